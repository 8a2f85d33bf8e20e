"""Link the mentions of all articles to entities: which names mean the same person, body or state.

Only what is unambiguous is merged: a surname that two people share stays an entity of its own, with a note.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from briefing.understand.entities.bare_nouns import bodies_of_bare_nouns
from briefing.understand.entities.entity import Entity, EntityIndex, MentionKey
from briefing.understand.entities.full_names import SPELLING, full_names, group_by_person
from briefing.understand.entities.organisations import alias_bodies, in_brackets, is_acronym
from briefing.understand.lexicon.bodies import ORGANISATION_WORDS
from briefing.understand.lexicon.gazetteer import fold, is_bloc, look_up
from briefing.understand.lexicon.people import GIVEN_NAMES, NAME_PARTICLES
from briefing.understand.records import ArticleFacts, Mention, MentionKind

OFTEN = 3
"""Times that a short form is used for one of a rare longer form, from which it is the name."""


def _majority_kinds(facts: Sequence[ArticleFacts]) -> dict[str, MentionKind]:
    """Return the kind that most mentions of each form have; sure mentions and those with a role count four times."""
    votes: dict[str, Counter[MentionKind]] = defaultdict(Counter)
    for article in facts:
        for m in article.mentions:
            votes[fold(m.text)][m.kind] += 4 if m.sure or m.roles else 1
    return {form: max(sorted(c), key=lambda k: c[k]) for form, c in votes.items()}


def _canonical(m: Mention, kind: MentionKind) -> tuple[str, MentionKind]:
    """Return the gazetteer's name and kind for a state or bloc, or the mention's own words for all else."""
    entry = look_up(m.text) if kind in {"state", "bloc", "place"} and m.kind != "place" else None
    if entry and entry.kind in {"state", "bloc", "capital", "metonym"}:
        return entry.name, "bloc" if is_bloc(entry.name) else "state"
    return re.sub(r"['’]s (?=\w)", " ", m.text), kind


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """The people that one article names in full, and how it uses their surnames."""

    full: frozenset[int]
    """Indices of the people named in full."""
    introduced: Mapping[str, int]
    """Surname -> the person named in full before the surname stands alone: from there on it means them."""
    unintroduced: frozenset[str]
    """Surnames that stand alone before anybody is named in full: they mean nobody who is named later."""

    def narrowed(self, surname: str, people: set[int]) -> set[int]:
        """Return those of ``people`` whom the surname may mean in this article; all of them where it does not say."""
        chosen = people - self.full if surname in self.unintroduced else people & self.full
        return chosen or people


class EntityLinker:
    """Finds or creates the entity of each mention; full names of people are known from the start."""

    def __init__(self, facts: Sequence[ArticleFacts]) -> None:
        self.kinds = _majority_kinds(facts)
        self.entities: list[Entity] = []
        self.by_form: dict[tuple[str, str], int] = {}
        self.by_surname: dict[str, set[int]] = defaultdict(set)
        for group in group_by_person(full_names(facts, self.kinds)):
            self._add_person(group)
        self._similar: dict[str, set[int]] = {}
        self._surnames_by_letter: dict[str, list[str]] = defaultdict(list)
        for surname in self.by_surname:
            self._surnames_by_letter[surname[:1]].append(surname)
        self._genders: dict[int, set[str]] = defaultdict(set)
        for m in (m for article in facts for m in article.mentions if m.gender):
            if ("person", fold(m.text)) in self.by_form:
                self._genders[self.by_form["person", fold(m.text)]].add(m.gender)

    def _add_person(self, names: Sequence[str]) -> None:
        """Add a person by the spellings of their full name."""
        n = self._new(names[0], "person")
        for name in names:
            self.by_form["person", fold(name)] = n
            parts = fold(name).split()
            for i in range(1, len(parts)):
                self.by_surname[" ".join(parts[i:])].add(n)

    def _new(self, name: str, kind: MentionKind) -> int:
        self.entities.append(Entity(name, kind))
        return len(self.entities) - 1

    def person(self, m: Mention, names: ArticleNames) -> int:
        """Return the index of the person that a mention means in an article with these names."""
        key = fold(m.text)
        if ("person", key) in self.by_form:
            return self.by_form["person", key]
        people = self._bearers(m, names)
        if len(people) == 1:
            return next(iter(people))
        group = "unclear" if people else "person"  # an unclear surname may be clear in another article
        if (group, key) not in self.by_form:
            n = self.by_form[group, key] = self._new(m.text, "person")
            if people:
                self.entities[n].note = "could be " + " or ".join(sorted(self.entities[i].name for i in people))
        return self.by_form[group, key]

    def _bearers(self, m: Mention, names: ArticleNames) -> set[int]:
        """Return the people whom a bare surname may mean, by its spelling, its pronoun and the article's full names."""
        key = fold(m.text)
        people = self.by_surname.get(key) or self._similar_surname(key)
        people = {n for n in people if not m.gender or self._genders.get(n, {m.gender}) == {m.gender}} or people
        if len(people) > 1:
            return {names.introduced[key]} if key in names.introduced else names.narrowed(key, people)
        return people

    def _similar_surname(self, key: str) -> set[int]:
        """Return the people whose surname is spelt nearly like this one, with the same first letter."""
        if key not in self._similar:
            near = self._surnames_by_letter.get(key[:1], [])
            matches = process.extract(key, near, scorer=fuzz.ratio, score_cutoff=SPELLING, limit=None, processor=None)
            self._similar[key] = {n for surname, _, _ in matches for n in self.by_surname[surname]}
        return self._similar[key]

    def body(self, text: str, kind: MentionKind) -> int:
        """Return the index of the state, bloc or organisation of this name."""
        group = "body" if kind == "organisation" else kind
        key = (group, fold(text))
        if key not in self.by_form:
            self.by_form[key] = self._new(text, kind)
        return self.by_form[key]


def link_entities(facts: Sequence[ArticleFacts]) -> EntityIndex:
    """Return the entities of all articles; the result does not depend on the articles' order."""
    linker = EntityLinker(facts)
    by_mention: dict[MentionKey, int] = {}
    for article in facts:
        names = _names_of(linker, article)
        for i, m in enumerate(article.mentions):
            n = _link(linker, m, names)
            if n is None:
                continue
            by_mention[article.article.id, i] = n
            entity = linker.entities[n]
            entity.mentions.append((article.article.id, i))
            entity.forms[m.text] += 1
            entity.sure |= m.sure
            entity.roles += [(article.article.id, r) for r in m.roles]
    _merge_bodies(linker.entities, by_mention, in_brackets(facts, linker.entities, by_mention))
    _move_bare_nouns(facts, linker.entities, by_mention)
    _settle_names(linker.entities)
    return EntityIndex(facts, tuple(linker.entities), by_mention)


def _names_of(linker: EntityLinker, article: ArticleFacts) -> ArticleNames:
    """Return whom an article names in full, and which surnames it introduces: the press names in full first."""
    full: set[int] = set()
    introduced: dict[str, int] = {}
    unintroduced: set[str] = set()
    for m in article.mentions:
        key = fold(m.text)
        n = linker.by_form.get(("person", key))
        if n is not None:
            full.add(n)
            continue
        people = linker.by_surname.get(key, set())
        named = people & full
        if len(named) == 1:
            introduced.setdefault(key, *named)
        elif people and not named:
            unintroduced.add(key)
    return ArticleNames(frozenset(full), introduced, frozenset(unintroduced))


def _link(linker: EntityLinker, m: Mention, names: ArticleNames) -> int | None:
    """Return the index of the entity that a mention means, or None for a place or a thing."""
    key = fold(m.text)
    kind = linker.kinds[key] if not m.sure and m.kind != "place" else m.kind
    if kind != "person" and not m.sure and key in linker.by_surname and " " not in m.text:
        kind = "person"
    name, kind = _canonical(m, kind)
    if kind == "person":
        return linker.person(m, names)
    return linker.body(name, kind) if kind in {"state", "bloc", "organisation"} else None


def _merge_bodies(entities: Sequence[Entity], by_mention: dict[MentionKey, int], bracketed: Mapping[int, int]) -> None:
    """Move the mentions of each short form or acronym of a body to the body that it stands for."""
    aliases = alias_bodies(entities)
    aliases |= {n: m for n, m in bracketed.items() if n not in aliases and m not in aliases}
    for n, m in aliases.items():
        while m in aliases and aliases[m] != n:
            m = aliases[m]  # noqa: PLW2901  (follow the chain to its end)
        short, full = entities[n], entities[m]
        if _is_rare_form(short, full):
            full.name = short.name
        full.mentions += short.mentions
        full.forms.update(short.forms)
        full.sure |= short.sure
        for key in short.mentions:
            by_mention[key] = m
        short.mentions = []


def _move_bare_nouns(
    facts: Sequence[ArticleFacts], entities: Sequence[Entity], by_mention: dict[MentionKey, int]
) -> None:
    """Move each mention of a bare noun to the body that it means in its article."""
    by_article = {f.article.id: f for f in facts}

    def is_definite(key: MentionKey) -> bool:
        mention = by_article[key[0]].mentions[key[1]]
        start = mention.span[0]
        after_the = by_article[key[0]].article.text[max(0, start - 4) : start].lower() == "the "
        return after_the or start == mention.sentence[0]  # "Agency officials said"

    for key, n, body in list(bodies_of_bare_nouns(entities, is_definite)):
        text = by_article[key[0]].mentions[key[1]].text
        entities[n].mentions.remove(key)
        entities[n].forms[text] -= 1
        entities[body].mentions.append(key)
        entities[body].forms[text] += 1
        by_mention[key] = body


def _is_rare_form(short: Entity, full: Entity) -> bool:
    """Whether the longer form of a body's name is rare beside a short form that is a name by itself."""
    words = {w.lower() for w in short.name.split()}
    own = not words <= ORGANISATION_WORDS and not is_acronym(short.name)
    return own and len(short.mentions) >= OFTEN * len(full.mentions)


def _settle_names(entities: Sequence[Entity]) -> None:
    """Put mentions in order, and give each person the fullest form of their name."""
    for entity in entities:
        entity.mentions.sort()
        if entity.kind == "person" and entity.forms:
            entity.name = _best_form(entity)


def _best_form(person: Entity) -> str:
    """Return the full name used most, one that opens with a known given name first; of several the longest."""
    full = [f for f in person.forms if " " in f and fold(f).split()[0] not in NAME_PARTICLES] or list(person.forms)
    best = min(full, key=lambda f: (f.split()[0] not in GIVEN_NAMES, -person.forms[f], -len(f.split()), f))
    longer = (f for f in sorted(full) if f.endswith(f" {best}") and f.split()[0] in GIVEN_NAMES)
    return max(longer, key=len, default=best)
