"""Hostile and broken files: opened clean, or refused in plain words. Nothing of them is ever served."""

import io
import os
import signal
import time
import warnings
import zlib
from pathlib import Path

import pytest
from PIL import Image

from benchmarks import hostile
from benchmarks.hostile import alone, has_room, has_words_of, outcome
from benchmarks.hostile import main as judge
from screening import decode, parts
from tests.screening.drawing import as_bytes, photo
from tests.screening.hostile import PNG_START, SECRET, SIZE, bent, chunk, exif, interlaced, whole, with_scans, zipped

ENDED = {"opened", "damaged", "not_a_picture", "animated", "too_many_pixels", "too_many_parts", "too_long", "too_small"}


@pytest.fixture(autouse=True)
def as_in_a_school() -> None:
    """Pillow warns of odd metadata. Nobody stops at that in a school, so the tests do not either."""
    warnings.filterwarnings("ignore", category=UserWarning)


@pytest.mark.slow
def test_files_that_nobodys_camera_wrote_are_opened_clean_or_refused() -> None:
    ended = {outcome(*bent(number)) for number in range(500)}
    assert ended <= ENDED
    assert ended >= {"opened", "damaged", "not_a_picture", "animated"}, "the files show nothing about the rest"


def test_every_valid_kind_is_opened_and_nothing_beside_its_pixels_is_served() -> None:
    for _kind, data in whole():
        assert outcome("", data) in {"opened", "animated"}
    assert sum(SECRET in data for _kind, data in whole()) >= 6
    assert outcome("a.png", interlaced()) == "opened"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_what_did_not_arrive_whole_is_refused(share: float) -> None:
    """A phone's HEIC is written in tiles: its reader would show what arrived, and the rest in green."""
    for kind, data in whole():
        second_is_cut = kind == "MPO" and share > 0.5  # the phone's own copy, which is not looked at
        assert outcome("", data[: int(len(data) * share)]) in {"opened" if second_is_cut else "damaged", "animated"}


def test_a_heic_that_did_not_arrive_whole_is_told_by_its_parts() -> None:
    start, pixels, trailer = b"\0\0\0\x0cftypheic", b"\0\0\0\x10mdat12345678", b"\xff\xff\xff\xffSEFT"
    long = b"\0\0\0\x01mdat" + (20).to_bytes(8, "big") + b"1234"
    for data in (start + pixels, start + long, start + pixels + trailer, start + b"\0\0\0\0mdat1", start, b""):
        assert not parts.is_cut_short(data)
    for cut in (start + pixels[:-1], start + pixels[:8], start + long[:-1]):
        assert parts.is_cut_short(cut)
    assert not parts.is_cut_short(b"\0\0\0\x08free" * 30_000 + pixels[:-1]), "it is not looked for without end"


def test_a_byte_of_the_original_in_what_is_served_would_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "clean_jpeg", lambda image: as_bytes(image, comment=SECRET))
    assert outcome("a.jpg", whole()[0][1]) == "LEAKED"


def test_room_for_a_word_beside_the_pixels_would_be_told_whatever_the_word() -> None:
    plain, small = decode.clean_jpeg(photo()), decode.preview_webp(photo(), width=320)
    assert not has_room(plain)
    assert not has_room(small)
    assert has_room(plain + b"x")
    assert has_room(as_bytes(photo(), comment=b"x"))
    assert has_room(as_bytes(photo(), exif=exif()))
    assert has_room(small + b"xx")
    assert has_room(as_bytes(photo(), "WEBP", exif=exif()))
    told = as_bytes(photo(), comment=b"taken behind the chapel")
    assert has_words_of(told, [plain + b"taken behind the chapel"])
    assert not has_words_of(told, [plain, small])


def test_every_file_of_a_folder_is_judged_whatever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one" / "deep").mkdir(parents=True)
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "deep" / "crash-4711").write_bytes(as_bytes(photo(SIZE)))
    (tmp_path / "one" / "b.php").write_bytes(as_bytes(photo((32, 32)), "PNG"))
    (tmp_path / "two" / "c.jpg").write_bytes(b"<svg></svg>")
    monkeypatch.setattr(decode, "MIN_SIDE", decode.MIN_SIDE)  # --small changes it
    monkeypatch.setattr("sys.argv", ["hostile", "--small", "--corpus", str(tmp_path)])
    judge()
    one, two, every = capsys.readouterr().out.splitlines()
    assert one.startswith("one: 2 files: 2 opened; most CPU ")
    assert two.startswith("two: 1 files: 1 drawing; most CPU ")
    assert every.startswith("all: 3 files: 2 opened, 1 drawing; ")


def test_a_file_that_ends_its_reader_or_makes_it_wait_for_ever_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile, "outcome", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    assert alone("", b"", 1)[0] == "KILLED SIGKILL"
    monkeypatch.setattr(hostile, "ASLEEP", 1)
    monkeypatch.setattr(hostile, "outcome", lambda *_, **__: time.sleep(30))
    assert alone("", b"", 1)[0] == "KILLED SIGALRM"


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "GIF", "ICNS", "PCX", "PPM", "TGA", "EPS", "PDF", "JPEG2000", "AVIF"])
def test_a_kind_that_is_not_accepted_is_not_opened_whatever_it_is_called(kind: str) -> None:
    data = as_bytes(photo((128, 128)), kind)
    for name in ("a.jpg", "a.png", "a.webp", ""):
        assert outcome(name, data) in {"not_a_picture", "animated", "wrong_name"}


@pytest.mark.parametrize("start", [b"\xff\xd8\xff", PNG_START, b"RIFF\0\0\0\0WEBP"])
def test_another_kind_behind_an_accepted_beginning_is_not_sniffed_out(start: bytes) -> None:
    for kind in ("TIFF", "GIF", "BMP", "PNG", "JPEG", "WEBP"):
        inside = as_bytes(photo((128, 128)), kind)
        assert outcome("", start + inside) in {"damaged", "too_many_parts"}


@pytest.mark.parametrize(
    "more", [zipped(), b"<script>alert(1)</script>" + SECRET, as_bytes(photo(SIZE), comment=SECRET)]
)
def test_what_lies_behind_a_picture_of_any_kind_is_not_served(more: bytes) -> None:
    for _kind, data in whole():
        assert outcome("", data + more) in {"opened", "animated"}


@pytest.mark.parametrize("orientation", [0, 9, 255, 65535])
def test_an_orientation_that_there_is_none_of_turns_nothing(orientation: int) -> None:
    upload = decode.open_upload(as_bytes(photo(SIZE), exif=exif(orientation)), file_name="a.jpg")
    assert upload.image.size == SIZE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_turned_photo_with_odd_words_beside_it_is_turned_and_not_called_damaged(kind: str) -> None:
    block = exif(6).tobytes()
    # The model is said to be a number: Pillow reads that, and cannot write it.
    odd = block.replace(b"\x10\x01\x02\x00", b"\x10\x01\x05\x00").replace(b"\x01\x10\x00\x02", b"\x01\x10\x00\x05")
    assert odd != block
    upload = decode.open_upload(as_bytes(photo(SIZE), kind, exif=odd), file_name="")
    assert upload.image.size == (SIZE[1], SIZE[0])


def test_thousands_of_scans_are_refused_before_the_first_is_walked() -> None:
    ordinary = as_bytes(photo((600, 400)), progressive=True)
    assert outcome("a.jpg", ordinary) == "opened"
    hostile = with_scans((6000, 4000), 2000)
    assert len(hostile) < 500_000
    started = time.process_time()
    assert outcome("a.jpg", hostile) == "too_many_parts"
    assert time.process_time() - started < 0.2


def test_scans_are_counted_to_the_last_that_is_accepted() -> None:
    told = with_scans((104, 104), 0).count(b"\xff\xda")
    assert outcome("a.jpg", with_scans((104, 104), parts.MOST_SCANS - told)) == "opened"
    assert outcome("a.jpg", with_scans((104, 104), parts.MOST_SCANS - told + 1)) == "too_many_parts"


def test_a_film_behind_a_photo_is_not_counted_as_scans() -> None:
    """Phones keep a short film behind a photo: whatever looks like a scan in it is none."""
    assert outcome("a.jpg", as_bytes(photo(SIZE)) + b"\xff\xda" * 500) == "opened"
    assert outcome("a.jpg", as_bytes(photo(SIZE), comment=b"\xff\xda" * 500)) == "opened"


@pytest.mark.parametrize(
    "filler",
    [b"\xff\xe5\0\x02", b"\xff\xfe\0\x03x", b"\xff", b"\xff\0", b"\xff\xd0"],
    ids=["app", "com", "ff", "nil", "rst"],
)
def test_a_jpeg_of_millions_of_parts_is_refused_at_once(filler: bytes) -> None:
    data = as_bytes(photo(SIZE))
    started = time.process_time()
    for end in (data[2:], b"", b"\0"):
        assert outcome("a.jpg", data[:2] + filler * (2_000_000 // len(filler)) + end) == "too_many_parts"
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize("name", [b"abCd", b"tEXt", b"IDAT"])
def test_a_png_of_millions_of_parts_is_refused_at_once(name: bytes) -> None:
    data = as_bytes(photo(SIZE), "PNG")
    head = 8 + 25
    assert outcome("a.png", data[:head] + chunk(name, b"") * 500_000 + data[head:]) == "too_many_parts"


@pytest.mark.parametrize("name", [b"zTXt", b"iTXt", b"iCCP"])
def test_a_bomb_in_any_packed_chunk_is_refused(name: bytes) -> None:
    start = {b"zTXt": b"a\0\0", b"iTXt": b"a\0\x01\0\0\0", b"iCCP": b"a\0\0"}[name]
    bomb = chunk(name, start + zlib.compress(bytes(30_000_000), 9))
    data = as_bytes(photo(SIZE), "PNG")
    started = time.process_time()
    assert outcome("a.png", data[:33] + bomb + data[33:]) == "damaged"
    assert time.process_time() - started < 1


@pytest.mark.parametrize("size", [(100, decode.MAX_SIDE), (decode.MAX_SIDE, 100)])
def test_the_longest_picture_that_is_accepted_can_be_shown_and_a_longer_one_is_refused(size: tuple[int, int]) -> None:
    image = Image.new("L", size)
    assert outcome("a.png", as_bytes(image, "PNG")) == "opened"
    longer = image.resize((size[0] + (size[0] > 100), size[1] + (size[1] > 100)))
    assert outcome("a.png", as_bytes(longer, "PNG")) == "too_long"


def test_a_refusal_is_said_in_plain_words() -> None:
    with pytest.raises(decode.Refused) as caught:
        decode.open_upload(with_scans((104, 104), 100), file_name="a.jpg")
    assert "save it again as JPEG or PNG" in str(caught.value.message)


def test_a_large_photo_is_counted_in_no_time() -> None:
    noise = Image.effect_noise((1500, 1000), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=95)
    started = time.process_time()
    assert not parts.has_too_many_parts(out.getvalue(), "JPEG")
    assert time.process_time() - started < 0.1
