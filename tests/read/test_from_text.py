"""A date concluded from an article's own clues: which rule speaks, at its limits, and what its note says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from briefing.read.dating.clues import Clues, DatedDay, Day, WeekdayMention
from briefing.read.dating.from_text import from_itself
from briefing.read.dating.known import FolderDates


def day(text: str) -> dt.date:
    """A day."""
    return dt.date.fromisoformat(text)


def concluded(clues: Clues, others: Sequence[tuple[str, str]] = ()) -> tuple[str, str, str] | None:
    """First day, last day and note for an article of these clues, beside articles of these dates."""
    dates = {f"S{n}": (day(first), day(last)) for n, (first, last) in enumerate(others, 2)}
    found = from_itself("S1", FolderDates({"S1": clues}, {}, dates, {}))
    return (found[0][0].isoformat(), found[0][1].isoformat(), found[1]) if found else None


FRIDAY = WeekdayMention(4, frozenset(), "On Friday.")
LATEST = day("2011-03-04")
"""A Friday."""


def test_nothing_from_nothing() -> None:
    """Without clues there is no date, whatever the other articles say."""
    assert concluded(Clues(), [("2011-03-04", "2011-03-04")]) is None
    assert concluded(Clues(LATEST)) is None


@pytest.mark.parametrize(
    ("placed", "expected"),
    [
        (Day(3, 9, "ROME, March 9 -"), "2011-03-09"),
        (Day(5, 5, "ROME, May 5 -"), "2011-05-05"),  # 62 days
        (Day(5, 6, "ROME, May 6 -"), None),
        (Day(1, 1, "ROME, January 1 -"), "2011-01-01"),  # 62 days
        (Day(12, 31, "ROME, December 31 -"), None),
        (Day(2, 29, "ROME, February 29 -"), None),
    ],
)
def test_a_dateline_without_a_year(placed: Day, expected: str | None) -> None:
    """Its year is that which brings it within two months of the latest date that the text names."""
    found = concluded(Clues(LATEST, placed=placed))
    assert (found and found[:2]) == (expected and (expected, expected))


@pytest.mark.parametrize(("latest", "expected"), [("2011-01-02", "2010-12-30"), ("2010-12-02", "2010-12-30")])
def test_a_dateline_in_the_year_before(latest: str, expected: str) -> None:
    """A text that names the second of January may be of the December before."""
    found = concluded(Clues(day(latest), placed=Day(12, 30, "ROME, December 30 -")))
    assert found == (
        expected,
        expected,
        "it says “ROME, December 30 -” without a year: Thursday 30 December 2010 is the day nearest to what it names",
    )


def test_a_dateline_in_the_year_after() -> None:
    """A text that names the end of December may be of the January after."""
    found = concluded(Clues(day("2010-12-30"), placed=Day(1, 2, "ROME, January 2 -")))
    assert found is not None
    assert found[:2] == ("2011-01-02", "2011-01-02")


def test_a_dateline_beside_other_articles() -> None:
    """Without a date of its own, the year is that of the last day of the nearest article."""
    clues = Clues(placed=Day(3, 9, "ROME, March 9 -"))
    found = concluded(clues, [("2009-06-01", "2009-06-02"), ("2010-12-01", "2011-02-20")])
    assert found == (
        "2011-03-09",
        "2011-03-09",
        "it says “ROME, March 9 -” without a year: Wednesday 9 March 2011 is the year nearest to the other articles",
    )
    assert concluded(clues) is None


def test_a_weekday_that_was_the_latest_day() -> None:
    """A bare weekday is one of the seven days from the latest full date, if that fell on it."""
    assert concluded(Clues(LATEST, weekday_mentions=(FRIDAY,))) == (
        "2011-03-04",
        "2011-03-10",
        "within a week of Friday 4 March 2011: the latest day that it names, and it says “Friday” without a date",
    )


@pytest.mark.parametrize(("weekdays", "found"), [((0, 4), True), ((3, 5), False), ((0, 1, 4), False), ((4, 4), True)])
def test_other_weekdays_beside_it(weekdays: tuple[int, ...], *, found: bool) -> None:
    """One other weekday may stand beside it, two say nothing any more; nor do those on which the date did not fall."""
    mentions = tuple(WeekdayMention(n, frozenset(), "") for n in weekdays)
    assert (concluded(Clues(LATEST, weekday_mentions=mentions)) is not None) is found
    assert concluded(Clues(weekday_mentions=mentions)) is None


def printed(*, ahead: bool = False) -> DatedDay:
    """Tuesday, 12 March: so in 2013 and in 2019."""
    return DatedDay(1, 3, 12, ahead, "Tuesday, 12 March")


def test_a_day_with_its_weekday() -> None:
    """A past one is followed by its article within the week, a coming one preceded by it within thirty days."""
    assert concluded(Clues(day("2013-01-05"), dated_days=(printed(),))) == (
        "2013-03-12",
        "2013-03-18",
        "it says “Tuesday, 12 March”, past: that is Tuesday 12 March 2013",
    )
    assert concluded(Clues(day("2013-01-05"), dated_days=(printed(ahead=True),))) == (
        "2013-02-10",
        "2013-03-12",
        "it says “Tuesday, 12 March”, still to come: that is Tuesday 12 March 2013",
    )


@pytest.mark.parametrize(
    ("clues", "others", "year"),
    [
        (Clues(day("2012-12-05")), [], "2013"),
        (Clues(day("2013-12-05")), [], "2013"),
        (Clues(day("2014-01-05")), [], None),
        (Clues(day("2011-12-05")), [], None),
        (Clues(next=day("2012-12-05")), [], "2013"),
        (Clues(day("2011-12-05"), next=day("2012-12-05")), [], "2013"),
        (Clues(), [("2012-01-01", "2012-01-02")], "2013"),
        (Clues(), [("2010-01-01", "2012-01-02")], None),
        (Clues(), [("2012-01-01", "2012-01-02"), ("2017-01-01", "2017-01-02")], "2013"),
        (Clues(), [("2012-01-01", "2012-01-02"), ("2018-01-01", "2018-01-02")], None),
        (Clues(day("2010-12-05")), [("2012-01-01", "2012-01-02")], None),
        (Clues(), [], None),
    ],
)
def test_years_that_are_tried(clues: Clues, others: list[tuple[str, str]], year: str | None) -> None:
    """Those that the text names, else those of the others, and the one after; only one of them may fit."""
    tried = Clues(clues.latest, next=clues.next, dated_days=(DatedDay(6, 2, 29, ahead=False, words=""), printed()))
    found = concluded(tried, others)
    if year is None:
        assert found is None or not found[2].startswith("it says")
    else:
        assert found is not None
        assert found[0] == f"{year}-03-12"


@pytest.mark.parametrize(
    ("latest", "following", "expected"),
    [
        ("2011-03-04", "2011-05-05", ("2011-03-04", "2011-05-05")),  # 62 days
        ("2011-03-04", "2011-05-06", None),
        (None, "2011-05-05", None),
        ("2011-03-04", None, None),
    ],
)
def test_between_two_days(latest: str | None, following: str | None, expected: tuple[str, str] | None) -> None:
    """Between the latest past and the first coming day, if they lie within two months."""
    found = concluded(Clues(latest=day(latest) if latest else None, next=day(following) if following else None))
    assert (found and found[:2]) == expected


def test_between_says_why() -> None:
    """It names both days."""
    assert concluded(Clues(LATEST, next=day("2011-03-07"))) == (
        "2011-03-04",
        "2011-03-07",
        "after Friday 4 March 2011 and before Monday 7 March 2011: names the one as past, the other as still to come",
    )


@pytest.mark.parametrize(
    ("coming", "expected"),
    [
        (Day(3, 5, ""), "2011-03-05"),
        (Day(3, 4, ""), None),
        (Day(3, 3, ""), None),
        (Day(2, 29, ""), None),
    ],
)
def test_before_a_coming_day_without_a_year(coming: Day, expected: str | None) -> None:
    """It is the first such day after the latest past one."""
    found = concluded(Clues(LATEST, coming=coming))
    assert (found and found[1]) == expected
    assert concluded(Clues(coming=coming)) is None


def test_a_coming_day_of_the_next_year() -> None:
    """In December, January is still to come."""
    found = concluded(Clues(day("2011-12-20"), coming=Day(1, 10, "")))
    assert found is not None
    assert found[:2] == ("2011-12-20", "2012-01-10")


def test_what_an_article_opens_with() -> None:
    """It follows within two weeks."""
    assert concluded(Clues(LATEST, opens_with_day=True)) == (
        "2011-03-04",
        "2011-03-18",
        "within two weeks of Friday 4 March 2011: the latest day that it names, and what it opens with",
    )


def test_which_clue_goes_first() -> None:
    """Dateline, bare weekday, weekday with its date, coming day, opening: in this order."""
    whole = Clues(
        day("2013-03-08"),
        opens_with_day=True,
        next=day("2013-03-30"),
        weekday_mentions=(FRIDAY,),
        dated_days=(printed(),),
        placed=Day(3, 20, "ROME, March 20 -"),
    )
    fields = ({"placed": None}, {"weekday_mentions": ()}, {"dated_days": ()}, {"next": None}, {"opens_with_day": False})
    spans = []
    for taken in range(6):
        left: dict[str, Any] = {key: value for field in fields[:taken] for key, value in field.items()}
        found = concluded(replace(whole, **left))
        spans.append(found and found[:2])
    assert spans == [
        ("2013-03-20", "2013-03-20"),
        ("2013-03-08", "2013-03-14"),
        ("2013-03-12", "2013-03-18"),
        ("2013-03-08", "2013-03-30"),
        ("2013-03-08", "2013-03-22"),
        None,
    ]
