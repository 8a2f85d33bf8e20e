"""Where the sides stand, for the bottom line: the plainest positions of several parties in one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.sections.leads import is_background
from briefing.facts import Passage, Position

BRIEF = 32
"""Words; a longer statement leaves no room for another party's."""
WORDS = 50
"""Words that the line may have."""
MOST = 3
"""Parties on the line."""
PLAIN = frozenset({"supports", "opposes", "refuses"})
"""Stances for or against something."""
EARLY = 0.25
"""Share of an article, from its beginning, that holds what matters most to it."""
QUOTED = 0.5
"""How much less somebody's own words say, which are chosen for their sound."""
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
    plain = 2.0 if position.stance in PLAIN else 0.0
    corroborated = min(2, context.independent(position.evidence)) - 1
    quoted = QUOTED * (position.mode == "quote")
    return plain + is_early(position, context) + 0.5 * corroborated - quoted - LENGTH * len(phrased.words.split())


def is_early(position: Position, context: MemoContext) -> bool:
    """Return whether a position stands at the beginning of an article."""
    articles = [(e, context.articles[e.source]) for e in position.evidence]
    return any(e.start - a.start <= EARLY * (a.end - a.start) for e, a in articles)


def is_apt(position: Position, phrased: PhrasedPosition, context: MemoContext) -> bool:
    """Return whether a position can stand beside others on one line: of today, short, and clear by itself."""
    short = len(phrased.words.split()) <= BRIEF and not phrased.witness and not phrased.is_fragment
    old = position.verb == "" and is_background(phrased.words)
    return short and phrased.stands_alone and not old and not context.older(context.said_on(position))


def apart_from(position: Position, used: Iterable[Passage]) -> bool:
    """Return whether a position stands on other words than those used before."""
    return not any(a.overlaps(b) for a in used for b in position.evidence)
