"""Hide what must not be seen, on the full picture, with a solid fill, and crop.

The result is a new picture that is screened again; nothing of what lay below a box is left in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from PIL import Image, ImageDraw

Box = tuple[int, int, int, int]

FILL: Final = (45, 48, 53)
# A strip over the eyes covers about a fifth of a face; less than a tenth is the edge of a badge below a chin.
FACE_SHARE: Final = 0.1
MIN_CROP_SIDE: Final = 100


class BadEdit(ValueError):
    """An edit that is not one: unknown kind, no box, or nothing of it inside the picture."""


def apply_edits(image: Image.Image, edits: Iterable[Mapping[str, Any]]) -> Image.Image:
    """Return a new picture with every edit applied; `image` is unchanged.

    An edit is {"kind": "hide" | "crop", "box": [x0, y0, x1, y1]}, in pixels of `image` (upright), x1 and y1
    outside the box. Hidden boxes are always meant in the coordinates of `image`, whatever is cropped; of several
    crops the last one counts. Raises BadEdit.
    """
    hidden: list[Box] = []
    kept: Box = (0, 0, *image.size)
    for edit in edits:
        box = _box_of(edit, image.size)
        match edit.get("kind"):
            case "hide":
                hidden.append(box)
            case "crop":
                kept = box
            case _:
                raise BadEdit("kind")
    if kept != (0, 0, *image.size) and min(kept[2] - kept[0], kept[3] - kept[1]) < MIN_CROP_SIDE:
        raise BadEdit("crop too small")
    result = (image if image.mode == "RGB" else image.convert("RGB")).crop(kept)
    result.info.clear()
    draw = ImageDraw.Draw(result)
    for x0, y0, x1, y1 in hidden:
        draw.rectangle((x0 - kept[0], y0 - kept[1], x1 - kept[0] - 1, y1 - kept[1] - 1), fill=FILL)
    return result


def covers_face(box: Sequence[int], faces: Iterable[Any]) -> bool:
    """Say whether a box to be hidden lies over a face, which would mark the child out.

    `faces` are boxes or objects with a `box`, in the same pixels. Over means a tenth of the face or more.
    """
    return any(_share(box, getattr(face, "box", face)) >= FACE_SHARE for face in faces)


def _share(box: Sequence[int], face: Sequence[int]) -> float:
    across = min(box[2], face[2]) - max(box[0], face[0])
    down = min(box[3], face[3]) - max(box[1], face[1])
    area = (face[2] - face[0]) * (face[3] - face[1])
    return max(0, across) * max(0, down) / area if area > 0 else 0.0


def _box_of(edit: Mapping[str, Any], size: tuple[int, int]) -> Box:
    try:
        x0, y0, x1, y1 = (int(value) for value in edit["box"])
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise BadEdit("box") from error
    x0, x1 = (min(max(0, x), size[0]) for x in sorted((x0, x1)))
    y0, y1 = (min(max(0, y), size[1]) for y in sorted((y0, y1)))
    if x0 == x1 or y0 == y1:
        raise BadEdit("empty box")
    return x0, y0, x1, y1
