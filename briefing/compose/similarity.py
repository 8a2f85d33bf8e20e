"""How alike two texts are: takes words, gives shares and likenesses from 0 to 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from functools import lru_cache

WORD = re.compile(r"\w+")
LETTERS = re.compile(r"[^\W\d_]+")
COMMON = frozenset(
    {"about", "across", "after", "against", "although", "always", "another", "anyone", "because", "before", "behind"}
    | {"being", "between", "cannot", "during", "either", "enough", "everyone", "however", "including", "itself"}
    | {"might", "nothing", "people", "rather", "several", "should", "something", "themselves", "things", "though"}
    | {"through", "together", "toward", "towards", "under", "until", "unless", "whether", "which", "while", "within"}
    | {"without", "would"}
    | {"also", "been", "both", "could", "from", "have", "into", "more", "most", "only", "other", "over", "said", "says"}
    | {"some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "were"}
    | {"what", "when", "where", "will", "with"}
)
"""Words that any report uses."""
LONG = 6
"""Letters from which a word tells what a report is about."""


@lru_cache(1 << 12)  # each item is held against many
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, in order, without regard to case."""
    return tuple(WORD.findall(text.casefold()))


def content_words(text: str, shortest: int = LONG) -> frozenset[str]:
    """Return the words that tell what a text is about, in lower case, without a plural's s.

    ``shortest`` is the least number of letters; a few sentences need shorter words than whole reports do.
    """
    return frozenset(
        word.removesuffix("s") for word in LETTERS.findall(text.lower()) if len(word) >= shortest and word not in COMMON
    )


def contained(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    """Return the share of the smaller set that is in the other; 1 where one is empty, which tells nothing."""
    return len(a & b) / min(len(a), len(b)) if a and b else 1.0


def ratio(a: Sequence[str], b: Sequence[str]) -> float:
    """Return how alike two sequences of words are, in their order: 2 * shared / all."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()
