"""A year concluded from how long something had lasted, beside an article that says when it began."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.read.dating.clues import Clues, Day, Duration
from briefing.read.dating.durations import bounds, from_lasting
from briefing.read.dating.known import FolderDates
from briefing.read.dating.links import DateLink, DateLinks

MID_JULY = Day(7, 15, "since mid-July")
BEGAN = {"sieg": (2012, "siege that began in 2012", "S9")}


def siege(least: float, most: float, noun: str = "sieg") -> Duration:
    """How long the siege had lasted."""
    return Duration(noun, least, most, f"{least} years")


HALF = siege(2.35, 2.65)
BESIDE = "in [1], beside “siege that began in 2012” in [9], makes it 2014"


def concluded(clues: Clues, links: DateLinks | None = None, **others: Clues) -> tuple[str, str, str] | None:
    """First day, last day and note for an article of these clues, beside others."""
    folder = {"S1": clues, **others}
    known = FolderDates(folder, dict.fromkeys(folder, ()) | dict(links or {}), {}, BEGAN)
    found = from_lasting("S1", known)
    return (found[0][0].isoformat(), found[0][1].isoformat(), found[1]) if found else None


def test_bounds() -> None:
    """What began in a year has lasted so long from its first day plus the least to its last day plus the most."""
    assert bounds(2012, siege(3.0, 4.0)) == (dt.date(2015, 1, 1), dt.date(2017, 1, 1))
    assert bounds(2012, siege(2.9, 3.9)) == (dt.date(2014, 11, 25), dt.date(2016, 11, 25))


def test_a_part_of_a_month_gets_its_year() -> None:
    """The fortnight after it begins the range, of two months."""
    assert concluded(Clues(part=MID_JULY, durations=(HALF,))) == (
        "2014-07-29",
        "2014-09-27",
        f"“since mid-July” is taken to be one or two months back; “2.35 years” {BESIDE}",
    )


def test_a_coming_day_gets_its_year() -> None:
    """The range ends on it, and begins two months before."""
    assert concluded(Clues(coming=Day(8, 1, "fair on 1 August"), durations=(siege(2.1, 2.4),))) == (
        "2014-06-01",
        "2014-08-01",
        f"“fair on 1 August” was still to come; “2.1 years” {BESIDE}",
    )


@pytest.mark.parametrize(
    "clues",
    [
        Clues(durations=(HALF,)),
        Clues(part=MID_JULY),
        Clues(part=MID_JULY, durations=(siege(2.35, 2.65, "stri"),)),
        Clues(coming=Day(2, 29, "fair on 29 February"), durations=(siege(2.1, 2.4),)),
    ],
)
def test_nothing_without_all_three(clues: Clues) -> None:
    """A day without a year, how long it has lasted, and its beginning are all needed; the year has to have the day."""
    assert concluded(clues) is None


def test_two_likely_years_are_none() -> None:
    """Where a year is not five times likelier than another, none is concluded."""
    assert concluded(Clues(part=MID_JULY, durations=(siege(2.9, 3.9),))) is None
    assert concluded(Clues(part=MID_JULY, durations=(HALF, siege(2.9, 3.9)))) is not None


def test_durations_that_agree_on_no_day() -> None:
    """Of two that exclude one another, nothing is concluded."""
    assert concluded(Clues(part=MID_JULY, durations=(siege(1.0, 1.1), siege(6.0, 6.1)))) is None


def test_linked_articles_lend_their_durations() -> None:
    """Those of linked articles count, through others too; those of the rest do not."""
    lent = Clues(durations=(HALF,))
    chain = {"S1": (DateLink("S2", "page"),), "S2": (DateLink("S3", "page"), DateLink("S1", "page")), "S3": ()}
    found = concluded(Clues(part=MID_JULY), chain, S2=Clues(), S3=lent)
    assert found is not None
    assert found[:2] == ("2014-07-29", "2014-09-27")
    assert "in [3], beside" in found[2]
    assert concluded(Clues(part=MID_JULY), None, S2=Clues(), S3=lent) is None


def test_the_narrowest_duration_is_cited() -> None:
    """It says most."""
    found = concluded(Clues(part=MID_JULY, durations=(siege(2.0, 3.0), HALF, siege(2.1, 2.9))))
    assert found is not None
    assert "“2.35 years” in [1]" in found[2]
