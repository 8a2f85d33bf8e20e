"""Where the sides stand, for the bottom line: the plainest positions of several parties in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.salience import is_background, prominence
from briefing.facts import Passage, Position

BRIEF = 32
"""Words; a longer statement leaves no room for another party's."""
WORDS = 46
"""Words that the line may have."""
MOST = 3
"""Parties on the line."""
LENGTH = 0.02
"""How much less a statement weighs for each of its words."""


def where_they_stand(context: MemoContext, used: Sequence[Passage]) -> list[PhrasedPosition]:
    """Return positions of different parties, the plainest and best placed first, as many as fit one line."""
    ready = [(p, phrase(p, context)) for p in context.dossier.positions if apart_from(p, used)]
    ready = [(p, s) for p, s in ready if is_apt(p, s, context)]
    chosen, left_over, parties = list[PhrasedPosition](), WORDS, set[str]()
    for position, phrased in sorted(ready, key=lambda pair: (-weight(pair[0], pair[1], context), pair[0].rank)):
        length = len(phrased.words.split()) + len(phrased.name.split())
        if position.party not in parties and length <= left_over and len(chosen) < MOST:
            chosen.append(phrased)
            parties.add(position.party)
            left_over -= length
    return chosen if len(chosen) > 1 else []


def weight(position: Position, phrased: PhrasedPosition, context: MemoContext) -> float:
    """Return how much a position tells of where a party stands, for its length."""
    return prominence(position, context) - LENGTH * len(phrased.words.split())


def is_apt(position: Position, phrased: PhrasedPosition, context: MemoContext) -> bool:
    """Return whether a position can stand beside others on one line: of today, short, and clear by itself."""
    short = len(phrased.words.split()) <= BRIEF and not phrased.witness and not phrased.is_fragment
    past = not position.verb and is_background(phrased.words)
    return short and phrased.stands_alone and not past and not context.older(context.said_on(position))


def apart_from(position: Position, used: Iterable[Passage]) -> bool:
    """Return whether a position stands on other words than those used before."""
    return not any(a.overlaps(b) for a in used for b in position.evidence)
