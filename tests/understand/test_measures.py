"""What a number counts, and which numbers count nothing: rules that need no parse."""

from __future__ import annotations

import pytest

from briefing.understand.quantities.filters import zones
from briefing.understand.quantities.measures import is_measure, rate


@pytest.mark.parametrize("word", ["mile", "miles", "Miles", "kilometres", "hours", "tonnes"])
def test_a_unit_of_measure(word: str) -> None:
    """In singular or plural, whatever its case."""
    assert is_measure(word)


@pytest.mark.parametrize("word", ["pier", "people", "mayor", "smile"])
def test_no_unit_of_measure(word: str) -> None:
    """What is counted one by one."""
    assert not is_measure(word)


UNITS = (
    *("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "head", "capita", "person"),
    *("household", "share", "barrel", "tonne", "unit", "pupil", "patient", "family", "mile", "litre", "gallon"),
)
BEFORE_A_UNIT = ("a", "an", "each", "every")
ALONE = (
    "daily",
    "weekly",
    "monthly",
    "yearly",
    "annually",
    "nightly",
    "reported daily",
    "recorded weekly",
    "apiece",
    "each",
)


@pytest.mark.parametrize(
    "words", [*(f"per {unit}" for unit in UNITS), *(f"{word} year" for word in BEFORE_A_UNIT), *ALONE]
)
def test_a_rate(words: str) -> None:
    """What a quantity is spread over, right behind it, in the source's words; a hyphen makes no difference."""
    assert rate(f"40 ships {words} sail.", 8) == (9 + len(words), words)
    assert rate(f"40-ship-{words.replace(' ', '-')} plan", 7)[1] == words or words in ALONE


@pytest.mark.parametrize(
    "text", [" that year.", " a pier", " per cent", " in a year", " yearbook", " daylight", " a yearling"]
)
def test_no_rate(text: str) -> None:
    """Words that only look like one, or that stand further on."""
    assert rate(f"40 ships{text}", 8) == (8, "")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It left at 7:30 from the pier.", "7:30"),
        ("It left at 14:05:59 from the pier.", "14:05:59"),
        ("It left at 7 pm sharp.", "7 pm"),
        ("It left at 7 o'clock sharp.", "7 o'clock"),
        *((f"It left at 1400 {zone} sharp.", f"1400 {zone}") for zone in ("GMT", "BST", "UTC", "EST", "EDT", "CET")),
        ("See https://example.org/40 for more.", "https://example.org/40"),
        ("See www.example.org/40 for more.", "www.example.org/40"),
        ("Write to desk40@example.org today.", "desk40@example.org"),
        ("Call +44 20 7946 0000 now.", "+44 20 7946 0000"),
        ("Call 555 010 1234 now.", "555 010 1234"),
        ("Take bus No. 12 to town.", "No. 12"),
        ("It is #12 on the list.", "#12"),
        ("He owns 1/3 of it.", "1/3"),
        ("2. The pier opens.", "2."),
        ("Home: 1, Away: 0", "1"),
        ("In the 1990s it sank.", "1990s"),
        ("In the 2024-25 season it sank.", "2024-25"),
        ("It runs 24 hours a day now.", "24 hours a day"),
        ("It runs seven days a week now.", "seven days a week"),
        ("A mother of four spoke.", "mother of four"),
        ("She won silver in the 100m.", "100m"),
        ("He ran best over the 10 km course.", "10 km"),
    ],
)
def test_a_number_that_counts_nothing(text: str, number: str) -> None:
    """Times of day, addresses, telephones, numbers of lists, scores, years, idioms, and races."""
    start = text.index(number)
    assert any(a <= start and start + len(number) <= b for a, b in zones(text))


@pytest.mark.parametrize(
    "text",
    [
        "It lost 40 ships.",
        "It cost 1,400 crowns.",
        "Cost: 12 per cent more",
        "It took 30 hours a week.",
        "A pier of four parts stood.",
        "It has 12 rules.",
        "It lies in 100m of water.",
        "The 100m pier sank.",
    ],
)
def test_a_number_that_counts(text: str) -> None:
    """Numbers of things, of money and of shares are in no such stretch."""
    assert zones(text) == ()
