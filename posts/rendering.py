"""From the original and what its author did to it, the one clean file that is served, and its smaller copies."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from PIL import Image

from posts import media
from posts.errors import Blocked, Blocker
from posts.models import Picture
from screening import decode, redact
from screening.phash import DIGITS, every_way

Edit = dict[str, Any]
BEFORE_WIDTH = 640


@dataclass(frozen=True)
class Clean:
    """A picture encoded anew: the JPEG that is served, its sha256, its size, and a WebP for each width."""

    jpeg: bytes
    sha256: str
    width: int
    height: int
    previews: Mapping[int, bytes]
    turned: str


@dataclass(frozen=True)
class Kept:
    """Where a clean file lies now."""

    clean_file: str
    sha256: str
    width: int
    height: int
    copies: dict[str, str]
    turned: str

    @property
    def phash(self) -> str:
        return self.turned[:DIGITS]


def render(image: Image.Image, edits: Sequence[Edit]) -> Clean:
    """Apply the edits, solid, on the full picture and encode it anew. Blocked when an edit cannot be applied."""
    try:
        edited = redact.apply_edits(image, edits) if edits else image
    except redact.BadEdit as error:
        message = _("That part lies outside the picture, or too little would be left of it. Choose another.")
        raise Blocked([Blocker("bad_box", message)]) from error
    jpeg = decode.clean_jpeg(edited)
    # Halved and halved again first: the smaller copies then cost a third, and look the same.
    factor = edited.width // max(media.WIDTHS)
    smaller = edited.reduce(factor) if factor > 1 else edited
    return Clean(
        jpeg=jpeg,
        sha256=hashlib.sha256(jpeg).hexdigest(),
        width=edited.width,
        height=edited.height,
        previews={width: decode.preview_webp(smaller, width=width) for width in media.WIDTHS},
        turned=every_way(smaller),
    )


def keep(folder: str, clean: Clean) -> Kept:
    """Write the clean file and its smaller copies into the picture's folder."""
    copies = {
        f"{width}.webp": media.keep_rendition(folder, clean.sha256, f"{width}.webp", content)
        for width, content in clean.previews.items()
    }
    name = media.keep(folder, clean.jpeg, suffix="jpg")
    return Kept(name, clean.sha256, clean.width, clean.height, copies, clean.turned)


def base(picture: Picture) -> tuple[Image.Image, list[Edit], bool]:
    """What edits are applied to: the picture as it arrived, its edits, and whether that was the original.

    Once the original was deleted the clean file takes its place. What was hidden then stays hidden for good, and the
    boxes are told in the pixels of what is left.
    """
    if picture.original_file:
        return _decoded(picture.original_file), list(picture.edits), True
    return _decoded(picture.clean_file), hidden_in(picture), False


def hidden_in(picture: Picture) -> list[Edit]:
    """What was covered and is still in the picture, in the pixels of the clean file."""
    left, top = offset(picture.edits)
    return [
        {**edit, "box": moved(edit["box"], -left, -top)}
        for edit in picture.edits
        if edit["kind"] == "hide" and _inside(moved(edit["box"], -left, -top), picture.width, picture.height)
    ]


def before_last_step(picture: Picture) -> bytes | None:
    """A small WebP of the picture as it was before its last edit, for its author; it is kept nowhere. None where there
    is no edit, or the original is gone.
    """
    if not picture.edits or not picture.original_file:
        return None
    edits = without_last_step(picture.edits)
    with decode.one_at_a_time:
        image = _decoded(picture.original_file)
        return decode.preview_webp(redact.apply_edits(image, edits) if edits else image, width=BEFORE_WIDTH)


def without_last_step(edits: Sequence[Edit]) -> list[Edit]:
    last = max((edit.get("step", 0) for edit in edits), default=0)
    return [edit for edit in edits if edit.get("step", 0) != last]


def _decoded(name: str) -> Image.Image:
    try:
        return decode.open_upload(media.read(name), file_name="").image
    except FileNotFoundError as error:
        message = _("The file of this picture is missing. Remove the picture and add it again.")
        raise Blocked([Blocker("file_missing", message)]) from error


def offset(edits: Sequence[Edit]) -> tuple[int, int]:
    """Where the clean file's upper left corner lies in the original: what the last crop took away."""
    crops = [edit["box"] for edit in edits if edit["kind"] == "crop"]
    return (crops[-1][0], crops[-1][1]) if crops else (0, 0)


def moved(box: Sequence[int], right: int, down: int) -> list[int]:
    return [box[0] + right, box[1] + down, box[2] + right, box[3] + down]


def _inside(box: Sequence[int], width: int, height: int) -> bool:
    return box[0] < width and box[1] < height and box[2] > 0 and box[3] > 0
