"""How alike two texts are."""

from __future__ import annotations

import pytest

from briefing.compose.similarity import contained, content_words, ratio, words


@pytest.mark.parametrize(
    ("text", "found"),
    [("The Port's 2 piers", ("the", "port", "s", "2", "piers")), ("STRASSE straße", ("strasse", "strasse")), ("—", ())],
)
def test_words_have_no_case(text: str, found: tuple[str, ...]) -> None:
    """Letters, digits and underscores make words; the rest parts them."""
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "shortest", "found"),
    [
        ("Without the new Tariffs, because they would", 6, {"tariff"}),
        ("Five ports, 2025 ships", 4, {"five", "port", "ship"}),
        ("Five ports, 2025 ships", 6, set()),
        ("about which people should talk", 4, {"talk"}),
        ("covid19000 tolls", 5, {"covid", "toll"}),
        ("harbour Harbours", 6, {"harbour"}),
        ("closed", 6, {"closed"}),
        ("gates", 6, set()),
    ],
)
def test_content_words(text: str, shortest: int, found: set[str]) -> None:
    """Long enough, no number, none that any report uses; singular and plural are one word."""
    assert content_words(text, shortest) == found


def test_long_words_are_the_rule() -> None:
    """Without another length, words of six letters and more count."""
    assert content_words("harbour ports") == {"harbour"}


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("ab", "bcd", 0.5), ("abcd", "cd", 1.0), ("ab", "cd", 0.0), ("", "ab", 1.0), ("a", "", 1.0)],
)
def test_share_of_the_smaller_set(one: str, other: str, share: float) -> None:
    """The smaller set counts; an empty one is in any other."""
    assert contained(set(one), set(other)) == share


def test_likeness_minds_the_order() -> None:
    """The same words in the same order are wholly alike; nothing shared is 0, whatever the length."""
    assert ratio(["a", "b"], ["a", "b"]) == 1.0
    assert ratio(["a", "b"], ["b", "a"]) == 0.5
    assert ratio(["a"], ["b"]) == 0.0
