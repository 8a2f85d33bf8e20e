"""Arabic and Hebrew words in the order that the eye reads."""

from __future__ import annotations

import unicodedata

import pytest

from briefing.render.bidi import in_visual_order, is_rtl, visual
from briefing.render.fonts import load

FONT = load("DejaVuSans")


@pytest.mark.parametrize("text", ["שלום", "العربية", "x ا y"])
def test_found(text: str) -> None:
    """Hebrew and Arabic are known by any letter."""
    assert is_rtl(text)


@pytest.mark.parametrize("text", ["", "plain", "Київ", "中文", "12 % – “x”", "é"])
def test_not_found(text: str) -> None:
    """Everything else runs from left to right."""
    assert not is_rtl(text)


@pytest.mark.parametrize("word", ["שלום", "נתניהו", "עברית"])
def test_hebrew_is_turned(word: str) -> None:
    """Hebrew letters keep their shape and are drawn backwards."""
    assert visual(word, FONT) == word[::-1]


@pytest.mark.parametrize("word", ["محمد", "العربية", "السيسي", "سلام", "لا", "مؤسسة", "كتـاب", "الله", "بلاد"])
def test_arabic_is_joined_and_turned(word: str) -> None:
    """Arabic letters take joined shapes that still are the same letters, all of which the font has."""
    shown = visual(word, FONT)
    assert unicodedata.normalize("NFKC", shown[::-1]) == word
    assert {ord(c) for c in shown} <= FONT


def test_letters_join_as_their_neighbours_ask() -> None:
    """The letter beh stands alone, begins, goes on and ends in four shapes."""
    assert visual("ب", FONT) == "\ufe8f"
    assert visual("بب", FONT)[::-1] == "\ufe91\ufe90"
    assert visual("ببب", FONT)[::-1] == "\ufe91\ufe92\ufe90"
    assert visual("ابا", FONT)[::-1] == "\ufe8d\ufe91\ufe8e"


def test_lam_and_alef_are_one() -> None:
    """Lam before alef is one sign, joined to the letter before it."""
    assert visual("لا", FONT) == "\ufefb"
    assert visual("سلام", FONT)[::-1] == "\ufeb3\ufefc\ufee1"


def test_a_font_without_shapes_gets_plain_letters() -> None:
    """Where the font lacks the joined shape, the letter itself is drawn."""
    assert visual("بب", frozenset({ord("ب")})) == "بب"


def test_accents_stay_on_their_letter() -> None:
    """A vowel sign is drawn after the letter that carries it, in the turned word too."""
    assert visual("שָׁם", FONT) == "ם" + "שָׁ"


@pytest.mark.parametrize(("text", "shown"), [("ג2026", "2026ג"), ("ב1.5", "1.5ב"), ("(א", "א)")])
def test_numbers_and_brackets(text: str, shown: str) -> None:
    """Numbers keep their order, brackets turn."""
    assert visual(text, FONT) == shown


@pytest.mark.parametrize(
    ("parts", "order"),
    [
        (["a", " ", "b"], ["a", " ", "b"]),
        ([], []),
        (["a ", "א", " ", "ב", " c"], ["a ", "ב", " ", "א", " c"]),
        (["א", " ", "12", " ", "ב"], ["ב", " ", "12", " ", "א"]),
        (["א", " ("], ["א", " ("]),
        (["א", " ", "x", "ב"], ["א", " ", "x", "ב"]),
    ],
)
def test_order_on_a_line(parts: list[str], order: list[str]) -> None:
    """Only stretches of right-to-left words are turned, with the spaces and numbers between them."""
    assert in_visual_order(parts, str) == order


@pytest.mark.parametrize(
    ("alef", "alone", "joined"),
    [
        ("\u0622", "\ufef5", "\ufef6"),
        ("\u0623", "\ufef7", "\ufef8"),
        ("\u0625", "\ufef9", "\ufefa"),
        ("\u0627", "\ufefb", "\ufefc"),
    ],
)
def test_lam_and_every_alef(alef: str, alone: str, joined: str) -> None:
    """With a sign above or below it too: standing alone, and joined to the letter before."""
    assert visual(f"\u0644{alef}", FONT) == alone
    assert visual(f"\u0633\u0644{alef}", FONT)[::-1] == f"\ufeb3{joined}"


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "<>", "«»", "‹›"])
def test_every_bracket_turns(pair: str) -> None:
    """Each opens where it closed."""
    assert visual(f"{pair[0]}א{pair[1]}", FONT) == f"{pair[0]}א{pair[1]}"


@pytest.mark.parametrize("digits", ["12.5", "1,200", "10:30", "3/4", "7"])
def test_every_number_stays(digits: str) -> None:
    """With the marks inside it."""
    assert visual(f"א{digits}", FONT) == f"{digits}א"


def test_a_stretched_letter_joins() -> None:
    """The stroke that stretches a word joins the letters on both of its sides."""
    assert visual("ب\u0640ب", FONT)[::-1] == "\ufe91\u0640\ufe90"
