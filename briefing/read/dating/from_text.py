"""Infer a date from an article's own text: from the days that it names and from bare weekdays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing.read.dating import notes
from briefing.read.dating.clues import Clues, DatedDay
from briefing.read.dating.known import WIDEST, Dating, FolderDates
from briefing.read.dating.stated import date_of

_WEEK, _FORTNIGHT, _MONTH = dt.timedelta(days=6), dt.timedelta(days=14), dt.timedelta(days=30)


def from_itself(article: str, known: FolderDates) -> Dating | None:
    """Infer a date from the text alone, or return None if it names no helpful day."""
    clues = known.clues[article]
    tries = (
        _by_date_line(clues, known),
        _by_weekday(clues),
        _by_printed_weekday(clues, known),
        _between(clues),
        _by_first_day(clues),
    )
    return next(filter(None, tries), None)


def _by_date_line(c: Clues, known: FolderDates) -> Dating | None:
    """Date by a dateline without a year: take the year that puts it within two months of the latest known day."""
    near = [c.latest] if c.latest else [last for _, last in known.dates.values()]
    placed = c.placed
    if placed is None or not near:
        return None
    days = (date_of(d.year + n, placed.month, placed.day) for d in near for n in (-1, 0, 1))
    apart = sorted((min(abs(day - d) for d in near), day) for day in set(filter(None, days)))
    if not apart or apart[0][0].days > WIDEST:
        return None
    day = apart[0][1]
    by = "the day nearest to what it names" if c.latest else "the year nearest to the other articles"
    return (day, day), f"it says “{placed.words}” without a year: {notes.day(day)} is {by}"


def _by_weekday(c: Clues) -> Dating | None:
    """Date by a bare weekday: it is one of the last seven days, or the latest full date if that fell on it."""
    bare = {m.weekday for m in c.weekday_mentions}
    if c.latest is None or c.latest.weekday() not in bare or len(bare) > 2:
        return None
    named = notes.weekday(c.latest)
    note = f"within a week of {notes.day(c.latest)}: the latest day that it names, and it says “{named}” without a date"
    return (c.latest, c.latest + _WEEK), note


def _by_printed_weekday(c: Clues, known: FolderDates) -> Dating | None:
    """Date by "Tuesday, 12 March": take the nearby year in which that day is a Tuesday."""
    years = {d.year for d in (c.latest, c.next) if d} or {first.year for first, _ in known.dates.values()}
    for named_day in c.dated_days if years else ():
        fits = list(_fitting(named_day, min(years), max(years) + 1))
        if len(fits) == 1:
            day = fits[0]
            span = (day - _MONTH, day) if named_day.ahead else (day, day + _WEEK)
            tense = "still to come" if named_day.ahead else "past"
            return (
                span,
                f"it says “{named_day.words}”, {tense}: that is {notes.day(day)}",
            )
    return None


def _fitting(named_day: DatedDay, first: int, last: int) -> Iterator[dt.date]:
    days = (date_of(year, named_day.month, named_day.day) for year in range(first, last + 1))
    return (d for d in days if d and d.weekday() == named_day.weekday)


def _between(c: Clues) -> Dating | None:
    """Date between the latest past day and the earliest coming day."""
    ahead = c.next or _next(c)
    if c.latest is None or ahead is None or (ahead - c.latest).days > WIDEST:
        return None
    note = (
        f"after {notes.day(c.latest)} and before {notes.day(ahead)}: names the one as past, the other as still to come"
    )
    return (c.latest, ahead), note


def _next(c: Clues) -> dt.date | None:
    """Return the coming day named without a year: the first one after the latest past day."""
    if c.latest is None or c.coming is None:
        return None
    days = (date_of(year, c.coming.month, c.coming.day) for year in (c.latest.year, c.latest.year + 1))
    return next((d for d in days if d and d > c.latest), None)


def _by_first_day(c: Clues) -> Dating | None:
    if c.latest is None or not c.opens_with_day:
        return None
    note = f"within two weeks of {notes.day(c.latest)}: the latest day that it names, and what it opens with"
    return (c.latest, c.latest + _FORTNIGHT), note
