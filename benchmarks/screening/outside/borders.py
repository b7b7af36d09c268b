"""Borders of certificates, by name: each is drawn in two colours on a sheet of a size."""

import math
import random
from collections.abc import Callable

from benchmarks.screening.outside.shapes import circle, drawing, frame, path, rect, star

Size = tuple[int, int]
Border = Callable[[Size, str, str], str]
BUNTING = ("#e53935", "#fdd835", "#1e88e5", "#43a047", "#8e24aa")
CRAYONS = ("#ef5350", "#ffa726", "#ffee58", "#66bb6a", "#42a5f5", "#ab47bc")
CONFETTI = ("#e91e63", "#ffc107", "#03a9f4", "#8bc34a", "#9c27b0")
FLOURISH = (
    "M0 70 Q0 0 70 0 M10 70 Q14 14 70 10 M0 0 Q40 40 16 60 Q4 66 8 50 M0 0 Q40 40 60 16 Q66 4 50 8 "
    "M20 20 q30 10 44 -6 M20 20 q10 30 -6 44"
)


def border(name: str, size: Size, first: str, second: str) -> str:
    return drawing(size, BORDERS[name](size, first, second))


def _none(size: Size, first: str, second: str) -> str:
    return ""


def _double(size: Size, first: str, second: str) -> str:
    return frame(18, size, first, 6) + frame(30, size, second, 2)


def _thin(size: Size, first: str, second: str) -> str:
    width, height = size
    corners = "".join(rect(x, y, 16, 16, second) for x in (18, width - 34) for y in (18, height - 34))
    return frame(26, size, first, 1.6) + corners


def _guilloche(size: Size, first: str, second: str) -> str:
    """Waves that cross each other, as on a banknote."""
    width, height = size
    waves = ""
    for phase in (0, 1.57, 3.14, 4.71):
        for edge in (25, height - 25):
            waves += _wavy([(25 + t, edge + 8 * math.sin(t / 9 + phase)) for t in range(0, width - 49, 3)], first)
        for edge in (25, width - 25):
            waves += _wavy([(edge + 8 * math.sin(t / 9 + phase), 25 + t) for t in range(0, height - 49, 3)], first)
    return waves + frame(12, size, first, 2) + frame(38, size, first, 2)


def _wavy(points: list[tuple[float, float]], colour: str) -> str:
    return path(f"M{' L'.join(f'{x:.1f} {y:.1f}' for x, y in points)}", "none", colour, 1.1)


def _scallop(size: Size, first: str, second: str) -> str:
    width, height = size
    bows = [(x, y) for x in range(20, width + 20, 40) for y in (26, height - 26)]
    bows += [(x, y) for y in range(20, height + 20, 40) for x in (26, width - 26)]
    return (
        rect(0, 0, width, height, first)
        + "".join(circle(x, y, 26, second) for x, y in bows)
        + rect(26, 26, width - 52, height - 52, second)
    )


def _bunting(size: Size, first: str, second: str) -> str:
    width, height = size
    many = int(width / 62)
    flags = ""
    for number in range(many):
        x = number * width / many + 8
        along = (x + 20) / width
        flags += path(f"M{x} {14 + 112 * along * (1 - along)} h44 l-22 46 Z", BUNTING[number % 5])
    string = path(f"M0 14 Q{width / 2} 70 {width} 14", "none", "#666", 2)
    return string + flags + rect(10, height - 24, width - 20, 12, first)


def _stars(size: Size, first: str, second: str) -> str:
    width, height = size
    places = [(x, y) for x in range(20, width, 32) for y in (20, height - 20)]
    places += [(x, y) for y in range(48, height - 30, 32) for x in (20, width - 20)]
    return "".join(path(star(x, y, 11), (first, second)[(x + y) // 30 % 2]) for x, y in places)


def _stripe(size: Size, first: str, second: str) -> str:
    pattern = (
        "<defs><pattern id=stripes width=28 height=28 patternUnits=userSpaceOnUse patternTransform='rotate(45)'>"
        f"<rect width=14 height=28 fill='{first}'/><rect x=14 width=14 height=28 fill='{second}'/></pattern></defs>"
    )
    return pattern + path(_ring(size, 28), "url(#stripes)")


def _gradient(size: Size, first: str, second: str) -> str:
    colours = (
        f"<defs><linearGradient id=fading x1=0 y1=0 x2=1 y2=1><stop offset=0 stop-color='{first}'/>"
        f"<stop offset=.5 stop-color='{second}'/><stop offset=1 stop-color='{first}'/></linearGradient></defs>"
    )
    return colours + path(_ring(size, 34), "url(#fading)") + frame(42, size, first, 1.5)


def _ring(size: Size, thick: int) -> str:
    width, height = size
    return f"M0 0 H{width} V{height} H0 Z M{thick} {thick} V{height - thick} H{width - thick} V{thick} Z"


def _check(size: Size, first: str, second: str) -> str:
    width, height = size
    places = [(x, y) for x in range(0, width, 16) for y in (0, 16, height - 32, height - 16)]
    places += [(x, y) for y in range(32, height - 32, 16) for x in (0, 16, width - 32, width - 16)]
    return "".join(rect(x, y, 16, 16, (first, second)[(x + y) // 16 % 2]) for x, y in places)


def _crayon(size: Size, first: str, second: str) -> str:
    """A zigzag of six colours along each side."""
    width, height = size
    corners = [(16, 20), (width - 20, 16), (width - 16, height - 20), (20, height - 16)]
    ends = [(width - 16, 20), (width - 20, height - 16), (16, height - 20), (20, 16)]
    sides = ""
    for side, ((x0, y0), (x1, y1)) in enumerate(zip(corners, ends, strict=True)):
        points = []
        for step in range(61):
            x, y, off = x0 + (x1 - x0) * step / 60, y0 + (y1 - y0) * step / 60, 8 if step % 2 else -8
            points.append(f"{x:.0f} {y + off:.0f}" if y0 == y1 else f"{x + off:.0f} {y:.0f}")
        for part in range(6):
            line = " L".join(points[part * 10 : part * 10 + 11])
            sides += path(f"M{line}", "none", CRAYONS[(part + side) % 6], 5)
    return sides


def _flourish(size: Size, first: str, second: str) -> str:
    width, height = size
    corner = path(FLOURISH, "none", first, 2.4)
    corners = [(22, 22, 1.3, 1.3), (width - 22, 22, -1.3, 1.3), (22, height - 22, 1.3, -1.3),
               (width - 22, height - 22, -1.3, -1.3)]  # fmt: skip
    lines = (
        f"M120 26 H{width - 120} M120 {height - 26} H{width - 120} "
        f"M26 120 V{height - 120} M{width - 26} 120 V{height - 120}"
    )
    turned = "".join(f"<g transform='translate({x} {y}) scale({a} {b})'>{corner}</g>" for x, y, a, b in corners)
    return turned + path(lines, "none", second, 2)


def _leaves(size: Size, first: str, second: str) -> str:
    width, height = size
    colours, leaves = (first, second), ""
    for number, x in enumerate(range(24, width - 10, 30)):
        leaves += "".join(_leaf(x, y, colours[number % 2], (-1) ** number * 30) for y in (22, height - 22))
    for number, y in enumerate(range(50, height - 40, 30)):
        leaves += "".join(_leaf(x, y, colours[number % 2], 60 + (-1) ** number * 30) for x in (22, width - 22))
    return leaves


def _leaf(x: int, y: int, colour: str, turn: int) -> str:
    return f"<ellipse cx={x} cy={y} rx=14 ry=6 fill='{colour}' transform='rotate({turn} {x} {y})'/>"


def _corner(size: Size, first: str, second: str) -> str:
    width, height = size
    return (
        path(f"M0 0 H{width * 0.28} L0 {height * 0.38} Z", first)
        + path(f"M0 0 H{width * 0.22} L0 {height * 0.3} Z", second)
        + path(f"M{width} {height} H{width * 0.72} L{width} {height * 0.62} Z", first)
        + path(f"M{width} {height} H{width * 0.78} L{width} {height * 0.7} Z", second)
    )


def _wave(size: Size, first: str, second: str) -> str:
    width, height = size
    top = f"V{height * 0.1} Q{width * 0.75} {height * 0.2} {width * 0.5} {height * 0.1} T0 {height * 0.12}"
    foot = f"V{height * 0.9} Q{width * 0.75} {height * 0.8} {width * 0.5} {height * 0.9} T0 {height * 0.88}"
    return path(f"M0 0 H{width} {top} Z", first) + path(f"M0 {height} H{width} {foot} Z", second)


def _round(size: Size, first: str, second: str) -> str:
    return frame(20, size, first, 10, 44) + frame(36, size, second, 3, 30)


def _confetti(size: Size, first: str, second: str) -> str:
    """Shreds of paper near the edge, always the same."""
    rng, shreds = random.Random(5), ""
    width, height = size
    for _ in range(240):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        if not (70 < x < width - 70 and 70 < y < height - 60):
            shreds += (
                f"<rect x={x:.0f} y={y:.0f} width=12 height=6 fill='{rng.choice(CONFETTI)}' "
                f"transform='rotate({rng.randint(0, 180)} {x:.0f} {y:.0f})'/>"
            )
    return shreds


def _mount(size: Size, first: str, second: str) -> str:
    return frame(0, size, first, 40) + frame(26, size, second, 3)


def _side(size: Size, first: str, second: str) -> str:
    width, height = size
    return rect(0, 0, width * 0.1, height, first) + rect(width * 0.1, 0, 8, height, second)


def _top(size: Size, first: str, second: str) -> str:
    width, height = size
    return (
        rect(0, 0, width, height * 0.17, first)
        + rect(0, height * 0.17, width, 7, second)
        + rect(0, height - 26, width, 26, first)
    )


BORDERS: dict[str, Border] = {
    "none": _none, "double": _double, "thin": _thin, "guilloche": _guilloche, "scallop": _scallop,
    "bunting": _bunting, "stars": _stars, "stripe": _stripe, "gradient": _gradient, "check": _check,
    "crayon": _crayon, "flourish": _flourish, "leaves": _leaves, "corner": _corner, "wave": _wave, "round": _round,
    "confetti": _confetti, "mount": _mount, "side": _side, "top": _top,
}  # fmt: skip
