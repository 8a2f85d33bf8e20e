"""Which item of an earlier memo is which item of a later one, when its words or its number have changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Item:
    """A position, question or figure, as far as a later memo has to know it."""

    id: str
    text: str
    who: str = ""
    """Who said it, or what a figure counts."""
    side: str = ""
    """The party of a position, the unit of a figure."""
    paths: tuple[str, ...] = ()
    """Of the files that it stands in."""
    proofs: tuple[str, ...] = ()
    """A digest of each passage that is long enough to be known again, that of the printed wording first."""


Rule = Callable[[Item, Item], float]
"""How surely two items are one: 0 if they are not, else more the surer."""
Keys = Callable[[Item], Iterable[Hashable]]
"""What two items share at least one of if a rule takes them for one: only those are held against one another."""

SAME_FILE, OTHER_FILE = 0.5, 0.72
"""Least likeness of two wordings of a statement: in one file, which was edited, and in different ones."""
COUNTED, COUNTED_ELSEWHERE = 0.7, 0.85
"""The same for what two figures count."""
SHARED = 0.4
"""Least share of the content words of the shorter text that stand in the longer one too."""
NOISE = re.compile(r"[\s.,;:!?\"'“”‘’«»()\[\]…]+")
WORD = re.compile(r"\w+")


def match(kind: str, old: Sequence[Item], new: Sequence[Item]) -> tuple[dict[int, int], set[int]]:
    """Pair items of one kind: by id, then by the same words, the same passage, and by likeness, the surest first.

    Returns for positions in ``new`` those in ``old``, and which of ``new`` say what was said before.
    """
    pairs: dict[int, int] = {}
    alike = (counts_alike, counting) if kind == "figures" else (says_alike, saying)
    for rule, keys in ((same_id, own_id), (same_words, own_words), (same_passage, own_proofs), alike):
        pairs |= greedy(rule, keys, old, new, pairs)
    known = {b for b, a in pairs.items() if unchanged(old[a], new[b])}
    return pairs, known


def unchanged(old: Item, new: Item) -> bool:
    """Whether the words are the same, or the wording that either memo prints stands in the sources of the other."""
    printed = {*old.proofs[:1]} & {*new.proofs} or {*new.proofs[:1]} & {*old.proofs}
    return plain(old.text) == plain(new.text) or bool(printed)


def greedy(rule: Rule, keys: Keys, old: Sequence[Item], new: Sequence[Item], taken: dict[int, int]) -> dict[int, int]:
    """Pair what is left by a rule: the surest pair first, of equals the first in order."""
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


def own_id(item: Item) -> tuple[Hashable, ...]:
    """The key of ``same_id``."""
    return (item.id,)


def own_words(item: Item) -> tuple[Hashable, ...]:
    """The key of ``same_words``."""
    return (plain(item.text),)


def own_proofs(item: Item) -> tuple[Hashable, ...]:
    """The keys of ``same_passage``."""
    return item.proofs


def saying(item: Item) -> tuple[Hashable, ...]:
    """The keys of ``says_alike``: words that may tell what it is about, for a text without any all that it has."""
    found = words(item.text)
    return tuple((who, word) for who in {item.who, item.side} for word in content(found) or found or ("",))


def counting(item: Item) -> tuple[Hashable, ...]:
    """The keys of ``counts_alike``."""
    return tuple((item.side, word) for word in counted(item))


def same_id(old: Item, new: Item) -> float:
    """An id is made of the words."""
    return float(old.id == new.id)


def same_words(old: Item, new: Item) -> float:
    """The same words, of one speaker or side; the same amount of much the same."""
    if plain(old.text) != plain(new.text):
        return 0.0
    return 1.0 if old.who == new.who else 0.5 * float(old.side == new.side and bool(set(old.paths) & set(new.paths)))


def same_passage(old: Item, new: Item) -> float:
    """A passage that stands as it did: only which of several wordings is printed has changed."""
    shared = len(set(old.proofs) & set(new.proofs))
    return shared + ratio(words(old.text), words(new.text)) if shared else 0.0


def says_alike(old: Item, new: Item) -> float:
    """Much the same words, of one speaker or at least of one side."""
    if old.who != new.who and (not old.side or old.side != new.side):
        return 0.0
    a, b = words(old.text), words(new.text)
    if contained(content(a), content(b)) < SHARED:
        return 0.0
    found = ratio(a, b)
    known = set(old.paths) & set(new.paths) and old.who == new.who
    return found if found >= (SAME_FILE if known else OTHER_FILE) else 0.0


def counts_alike(old: Item, new: Item) -> float:
    """Much the same is counted; between files, of what more than one word tells."""
    together = set(old.paths) & set(new.paths)
    if old.side != new.side or not (together or len(content(words(old.who))) > 1):
        return 0.0
    a, b = counted(old), counted(new)
    found = (ratio(a, b) + contained(set(a), set(b))) / 2
    return found if found >= (COUNTED if together else COUNTED_ELSEWHERE) else 0.0


def counted(item: Item) -> tuple[str, ...]:
    """What a figure counts, without the words of its unit unless there are no others."""
    unit = words(item.side)
    return tuple(w for w in words(item.who) if w not in unit) or unit


@lru_cache(4096)  # each item is held against many
def plain(text: str) -> str:
    """A text without what no reader would call a change: capitals, spaces, quotation marks, brackets."""
    return NOISE.sub(" ", text).strip().casefold()


@lru_cache(4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case."""
    return tuple(WORD.findall(text.casefold()))


@lru_cache(4096)
def content(found: tuple[str, ...]) -> frozenset[str]:
    """Words that may tell what a text is about: no short ones, no numbers, which are what changes."""
    return frozenset(w for w in found if len(w) > 3 and not w[0].isdigit())


def contained(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    """The share of the smaller set that is in the other; 1 where one is empty, which tells nothing."""
    return len(a & b) / min(len(a), len(b)) if a and b else 1.0


def ratio(a: Sequence[str], b: Sequence[str]) -> float:
    """Likeness of two rows of words, 0 to 1."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()
