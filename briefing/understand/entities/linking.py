"""Who is who across the folder: mentions of all articles brought together to actors.

Merges only what is unambiguous: a surname that two people share stays apart and says so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from briefing.understand.entities.entity import Cast, Key, Person
from briefing.understand.entities.organisations import alias_bodies
from briefing.understand.lexicon.gazetteer import fold, look_up
from briefing.understand.records import ArticleFacts, Mention, MentionKind

SPELLING = 86.0
"""Least similarity (0 to 100) of two spellings of one surname."""


def _votes(facts: Sequence[ArticleFacts]) -> dict[str, MentionKind]:
    """The kind that speaks loudest for each form over the whole folder."""
    votes: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    for article in facts:
        for m in article.mentions:
            votes[fold(m.text)][m.kind] += 4 if m.sure or m.roles else 1
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


def _canonical(m: Mention, kind: MentionKind) -> tuple[str, MentionKind]:
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


@dataclass(frozen=True, slots=True)
class Here:
    """The people of one article."""

    named: frozenset[int]
    """Those whom it names in full."""
    first: Mapping[str, int]
    """Surname -> who is named in full before it stands alone: the press keeps to that."""
    early: frozenset[str]
    """Surnames that stand alone before anybody is named in full: those named later are others."""

    def narrowed(self, surname: str, fits: set[int]) -> set[int]:
        """Those of some people whom a bare surname means, as far as the article tells."""
        return (fits - self.named or fits) if surname in self.early else (fits & self.named or fits)


class Register:
    """Names to actors, filled in the order of the articles."""

    def __init__(self, facts: Sequence[ArticleFacts]) -> None:
        self.kinds = _votes(facts)
        self.people: list[Person] = []
        self.index: dict[tuple[str, str], int] = {}
        self.surnames: dict[str, set[int]] = defaultdict(set)
        self.genders: dict[int, set[str]] = defaultdict(set)
        for group in _people(_full_names(facts, self.kinds)):
            n = self._new(group[0], "person")
            for name in group:
                self.index["person", fold(name)] = n
                parts = fold(name).split()
                for i in range(1, len(parts)):
                    self.surnames[" ".join(parts[i:])].add(n)
        self.spelt: dict[str, set[int]] = {}
        self.by_letter: dict[str, list[str]] = defaultdict(list)
        for surname in self.surnames:
            self.by_letter[surname[:1]].append(surname)
        for m in (m for article in facts for m in article.mentions if m.gender):
            if ("person", fold(m.text)) in self.index:
                self.genders[self.index["person", fold(m.text)]].add(m.gender)

    def _new(self, name: str, kind: MentionKind) -> int:
        self.people.append(Person(name, kind))
        return len(self.people) - 1

    def person(self, m: Mention, here: Here) -> int:
        """The person that a name means in an article."""
        text, key = m.text, fold(m.text)
        if ("person", key) in self.index:
            return self.index["person", key]
        fits = self.surnames.get(key) or self._spelt(key)
        fits = {n for n in fits if not m.gender or self.genders.get(n, {m.gender}) == {m.gender}} or fits
        if len(fits) > 1:
            fits = {here.first[key]} if key in here.first else here.narrowed(key, fits)
        if len(fits) == 1:
            return next(iter(fits))
        sort = "unclear" if fits else "person"  # an unclear surname may be clear in another article
        if (sort, key) not in self.index:
            n = self.index[sort, key] = self._new(text, "person")
            if fits:
                self.people[n].note = "could be " + " or ".join(sorted(self.people[i].name for i in fits))
        return self.index[sort, key]

    def _spelt(self, key: str) -> set[int]:
        """Those whose surname is nearly this one."""
        if key not in self.spelt:
            near = self.by_letter.get(key[:1], [])
            found = process.extract(key, near, scorer=fuzz.ratio, score_cutoff=SPELLING, limit=None, processor=None)
            self.spelt[key] = {n for surname, _, _ in found for n in self.surnames[surname]}
        return self.spelt[key]

    def body(self, text: str, kind: MentionKind) -> int:
        """The state, bloc or organisation of a name."""
        group = "body" if kind == "organisation" else kind
        key = (group, fold(text))
        if key not in self.index:
            self.index[key] = self._new(text, kind)
        return self.index[key]


def gather(facts: Sequence[ArticleFacts]) -> Cast:
    """Bring the mentions of all articles together; the result does not depend on the articles' order."""
    register = Register(facts)
    of: dict[Key, int] = {}
    for article in facts:
        here = _here(register, article)
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


def _here(register: Register, article: ArticleFacts) -> Here:
    """Read an article's names in turn: a bare surname is that of whoever of this surname was named before."""
    named: list[int] = []
    first: dict[str, int] = {}
    early: set[str] = set()
    for m in article.mentions:
        n = register.index.get(("person", fold(m.text)))
        if n is not None:
            named.append(n)
            continue
        fits = register.surnames.get(fold(m.text), set())
        mine = fits & set(named)
        if len(mine) == 1:
            first.setdefault(fold(m.text), *mine)
        elif fits and not mine:
            early.add(fold(m.text))
    return Here(frozenset(named), first, frozenset(early))


def _place(register: Register, m: Mention, here: Here) -> int | None:
    kind = register.kinds[fold(m.text)] if not m.sure and m.kind != "place" else m.kind
    if kind != "person" and not m.sure and fold(m.text) in register.surnames and " " not in m.text:
        kind = "person"
    name, kind = _canonical(m, kind)
    if kind == "person":
        return register.person(m, here)
    return register.body(name, kind) if kind in {"state", "bloc", "organisation"} else None


def _united(register: Register, of: dict[Key, int]) -> Cast:
    same = alias_bodies(register.people)
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
