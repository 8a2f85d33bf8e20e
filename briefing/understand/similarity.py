"""How alike two texts are: by the stems of the words that carry their content."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from briefing.understand.lexicon.facts import STOP_WORDS, SYNONYMS
from briefing.understand.lexicon.gazetteer import pattern, state_of

Stems = frozenset[str]
"""The words that carry a text's content, each cut to its stem."""
LONGEST_STEM = 7
"""Letters; what follows them is taken for an ending."""
ENOUGH_SHARED = 4
"""Shared stems from which the smaller text's share counts in full."""


@lru_cache(1 << 15)  # the same nouns come again and again
def stems(text: str) -> Stems:
    """Return the stems of a text's content words; names of states and synonyms are replaced by the usual one.

    "Germans discussed it" and "Germany's discussions" have the same stems.
    """
    plain = pattern().sub(lambda m: f" {state_of(m.group()) or m.group()} ", text.replace("’", "'")).lower()
    synonyms = _synonyms()
    words = (w for w in re.findall(r"[a-z]+|\d+(?:[.,]\d+)*", plain) if w not in STOP_WORDS and len(w) > 1)
    return frozenset(synonyms.get(stem, stem) for stem in map(_stem, words))


@lru_cache(1 << 13)  # as each text is compared with many
def names_in(text: str) -> Stems:
    """Return the stems of words with a capital that do not begin a sentence."""
    return stems(" ".join(m.group() for m in re.finditer(r"(?<=[\w,;:] )[A-Z][\w'’]*", text)))


@cache
def _synonyms() -> dict[str, str]:
    return {_stem(word): _stem(usual) for usual, *others in SYNONYMS for word in others}


@lru_cache(1 << 15)
def _stem(word: str) -> str:
    """Cut a word's ending, so that "discussing" and "discussions" agree; words of up to three letters stay."""
    if len(word) <= 3:
        return word
    singular = re.sub(r"ies$", "y", word) if len(word) > 4 else word
    return re.sub(r"(?:ings?|ed|es|s|ly|ments?|ions?|e)$", "", singular)[:LONGEST_STEM]


def likeness(a: Stems, b: Stems, weight: Callable[[str], int]) -> float:
    """Return how much content two texts share, from 0 to 1, with a weight for each stem."""
    both = a & b
    return likeness_by_weight(sum(map(weight, both)), len(both), sum(map(weight, a)), sum(map(weight, b)))


def likeness_by_weight(both: int, shared: int, one: int, other: int) -> float:
    """Return the likeness of two texts that weigh ``one`` and ``other``, and whose ``shared`` stems weigh ``both``.

    It is the mean of the weighted Jaccard index and of the smaller text's share in the larger one. Weights are whole
    numbers, so that it does not matter in which order they were added up.
    """
    if not both:
        return 0.0
    enough = min(1.0, shared / ENOUGH_SHARED)  # one shared word is no shared statement, however short the texts are
    return 0.5 * both / (one + other - both) + 0.5 * enough * both / min(one, other)
