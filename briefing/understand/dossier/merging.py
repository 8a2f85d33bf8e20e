"""The same thing said in several articles becomes one fact with several citations."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

from briefing.understand import lexicon as words
from briefing.understand.lexicon.gazetteer import pattern, state_of

T = TypeVar("T")

Bag = frozenset[str]
"""The words that carry a text's content."""
Index = dict[str, set[int]]
"""Word -> groups."""
ENOUGH = 4
"""Shared content words from which the smaller text's share counts in full."""
ONE = 1 << 40
"""Weight of a word that nobody uses."""
COMMON = 12
"""Uses from which a word has half of it."""
MOST = 40
"""Groups that an item is held against, those that share most words with it."""


@lru_cache(1 << 15)  # the same nouns again and again
def stems(text: str) -> Bag:
    """Words that carry a text's content, cut to their first letters so that "discussing" and "discussions" agree."""
    plain = pattern().sub(lambda m: f" {state_of(m.group()) or m.group()} ", text.replace("’", "'")).lower()
    same, stop = _synonyms(), words.load("stop")
    return frozenset(
        same.get(s, s)
        for w in re.findall(r"[a-z]+|\d+(?:[.,]\d+)*", plain)
        if w not in stop and len(w) > 1
        for s in (_stem(w),)
    )


@cache
def _synonyms() -> dict[str, str]:
    return {_stem(word): _stem(first) for first, *others in words.table("synonyms") for word in others}


@lru_cache(1 << 15)
def _stem(word: str) -> str:
    if len(word) <= 3:
        return word
    bare = re.sub(r"(?:ies)$", "y", word) if len(word) > 4 else word
    return re.sub(r"(?:ings?|ed|es|s|ly|ments?|ions?|e)$", "", bare)[:7]


def likeness(a: Bag, b: Bag, weight: Callable[[str], int]) -> float:
    """Shared content of two texts, 0 to 1: the mean of weighted Jaccard and of the smaller one's share in the other."""
    both = a & b
    return _likeness(sum(map(weight, both)), len(both), sum(map(weight, a)), sum(map(weight, b)))


def _likeness(both: int, shared: int, one: int, other: int) -> float:
    """The same of weights; they are whole numbers, so that no order of words matters."""
    if not both:
        return 0.0
    enough = min(1.0, shared / ENOUGH)  # one shared word is no shared statement, however short the texts are
    return 0.5 * both / (one + other - both) + 0.5 * enough * both / min(one, other)


@dataclass(frozen=True, slots=True)
class _Group:
    """Items that say the same."""

    members: list[int]
    bags: dict[Bag, int]
    """The different words of them, with their weight."""
    words: set[str]


def merge(
    items: Sequence[T],
    text: Callable[[T], str],
    key: Callable[[T], Hashable],
    least: float,
    may: Callable[[T, Sequence[T]], bool],
) -> list[list[T]]:
    """Group items that share a key and say the same; in order of their first members.

    ``may`` tells whether an item may join a group, whose members are in the items' order. What is alike shares
    one of the rarer words of the lighter text, or else too little is left to share (prefix filtering: Bayardo and
    others, "Scaling up all pairs similarity search", 2007): candidates come from an index of these, so that the cost
    follows the items that share rare words, not the square of all.
    """
    bags = [stems(text(i)) for i in items]
    count = Counter(w for bag in bags for w in bag)
    weight = {w: ONE * COMMON // (COMMON + n) for w, n in count.items()}
    groups: list[_Group] = []
    leading: dict[Hashable, Index] = defaultdict(lambda: defaultdict(set))
    holding: dict[Hashable, Index] = defaultdict(lambda: defaultdict(set))

    for n, item in enumerate(items):
        bag, place = bags[n], key(item)
        rare, total = _rarest(bag, weight, least), sum(map(weight.__getitem__, bag))
        near = {g for w in bag for g in leading[place].get(w, ())}
        near |= {g for w in rare for g in holding[place].get(w, ())}
        best, best_like = -1, least
        for g in sorted(near, key=lambda g: (-len(bag & groups[g].words), g))[:MOST]:
            like = max(_alike(bag, total, other, its, weight) for other, its in groups[g].bags.items())
            if like > best_like and may(item, [items[m] for m in groups[g].members]):
                best, best_like = g, like
        if best < 0:
            best = len(groups)
            groups.append(_Group([], {}, set()))
        groups[best].members.append(n)
        groups[best].bags[bag] = total
        groups[best].words.update(bag)
        for w in rare:
            leading[place][w].add(best)
        for w in bag:
            holding[place][w].add(best)
    return [[items[n] for n in g.members] for g in groups]


def _alike(bag: Bag, total: int, other: Bag, its: int, weight: Mapping[str, int]) -> float:
    both = bag & other
    return _likeness(sum(map(weight.__getitem__, both)), len(both), total, its)


def _rarest(bag: Bag, weight: Mapping[str, int], least: float) -> list[str]:
    """The rarest words of a text: the others together weigh less than ``least`` of it."""
    ordered = sorted(bag, key=lambda w: (-weight[w], w))
    rest = total = sum(map(weight.__getitem__, bag))
    for n, word in enumerate(ordered):
        if rest < least * total:
            return ordered[:n]
        rest -= weight[word]
    return ordered
