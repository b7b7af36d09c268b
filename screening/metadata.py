"""What a picture file says beside the picture: where, when, with what and by whom it was taken.

Read once at upload, so that the page can tell the author what was taken out. Nothing of it is ever served.
"""

from typing import Any

from PIL import Image
from PIL.ExifTags import IFD

MAKE, MODEL = 0x010F, 0x0110
_OWNER_TAGS = {0x013B, 0x8298, 0x9C9D, 0xA430}  # Artist, Copyright, XPAuthor, CameraOwnerName
_SERIAL_TAGS = {0xA431, 0xA435, 0xC62F, 0x927C}  # body, lens, camera serial; a maker note holds one too
_THUMBNAIL_TAG = 0x0201
_XMP_KEYS = ("xmp", "XML:com.adobe.xmp", "Raw profile type xmp")
_IPTC_RECORD = 0x0404
_LONGEST = 60


def camera(image: Image.Image) -> tuple[str, str]:
    """Return (make, model) of the camera as the file states them, each "" when it does not say."""
    block = exif(image)
    return _text(block.get(MAKE)), _text(block.get(MODEL))


def kinds(image: Image.Image) -> tuple[str, ...]:
    """Name the kinds of metadata in an opened picture.

    In this order: "gps", "camera", "owner", "serial", "xmp", "iptc", "thumbnail". A part that cannot be read is
    not named; it is dropped all the same, since every picture is encoded anew.
    """
    block = exif(image)
    details = _part(block, IFD.Exif)
    tags = set(block) | set(details)
    info = image.info
    found = {
        "gps": bool(_part(block, IFD.GPSInfo)),
        "camera": bool(tags & {MAKE, MODEL}),
        "owner": bool(tags & _OWNER_TAGS),
        "serial": bool(tags & _SERIAL_TAGS),
        "xmp": any(info.get(key) for key in _XMP_KEYS),
        "iptc": _has_iptc(info),
        "thumbnail": _THUMBNAIL_TAG in _part(block, IFD.IFD1),
    }
    return tuple(kind for kind, is_there in found.items() if is_there)


def exif(image: Image.Image) -> Image.Exif:
    """The EXIF of an opened picture; an empty one where its block is broken."""
    try:
        return image.getexif()
    except Exception:  # noqa: BLE001 - a broken EXIF block raises whatever its bytes led to; the picture may be fine
        return Image.Exif()


def _part(block: Image.Exif, part: int) -> dict[int, Any]:
    try:
        return dict(block.get_ifd(part))
    except Exception:  # noqa: BLE001 - as above
        return {}


def _has_iptc(info: dict[Any, Any]) -> bool:
    photoshop = info.get("photoshop")
    in_photoshop = isinstance(photoshop, dict) and _IPTC_RECORD in photoshop
    return in_photoshop or bool(info.get("Raw profile type iptc"))


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    return "".join(letter for letter in value if letter.isprintable()).strip()[:_LONGEST]
