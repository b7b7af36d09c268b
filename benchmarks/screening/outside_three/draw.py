"""Draw the third collection into a folder: papers by a browser, photographed by the camera of the first one."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.screening.outside.draw import draw_collection
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside_three.filling import sheet_for
from benchmarks.screening.outside_three.fonts import DESIGNS, FONTS
from benchmarks.screening.outside_three.names import ROLL, STAFF
from benchmarks.screening.outside_three.plan import planned
from benchmarks.screening.outside_three.wording import OURS


def draw_set(folder: Path, font_folders: Sequence[str]) -> None:
    """Draw the photographs into a folder, with their labels, the roll, the staff and the school's own words."""
    fonts = Fonts(font_folders, FONTS, DESIGNS, "outside_three")
    draw_collection(folder, fonts, planned(), sheet_for, ROLL, STAFF)
    (folder / "ours.txt").write_text("".join(f"{phrase}\n" for phrase in dict.fromkeys(OURS)))
