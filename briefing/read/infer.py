"""When an undated article was published, concluded from its own text and from the other articles of the folder.

What is concluded is a day or a range of two months at most, its basis is ``inferred``, and the note says from what; where
less is known, the note says that and nothing is set. No event of the world is known here: only the calendar, and what
the articles themselves say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.facts import Article
from briefing.read import spell
from briefing.read.clues import Clues, Duration, clues_in
from briefing.read.links import Link, Links, links_of

_WIDEST = 62
"""Days; a wider range says nothing to a reader."""
_WEEK, _FORTNIGHT = dt.timedelta(days=6), dt.timedelta(days=14)
_SURE = 5.0
"""Times; how much likelier the likeliest year must be than the next."""

Range = tuple[dt.date, dt.date]
Found = tuple[Range, str]


@dataclass(frozen=True, slots=True)
class _Folder:
    """What is known of all articles, by id."""

    clues: Mapping[str, Clues]
    links: Links
    known: Mapping[str, Range]
    begun: Mapping[str, tuple[int, str, str]]
    """What lasts (by the first letters of its noun) -> the year it began in, the words, the article that says so."""


def infer_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Date the undated articles of a folder as far as can be concluded; the others stay as they are."""
    known = {a.id: r for a in articles if (r := _stated(a))}
    if len(known) == len(articles):
        return tuple(articles)
    clues = {a.id: clues_in(a) for a in articles}
    folder = _Folder(clues, links_of(articles, clues), known, _begun(clues))
    found: dict[str, Found] = {}
    for step in (_from_itself, _from_dated, _from_lasting):
        new = {a.id: f for a in articles if a.id not in folder.known and (f := step(a.id, folder))}
        found |= new
        folder = replace(folder, known={**folder.known, **{i: r for i, (r, _) in new.items()}})
    found |= _spread(articles, folder, set(found))
    return tuple(a if a.id in known else _told(a, found.get(a.id), folder) for a in articles)


def _stated(article: Article) -> Range | None:
    """First and last day of the date that an article has."""
    if article.published_range:
        return dt.date.fromisoformat(article.published_range[0]), dt.date.fromisoformat(article.published_range[1])
    if article.published:
        day = dt.date.fromisoformat(f"{article.published}-01"[:10])
        month = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
        return day, day if len(article.published) == 10 else month
    return None


def _begun(clues: Mapping[str, Clues]) -> dict[str, tuple[int, str, str]]:
    """What lasts and when it began, where the articles agree on the year."""
    told: dict[str, list[tuple[int, str, str]]] = {}
    for article, c in clues.items():
        for noun, year, words in c.anchors:
            told.setdefault(noun, []).append((year, words, article))
    return {noun: found[0] for noun, found in told.items() if len({year for year, _, _ in found}) == 1}


def _told(article: Article, found: Found | None, folder: _Folder) -> Article:
    """Put what was found into the article; or in words what little is known."""
    if found is None:
        return replace(article, published_note=_little(article.id, folder))
    (first, last), note = found
    day = first.isoformat() if first == last else None
    span = None if day else (first.isoformat(), last.isoformat())
    return replace(article, published=day, published_range=span, published_basis="inferred", published_note=note)


def _little(article: str, folder: _Folder) -> str:
    c = folder.clues[article]
    if c.coming:
        return f"states no date and no year: “{c.coming[2]}” was still to come"
    for d in c.durations:
        if d.noun in folder.begun:
            year, words, other = folder.begun[d.noun]
            first, last = _bounds(year, d)
            return f"states no date: “{d.words}”, with “{words}” in {spell.cited(other)}, is {spell.months(first, last)}"
    return f"states no date; not before {spell.day(c.latest)}, which it names" if c.latest else "states no date"


# --- from its own text ------------------------------------------------------------------------------------------------


def _from_itself(article: str, folder: _Folder) -> Found | None:
    c = folder.clues[article]
    return next(filter(None, (_by_weekday(c), _by_printed_weekday(c, folder), _between(c), _by_opening(c))), None)


def _by_weekday(c: Clues) -> Found | None:
    """A bare weekday means one of the last seven days; where it is that of the latest full date, it is that day."""
    bare = {m.weekday for m in c.moments}
    if c.latest is None or c.latest.weekday() not in bare or len(bare) > 2:
        return None
    note = f"within a week of {spell.day(c.latest)}: the latest day that it names, and it says “{spell.weekday(c.latest)}” without a date"
    return (c.latest, c.latest + _WEEK), note


def _by_printed_weekday(c: Clues, folder: _Folder) -> Found | None:
    """ "Tuesday, 12 March" without a year: the year in which that day is a Tuesday, among those that the folder names."""
    years = {d.year for d in (c.latest, c.next) if d} or {r[0].year for r in folder.known.values()}
    if not years:
        return None
    for weekday, day, month, ahead, words in c.dated_days:
        fits = [d for y in range(min(years), max(years) + 2) if (d := _date(y, month, day)) and d.weekday() == weekday]
        if len(fits) == 1:
            start, end = (fits[0] - dt.timedelta(days=30), fits[0]) if ahead else (fits[0], fits[0] + _WEEK)
            return (start, end), f"it says “{words}”, {'still to come' if ahead else 'past'}: that is {spell.day(fits[0])}"
    return None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _between(c: Clues) -> Found | None:
    """After the latest day that is past, before the first that is to come."""
    if c.latest is None:
        return None
    ahead = c.next
    if ahead is None and c.coming:
        days = (_date(y, c.coming[0], c.coming[1]) for y in (c.latest.year, c.latest.year + 1))
        ahead = next((d for d in days if d and d > c.latest), None)
    if ahead is None or (ahead - c.latest).days > _WIDEST:
        return None
    return (c.latest, ahead), f"after {spell.day(c.latest)} and before {spell.day(ahead)}: names the one as past, the other as to come"


def _by_opening(c: Clues) -> Found | None:
    if c.latest is None or not c.opening:
        return None
    return (c.latest, c.latest + _FORTNIGHT), f"within two weeks of {spell.day(c.latest)}, the latest day that it names, and its news"


# --- from other articles ----------------------------------------------------------------------------------------------


def _from_dated(article: str, folder: _Folder) -> Found | None:
    """From an article of the same days whose date is known."""
    found: Found | None = None
    for link in folder.links[article]:
        if link.other in folder.known and (new := _beside(link, folder.known[link.other])):
            both = _meet(found[0], new[0]) if found else new[0]
            found = (both, found[1] if found else new[1]) if both else found
    return found


def _beside(link: Link, known: Range) -> Found | None:
    first, last = known
    if (last - first).days > 7:
        return None
    if link.kind == "event":
        told = first - dt.timedelta(days=(first.weekday() - link.weekday) % 7)
        span, why = (told, last + _WEEK if last > first else told + _WEEK), f"tells of the same {spell.weekday(told)} as {spell.cited(link.other)}: {spell.day(told)}"
    elif link.kind == "echo":
        span, why = (first - dt.timedelta(days=2), last + dt.timedelta(days=3)), f"within days of {spell.cited(link.other)}: one retells the other"
    else:
        span, why = (first - dt.timedelta(days=1), last + dt.timedelta(days=1)), f"a few hours from {spell.cited(link.other)}, on the same page"
    return span, why


def _meet(one: Range, other: Range) -> Range | None:
    both = max(one[0], other[0]), min(one[1], other[1])
    return both if both[0] <= both[1] else None


def _spread(articles: Sequence[Article], folder: _Folder, done: set[str]) -> dict[str, Found]:
    """Hand a range on to the articles of the same days, from one to the next."""
    known, found = dict(folder.known), dict[str, Found]()
    waiting = [a.id for a in articles if a.id in done]
    while waiting:
        here = waiting.pop(0)
        for link in folder.links[here]:
            if link.other not in known:
                found[link.other] = known[here], _shared(link, here)
                known[link.other] = known[here]
                waiting.append(link.other)
    return found


def _shared(link: Link, here: str) -> str:
    if link.kind == "echo":
        return f"as {spell.cited(here)}: one retells the other"
    if link.kind == "page":
        return f"as {spell.cited(here)}, a few hours apart on the same page"
    return f"as {spell.cited(here)}, which tells the same of a {spell.WEEKDAYS[link.weekday]}: “{link.words}”"


# --- from what has lasted ---------------------------------------------------------------------------------------------


def _from_lasting(article: str, folder: _Folder) -> Found | None:
    """A month without a year, and how long something had lasted that began in a year that an article names.

    "Since mid-July" is taken to be one or two months back; of the years only that counts that is five times likelier
    than any other, each day of the year that it began in being as likely.
    """
    c = folder.clues[article]
    if c.part is None and c.coming is None:
        return None
    lasting = [(i, d) for i in _together(article, folder) for d in folder.clues[i].durations if d.noun in folder.begun]
    spans = {y: s for y in _years(lasting, folder) if (s := _window(c, y))}
    likely = sorted(((_likelihood(s, lasting, folder), y) for y, s in spans.items()), reverse=True)
    if not likely or likely[0][0] <= 0 or (len(likely) > 1 and likely[0][0] < _SURE * likely[1][0]):
        return None
    return spans[likely[0][1]], _why(c, lasting, folder, likely[0][1])


def _together(article: str, folder: _Folder) -> list[str]:
    """The article and all that are linked to it, over others too."""
    group = [article]
    for here in group:
        group += [k.other for k in folder.links[here] if k.other not in group]
    return sorted(set(group), key=lambda i: int(i[1:]))


def _years(lasting: Sequence[tuple[str, Duration]], folder: _Folder) -> list[int]:
    bounds = [_bounds(folder.begun[d.noun][0], d) for _, d in lasting]
    return list(range(min(b[0].year for b in bounds), max(b[1].year for b in bounds) + 1)) if bounds else []


def _bounds(year: int, d: Duration) -> Range:
    """First and last day on which something begun in a year has lasted so long."""
    return _after(year, d.least), _after(year + 1, d.most)


def _after(year: int, years: float) -> dt.date:
    return dt.date(year, 1, 1) + dt.timedelta(days=round(years * 365.25))


def _window(c: Clues, year: int) -> Range | None:
    """The days on which "since mid-July" is said of this year's July; or the two months before what is still to come."""
    if c.part:
        start = dt.date(year, c.part[0], c.part[1]) + _FORTNIGHT
        return start, start + dt.timedelta(days=_WIDEST - 2)
    day = _date(year, c.coming[0], c.coming[1]) if c.coming else None
    return (day - dt.timedelta(days=_WIDEST - 1), day) if day else None


def _likelihood(span: Range, lasting: Sequence[tuple[str, Duration]], folder: _Folder) -> float:
    """How likely a day of the span is, by all durations: the share of the first year that fits, summed over the days."""
    days = (span[0] + dt.timedelta(days=n) for n in range((span[1] - span[0]).days + 1))
    return sum(_product(_fitting(day, folder.begun[d.noun][0], d) for _, d in lasting) for day in days)


def _product(values: Iterator[float]) -> float:
    result = 1.0
    for value in values:
        result *= value
    return result


def _fitting(day: dt.date, year: int, d: Duration) -> float:
    """Years of those from which ``day`` is as far as the duration says that lie in the year it began in."""
    at = day.year + (day.timetuple().tm_yday - 1) / 365.25
    return max(0.0, min(at - d.least, year + 1.0) - max(at - d.most, float(year)))


def _why(c: Clues, lasting: Sequence[tuple[str, Duration]], folder: _Folder, year: int) -> str:
    narrowest = min(lasting, key=lambda found: found[1].most - found[1].least)
    begun = folder.begun[narrowest[1].noun]
    year_by = f"“{narrowest[1].words}” in {spell.cited(narrowest[0])}, beside “{begun[1]}” in {spell.cited(begun[2])}, makes it {year}"
    if c.part:
        return f"“{c.part[2]}” is taken to be one or two months back; {year_by}"
    return f"“{c.coming[2] if c.coming else ''}” was still to come; {year_by}"
