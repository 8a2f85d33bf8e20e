"""Clues to how long something has lasted, and to when it began."""

from __future__ import annotations

import pytest

from briefing.read.dating.clues import Clues, Duration, clues_in
from tests.read.articles import article


def clues_of(text: str) -> Clues:
    """The clues of one paragraph."""
    return clues_in(article(text))


def years(words: str) -> tuple[Duration, ...]:
    """The durations in a sentence."""
    return clues_of(f"{words} that began in spring.").durations


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("the three-year war", 2.9, 3.9),
        ("the 3-year war", 2.9, 3.9),
        ("the nearly three-year war", 2.7, 3.0),
        ("the almost three-year war", 2.7, 3.0),
        ("the more than three years long war", 3.0, 3.95),
        ("the over three-year-old war", 3.0, 3.95),
        ("the three-and-a-half-year war", 3.35, 3.65),
        ("the three and a half year civil war", 3.35, 3.65),
        ("three years after soldiers started a war", 2.9, 3.9),
        ("three years since a long bitter war", 2.9, 3.9),
        ("three years into the long bitter war", 2.9, 3.9),
        ("the war has now lasted three years", 2.9, 3.9),
        ("the war has raged for three years", 2.9, 3.9),
        ("the war has dragged on for three years", 2.9, 3.9),
        ("the war has gone on three years", 2.9, 3.9),
    ],
)
def test_how_long_something_has_lasted(words: str, least: float, most: float) -> None:
    """A bare number runs nearly to the next one, "nearly" stands below it, "more than" above, "and a half" around."""
    (found,) = years(words)
    assert found.noun == "war"
    assert [found.least, found.most] == pytest.approx([least, most])
    assert found.words in words


@pytest.mark.parametrize("words", ["the three-month war", "the three-year plan", "a war of years", "many years of war"])
def test_what_tells_no_length(words: str) -> None:
    """Months, plans and years without a number are no duration."""
    assert years(words) == ()


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7)),
        *(("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("14", 14)),
    ],
)
def test_numbers_of_years(word: str, number: int) -> None:
    """Words up to twelve, and digits."""
    assert [d.least for d in years(f"the {word}-year siege")] == [pytest.approx(number - 0.1)]


@pytest.mark.parametrize(
    ("noun", "stem"),
    [
        *(("war", "war"), ("invasion", "inva"), ("conflict", "conf"), ("fighting", "figh"), ("siege", "sieg")),
        *(("blockade", "bloc"), ("occupation", "occu"), ("uprising", "upri"), ("strike", "stri"), ("dispute", "disp")),
        *(("standoff", "stan"), ("stand-off", "stan"), ("crisis", "cris"), ("pandemic", "pand"), ("drought", "drou")),
    ],
)
def test_what_lasts(noun: str, stem: str) -> None:
    """Each noun lasts, and begins, under the first four letters of its name."""
    found = clues_of(f"The two-year {noun} goes on. It is the {noun} that began in 2012.")
    assert [d.noun for d in found.durations] == [stem]
    assert found.anchors == ((stem, 2012, f"{noun} that began in 2012"),)


def test_an_invasion_by_its_verb() -> None:
    """Who "invaded" began an invasion."""
    assert [d.noun for d in years("Two years after their army invaded it was over")] == ["inva"]


@pytest.mark.parametrize(
    "words",
    [
        *("2012 siege", "2012 harbour siege", "siege began in 2012", "siege that started in 2012"),
        *("siege broke out in 2012", "siege erupted in March 2012", "siege that began with the 2012"),
    ],
)
def test_when_it_began(words: str) -> None:
    """A year beside what lasts, or behind a word for its beginning, is its first."""
    assert clues_of(f"It was the {words} of which they spoke.").anchors == (("sieg", 2012, words),)


@pytest.mark.parametrize("words", ["siege ended in 2012", "siege that began in 1812", "siege; it began in 2012"])
def test_what_is_no_beginning(words: str) -> None:
    """Its end, a year before 1900, and a new clause are none."""
    assert clues_of(f"It was the {words} of which they spoke.").anchors == ()
