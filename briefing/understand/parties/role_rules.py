"""Judge what one role tells of its holder's party. ``ROLE_RULES`` lists the rules in the order that they are tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing.facts import AffiliationRule, Passage
from briefing.understand.entities.entity import Entity, EntityIndex
from briefing.understand.lexicon.bodies import GOVERNMENT_WORDS, ORGANISATION_WORDS, STATE_BODIES
from briefing.understand.lexicon.gazetteer import fold, look_up, pattern, state_of
from briefing.understand.lexicon.people import AIDES, KIN, PLEADERS, PORTFOLIOS
from briefing.understand.mentions.role_meaning import political_party_of, title_words
from briefing.understand.parties.named_before import (
    bodies_before,
    body_noun,
    group_before,
    is_bare_office,
    is_owned_by_pronoun,
    mentions_before,
)
from briefing.understand.records import RoleMention

if TYPE_CHECKING:
    from briefing.understand.parties.affiliation import Affiliations

BY_HOME = 0.5
"""Weight of a party that only the article's home country, or the state that acts in it, tells."""
BY_PRINCIPAL = 0.3
"""Weight of a party that only the person named before an aide tells."""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that somebody has in an article."""

    person: int
    """Index of the entity."""
    article: str
    """Id of the article."""
    role: RoleMention
    depth: int = 0
    """Steps from the person whose party is asked for; only for their own roles the words before are looked at."""

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands in the role."""
        return not words.isdisjoint(self.role.text.lower().split())

    @property
    def is_kin(self) -> bool:
        """Whether it tells whose relative somebody is."""
        return self.role.text.lower().split()[-1] in KIN

    @property
    def is_official(self) -> bool:
        """Whether it is an office of a state's own government."""
        return is_official(self.role.text.lower())

    def passage(self, index: EntityIndex) -> Passage:
        """Return the words of the role in its article."""
        return index.articles[self.article].passage(*self.role.span)


@dataclass(frozen=True, slots=True)
class PartyCandidate:
    """A party that a rule gives."""

    party: str
    rule: AffiliationRule
    weight: float
    """How much it counts against the parties that other roles give, 0 to 1."""


def party_of_role(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Return the party that a role tells by the first rule that fits, or None; whose kin somebody is tells none."""
    if held.is_kin:
        return None
    candidates = (rule(affiliations, held) for rule in ROLE_RULES)
    return next((c for c in candidates if c is not None), None)


def _political_party(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the political party in a role ("Republican challenger"), unless it is an office of a named state or body."""
    party = political_party_of(held.role.text)
    if party is None or (held.is_official and _named_in_role(affiliations, held)):
        return None
    return PartyCandidate(party, "political party", held.role.weight)


def _named_in_role(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the state or body that a role names as its own: "Norway's foreign minister", "analyst at Brook Capital"."""
    role = held.role
    party = party_of_name(affiliations, held, role.party) if role.party else None
    return _of_state(affiliations, held, PartyCandidate(party, role.rule, role.weight)) if party else None


def _named_before(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the body that a role refers back to: "its chairman", "the company's chief executive"."""
    party = _referred_to(affiliations, held) if held.depth == 0 else None
    if party is None:
        return None
    return _of_state(affiliations, held, PartyCandidate(party, "named before", held.role.weight))


def _home_country(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the article's home country for an office of its government: "the foreign minister"."""
    home = affiliations.index.homes.get(held.article) if held.is_official else None
    return PartyCandidate(home, "home country", BY_HOME) if home else None


def _principal(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the party of the person named last before an adviser or spokesman."""
    if held.depth or not held.has(AIDES):
        return None
    index = affiliations.index
    mentions = mentions_before(index.facts_by_article[held.article], held.role)
    entities = (index.by_mention.get((held.article, i)) for i in mentions)
    people = (n for n in entities if n is not None and n != held.person and index.entities[n].kind == "person")
    principal = next(people, None)
    affiliation = affiliations.of(principal, held.article, 1) if principal is not None else None
    return PartyCandidate(affiliation.party, "principal", BY_PRINCIPAL) if affiliation else None


ROLE_RULES: tuple[Callable[[Affiliations, HeldRole], PartyCandidate | None], ...] = (
    _political_party,
    _named_in_role,
    _named_before,
    _home_country,
    _principal,
)
"""What a role may tell, in the order that it is tried."""


def _of_state(affiliations: Affiliations, held: HeldRole, candidate: PartyCandidate) -> PartyCandidate:
    """Return the state instead of a body that every state has: not the ministry for "Foreign Ministry spokesman"."""
    if not held.is_official or candidate.party.lower().split()[-1] not in STATE_BODIES:
        return candidate
    home = affiliations.index.homes.get(held.article)
    if home:
        return PartyCandidate(home, "home country", BY_HOME)
    state = _acting_state(affiliations.index, held)
    if state:
        return PartyCandidate(state, "acting state", BY_HOME)
    return PartyCandidate(candidate.party, candidate.rule, BY_HOME)


def _acting_state(index: EntityIndex, held: HeldRole) -> str | None:
    """Return the name of the state that acted last before a role, or None."""
    mentions = bodies_before(index.facts_by_article[held.article], held.role, "")
    entities = (e for i in mentions if (e := index.entity((held.article, i))) is not None)
    return next((e.name for e in entities if e.kind == "state"), None)


def _referred_to(affiliations: Affiliations, held: HeldRole) -> str | None:
    """Return the party of the body named before that a role means by "its", by a noun or as a bare office, or None."""
    index, role = affiliations.index, held.role
    facts = index.facts_by_article[held.article]
    noun = "" if is_owned_by_pronoun(facts, role) else body_noun(facts, role)
    if noun is None and not is_bare_office(role):
        return None
    entities = (index.by_mention.get((held.article, i)) for i in bodies_before(facts, role, noun or ""))
    pleads = held.has(PLEADERS)
    body = next((n for n in entities if n is not None and not (pleads and _is_court(index.entities[n]))), None)
    if body is not None:
        affiliation = affiliations.of(body, held.article, 1)
        return affiliation.party if affiliation else None
    return group_before(facts, role, noun) if noun else None


def _is_court(entity: Entity) -> bool:
    return "court" in fold(entity.name).split()


def party_of_name(affiliations: Affiliations, held: HeldRole, name: str) -> str | None:
    """Return the party that a name in a role stands for, or None; a person's party only for an aide of theirs."""
    index = affiliations.index
    state = state_of(name)
    if state:
        return state
    if all(w.lower() in PORTFOLIOS for w in name.split()):
        return None
    n = _entity_named(index, name)
    if n is not None and index.entities[n].kind == "person":
        return _party_of_owner(affiliations, held, name, n)
    if n is not None and (" " in name or _is_certain(index.entities[n])):
        affiliation = affiliations.of(n, held.article, held.depth + 1)
        return affiliation.party if affiliation else None
    return _party_of_words(name)


def _entity_named(index: EntityIndex, name: str) -> int | None:
    """Return the index of the entity of a name, with or without the title before it."""
    first, *rest = name.split(maxsplit=1)
    n = index.by_name.get(fold(name))
    return index.by_name.get(fold(rest[0] if rest else name)) if n is None and title_words(first) else n


def _party_of_owner(affiliations: Affiliations, held: HeldRole, name: str, n: int) -> str | None:
    """Return the party of a person who owns an office; a bare one-word name there is a body, not a person."""
    if " " not in name and " " not in affiliations.index.entities[n].name:
        return name
    affiliation = affiliations.of(n, held.article, held.depth + 1) if held.has(AIDES) else None
    return affiliation.party if affiliation else None


def _party_of_words(name: str) -> str | None:
    """Return the party of a name that no article mentions by itself, by its words, or None."""
    if name.rsplit(maxsplit=1)[-1].lower() in ORGANISATION_WORDS:
        return name
    lead = pattern().match(name)
    if lead:
        return state_of(lead.group())
    return name if " " in name and look_up(name) is None and name.istitle() else None


def _is_certain(entity: Entity) -> bool:
    """Whether a one-word name is more than the model's single guess."""
    return entity.sure or len(entity.mentions) > 1


@cache
def _government() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(GOVERNMENT_WORDS))) + r")\b")


def is_official(low: str) -> bool:
    """Whether a lower-case name or role belongs to a state's own government; a shadow office does not."""
    portfolio = re.search(r"\b(\w+) (?:secretary|minister)\b", low)
    cabinet = portfolio is not None and portfolio.group(1) in PORTFOLIOS
    return (cabinet or bool(_government().search(low))) and not re.search(r"\b(?:shadow|opposition)\b", low)
