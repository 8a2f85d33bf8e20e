"""The one look."""

from __future__ import annotations

import re

import pytest

from briefing.render.html.style import css
from briefing.render.style import ACCENT, BAR, HAIRLINE, INK, MUTED, TINT, of, plain_date


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
    dark = css(of("memo")).split("prefers-color-scheme: dark")[1].split("}", 1)[0]
    found = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", dark))
    pairs = [(found[text], found[ground]) for text in ("ink", "muted", "accent") for ground in ("paper", "tint")]
    assert [p for p in pairs if contrast(*p) < 4.5] == []


KINDS = ["memo", "weekly", "handout", "one of my own"]


@pytest.mark.parametrize("kind", KINDS)
def test_lines_have_air(kind: str) -> None:
    """Lines are at least a fifth apart, labels included."""
    assert [name for name, t in of(kind).types.items() if t.leading < 1.19 * t.size] == []


@pytest.mark.parametrize("kind", KINDS)
def test_word_has_every_size(kind: str) -> None:
    """Sizes are whole or half points, which is all that Word can set, so that no two formats differ."""
    assert [name for name, t in of(kind).types.items() if (2 * t.size) % 1] == []


def test_every_kind_sets_the_same_types() -> None:
    """A kind has a size for whatever another one has."""
    assert len({tuple(of(kind).types) for kind in KINDS}) == 1


def test_a_handout_is_larger_and_black() -> None:
    """A handout is set larger than a memo throughout, and without a colour, as it is copied."""
    memo, handout = of("memo").types, of("handout").types
    assert [n for n in memo if n != "gap" and handout[n].size <= memo[n].size] == []
    assert (handout["body"].size, handout["body"].leading) == (11, 14.5)
    assert {t.colour for t in handout.values()} == {of("handout").accent} == {INK}


def test_lines_are_thin_and_bars_are_not() -> None:
    """Lines between rows and below heads are hairlines, under half a point; a bar is some times as wide."""
    assert 0.25 <= HAIRLINE <= 0.5
    assert 2 <= BAR <= 3


@pytest.mark.parametrize(("page", "size"), [("a4", (595.28, 841.89)), ("letter", (612, 792))])
@pytest.mark.parametrize("kind", KINDS)
def test_the_look_has_the_paper(page: str, size: tuple[float, float], kind: str) -> None:
    """Each kind is set on the paper asked for, in points, with margins that any printer can leave white."""
    sheet = of(kind, page).sheet
    assert (sheet.width, sheet.height) == size
    assert min(sheet.side, sheet.top, sheet.bottom) >= 42


@pytest.mark.parametrize("kind", KINDS)
def test_web_page_prints_what_paper_shows(kind: str) -> None:
    """Printed from a browser, the body has the size and the leading that it has in the other formats."""
    body = of(kind).types["body"]
    sheet = css(of(kind))
    rem, leading = re.findall(r"^body { font: normal ([\d.]+)rem/calc\(([\d.]+) ", sheet, re.MULTILINE)[0]
    root = re.findall(r"@media print .* font-size: ([\d.]+)pt", sheet)[0]
    assert float(rem) * float(root) == pytest.approx(body.size, abs=0.02)
    assert float(leading) * body.size == pytest.approx(body.leading, abs=0.02)


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


def test_a_style_sheet_is_whole() -> None:
    """Nothing stands between its rules and its groups of rules, and each rule holds declarations only."""
    rule = r"[^{}@]+\{[^{}]*\}"
    sheet = css(of("memo"))
    alone = re.sub(rf"@media [^{{}}]+\{{(?:{rule})+\s*\}}|@page \{{[^{{}}]*\}}", "", sheet)
    assert re.sub(rule, "", alone).strip() == ""
    for declarations in re.findall(r"\{([^{}]*)\}", sheet):
        assert all(re.fullmatch(r"\s*[a-z-]+:\s*[^:]+", d) for d in declarations.split(";") if d.strip())
