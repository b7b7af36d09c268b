"""Words that only the safeguarding lead may read, encrypted before they reach the database."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

CONTEXT = b"schoolsocial field encryption 1"


class Unreadable(Exception):
    """The words were sealed with a key that this installation no longer has."""


def seal(words: str) -> bytes:
    """Encrypted and authenticated (Fernet), with the newest key."""
    return seal_file(words.encode())


def unseal(sealed: bytes) -> str:
    """Raises Unreadable where no key fits: a lost key is said, never shown as an empty reason."""
    return unseal_file(sealed).decode()


def seal_file(content: bytes) -> bytes:
    return _keys().encrypt(content)


def unseal_file(sealed: bytes) -> bytes:
    """The same for a file; nothing where there was nothing."""
    if not sealed:
        return b""
    try:
        return _keys().decrypt(bytes(sealed))
    except InvalidToken as error:
        raise Unreadable from error


def _keys() -> MultiFernet:
    """FIELD_KEY first, where the school has set one; then what is derived from the secret key, old ones too."""
    given = [Fernet(settings.FIELD_KEY)] if settings.FIELD_KEY else []
    derived = [Fernet(_derived(secret)) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet([*given, *derived])


def _derived(secret: str) -> bytes:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=CONTEXT).derive(secret.encode())
    return base64.urlsafe_b64encode(key)
