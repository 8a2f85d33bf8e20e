"""A date from a month without a year, and from how long something had lasted whose first year another article names."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from briefing.read import spell
from briefing.read.clues import Clues, Duration
from briefing.read.dates import date_of
from briefing.read.known import WIDEST, Found, Known, Range

_SURE = 5.0
"""Times; how much likelier the likeliest year must be than the next."""
_SINCE = dt.timedelta(days=14)
"""Nobody says "since mid-July" sooner."""
_YEAR = 365.25


def from_lasting(article: str, known: Known) -> Found | None:
    """A month without a year, and how long something had lasted that began in a year that an article names.

    "Since mid-July" is taken to be one or two months back; of the years only that counts that is five times likelier
    than any other, each day of the year that it began in being as likely.
    """
    c = known.clues[article]
    if c.part is None and c.coming is None:
        return None
    lasting = [(i, d) for i in _together(article, known) for d in known.clues[i].durations if d.noun in known.begun]
    spans = {y: s for y in _years(lasting, known) if (s := _window(c, y))}
    likely = sorted(((_likelihood(s, lasting, known), y) for y, s in spans.items()), reverse=True)
    if not likely or likely[0][0] <= 0 or (len(likely) > 1 and likely[0][0] < _SURE * likely[1][0]):
        return None
    return spans[likely[0][1]], _why(c, lasting, known, likely[0][1])


def _together(article: str, known: Known) -> list[str]:
    """The article and all that are linked to it, over others too."""
    group = [article]
    for here in group:
        group += [k.other for k in known.links[here] if k.other not in group]
    return sorted(set(group), key=lambda i: int(i[1:]))


def _years(lasting: Sequence[tuple[str, Duration]], known: Known) -> list[int]:
    bounds = [bounds(known.begun[d.noun][0], d) for _, d in lasting]
    return list(range(min(b[0].year for b in bounds), max(b[1].year for b in bounds) + 1)) if bounds else []


def bounds(year: int, d: Duration) -> Range:
    """First and last day on which something begun in a year has lasted so long."""
    return _after(year, d.least), _after(year + 1, d.most)


def _after(year: int, years: float) -> dt.date:
    return dt.date(year, 1, 1) + dt.timedelta(days=round(years * 365.25))


def _window(c: Clues, year: int) -> Range | None:
    """The days on which "since mid-July" is said of this year's July; or the two months before what is still to come."""
    if c.part:
        start = dt.date(year, c.part[0], c.part[1]) + _FORTNIGHT
        return start, start + dt.timedelta(days=WIDEST - 2)
    day = date_of(year, c.coming[0], c.coming[1]) if c.coming else None
    return (day - dt.timedelta(days=WIDEST - 1), day) if day else None


def _likelihood(span: Range, lasting: Sequence[tuple[str, Duration]], known: Known) -> float:
    """How likely a day of the span is, by all durations: the share of the first year that fits, summed over the days."""
    days = (span[0] + dt.timedelta(days=n) for n in range((span[1] - span[0]).days + 1))
    return sum(_product(_fitting(day, known.begun[d.noun][0], d) for _, d in lasting) for day in days)


def _product(values: Iterator[float]) -> float:
    result = 1.0
    for value in values:
        result *= value
    return result


def _fitting(day: dt.date, year: int, d: Duration) -> float:
    """Years of those from which ``day`` is as far as the duration says that lie in the year it began in."""
    at = day.year + (day.timetuple().tm_yday - 1) / 365.25
    return max(0.0, min(at - d.least, year + 1.0) - max(at - d.most, float(year)))


def _why(c: Clues, lasting: Sequence[tuple[str, Duration]], known: Known, year: int) -> str:
    narrowest = min(lasting, key=lambda found: found[1].most - found[1].least)
    begun = known.begun[narrowest[1].noun]
    year_by = f"“{narrowest[1].words}” in {spell.cited(narrowest[0])}, beside “{begun[1]}” in {spell.cited(begun[2])}, makes it {year}"
    if c.part:
        return f"“{c.part[2]}” is taken to be one or two months back; {year_by}"
    return f"“{c.coming[2] if c.coming else ''}” was still to come; {year_by}"
