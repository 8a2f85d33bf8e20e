"""Events: expressions of time, the days they mean, and the clauses that happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.events.find import find_events
from briefing.understand.events.times import find_times
from tests.understand.pages import page_of

if TYPE_CHECKING:
    from spacy.language import Language

THURSDAY = "2025-08-21"


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("met on Wednesday", "Wednesday", "2025-08-20"),
        ("met on Thursday", "Thursday", "2025-08-21"),
        ("met last Friday", "last Friday", "2025-08-15"),
        ("met last Thursday", "last Thursday", "2025-08-14"),
        ("next Monday", "next Monday", "2025-08-25"),
        ("Tuesday evening", "Tuesday evening", "2025-08-19"),
        ("overnight into Wednesday", "overnight into Wednesday", "2025-08-20"),
        ("yesterday", "yesterday", "2025-08-20"),
        ("this morning", "this morning", "2025-08-21"),
        ("tomorrow morning", "tomorrow morning", "2025-08-22"),
        ("on March 4, 2011", "March 4, 2011", "2011-03-04"),
        ("on 14 July", "14 July", "2025-07-14"),
        ("on Saturday 2 August 2025", "Saturday 2 August 2025", "2025-08-02"),
        ("(15-16 February)", "15-16 February", "2025-02-15"),
        ("Nov. 26", "Nov. 26", "2025-11-26"),
        ("in March 2023", "March 2023", "2023-03"),
        ("dating back to March, 2023", "March, 2023", "2023-03"),
        ("next month", "next month", "2025-09"),
        ("last month", "last month", "2025-07"),
        ("2025-08-01", "2025-08-01", "2025-08-01"),
        ("in 1994", "in 1994", None),
        ("two years ago", "two years ago", None),
        ("nearly a decade ago", "nearly a decade ago", None),
        ("by year end", "by year end", None),
        ("this week", "this week", None),
    ],
)
def test_times(text: str, words: str, date: str | None) -> None:
    """An expression of time is found whole, and its day is told where it can be."""
    assert [(text[t.start : t.end], t.date) for t in find_times(text, THURSDAY)] == [(words, date)]


@pytest.mark.parametrize(
    "text",
    [
        "It may rise",
        "a march on Rome",
        "they sat down",
        "2,015 people",
        "the sun rose",
        "May 95% of us",
        "Norland TODAY wrote",
    ],
)
def test_no_times(text: str) -> None:
    """Words that only look like months or days, and counts, are no times."""
    assert find_times(text, THURSDAY) == ()


@pytest.mark.parametrize(("published", "date"), [(None, None), ("2025-08", None), (THURSDAY, "2025-08-20")])
def test_relative_times_need_a_day(published: str | None, date: str | None) -> None:
    """A weekday is resolved against the article's day alone, and is never guessed."""
    assert [t.date for t in find_times("on Wednesday", published)] == [date]


def test_absolute_dates_need_none() -> None:
    """A date with its year is the same whenever the article was written; without its year it stays open."""
    assert [t.date for t in find_times("on March 4, 2011 and on 5 June", None)] == ["2011-03-04", None]


def test_no_such_day() -> None:
    """A day that no calendar has gives no date."""
    assert [t.date for t in find_times("on February 30, 2024", None)] == [None]


FINDS = [
    ("The chiefs held a call on Wednesday.", "on Wednesday", "2025-08-20", False),
    ("The leaders will meet on Friday.", "on Friday", "2025-08-22", True),
    ("The vote is to be held on December 11.", "on December 11", "2025-12-11", True),
    ("A law is expected next month.", "next month", "2025-09", True),
    ("He may stand in 2026.", "in 2026", None, True),
    ("They posted papers in 1994.", "in 1994", None, False),
]


@pytest.mark.parametrize(("text", "told"), [(text, told) for text, *told in FINDS])
def test_finds(nlp: Language, text: str, told: list[object]) -> None:
    """An event is a clause with its time in the source's words, its day, and whether it is still to come."""
    page = page_of(nlp, text)
    found = [(page.article.text[slice(*e.span)], [e.when, e.date, e.planned]) for e in find_events(page, THURSDAY)]
    assert found == [(text.rstrip("."), told)]


@pytest.mark.parametrize("text", ["Ministers met and talked.", "The firm has 12 plants.", "It may happen."])
def test_finds_nothing(nlp: Language, text: str) -> None:
    """What has no time is no event."""
    assert find_events(page_of(nlp, text), THURSDAY) == ()


def test_two_in_one_sentence(nlp: Language) -> None:
    """Verbs beside each other, each with its time, are two events."""
    page = page_of(nlp, "The president met last Friday with his rival and on Monday hosted the envoy in Rome.")
    assert [(e.when, e.date) for e in find_events(page, THURSDAY)] == [
        ("last Friday", "2025-08-15"),
        ("on Monday", "2025-08-18"),
    ]


def test_overnight_takes_the_day_beside_it(nlp: Language) -> None:
    """Overnight, in a sentence that names the day is that day, not the article's."""
    page = page_of(nlp, "She spoke Wednesday after strikes hit six regions overnight.")
    assert {e.date for e in find_events(page, THURSDAY)} == {"2025-08-20"}


def test_what_somebody_says_happened_is_no_event(nlp: Language) -> None:
    """A time inside a quotation belongs to a statement, not to the story's own events."""
    page = page_of(nlp, 'The ferry sank on Tuesday. "They fired on our boats on Monday," the minister said.')
    assert [e.date for e in find_events(page, THURSDAY)] == ["2025-08-19"]
