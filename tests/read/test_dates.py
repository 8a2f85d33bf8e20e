"""The date that an article states."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.read.dating.stated import Dated, dated, day_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thursday, February 23, 2023", "2023-02-23"),
        ("LONDON, 5 March 2024 (Reuters) -", "2024-03-05"),
        ("Published: 2024-05-01T23:30:00-05:00", "2024-05-01"),
        ("15 Jan 2024 09:30 GMT", "2024-01-15"),
        ("1st of May 2024", "2024-05-01"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("Wednesday 03/04/2024", "2024-04-03"),
        ("Monday 03/04/2024", "2024-03-04"),
    ],
)
def test_reads_full_dates(text: str, day: str) -> None:
    """A full date is read in the ways of both sides of the ocean; a weekday decides what is open."""
    assert day_in(text) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["03/04/2024", "30 February 2024", "5 March", "March 2024", "1,234", "99/99/2024", "in 2024"]
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
    assert dated(None, ("no date here",), None, name) == Dated()
