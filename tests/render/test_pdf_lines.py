"""Words into lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from briefing.render.fonts import printable
from briefing.render.pdf.lines import SLACK, TextLine, TextRun, break_lines
from briefing.render.sanitize import clean
from briefing.render.style import Type, of

BODY = of("memo").types["body"]


def lines(text: str, width: float = 200.0, style: Type = BODY) -> list[str]:
    """Texts of the lines that a text is broken into."""
    return [said(row) for row in break_lines([TextRun(text, style)], width, set())]


def wide(row: TextLine) -> float:
    """Width of a line without the space that it ends with."""
    space = stringWidth(" ", row[-1].font, row[-1].size)
    return sum(p.width for p in row) - space * (len(row[-1].text) - len(row[-1].text.rstrip(" ")))


def said(row: TextLine) -> str:
    """What a line means, whatever is drawn."""
    return "".join(piece.actual or piece.text for piece in row)


def test_lines_end_at_spaces() -> None:
    """A line ends at a space, which stays on it, so that words are not run together when they are read aloud."""
    assert lines("one two three four", 40) == ["one two ", "three ", "four"]


@pytest.mark.parametrize("text", ["12\u00a0May", "council’s", "€4.2m", "[12]", "e.g.", "a-", "-5"])
def test_not_broken_inside(text: str) -> None:
    """Numbers, no-break spaces and signs at the edge of a word give no place to break."""
    assert lines(f"{'x' * 10} {text}", 55)[1:] == [text]


@pytest.mark.parametrize(("text", "first"), [("two-day", "two-"), ("2025–2026", "2025–"), ("and/or", "and/")])
def test_broken_after_hyphens(text: str, first: str) -> None:
    """A hyphen, dash or stroke between letters is a place to break."""
    assert lines(text, 27)[0] == first


def test_runs_without_a_space_stay_together() -> None:
    """A bracket in one run and the word in the next are not parted."""
    rows = break_lines([TextRun("aaaa (", BODY), TextRun("bb", BODY, "bold"), TextRun(") c", BODY)], 38, set())
    assert [said(r) for r in rows] == ["aaaa ", "(bb) c"]


def test_empty_text_has_no_line() -> None:
    """Nothing, or only spaces, takes no line."""
    assert (lines(""), lines("   ")) == ([], [])


def test_capitals() -> None:
    """Labels are drawn in capitals."""
    assert lines("Key actors", style=of("memo").types["section"]) == ["KEY ACTORS"]


def test_letters_that_no_font_has_are_named() -> None:
    """A letter that no font has is drawn as a sign, keeps its meaning, and is added to the missing ones."""
    missing: set[str] = set()
    ((plain, box, end),) = break_lines([TextRun("a李李b", BODY)], 200, missing)
    assert (plain.text, box.text, box.actual, end.text) == ("a", "\ufffd\ufffd", "李李", "b")
    assert missing == {"李"}


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=200), st.floats(12, 300))
def test_no_letter_is_lost(text: str, width: float) -> None:
    """Whatever the text and the width, the lines say all of it in order, and none is too wide."""
    shown = clean(text)
    rows = break_lines([TextRun(shown, BODY)], width, set())
    assert "".join(map(said, rows)).replace(" ", "") == printable(shown).replace(" ", "")
    assert all(wide(row) <= width + SLACK or len(said(row)) == 1 for row in rows)


def test_ten_thousand_letters() -> None:
    """A word of 10,000 letters is cut into full lines."""
    found = lines("x" * 10_000)
    assert "".join(found) == "x" * 10_000
    assert len(found) < 400


@pytest.mark.parametrize(("letter", "drawn", "rtl"), [("李", "\ufffd", False), ("ש", "ש", True)])
def test_a_word_that_is_cut_draws_its_letters(letter: str, drawn: str, *, rtl: bool) -> None:
    """Hebrew letters as they are, those that no font has as a sign; all of them keep what they mean."""
    rows = break_lines([TextRun(letter * 30, BODY)], 50, set())
    assert len(rows) > 2
    assert {c for row in rows for piece in row for c in piece.text} == {drawn}
    assert "".join(map(said, rows)) == letter * 30
    assert {piece.rtl for row in rows for piece in row} == {rtl}
