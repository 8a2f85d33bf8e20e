"""The typefaces, and which of them has a letter."""

from __future__ import annotations

import pytest

from briefing.render.fonts import font_runs, printable

SERIF, BOLD, ITALIC, LAST = "SourceSerifPro-Regular", "SourceSerifPro-Bold", "SourceSerifPro-It", "DejaVuSans"


@pytest.mark.parametrize(
    "text", ["Ærøskøbing, Łódź", "Київ, Москва", "Ελλάδα, Γιώργος", "Đặng Thị Hạnh", "“€4.2 million” – 38 % …", "→ ✓ ½"]
)
@pytest.mark.parametrize(("weight", "font"), [("regular", SERIF), ("bold", BOLD)])
def test_one_font_has_it_all(text: str, weight: str, font: str) -> None:
    """Latin, Cyrillic, Greek and Vietnamese, upright and bold, stand in the main typeface."""
    assert list(font_runs(text, "serif", weight)) == [(font, text)]


@pytest.mark.parametrize(
    ("text", "weight", "cut"),
    [
        ("", "regular", []),
        ("ok ☂ ok", "regular", [(SERIF, "ok "), (LAST, "☂"), (SERIF, " ok")]),
        ("in العربية", "regular", [(SERIF, "in "), (LAST, "العربية")]),
        ("über Київ", "italic", [(ITALIC, "über "), (SERIF, "Київ")]),
        ("李", "regular", [("", "李")]),
        ("a李b", "bold", [(BOLD, "a"), ("", "李"), (BOLD, "b")]),
        ("q\u0300\u0301", "regular", [(SERIF, "q\u0300\u0301")]),
    ],
)
def test_the_first_font_that_has_a_letter(text: str, weight: str, cut: list[tuple[str, str]]) -> None:
    """A letter that the main face lacks comes from the next one; what none has is told by an empty name."""
    assert list(font_runs(text, "serif", weight)) == cut


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1\u202f000", "1\u00a0000"),
        ("long\u2011term", "long-term"),
        ("e\u0301", "é"),
        ("\u2764\ufe0f", "\u2764"),
        ("a\u200db", "ab"),
    ],
)
def test_relatives_of_rare_signs(text: str, plain: str) -> None:
    """Rare spaces and hyphens, and signs that are never seen, do not ask for another font."""
    assert printable(text) == plain


@pytest.mark.parametrize("text", ["a\u00a0b", "re-elected", "–—", "naïve"])
def test_common_signs_stay(text: str) -> None:
    """What every face has is not touched."""
    assert printable(text) == text
