"""What each party says and wants, the weightiest party first; the latest period leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import sqrt
from typing import Any

from briefing.compose.context import MemoContext
from briefing.compose.limits import MOST, Limits
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.ranking import queue
from briefing.compose.salience import shares
from briefing.facts import Position

LOOSE = 0.5
"""What a line counts that does not stand alone."""
GAP = 3
"""Characters between two sentences of one quotation, at most."""


MANY = 7
"""Lines of one party from which they are grouped by topic."""
PositionLine = tuple[PhrasedPosition, ...]
"""A line: a position, or several that follow one another in one quotation."""


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Lines of a party on one topic."""

    topic: str
    """Empty for what is on none, or where a party has too few lines to group."""
    lines: tuple[PositionLine, ...]


@dataclass(frozen=True, slots=True)
class PartySection:
    """A party with its lines, ready for a template."""

    name: str
    """Empty for persons whose affiliation no article states."""
    lines: tuple[PositionLine, ...]
    groups: tuple[TopicGroup, ...]
    """The same lines, by topic."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the parties with the positions that fit the limits; ``None`` where nobody takes a position."""
    front = choose(context, context.limits)
    front = front if context.part == "whole" else clear(front, context)
    printed = choose(context, MOST) - front if context.part == "annex" else front
    more = len(context.dossier.positions) - len(printed | front)
    parties = party_sections(context, printed)
    return {"parties": parties, "shown": bool(parties), "more": more} if context.dossier.positions else None


def clear(printed: frozenset[str], context: MemoContext) -> frozenset[str]:
    """Return the positions that read without their article; all of them where none does."""
    return frozenset(i for i in printed if phrase(context.positions[i], context).stands_alone) or printed


def party_sections(context: MemoContext, printed: frozenset[str]) -> list[PartySection]:
    """Return the parties that have something to print; persons without an affiliation come last, together."""
    named = [party_section(name, line, context, printed) for name, line in queues(context).items()]
    lone = tuple(line for s in named if context.is_lone_person(s.name) for line in s.lines)
    named = [s for s in named if not context.is_lone_person(s.name)]
    return [s for s in (*named, PartySection("", lone, (TopicGroup("", lone),))) if s.lines]


def choose(context: MemoContext, limits: Limits) -> frozenset[str]:
    """Return the ids of the positions to print: each party's best first, seats shared out by its number of positions.

    Seats go by the quotients of d'Hondt, of the square root of the number of positions, so that who is quoted most
    has most, and nobody all. A line that needs its article counts for less: in the annex there is room for it.
    """
    lines = [line[: limits.per_party] for line in islice(queues(context).values(), limits.parties)]
    claims = [
        (-sqrt(len(line)) / n * (1 if phrase(p, context).stands_alone else LOOSE), party, p.id)
        for party, line in enumerate(lines)
        for n, p in enumerate(line, 1)
    ]
    return frozenset(place for _, _, place in sorted(claims)[: limits.positions])


def queues(context: MemoContext) -> dict[str, list[Position]]:
    """Return the positions of each party in the order to print them, the weightiest party first."""

    def work() -> dict[str, list[Position]]:
        share = shares(context)
        return {name: queue(context.by_party[name], context, share) for name in context.party_order[: MOST.parties]}

    return context.cached("queues", work)


def party_section(name: str, line: Sequence[Position], context: MemoContext, printed: frozenset[str]) -> PartySection:
    """Return one party with its lines, current ones before older ones."""
    shown = sorted((p for p in line if p.id in printed), key=context.age)
    lines = tuple(tuple(phrase(p, context) for p in line) for line in in_lines(shown))
    return PartySection(name, lines, tuple(grouped(lines, context)))


def grouped(lines: Sequence[PositionLine], context: MemoContext) -> Iterator[TopicGroup]:
    """TopicGroup the lines of a party that has many by the topics of the folder; what is on none comes last."""
    left = list(lines)
    for topic in context.dossier.topics if len(lines) >= MANY else ():
        on = [line for line in left if any(s.id in topic.positions for s in line)]
        if len(on) > 1:
            yield TopicGroup(topic.name, tuple(on))
            left = [line for line in left if line not in on]
    if left:
        yield TopicGroup("", tuple(left))


def in_lines(positions: Sequence[Position]) -> list[list[Position]]:
    """Return positions as lines: those that continue one quotation share a line, in the order of the text."""
    lines: list[list[Position]] = []
    for position in positions:
        spots = ((line, place(position, line)) for line in lines)
        line, at = next(((line, at) for line, at in spots if at is not None), ([], 0))
        if not line:
            lines.append(line)
        line.insert(at, position)
    return lines


def place(position: Position, line: Sequence[Position]) -> int | None:
    """Return the place in a line at which a position continues it; None where it does not."""
    if follows(line[-1], position):
        return len(line)
    return 0 if follows(position, line[0]) else None


def follows(first: Position, then: Position) -> bool:
    """Return whether one speaker's quotation goes straight on from one position to the other."""
    if first.speaker != then.speaker or (first.mode, then.mode) != ("quote", "quote"):
        return False
    pairs = ((a, b) for a in first.evidence for b in then.evidence if a.source == b.source)
    return any(0 <= b.start - a.end <= GAP for a, b in pairs)
