"""Shapes of SVG, as clip-art, borders and backgrounds of papers are made of."""

import math


def path(d: str, fill: str = "none", stroke: str = "none", width: float = 1, opacity: float = 1) -> str:
    return (
        f"<path d='{d}' fill='{fill}' stroke='{stroke}' stroke-width='{width}' opacity='{opacity}' "
        "stroke-linejoin=round stroke-linecap=round />"
    )


def circle(x: float, y: float, radius: float, fill: str, stroke: str = "none", width: float = 1) -> str:
    return f"<circle cx={x} cy={y} r={radius} fill='{fill}' stroke='{stroke}' stroke-width={width} />"


def rect(
    x: float, y: float, width: float, height: float, fill: str = "none", stroke: str = "none", line: float = 1,
    radius: float = 0,
) -> str:  # fmt: skip
    return (
        f"<rect x={x} y={y} width={width} height={height} fill='{fill}' stroke='{stroke}' stroke-width={line} "
        f"rx={radius} />"
    )


def frame(inset: float, size: tuple[float, float], stroke: str, line: float, radius: float = 0) -> str:
    """A rectangle all round, so far from the edge."""
    width, height = size
    return rect(inset, inset, width - 2 * inset, height - 2 * inset, "none", stroke, line, radius)


def star(x: float, y: float, radius: float, points: int = 5, inner: float = 0.45) -> str:
    """The path of a star; `inner` is how far its notches are from the middle, as a share of the radius."""
    corners = []
    for number in range(2 * points):
        far, angle = radius * (inner if number % 2 else 1), number * math.pi / points
        corners.append(f"{x + far * math.sin(angle):.1f} {y - far * math.cos(angle):.1f}")
    return f"M{' L'.join(corners)} Z"


def drawing(size: tuple[float, float], inner: str, more: str = "style='left:0;top:0'") -> str:
    width, height = size
    return f"<svg class=abs {more} width={width} height={height}>{inner}</svg>"
