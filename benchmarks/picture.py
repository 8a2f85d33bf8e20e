"""A small picture of cost against size, both in powers of ten, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDE, HIGH, LEFT, BELOW, ABOVE = 640, 300, 64, 44, 14
COLOURS = ("#1f4e79", "#8a8f98", "#b3541e")


@dataclass(frozen=True, slots=True)
class Line:
    """Measured points, joined."""

    name: str
    points: Sequence[tuple[float, float]]


def draw(lines: Sequence[Line], across: str, up: str) -> str:
    """Draw lines; every value is above 0."""
    xs, ys = zip(*(point for line in lines for point in line.points), strict=True)
    left, right, low, top = *_bounds(xs), *_bounds(ys)

    def place(x: float, y: float) -> tuple[float, float]:
        wide, high = WIDE - LEFT - 130, HIGH - BELOW - ABOVE
        along = (log10(x) - left) / (right - left)
        return round(LEFT + wide * along, 1), round(HIGH - BELOW - high * (log10(y) - low) / (top - low), 1)

    parts = [_rule(place(10**left, 10**n), place(10**right, 10**n), f"{10.0**n:g}", 0) for n in range(low, top + 1)]
    parts += [_rule(place(10**n, 10**low), place(10**n, 10**top), f"{10**n:,}", 1) for n in range(left, right + 1)]
    for colour, line in zip(COLOURS, lines, strict=False):
        spots = [place(*point) for point in line.points]
        path = " ".join(f"{x},{y}" for x, y in spots)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in spots]
    ends = sorted((place(*line.points[-1]), line.name, c) for c, line in zip(COLOURS, lines, strict=False))
    for n, ((x, y), name, colour) in enumerate(sorted(ends, key=lambda e: e[0][1])):
        parts.append(f'<text x="{x + 8}" y="{y + 4 + 9 * n}" fill="{colour}">{escape(name)}</text>')
    middle = (LEFT + WIDE - 130) / 2
    parts.append(f'<text x="{middle}" y="{HIGH - 6}" text-anchor="middle">{escape(across)}</text>')
    parts.append(f'<text x="{LEFT - 50}" y="{ABOVE - 2}">{escape(up)}</text>')
    style = 'font-family="sans-serif" font-size="12" fill="#333"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" {style}>\n'
        f'<rect width="{WIDE}" height="{HIGH}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _bounds(values: Sequence[float]) -> tuple[int, int]:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def _rule(start: tuple[float, float], end: tuple[float, float], label: str, upright: int) -> str:
    (x, y), (u, v) = start, end
    at = (x, HIGH - BELOW + 16, "middle") if upright else (x - 6, y + 4, "end")
    line = f'<line x1="{x}" y1="{y}" x2="{u}" y2="{v}" stroke="#ddd"/>'
    return f'{line}<text x="{at[0]}" y="{at[1]}" text-anchor="{at[2]}">{label}</text>'
