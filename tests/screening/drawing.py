"""Pictures for tests, drawn with Pillow's own font so that no machine's fonts matter."""

import io
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

PAPER, INK = (236, 232, 220), (28, 30, 52)


def photo(size: tuple[int, int] = (400, 300), seed: int = 1) -> Image.Image:
    """A colourful picture without any text."""
    noise = np.random.default_rng(seed).integers(60, 200, (6, 8, 3)).astype(np.uint8)
    return Image.fromarray(noise).resize(size, Image.Resampling.BICUBIC)


def page(lines: list[str], size: tuple[int, int] = (960, 720), font_size: int = 36) -> Image.Image:
    """Lines of print, one below the other, in the middle of a sheet."""
    image = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(font_size)
    step = size[1] // (len(lines) + 1)
    for number, line in enumerate(lines, start=1):
        draw.text((size[0] // 2, number * step), line, fill=INK, font=font, anchor="mm")
    return image


def as_bytes(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
