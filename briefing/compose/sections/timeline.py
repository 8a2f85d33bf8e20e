"""What happened and what is to happen, in order of time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext, ordinal
from briefing.compose.salience import centrality, shares
from briefing.facts import MONTHS, Event

PLACED = re.compile(rf"\d|\b(?:{'|'.join(m[:3] for m in MONTHS)})")
"""Shows that words for a time name a year, a day or a month."""
FEW = 6
"""Words; an event in fewer tells too little."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event, ready for a template."""

    date: str
    """As printed; empty where only the source's word for it is known."""
    when: str
    """The source's own words for the time: "last Friday"."""
    words: str
    planned: bool
    cites: tuple[int, ...]


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the best reported events, in order of time; ``None`` where no event has a time.

    Events without a date stand apart, and only if the limit leaves places behind those that have one.
    """
    events = context.cached("events", lambda: chosen(context))
    shown = context.selected(events, "events")
    dated, loose = (
        [entry(e, context) for e in sorted(shown, key=lambda e: e.date or "") if bool(e.date) is known]
        for known in (True, False)
    )
    more = context.left_out(events, "events")
    return {"moments": dated, "loose": loose, "shown": bool(shown), "more": more} if events else None


def chosen(context: MemoContext) -> list[Event]:
    """Return the events in the order to print them: dated ones first, of the others those that read alone."""
    dated = best([e for e in context.dossier.events if e.date], context)
    return dated + best([e for e in context.dossier.events if not e.date and is_clear(e) and has_place(e)], context)


def has_place(event: Event) -> bool:
    """Return whether a reader can place an event without a date in time: "in May"; not "on Tuesday", "next week"."""
    return PLACED.search(event.when) is not None


def best(events: Sequence[Event], context: MemoContext) -> list[Event]:
    """Return events, the leading one of each day first, then the second ones.

    Leading is what reads alone, is reported most, and is central; of days, those nearest to the latest report.
    """
    first = {e.text: e for e in reversed(events)}  # a sentence that names two days is told once
    own = sorted((e for e in events if first[e.text] is e), key=lambda e: day_rank(e, context))
    seen: Counter[str] = Counter()
    turn = dict[str, int]()
    for event in own:
        turn[event.text] = seen[event.date or ""] if event.date else 0
        seen[event.date or ""] += 1
    return sorted(
        own, key=lambda e: (not is_clear(e), turn[e.text], -context.independent(e.evidence), distance(e, context))
    )


def day_rank(event: Event, context: MemoContext) -> tuple[float, ...]:
    """Return a sort key for events of one day: what reads alone, is reported most, and is central to the folder."""
    weight = centrality(event.text, shares(context))
    return not is_clear(event), -context.independent(event.evidence), -len(context.cites(event.evidence)), -weight


def is_clear(event: Event) -> bool:
    """Return whether an event reads without its article, and is long enough to tell something."""
    return is_whole(event) and len(untimed(event).split()) >= FEW


def is_whole(event: Event) -> bool:
    """Return whether an event begins like a sentence, needs none before it, and is not cut off."""
    return not (untimed(event)[:1].islower() or event.begins != "free" or event.cut_off)


def distance(event: Event, context: MemoContext) -> int:
    """Return the days between an event and the latest report; 0 without a date."""
    return abs(ordinal(event.date) - ordinal(context.latest or context.as_of.isoformat())) if event.date else 0


def entry(event: Event, context: MemoContext) -> TimelineEntry:
    """Return the entry of an event."""
    cites = context.cites(event.evidence)
    return TimelineEntry(typography.day(event.date), typography.prose(event.when), untimed(event), event.planned, cites)


def untimed(event: Event) -> str:
    """Return the words of an event without a time in front, which the line's date says already."""
    return typography.prose(event.body or event.text)
