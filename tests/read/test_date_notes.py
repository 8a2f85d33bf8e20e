"""Notes on dates spell days, months and sources in English."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.read.dating import notes

DAY = dt.date(2011, 3, 4)


def test_a_day() -> None:
    """With its weekday, month and year."""
    assert (notes.weekday(DAY), notes.day(DAY)) == ("Friday", "Friday 4 March 2011")


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (dt.date(2011, 3, 31), "in March 2011"),
        (dt.date(2012, 3, 4), "between March 2011 and March 2012"),
        (dt.date(2011, 12, 4), "between March 2011 and December 2011"),
    ],
)
def test_months(last: dt.date, text: str) -> None:
    """Two are named only where they differ."""
    assert notes.months(DAY, last) == text


def test_a_source() -> None:
    """It is cited as in a memo."""
    assert notes.cited("S14") == "[14]"
