"""Who is who across the folder: mentions of all articles brought together to actors.

Merges only what is unambiguous: a surname that two people share stays apart and says so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from briefing.understand import words
from briefing.understand.gazetteer import fold, look_up, state_of
from briefing.understand.raw import ArticleFacts, MentionKind, RawMention, RawRole

Key = tuple[str, int]
"""A mention: id of its article and its index there."""
SPELLING = 86.0
"""Least similarity (0 to 100) of two spellings of one surname."""


@dataclass
class Person:
    """An actor in the making (a person, a body or a state)."""

    name: str
    kind: MentionKind
    mentions: list[Key] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    roles: list[tuple[str, RawRole]] = field(default_factory=list)
    sure: bool = False
    note: str = ""


@dataclass(frozen=True)
class Cast:
    """All actors, and which of them each mention is."""

    people: tuple[Person, ...]
    of: Mapping[Key, int]

    def actor(self, key: Key) -> Person | None:
        """Return the actor of a mention; ``None`` for a place or a thing."""
        return self.people[self.of[key]] if key in self.of else None


def _votes(facts: Sequence[ArticleFacts]) -> dict[str, MentionKind]:
    """The kind that speaks loudest for each form over the whole folder."""
    votes: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    for article in facts:
        for m in article.mentions:
            votes[fold(m.text)][m.kind] += 4 if m.sure else 1
    return {form: max(sorted(c), key=lambda k: c[k]) for form, c in votes.items()}


def _full_names(facts: Sequence[ArticleFacts], kinds: Mapping[str, MentionKind]) -> list[str]:
    """Names of people with more than one word, most mentioned first."""
    count: Counter[str] = Counter()
    for article in facts:
        for m in article.mentions:
            if " " in m.text and kinds[fold(m.text)] == "person":
                count[m.text] += 1
    return sorted(count, key=lambda n: (-len(n.split()), -count[n], n))


def _same_person(a: str, b: str) -> bool:
    """Whether two full names are spellings of one: same given name, surnames alike, or one within the other's end."""
    x, y = fold(a).split(), fold(b).split()
    if x == y or (len(x) > len(y) and x[-len(y) :] == y) or (len(y) > len(x) and y[-len(x) :] == x):
        return True
    if x[-1] == y[-1] and (x[0] == y[0] or x[0][0] == y[0] or y[0][0] == x[0]):
        return True
    return x[0] == y[0] and fuzz.ratio(x[-1], y[-1]) >= SPELLING


def _people(names: Iterable[str]) -> list[list[str]]:
    """Group full names that are spellings of one person."""
    groups: list[list[str]] = []
    by_part: dict[str, list[list[str]]] = defaultdict(list)
    for name in names:
        parts = fold(name).split()
        near = [g for p in (parts[0], parts[-1]) for g in by_part[p] if _same_person(name, g[0])]
        group = near[0] if near else []
        if not near:
            groups.append(group)
        group.append(name)
        for p in {parts[0], parts[-1]}:
            if all(g is not group for g in by_part[p]):
                by_part[p].append(group)
    return groups


def initials(name: str) -> str:
    """First letters of the words that count: "ICC" for "International Criminal Court"."""
    return "".join(
        w[0]
        for w in re.findall(r"[A-Za-z][\w'-]*", name)
        if w.lower() not in {"of", "the", "for", "and", "on", "in", "to", "s"}
    ).upper()


def _canonical(m: RawMention, kind: MentionKind) -> tuple[str, MentionKind]:
    """The name under which a state or bloc is known; for all else the form itself."""
    known = look_up(m.text)
    if (
        kind in {"state", "bloc", "place"}
        and known
        and known.sort in {"state", "bloc", "capital", "metonym"}
        and m.kind != "place"
    ):
        target = look_up(known.name)
        return known.name, "bloc" if target and target.sort == "bloc" else "state"
    return re.sub(r"['’]s\b", "", m.text), kind


class _Register:
    """Names to actors, filled in the order of the articles."""

    def __init__(self, facts: Sequence[ArticleFacts]) -> None:
        self.kinds = _votes(facts)
        self.people: list[Person] = []
        self.index: dict[tuple[str, str], int] = {}
        self.surnames: dict[str, set[int]] = defaultdict(set)
        for group in _people(_full_names(facts, self.kinds)):
            n = self._new(group[0], "person")
            for name in group:
                self.index["person", fold(name)] = n
                parts = fold(name).split()
                for i in range(1, len(parts)):
                    self.surnames[" ".join(parts[i:])].add(n)

    def _new(self, name: str, kind: MentionKind) -> int:
        self.people.append(Person(name, kind))
        return len(self.people) - 1

    def person(self, text: str, here: set[int]) -> int:
        """The person that a name means; ``here`` are those whom the article names in full."""
        key = fold(text)
        if ("person", key) in self.index:
            return self.index["person", key]
        fits = self.surnames.get(key) or {
            n for s, ns in self.surnames.items() if s[:1] == key[:1] and fuzz.ratio(s, key) >= SPELLING for n in ns
        }
        if len(fits) > 1 and len(fits & here) == 1:
            fits &= here
        if len(fits) == 1:
            return next(iter(fits))
        n = self._new(text, "person")
        if fits:
            self.people[n].note = "could be " + " or ".join(sorted(self.people[i].name for i in fits))
        else:
            self.index["person", key] = n
        return n

    def body(self, text: str, kind: MentionKind) -> int:
        """The state, bloc or organisation of a name."""
        group = "body" if kind == "organisation" else kind
        key = (group, fold(text))
        if key not in self.index:
            self.index[key] = self._new(text, kind)
        return self.index[key]


def _alias_bodies(register: _Register) -> dict[int, int]:
    """Which organisations are other names of another: acronyms, and names with or without the state before them."""
    bodies = [(n, p) for n, p in enumerate(register.people) if p.kind in {"organisation", "bloc"} and p.mentions]
    by_initials: dict[str, list[int]] = defaultdict(list)
    by_end: dict[str, list[int]] = defaultdict(list)
    by_first: dict[str, list[int]] = defaultdict(list)
    by_start: dict[str, list[int]] = defaultdict(list)
    for n, p in bodies:
        parts = fold(p.name).split()
        if len(parts) > 1 and not state_of(parts[0]) and parts[0] not in words.load("org_words"):
            by_first[parts[0]].append(n)
        if len(parts) > 2 and parts[1] in {"of", "for"}:
            by_start[parts[0]].append(n)
        if len(parts) > 1:
            by_initials[initials(p.name)].append(n)
            for i in range(1, len(parts)):
                by_end[" ".join(parts[i:])].append(n)
    same: dict[int, int] = {}
    for n, p in bodies:
        bare = p.name.replace(".", "")
        longer: list[int] = []
        if bare.isupper() and len(bare) > 1 and " " not in bare:
            longer = by_initials.get(bare, [])
        elif p.kind == "organisation":
            longer = [m for m in by_end.get(fold(p.name), []) if m != n and _extends(register.people[m].name, p.name)]
            longer = longer or [m for m in by_start.get(fold(p.name), []) if m != n]
            longer = longer or [m for m, q in bodies if m != n and _abridges(p.name, q.name)]
            longer = longer or [m for m in by_first.get(fold(p.name).split()[0], []) if m != n and _starts(register.people[m].name, p.name)]
        longer.sort(key=lambda m: len(register.people[m].name))
        nested = all(fold(register.people[b].name).startswith(fold(register.people[a].name)) for a, b in zip(longer, longer[1:], strict=False))
        if longer and nested and longer[0] != n:
            same[n] = longer[0]
    return same


def _abridges(short: str, full: str) -> bool:
    """Whether a name leaves out words inside another of the same state: "U.S. Joint Staff" for "U.S. Joint Chiefs of Staff"."""
    a, b = fold(short).split(), fold(full).split()
    return 2 < len(a) < len(b) and bool(state_of(a[0])) and a[:2] == b[:2] and a[-1] == b[-1] and set(a) <= set(b)


def _starts(longer: str, shorter: str) -> bool:
    """Whether a name only goes on where another ends: "Acme Foods Plc" for "Acme Foods"."""
    a, b = fold(longer).split(), fold(shorter).split()
    return len(a) > len(b) and a[: len(b)] == b


def _extends(longer: str, shorter: str) -> bool:
    """Whether the longer name only adds a state before, or is "X of" the shorter."""
    lead = longer[: len(longer) - len(shorter)].strip()
    lead = re.sub(r"['’]s$|^the\s+", "", lead, flags=re.IGNORECASE).strip()
    return bool(state_of(lead)) or bool(re.fullmatch(r"[\w\s]+\bof(?: the)?", lead)) or lead.lower() in {"the", ""}


def gather(facts: Sequence[ArticleFacts]) -> Cast:
    """Bring the mentions of all articles together; the result does not depend on the articles' order."""
    register = _Register(facts)
    of: dict[Key, int] = {}
    for article in facts:
        here = {
            register.index["person", fold(m.text)]
            for m in article.mentions
            if ("person", fold(m.text)) in register.index
        }
        for i, m in enumerate(article.mentions):
            n = _place(register, m, here)
            if n is None:
                continue
            of[article.article.id, i] = n
            person = register.people[n]
            person.mentions.append((article.article.id, i))
            person.forms[m.text] += 1
            person.sure |= m.sure
            person.roles += [(article.article.id, r) for r in m.roles]
    return _united(register, of)


def _place(register: _Register, m: RawMention, here: set[int]) -> int | None:
    kind = register.kinds[fold(m.text)] if not m.sure and m.kind != "place" else m.kind
    if kind != "person" and not m.sure and fold(m.text) in register.surnames and " " not in m.text:
        kind = "person"
    name, kind = _canonical(m, kind)
    if kind == "person":
        return register.person(m.text, here)
    return register.body(name, kind) if kind in {"state", "bloc", "organisation"} else None


def _united(register: _Register, of: dict[Key, int]) -> Cast:
    same = _alias_bodies(register)
    for n, m in same.items():
        while m in same and same[m] != n:
            m = same[m]  # noqa: PLW2901  (follow the chain to its end)
        old, new = register.people[n], register.people[m]
        new.mentions += old.mentions
        new.forms.update(old.forms)
        new.sure |= old.sure
        for key in old.mentions:
            of[key] = m
        old.mentions = []
    for p in register.people:
        p.mentions.sort()
        if p.kind == "person" and p.forms:
            p.name = _best_form(p)
    return Cast(tuple(register.people), of)


def _best_form(person: Person) -> str:
    """The fullest name, and of its spellings the most used one."""
    longest = max(len(f.split()) for f in person.forms)
    return min((f for f in person.forms if len(f.split()) == longest), key=lambda f: (-person.forms[f], f))


def is_medium(name: str) -> bool:
    """Whether this is a news medium: it carries what others say."""
    media = words.load("media")
    low = fold(name)
    return low in media or any(re.search(rf"(?:^|\s){re.escape(m)}$", low) for m in media if len(m) > 3)
