"""Numbers: what a written quantity is worth, and where one begins and ends."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon.facts import CURRENCIES, NUMBER_WORDS
from briefing.understand.quantities.numbers import find_amounts
from briefing.understand.quantities.numerals import value_of, values


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7,000", 7000),
        ("1.3bn", 1.3e9),
        ("26 million", 26e6),
        ("twenty-five", 25),
        ("two hundred and fifty", 250),
        ("a dozen", 12),
        ("three dozen", 36),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("three-and-a-half", 3.5),
        ("one hundred thousand", 100_000),
        ("8.2 million", 8_200_000),
        ("1,00,000", 100_000),
        ("5 crore", 50_000_000),
        ("2½", 2.5),
        ("several hundred", None),
    ],
)
def test_value(words: str, value: float | None) -> None:
    """Digits, words, scales and fractions are worth what they say; a crowd without a number is worth none."""
    assert value_of(words) == value


FOUND = [
    ("a bid of £1.3bn", "£1.3bn", 1.3e9, None, "money", "pounds"),
    ("it cost NZ$26 million", "NZ$26 million", 26e6, None, "money", "New Zealand dollars"),
    ("GBP47.00 per share", "GBP47.00", 47, None, "money", "pounds"),
    ("612p a share", "612p", 612, None, "money", "pence"),
    ("10bn euros", "10bn euros", 10e9, None, "money", "euros"),
    ("between $2 and $3 billion", "$2 and $3 billion", 2e9, 3e9, "money", "dollars"),
    ("above 95%", "95%", 95, None, "share", "per cent"),
    ("by 1.5 percentage points", "1.5 percentage points", 1.5, None, "share", "percentage points"),
    ("cut by 25 basis points", "25 basis points", 25, None, "share", "basis points"),
    ("0.47 of a percentage point", "0.47 of a percentage point", 0.47, None, "share", "percentage points"),
    ("under half a percentage point", "half a percentage point", 0.5, None, "share", "percentage points"),
    ("between 5 and 7 per cent", "5 and 7 per cent", 5, 7, "share", "per cent"),
    ("a quarter of citizens", "a quarter", 0.25, None, "share", "share"),
    ("two-thirds of voters", "two-thirds", 0.6667, None, "share", "share"),
    ("dropped by a quarter.", "a quarter", 0.25, None, "share", "share"),
    ("one in three visits", "one in three", 0.3333, None, "share", "share"),
    ("three of four islanders", "three of four", 0.75, None, "share", "share"),
    ("one post in 14", "one post in 14", 0.0714, None, "share", "share"),
    ("up 18-fold", "18-fold", 18, None, "times", "times"),
    ("three times the target", "three times", 3, None, "times", "times"),
    ("dozens of rounds", "dozens", None, None, "vague", ""),
    ("tens of thousands of homes", "tens of thousands", None, None, "vague", ""),
    ("a 10-year-old browser", "10-year-old", 10, None, "compound", "year"),
    ("six-member team", "six-member", 6, None, "compound", "member"),
    ("from ten to 32 pages", "ten to 32", 10, 32, "count", ""),
    ("40-50 beds", "40-50", 40, 50, "count", ""),
    ("a 17-16 vote", "17-16", 17, None, "count", ""),
    ("half an hour", "half", 0.5, None, "count", ""),
    ("twenty-three thousand troops", "twenty-three thousand", 23_000, None, "count", ""),
    ("a quarter point cut", "a quarter point", 0.25, None, "share", "percentage points"),
    ("nearly half said no", "half", 0.5, None, "share", "share"),
    ("down 12pc", "12pc", 12, None, "share", "per cent"),
    ("it will take a decade to build", "a decade", 10, None, "compound", "years"),
    ("shut for more than a year", "a year", 1, None, "compound", "year"),
    ("nearly a century of rain", "a century", 100, None, "compound", "years"),
]


@pytest.mark.parametrize(("text", "wanted"), [(text, wanted) for text, *wanted in FOUND])
def test_finds(text: str, wanted: list[object]) -> None:
    """Each written form is found whole, with its value, its kind and its unit."""
    found = [[text[a.start : a.end], a.value, a.value_to, a.kind, a.unit] for a in find_amounts(text)]
    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "values_found"),
    [
        ("five people and seven others", [5, 7]),
        ("five and seven", [5, 7]),
        ("rose from 5% to 7%", [5, 7]),
        ("fell from 78% in 2018 to 64%", [78, 2018, 64]),
        ("cut from 45 to eight members", [45, 8]),
        ("fell by 10,000 to 7.4 million", [10_000, 7_400_000]),
        ("rose 4 basis points to 4.45%", [4, 4.45]),
        ("led 49.8 percent to 49.5 percent", [49.8, 49.5]),
    ],
)
def test_pairs_that_are_no_ranges(text: str, values_found: list[float]) -> None:
    """Two numbers that a change or a list leads to are two quantities."""
    assert [a.value for a in find_amounts(text)] == values_found


@pytest.mark.parametrize(
    "text",
    [
        "twice a year",
        "a year ago",
        "for a week",
        "IE6 and the G20",
        "an F-16",
        "24/7",
        "on 9/11",
        "Covid-19",
        "by a third party",
        "the tenth time",
        "2nd of them",
    ],
)
def test_finds_nothing(text: str) -> None:
    """Names with digits, ordinals and dates by strokes are no numbers."""
    assert find_amounts(text) == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("it cost 5p now", ["money"]),
        ("it came at 5p.m. now", []),
        ("it cost 5 p now", ["count"]),
        ("it cost 5 $ now", ["count"]),
        ("it cost 5 £6 now", ["count", "money"]),
    ],
)
def test_where_the_sign_of_a_currency_stands(text: str, kinds: list[str]) -> None:
    """A sign stands before its number; pence are a letter right behind theirs, and no time of day."""
    assert [amount.kind for amount in find_amounts(text)] == kinds


def test_tables_are_whole() -> None:
    """Every row of the number and money tables has a value, a kind, a unit."""
    assert all(len(row) == 3 and float(row[1]) > 0 for row in NUMBER_WORDS)
    assert {row[2] for row in NUMBER_WORDS} == {"unit", "ten", "scale", "short", "part"}
    assert all(CURRENCIES.values())
    assert values("ten")["ninety"] == 90


UNREAD = [
    ("about 816 000 tonnes", [("816 000", 816_000)], "thousands set off by blanks are read as two numbers"),
    ("a cost of $1 234 567", [("$1 234 567", 1_234_567)], "thousands set off by blanks are read as several amounts"),
    ("12'000 francs", [("12'000 francs", 12_000)], "thousands set off by apostrophes are read as two numbers"),
    ("growth of −3.4 percent", [("−3.4 percent", -3.4)], "a minus sign is left out, and the opposite is told"),
    ("growth of -5%", [("-5%", -5)], "a hyphen for a minus sign hides the number"),
    ("shares fell 3 1/2 percent", [("3 1/2 percent", 3.5)], "a fraction with a stroke is read as a whole number"),
    ("a quarter of a million people", [("a quarter of a million", 250_000)], "a fraction of a scale is read as two"),
    ("a half-million people", [("a half-million", 500_000)], "a fraction joined to its scale by a hyphen"),
]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        pytest.param(text, amounts, marks=pytest.mark.xfail(strict=True, reason=reason), id=text)
        for text, amounts, reason in UNREAD
    ],
)
def test_forms_that_are_not_read_yet(text: str, amounts: list[tuple[str, float]]) -> None:
    """A number is one amount in whatever way a newspaper writes it."""
    assert [(text[a.start : a.end], a.value) for a in find_amounts(text)] == amounts
