"""Draw the examiner's set into a folder: papers by a browser, photographed by the camera, with labels and roll."""

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from PIL import Image
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from benchmarks.screening.kept import Label, keep_labels
from benchmarks.screening.outside.backgrounds import Pixels
from benchmarks.screening.outside.camera import photograph, scan
from benchmarks.screening.outside.filling import sheet_for
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside.geometry import Shot
from benchmarks.screening.outside.names import ROLL, STAFF, Adult
from benchmarks.screening.outside.plan import HARD, Wanted, planned
from benchmarks.screening.outside.sheet import Page, Sheet
from tests.chromium import find

W = TypeVar("W", bound=Wanted)
PIXELS_A_PX = 3
# As tall small letters are taken to be where no name is.
LETTERS_OF_A_BLANK = 15
EITHER_WAY_UP = ("badge", "label", "door", "jersey")


def draw_set(folder: Path, font_folders: Sequence[str]) -> None:
    """Draw the photographs into a folder, with their labels, the roll and the staff."""
    draw_collection(folder, Fonts(font_folders), planned(), sheet_for, ROLL, STAFF)


def draw_collection(
    folder: Path,
    fonts: Fonts,
    wanted: Sequence[W],
    sheet_for: Callable[[W, Fonts], Sheet],
    roll: Sequence[tuple[str, str]],
    staff: Sequence[Adult],
) -> None:
    """Draw the photographs of a collection, papers by a browser, with their labels, the roll and the staff."""
    if fonts.missing:
        print(f"without {', '.join(fonts.missing)}; benchmarks/screening/{fonts.said_by}/fonts.py says where from")
    folder.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(1)
    with browser() as tab:
        labels = [_drawn(folder, want, sheet_for(want, fonts), tab) for want in wanted]
    keep_labels(folder, labels, roll, [(adult.first, adult.last) for adult in staff])


def _drawn(folder: Path, want: Wanted, sheet: Sheet, tab: Tab) -> Label:
    paper = rendered(tab, want.layout.draw(sheet))
    path = folder / f"{want.number:03}.jpg"
    path.write_bytes(taken(paper, want, sheet.name.x_height if sheet.name else LETTERS_OF_A_BLANK))
    return Label(path.name, want.layout.kind, want.filled, want.level, want.turn, want.layout.name, want.lettering,
                 want.form, sheet.name.text if sheet.name else "", want.ref)  # fmt: skip


@contextmanager
def browser() -> Iterator[Tab]:
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"]
        browser = playwright.chromium.launch(executable_path=find(), args=options)
        yield browser.new_page(device_scale_factor=PIXELS_A_PX)
        browser.close()


def rendered(tab: Tab, page: Page) -> Pixels:
    """The paper as pixels, by a file of its own: only a page that is a file may use fonts that are files."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page.html)
        tab.set_viewport_size({"width": page.width, "height": page.height})
        tab.goto(path.as_uri())
        tab.evaluate("document.fonts.ready")
        if page.cut_out:
            shown = tab.screenshot(type="png", omit_background=True)
        else:
            shown = tab.screenshot(type="jpeg", quality=96)
    return np.array(Image.open(io.BytesIO(shown)))


def taken(paper: Pixels, want: Wanted, letters: float) -> bytes:
    """The photograph as a JPEG; every other one that is to be hard for its compression was compressed before."""
    rng, layout = np.random.default_rng(want.seed), want.layout
    upright = paper.shape[0] > paper.shape[1]
    if layout.kind in EITHER_WAY_UP:
        upright = bool(rng.random() < 0.5)
    if want.level == "scan":
        pixels = scan(paper, rng, upright=upright)
    else:
        setting = layout.settings[int(rng.integers(len(layout.settings)))]
        shot = Shot(want.level, setting, upright, letters * PIXELS_A_PX, layout.is_certificate)
        pixels = photograph(paper, shot, rng)
    pixels = np.rot90(pixels, -want.turn // 90)
    quality = int(rng.integers(60, 92)) if want.group == HARD else int(rng.integers(80, 96))
    if want.level == "jpeg":
        quality = int(rng.integers(40, 52))
        if rng.random() < 0.5:
            pixels = np.array(Image.open(io.BytesIO(_jpeg(pixels, quality))))
    return _jpeg(pixels, quality)


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(file, "JPEG", quality=quality)
    return file.getvalue()
