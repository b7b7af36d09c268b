"""The pictures' files: where they lie, what is served, what is deleted and when.

Every picture has a folder with a random name. In it lie the original (as it arrived; nobody is ever served it), the
clean file (encoded anew, free of metadata; the sha256 of a picture is the sha256 of this file), and what was made
from the clean file, named by that sha256: smaller copies, and a close-up of each thing found in it.
"""

import hashlib
import posixpath
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from posts.models import Picture

log = structlog.get_logger(__name__)

ROOT = "pictures"
WIDTHS = (320, 640, 960)
FULL = "full.jpg"
_TYPES = {"jpg": "image/jpeg", "webp": "image/webp"}


@dataclass(frozen=True)
class Rendition:
    """Bytes that may be served, with their type."""

    content: bytes
    content_type: str


def new_folder() -> str:
    name = secrets.token_hex(16)
    return f"{ROOT}/{name[:2]}/{name}"


def folder_of(picture: Picture) -> str:
    """Where the files of this picture lie, or "" when it has none any more."""
    return posixpath.dirname(picture.clean_file or picture.original_file)


def keep(folder: str, content: bytes, *, suffix: str) -> str:
    """Keep bytes under a new random name in this folder; returns the name."""
    return str(default_storage.save(f"{folder}/{secrets.token_hex(16)}.{suffix}", ContentFile(content)))


def keep_rendition(folder: str, sha256: str, rendition: str, content: bytes) -> str:
    """Keep something made from the clean file with this sha256; returns its own sha256. Made again, it is the same: it
    is not kept twice.
    """
    name, digest = f"{folder}/{sha256}-{rendition}", hashlib.sha256(content).hexdigest()
    if digest_of_file(name) != digest:
        delete([name])
        default_storage.save(name, ContentFile(content))
    return digest


def read(name: str) -> bytes:
    """The bytes of a file. Raises FileNotFoundError."""
    with default_storage.open(name) as file:
        return bytes(file.read())


def open_rendition(picture: Picture, *, sha256: str, rendition: str) -> Rendition | None:
    """What may be served of a picture: "full.jpg", "320.webp", "640.webp", "960.webp", "close-3.webp".

    None unless `sha256` is the picture's present one and the file still is what was made for it (a smaller copy has a
    hash of its own, unless it was made before copies had any: then its name says from which bytes), and for a picture
    that was set aside unseen. It never asks who is asking: the view does.
    """
    if picture.frozen_at is not None or not picture.clean_file or not sha256 or sha256 != picture.sha256:
        return None
    name = picture.clean_file if rendition == FULL else _rendition_name(picture, rendition)
    digest = sha256 if rendition == FULL else picture.copies.get(rendition, "")
    is_from_before = rendition != FULL and f"{WIDTHS[0]}.webp" not in picture.copies
    try:
        content = read(name) if name else None
    except FileNotFoundError:
        return None
    if content is None or not (is_from_before or hashlib.sha256(content).hexdigest() == digest):
        return None
    return Rendition(content, _TYPES[name.rpartition(".")[2]])


def _rendition_name(picture: Picture, rendition: str) -> str:
    stem, _, suffix = rendition.partition(".")
    kind, _, number = stem.partition("-")
    known = stem in {str(width) for width in WIDTHS} or (kind == "close" and number.isascii() and number.isdigit())
    return f"{folder_of(picture)}/{picture.sha256}-{rendition}" if known and suffix == "webp" else ""


def files_in(folder: str) -> list[str]:
    """Every file in a picture's folder."""
    if not folder:
        return []
    try:
        return [f"{folder}/{name}" for name in default_storage.listdir(folder)[1]]
    except FileNotFoundError:
        return []


def belongs(picture: Picture, name: str) -> bool:
    """Whether this file of the picture's folder is part of the picture as it now is."""
    if name == picture.original_file:
        return True
    if picture.frozen_at is not None:
        return name == picture.clean_file and not picture.original_file
    made_from_it = posixpath.basename(name).startswith(f"{picture.sha256}-")
    return name == picture.clean_file or (bool(picture.sha256) and made_from_it)


def delete(names: Iterable[str]) -> None:
    """Delete these files. One that cannot be deleted now is found by the daily walk of the store."""
    for name in names:
        try:
            default_storage.delete(name)
        except OSError as error:
            log.error("media.not_deleted", error=type(error).__name__)


def delete_folder(folder: str) -> None:
    """Delete everything of a picture: original, clean file, smaller copies, close-ups."""
    delete(files_in(folder))
    if folder:
        delete([folder])


def tidy(picture: Picture) -> None:
    """Delete from the picture's folder what belongs to an earlier state of it."""
    delete([name for name in files_in(folder_of(picture)) if not belongs(picture, name)])


def digest_of_file(name: str) -> str:
    """The sha256 of a file in the store; "" where there is none."""
    if not name:
        return ""
    try:
        with default_storage.open(name) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
