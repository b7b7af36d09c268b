"""What the sheets of the fifth set are put together from: places for a name, signatories, ribbons, drawn things."""

from collections.abc import Sequence
from math import cos, pi, sin

from PIL import Image, ImageDraw

from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.paper import GREY, INKS, Colour, Paper, today

GOLD: Colour = (186, 142, 44)
WHITE: Colour = (255, 255, 255)
RAINBOW: list[Colour] = [(226, 84, 84), (240, 160, 60), (238, 208, 84), (96, 176, 110), (84, 140, 206), (146, 104, 186)]


def put(page: Paper, x: float, y: float, text: str, size: float, *, fill: Colour = GREY, anchor: str = "mm",
        room: float = 1e9, title: bool = False) -> float:  # fmt: skip
    """Words at a spot of their own; how long they came out."""
    path = page.title_font if title else page.body_font
    text = drawable(path, text)
    font = page.font(path, size, text, room)
    page.draw.text((x, y), text, font=font, fill=fill, anchor=anchor)
    return font.getlength(text)


def several(page: Paper, texts: Sequence[str], size: float, *, gap: float = 0.4, fill: Colour | None = None) -> None:
    for text in texts:
        page.say(text, size, gap=gap, fill=fill)


def paragraph(page: Paper, text: str, left: float, right: float, size: float, fill: Colour = GREY) -> None:
    """Words from margin to margin at `y`, ragged; then `y` is below them."""
    font, line = page.font(page.body_font, size), ""
    for word in [*drawable(page.body_font, text).split(), ""]:
        if not word or font.getlength(f"{line} {word}") > right - left:
            page.draw.text((left, page.y), line, font=font, fill=fill)
            page.y += size * 1.4
            line = ""
        line = f"{line} {word}".strip()


def slot(page: Paper, x0: float, x1: float, base: float, size: float, *, line: str = "ruled", colour: Colour = GREY,
         left: bool = False, fill: Colour | None = None) -> None:  # fmt: skip
    """A place for the name from `x0` to `x1`: ruled, dotted, dashed, boxed, filled or none."""
    if line == "ruled":
        page.draw.line((x0, base + size * 0.14, x1, base + size * 0.14), fill=colour, width=4)
    elif line == "dotted":
        for x in range(int(x0), int(x1), 16):
            page.draw.ellipse((x, base + size * 0.1, x + 6, base + size * 0.1 + 6), fill=colour)
    elif line == "dashed":
        for x in range(int(x0), int(x1) - 30, 50):
            page.draw.line((x, base + size * 0.14, x + 30, base + size * 0.14), fill=colour, width=5)
    elif line == "boxed":
        page.draw.rectangle((x0, base - size * 1.15, x1, base + size * 0.45), outline=colour, width=5)
    elif line == "filled":
        page.draw.rounded_rectangle((x0, base - size * 1.2, x1, base + size * 0.5), size * 0.3, fill=colour)
    text = drawable(page.name_font, page.written)
    length = page.font(page.name_font, size, text, (x1 - x0) * 0.88).getlength(text) if text else 0
    middle = x0 + size * 0.3 + length / 2 if left else (x0 + x1) / 2
    page.write((middle, base), size, (x1 - x0) * 0.936, fill)


def inline(page: Paper, before: str, after: str, base: float, size: float, *, blank: float = 760, line: str = "",
           larger: float = 1.25) -> None:  # fmt: skip
    """One line of a sentence with the name in it, in the middle of the page."""
    font, bigger = page.font(page.body_font, size), size * larger
    before, after = drawable(page.body_font, before), drawable(page.body_font, after)
    name = drawable(page.name_font, page.written)
    length = blank
    if name and not line:
        length = min(page.font(page.name_font, bigger).getlength(name) * 1.16 + size * 0.3, 1300)
    whole = font.getlength(before) + length + font.getlength(after)
    x = page.width / 2 - whole / 2
    page.draw.text((x, base), before, font=font, fill=GREY, anchor="ls")
    x += font.getlength(before)
    slot(page, x, x + length, base, bigger, line=line or ("" if name else "ruled"))
    page.draw.text((x + length, base), after, font=font, fill=GREY, anchor="ls")


def jot(page: Paper, text: str, x: float, base: float, size: float, room: float, path: str = "") -> None:
    """Something else filled in by hand: it keeps to its room, whatever the hand."""
    path = path or page.fonts.pick("hand", text)
    text = drawable(path, text)
    page.draw.text((x, base), text, font=page.font(path, size, text, room), fill=page.rng.choice(INKS[:3]), anchor="ls")


def signer(page: Paper, x: float, y: float, width: float, who: str, office: str = "", *, inked: bool = True,
           colour: Colour = GREY) -> None:  # fmt: skip
    """A line with a scribble on it or not; under it who signs, with or without office."""
    if inked:
        page.scribble(x + width * 0.2, y - 34, width * 0.5)
    page.draw.line((x, y, x + width, y), fill=colour, width=3)
    put(page, x + width / 2, y + 40, who, 44, fill=colour, room=width)
    if office:
        put(page, x + width / 2, y + 92, office, 36, fill=colour, room=width)


def dated(page: Paper, x: float, y: float, width: float, label: str = "Date", *, inked: bool = True,
          colour: Colour = GREY) -> None:  # fmt: skip
    if inked:
        jot(page, today(page.rng), x + width * 0.12, y - 12, 62, width * 0.8)
    page.draw.line((x, y, x + width, y), fill=colour, width=3)
    put(page, x + width / 2, y + 40, label, 42, fill=colour)


def frame(page: Paper, inset: float, colour: Colour, width: int = 6, radius: float = 0) -> None:
    box = (inset, inset, page.width - inset, page.height - inset)
    page.draw.rounded_rectangle(box, radius, outline=colour, width=width)


def teeth(page: Paper, colour: Colour, step: int = 62) -> None:
    """A saw's edge all round the sheet."""
    side, foot = page.width, page.height
    for x in range(0, side, step):
        page.draw.polygon([(x, 0), (x + step, 0), (x + step / 2, step)], fill=colour)
        page.draw.polygon([(x, foot), (x + step, foot), (x + step / 2, foot - step)], fill=colour)
    for y in range(0, foot, step):
        page.draw.polygon([(0, y), (0, y + step), (step, y + step / 2)], fill=colour)
        page.draw.polygon([(side, y), (side, y + step), (side - step, y + step / 2)], fill=colour)


def checks(page: Paper, size: int, dark: Colour, light: Colour) -> None:
    """A draughts-board's border."""
    for x in range(0, page.width, size):
        for y in range(0, page.height, size):
            if x < 2 * size or y < 2 * size or x >= page.width - 2 * size or y >= page.height - 2 * size:
                page.draw.rectangle((x, y, x + size, y + size), fill=dark if (x + y) // size % 2 else light)


def confetti(page: Paper, many: int, top: float, foot: float) -> None:
    for _ in range(many):
        x, y, far = page.rng.uniform(20, page.width - 20), page.rng.uniform(top, foot), page.rng.uniform(8, 26)
        page.draw.ellipse((x - far, y - far, x + far, y + far), fill=page.rng.choice(RAINBOW))


def blob(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    for number in range(5):
        a = number * 2 * pi / 5
        cx, cy = x + far * 0.55 * cos(a), y + far * 0.55 * sin(a)
        page.draw.ellipse((cx - far * 0.7, cy - far * 0.6, cx + far * 0.7, cy + far * 0.6), fill=colour)


def banner(page: Paper, y: float, tall: float, text: str, colour: Colour, *, inset: float = 200) -> None:
    """A ribbon across the page with words on it, its tails folded behind."""
    left, right, fold = inset, page.width - inset, tall * 0.35
    dark = (colour[0] // 2, colour[1] // 2, colour[2] // 2)
    for edge, side in ((left, -1), (right, 1)):
        inner, out = edge - side * tall * 0.4, edge + side * tall * 0.9
        notch = (out - side * tall * 0.4, y + fold + tall / 2)
        spots = [(inner, y + fold), (out, y + fold), notch, (out, y + fold + tall), (inner, y + fold + tall)]
        page.draw.polygon(spots, fill=dark)
    page.draw.rectangle((left, y, right, y + tall), fill=colour)
    put(page, page.width / 2, y + tall / 2, text, tall * 0.56, fill=WHITE, room=(right - left) * 0.9, title=True)


def side_ribbon(page: Paper, x: float, width: float, foot: float, text: str, colour: Colour) -> None:
    """A ribbon that hangs down the page; what it says runs upwards."""
    notch = (x + width / 2, foot - width * 0.5)
    page.draw.polygon([(x, 0), (x + width, 0), (x + width, foot), notch, (x, foot)], fill=colour)
    length = int(foot - width)
    strip = Image.new("L", (length, int(width)), 0)
    text = drawable(page.body_font, text)
    font = page.font(page.body_font, width * 0.5, text, length * 0.9)
    ImageDraw.Draw(strip).text((length / 2, width / 2), text, font=font, fill=255, anchor="mm")
    turned = strip.rotate(90, expand=True)
    page.image.paste(WHITE, (int(x), 30), turned)


def seal(page: Paper, x: float, y: float, far: float, colour: Colour = GOLD, text: str = "") -> None:
    page.star(x, y, far, colour, points=24)
    inner = far * 0.74
    page.draw.ellipse((x - inner, y - inner, x + inner, y + inner), fill=colour, outline=WHITE, width=5)
    if text:
        put(page, x, y, text, far * 0.4, fill=WHITE, room=far * 1.3)


def laurel(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    for side in (-1, 1):
        for number in range(9):
            a = pi * (0.05 + number * 0.1)
            cx, cy, leaf = x + side * far * sin(a), y + far * cos(a), far * 0.13
            page.draw.ellipse((cx - leaf, cy - leaf * 0.5, cx + leaf, cy + leaf * 0.5), fill=colour)


def photograph(page: Paper, x: float, y: float, width: float, height: float) -> None:
    """Somewhere to stick a picture: hills, and a sun."""
    page.draw.rectangle((x, y, x + width, y + height), fill=(206, 226, 240), outline=(120, 130, 140), width=6)
    hills = [(0.01, 0.98), (0.35, 0.45), (0.6, 0.75), (0.78, 0.58), (0.99, 0.98)]
    page.draw.polygon([(x + width * part, y + height * down) for part, down in hills], fill=(120, 160, 116))
    left, top = x + width * 0.66, y + height * 0.12
    page.draw.ellipse((left, top, left + width * 0.18, top + width * 0.18), fill=(246, 214, 96))


def heart(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    for side in (-1, 1):
        cx = x + side * far * 0.48
        page.draw.ellipse((cx - far * 0.54, y - far * 0.8, cx + far * 0.54, y + far * 0.28), fill=colour)
    page.draw.polygon([(x - far * 0.96, y), (x + far * 0.96, y), (x, y + far * 1.1)], fill=colour)


def flower(page: Paper, x: float, y: float, far: float, colour: Colour, stem: float = 0) -> None:
    if stem:
        page.draw.line((x, y, x, y + stem), fill=(70, 130, 70), width=int(far * 0.16))
    for number in range(10):
        a = number * pi / 5
        cx, cy = x + far * 0.7 * cos(a), y + far * 0.7 * sin(a)
        page.draw.ellipse((cx - far * 0.34, cy - far * 0.34, cx + far * 0.34, cy + far * 0.34), fill=colour)
    page.draw.ellipse((x - far * 0.5, y - far * 0.5, x + far * 0.5, y + far * 0.5), fill=(104, 66, 30))


def bicycle(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    for side in (-1, 1):
        cx = x + side * far
        page.draw.ellipse((cx - far * 0.6, y - far * 0.6, cx + far * 0.6, y + far * 0.6), outline=colour, width=10)
    spots = [(x - far, y), (x - far * 0.4, y - far * 0.8), (x + far * 0.6, y - far * 0.8), (x, y), (x - far, y)]
    page.draw.line(spots, fill=colour, width=12, joint="curve")
    page.draw.line((x + far, y, x + far * 0.5, y - far * 1.1, x + far * 0.8, y - far * 1.2), fill=colour, width=12)


def mug(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    page.draw.arc((x + far * 0.5, y - far * 0.4, x + far * 1.4, y + far * 0.5), -90, 90, fill=colour, width=26)
    page.draw.rounded_rectangle((x - far, y - far * 0.8, x + far, y + far), far * 0.2, fill=colour)
    for number in range(3):
        cx = x - far * 0.5 + number * far * 0.5
        page.draw.arc((cx - 30, y - far * 1.7, cx + 30, y - far * 1.3), 90, 270, fill=(150, 150, 150), width=9)
        page.draw.arc((cx - 30, y - far * 1.3, cx + 30, y - far * 0.9), -90, 90, fill=(150, 150, 150), width=9)


def trophy(page: Paper, x: float, y: float, far: float, colour: Colour = GOLD) -> None:
    for side in (-1, 1):
        cx = x + side * far * 0.75
        page.draw.ellipse((cx - far * 0.45, y - far * 0.8, cx + far * 0.45, y), outline=colour, width=16)
    page.draw.pieslice((x - far * 0.8, y - far * 2, x + far * 0.8, y + far * 0.7), 0, 180, fill=colour)
    page.draw.rectangle((x - far * 0.1, y + far * 0.6, x + far * 0.1, y + far), fill=colour)
    page.draw.rectangle((x - far * 0.5, y + far, x + far * 0.5, y + far * 1.2), fill=colour)


def mascot(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    """A round animal with ears, eyes and a smile."""
    for side in (-1, 1):
        cx = x + side * far * 0.7
        page.draw.ellipse((cx - far * 0.35, y - far * 1.2, cx + far * 0.35, y - far * 0.4), fill=colour)
    page.draw.ellipse((x - far, y - far, x + far, y + far), fill=colour)
    for side in (-1, 1):
        cx = x + side * far * 0.38
        page.draw.ellipse((cx - far * 0.2, y - far * 0.45, cx + far * 0.2, y - far * 0.05), fill=WHITE)
        page.draw.ellipse((cx - far * 0.09, y - far * 0.3, cx + far * 0.09, y - far * 0.1), fill=(20, 20, 20))
    page.draw.arc((x - far * 0.5, y - far * 0.2, x + far * 0.5, y + far * 0.6), 20, 160, fill=(20, 20, 20), width=9)


def table(page: Paper, x: float, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]], *,
          tall: float = 96, size: float = 50, head: Colour | None = None) -> float:  # fmt: skip
    """A ruled table, its first row on a colour of its own; how far down it reaches."""
    for number, row in enumerate(rows):
        at = x
        for width, cell in zip(widths, row, strict=True):
            back = head if number == 0 else None
            page.draw.rectangle((at, y, at + width, y + tall), outline=(110, 110, 110), width=3, fill=back)
            ink = WHITE if back else GREY
            put(page, at + 24, y + tall / 2, cell, size, anchor="lm", room=width - 40, fill=ink)
            at += width
        y += tall
    return y


def staves(page: Paper, left: float, right: float, y: float, colour: Colour) -> None:
    for number in range(5):
        page.draw.line((left, y + number * 26, right, y + number * 26), fill=colour, width=3)
    for x in range(int(left) + 160, int(right) - 60, 190):
        at = y + page.rng.choice([13, 39, 65, 91])
        page.draw.ellipse((x - 20, at - 14, x + 20, at + 14), fill=colour)
        page.draw.line((x + 18, at, x + 18, at - 90), fill=colour, width=5)
