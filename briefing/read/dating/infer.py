"""Infer when undated articles were published, from their own text and from the other articles of the folder.

What is concluded is a day or a range of two months at most, its basis is ``inferred``, and the note says from what;
where less is known, the note says that and nothing is set. No event of the world is known here: only the calendar,
and what the articles themselves say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from briefing.facts import WEEKDAYS, Article
from briefing.read.dating import notes
from briefing.read.dating.clues import clues_in
from briefing.read.dating.durations import bounds, from_lasting
from briefing.read.dating.from_text import from_itself
from briefing.read.dating.known import Dating, FolderDates, Range, begun_in
from briefing.read.dating.links import DateLink, links_of

_WEEK = dt.timedelta(days=6)


def infer_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with the undated ones dated as far as can be inferred."""
    stated = {a.id: span for a in articles if (span := _stated(a))}
    if len(stated) == len(articles):
        return tuple(articles)
    clues = {a.id: clues_in(a) for a in articles}
    known = FolderDates(clues, links_of(articles, clues), stated, begun_in(clues))
    found: dict[str, Dating] = {}
    for step in (from_itself, _from_dated, from_lasting):
        new = {a.id: f for a in articles if a.id not in known.dates and (f := step(a.id, known))}
        found |= new
        known = replace(known, dates={**known.dates, **{i: span for i, (span, _) in new.items()}})
    found |= _handed_on([a.id for a in articles if a.id in found], known)
    return tuple(a if a.id in stated else _with_dating(a, found.get(a.id), known) for a in articles)


def _stated(article: Article) -> Range | None:
    """Return the first and last day of the date that an article states."""
    if article.published_range:
        return dt.date.fromisoformat(article.published_range[0]), dt.date.fromisoformat(article.published_range[1])
    if article.published is None:
        return None
    day = dt.date.fromisoformat(f"{article.published}-01"[:10])
    month_end = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return day, (day if len(article.published) == 10 else month_end)


def _from_dated(article: str, known: FolderDates) -> Dating | None:
    """Date by linked articles with a known date; if several agree, by the days they share."""
    found: Dating | None = None
    for link in known.links[article]:
        new = _beside(link, known.dates[link.other]) if link.other in known.dates else None
        if new is None or found is None:
            found = found or new
        elif both := _meet(found[0], new[0]):
            found = both, found[1]
    return found


def _beside(link: DateLink, dates: Range) -> Dating | None:
    """Return when an article linked to one of these dates was written, or None if the dates are too vague."""
    first, last = dates
    if last - first > _WEEK:
        return None
    other = notes.cited(link.other)
    if link.kind == "event":
        event_day = first - dt.timedelta(days=(first.weekday() - link.weekday) % 7)
        span = event_day, (event_day if first == last else last) + _WEEK
        return span, f"tells of the same {notes.weekday(event_day)} as {other}: {notes.day(event_day)}"
    margin = dt.timedelta(days=3 if link.kind == "reprint" else 1)
    why = "one retells the other" if link.kind == "reprint" else "they stand on one page, some hours apart"
    return (first - margin, last + margin), f"in the days of {other}: {why}"


def _meet(one: Range, other: Range) -> Range | None:
    both = max(one[0], other[0]), min(one[1], other[1])
    return both if both[0] <= both[1] else None


def _handed_on(done: Sequence[str], known: FolderDates) -> dict[str, Dating]:
    """Pass inferred ranges on to linked articles, and from these to the next."""
    dates, found = dict(known.dates), dict[str, Dating]()
    waiting = list(done)
    for here in waiting:
        for link in known.links[here]:
            if link.other not in dates:
                found[link.other] = dates[here], _alike(link, here)
                dates[link.other] = dates[here]
                waiting.append(link.other)
    return found


def _alike(link: DateLink, here: str) -> str:
    if link.kind == "reprint":
        return f"in the days of {notes.cited(here)}: one retells the other"
    if link.kind == "page":
        return f"in the days of {notes.cited(here)}: they stand on one page, some hours apart"
    why = f"both tell the same of a {WEEKDAYS[link.weekday]}, “{link.words}”"
    return f"in the days of {notes.cited(here)}: {why}"


def _with_dating(article: Article, found: Dating | None, known: FolderDates) -> Article:
    """Return the article with its inferred date, or with a note on what little is known."""
    if found is None:
        return replace(article, published_note=_little(article.id, known))
    (first, last), note = found
    day = first.isoformat() if first == last else None
    span = None if day else (first.isoformat(), last.isoformat())
    return replace(article, published=day, published_range=span, published_basis="inferred", published_note=note)


def _little(article: str, known: FolderDates) -> str:
    """Return the note for an article whose clues are too few for a date."""
    clues = known.clues[article]
    if clues.coming:
        return f"states no date: “{clues.coming.words}” was still to come, in a year that it does not name"
    for lasting in clues.durations:
        if lasting.noun in known.begun:
            year, words, other = known.begun[lasting.noun]
            when = notes.months(*bounds(year, lasting))
            return f"states no date: “{lasting.words}”, beside “{words}” in {notes.cited(other)}, puts it {when}"
    return f"states no date; not before {notes.day(clues.latest)}, which it names" if clues.latest else "states no date"
