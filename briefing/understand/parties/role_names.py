"""Decide which party a name in a role stands for: "Acme" in "head of bonds at Acme", "Roe" in "Mr Roe's lawyer"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.understand.entities.entity import Entity, EntityIndex
from briefing.understand.lexicon.bodies import ORGANISATION_WORDS
from briefing.understand.lexicon.gazetteer import fold, is_bloc, look_up, pattern, state_of
from briefing.understand.lexicon.people import AIDES, FORMS_OF_ADDRESS, PLEADERS, PORTFOLIOS, SPORTS
from briefing.understand.mentions.role_meaning import is_official, title_words
from briefing.understand.parties.held_role import HeldRole
from briefing.understand.parties.home import PART_OF

if TYPE_CHECKING:
    from briefing.understand.parties.affiliation import Affiliations

COURTS = frozenset({"district", "federal", "circuit", "magistrate", "supreme"})
"""Words between a state and a judge that name no court by themselves."""


def party_of_name(affiliations: Affiliations, held: HeldRole, name: str) -> str | None:
    """Return the party that a name in a role stands for, or None; a person's party only for an aide of theirs."""
    state, plays = state_of(name), held.has(SPORTS)
    if state and not plays:
        return PART_OF.get(state, state) if held.head == "secretary" else state
    index = affiliations.index
    name = _whole_name(index, held, name)
    if name.lower() in ORGANISATION_WORDS or PORTFOLIOS.issuperset(name.lower().split()):
        return None
    n = _entity_named(index, name)
    if n is not None and (index.entities[n].kind == "person" or " " in name or _is_certain(index.entities[n])):
        return _party_of_entity(affiliations, held, name, n)
    club = plays and held.role.rule == "leading name"
    return name if club else _party_of_words(name, works_there=_works_there(index, held, name))


def _whole_name(index: EntityIndex, held: HeldRole, name: str) -> str:
    """Return the name of the body that a role cuts short: "Campaign on Roads" for "of Campaign"."""
    end = held.role.span[1]
    mentions = index.facts_by_article[held.article].mentions
    longer = (m.text for m in mentions if m.kind == "organisation" and m.span[0] < end < m.span[1])
    return next((text for text in longer if text.startswith(name)), name)


def _party_of_entity(affiliations: Affiliations, held: HeldRole, name: str, n: int) -> str | None:
    if affiliations.index.entities[n].kind == "person":
        return _party_of_owner(affiliations, held, name, n)
    affiliation = affiliations.of(n, held.article, held.depth + 1)
    return affiliation.party if affiliation else None


def _works_there(index: EntityIndex, held: HeldRole, name: str) -> bool:
    """Whether a word is a body's name: by "of" or "at", or with a capital inside a sentence, ", Ash director"."""
    article = index.articles[held.article]
    inside = re.compile(rf"(?:(?<=[a-z,] )|(?<=,[\"”’'] )){re.escape(name)}(?= [a-z])")
    named = " " not in name and bool(inside.search(article.text, article.start, article.end))
    return named or held.role.rule in {"of", "employer"}


def _entity_named(index: EntityIndex, name: str) -> int | None:
    """Return the index of the entity of a name, with or without the title before or the noun behind it."""
    first, *rest = name.split(maxsplit=1)
    n = index.by_name.get(fold(name))
    if n is not None:
        return n
    titled = bool(title_words(first)) or first.lower().rstrip(".") in FORMS_OF_ADDRESS
    *before, noun = name.split()
    shorter = " ".join(rest) if titled else " ".join(before) if noun in ORGANISATION_WORDS else ""
    return index.by_name.get(fold(shorter))


def _party_of_owner(affiliations: Affiliations, held: HeldRole, name: str, n: int) -> str | None:
    """Return the party of a person whose aide or lawyer somebody is, else that person.

    A bare one-word name, and one that somebody works at, is a body's, whatever the model takes it for.
    """
    entity = affiliations.index.entities[n]
    owner, guessed = entity.name, not entity.sure and not entity.roles
    works_there = held.role.rule in {"of", "employer"} and not held.has(AIDES | PLEADERS)
    if (guessed and works_there) or (" " not in name and " " not in owner):
        return name
    if not held.has(AIDES | PLEADERS):
        return None
    affiliation = affiliations.of(n, held.article, held.depth + 1)
    return affiliation.party if affiliation else owner


def _party_of_words(name: str, *, works_there: bool) -> str | None:
    """Return the party of a name that no article mentions by itself, by its words or its place, or None."""
    if name.rsplit(maxsplit=1)[-1].lower() in ORGANISATION_WORDS:
        return name
    lead = pattern().match(name)
    if lead and name[lead.end() :].strip().lower() in COURTS:
        return None
    if lead and (is_official(fold(name)) or is_bloc(lead.group())):
        return state_of(lead.group())
    return name if look_up(name) is None and (works_there or (" " in name and name.istitle())) else None


def _is_certain(entity: Entity) -> bool:
    """Whether a one-word name is more than the model's single guess."""
    return entity.sure or len(entity.mentions) > 1
