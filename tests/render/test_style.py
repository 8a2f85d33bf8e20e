"""The one look."""

from __future__ import annotations

import re

import pytest

from briefing.render.html_style import css
from briefing.render.style import ACCENT, INK, MUTED, SHEETS, TINT, TYPES, plain_date


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1, as accessibility guidelines define it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21; in greyscale it is the same."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [INK, MUTED, ACCENT])
@pytest.mark.parametrize("ground", ["#ffffff", TINT])
def test_text_can_be_read_in_grey(colour: str, ground: str) -> None:
    """Every colour of text stands out from every ground, on a printer without colour too."""
    assert contrast(colour, ground) >= 4.5


def test_dark_mode_can_be_read() -> None:
    """The colours of the dark screen stand out as well."""
    dark = css(SHEETS["a4"]).split("prefers-color-scheme: dark")[1].split("}", 1)[0]
    found = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", dark))
    pairs = [(found[text], found[ground]) for text in ("ink", "muted", "accent") for ground in ("paper", "tint")]
    assert [p for p in pairs if contrast(*p) < 4.5] == []


@pytest.mark.parametrize("name", TYPES)
def test_lines_have_air(name: str) -> None:
    """Lines are at least a fifth apart, labels included."""
    assert TYPES[name].leading >= 1.19 * TYPES[name].size


@pytest.mark.parametrize(
    ("iso", "shown"),
    [("2026-05-14", "14 May 2026"), ("2025-12-01", "1 Dec 2025"), ("2025-02-09", "9 Feb 2025")],
)
def test_dates_in_words(iso: str, shown: str) -> None:
    """An ISO date is written as a person would, without a leading nought."""
    assert plain_date(iso) == shown


@pytest.mark.parametrize("text", ["", "2026-05", "2026-13-01", "2026-00-01", "May 2026", "a-b-c", "2026-02-30"])
def test_other_dates_stay(text: str) -> None:
    """What is no full date stays as it is."""
    assert plain_date(text) == text
