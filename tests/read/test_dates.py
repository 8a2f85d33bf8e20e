"""The date that an article states."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from briefing.read.dating.stated import Dated, date_of, dated, day_in, days_in, month_of, weekday_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thursday, February 23, 2023", "2023-02-23"),
        ("LONDON, 5 March 2024 (Reuters) -", "2024-03-05"),
        ("Published: 2024-05-01T23:30:00-05:00", "2024-05-01"),
        ("15 Jan 2024 09:30 GMT", "2024-01-15"),
        ("1st of May 2024", "2024-05-01"),
        ("1st of April 2024", "2024-04-01"),
        ("May 2nd, 2024", "2024-05-02"),
        ("3rd Sept. 2024", "2024-09-03"),
        ("12.31.2024", "2024-12-31"),
        ("1 May 1700", "1700-05-01"),
        ("1 May 2200", "2200-05-01"),
        ("31/12/1700", "1700-12-31"),
        ("31/12/2200", "2200-12-31"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("12/31/24", "2024-12-31"),
        ("31/12/69", "2069-12-31"),
        ("31/12/70", "1970-12-31"),
        ("Wednesday 03/04/24", "2024-04-03"),
        ("Wednesday 03/04/2024", "2024-04-03"),
        ("Monday 03/04/2024", "2024-03-04"),
    ],
)
def test_reads_full_dates(text: str, day: str) -> None:
    """A full date is read in the ways of both sides of the ocean; a weekday decides what is open."""
    assert day_in(text) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2024",
        "30 February 2024",
        "5 March",
        "March 2024",
        "1,234",
        "99/99/2024",
        "in 2024",
        "1 May 1699",
        "1 May 2201",
    ],
)
def test_reads_no_other(text: str) -> None:
    """A date that is open, impossible or half is none."""
    assert day_in(text) is None


def test_the_best_statement_wins() -> None:
    """Markup goes before lines, a line about publication before one about an update, a line before the file's name."""
    lines = ("Updated 3 May 2024", "Published 1 May 2024")
    assert dated("2024-04-30", lines, None, "x.txt").basis == "metadata"
    assert dated(None, lines, "2024-06-01", "x.txt").published == "2024-05-01"
    assert dated(None, (), "2024-06-01", "x.txt").basis == "stated"
    assert dated(None, (), None, "2024-03-05_x.txt") == Dated(
        "2024-03-05", None, "inferred", "from the file's name, 2024-03-05_x.txt"
    )


@pytest.mark.parametrize("name", ["x.txt", "000_1357324613c778f1.txt", "20241399.txt", "1234567890.txt"])
def test_nothing_states_no_date(name: str) -> None:
    """Where nothing states a date there is none, and numbers in a name are no date."""
    assert dated(None, ("no date here",), None, name) == Dated(None, None, "unknown", "")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("2024-04-30", (), None, "x.txt"), ("2024-04-30", "metadata", "in the file's own data")),
        ((None, ("Posted  1 May 2024",), None, "x"), ("2024-05-01", "stated", "it says “Posted 1 May 2024”")),
        ((None, (), "2024-06-01", "x"), ("2024-06-01", "stated", "the page shows it beside the article")),
        ((None, (), None, "a/20240305-x"), ("2024-03-05", "inferred", "from the file's name, a/20240305-x")),
        (
            (None, (), None, "x", "2024-02-01"),
            ("2024-02-01", "metadata", "the file was made on that day, as its properties say"),
        ),
    ],
)
def test_each_statement_has_its_note(given: tuple[Any, ...], expected: tuple[str, str, str]) -> None:
    """The basis and the note say where a date comes from."""
    day, basis, note = expected
    assert dated(*given) == Dated(day, None, basis, note)  # type: ignore[arg-type]


def test_a_long_line_is_cut() -> None:
    """The note shows eighty characters of a line."""
    line = f"1 May 2024 {'x' * 80}"
    assert dated(None, (line,), None, "x").note == f"it says “1 May 2024 {'x' * 69}”"


@pytest.mark.parametrize("lead", ["Updated", "Last updated", " Modified", "last  modified"])
def test_an_update_is_the_last_resort(lead: str) -> None:
    """A line about an update counts only where no other has a date."""
    assert dated(None, (f"{lead} 3 May 2024", "1 May 2024"), None, "x").published == "2024-05-01"
    assert dated(None, (f"{lead} 3 May 2024", "no date"), None, "x").published == "2024-05-03"
    assert dated(None, ("The page was updated 3 May 2024", "1 May 2024"), None, "x").published == "2024-05-03"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("1990-01-01.txt", "1990-01-01"),
        ("2099_12_31.txt", "2099-12-31"),
        ("2024.03.05 x.txt", "2024-03-05"),
        ("deep/er/20240305x.txt", "2024-03-05"),
        ("1989-12-31.txt", None),
        ("2100-01-01.txt", None),
        ("2024-02-30.txt", None),
        ("x 2024-03-05.txt", None),
        ("202403051.txt", None),
    ],
)
def test_the_day_in_a_name(name: str, day: str | None) -> None:
    """It begins the file's name, wherever the file lies, and is of our time."""
    assert dated(None, (), None, name).published == day


def test_where_dates_stand() -> None:
    """Each full date is given with its start and end, weekday included."""
    assert days_in("On Friday, 4 March 2011, and on 5/13/2012.") == (
        (3, 23, dt.date(2011, 3, 4)),
        (32, 41, dt.date(2012, 5, 13)),
    )
    assert days_in("On Friday, 4 March, and in 2012.") == ()
    assert days_in("On 2/3 May") == ()


def test_days_of_the_calendar() -> None:
    """Those that it has, from 1700 to 2200."""
    assert date_of(2024, 2, 29) == dt.date(2024, 2, 29)
    assert date_of(2023, 2, 29) is None
    assert [year for year in (1699, 1700, 2200, 2201) if date_of(year, 1, 1)] == [1700, 2200]


def test_names_of_days_and_months() -> None:
    """Their first three letters count, in any case; other words are refused."""
    days = ("Mon", "tuesday", "WED", "Thurs.", "Friday", "sat", "Sunday")
    months = ("Jan", "february", "MAR", "Apr.", "May", "june", "July", "Aug", "Sept", "October", "nov", "December")
    assert [weekday_of(name) for name in days] == [0, 1, 2, 3, 4, 5, 6]
    assert [month_of(name) for name in months] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    with pytest.raises(ValueError, match="list"):
        weekday_of("Someday")
    with pytest.raises(ValueError, match="list"):
        month_of("Smarch")
