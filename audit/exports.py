"""The newest seal leaves the database: kept elsewhere, it shows whether the record was written anew afterwards."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from audit.actors import SYSTEM
from audit.names import EventName
from audit.sealing import newest_seal, seal_events
from audit.services import record

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class ExportedSeal:
    """A seal outside the database: nothing in it tells about anybody."""

    position: int
    digest: str
    on: str


class NotASeal(Exception):
    """The file does not hold an exported seal."""


def export_seal() -> Path | None:
    """Seal everything, write the newest seal to a file of today in settings.SEAL_FOLDER, and have the heads told.

    None when the record is still empty. The file is written before the event: a mail never names a missing file.
    """
    seal_events(everything=True)
    newest = newest_seal()
    if newest.position == 0:
        return None
    exported = ExportedSeal(newest.position, newest.digest, timezone.now().date().isoformat())
    path = _write(exported)
    with transaction.atomic():
        record(EventName.SEAL_EXPORTED, by=SYSTEM, school_id=None, digest=exported.digest, data=asdict(exported))
    _mail(exported)
    return path


def _mail(exported: ExportedSeal) -> None:
    """To whoever settings name besides the heads. A server that is away costs one night: tomorrow's seal covers it."""
    message = EmailMessage(
        subject=f"Seal {exported.position} of the record, {exported.on}",
        body=f"{exported.digest}\n\nKeep this: with it anybody can check that the record was not written anew.\n",
        to=settings.SEAL_MAIL_TO,
    )
    try:
        message.send()
    except OSError as error:  # SMTPException is one
        log.warning("seal.not_mailed", error=type(error).__name__)


def _write(exported: ExportedSeal) -> Path:
    """Another day's file is never touched."""
    path = Path(settings.SEAL_FOLDER) / f"seal-{exported.on}.json"
    write_whole(path, json.dumps(asdict(exported), indent=2) + "\n")
    return path


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(text)
    unfinished.replace(path)


def read_seal(path: Path) -> ExportedSeal:
    """Raises NotASeal for anything else."""
    try:
        content = json.loads(path.read_text())
        return ExportedSeal(int(content["position"]), str(content["digest"]), str(content["on"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotASeal(path.name) from error
