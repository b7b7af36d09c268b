"""Draws a line of writing as the finder cuts it out of a photograph: paper, ink, hand, camera, and the edges.

The margins are those that the finder was measured to leave: a fifth of the writing's height above and below (0 to a
half), a tenth before and behind.
"""

import random
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.teaching.sayings import said

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
_AROUND = 90
_LEAST_CONTRAST = 16
_LEAST_INK = 0.45


class Writer:
    """Draws line after line; `hand` and `printed` are font files. The same seed draws the same."""

    def __init__(self, hand: list[Path], printed: list[Path], seed: int) -> None:
        self.rng = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.hand, self.printed = [str(path) for path in hand], [str(path) for path in printed]
        self._dark = False  # whether the paper at hand is

    def line(self) -> tuple[Pixels, str]:
        """A line's picture and what is written in it."""
        text, often_by_hand = said(self.rng)
        by_hand = self.rng.random() < (0.75 if often_by_hand else 0.25)
        path = self.rng.choice(self.hand if by_hand else self.printed)
        text = drawable(path, text)
        while True:
            pixels = self.written(text, path, by_hand=by_hand)
            if can_be_seen(pixels):
                return pixels, text

    def written(self, text: str, path: str, *, by_hand: bool) -> Pixels:
        """This text in this font, photographed."""
        rng = self.rng
        font = _font(path, rng.choice([44, 56, 72]))
        ink = self._inked(text, font, by_hand=by_hand)
        if by_hand:
            ink = self._wobbled(self._penned(ink, text, font))
        top, foot, left, right = _where(ink)
        tall = foot - top
        page = self._paper(ink.shape)
        page = self._with_marks(page, ink, (top, foot, left, right))
        colour = np.array(self._ink_colour(by_hand), dtype=np.float32)
        strength = ink[..., None] * rng.uniform(0.75, 1.0)
        page = page * (1 - strength) + colour * strength
        return self._seen(page, (top, foot, left, right), tall)

    def _inked(self, text: str, font: ImageFont.FreeTypeFont, *, by_hand: bool) -> Floats:
        """How much ink lies where, 0 to 1. By hand, letters sit unevenly now and then, and lines may thicken."""
        rng = self.rng
        x0, y0, x1, y1 = font.getbbox(text)
        size = (int(x1 - x0) + 2 * _AROUND + 12 * len(text), int(y1 - y0) + 2 * _AROUND)
        sheet = Image.new("L", size, 0)
        draw = ImageDraw.Draw(sheet)
        x, y = _AROUND - x0, _AROUND - y0
        if by_hand and rng.random() < 0.35:
            unrest = rng.uniform(0.01, 0.05) * font.size
            for place, letter in enumerate(text):
                at = x + font.getlength(text[:place]) + rng.gauss(0, unrest / 2)
                draw.text((at, y + rng.gauss(0, unrest)), letter, font=font, fill=255)
        else:
            draw.text((x, y), text, font=font, fill=255, stroke_width=1 if rng.random() < 0.12 else 0)
        ink = np.asarray(sheet, dtype=np.float32) / 255
        if by_hand and rng.random() < 0.3:  # pencil and dry pens leave the paper bare here and there
            grain = cv2.GaussianBlur(self.noise.random(ink.shape, dtype=np.float32), (0, 0), 1.0)
            ink = ink * np.clip((grain - 0.5) * 9 + rng.uniform(0.6, 1.2), 0, 1)
        return np.asarray(ink, dtype=np.float32)

    def _penned(self, ink: Floats, text: str, font: ImageFont.FreeTypeFont) -> Floats:
        """As by another pen: with longer stems above and below small letters, with a broader or a finer stroke.

        Scripts differ in these above all, and there are too few of them.
        """
        rng = self.rng
        if rng.random() < 0.3:
            ink = _with_longer_stems(ink, text, font, rng.uniform(1.15, 1.9))
        if rng.random() < 0.3:
            across = rng.choice([2, 3, 3, 4, 5])
            tip = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (across, rng.choice([1, 2, across])))
            drawn = cv2.dilate(ink, tip) if rng.random() < 0.6 else cv2.erode(ink, tip)
            ink = np.asarray(drawn, dtype=np.float32) if drawn.sum() > _LEAST_INK * ink.sum() else ink
        return ink

    def _wobbled(self, ink: Floats) -> Floats:
        """Bent a little along its way, slanted and stretched, as no two hands write alike."""
        rng, (height, width) = self.rng, ink.shape
        slant = rng.gauss(0, 0.12)
        stretch = rng.uniform(0.82, 1.18) if rng.random() < 0.75 else rng.uniform(0.6, 1.4)
        wave, length, phase = rng.uniform(0, 2.5), rng.uniform(120, 500), rng.uniform(0, 6.3)
        out = int(width * stretch + abs(slant) * height) + 4
        ys, xs = np.mgrid[0:height, 0:out].astype(np.float32)
        from_x = (xs - (slant * (height / 2 - ys))) / stretch
        from_y = ys + wave * np.sin(from_x / length * 6.3 + phase)
        shaken = cv2.resize(
            self.noise.standard_normal((2, 6, max(4, out // 40))).astype(np.float32).transpose(1, 2, 0), (out, height),
            interpolation=cv2.INTER_CUBIC,
        ) * rng.uniform(0, 1.6)  # fmt: skip
        return np.asarray(
            cv2.remap(ink, from_x + shaken[..., 0], from_y + shaken[..., 1], cv2.INTER_LINEAR), dtype=np.float32
        )

    def _paper(self, shape: tuple[int, ...]) -> Floats:
        rng, (height, width) = self.rng, shape[:2]
        light = rng.random() < 0.88
        colour = [rng.uniform(195, 255) if light else rng.uniform(40, 170) for _ in range(3)]
        if light and rng.random() < 0.6:
            grey = rng.uniform(215, 255)
            colour = [grey + rng.uniform(-8, 4) for _ in range(3)]
        page = np.ones((height, width, 3), dtype=np.float32) * np.array(colour, dtype=np.float32)
        if rng.random() < 0.5:
            patches = self.noise.standard_normal((4, max(2, width // 90), 3)).astype(np.float32)
            page += cv2.resize(patches, (width, height), interpolation=cv2.INTER_CUBIC) * rng.uniform(1, 9)
        self._dark = not light
        return page

    def _ink_colour(self, by_hand: bool) -> list[float]:
        rng = self.rng
        if self._dark:
            return [rng.uniform(205, 255) for _ in range(3)] if rng.random() < 0.8 else [rng.uniform(0, 30)] * 3
        chance = rng.random()
        if chance < 0.45:
            return [rng.uniform(0, 60)] * 3
        if chance < (0.75 if by_hand else 0.6):
            return [rng.uniform(0, 60), rng.uniform(10, 80), rng.uniform(90, 190)]
        if chance < 0.87:
            return [rng.uniform(70, 130)] * 3 if by_hand else [rng.uniform(0, 120) for _ in range(3)]
        return [rng.choice([rng.uniform(0, 90), rng.uniform(90, 190)]) for _ in range(3)]

    def _with_marks(self, page: Floats, ink: Floats, box: tuple[int, int, int, int]) -> Floats:
        """What lies beside the writing: a rule under it, dots, a frame, parts of the lines above and below."""
        rng, (top, foot, left, right) = self.rng, box
        tall = foot - top
        tone = [rng.uniform(0, 170)] * 3 if not self._dark else [rng.uniform(120, 255)] * 3
        chance = rng.random()
        if chance < 0.34:
            y, thick = int(foot - rng.uniform(-0.12, 0.42) * tall), rng.choice([1, 1, 2, 2, 3])
            start = int(left - rng.uniform(0, 1.5) * tall) if rng.random() < 0.7 else left
            if rng.random() < 0.6:
                cv2.line(page, (start, y), (page.shape[1], y + rng.randint(-2, 2)), tone, thick)
            else:
                apart = rng.randint(4, 14)
                for x in range(max(0, start), page.shape[1], apart):
                    cv2.circle(page, (x, y), max(1, thick - 1), tone, -1)
        elif chance < 0.42:
            y0, y1 = int(top - rng.uniform(0.05, 0.5) * tall), int(foot + rng.uniform(0.05, 0.5) * tall)
            cv2.rectangle(page, (left - tall // 2, y0), (right + tall // 2, y1), tone, rng.choice([1, 2, 3]))
        elif chance < 0.5:
            for y in range(rng.randint(0, 30), page.shape[0], rng.randint(24, 60)):
                cv2.line(page, (0, y), (page.shape[1], y), [rng.uniform(120, 230)] * 3, 1)
        if rng.random() < 0.22:
            side = rng.choice([-1, 1])
            moved = np.roll(ink, int(side * tall * rng.uniform(0.95, 1.35)), axis=0)
            moved = np.roll(moved, rng.randint(-200, 200), axis=1)[..., None] * 0.9
            moved[top:foot] *= 0
            page = page * (1 - moved) + np.array(tone, dtype=np.float32) * moved
        return page

    def _seen(self, page: Floats, box: tuple[int, int, int, int], tall: int) -> Pixels:
        """Cut out, small or large, soft, dim, grainy and packed, as a telephone's camera leaves it."""
        rng, (top, foot, left, right) = self.rng, box
        height = int(np.clip(rng.lognormvariate(3.55, 0.45), 12, 90))
        above, below = (abs(rng.gauss(0.21, 0.11)) * tall for _ in range(2))
        before, behind = (rng.gauss(0.1, 0.07) * tall for _ in range(2))
        corners = np.array([[left - before, top - above], [right + behind, top - above],
                            [right + behind, foot + below], [left - before, foot + below]],
                           dtype=np.float32)  # fmt: skip
        tilt = np.tan(np.deg2rad(rng.gauss(0, 0.8))) * (right - left) / 2
        tilt = float(np.clip(tilt, -0.25 * tall, 0.25 * tall))
        corners[[0, 3], 1] -= tilt
        corners[[1, 2], 1] += tilt
        corners += self.noise.normal(0, 0.02 * tall, (4, 2)).astype(np.float32)
        scale = height / tall
        size = (max(8, round(float(corners[1, 0] - corners[0, 0]) * scale)),
                max(8, round(float(corners[3, 1] - corners[0, 1]) * scale)))  # fmt: skip
        if scale < 1:
            page = np.asarray(cv2.GaussianBlur(page, (0, 0), 0.4 / scale), dtype=np.float32)
        target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
        matrix = cv2.getPerspectiveTransform(corners, target)
        piece = np.asarray(cv2.warpPerspective(page, matrix, size, borderMode=cv2.BORDER_REPLICATE), dtype=np.float32)
        piece = self._in_bad_light(piece, height)
        return self._packed(piece)

    def _in_bad_light(self, piece: Floats, height: int) -> Floats:
        rng = self.rng
        soft = rng.uniform(0.05, 0.09) * height if rng.random() < 0.15 else rng.uniform(0.3, 1.1)
        piece = np.asarray(cv2.GaussianBlur(piece, (0, 0), soft), dtype=np.float32)
        chance = rng.random()
        if chance < 0.18:  # faint, or little contrast
            middle = piece.mean(axis=(0, 1)) if rng.random() < 0.5 else np.percentile(piece, 90, axis=(0, 1))
            piece = np.asarray(middle + (piece - middle) * rng.uniform(0.22, 0.55), dtype=np.float32)
        elif chance < 0.3:
            piece = piece * rng.uniform(0.3, 0.7)
        if rng.random() < 0.3:
            light = np.linspace(rng.uniform(0.5, 1), rng.uniform(0.7, 1.05), piece.shape[1], dtype=np.float32)
            piece = np.asarray(piece * light[None, :, None], dtype=np.float32)
        if rng.random() < 0.06:
            light = np.ones(piece.shape[1], dtype=np.float32)
            light[rng.randrange(piece.shape[1]) :] = rng.uniform(0.45, 0.8)
            piece = piece * cv2.GaussianBlur(light[None], (0, 0), 2)[0][None, :, None]
        grain = rng.choice([1.0, 3.0, 5.0, 8.0])
        return piece + self.noise.normal(0, grain, piece.shape).astype(np.float32)

    def _packed(self, piece: Floats) -> Pixels:
        rng = self.rng
        pixels = np.clip(piece, 0, 255).astype(np.uint8)
        if rng.random() < 0.7:
            _, held = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, rng.choice([35, 50, 70, 80, 90])])
            pixels = np.asarray(cv2.imdecode(held, cv2.IMREAD_COLOR), dtype=np.uint8)
        return pixels


def can_be_seen(pixels: Pixels) -> bool:
    """Whether dark and light are far enough apart, beside the grain, for a person to read."""
    grey = cv2.GaussianBlur(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), (0, 0), 1.0)
    return float(np.percentile(grey, 97) - np.percentile(grey, 3)) >= _LEAST_CONTRAST


def _with_longer_stems(ink: Floats, text: str, font: ImageFont.FreeTypeFont, longer: float) -> Floats:
    """What reaches above the small letters and below the row on which they stand, that much longer."""
    foot = _AROUND - font.getbbox(text)[1] + font.getmetrics()[0]
    head = foot - -font.getbbox("x", anchor="ls")[1]
    rows = np.arange(ink.shape[0], dtype=np.float32)
    above, below = np.minimum(rows - head, 0), np.maximum(rows - foot, 0)
    from_row = np.clip(rows, head, foot) + (above + below) / longer
    from_column = np.arange(ink.shape[1], dtype=np.float32)
    columns, lines = np.meshgrid(from_column, from_row.astype(np.float32))
    return np.asarray(cv2.remap(ink, columns, lines, cv2.INTER_LINEAR), dtype=np.float32)


@lru_cache(maxsize=1200)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


def _where(ink: Floats) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero(ink.max(axis=1) > 0.2)[0], np.nonzero(ink.max(axis=0) > 0.2)[0]
    if not len(rows):
        return 0, ink.shape[0], 0, ink.shape[1]
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
