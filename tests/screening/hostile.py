"""Files that nobody's camera wrote: every valid kind of picture, cut, bent, mixed and lied about, by a number.

The same number gives the same file. `python -m benchmarks.hostile` opens thousands of them, each in a process of its
own with limits; a few hundred are opened by tests/screening/test_hostile.py.
"""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from screening import decode
from tests.screening.drawing import as_bytes, photo

SECRET = b"Eluned of Cwm Cnwc"
PNG_START = b"\x89PNG\r\n\x1a\n"
SIZE = (160, 120)
ENDINGS = {"JPEG": "a.jpg", "MPO": "a.jpg", "PNG": "a.png", "WEBP": "a.webp", "HEIF": "a.heic"}
EXTREMES = (0, 1, 2, 7, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)

Part = tuple[bytes, bytes]


@cache
def whole() -> tuple[tuple[str, bytes], ...]:
    """(kind, bytes) of every kind of picture that is accepted, with SECRET wherever a file has room for words."""
    colour, grey = photo(SIZE), photo(SIZE).convert("L")
    clear = Image.merge("RGBA", (*colour.split(), grey))
    steps = Image.frombytes("I;16", SIZE, bytes(range(256)) * (SIZE[0] * SIZE[1] * 2 // 256))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    told = {"exif": exif(), "icc_profile": profile, "xmp": b"<x:xmpmeta>%s</x:xmpmeta>" % SECRET}
    beside = {"exif": exif(), "icc_profile": profile, "pnginfo": text()}
    another = {"save_all": True, "append_images": [photo(SIZE, seed=2)]}
    files = [
        ("JPEG", as_bytes(colour, **told, comment=SECRET)),
        ("JPEG", as_bytes(colour, progressive=True, exif=exif(6))),
        ("JPEG", as_bytes(colour, restart_marker_rows=1, subsampling="4:4:4")),
        ("JPEG", as_bytes(grey, exif=exif(8))),
        ("JPEG", as_bytes(colour.convert("CMYK"), progressive=True)),
        ("MPO", as_bytes(colour, "MPO", **another, exif=exif())),
        ("PNG", as_bytes(colour, "PNG", **beside)),
        ("PNG", as_bytes(clear, "PNG", exif=exif(3))),
        ("PNG", as_bytes(colour.quantize(64), "PNG", transparency=bytes(range(64)))),
        ("PNG", as_bytes(colour.convert("1"), "PNG")),
        ("PNG", as_bytes(grey.convert("LA"), "PNG")),
        ("PNG", as_bytes(steps, "PNG")),
        ("PNG", as_bytes(colour, "PNG", **another)),
        ("PNG", interlaced()),
        ("WEBP", as_bytes(colour, "WEBP", **told)),
        ("WEBP", as_bytes(clear, "WEBP", lossless=True)),
        ("WEBP", as_bytes(clear, "WEBP", **another, duration=50)),
    ]
    if decode.heic_is_readable():
        files += [("HEIF", as_bytes(colour, "HEIF", exif=exif().tobytes())), ("HEIF", as_bytes(clear, "HEIF"))]
        files += [("HEIF", as_bytes(colour, "HEIF", **another, exif=exif(6).tobytes()))]
        files += [("HEIF", as_bytes(colour, "HEIF", tile_size=64))]
    return tuple(files)


def exif(orientation: int = 1) -> Image.Exif:
    block = Image.Exif()
    block[0x0112], block[0x010F], block[0x0110], block[0x013B] = orientation, "Llwyfan", "Tab 7", SECRET.decode()
    block.get_ifd(0x8825).update({1: "N", 2: (53.0, 13.0, 0.0)})
    block.get_ifd(0x8769).update({0xA431: SECRET.decode()})
    return block


def text() -> PngInfo:
    words = PngInfo()
    words.add_text("Author", SECRET.decode())
    words.add_text("Comment", SECRET.decode() * 20, zip=True)
    words.add_itxt("Title", SECRET.decode(), "cy", "Teitl", zip=True)
    return words


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(size: tuple[int, int], body: bytes, *, depth: int = 8, colour: int = 2, interlace: int = 0) -> bytes:
    """A PNG of these filtered rows, whatever it says of itself."""
    head = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, interlace)
    return PNG_START + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")


def interlaced(size: tuple[int, int] = SIZE) -> bytes:
    """Pillow reads interlaced PNGs and writes none."""
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = [
        b"\0" + b"\x5a\x80\xa0" * len(range(x, size[0], across))
        for x, y, across, down in passes
        for _ in range(y, size[1], down)
    ]
    return png(size, b"".join(rows), interlace=1)


def with_scans(size: tuple[int, int], more: int) -> bytes:
    """A small progressive JPEG whose last scan is told again and again: each costs a walk over all its pixels."""
    data = as_bytes(Image.new("RGB", size, "grey"), progressive=True, quality=50)
    return data[:-2] + data[data.rfind(b"\xff\xda") : -2] * more + data[-2:]


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as folder:
        folder.writestr("names.csv", SECRET)
    return out.getvalue()


def bent(number: int) -> tuple[str, bytes]:
    """(file name, bytes): one file of the endless row."""
    chance = random.Random(number)
    kind, data = whole()[number % len(whole())]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        data = chance.choice(WAYS)(chance, data)
    name = ENDINGS[kind] if chance.random() < 0.9 else ""
    return name, data


def _place(chance: random.Random, data: bytes) -> int:
    """Half of the time near the start, where a file says what it is."""
    end = max(1, len(data))
    return chance.randrange(min(end, 600) if chance.random() < 0.5 else end)


def cut(chance: random.Random, data: bytes) -> bytes:
    return data[: _place(chance, data)]


def flip(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 4, 32)) if data else 0):
        changed[_place(chance, data)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def scribble(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    more = chance.randbytes(chance.choice((1, 4, 40, 400)))
    return data[:at] + more + data[at + len(more) :]


def lie(chance: random.Random, data: bytes) -> bytes:
    """A number that is not true, where one may stand: a length, a width, a count, an offset."""
    at, value = _place(chance, data), chance.choice(EXTREMES)
    width = chance.choice((1, 2, 4))
    told = (value & ((1 << 8 * width) - 1)).to_bytes(width, chance.choice(("big", "little")))
    return data[:at] + told + data[at + width :]


def leave_out(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    return data[:at] + data[at + chance.choice((1, 2, 16, 256, 4096)) :]


def twice(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    piece = data[at : at + chance.choice((2, 16, 256, 4096))]
    return data[:at] + piece * chance.choice((2, 3, 50)) + data[at + len(piece) :]


def mix(chance: random.Random, data: bytes) -> bytes:
    """The beginning of one file and the end of another, perhaps of another kind."""
    other = chance.choice(whole())[1]
    return data[: _place(chance, data)] + other[_place(chance, other) :]


def append(chance: random.Random, data: bytes) -> bytes:
    more: tuple[bytes, ...] = (
        zipped(),
        b"<script>alert('%s')</script>" % SECRET,
        b"\0" * 5000,
        chance.choice(whole())[1],
    )
    return data + chance.choice(more)


def rearrange(chance: random.Random, data: bytes) -> bytes:
    """The parts that the file is made of: one dropped, told twice, moved, renamed, emptied, swelled, or foreign."""
    parts, join = parts_of(data)
    if len(parts) < 2:
        return flip(chance, data)
    at, other = chance.randrange(len(parts)), chance.randrange(len(parts))
    name, body = parts[at]
    match chance.randrange(8):
        case 0:
            del parts[at]
        case 1:
            parts.insert(other, (name, body))
        case 2:
            parts.insert(other, parts.pop(at))
        case 3:
            parts[at] = (parts[other][0], body)
        case 4:
            parts[at] = (name, b"")
        case 5:
            parts[at] = (name, body + SECRET * chance.choice((1, 100)))
        case 6:
            parts[at] = (name, flip(chance, body))
        case _:
            parts[at] = (name, lie(chance, body))
    return join(parts)


def parts_of(data: bytes) -> tuple[list[Part], Callable[[list[Part]], bytes]]:
    """The chunks or segments of a file, and what puts them together again with right lengths and check sums."""
    if data.startswith(PNG_START):
        return _chunks(data[8:], ">", check=4), lambda parts: PNG_START + b"".join(chunk(*part) for part in parts)
    if data.startswith(b"RIFF"):
        return _chunks(data[12:], "<", check=0), _riff
    if data.startswith(b"\xff\xd8"):
        return _segments(data), lambda parts: b"\xff\xd8" + b"".join(_segment(*part) for part in parts)
    return [], lambda parts: b""


def _chunks(data: bytes, order: str, *, check: int) -> list[Part]:
    parts, at = [], 0
    while at + 8 <= len(data):
        first, second = data[at : at + 4], data[at + 4 : at + 8]
        name, length = (second, first) if check else (first, second)
        size = struct.unpack(f"{order}I", length)[0]
        parts.append((name, data[at + 8 : at + 8 + size]))
        at += 8 + size + check + (0 if check else size % 2)
    return parts


def _riff(parts: list[Part]) -> bytes:
    body = b"".join(name + struct.pack("<I", len(told)) + told + b"\0" * (len(told) % 2) for name, told in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _segments(data: bytes) -> list[Part]:
    """The segments before the first scan, and the rest as one."""
    parts, at = [], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        size = max(2, struct.unpack(">H", data[at + 2 : at + 4])[0])
        parts.append((data[at : at + 2], data[at + 4 : at + 2 + size]))
        at += 2 + size
    return [*parts, (b"", data[at:])]


def _segment(marker: bytes, body: bytes) -> bytes:
    return marker + struct.pack(">H", min(len(body) + 2, 0xFFFF)) + body if marker else body


WAYS = (cut, flip, flip, scribble, lie, lie, leave_out, twice, mix, append, rearrange, rearrange, rearrange)
