"""Hide what must not be seen, on the full picture, with a solid fill, and crop.

The result is a new picture that is screened again; nothing of what lay below a box is left in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
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


def covers_face(boxes: Sequence[Sequence[int]], faces: Iterable[Any], *, hidden: Sequence[Sequence[int]] = ()) -> bool:
    """Say whether boxes to be hidden lie over a face, which would mark the child out.

    `faces` are boxes or objects with a `box`, `hidden` what is covered already, in the same pixels. Over means a tenth
    of the face or more, all together: strip upon strip is a bar over the eyes as well.
    """
    around = [getattr(face, "box", face) for face in faces]
    return any(
        _share(boxes, face) > 0 and _share([*boxes, *hidden], face) >= FACE_SHARE
        for face in around
        if face[2] > face[0] and face[3] > face[1]
    )


def _share(boxes: Iterable[Sequence[int]], face: Sequence[int]) -> float:
    """How much of a face lies under these boxes; what lies under two of them counts once."""
    left, top, right, bottom = face
    under = np.zeros((bottom - top, right - left), dtype=bool)
    for x0, y0, x1, y1 in boxes:
        under[max(0, y0 - top) : max(0, y1 - top), max(0, x0 - left) : max(0, x1 - left)] = True
    return float(under.mean())


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
