"""Who stands where on what: topics down, sides across, a cell only where somebody's words show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose.context import MemoContext
from briefing.facts import Topic, View

COLUMNS = 5
"""Sides that a sheet has room for."""
LEAST = 2
"""Rows of a table, and sides of a row."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A cell, ready for a template."""

    verdict: str
    """As in ``View``; empty where no statement was found."""
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A topic, ready for a template."""

    topic: str
    stands: tuple[Stand, ...]


def build(context: MemoContext) -> dict[str, Any] | None:
    """Choose rows and columns; ``None`` where there is nothing to compare."""
    if context.part == "annex":
        return None
    sides, rows = dense(columns(context), context)
    return {"sides": sides, "rows": rows[: context.limits.topics]} if len(rows) >= LEAST else None


def dense(sides: Sequence[str], context: MemoContext) -> tuple[list[str], list[Row]]:
    """Leave out the sides that speak about one topic only, then the topics that tell nothing of those left."""
    whole = [row(t, sides, context) for t in context.dossier.topics]
    heard = Counter(side for r in whole if is_telling(r) for side, s in zip(sides, r.stands, strict=True) if s.verdict)
    kept = [side for side in sides if heard[side] >= LEAST]
    return kept, [r for t in context.dossier.topics if is_telling(r := row(t, kept, context))]


def columns(context: MemoContext) -> list[str]:
    """Choose the sides that take a stand on most topics, in the order of the positions."""
    stands = Counter(
        v.party
        for t in context.dossier.topics
        for v in t.views
        if v.verdict != "speaks" and not context.is_lone(v.party)
    )
    best = sorted(stands, key=lambda party: (-stands[party], party))[:COLUMNS]
    return [p for p in context.order if p in best]


def row(topic: Topic, sides: Sequence[str], context: MemoContext) -> Row:
    """Make one topic ready."""
    views = {v.party: v for v in topic.views}
    return Row(topic.name, tuple(stand(views.get(side), context) for side in sides))


def stand(view: View | None, context: MemoContext) -> Stand:
    """Make one cell ready."""
    if view is None:
        return Stand("")
    evidence = [e for p in context.said_by.get(view.party, ()) if p.id in view.positions for e in p.evidence]
    return Stand(view.verdict, context.cites(evidence))


def is_telling(told: Row) -> bool:
    """Whether at least two sides speak about a topic, and one of them takes a stand."""
    found = [s.verdict for s in told.stands if s.verdict]
    return len(found) >= LEAST and any(v != "speaks" for v in found)
