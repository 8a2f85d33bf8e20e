"""The typefaces, and which of them has a letter."""

from __future__ import annotations

import pytest

from briefing.render.fonts import UNKNOWN, first_font, font_runs, last_font, load, names, printable, scale
from briefing.render.style import Family

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


@pytest.mark.parametrize(
    ("family", "weight", "first"),
    [
        ("serif", "regular", "SourceSerifPro-Regular"),
        ("serif", "bold", "SourceSerifPro-Bold"),
        ("serif", "italic", "SourceSerifPro-It"),
        ("sans", "regular", "SourceSansPro-Regular"),
        ("sans", "bold", "SourceSansPro-Bold"),
        ("sans", "italic", "SourceSansPro-It"),
    ],
)
def test_each_face_has_its_font(family: Family, weight: str, first: str) -> None:
    """A sign that it lacks comes from the last one; what italics lack, from the upright face."""
    assert list(font_runs("a☂", family, weight)) == [(first, "a"), (LAST, "☂")]
    upright = f"{first.partition('-')[0]}-Regular"
    letter = [font for font, _ in font_runs("Ж", family, weight)]
    assert letter == [upright if weight == "italic" else first]


def test_names_and_sizes() -> None:
    """Every font once; a page starts with the serif one; the last one is set a ninth smaller than its neighbours."""
    assert names() == (
        *("SourceSerifPro-Regular", "DejaVuSans", "SourceSerifPro-Bold", "SourceSerifPro-It"),
        *("SourceSansPro-Regular", "SourceSansPro-Bold", "SourceSansPro-It"),
    )
    assert (first_font(), last_font()) == ("SourceSerifPro-Regular", "DejaVuSans")
    assert (scale(LAST), scale(SERIF)) == (0.89, 1.0)
    assert ord("\ufffd") in load(LAST)
    assert UNKNOWN == "\ufffd"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1\u20072\u20103\u20154", "1\u00a02-3\u20144"),
        ("a\u200cb\u034fc\u180ed", "abcd"),
        ("a\ufe00b\ufe0fc", "abc"),
        ("a\ufdffb\ufe10c", "a\ufdffb\ufe10c"),
    ],
)
def test_every_rare_sign(text: str, plain: str) -> None:
    """Spaces, hyphens and dashes have relatives; joiners and selectors of shapes are left out."""
    assert printable(text) == plain
