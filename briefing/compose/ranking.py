"""Which positions say most: current, whole, corroborated, committed, central to the folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.salience import centrality, prominence
from briefing.compose.similarity import content_words
from briefing.facts import Position

REPEATED = 0.5
"""Share of a position's content words that another one has too, from which it says little more."""
Key = tuple[float, ...]


def order(position: Position, phrased: PhrasedPosition, context: MemoContext, share: Mapping[str, float]) -> Key:
    """Return a sort key for positions: the latest period, a whole sentence, the plainest and most prominent."""
    weight = prominence(position, context) + centrality(phrased.words, share)
    return context.age(position), phrased.is_fragment, -weight, -len(phrased.cites), position.rank


def queue(positions: Sequence[Position], context: MemoContext, share: Mapping[str, float]) -> list[Position]:
    """Return positions of one party: what says most first, repetitions last, earlier times in between.

    Behind each two of the latest period stands one of before, so that a change of mind shows.
    """

    def key(position: Position) -> Key:
        phrased = phrase(position, context)
        age, *rest = order(position, phrased, context, share)
        return age, not phrased.stands_alone, *rest

    ready = sorted(positions, key=key)
    new, again = parted(ready)
    fresh = [p for p in new if not context.older(context.said_on(p))]
    before = [p for p in new if context.older(context.said_on(p))]
    return [*mixed(fresh, before), *again]


def parted(positions: Sequence[Position]) -> tuple[list[Position], list[Position]]:
    """Return the positions that say something new, and those that mostly repeat one before them."""
    new, again = list[Position](), list[Position]()
    used: list[frozenset[str]] = []
    places: dict[str, list[int]] = {}  # which of the new ones use a word
    for position in positions:
        mine = content_words(position.text)
        shared = Counter(place for word in mine for place in places.get(word, ()))
        if any(both > 1 and both >= REPEATED * min(len(mine), len(used[n])) for n, both in shared.items()):
            again.append(position)
            continue
        for word in mine:
            places.setdefault(word, []).append(len(new))
        new.append(position)
        used.append(mine)
    return new, again


def mixed(fresh: Sequence[Position], before: Sequence[Position]) -> list[Position]:
    """Return two series as one, with one of ``before`` behind each two of ``fresh``."""
    line, late = list[Position](), list(before)
    for n, position in enumerate(fresh, 1):
        line.append(position)
        if n % 2 == 0 and late:
            line.append(late.pop(0))
    return [*line, *late]
