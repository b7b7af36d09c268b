"""The mail of a demonstration: nothing leaves the machine, so it is read from the folder that it was written to."""

import email
import email.policy
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings

SHOWN = 50
RULE = "-" * 79


@dataclass(frozen=True)
class Letter:
    name: str
    subject: str
    to: str
    date: str
    text: str


def letters() -> list[Letter]:
    """The newest e-mails, the latest first."""
    files = sorted(_folder().glob("*.log"), key=lambda path: path.name, reverse=True)
    return [_read(path) for path in files[:SHOWN]]


def letter(name: str) -> Letter | None:
    """One e-mail by the name of its file, which must be one of those in the folder."""
    return next((_read(path) for path in _folder().glob("*.log") if path.name == name), None)


def _folder() -> Path:
    return Path(settings.EMAIL_FILE_PATH)


def _read(path: Path) -> Letter:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    return Letter(
        name=path.name,
        subject=str(message["Subject"]),
        to=str(message["To"]),
        date=str(message["Date"]),
        text=text.rstrip().removesuffix(RULE).rstrip(),
    )
