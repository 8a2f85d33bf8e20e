"""When an undated article was published, concluded from its own text and from the other articles of the known.

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

WIDEST = 62
"""Days; a wider range says nothing to a reader."""
_WEEK, _FORTNIGHT = dt.timedelta(days=6), dt.timedelta(days=14)
_SURE = 5.0
"""Times; how much likelier the likeliest year must be than the next."""

Range = tuple[dt.date, dt.date]
Found = tuple[Range, str]


def infer_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Date the undated articles of a known as far as can be concluded; the others stay as they are."""
    known = {a.id: r for a in articles if (r := _stated(a))}
    if len(known) == len(articles):
        return tuple(articles)
    clues = {a.id: clues_in(a) for a in articles}
    known = Known(clues, links_of(articles, clues), known, begun_in(clues))
    found: dict[str, Found] = {}
    for step in (_from_itself, _from_dated, from_lasting):
        new = {a.id: f for a in articles if a.id not in known.dates and (f := step(a.id, known))}
        found |= new
        known = replace(known, known={**known.dates, **{i: r for i, (r, _) in new.items()}})
    found |= _spread(articles, known, set(found))
    return tuple(a if a.id in known else _told(a, found.get(a.id), known) for a in articles)


def _stated(article: Article) -> Range | None:
    """First and last day of the date that an article has."""
    if article.published_range:
        return dt.date.fromisoformat(article.published_range[0]), dt.date.fromisoformat(article.published_range[1])
    if article.published:
        day = dt.date.fromisoformat(f"{article.published}-01"[:10])
        month = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
        return day, day if len(article.published) == 10 else month
    return None


def _told(article: Article, found: Found | None, known: Known) -> Article:
    """Put what was found into the article; or in words what little is known."""
    if found is None:
        return replace(article, published_note=_little(article.id, known))
    (first, last), note = found
    day = first.isoformat() if first == last else None
    span = None if day else (first.isoformat(), last.isoformat())
    return replace(article, published=day, published_range=span, published_basis="inferred", published_note=note)


def _little(article: str, known: Known) -> str:
    c = known.clues[article]
    if c.coming:
        return f"states no date and no year: “{c.coming[2]}” was still to come"
    for d in c.durations:
        if d.noun in known.begun:
            year, words, other = known.begun[d.noun]
            first, last = bounds(year, d)
            return (
                f"states no date: “{d.words}”, with “{words}” in {spell.cited(other)}, is {spell.months(first, last)}"
            )
    return f"states no date; not before {spell.day(c.latest)}, which it names" if c.latest else "states no date"


# --- from its own text ------------------------------------------------------------------------------------------------


def _from_itself(article: str, known: Known) -> Found | None:
    c = known.clues[article]
    return next(filter(None, (_by_weekday(c), _by_printed_weekday(c, known), _between(c), _by_opening(c))), None)


def _by_weekday(c: Clues) -> Found | None:
    """A bare weekday means one of the last seven days; where it is that of the latest full date, it is that day."""
    bare = {m.weekday for m in c.moments}
    if c.latest is None or c.latest.weekday() not in bare or len(bare) > 2:
        return None
    note = f"within a week of {spell.day(c.latest)}: the latest day that it names, and it says “{spell.weekday(c.latest)}” without a date"
    return (c.latest, c.latest + _WEEK), note


def _by_printed_weekday(c: Clues, known: Known) -> Found | None:
    """ "Tuesday, 12 March" without a year: the year in which that day is a Tuesday, among those that the known names."""
    years = {d.year for d in (c.latest, c.next) if d} or {r[0].year for r in known.dates.values()}
    if not years:
        return None
    for weekday, day, month, ahead, words in c.dated_days:
        fits = [d for y in range(min(years), max(years) + 2) if (d := date_of(y, month, day)) and d.weekday() == weekday]
        if len(fits) == 1:
            start, end = (fits[0] - dt.timedelta(days=30), fits[0]) if ahead else (fits[0], fits[0] + _WEEK)
            return (
                start,
                end,
            ), f"it says “{words}”, {'still to come' if ahead else 'past'}: that is {spell.day(fits[0])}"
    return None


def date_of(year: int, month: int, day: int) -> dt.date | None:
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
        days = (date_of(y, c.coming[0], c.coming[1]) for y in (c.latest.year, c.latest.year + 1))
        ahead = next((d for d in days if d and d > c.latest), None)
    if ahead is None or (ahead - c.latest).days > WIDEST:
        return None
    return (
        c.latest,
        ahead,
    ), f"after {spell.day(c.latest)} and before {spell.day(ahead)}: names the one as past, the other as to come"


def _by_opening(c: Clues) -> Found | None:
    if c.latest is None or not c.opening:
        return None
    return (
        c.latest,
        c.latest + _FORTNIGHT,
    ), f"within two weeks of {spell.day(c.latest)}, the latest day that it names, and its news"


# --- from other articles ----------------------------------------------------------------------------------------------


def _from_dated(article: str, known: Known) -> Found | None:
    """From an article of the same days whose date is known."""
    found: Found | None = None
    for link in known.links[article]:
        if link.other in known.dates and (new := _beside(link, known.dates[link.other])):
            both = _meet(found[0], new[0]) if found else new[0]
            found = (both, found[1] if found else new[1]) if both else found
    return found


def _beside(link: Link, known: Range) -> Found | None:
    first, last = known
    if (last - first).days > 7:
        return None
    if link.kind == "event":
        told = first - dt.timedelta(days=(first.weekday() - link.weekday) % 7)
        span, why = (
            (told, last + _WEEK if last > first else told + _WEEK),
            f"tells of the same {spell.weekday(told)} as {spell.cited(link.other)}: {spell.day(told)}",
        )
    elif link.kind == "echo":
        span, why = (
            (first - dt.timedelta(days=2), last + dt.timedelta(days=3)),
            f"within days of {spell.cited(link.other)}: one retells the other",
        )
    else:
        span, why = (
            (first - dt.timedelta(days=1), last + dt.timedelta(days=1)),
            f"a few hours from {spell.cited(link.other)}, on the same page",
        )
    return span, why


def _meet(one: Range, other: Range) -> Range | None:
    both = max(one[0], other[0]), min(one[1], other[1])
    return both if both[0] <= both[1] else None


def _spread(articles: Sequence[Article], known: Known, done: set[str]) -> dict[str, Found]:
    """Hand a range on to the articles of the same days, from one to the next."""
    known, found = dict(known.dates), dict[str, Found]()
    waiting = [a.id for a in articles if a.id in done]
    while waiting:
        here = waiting.pop(0)
        for link in known.links[here]:
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
