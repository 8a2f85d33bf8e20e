"""The day in a file property: as a date, a time, a count of seconds or a text; of our time or none."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.read.formats.days import day


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (dt.date(2024, 3, 5), "2024-03-05"),
        (dt.datetime(2024, 3, 5, 23, 30, tzinfo=dt.UTC), "2024-03-05"),
        (dt.date(1990, 1, 1), "1990-01-01"),
        (dt.date(2099, 12, 31), "2099-12-31"),
        (631_152_000, "1990-01-01"),
        (4_102_444_799, "2099-12-31"),
        (1_709_596_800.5, "2024-03-05"),
        (1_709_596_800_000, "2024-03-05"),
        (700_000_000_000, "1992-03-07"),
        (100_000_000_001, None),
        ("2024-03-05T23:30:00-05:00", "2024-03-05"),
        ("D:20240305233000+01'00'", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305T101112Z", "2024-03-05"),
        ("  Tue, 5 Mar 2024 10:00:00 +0000 ", "2024-03-05"),
        ("x" * 69 + " 2024-03-05", "2024-03-05"),
        ("1990-01-01", "1990-01-01"),
        ("2099-12-31", "2099-12-31"),
    ],
)
def test_finds_the_day(value: object, expected: str | None) -> None:
    """In its own zone, whatever says it."""
    assert day(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        *(
            dt.date(1989, 12, 31),
            dt.date(2100, 1, 1),
            631_151_999,
            4_102_444_800,
            100_000_000_000,
            True,
            False,
            None,
            b"2024",
        ),
        *(
            "",
            "soon",
            "1989-12-31",
            "2100-01-01",
            "20240230",
            "202403051234567",
            "x" * 70 + " 2024-03-05",
            "03/04/2024",
        ),
    ],
)
def test_finds_none(value: object) -> None:
    """Before 1990, after 2099, in what is no date, and in a long number."""
    assert day(value) is None
