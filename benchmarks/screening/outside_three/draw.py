"""Draw the third collection into a folder: papers by a browser, photographed by the camera of the first one."""

from collections.abc import Sequence
from pathlib import Path

import cv2
from playwright.sync_api import Page as Tab

from benchmarks.screening.kept import Label, keep_labels
from benchmarks.screening.outside.draw import LETTERS_OF_A_BLANK, browser, rendered, taken
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside_three.filling import sheet_for
from benchmarks.screening.outside_three.fonts import DESIGNS, FONTS
from benchmarks.screening.outside_three.names import ROLL, STAFF
from benchmarks.screening.outside_three.plan import Wanted, planned
from benchmarks.screening.outside_three.wording import OURS


def draw_set(folder: Path, font_folders: Sequence[str]) -> None:
    """Draw the photographs into a folder, with their labels, the roll, the staff and the school's own words."""
    fonts = Fonts(font_folders, FONTS, DESIGNS, "outside_three")
    if fonts.missing:
        print(f"without {', '.join(fonts.missing)}; benchmarks/screening/outside_three/fonts.py says where from")
    folder.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(1)
    with browser() as tab:
        labels = [_drawn(folder, want, fonts, tab) for want in planned()]
    keep_labels(folder, labels, ROLL, [(adult.first, adult.last) for adult in STAFF])
    (folder / "ours.txt").write_text("".join(f"{phrase}\n" for phrase in dict.fromkeys(OURS)))


def _drawn(folder: Path, want: Wanted, fonts: Fonts, tab: Tab) -> Label:
    layout, sheet = want.layout, sheet_for(want, fonts)
    paper = rendered(tab, layout.draw(sheet))
    path = folder / f"{want.number:03}.jpg"
    path.write_bytes(taken(paper, want, sheet.name.x_height if sheet.name else LETTERS_OF_A_BLANK))
    return Label(path.name, layout.kind, want.filled, want.level, want.turn, layout.name, want.lettering, want.form,
                 sheet.name.text if sheet.name else "", want.ref)  # fmt: skip
