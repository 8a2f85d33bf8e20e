"""Judge what one role tells of its holder's party. ``ROLE_RULES`` lists the rules in the order that they are tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.understand.entities.entity import Entity, EntityIndex
from briefing.understand.lexicon.bodies import STATE_BODIES
from briefing.understand.lexicon.gazetteer import fold, pattern
from briefing.understand.lexicon.people import AIDES, PLEADERS
from briefing.understand.mentions.political import political_party_of
from briefing.understand.mentions.role_meaning import PAST
from briefing.understand.parties.held_role import HeldRole, PartyCandidate
from briefing.understand.parties.named_before import (
    bodies_before,
    body_noun,
    capital_beside,
    group_before,
    is_bare_office,
    is_owned_by_pronoun,
    mentions_before,
)
from briefing.understand.parties.opposition import opposition_of
from briefing.understand.parties.role_names import party_of_name

if TYPE_CHECKING:
    from briefing.understand.parties.affiliation import Affiliations

BY_REFERENCE = 0.6
"""Share of its weight that a role keeps which names its body only by "its" or "the company's"."""
BY_CAMPAIGN = 0.8
"""Weight of a candidacy: the leader of a party who stands for president still speaks for the party."""
BY_HOME = 0.5
"""Weight of a party that only the article's home country, or the state that acts in it, tells."""
BY_PRINCIPAL = 0.3
"""Weight of a party that only the person named before an aide tells."""


def party_of_role(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Return the party that a role tells by the first rule that fits, or None: whose kin somebody is tells none."""
    if held.is_untied:
        return None
    candidates = (rule(affiliations, held) for rule in ROLE_RULES)
    return next((c for c in candidates if c is not None), None)


def _own_campaign(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take a candidate for president as a side of their own: a party may be divided about them."""
    if not held.is_candidacy:
        return None
    return PartyCandidate(affiliations.index.entities[held.person].name, "own campaign", BY_CAMPAIGN)


def _political_party(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the political party in a role ("Republican challenger"), unless it is an office of a named state or body."""
    party = political_party_of(held.role.text)
    office = held.is_official and not PAST.search(held.role.text)
    if party is None or (office and _named_in_role(affiliations, held)):
        return None
    return PartyCandidate(party, "political party", held.role.weight)


def _opposition(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the party that the articles show in opposition for an office there: "shadow home secretary"."""
    party = opposition_of(affiliations.index.articles.values()) if held.is_opposition else None
    return PartyCandidate(party, "opposition", held.role.weight) if party else None


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
    return _of_state(affiliations, held, PartyCandidate(party, "named before", BY_REFERENCE * held.role.weight))


def _capital_beside(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the state of the capital beside a spokesman of its government: "in Oslo, a foreign ministry spokeswoman"."""
    if held.depth or not (held.is_official and held.has(AIDES)):
        return None
    state = capital_beside(affiliations.index.facts_by_article[held.article], held.role)
    return PartyCandidate(state, "capital beside", held.role.weight) if state else None


def _home_country(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the article's home country for an office of its government: "the foreign minister"."""
    unnamed = held.role.party is None or held.role.rule not in {"of", "employer"}
    home = affiliations.index.homes.get(held.article) if held.is_official and unnamed else None
    return PartyCandidate(home, "home country", BY_HOME) if home else None


def _principal(affiliations: Affiliations, held: HeldRole) -> PartyCandidate | None:
    """Take the party of the person named last before an adviser, a spokesman or "his lawyer"; else that person."""
    if held.depth or not (held.has(AIDES) or (held.has(PLEADERS) and _is_owned_by_person(affiliations.index, held))):
        return None
    index = affiliations.index
    mentions = mentions_before(index.facts_by_article[held.article], held.role)
    entities = (index.by_mention.get((held.article, i)) for i in mentions)
    people = (n for n in entities if n is not None and n != held.person and index.entities[n].kind == "person")
    principal = next(people, None)
    if principal is None:
        return None
    affiliation = affiliations.of(principal, held.article, 1)
    party = affiliation.party if affiliation else index.entities[principal].name
    return PartyCandidate(party, "principal", BY_PRINCIPAL)


def _is_owned_by_person(index: EntityIndex, held: HeldRole) -> bool:
    """Whether "his" or "her" stands right before a role."""
    article, start = index.articles[held.article], held.role.span[0]
    return article.text[max(0, start - 5) : start].lower().split()[-1:] in (["his"], ["her"])


ROLE_RULES: tuple[Callable[[Affiliations, HeldRole], PartyCandidate | None], ...] = (
    _own_campaign,
    _political_party,
    _opposition,
    _named_in_role,
    _named_before,
    _capital_beside,
    _home_country,
    _principal,
)
"""What a role may tell, in the order that it is tried."""


def _of_state(affiliations: Affiliations, held: HeldRole, candidate: PartyCandidate) -> PartyCandidate:
    """Return the state instead of a body that every state has: not the ministry for "Foreign Ministry spokesman"."""
    named = held.role.party or candidate.party
    bare = named.lower().split()[-1] in STATE_BODIES and pattern().search(named) is None
    beside = _capital_beside(affiliations, held) if bare else None
    if beside:
        return beside
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
