"""Which item of an earlier memo is which item of a later one, when its words or its number have changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.compose.similarity import contained, content_words, ratio, words


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """A position, question or figure of a memo, as a later memo compares it with its own."""

    id: str
    text: str
    who: str = ""
    """Who said it, or what a figure measures."""
    scope: str = ""
    """The party of a position, the unit of a figure."""
    paths: tuple[str, ...] = ()
    """Of the files that it stands in."""
    proofs: tuple[str, ...] = ()
    """A digest of each passage that is long enough to be known again, that of the printed wording first."""


Rule = Callable[[ComparedItem, ComparedItem], float]
"""Returns how surely two items are one: 0 if they are not, else more the surer."""
Keys = Callable[[ComparedItem], Iterable[Hashable]]
"""Returns keys of which two items share at least one if a rule takes them for one: only such items are compared."""

SAME_FILE, OTHER_FILE = 0.5, 0.72
"""Least likeness of two wordings of a statement: in one file, which was edited, and in different ones."""
MEASURED, MEASURED_ELSEWHERE = 0.7, 0.85
"""Least likeness of what two figures measure: in one file, and in different ones."""
SHARED = 0.4
"""Least share of the content words of the shorter text that stand in the longer one too."""
NOISE = re.compile(r"[\s.,;:!?\"'“”‘’«»()\[\]…]+")
SHORTEST = 4
"""Letters of a content word of a sentence or two."""


def match(kind: str, old: Sequence[ComparedItem], new: Sequence[ComparedItem]) -> tuple[dict[int, int], set[int]]:
    """Return pairs of items of one kind, and which of ``new`` say what was said before.

    A pair is an index in ``new`` with one in ``old``. Items pair by id, then by the same words, the same passage,
    and by likeness, the surest first.
    """
    pairs: dict[int, int] = {}
    alike = (counts_alike, figure_keys) if kind == "figures" else (says_alike, statement_keys)
    for rule, keys in ((same_id, own_id), (same_words, own_words), (same_passage, own_proofs), alike):
        pairs |= greedy(rule, keys, old, new, pairs)
    known = {b for b, a in pairs.items() if unchanged(old[a], new[b])}
    return pairs, known


def unchanged(old: ComparedItem, new: ComparedItem) -> bool:
    """Return whether the words are the same, or what either memo prints stands in the sources of the other."""
    printed = {*old.proofs[:1]} & {*new.proofs} or {*new.proofs[:1]} & {*old.proofs}
    return plain(old.text) == plain(new.text) or bool(printed)


def greedy(
    rule: Rule, keys: Keys, old: Sequence[ComparedItem], new: Sequence[ComparedItem], taken: dict[int, int]
) -> dict[int, int]:
    """Return pairs, by a rule, of what is not in ``taken``: the surest pair first, of equals the first in order."""
    gone, places = set(taken.values()), dict[Hashable, list[int]]()
    for a, item in enumerate(old):
        for key in keys(item) if a not in gone else ():
            places.setdefault(key, []).append(a)
    sure: list[tuple[float, int, int]] = []
    for b, item in enumerate(new):
        near = {a for key in keys(item) for a in places.get(key, ())} if b not in taken else ()
        sure += [(-score, b, a) for a in near if (score := rule(old[a], item))]
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, b, a in sorted(sure):
        if b not in pairs and a not in used:
            pairs[b] = a
            used.add(a)
    return pairs


def own_id(item: ComparedItem) -> tuple[Hashable, ...]:
    """Return the key of ``same_id``: the id."""
    return (item.id,)


def own_words(item: ComparedItem) -> tuple[Hashable, ...]:
    """Return the key of ``same_words``: the plain text."""
    return (plain(item.text),)


def own_proofs(item: ComparedItem) -> tuple[Hashable, ...]:
    """Return the keys of ``same_passage``: the digests of its passages."""
    return item.proofs


def statement_keys(item: ComparedItem) -> tuple[Hashable, ...]:
    """Return the keys of ``says_alike``: content words, or all words of a text that has none."""
    keys = content_of(item.text) or words(item.text) or ("",)
    return tuple((who, word) for who in {item.who, item.scope} for word in keys)


def figure_keys(item: ComparedItem) -> tuple[Hashable, ...]:
    """Return the keys of ``counts_alike``: words of what is measured."""
    return tuple((item.scope, word) for word in measured_words(item))


def same_id(old: ComparedItem, new: ComparedItem) -> float:
    """Return 1 for the same id, which is made of the words."""
    return float(old.id == new.id)


def same_words(old: ComparedItem, new: ComparedItem) -> float:
    """Return 1 for the same words of one speaker, 0.5 for those of one party or unit in one file."""
    if plain(old.text) != plain(new.text):
        return 0.0
    return 1.0 if old.who == new.who else 0.5 * float(old.scope == new.scope and bool(set(old.paths) & set(new.paths)))


def same_passage(old: ComparedItem, new: ComparedItem) -> float:
    """Return the passages that both have, plus their likeness: only which wording is printed has changed."""
    shared = len(set(old.proofs) & set(new.proofs))
    return shared + ratio(words(old.text), words(new.text)) if shared else 0.0


def says_alike(old: ComparedItem, new: ComparedItem) -> float:
    """Return the likeness of two texts of one speaker or party, if it is high enough to be one statement."""
    if old.who != new.who and (not old.scope or old.scope != new.scope):
        return 0.0
    a, b = words(old.text), words(new.text)
    if contained(content_of(old.text), content_of(new.text)) < SHARED:
        return 0.0
    likeness = ratio(a, b)
    known = set(old.paths) & set(new.paths) and old.who == new.who
    return likeness if likeness >= (SAME_FILE if known else OTHER_FILE) else 0.0


def counts_alike(old: ComparedItem, new: ComparedItem) -> float:
    """Return the likeness of what two figures measure, if it is high enough; across files one word is not enough."""
    together = set(old.paths) & set(new.paths)
    if old.scope != new.scope or not (together or len(content_of(old.who)) > 1):
        return 0.0
    a, b = measured_words(old), measured_words(new)
    if not (a and b):
        return 0.0
    likeness = (ratio(a, b) + contained(set(a), set(b))) / 2
    return likeness if likeness >= (MEASURED if together else MEASURED_ELSEWHERE) else 0.0


def measured_words(item: ComparedItem) -> tuple[str, ...]:
    """Return the words of what a figure measures, without those of its unit unless there are no others."""
    unit = words(item.scope)
    return tuple(w for w in words(item.who) if w not in unit) or unit


@lru_cache(1 << 12)  # each item is compared with many
def plain(text: str) -> str:
    """Return a text without what no reader would call a change: capitals, spaces, quotation marks, brackets."""
    return NOISE.sub(" ", text).strip().casefold()


@lru_cache(1 << 12)  # each item is compared with many
def content_of(text: str) -> frozenset[str]:
    """Return the words that may tell what a text is about; numbers are what changes."""
    return content_words(text, SHORTEST)
