"""The second factor: its secrets are encrypted before they reach the database."""

from allauth.mfa.adapter import DefaultMFAAdapter

from consents.sealing import seal, unseal


class SealedSecrets(DefaultMFAAdapter):  # type: ignore[misc]
    """A copy of the database shows nobody how to make another person's codes."""

    def encrypt(self, text: str) -> str:
        return seal(text).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text.encode())
