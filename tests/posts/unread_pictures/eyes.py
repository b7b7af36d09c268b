"""A machine that sees what it is told, and the plain list of which pixels it read to the end and where it counted."""

import functools
import hashlib
import io
from typing import Any

from PIL import Image

from screening import pipeline
from tests.posts import photos

READ_ALL = ("nothing", "name", "name line", "code", "face", "no count")
SEEN = (*READ_ALL, "nothing", "name", "too slow", "code, too slow", "faces, too slow", "fails", "missing")

real = pipeline.screen_image


def pixels_of(image: Image.Image) -> str:
    return hashlib.sha256(image.convert("RGB").tobytes()).hexdigest()


@functools.lru_cache(maxsize=500)
def pixels_in(content: bytes) -> str:
    return pixels_of(Image.open(io.BytesIO(content)))


class Machine:
    """Answers as it is told, and keeps the list of what it read and of where it counted."""

    def __init__(self) -> None:
        self.read: set[str] = set()
        self.counted: set[str] = set()
        self.sees = "nothing"

    def __call__(self, image: Image.Image, **asked: Any) -> pipeline.Reading:
        if self.sees == "fails":
            raise MemoryError
        if self.sees == "missing":
            return real(image, **asked)
        if self.sees in READ_ALL:
            self.read.add(pixels_of(image))
        if self.sees == "faces, too slow" or (self.sees in READ_ALL and self.sees != "no count"):
            self.counted.add(pixels_of(image))
        box = (20, 100, 60, 115)
        late = pipeline.Reading("held", photos.saw(photos.something("code", box=box)).findings, None, {}, {}, "text: X")
        return {
            "nothing": photos.saw(),
            "name": photos.saw(photos.name(box=box)),
            "name line": photos.saw(photos.something("name_line", box=box)),
            "code": photos.saw(photos.something("code", box=box)),
            "face": photos.saw(faces=[(10, 10, 40, 40)]),
            "no count": photos.saw(faces=None),
            "too slow": photos.saw(faces=None, verdict="not_checked"),
            "faces, too slow": photos.saw(faces=(), verdict="not_checked"),
            "code, too slow": late,
        }[self.sees]
