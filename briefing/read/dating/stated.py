"""Find the publication date that an article states: in its markup, on a line of its own, or before its first words.

Days are ``YYYY-MM-DD``. A date that can be read in two ways ("03/04/2024") is none, unless its weekday decides.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateutil import parser

from briefing.facts import MONTHS, WEEKDAYS, Basis
from briefing.read.layout.line_kinds import DATE, DAYNAME

_FULL = re.compile(rf"(?:(?P<day>{DAYNAME}),?\s+)?(?P<date>{DATE})", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_YEARLY = re.compile(r"\d{4}|\d/\d")
"""Matches in every full date; most sentences lack it and need no closer look."""
_UPDATED = re.compile(r"\s*(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1700, 2200
_LAST_CENTURY = 70
"""Years of two digits from here on are of the twentieth century; fixed, so that no clock decides."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published and how that is known, as the fields of ``Article``."""

    published: str | None = None
    range: tuple[str, str] | None = None
    basis: Basis = "unknown"
    note: str = ""


def dated(metadata: str | None, lines: Sequence[str], printed: str | None, name: str, made: str | None = None) -> Dated:
    """Return the date that an article states, by the best source of it.

    ``metadata`` is the date in the file's markup, ``lines`` are the lines beside the article that hold a date,
    ``printed`` is the date that a page shows, ``name`` is the file's, ``made`` the day of its making as its
    properties have it.
    """
    if metadata:
        return Dated(metadata, None, "metadata", "in the file's own data")
    for line in sorted(lines, key=lambda t: bool(_UPDATED.match(t))):
        if day := day_in(line):
            shown = " ".join(line.split())[:80]
            return Dated(day.isoformat(), None, "stated", f"it says “{shown}”")
    if printed:
        return Dated(printed, None, "stated", "the page shows it beside the article")
    if day := _in_name(name):
        return Dated(day.isoformat(), None, "inferred", f"from the file's name, {name}")
    if made:
        return Dated(made, None, "metadata", "the file was made on that day, as its properties say")
    return Dated()


def day_in(text: str) -> dt.date | None:
    """Return the first full date in a text, or None; an ambiguous one is skipped."""
    return next((day for _, _, day in days_in(text)), None)


def days_in(text: str) -> tuple[tuple[int, int, dt.date], ...]:
    """Yield all full dates in a text as start, end and day."""
    if not _YEARLY.search(text):
        return ()
    found = ((m.start(), m.end(), _day(m["date"], m["day"])) for m in _FULL.finditer(text))
    return tuple((start, end, day) for start, end, day in found if day)


def weekday_of(name: str) -> int:
    """Return the weekday, Monday being 0; raises ``ValueError`` for other words."""
    return [day[:3] for day in WEEKDAYS].index(name[:3].title())


def month_of(name: str) -> int:
    """Return the month, January being 1; raises ``ValueError`` for other words."""
    return [month[:3] for month in MONTHS].index(name[:3].title()) + 1


def _day(text: str, weekday: str | None) -> dt.date | None:
    if slashed := _SLASHED.fullmatch(text):
        return _slashed(slashed, weekday)
    try:
        day = parser.parse(text, default=dt.datetime(1, 1, 1)).date()  # noqa: DTZ001 - a day, no clock
    except (ValueError, OverflowError):
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _slashed(found: re.Match[str], weekday: str | None) -> dt.date | None:
    """Return the day in 31/12/2024 or 12/31/24, or None if it is ambiguous and no weekday decides."""
    first, second, year = map(int, found.groups())
    year += 0 if len(found[3]) == 4 else 2000 if year < _LAST_CENTURY else 1900
    options = {d for d in (date_of(year, second, first), date_of(year, first, second)) if d}
    if weekday:
        options = {d for d in options if d.weekday() == weekday_of(weekday)}
    return options.pop() if len(options) == 1 else None


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or None if the calendar has no such day."""
    try:
        return dt.date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _in_name(name: str) -> dt.date | None:
    """Return the date at the start of a file name: 2024-03-05_title.txt, 20240305-title.txt."""
    found = re.match(r"(?:.*/)?(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)", name)
    return date_of(*map(int, found.groups())) if found and 1990 <= int(found[1]) <= 2099 else None
