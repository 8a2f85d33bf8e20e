"""What several articles say alike becomes one fact with several citations: items are grouped by their content."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefing.understand.similarity import Stems, likeness_by_weight, stems

T = TypeVar("T")

Index = dict[str, set[int]]
"""Stem -> groups."""
ONE = 1 << 40
"""Weight of a stem that no text uses."""
COMMON = 12
"""Uses from which a stem weighs half of that."""
MOST = 40
"""Groups that an item is compared with, those that share most stems with it."""


@dataclass(frozen=True, slots=True)
class MergeGroup:
    """Items that say the same."""

    members: list[int]
    texts: dict[Stems, int]
    """Their texts, each different one once, with its weight."""
    stems: set[str]
    """All stems of these texts."""


def merge(
    items: Sequence[T],
    text: Callable[[T], str],
    key: Callable[[T], Hashable],
    least: float,
    may: Callable[[T, Sequence[T]], bool],
) -> list[list[T]]:
    """Group items that share a key and say the same; in order of their first members.

    ``least`` is the likeness, 0 to 1, from which two texts say the same. ``may`` tells whether an item may join a
    group, whose members are in the items' order. Two texts that are alike share one of the rarer stems of the lighter
    one, or else too little is left to share (prefix filtering: Bayardo and others, "Scaling up all pairs similarity
    search", 2007): candidates come from an index of these, so that the cost follows the items that share rare stems,
    not the square of all.
    """
    texts = [stems(text(i)) for i in items]
    count = Counter(stem for content in texts for stem in content)
    weight = {stem: ONE * COMMON // (COMMON + n) for stem, n in count.items()}
    groups: list[MergeGroup] = []
    leading: dict[Hashable, Index] = defaultdict(lambda: defaultdict(set))
    holding: dict[Hashable, Index] = defaultdict(lambda: defaultdict(set))

    for n, item in enumerate(items):
        content, place = texts[n], key(item)
        rare, total = _rarest(content, weight, least), sum(map(weight.__getitem__, content))
        near = {g for stem in content for g in leading[place].get(stem, ())}
        near |= {g for stem in rare for g in holding[place].get(stem, ())}
        best, best_like = -1, least
        for g in sorted(near, key=lambda g: (-len(content & groups[g].stems), g))[:MOST]:
            like = max(_likeness(content, total, other, its, weight) for other, its in groups[g].texts.items())
            if like > best_like and may(item, [items[m] for m in groups[g].members]):
                best, best_like = g, like
        if best < 0:
            best = len(groups)
            groups.append(MergeGroup([], {}, set()))
        groups[best].members.append(n)
        groups[best].texts[content] = total
        groups[best].stems.update(content)
        for stem in rare:
            leading[place][stem].add(best)
        for stem in content:
            holding[place][stem].add(best)
    return [[items[n] for n in g.members] for g in groups]


def join(
    groups: Sequence[Sequence[T]], pairs: Iterable[tuple[T, T]], may: Callable[[Sequence[T], Sequence[T]], bool]
) -> list[list[T]]:
    """Join groups that hold an item each of a pair, where ``may`` lets two groups be one; in their order."""
    joined = [list(g) for g in groups]
    place = {id(item): n for n, group in enumerate(groups) for item in group}
    for one, other in pairs:
        a, b = sorted((place[id(one)], place[id(other)]))
        if a != b and may(joined[a], joined[b]):
            place |= {id(item): a for item in joined[b]}
            joined[a] += joined[b]
            joined[b] = []
    return [g for g in joined if g]


def _likeness(content: Stems, total: int, other: Stems, its: int, weight: Mapping[str, int]) -> float:
    both = content & other
    return likeness_by_weight(sum(map(weight.__getitem__, both)), len(both), total, its)


def _rarest(content: Stems, weight: Mapping[str, int], least: float) -> list[str]:
    """Return the rarest stems of a text, all but those that together weigh less than ``least`` of it."""
    ordered = sorted(content, key=lambda stem: (-weight[stem], stem))
    rest = total = sum(map(weight.__getitem__, content))
    for n, stem in enumerate(ordered):
        if rest < least * total:
            return ordered[:n]
        rest -= weight[stem]
    return ordered
