"""What happened and what is to happen, in order of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.draft import Draft, ordinal
from briefing.facts import Event


@dataclass(frozen=True, slots=True)
class Moment:
    """An event, ready for a template."""

    date: str
    """As printed; empty where only the source's word for it is known."""
    when: str
    """The source's own words for the time: "last Friday"."""
    words: str
    planned: bool
    cites: tuple[int, ...]


def build(draft: Draft) -> dict[str, Any] | None:
    """Take the best reported events, in order of time; ``None`` where none says when.

    Events without a date stand apart, and only where there is room behind those that have one.
    """
    events = [*best([e for e in draft.dossier.events if e.date], draft)]
    events += best([e for e in draft.dossier.events if e.when and not e.date], draft)
    shown = draft.cut(events, "events")
    dated, loose = (
        [ready(e, draft) for e in sorted(shown, key=lambda e: e.date or "") if bool(e.date) is known]
        for known in (True, False)
    )
    more = draft.behind(events, "events")
    return {"moments": dated, "loose": loose, "shown": bool(shown), "more": more} if events else None


def best(events: Sequence[Event], draft: Draft) -> list[Event]:
    """Order events by independent reports, then by how near they are to the latest one."""
    first = {e.text: e for e in reversed(events)}  # a sentence that names two days is told once
    own = [e for e in events if first[e.text] is e]
    return sorted(own, key=lambda e: (-draft.independent(e.evidence), distance(e, draft)))


def distance(event: Event, draft: Draft) -> int:
    """Count the days between an event and the latest report; without a date, 0."""
    return abs(ordinal(event.date) - ordinal(draft.latest or draft.as_of.isoformat())) if event.date else 0


def ready(event: Event, draft: Draft) -> Moment:
    """Make one event ready."""
    cites = draft.cites(event.evidence)
    words = untimed(show.prose(event.text), show.prose(event.when))
    return Moment(show.day(event.date), show.prose(event.when), words, event.planned, cites)


def untimed(words: str, when: str) -> str:
    """Leave out a time in front, which the line's date says already: "On Friday," of "On Friday, they met"."""
    time = re.escape(re.sub(r"^(?:on|in|at|by) ", "", when, flags=re.IGNORECASE))
    return re.sub(rf"^(?:(?:on|in|at|by) )?{time}, (?=\S)", "", words, flags=re.IGNORECASE) if when else words
