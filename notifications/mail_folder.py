"""The mail of a demonstration: nothing leaves the machine, so it is read from the folder that it was written to."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

SHOWN = 50
RULE = "-" * 79


@dataclass(frozen=True)
class Letter:
    name: str
    subject: str
    to: str
    at: datetime
    text: str


def letters() -> list[Letter]:
    """The newest e-mails, the latest first."""
    files = sorted(_folder().glob("*.log"), key=lambda path: path.name, reverse=True)
    return sorted((letter for path in files[:SHOWN] for letter in _letters_in(path)), key=_by_time, reverse=True)


def letter(name: str) -> Letter | None:
    """One e-mail by its name, which must be one of those in the folder."""
    found = (letter for path in _folder().glob("*.log") for letter in _letters_in(path))
    return next((letter for letter in found if letter.name == name), None)


def _folder() -> Path:
    return Path(settings.EMAIL_FILE_PATH)


def _by_time(letter: Letter) -> datetime:
    return letter.at


def _letters_in(path: Path) -> Iterator[Letter]:
    """Django names a file by the second, so that it can hold several e-mails, each closed by a rule."""
    written = path.read_bytes().replace(b"\r\n", b"\n").split(f"\n{RULE}\n".encode())
    for number, source in enumerate(filter(bytes.strip, written), start=1):
        yield _read(source, name=f"{path.stem}-{number}")


def _read(source: bytes, *, name: str) -> Letter:
    message = email.message_from_bytes(source, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    return Letter(
        name=name,
        subject=str(message["Subject"]),
        to=str(message["To"]),
        at=parsedate_to_datetime(str(message["Date"])),
        text=text.rstrip(),
    )
