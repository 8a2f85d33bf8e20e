"""Which party takes which stand on each topic: topics down, parties across, a cell where a position shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose.context import MemoContext
from briefing.facts import Topic, View

COLUMNS = 5
"""Parties that a sheet has room for."""
LEAST = 2
"""Rows of a table, and parties of a row."""


@dataclass(frozen=True, slots=True)
class TopicCell:
    """A cell, ready for a template."""

    verdict: str
    """As in ``View``; empty where no statement was found."""
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic, ready for a template."""

    topic: str
    cells: tuple[TopicCell, ...]


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the table of topics by parties; ``None`` where there is nothing to compare."""
    if context.part == "annex":
        return None
    parties, rows = dense(columns(context), context)
    return {"parties": parties, "rows": rows[: context.limits.topics]} if len(rows) >= LEAST else None


def dense(parties: Sequence[str], context: MemoContext) -> tuple[list[str], list[TopicRow]]:
    """Return the parties that speak about more than one topic, and the rows that compare any of them."""
    rows = [row(t, parties, context) for t in context.dossier.topics]
    speaks_on = Counter(
        party for r in rows if is_telling(r) for party, s in zip(parties, r.cells, strict=True) if s.verdict
    )
    kept = [party for party in parties if speaks_on[party] >= LEAST]
    return kept, [r for t in context.dossier.topics if is_telling(r := row(t, kept, context))]


def columns(context: MemoContext) -> list[str]:
    """Return the parties that take a stand on most topics, in the order of the positions."""
    stands = Counter(
        v.party
        for t in context.dossier.topics
        for v in t.views
        if v.verdict != "speaks" and not context.is_lone_person(v.party)
    )
    best = sorted(stands, key=lambda party: (-stands[party], party))[:COLUMNS]
    return [p for p in context.party_order if p in best]


def row(topic: Topic, parties: Sequence[str], context: MemoContext) -> TopicRow:
    """Return the row of one topic."""
    views = {v.party: v for v in topic.views}
    return TopicRow(topic.name, tuple(cell(views.get(party), context) for party in parties))


def cell(view: View | None, context: MemoContext) -> TopicCell:
    """Return the cell of one party's view; an empty one where it has none."""
    if view is None:
        return TopicCell("")
    evidence = [e for p in context.by_party.get(view.party, ()) if p.id in view.positions for e in p.evidence]
    return TopicCell(view.verdict, context.cites(evidence))


def is_telling(topic_row: TopicRow) -> bool:
    """Return whether at least two parties speak about a topic, and one of them takes a stand."""
    verdicts = [s.verdict for s in topic_row.cells if s.verdict]
    return len(verdicts) >= LEAST and any(v != "speaks" for v in verdicts)
