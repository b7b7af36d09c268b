"""Open what somebody uploads, refuse what is not a plain photograph, and write it anew without its metadata.

Nothing of the uploaded bytes is ever served: what is kept and shown is encoded from the pixels alone, so a file
hidden behind a picture, a comment or a place of taking cannot get out.
"""

import io
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

import numpy as np
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps

from screening import metadata
from screening.parts import has_too_many_parts, is_cut_short, memory_for

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_PIXELS: Final = 50_000_000
MAX_MEMORY: Final = 500_000_000
"""What one picture may take at once while it is opened: fifty million pixels of an ordinary JPEG."""
MIN_SIDE: Final = 100
MAX_SIDE: Final = 16_383
"""A WebP, which the smaller copies are, holds no more."""
PREVIEW_BYTES: Final = 60 * 1024
JPEG_QUALITY: Final = 88
LOWEST_QUALITY: Final = 15

# Pillow's own brake against decompression bombs, for every opening in this process, as an error and not a warning.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)

_SUFFIXES: Final = {
    "JPEG": {".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"},
    "PNG": {".png"},
    "WEBP": {".webp"},
    "HEIC": {".heic", ".heif", ".hif"},
}
_HEIC_BRANDS: Final = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}
_STILL_HEIC: Final = {"image/heic", "image/heif"}
_STRIP: Final = 256
_SIXTEEN_BIT: Final = {"I;16", "I;16L", "I;16B", "I;16N", "I"}
_TO_SRGB: Final = ImageCms.Intent.RELATIVE_COLORIMETRIC

one_at_a_time: Final = threading.RLock()
"""Held from opening a picture until it is let go: two at once would take twice the memory of one."""


class Refused(Exception):
    """A file that is not accepted: a code for the record and a sentence that says what to do next."""

    def __init__(self, code: str, message: Promise) -> None:
        super().__init__(code)
        self.code = code
        self.message = message


@dataclass(frozen=True)
class Upload:
    """An uploaded picture, upright and in sRGB. `camera` is (make, model); `removed` names metadata kinds."""

    image: Image.Image
    format: str
    camera: tuple[str, str]
    removed: tuple[str, ...]

    @property
    def width(self) -> int:
        """Pixels across, after orientation."""
        return self.image.width

    @property
    def height(self) -> int:
        """Pixels down, after orientation."""
        return self.image.height


def open_upload(data: bytes, *, file_name: str) -> Upload:
    """Decode an uploaded file in full and return it upright, in sRGB, with no metadata attached.

    JPEG, PNG, WebP, the first picture of an MPO, and the one to be shown of a HEIC where pillow-heif is installed; at
    most 20 MB and 50 million pixels. Raises Refused with a code: empty, too_many_bytes, drawing, animated,
    not_a_picture, heic_not_supported, wrong_name, too_many_parts, too_many_pixels, too_dear, too_small, too_long,
    damaged. The caller holds `one_at_a_time` where several may come at once.
    """
    if not data:
        raise Refused("empty", _("This file is empty. Please take or choose the picture again."))
    if len(data) > MAX_BYTES:
        raise Refused(
            "too_many_bytes",
            _("This file is larger than 20 MB. Please send the picture in a smaller size, or crop it first."),
        )
    kind = _kind_of(data)
    _check_name(file_name, kind)
    if has_too_many_parts(data, kind):
        raise Refused(
            "too_many_parts",
            _("This picture is put together in an unusual way. Please save it again as JPEG or PNG, and send that."),
        )
    image = _open(data, kind)
    _check_shape(image)
    if memory_for(image, kind) > MAX_MEMORY:
        raise Refused(
            "too_dear",
            _("Opening this picture would take too much memory. Please save it as an ordinary JPEG, or smaller."),
        )
    return _load(image, kind)


def clean_jpeg(image: Image.Image) -> bytes:
    """Encode a picture as a JPEG that holds its pixels and nothing else."""
    out = io.BytesIO()
    _bare(image).save(out, "JPEG", quality=JPEG_QUALITY, subsampling="4:2:0")
    return out.getvalue()


def preview_webp(image: Image.Image, *, width: int) -> bytes:
    """Encode a WebP of at most `width` pixels across and, at 640 and 960, at most 60 KB; never enlarged."""
    small = _resized(image, width)
    encoded, quality = b"", 76
    while quality > LOWEST_QUALITY:
        encoded = _webp(small, quality)
        if len(encoded) <= PREVIEW_BYTES:
            return encoded
        # A picture full of detail needs several steps: take them at once, each try costs CPU.
        quality -= 18 if len(encoded) < 2 * PREVIEW_BYTES else 40
    while len(encoded) > PREVIEW_BYTES and min(small.size) > 1:
        share = min(0.9, (PREVIEW_BYTES / len(encoded)) ** 0.5)
        small = _resized(small, max(1, int(small.width * share)))
        encoded = _webp(small, LOWEST_QUALITY * 2)
    return encoded


def heic_is_readable() -> bool:
    """Say whether the optional HEIC reader is installed, and register it with Pillow if so."""
    try:
        import pillow_heif  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return False
    pillow_heif.register_heif_opener()
    return True


def _kind_of(data: bytes) -> str:
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return "HEIC"
    raise _not_a_photograph(data)


def _not_a_photograph(data: bytes) -> Refused:
    if data.startswith((b"GIF87a", b"GIF89a")):
        return Refused("animated", _("GIF files are not accepted. Please use a photo, or save it as JPEG or PNG."))
    if data.startswith(b"%PDF"):
        message = _("This is a PDF, not a picture. Please save its page as PNG or JPEG, or take a screenshot of it.")
        return Refused("not_a_picture", message)
    start = data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n").lower()
    if b"<svg" in start or start.startswith(b"<?xml"):
        return Refused("drawing", _("This is a drawing (SVG), not a photo. Please save it as PNG or JPEG."))
    return Refused(
        "not_a_picture",
        _("This is not a picture that can be checked. Please choose a photo: JPEG, PNG or WebP."),
    )


def _check_name(file_name: str, kind: str) -> None:
    suffix = PurePath(file_name).suffix.lower()
    # Phones hand over pictures without an ending; a false one is how something else is smuggled past a person.
    if suffix and suffix not in _SUFFIXES[kind]:
        raise Refused(
            "wrong_name",
            _("The ending of this file's name does not fit what is in it. Please save it again as JPEG or PNG."),
        )


def _open(data: bytes, kind: str) -> Image.Image:
    if kind == "HEIC" and not heic_is_readable():
        raise Refused(
            "heic_not_supported",
            _(
                "This is a HEIC picture, as iPhones keep them, which cannot be read here. Open it, save or export it "
                "as JPEG, and add that one. For the next ones choose Settings, Camera, Formats, Most Compatible on "
                "the phone."
            ),
        )
    if kind == "HEIC" and is_cut_short(data):
        raise _damaged()
    try:
        # An MPO begins as a JPEG, and is opened as one.
        return Image.open(io.BytesIO(data), formats=["HEIF" if kind == "HEIC" else kind])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:
        raise _damaged() from error


def _check_shape(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise _too_many_pixels()
    if min(width, height) < MIN_SIDE:
        raise Refused("too_small", _("This picture is too small to be seen. Please choose one of at least 100 pixels."))
    if max(width, height) > MAX_SIDE:
        raise Refused("too_long", _("This picture is too long and narrow. Please crop it first."))
    if not _holds_still(image) and getattr(image, "n_frames", 1) > 1:
        raise Refused(
            "animated", _("This picture moves. Please choose a photo that stands still, or take a screenshot.")
        )


def _holds_still(image: Image.Image) -> bool:
    """Whether all but one picture of a file can be dropped. Frames of an animation would go unseen.

    The second picture in an MPO is the phone's own copy; in a HEIC that is no sequence it is what the other eye saw,
    or another of the same moment. Such a HEIC names the one to be shown, which is the one that is opened.
    """
    return image.format == "MPO" or getattr(image, "custom_mimetype", None) in _STILL_HEIC


def _load(image: Image.Image, kind: str) -> Upload:
    try:
        image.load()  # verify() passes truncated files; only load() finds them
        camera, removed = metadata.camera(image), metadata.kinds(image)
        upright = _to_rgb(image)
        image.close()  # its pixels are not needed any more, and turning takes as many again
        ImageOps.exif_transpose(upright, in_place=True)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:
        raise _damaged() from error
    upright.getexif().clear()
    return Upload(image=upright, format=kind, camera=camera, removed=removed)


def _to_rgb(image: Image.Image) -> Image.Image:
    """Return eight-bit sRGB on white, keeping the EXIF as read (the orientation is still to be applied)."""
    profile = image.info.get("icc_profile")
    if image.mode in _SIXTEEN_BIT:
        converted = _from_sixteen_bit(image)
    elif image.has_transparency_data:
        converted = _on_white(image)
    else:
        converted = _bare(_through_profile(image, profile) if profile else image)
    # Without the blocks themselves: Pillow writes them anew when it turns a picture, and fails where one is odd.
    converted._exif = metadata.exif(image)
    return converted


def _bare(image: Image.Image) -> Image.Image:
    """The same pixels in RGB and nothing beside them: a JPEG comment would travel along. Not a copy if it was RGB."""
    image.load()
    bare = image._new(image.im) if image.mode == "RGB" else image.convert("RGB")
    bare.info.clear()
    return bare


def _strips(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """The picture from its top to its bottom, a little at a time: what is made of it needs no second whole one."""
    for top in range(0, image.height, _STRIP):
        yield top, image.crop((0, top, image.width, min(image.height, top + _STRIP)))


def _on_white(image: Image.Image) -> Image.Image:
    white = Image.new("RGB", image.size, "white")
    for top, strip in _strips(image):
        layer = strip.convert("RGBA")
        white.paste(layer, (0, top), layer.getchannel("A"))
    return white


def _from_sixteen_bit(image: Image.Image) -> Image.Image:
    grey = Image.new("RGB", image.size)
    highest = max(int(np.asarray(strip).max()) for _top, strip in _strips(image))
    for top, strip in _strips(image):
        wide = np.asarray(strip).astype(np.uint32) >> (8 if highest > 255 else 0)
        grey.paste(Image.fromarray(wide.clip(0, 255).astype(np.uint8)), (0, top))
    return grey


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Convert by the embedded colour profile; a profile that is sRGB, or cannot be read, is left out of account."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return image
        moved = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), _TO_SRGB, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    return moved or image


def _resized(image: Image.Image, width: int) -> Image.Image:
    plain = _bare(image)
    if image.width <= width:
        return plain
    size = (width, max(1, round(image.height * width / image.width)))
    return plain.resize(size, Image.Resampling.BICUBIC, reducing_gap=1.5)


def _webp(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "WEBP", quality=quality, method=1)
    return out.getvalue()


def _too_many_pixels() -> Refused:
    return Refused(
        "too_many_pixels",
        _("This picture has more than 50 million pixels. Please send it in a smaller size, or crop it first."),
    )


def _damaged() -> Refused:
    return Refused(
        "damaged", _("This picture is damaged or did not arrive whole. Please send it again, or take it again.")
    )
