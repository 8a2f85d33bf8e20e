"""Infer a date from a month without a year, and from how long something had lasted since a known year."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from briefing.read.dating import notes
from briefing.read.dating.clues import Clues, Duration
from briefing.read.dating.known import WIDEST, Dating, FolderDates, Range
from briefing.read.dating.stated import date_of

_SURE = 5.0
"""How many times likelier the best year must be than the second best."""
_SINCE = dt.timedelta(days=14)
"""The least time after which people say "since mid-July"."""
_YEAR = 365.25

Lasting = Sequence[tuple[str, Duration]]
"""Durations, each with the id of the article that gives it."""


def from_lasting(article: str, known: FolderDates) -> Dating | None:
    """Infer a date from a month without a year, if articles of the same days give away the year.

    "Since mid-July" is taken to be one or two months back. Of the years, one counts only where it is five times
    likelier than any other, each day of the year in which the lasting thing began being as likely as the next.
    """
    clues = known.clues[article]
    lasting = [(i, d) for i in _together(article, known) for d in known.clues[i].durations if d.noun in known.begun]
    if not lasting or not (clues.part or clues.coming):
        return None
    spans = {year: span for year in _years(lasting, known) if (span := _window(clues, year))}
    likely = sorted(((_likelihood(span, lasting, known), year) for year, span in spans.items()), reverse=True)
    if not likely or likely[0][0] <= 0 or any(likely[0][0] < _SURE * other for other, _ in likely[1:]):
        return None
    best = likely[0][1]
    return spans[best], _why(clues, lasting, known, best)


def bounds(year: int, d: Duration) -> Range:
    """Return the first and last day on which something that began in ``year`` has lasted that long."""
    return _after(year, d.least), _after(year + 1, d.most)


def _after(year: int, years: float) -> dt.date:
    return dt.date(year, 1, 1) + dt.timedelta(days=round(years * _YEAR))


def _together(article: str, known: FolderDates) -> list[str]:
    """Return the article and all articles linked to it, directly or through others."""
    group = {article: None}
    waiting = [article]
    while waiting:
        new = [link.other for link in known.links[waiting.pop()] if link.other not in group]
        group |= dict.fromkeys(new)
        waiting += new
    return sorted(group, key=lambda i: int(i[1:]))


def _years(lasting: Lasting, known: FolderDates) -> range:
    spans = [bounds(known.begun[d.noun][0], d) for _, d in lasting]
    return range(min(first.year for first, _ in spans), max(last.year for _, last in spans) + 1)


def _window(c: Clues, year: int) -> Range | None:
    """Return the days on which "since mid-July" means this year's July, or the two months before a coming event."""
    if c.part:
        start = dt.date(year, c.part.month, c.part.day) + _SINCE
        return start, start + dt.timedelta(days=WIDEST - 2)
    day = date_of(year, c.coming.month, c.coming.day) if c.coming else None
    return (day - dt.timedelta(days=WIDEST - 1), day) if day else None


def _likelihood(span: Range, lasting: Lasting, known: FolderDates) -> float:
    """Return how likely a day in the span is, given all durations."""
    days = (span[0] + dt.timedelta(days=n) for n in range((span[1] - span[0]).days + 1))
    return math.fsum(math.prod(_fit(day, known.begun[d.noun][0], d) for _, d in lasting) for day in days)


def _fit(day: dt.date, year: int, d: Duration) -> float:
    """Return how much of ``year`` lies as far before a day as the duration says, in years."""
    at = day.year + (day.timetuple().tm_yday - 1) / _YEAR
    return max(0.0, min(at - d.least, year + 1.0) - max(at - d.most, float(year)))


def _why(c: Clues, lasting: Lasting, known: FolderDates, year: int) -> str:
    teller, narrowest = min(lasting, key=lambda found: found[1].most - found[1].least)
    _, words, beginner = known.begun[narrowest.noun]
    makes = (
        f"“{narrowest.words}” in {notes.cited(teller)}, beside “{words}” in {notes.cited(beginner)}, makes it {year}"
    )
    if c.part:
        return f"“{c.part.words}” is taken to be one or two months back; {makes}"
    return f"“{c.coming.words if c.coming else ''}” was still to come; {makes}"
