"""Find the full names of people, and which of them are spellings of one person's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from briefing.understand.lexicon.gazetteer import fold
from briefing.understand.lexicon.people import NICKNAMES
from briefing.understand.records import ArticleFacts, MentionKind

SPELLING = 86.0
"""Least similarity (0 to 100) of two spellings of one surname."""


def full_names(facts: Sequence[ArticleFacts], kinds: Mapping[str, MentionKind]) -> list[str]:
    """Return the names of people with several words: the longest first, then the most mentioned."""
    count: Counter[str] = Counter()
    for article in facts:
        for m in article.mentions:
            if " " in m.text and kinds[fold(m.text)] == "person":
                count[m.text] += 1
    return sorted(count, key=lambda n: (-len(n.split()), -count[n], n))


def are_forms_of_one_name(a: str, b: str) -> bool:
    """Whether one lower-case given name is short for the other: "bill" and "william", not "bill" and "willie"."""
    return any(a in forms and b in forms and full in (a, b) for full, forms in _FORMS)


_FORMS = tuple((row[0].lower(), frozenset(form.lower() for form in row)) for row in NICKNAMES)


def _parts(name: str) -> list[str]:
    """Return the words of a folded name without the stops behind initials."""
    return [word.rstrip(".") or word for word in fold(name).split()]


def is_same_person(a: str, b: str) -> bool:
    """Whether two full names are one person's: one ends in the other, or given name and surname are alike."""
    x, y = _parts(a), _parts(b)
    if x == y or (len(x) > len(y) and x[-len(y) :] == y) or (len(y) > len(x) and y[-len(x) :] == x):
        return True
    if x[-1] == y[-1] and (x[0] == y[0] or x[0][0] == y[0] or y[0][0] == x[0] or are_forms_of_one_name(x[0], y[0])):
        return True
    return x[0] == y[0] and fuzz.ratio(x[-1], y[-1]) >= SPELLING


def group_by_person(names: Iterable[str]) -> list[list[str]]:
    """Group full names by person, the first name of each group before its other spellings."""
    groups: list[list[str]] = []
    by_part: dict[str, list[list[str]]] = defaultdict(list)
    for name in names:
        parts = fold(name).split()
        near = [g for p in (parts[0], parts[-1]) for g in by_part[p] if is_same_person(name, g[0])]
        group = near[0] if near else []
        if not near:
            groups.append(group)
        group.append(name)
        for p in {parts[0], parts[-1]}:
            if all(g is not group for g in by_part[p]):
                by_part[p].append(group)
    return groups
