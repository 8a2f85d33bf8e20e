"""Expressions of time at the limits: each word that opens one, the day it means, and what is known of it."""

from __future__ import annotations

import pytest

from briefing.understand.events.times import Time, day_of, find_times
from tests.understand.lists import each

THURSDAY = "2025-08-21"


def only(text: str, published: str | None = THURSDAY) -> Time:
    """The one expression of time in a text."""
    (found,) = find_times(text, published)
    return found


def day(text: str, published: str = THURSDAY) -> tuple[str | None, str | None]:
    """The day that is meant looking back, and looking ahead."""
    found = only(text, published)
    return found.date, found.ahead


NEAREST = [
    ("21 August", "2025-08-21", "2025-08-21"),
    ("20 August", "2025-08-20", "2026-08-20"),
    ("22 August", "2025-08-22", "2025-08-22"),
    ("19 December", "2025-12-19", "2025-12-19"),
    ("20 December", "2024-12-20", "2025-12-20"),
    ("1 March", "2025-03-01", "2026-03-01"),
    ("31 March", "2025-03-31", "2026-03-31"),
    ("1 January", "2025-01-01", "2026-01-01"),
]


@pytest.mark.parametrize(("text", "back", "ahead"), NEAREST)
def test_a_date_without_its_year(text: str, back: str, ahead: str) -> None:
    """Looking back the nearest up to four months ahead, looking ahead the next; the article's own day is both."""
    assert day(f"on {text} it rained") == (back, ahead)


def test_a_day_that_is_none() -> None:
    """A month has a first and a thirty-first day, and no day nought or thirty-two."""
    assert day("on 31 July 2025 it rained") == ("2025-07-31", "2025-07-31")
    assert day("on 1 July 2025 it rained") == ("2025-07-01", "2025-07-01")
    assert day("on 31 June 2025 it rained") == (None, None)
    assert all(
        t.date is None or "-07-" not in t.date or len(t.date) == 7 for t in find_times("July 32, 2025", THURSDAY)
    )


MONTHS_ALONE = [
    ("last July", "2025-07"), ("last August", "2024-08"), ("last September", "2024-09"), ("past July", "2025-07"),
    ("next July", "2026-07"), ("next August", "2026-08"), ("next September", "2025-09"), ("in August", "2025-08"),
    ("in July", "2025-07"), ("in December", "2025-12"), ("in January", "2025-01"), ("this August", "2025-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "month"), MONTHS_ALONE)
def test_a_month_alone(text: str, month: str) -> None:
    """Thus "Last" and "next" never mean the month of the article itself."""
    assert only(f"{text} it rained").date == month


@pytest.mark.parametrize("link", each("in since until by during from before after to for of"))
def test_words_before_a_month(link: str) -> None:
    """A preposition shows that a month is one; "march on" is none."""
    assert only(f"{link} May it rained").date == "2025-05"
    assert only(f"{link} early May it rained").date == "2025-05"
    assert find_times("then May it rain", THURSDAY) == ()


WEEKDAYS = [
    ("next Thursday", "2025-08-28"), ("this coming Thursday", "2025-08-28"), ("coming Thursday", "2025-08-28"),
    ("next Friday", "2025-08-22"), ("last Thursday", "2025-08-14"), ("past Thursday", "2025-08-14"),
    ("this past Thursday", "2025-08-14"), ("last Wednesday", "2025-08-20"), ("this Thursday", "2025-08-21"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WEEKDAYS)
def test_weekdays_that_look_one_way(text: str, expected: str) -> None:
    """Thus "Last" and "next" never mean the article's own day."""
    assert only(f"{text} it rained").date == expected


def test_weekdays_that_look_both_ways() -> None:
    """A bare weekday is the latest, or ahead the next; the article's own day is both."""
    assert day("on Thursday it rains") == ("2025-08-21", "2025-08-21")
    assert day("on Wednesday it rains") == ("2025-08-20", "2025-08-27")
    assert day("on Friday it rains") == ("2025-08-15", "2025-08-22")


TENSES: list[tuple[str, str, bool]] = [
    ("overnight", "past", True), ("overnight into Friday", "past", True), ("yesterday", "past", True),
    ("yesterday morning", "past", True), ("last night", "past", True), ("late last night", "past", True),
    ("tomorrow", "future", True), ("today", "", True), ("earlier today", "", True), ("tonight", "", True),
    ("this morning", "", True), ("this afternoon", "", True), ("this evening", "", True),
    ("this month", "", True), ("later this month", "", True), ("earlier this month", "", True),
    ("last month", "past", True), ("next month", "future", True), ("this week", "", True),
    ("earlier this week", "", True), ("later this year", "", True), ("later in the week", "", True),
    ("later in the month", "", True), ("later in the year", "", True), ("last week", "past", True),
    ("the previous week", "past", True), ("late last year", "past", True), ("early last year", "past", True),
    ("later last year", "past", True), ("earlier last year", "past", True), ("the end of last year", "past", True),
    ("the beginning of last year", "past", True),
    ("the start of last year", "past", True), ("next year", "future", True),
    ("early next year", "future", True), ("by year end", "future", True), ("by the end of the week", "future", True),
    ("by the end of the month", "future", True), ("by end of day", "future", True), ("year-end", "future", True),
    ("by the end of the decade", "future", True), ("two days ago", "past", False), ("a week earlier", "past", False),
    ("two and a half years later", "past", False), ("in the coming days", "future", False),
    ("in the next few weeks", "future", False), ("in the next two weeks", "future", False),
    ("in recent days", "past", False), ("in the past few weeks", "past", False), ("in recent months", "past", False),
    ("in recent years", "past", False), ("recently", "past", False), ("in 1994", "", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tense", "calendar"), TENSES)
def test_what_words_say_of_time(text: str, tense: str, *, calendar: bool) -> None:
    """Whether it is past or to come, and whether it names a place in the calendar or a distance; found whole."""
    found = only(f"it rained {text} there")
    assert (f"it rained {text} there"[found.start : found.end], found.tense, found.calendar) == (text, tense, calendar)


DAYS = [
    ("today", "2025-08-21"), ("tonight", "2025-08-21"), ("yesterday", "2025-08-20"), ("last night", "2025-08-20"),
    ("tomorrow", "2025-08-22"), ("this month", "2025-08"), ("last month", "2025-07"), ("next month", "2025-09"),
    ("overnight", "2025-08-21"), ("this week", None), ("next week", None), ("last year", None), ("recently", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_by_distance(text: str, expected: str | None) -> None:
    """Days and months are told from the article's, stretches are not."""
    assert only(f"it rained {text}").date == expected


def test_months_over_the_turn_of_a_year() -> None:
    """The month before January is December of the year before, and the other way round."""
    assert only("last month", "2025-01-05").date == "2024-12"
    assert only("next month", "2024-12-05").date == "2025-01"


@pytest.mark.parametrize("season", each("week weekend year quarter decade spring summer autumn fall winter"))
def test_stretches(season: str) -> None:
    """This, last and next of them."""
    for lead, tense in (("this", ""), ("last", "past"), ("next", "future")):
        assert only(f"it rained {lead} {season}").tense == tense


@pytest.mark.parametrize(
    "span", each("second minute hour day week fortnight month year decade century centuries seconds years")
)
@pytest.mark.parametrize(
    "count", ["a", "an", "two", "[two]", "2", "several", "a few", "a couple of", "many", "twenty-one"]
)
def test_distances(span: str, count: str) -> None:
    """A count of any stretch, "ago", "earlier" or "later"."""
    for word in ("ago", "earlier", "later"):
        text = f"it rained {count} {span} {word}"
        found = only(text)
        assert text[found.start : found.end] == f"{count} {span} {word}"


@pytest.mark.parametrize(
    "rough", ["just over", "more than", "less than", "under", "about", "around", "nearly", "almost"]
)
def test_rough_distances(rough: str) -> None:
    """Words for how exact it is belong to it."""
    text = f"it rained {rough} two years ago"
    assert text[only(text).start :] == f"{rough} two years ago"


@pytest.mark.parametrize("link", each("in since by until during from before after early_in late_in"))
@pytest.mark.parametrize("century", each("15 16 17 18 19 20 21"))
def test_years(link: str, century: str) -> None:
    """A year behind a preposition, alone, or early and late in it; a count of things is none."""
    words = link.replace("_", " ")
    for more in ("", "early ", "late ", "mid-"):
        found = only(f"it rained {words} {more}{century}50")
        assert (found.year, found.date) == (int(century) * 100 + 50, None)
    assert find_times(f"it rained {words} {century}50 boats", THURSDAY) == ()
    assert find_times(f"it rained {words} {century}50,5", THURSDAY) == ()
    assert find_times(f"it rained {words} {century}50 years", THURSDAY) != ()


def test_what_is_loose() -> None:
    """Thus "Overnight" says less than a date beside it, "overnight into Friday" does not."""
    assert only("it rained overnight").loose
    assert not only("it rained overnight into Friday").loose
    assert not only("it rained today").loose


def test_names_in_capitals() -> None:
    """Thus "Norland TODAY" is a name, "it is TODAY", and "Norland today", are not."""
    assert find_times("in Norland TODAY", THURSDAY) == ()
    for text in ("it is TODAY", "in Norland today", "TODAY"):
        assert len(find_times(text, THURSDAY)) == 1


def test_two_times_beside_each_other() -> None:
    """Times stand in the order of the text, also where a rule of a later kind stands first; none overlap."""
    text = "yesterday and on 14 July"
    assert [text[t.start : t.end] for t in find_times(text, THURSDAY)] == ["yesterday", "14 July"]
    close = "2025-08-01 2025-08-02"
    assert [t.date for t in find_times(close, THURSDAY)] == ["2025-08-01", "2025-08-02"]


def test_without_the_day_of_the_article() -> None:
    """A whole date, and a month with its year, are known all the same; a weekday is not."""
    assert only("on 14 July 2024 it rained", None).date == "2024-07-14"
    assert only("in July 2024 it rained", "2024-09").date == "2024-07"
    assert only("on Friday it rained", None).date is None
    assert day_of("2024-09") is None
    assert day_of(None) is None
    found = day_of("2024-09-30")
    assert found is not None
    assert found.isoformat() == "2024-09-30"
