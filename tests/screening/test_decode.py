"""What is accepted at upload, what is refused and why, and that nothing but pixels is left."""

import io
import struct
import sys
import types
import zipfile
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from screening import decode
from screening.decode import Refused, clean_jpeg, open_upload, preview_webp
from tests.screening.drawing import as_bytes, photo

GPS, EXIF_PART = 0x8825, 0x8769


def refusal(data: bytes, file_name: str = "picture.jpg") -> str:
    with pytest.raises(Refused) as caught:
        open_upload(data, file_name=file_name)
    assert str(caught.value.message).endswith(".")
    return caught.value.code


def full_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F], exif[0x0110] = "Tabled", "T 10"
    exif[0x013B] = "An Owner"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (51.0, 29.0, 0.5)
    exif.get_ifd(EXIF_PART)[0xA431] = "SERIAL-0042"
    return exif


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.JPG"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("JPEG", "")])
def test_a_plain_photo_is_opened_whole(kind: str, name: str) -> None:
    upload = open_upload(as_bytes(photo(), kind), file_name=name)
    assert (upload.format, upload.width, upload.height, upload.image.mode) == (kind, 400, 300, "RGB")
    assert upload.removed == ()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_turned_upright(orientation: int) -> None:
    upright = photo((240, 160))
    turned = {
        1: upright,
        2: upright.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: upright.transpose(Image.Transpose.ROTATE_180),
        4: upright.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: upright.transpose(Image.Transpose.TRANSPOSE),
        6: upright.transpose(Image.Transpose.ROTATE_90),
        7: upright.transpose(Image.Transpose.TRANSVERSE),
        8: upright.transpose(Image.Transpose.ROTATE_270),
    }[orientation]
    data = as_bytes(turned, "PNG", exif=full_exif(orientation))
    opened = open_upload(data, file_name="a.png").image
    assert opened.size == (240, 160)
    assert np.abs(np.asarray(opened).astype(int) - np.asarray(upright)).max() == 0
    assert not dict(opened.getexif())


def test_metadata_is_named_and_none_of_it_is_in_what_is_served() -> None:
    data = as_bytes(photo(), exif=full_exif(), comment=b"taken at home", xmp=b"<x:xmpmeta>secret</x:xmpmeta>")
    upload = open_upload(data, file_name="a.jpg")
    assert upload.camera == ("Tabled", "T 10")
    assert set(upload.removed) == {"gps", "camera", "owner", "serial", "xmp"}
    for served in (clean_jpeg(upload.image), preview_webp(upload.image, width=640)):
        assert not any(word in served for word in (b"Exif", b"SERIAL", b"Owner", b"secret", b"home", b"Tabled"))
        assert not dict(Image.open(io.BytesIO(served)).getexif())


def test_a_comment_left_on_an_image_is_not_written_by_clean_jpeg() -> None:
    image = Image.open(io.BytesIO(as_bytes(photo(), comment=b"who it is")))
    assert b"who it is" not in clean_jpeg(image)


def test_an_embedded_thumbnail_and_iptc_are_named() -> None:
    thumbnail = as_bytes(photo((120, 120)))
    exif = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 0) + struct.pack("<I", 14)
    exif += struct.pack("<HHHIIHHII", 2, 0x0201, 4, 1, 44, 0x0202, 4, 1, len(thumbnail)) + b"\0\0\0\0" + thumbnail
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", 8) + b"\x1c\x02\x50\0\x03Ann"
    data = as_bytes(photo(), exif=exif)
    data = data[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + data[2:]
    assert set(open_upload(data, file_name="a.jpg").removed) >= {"thumbnail", "iptc"}


def test_a_zip_behind_a_jpeg_is_not_carried_along() -> None:
    hidden = io.BytesIO()
    with zipfile.ZipFile(hidden, "w") as archive:
        archive.writestr("pupils.csv", "first_name,last_name")
    upload = open_upload(as_bytes(photo()) + hidden.getvalue(), file_name="a.jpg")
    assert b"pupils.csv" not in clean_jpeg(upload.image)
    assert not zipfile.is_zipfile(io.BytesIO(clean_jpeg(upload.image)))


def test_the_first_picture_of_an_mpo_is_taken() -> None:
    first, second = photo((300, 200), 1), photo((300, 200), 2)
    data = as_bytes(first, "MPO", save_all=True, append_images=[second])
    opened = open_upload(data, file_name="a.jpg").image
    assert np.abs(np.asarray(opened).astype(int) - np.asarray(first)).mean() < 6


def test_sixteen_bits_cmyk_transparency_and_grey_become_rgb() -> None:
    steps = np.linspace(0, 65535, 120 * 120).reshape(120, 120).astype(np.uint16)
    wide = open_upload(as_bytes(Image.fromarray(steps), "PNG"), file_name="a.png").image
    assert (wide.mode, wide.getpixel((0, 0)), wide.getpixel((119, 119))) == ("RGB", (0, 0, 0), (255, 255, 255))
    cmyk = open_upload(as_bytes(photo().convert("CMYK")), file_name="a.jpg").image
    assert np.abs(np.asarray(cmyk).astype(int) - np.asarray(photo())).mean() < 8
    clear = Image.new("RGBA", (120, 120), (0, 0, 0, 0))
    assert open_upload(as_bytes(clear, "PNG"), file_name="a.png").image.getpixel((5, 5)) == (255, 255, 255)
    assert open_upload(as_bytes(photo().convert("L"), "PNG"), file_name="a.png").image.mode == "RGB"


def test_a_colour_profile_that_cannot_be_read_is_left_out_of_account() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    for block in (profile, b"not a profile"):
        assert open_upload(as_bytes(photo(), icc_profile=block), file_name="a.jpg").width == 400


def test_a_truncated_file_is_refused_wherever_it_ends() -> None:
    for kind, name in (("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")):
        data = as_bytes(photo(), kind)
        for share in (0.05, 0.3, 0.6, 0.95):
            assert refusal(data[: int(len(data) * share)], name) == "damaged"


def test_no_bytes_too_many_bytes_and_no_picture_are_refused() -> None:
    assert refusal(b"") == "empty"
    assert refusal(b"\xff\xd8\xff" + bytes(decode.MAX_BYTES)) == "too_many_bytes"
    assert refusal(b"%PDF-1.7 ...") == "not_a_picture"
    assert refusal(b"\0" * 500) == "not_a_picture"
    assert refusal(b"\xff\xd8\xff" + b"\0" * 500) == "damaged"


def test_a_drawing_named_as_a_photo_is_refused() -> None:
    assert refusal(b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') == "drawing"
    assert refusal(b"\n  <svg onload='x()'>") == "drawing"


def test_moving_pictures_are_refused() -> None:
    frames = {"save_all": True, "append_images": [photo(seed=2)], "duration": 100}
    assert refusal(as_bytes(photo(), "WEBP", **frames), "a.webp") == "animated"
    assert refusal(as_bytes(photo(), "PNG", **frames), "a.png") == "animated"
    assert refusal(as_bytes(photo(), "GIF"), "a.gif") == "animated"


def test_a_name_that_does_not_fit_the_contents_is_refused() -> None:
    assert refusal(as_bytes(photo(), "PNG"), "a.jpg") == "wrong_name"
    assert refusal(as_bytes(photo()), "a.exe") == "wrong_name"


def png_header(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    body = zlib.compress(b"\0" * 1000)
    data = b"IDAT" + body
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))
        + struct.pack(">I", len(body)) + data + struct.pack(">I", zlib.crc32(data))
    )  # fmt: skip


@pytest.mark.parametrize("size", [(8000, 8000), (60000, 60000)])
def test_a_decompression_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    assert refusal(png_header(*size), "a.png") == "too_many_pixels"


def test_a_bomb_in_a_text_chunk_is_refused() -> None:
    text = PngInfo()
    text.add_text("Comment", "x" * 3_000_000, zip=True)
    assert refusal(as_bytes(photo(), "PNG", pnginfo=text), "a.png") == "damaged"


def test_too_small_and_too_long_pictures_are_refused() -> None:
    assert refusal(as_bytes(photo((99, 400)))) == "too_small"
    assert refusal(as_bytes(Image.new("RGB", (20_001, 100)), "PNG"), "a.png") == "too_long"


def test_heic_without_its_reader_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(Refused) as caught:
        open_upload(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 50, file_name="IMG_1.HEIC")
    assert caught.value.code == "heic_not_supported"
    told = str(caught.value.message)
    assert told.index("export it as JPEG") < told.index("Most Compatible"), "first what helps with this picture"


def test_heic_with_its_reader_is_handed_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    reader = types.SimpleNamespace(register_heif_opener=lambda: asked.append(True))
    monkeypatch.setitem(sys.modules, "pillow_heif", reader)
    assert refusal(b"\0\0\0\x18ftypheic" + b"\0" * 50, "a.heic") == "damaged"
    assert asked == [True]


def test_a_heic_of_several_stills_is_opened_and_one_that_moves_is_not() -> None:
    """As pillow-heif tells them: a phone's picture for two eyes, and a sequence."""
    image = photo()
    image.format, image.n_frames, image.custom_mimetype = "HEIF", 2, "image/heic"
    decode._check_shape(image)
    for moves in ("image/heic-sequence", "image/heif-sequence"):
        image.custom_mimetype = moves
        with pytest.raises(Refused, match="animated"):
            decode._check_shape(image)


@pytest.mark.parametrize("width", [640, 960])
def test_a_preview_fits_its_width_and_sixty_kilobytes(width: int) -> None:
    noise = Image.fromarray(np.random.default_rng(3).integers(0, 256, (1200, 1600, 3)).astype(np.uint8))
    for image in (photo((1600, 1200)), noise):
        preview = preview_webp(image, width=width)
        assert len(preview) <= 60 * 1024
        assert Image.open(io.BytesIO(preview)).width <= width
    assert Image.open(io.BytesIO(preview_webp(photo((300, 200)), width=width))).size == (300, 200)
