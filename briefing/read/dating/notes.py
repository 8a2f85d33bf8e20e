"""Spell days, months and sources for notes to the reader, whatever the locale of the machine."""

from __future__ import annotations

import datetime as dt

from briefing.facts import MONTHS, WEEKDAYS


def weekday(day: dt.date) -> str:
    """Return "Friday"."""
    return WEEKDAYS[day.weekday()]


def day(when: dt.date) -> str:
    """Return "Friday 4 March 2011"."""
    return f"{weekday(when)} {when.day} {MONTHS[when.month - 1]} {when.year}"


def months(first: dt.date, last: dt.date) -> str:
    """Return "between October 2024 and December 2025"."""
    one, other = (f"{MONTHS[d.month - 1]} {d.year}" for d in (first, last))
    return f"in {one}" if one == other else f"between {one} and {other}"


def cited(article: str) -> str:
    """Return "[4]" for the article S4, as a memo cites it."""
    return f"[{article.removeprefix('S')}]"
