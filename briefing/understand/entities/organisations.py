"""Find organisations that are other names of one another: acronyms, short forms, names with or without a state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from briefing.understand.entities.entity import Entity
from briefing.understand.lexicon.bodies import CONTINENTAL, MEDIA, ORGANISATION_WORDS
from briefing.understand.lexicon.facts import STOP_WORDS
from briefing.understand.lexicon.gazetteer import fold, state_of
from briefing.understand.records import ArticleFacts

Index = Mapping[str, Sequence[int]]


def initials(name: str, *, all_words: bool = False) -> str:
    """Return the initials of a name without its small words, or of all: "ICC" for "International Criminal Court"."""
    words = re.findall(r"[A-Za-z][\w'-]*", name)
    counting = (w for w in words if w.lower() != "s" and (all_words or w.lower() not in STOP_WORDS))
    return "".join(w[0] for w in counting).upper()


def alias_bodies(entities: Sequence[Entity]) -> dict[int, int]:
    """Return index -> index of the organisation that it is another name of; only where one candidate fits."""
    bodies = {
        n: p.name for n, p in enumerate(entities) if p.kind in {"organisation", "bloc"} and p.mentions and fold(p.name)
    }
    by_initials, by_end, by_first = _indices(bodies)
    same = {}
    for n, name in bodies.items():
        if is_acronym(name):
            longer = list(by_initials.get(name.replace(".", "").upper(), ()))
        elif entities[n].kind == "organisation":
            longer = _longer(name, bodies, by_end, by_first)
        else:
            continue
        longer = sorted((m for m in longer if m != n), key=lambda m: (len(bodies[m]), bodies[m]))
        # several candidates are one where each goes on where the one before ends: "Acme Foods", "Acme Foods Plc"
        if longer and all(fold(bodies[b]).startswith(fold(bodies[a])) for a, b in pairwise(longer)):
            same[n] = longer[0]
    return same


def in_brackets(
    facts: Sequence[ArticleFacts], entities: Sequence[Entity], by_mention: Mapping[tuple[str, int], int]
) -> dict[int, int]:
    """Return index -> index of the organisation behind whose name it stands in brackets: "Sea Trust (Seatru)"."""
    same: dict[int, int] = {}
    for article in facts:
        text, key = article.article.text, article.article.id
        for i, (one, other) in enumerate(pairwise(article.mentions)):
            full, short = by_mention.get((key, i)), by_mention.get((key, i + 1))
            closed = text[other.span[1] : other.span[1] + 1] == ")"
            if full is None or short is None or full == short or not closed or " " in other.text:
                continue
            body = entities[short].kind == "organisation" or is_acronym(other.text)
            bodies = body and entities[full].kind == "organisation"
            if bodies and text[one.span[1] : other.span[0]] == " (":
                same.setdefault(short, full)
    return {short: full for short, full in same.items() if full not in same}


def is_acronym(name: str) -> bool:
    """Whether a name is one word of capitals, with small words' initials in between: "IGC", "MoD"."""
    bare = name.replace(".", "")
    return bool(
        re.fullmatch(r"[A-Z](?:[A-Z\d&-]*|[a-z]?[A-Z]+)[A-Z]", bare) or re.fullmatch(r"[A-Z][a-z][A-Z]{1,3}", bare)
    )


def _indices(bodies: Mapping[int, str]) -> tuple[Index, Index, Index]:
    """Return the indices of bodies by their initials, by the endings of their names, and by their first words."""
    by_initials, by_end, by_first = defaultdict(list), defaultdict(list), defaultdict(list)
    for n, name in bodies.items():
        parts = fold(name).split()
        by_first[parts[0]].append(n)
        if len(parts) > 1:
            for letters in {initials(name), initials(name, all_words=True), initials(name.replace("-", " "))}:
                by_initials[letters].append(n)
        for i in range(1, len(parts)):
            by_end[" ".join(parts[i:])].append(n)
    return by_initials, by_end, by_first


def _longer(name: str, bodies: Mapping[int, str], by_end: Index, by_first: Index) -> list[int]:
    """Return the bodies whose names are fuller forms of this one, by the first rule that fits any."""
    first = fold(name).split()[0]
    rules: tuple[Iterator[int], ...] = (
        (m for m in by_end.get(fold(name), ()) if _extends(bodies[m], name)),
        (m for m in by_first.get(first, ()) if first == fold(name) and _is_of(bodies[m])),
        (m for m in by_first.get(first, ()) if _abridges(name, bodies[m])),
        (m for m in by_first.get(first, ()) if _continues(bodies[m], name)),
    )
    return next((fuller for rule in rules if (fuller := list(rule))), [])


def _is_of(name: str) -> bool:
    """Whether a name is "X of Y", for which "X" may stand: "the Church" for "Church of Norland"."""
    parts = fold(name).split()
    return len(parts) > 2 and parts[1] in {"of", "for"}


def _abridges(short: str, full: str) -> bool:
    """Whether a name leaves out words of another of the same state: "US Joint Staff", "US Joint Chiefs of Staff"."""
    a, b = fold(short).split(), fold(full).split()
    return 2 < len(a) < len(b) and bool(state_of(a[0])) and a[:2] == b[:2] and a[-1] == b[-1] and set(a) <= set(b)


def _continues(longer: str, shorter: str) -> bool:
    """Whether a name adds words behind another ("Acme Foods Plc" to "Acme Foods"), unless it opens with a state's."""
    a, b = fold(longer).split(), fold(shorter).split()
    own = not state_of(a[0]) and a[0] not in ORGANISATION_WORDS
    return own and len(a) > len(b) and a[: len(b)] == b


def _extends(longer: str, shorter: str) -> bool:
    """Whether the longer name puts a state, "the" or "X of" before the shorter, or a continent before three words."""
    lead = longer[: len(longer) - len(shorter)].strip()
    lead = re.sub(r"['’]s$|^the\s+", "", lead, flags=re.IGNORECASE).strip()
    if lead.lower() in CONTINENTAL:
        return len(shorter.split()) > 2  # "Central Bank" and "Parliament" are as well any state's
    return bool(state_of(lead)) or bool(re.fullmatch(r"[\w\s]+\bof(?: the)?", lead)) or lead.lower() in {"the", ""}


@lru_cache(1 << 14)
def is_medium(name: str) -> bool:
    """Whether a name is a news medium's, which passes on what others say."""
    low = fold(name)
    return low in MEDIA or any(low.endswith(f" {m}") for m in MEDIA if len(m) > 3)
