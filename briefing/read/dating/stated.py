"""When an article was published, as it says so itself: in its markup, in a line of its own, or before its first words.

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
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_YEARLY = re.compile(r"\d{4}|\d/\d")
"""What each full date holds: most sentences do not, and need no closer look."""
_UPDATED = re.compile(r"\s*(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1700, 2200


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published and how that is known, in the words of ``Article``."""

    published: str | None = None
    range: tuple[str, str] | None = None
    basis: Basis = "unknown"
    note: str = ""


def dated(metadata: str | None, lines: Sequence[str], printed: str | None, name: str, made: str | None = None) -> Dated:
    """Date an article by what states its date.

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
    """Return the first full date in a text, or ``None``; one that can be read in two ways is passed over."""
    return next((day for _, _, day in days_in(text)), None)


def days_in(text: str) -> tuple[tuple[int, int, dt.date], ...]:
    """Find all full dates in a text: start, end, day."""
    if not _YEARLY.search(text):
        return ()
    found = ((m.start(), m.end(), _day(m["date"], m["day"])) for m in _FULL.finditer(text))
    return tuple((start, end, day) for start, end, day in found if day)


def weekday_of(name: str) -> int:
    """Monday is 0; raises ``ValueError`` for what names no day."""
    return [day[:3] for day in WEEKDAYS].index(name[:3].title())


def month_of(name: str) -> int:
    """January is 1; raises ``ValueError`` for what names no month."""
    return [month[:3] for month in MONTHS].index(name[:3].title()) + 1


def _day(text: str, weekday: str | None) -> dt.date | None:
    if slashed := _SLASHED.fullmatch(text):
        return _slashed(slashed, weekday)
    try:
        day = parser.parse(re.sub(r"\bof\b", " ", text), default=dt.datetime(1, 1, 1)).date()  # noqa: DTZ001 - a day, no clock
    except (ValueError, OverflowError):
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _slashed(found: re.Match[str], weekday: str | None) -> dt.date | None:
    """Read 31/12/2024 or 12/31/2024, or what its weekday decides; ``None`` where both ways are open."""
    first, second, year = map(int, found.groups())
    options = {d for d in (date_of(year, second, first), date_of(year, first, second)) if d}
    if weekday:
        options = {d for d in options if d.weekday() == weekday_of(weekday)}
    return options.pop() if len(options) == 1 else None


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or ``None`` where the calendar has none such."""
    try:
        return dt.date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _in_name(name: str) -> dt.date | None:
    """A date at the head of a file's name: 2024-03-05_title.txt, 20240305-title.txt."""
    found = re.match(r"(?:.*/)?(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)", name)
    return date_of(*map(int, found.groups())) if found and 1990 <= int(found[1]) <= 2099 else None
