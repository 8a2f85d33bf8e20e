"""What happened and what is to happen, in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.draft import Draft
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

    Events without a date stand apart, and only where few have one.
    """
    room, events = draft.limits.events, draft.dossier.events
    dated = best([e for e in events if e.date], draft, room)
    loose = best([e for e in events if e.when and not e.date], draft, room // 2 if len(dated) < room // 2 else 0)
    if not (dated or loose):
        return None
    more = len(events) - len(dated) - len(loose)
    return {"moments": [ready(e, draft) for e in dated], "loose": [ready(e, draft) for e in loose], "more": more}


def best(events: Sequence[Event], draft: Draft, room: int) -> list[Event]:
    """Choose by independent reports, then by the dossier's order; return in order of time."""
    order = sorted(range(len(events)), key=lambda i: (-draft.independent(events[i].evidence), i))
    return sorted((events[i] for i in sorted(order[:room])), key=lambda e: e.date or "")


def ready(event: Event, draft: Draft) -> Moment:
    """Make one event ready."""
    cites = draft.cites(event.evidence)
    return Moment(show.day(event.date), show.prose(event.when), show.prose(event.text), event.planned, cites)
