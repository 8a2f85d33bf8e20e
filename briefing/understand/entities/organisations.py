"""Which organisations are one: acronyms, short names, names with or without the state before them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from briefing.understand import lexicon
from briefing.understand.entities.entity import Person
from briefing.understand.lexicon.gazetteer import fold, state_of

Index = Mapping[str, Sequence[int]]


def initials(name: str) -> str:
    """Return the first letters of the words that count: "ICC" for "International Criminal Court"."""
    counting = (w for w in re.findall(r"[A-Za-z][\w'-]*", name) if w.lower() not in lexicon.load("stop") | {"s"})
    return "".join(w[0] for w in counting).upper()


def alias_bodies(people: Sequence[Person]) -> dict[int, int]:
    """Say which organisations are another name of another one, by their indices; only where one candidate fits."""
    bodies = {
        n: p.name for n, p in enumerate(people) if p.kind in {"organisation", "bloc"} and p.mentions and fold(p.name)
    }
    by_initials, by_end, by_first = _indices(bodies)
    same = {}
    for n, name in bodies.items():
        if _is_acronym(name):
            longer = list(by_initials.get(name.replace(".", ""), ()))
        elif people[n].kind == "organisation":
            longer = _longer(name, bodies, by_end, by_first)
        else:
            continue
        longer = sorted((m for m in longer if m != n), key=lambda m: (len(bodies[m]), bodies[m]))
        # several candidates are one where each goes on where the one before ends: "Acme Foods", "Acme Foods Plc"
        if longer and all(fold(bodies[b]).startswith(fold(bodies[a])) for a, b in pairwise(longer)):
            same[n] = longer[0]
    return same


def _is_acronym(name: str) -> bool:
    bare = name.replace(".", "")
    return bare.isupper() and len(bare) > 1 and " " not in bare


def _indices(bodies: Mapping[int, str]) -> tuple[Index, Index, Index]:
    """Bodies by their initials, by what their names end in, and by the first word."""
    by_initials, by_end, by_first = defaultdict(list), defaultdict(list), defaultdict(list)
    for n, name in bodies.items():
        parts = fold(name).split()
        by_first[parts[0]].append(n)
        if len(parts) > 1:
            by_initials[initials(name)].append(n)
        for i in range(1, len(parts)):
            by_end[" ".join(parts[i:])].append(n)
    return by_initials, by_end, by_first


def _longer(name: str, bodies: Mapping[int, str], by_end: Index, by_first: Index) -> list[int]:
    """Fuller forms of a name, by the first rule that finds any."""
    first = fold(name).split()[0]
    rules: tuple[Iterator[int], ...] = (
        (m for m in by_end.get(fold(name), ()) if _extends(bodies[m], name)),
        (m for m in by_first.get(first, ()) if first == fold(name) and _is_of(bodies[m])),
        (m for m in by_first.get(first, ()) if _abridges(name, bodies[m])),
        (m for m in by_first.get(first, ()) if _goes_on(bodies[m], name)),
    )
    return next((found for rule in rules if (found := list(rule))), [])


def _is_of(name: str) -> bool:
    """Whether a name is "X of Y": "the Church" may then mean it."""
    parts = fold(name).split()
    return len(parts) > 2 and parts[1] in {"of", "for"}


def _abridges(short: str, full: str) -> bool:
    """Whether a name leaves out words of a body of the same state: "U.S. Joint Staff", "U.S. Joint Chiefs of Staff"."""
    a, b = fold(short).split(), fold(full).split()
    return 2 < len(a) < len(b) and bool(state_of(a[0])) and a[:2] == b[:2] and a[-1] == b[-1] and set(a) <= set(b)


def _goes_on(longer: str, shorter: str) -> bool:
    """Whether a name only goes on where another ends: "Acme Foods Plc" for "Acme Foods"; not behind a state's name."""
    a, b = fold(longer).split(), fold(shorter).split()
    own = not state_of(a[0]) and a[0] not in lexicon.load("org_words")
    return own and len(a) > len(b) and a[: len(b)] == b


def _extends(longer: str, shorter: str) -> bool:
    """Whether the longer name only adds a state before, or is "X of" the shorter."""
    lead = longer[: len(longer) - len(shorter)].strip()
    lead = re.sub(r"['’]s$|^the\s+", "", lead, flags=re.IGNORECASE).strip()
    return bool(state_of(lead)) or bool(re.fullmatch(r"[\w\s]+\bof(?: the)?", lead)) or lead.lower() in {"the", ""}


@lru_cache(1 << 14)
def is_medium(name: str) -> bool:
    """Whether this is a news medium: it carries what others say."""
    low = fold(name)
    return low in lexicon.load("media") or any(low.endswith(f" {m}") for m in lexicon.load("media") if len(m) > 3)
