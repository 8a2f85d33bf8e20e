"""Which side an actor is on: the state, bloc, company or party that a person or a body speaks for.

A side comes from what the articles say of somebody (roles, whose a body is), never from knowledge about them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from briefing.facts import Article
from briefing.understand import lexicon
from briefing.understand.entities.entity import Cast, Person
from briefing.understand.lexicon.gazetteer import fold, is_bloc, look_up, pattern, state_of
from briefing.understand.mentions.offices import (
    acted_last,
    bare_office,
    group_named_before,
    noun_of,
    owned_by_pronoun,
    persons_before,
)
from briefing.understand.mentions.role_meaning import faction_of, title_words
from briefing.understand.records import ArticleFacts, RoleMention

OFFICE = 0.5
"""Weight from which a role is an office; a rank tells a nationality, and counts only where nothing else does."""
HELD = 0.2
"""Weight below which a role is a past one: it tells no side at all."""
OFFICES = frozenset({"army", "cabinet", "government", "ministry", "parliament"})
"""Bodies that every state has: without its name they are the one's that the article is about."""
DEEPEST = 3
"""Steps from an aide to a principal to a body after which the search for a side ends."""


@dataclass(frozen=True)
class Sides:
    """Answers which side an actor is on; built from the small facts of all articles."""

    facts: Sequence[ArticleFacts]
    cast: Cast
    _found: dict[tuple[int, int], str | None] = field(default_factory=dict, repr=False, compare=False)
    """The sides of persons, by how deep they were asked for, once they are known."""
    _owners: dict[int, tuple[str | None, str]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_article(self) -> dict[str, ArticleFacts]:
        """The facts of each article, by its id."""
        return {f.article.id: f for f in self.facts}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by their ids, in their order."""
        return {f.article.id: f.article for f in self.facts}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each article stands in their order."""
        return {article: n for n, article in enumerate(self.articles)}

    @cached_property
    def by_noun(self) -> dict[str, list[int]]:
        """The noun that a body's name opens or ends with -> indices of such bodies."""
        found: dict[str, list[int]] = {}
        for n, person in enumerate(self.cast.people):
            parts = fold(person.name).split() if person.kind == "organisation" and person.mentions else []
            for noun in {parts[0], parts[-1]} if len(parts) > 1 else ():
                found.setdefault(noun, []).append(n)
        return found

    @cached_property
    def homes(self) -> dict[str, str | None]:
        """The state that each article is at home in, where one stands out: its "minister" needs no country."""
        return {f.article.id: f.home for f in self.facts}

    @cached_property
    def by_name(self) -> dict[str, int]:
        """Folded names, aliases and surnames of actors to their index."""
        named = [(n, p) for n, p in enumerate(self.cast.people) if p.mentions]
        found: dict[str, int] = {}
        for n, p in named:
            for form in (p.name, *sorted(p.forms)):
                found.setdefault(fold(form), n)
        for n, p in named:
            if p.kind == "person":
                found.setdefault(fold(p.name).split()[-1], n)
        return found

    def side(self, n: int, article: str, depth: int = 0) -> str | None:
        """Return the party of an actor; ``None`` for a person whose side no article tells."""
        actor = self.cast.people[n]
        if actor.kind == "person":
            if depth < DEEPEST and (n, depth) not in self._found:
                self._found[n, depth] = self._person(n, depth)
            return self._found.get((n, depth))
        return self._body(n, article) if actor.kind == "organisation" else actor.name

    def side_of_name(self, text: str, article: str, depth: int = 0, *, aide: bool = False) -> str | None:
        """Return the party that a name in a role stands for; a person's only for an ``aide``."""
        known = state_of(text)
        if known:
            return known
        if all(w.lower() in lexicon.load("portfolios") for w in text.split()):
            return None
        n = self.by_name.get(fold(text))
        if n is None and title_words(text.split(maxsplit=1)[0]):
            n = self.by_name.get(fold(text.split(maxsplit=1)[-1]))
        if n is not None and self.cast.people[n].kind == "person":
            return self._owner(n, text, article, depth, aide=aide)
        if n is not None and (" " in text or _is_firm(self.cast.people[n])):
            return self.side(n, article, depth + 1)
        return _side_of_words(text)

    def _owner(self, n: int, text: str, article: str, depth: int, *, aide: bool) -> str | None:
        """Tell whose an office is that a person's name owns: a bare name there is a body, whatever it was taken for."""
        if " " not in text and " " not in self.cast.people[n].name:
            return text
        return self.side(n, article, depth + 1) if aide else None

    def _body(self, n: int, article: str) -> str:
        """A body's own name, or the state whose voice it is."""
        body, (usual, owner) = self.cast.people[n], self._owned(n)
        home = self.homes.get(article) or usual
        if owner:
            return (home or body.name) if owner == "government" else owner
        lead = pattern().match(body.name)
        state = state_of(lead.group()) if lead and lead.end() < len(body.name) else None
        official = is_official(fold(body.name))
        if state and (official or is_bloc(state)):
            return state
        return home if home and official and len(fold(body.name).split()) <= 4 else body.name

    def _owned(self, n: int) -> tuple[str | None, str]:
        """The first home among the articles that name a body, and the one owner that they give it, if it is one."""
        if n not in self._owners:
            mentions = self.cast.people[n].mentions
            owners = {o for a, i in mentions if (o := self.by_article[a].mentions[i].owner)}
            home = next((h for a, _ in mentions if (h := self.homes.get(a))), None)
            self._owners[n] = home, owners.pop() if len(owners) == 1 else ""
        return self._owners[n]

    def _person(self, n: int, depth: int) -> str | None:
        person = self.cast.people[n]
        held = [(w, r) for w, r in person.roles if r.weight >= HELD]
        offices = [(w, r) for w, r in held if r.weight >= OFFICE]
        votes: Counter[str] = Counter()
        for where, role in offices or held:
            target, weight = self._side_of_role(n, where, role, depth)
            if target is not None and fold(target) != fold(person.name):
                votes[target] += round(weight * 10)
        return min(votes, key=lambda p: (-votes[p], p)) if votes else None

    def _side_of_role(self, n: int, where: str, role: RoleMention, depth: int) -> tuple[str | None, float]:
        """The side that one role tells, and how surely: by name, by its nouns, by the home country, by a principal."""
        if role.text.lower().split()[-1] in lexicon.load("kin"):
            return None, role.weight
        aide = bool(set(role.text.lower().split()) & lexicon.load("aides"))
        target = self.side_of_name(role.side, where, depth, aide=aide) if role.side else None
        official = is_official(role.text.lower())
        faction = faction_of(role.text)
        if faction and (target is None or not official):
            return faction, role.weight
        if target is None and depth == 0:
            target = self._side_by_context(where, role)
        if target is None and official and self.homes.get(where):
            return self.homes[where], 0.5
        if official and target and target.lower().split()[-1] in OFFICES:
            return self.homes.get(where) or self._acting_state(where, role) or target, 0.5
        if target is None and depth == 0 and aide:
            return self._principal(n, where, role), 0.3
        return target, role.weight

    def _side_by_context(self, where: str, role: RoleMention) -> str | None:
        facts = self.by_article[where]
        noun = "" if owned_by_pronoun(facts, role) else noun_of(facts, role)
        if noun is None and bare_office(role):
            noun = ""
        if noun is None:
            return None
        chosen = (self.cast.of.get((where, i)) for i in acted_last(facts, role, noun))
        pleads = bool(set(role.text.lower().split()) & lexicon.load("pleaders"))
        first = next((n for n in chosen if n is not None and not (pleads and self._is_court(n))), None)
        if first is None:
            return group_named_before(facts, role, noun) if noun else None
        return self.side(first, where, 1)

    def _acting_state(self, where: str, role: RoleMention) -> str | None:
        """The state that acted last before an office that names none: "Foreign Ministry spokesman Jane Roe"."""
        found = acted_last(self.by_article[where], role, "")
        actors = (self.cast.people[n] for i in found if (n := self.cast.of.get((where, i))) is not None)
        return next((a.name for a in actors if a.kind == "state"), None)

    def _is_court(self, n: int) -> bool:
        return "court" in fold(self.cast.people[n].name).split()

    def _principal(self, n: int, where: str, role: RoleMention) -> str | None:
        """The side of the person named last before an adviser's or spokesman's role that tells no side itself."""
        for i in persons_before(self.by_article[where], role):
            m = self.cast.of.get((where, i))
            if m is not None and m != n and self.cast.people[m].kind == "person":
                return self.side(m, where, 1)
        return None


def _side_of_words(text: str) -> str | None:
    """The side that a name tells which no article mentions by itself."""
    if text.rsplit(maxsplit=1)[-1].lower() in lexicon.load("org_words"):
        return text
    lead = pattern().match(text)
    if lead:
        return state_of(lead.group())
    return text if " " in text and look_up(text) is None and text.istitle() else None


def _is_firm(actor: Person) -> bool:
    """Whether a one-word name is more than the model's single guess."""
    return actor.sure or len(actor.mentions) > 1


@cache
def _government() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(lexicon.load("government")))) + r")\b")


def is_official(low: str) -> bool:
    """Whether a lower-case name or role belongs to a state's own government."""
    portfolio = re.search(r"\b(\w+) (?:secretary|minister)\b", low)
    cabinet = portfolio is not None and portfolio.group(1) in lexicon.load("portfolios")
    return (cabinet or bool(_government().search(low))) and not re.search(r"\b(?:shadow|opposition)\b", low)
