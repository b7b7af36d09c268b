"""What opening a picture may cost: told from its beginning, true of every kind, and refused before it is spent."""

import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image

from screening import decode, parts
from tests.screening.drawing import as_bytes, photo
from tests.screening.hostile import exif, png

PROJECT = Path(__file__).parents[2]
SIZE = (2600, 2000)
BESIDE = 24 * 1024**2
"""The file itself, the reader's own state and what the interpreter takes meanwhile."""


def dearest(kind: str) -> bytes:
    """A file of this kind with everything that costs memory: turned, see-through, of several scans, of four colours."""
    turned = exif(6)
    colour = photo(SIZE)
    clear = Image.merge("RGBA", (*colour.split(), Image.new("L", SIZE, 90)))
    scans = {"progressive": True, "subsampling": "4:4:4"}
    match kind:
        case "scans":
            return as_bytes(colour, exif=turned, **scans)
        case "cmyk":
            return as_bytes(colour.convert("CMYK"), exif=turned, **scans)
        case "clear":
            return as_bytes(clear, "PNG", exif=turned, compress_level=1)
        case "sixteen bit":
            return as_bytes(Image.new("I;16", SIZE, 40_000), "PNG", exif=turned, compress_level=1)
        case "sixteen bit clear":
            return png(SIZE, (b"\0" + b"\x5a\x80" * (SIZE[0] * 4)) * SIZE[1], depth=16, colour=6)
        case "HEIC":
            return as_bytes(clear, "HEIF")
        case "HEIC of two":
            return as_bytes(clear, "HEIF", save_all=True, append_images=[clear])
        case _:
            return as_bytes(clear, "WEBP", exif=turned, quality=50, method=0)


KINDS = ["scans", "cmyk", "clear", "sixteen bit", "sixteen bit clear", "webp"]
KINDS += ["HEIC", "HEIC of two"] if decode.heic_is_readable() else []


@pytest.mark.parametrize("kind", KINDS)
def test_no_picture_takes_more_memory_than_is_told_from_its_beginning(kind: str) -> None:
    data = dearest(kind)
    format_of = {"webp": "WEBP", "scans": "JPEG", "cmyk": "JPEG"}.get(kind, "HEIC" if "HEIC" in kind else "PNG")
    told = parts.memory_for(decode._open(data, format_of), format_of)
    assert opens_within(data, told + BESIDE)


def test_the_memory_that_is_told_is_hardly_more_than_it_takes() -> None:
    """Else phones' largest pictures would be refused for nothing."""
    assert not opens_within(dearest("webp"), parts.BYTES_PER_PIXEL["WEBP"] * SIZE[0] * SIZE[1] // 2)


OPEN = """
import resource, sys
from pathlib import Path
from screening import decode
data, memory = Path(sys.argv[1]).read_bytes(), int(sys.argv[2])
has = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmData"))
most = int(has.split()[1]) * 1024 + memory
resource.setrlimit(resource.RLIMIT_DATA, (most, most))
decode.clean_jpeg(decode.open_upload(data, file_name="").image)
"""


def opens_within(data: bytes, memory: int) -> bool:
    """Whether a process that may take so much more than it has now can open this picture and make it into a JPEG.

    A fresh one: memory that was used before and is free again would not be counted.
    """
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        done = subprocess.run([sys.executable, "-c", OPEN, file.name, str(memory)], cwd=PROJECT, capture_output=True)
    assert not done.returncode or b"Error" in done.stderr, done.stderr
    return done.returncode == 0


def webp_that_says(width: int, height: int) -> bytes:
    """A few bytes that ask for two canvases of this size."""
    small = as_bytes(Image.new("RGBA", (100, 100), (1, 2, 3, 4)), "WEBP", lossless=True, exact=True)
    at = small.index(b"VP8L") + 9
    told = struct.unpack("<I", small[at : at + 4])[0] >> 28 << 28 | (height - 1) << 14 | (width - 1)
    return small[:at] + struct.pack("<I", told) + small[at + 4 :]


def test_what_would_take_too_much_is_refused_in_plain_words_before_it_is_opened() -> None:
    with pytest.raises(decode.Refused) as caught:
        decode.open_upload(webp_that_says(6500, 5000), file_name="a.webp")
    assert caught.value.code == "too_dear"
    assert "save it as an ordinary JPEG" in str(caught.value.message)
    with pytest.raises(decode.Refused) as caught:
        decode.open_upload(webp_that_says(6000, 5000), file_name="a.webp")
    assert caught.value.code == "damaged", "this one is tried"


def test_a_heic_of_a_camera_is_told_to_cost_more_than_that_of_a_phone() -> None:
    image = Image.new("RGB", (100, 100))
    assert parts.memory_for(image, "HEIC") == 170_000, "what does not say how fine it is, is taken to be fine"
    image.info["chroma"] = 422
    assert parts.memory_for(image, "HEIC") == 170_000
    image.info["chroma"] = 420
    assert parts.memory_for(image, "HEIC") == 100_000
    image.n_frames = 2
    assert parts.memory_for(image, "HEIC") == 140_000, "the reader keeps what it read"


def test_the_largest_pictures_of_phones_are_not_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("JPEG", "PNG", "HEIC"):
        assert parts.BYTES_PER_PIXEL[kind] * decode.MAX_PIXELS <= decode.MAX_MEMORY
    data = as_bytes(photo().convert("CMYK"))
    monkeypatch.setattr(decode, "MAX_MEMORY", 400 * 300 * 12)
    assert decode.open_upload(data, file_name="a.jpg").width == 400
    monkeypatch.setattr(decode, "MAX_MEMORY", 400 * 300 * 12 - 1)
    with pytest.raises(decode.Refused, match="too_dear"):
        decode.open_upload(data, file_name="a.jpg")
