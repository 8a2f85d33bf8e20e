"""The same thing said in several articles becomes one fact with several citations."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import TypeVar

from briefing.understand import words
from briefing.understand.gazetteer import pattern, state_of

T = TypeVar("T")

ENOUGH = 4
"""Shared content words from which the smaller text's share counts in full."""


def stems(text: str) -> frozenset[str]:
    """Words that carry a text's content, cut to their first letters so that "discussing" and "discussions" agree."""
    plain = pattern().sub(lambda m: f" {state_of(m.group()) or m.group()} ", text.replace("’", "'")).lower()
    same = _synonyms()
    return frozenset(
        same.get(s, s)
        for w in re.findall(r"[a-z]+|\d+(?:[.,]\d+)*", plain)
        if w not in words.load("stop") and len(w) > 1
        for s in (_stem(w),)
    )


@cache
def _synonyms() -> dict[str, str]:
    return {_stem(word): _stem(first) for first, *others in words.table("synonyms") for word in others}


def _stem(word: str) -> str:
    if len(word) <= 3:
        return word
    bare = re.sub(r"(?:ies)$", "y", word) if len(word) > 4 else word
    return re.sub(r"(?:ings?|ed|es|s|ly|ments?|ions?|e)$", "", bare)[:7]


def likeness(a: frozenset[str], b: frozenset[str], weight: Callable[[str], float]) -> float:
    """Shared content of two texts, 0 to 1: the mean of weighted Jaccard and of the smaller one's share in the other."""
    both = sum(map(weight, a & b))
    if not both:
        return 0.0
    least = min(sum(map(weight, a)), sum(map(weight, b)))
    enough = min(1.0, len(a & b) / ENOUGH)  # one shared word is no shared statement, however short the texts are
    return 0.5 * both / sum(map(weight, a | b)) + 0.5 * enough * both / least


def merge(
    items: Sequence[T],
    text: Callable[[T], str],
    key: Callable[[T], Hashable],
    least: float,
    may: Callable[[T, T], bool],
) -> list[list[T]]:
    """Group items that share a key and say the same; in order of their first members.

    Candidates come from an index over content words, so the cost follows the number of items that share rare words, not
    the square of all.
    """
    bags = [stems(text(i)) for i in items]
    count = Counter(w for bag in bags for w in bag)
    groups: list[list[int]] = []
    home: dict[Hashable, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def weight(word: str) -> float:
        return 1.0 / (1.0 + count[word] / 12.0)

    for n, item in enumerate(items):
        index = home[key(item)]
        shared = Counter(g for w in bags[n] for g in index.get(w, ()))
        best, best_like = -1, least
        for g, _ in sorted(shared.items(), key=lambda x: (-x[1], x[0]))[:40]:
            like = max(likeness(bags[n], bags[m], weight) for m in groups[g])
            if like > best_like and all(may(item, items[m]) for m in groups[g]):
                best, best_like = g, like
        if best < 0:
            best = len(groups)
            groups.append([])
        groups[best].append(n)
        for w in bags[n]:
            if best not in index[w]:
                index[w].append(best)
    return [[items[n] for n in g] for g in groups]
