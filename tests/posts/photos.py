"""Photographs for tests, made up on the spot, and a machine that sees what the test says."""

import hashlib
import io
import random
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import pytest
from PIL import Image, ImageDraw

from people.models import Staff
from policies.models import Device
from posts import findings, looks, readings, rendering
from posts.models import FindingAnswer, LookAs, Picture, Post, Screening
from posts.pictures import add_picture
from screening import pipeline
from screening.faces import Face
from screening.findings import Finding

GPS = {1: "N", 2: (53.0, 13.0, 0.0), 3: "W", 4: (4.0, 8.0, 0.0)}
SECRET = "Photographer Eluned of Cwm Cnwc"


render, RENDERED = rendering.render, dict[bytes, rendering.Clean]()


def render_once(image: Image.Image, edits: Sequence[rendering.Edit]) -> rendering.Clean:
    """Hundreds of tests add one of a few photographs: what became of the same pixels before is not worked out again."""
    if edits:
        return render(image, edits)
    key = hashlib.sha256(f"{image.mode} {image.size}".encode() + image.tobytes()).digest()
    if key not in RENDERED:
        RENDERED[key] = render(image, edits)
    return RENDERED[key]


rendering.render = render_once


def pixels(width: int = 1200, height: int = 800, seed: int = 1) -> Image.Image:
    """A picture with something in it, different for every seed."""
    image = Image.new("RGB", (width, height), (200, 220, 240))
    draw, chance = ImageDraw.Draw(image), random.Random(seed)
    for _ in range(40):
        x, y = chance.randrange(width), chance.randrange(height)
        colour = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        draw.ellipse((x, y, x + width // 8, y + height // 8), fill=colour)
    return image


@lru_cache(maxsize=32)
def photo(width: int = 1200, height: int = 800, *, seed: int = 1, orientation: int = 1) -> bytes:
    """A JPEG as a phone writes it: make and model, owner, serial number, place of taking."""
    image = pixels(width, height, seed)
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Llwyfan", "Tab 7"
    exif[0x0112] = orientation
    exif[0x013B] = SECRET
    exif.get_ifd(0x8825).update(GPS)
    exif.get_ifd(0x8769).update({0xA431: "SN-4711-0815"})
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90, exif=exif, comment=SECRET.encode())
    return out.getvalue()


def add(post: Post, by: Staff, *, seed: int = 1, **fields: Any) -> Picture:
    return add_picture(post, by=by, data=photo(seed=seed, **fields), file_name="IMG_0001.JPG")


def saw(
    *findings: Finding, faces: Sequence[tuple[int, int, int, int]] | None = (), verdict: str = ""
) -> pipeline.Reading:
    """What the machine answers: these findings, and faces in these boxes (None: could not be counted)."""
    held = any(finding.kind in ("name", "code") for finding in findings)
    return pipeline.Reading(
        verdict=verdict or ("held" if held else "look"),
        findings=findings,
        faces=None if faces is None else tuple(Face(box=box, confidence=0.9) for box in faces),
        reason="text: TimedOut" if verdict == "not_checked" else "",
    )


def name(text: str = "Ffion Prosser", *refs: int, box: tuple[int, int, int, int] = (100, 600, 400, 660)) -> Any:
    return Finding("name", text, refs, box, 0.95)


def something(
    kind: Any, text: str = "", *, box: tuple[int, int, int, int] = (500, 600, 800, 660), turn: int = 0
) -> Any:
    return Finding(kind, text, (), box, 0.8, turn)


Machine = Callable[[pipeline.Reading], None]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """machine(saw(...)): from now on the machine sees this in every picture."""

    def sees(reading: pipeline.Reading) -> None:
        monkeypatch.setattr(pipeline, "screen_image", lambda image, **_: reading)

    sees(saw())
    return sees


def screen(picture: Picture) -> Picture:
    """Let the worker read the picture as it is now."""
    picture.refresh_from_db()
    assert picture.screening == Screening.WAITING
    readings.screen(picture.pk, picture.sha256)
    picture.refresh_from_db()
    return picture


def on_our_device(post: Post) -> None:
    """The author has said on which of the school's devices the pictures were taken."""
    device, _ = Device.objects.get_or_create(school=post.school, name="Tablet 7", camera="Llwyfan Tab 7")
    Post.objects.filter(pk=post.pk).update(device=device)
    post.device = device


def ready(post: Post, by: Staff, *, seed: int = 1) -> Picture:
    """A picture with which the draft can be sent in: read, described, looked at. The machine has to see nothing."""
    on_our_device(post)
    picture = screen(add(post, by, seed=seed))
    picture.alt = {"en": "A vegetable garden.", "cy": "Gardd lysiau."}
    picture.save()
    looks.look_at_picture(picture, by=by, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    return picture


def ready_with_a_reason(post: Post, by: Staff, *, number: int) -> Picture:
    """The same where the machine saw a name, in box `number`, of which its author says that it is no pupil's."""
    picture = ready(post, by)
    said = findings.Said(FindingAnswer.NOT_A_PUPIL, note="the author of the book")
    findings.answer_finding(picture, by=by, sha256=picture.sha256, number=number, said=said)
    return picture
