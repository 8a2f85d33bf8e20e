"""Decide who holds what a source says: a person with a party, a party itself, an unnamed source, or nobody known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.understand.entities.organisations import is_medium
from briefing.understand.lexicon.bodies import (
    DEPUTISING,
    DISPUTANTS,
    GOVERNMENT_WORDS,
    HOME_AUTHORITIES,
    LEADING,
    MEDIA,
    ORGANISATION_WORDS,
    PAPERS,
    POLITICAL_PARTIES,
    RELATIONAL,
    SINGLE,
    STANDING_APART,
)
from briefing.understand.lexicon.gazetteer import fold, pattern, state_of
from briefing.understand.lexicon.people import AIDES, PLEADERS
from briefing.understand.mentions.political import political_party_of
from briefing.understand.mentions.role_meaning import is_official, is_state_office
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.groups import COURT, court_in, group_name, speaks_for_nobody
from briefing.understand.parties.held_role import OPPOSING
from briefing.understand.parties.named_before import state_of_capital
from briefing.understand.parties.opposition import opposition_of
from briefing.understand.records import SourceMention

SPEAKING = DEPUTISING | PAPERS
"""Nouns for people and papers that speak for the state or body named beside them."""
REPORTING = frozenset({"correspondent", "reporter"})
"""Titles of those who tell the story for a medium."""
_BODY_OF_UNNAMED = re.compile(r"(?i)(?:an?|the|one|another)\s+(?:senior |second |former )?([a-z]+)\s+[a-z]+$")


@dataclass(frozen=True, slots=True)
class ClaimHolder:
    """The party that a statement comes from, and who speaks for it."""

    party: str
    speaker: int | None = None
    """Index of the person who speaks; ``None`` where only the party is named."""
    witness: str = ""
    """An unnamed source, in the article's words."""
    alias: str = ""
    """Another name by which the text calls the party here."""


def holder_of(
    affiliations: Affiliations, article: str, source: SourceMention, *, quoted: bool = False
) -> ClaimHolder | None:
    """Return who holds what a source says, or None where the text leaves open which party that is.

    A news medium counts only where it is ``quoted``: elsewhere it passes on what others say.
    """
    if source.sort not in {"name", "pronoun"} and OPPOSING & {*source.text.lower().split()}:
        return _of_opposition(affiliations, source)
    if source.sort not in {"name", "pronoun", "nominal"}:
        return _of_description(affiliations, article, source)
    mentions = (source.mention,) if source.sort == "name" else source.candidates
    entities = (affiliations.index.by_mention.get((article, i)) for i in mentions if i is not None)
    n = next((e for e in entities if e is not None), None)
    if source.sort == "nominal":
        return _of_nominal(affiliations, article, source, n)
    return _of_entity(affiliations, article, n, quoted=quoted) if n is not None else None


def _of_opposition(affiliations: Affiliations, source: SourceMention) -> ClaimHolder:
    """Return the party that the articles show in opposition, for words that mean it: "the shadow cabinet"."""
    party = opposition_of(affiliations.index.articles.values())
    return ClaimHolder(party, witness=source.text) if party else ClaimHolder(group_name(source.text))


def _of_entity(affiliations: Affiliations, article: str, n: int, *, quoted: bool = False) -> ClaimHolder | None:
    """Return a named person with their party, or a named body; None for a medium that passes on what others say."""
    entity = affiliations.index.entities[n]
    party = affiliations.party(n, article) or entity.name
    if entity.kind == "person":
        return None if _reports(affiliations, n) and not quoted else ClaimHolder(party, n)
    if is_medium(entity.name) and (not quoted or fold(entity.name) in MEDIA):
        return None
    return ClaimHolder(POLITICAL_PARTIES.get(party, party), alias=entity.name)


def _reports(affiliations: Affiliations, n: int) -> bool:
    """Whether a person reports for a medium: what they saw is the story, not a side in it."""
    roles = (role for _, role in affiliations.index.entities[n].roles if role.party and is_medium(role.party))
    return any(not REPORTING.isdisjoint(role.text.lower().split()) for role in roles)


def _of_nominal(affiliations: Affiliations, article: str, source: SourceMention, n: int | None) -> ClaimHolder | None:
    """Return whom a noun for a named entity means: "the minister", "the company", "her party", "the government"."""
    if n is None:
        return _of_bare_noun(affiliations, article, source)
    if source.head in ORGANISATION_WORDS and affiliations.index.entities[n].kind == "person":
        return ClaimHolder(party) if (party := affiliations.party(n, article)) else None
    return _of_entity(affiliations, article, n)


def _of_bare_noun(affiliations: Affiliations, article: str, source: SourceMention) -> ClaimHolder | None:
    """Return whom a noun means that no name goes with: the home authorities, the one ministry, or the noun itself."""
    if source.head in HOME_AUTHORITIES:
        home = affiliations.index.homes.get(article)
        return ClaimHolder(home, witness="" if source.head == "government" else source.text) if home else None
    state = _state_in(affiliations, article, source) if is_state_office(source.text.lower()) else None
    if state:
        return ClaimHolder(state, witness=source.text)
    body = _only_body(affiliations, source.head)
    if body is not None:
        return _of_entity(affiliations, article, body)
    return ClaimHolder(group_name(source.text)) if source.head in ORGANISATION_WORDS else None


def _only_body(affiliations: Affiliations, noun: str) -> int | None:
    """Return the index of the only body of the folder whose name ends in a noun: "the department"."""
    bodies = affiliations.index.bodies_by_noun.get(noun, []) if noun in SINGLE else []
    named = [n for n in bodies if fold(affiliations.index.entities[n].name).endswith(f" {noun}")]
    return named[0] if len(named) == 1 else None


def _of_description(affiliations: Affiliations, article: str, source: SourceMention) -> ClaimHolder | None:
    """Return whom a group, an unnamed official or a body without a name of its own speaks for, by the first rule."""
    if speaks_for_nobody(source):
        return ClaimHolder(group_name(source.text))
    owner = _owner(affiliations, article, source)
    described = _body_described(affiliations, article, source)
    if described is not None:
        return _of_entity(affiliations, article, described)
    if party := political_party_of(source.text):
        unnamed = source.sort == "unnamed"
        return ClaimHolder(party, witness=source.text if unnamed else "", alias="" if unnamed else source.text)
    if source.head in RELATIONAL - DISPUTANTS and owner is None and len(source.text.split()) < 3:
        return None
    if source.head in COURT:
        court = court_in(source.text)
        return ClaimHolder(court, witness=source.text) if court else None
    return (
        (ClaimHolder(group_name(source.text)) if source.head in STANDING_APART else None)
        or _of_those_who_speak(affiliations, article, source, owner)
        or _of_leaders(source)
        or _of_home_authorities(affiliations, article, source, owner)
        or _of_collective(affiliations, source, owner)
    )


def _owner(affiliations: Affiliations, article: str, source: SourceMention) -> int | None:
    """Return the index of the entity that a description belongs to, not of where its people are."""
    if source.mention is None or _is_where(affiliations, article, source):
        return None
    return affiliations.index.by_mention.get((article, source.mention))


def _is_where(affiliations: Affiliations, article: str, source: SourceMention) -> bool:
    """Whether the name in a description tells where people are, not whose they are: "doctors in Norland"."""
    if source.mention is None:
        return False
    name = re.escape(affiliations.index.facts_by_article[article].mentions[source.mention].text)
    return bool(re.search(rf"\b(?:in|across|throughout|outside|near) (?:the )?{name}", source.text))


def _of_those_who_speak(
    affiliations: Affiliations, article: str, source: SourceMention, owner: int | None
) -> ClaimHolder | None:
    """Return the state or body that officials, papers or an unnamed source speak for: "NATO officials"."""
    if source.head not in SPEAKING and source.head.removesuffix("s") not in SPEAKING and source.sort != "unnamed":
        return None
    if owner is None and source.head in AIDES:
        bodies = (affiliations.index.by_mention.get((article, i)) for i in source.candidates)
        owner = next((n for n in bodies if n is not None), None)
    party = _party_of_owner(affiliations, article, source, owner)
    if party is not None:
        return ClaimHolder(party, witness=source.text)
    if owner is None and source.sort == "group" and re.match(r"(?:the )?[A-Z][a-z]+ ", source.text):
        return ClaimHolder(group_name(source.text))
    body = _BODY_OF_UNNAMED.match(source.text) if owner is None else None
    if body and (only := _only_body(affiliations, body.group(1).lower())) is not None:
        party = affiliations.party(only, article) or affiliations.index.entities[only].name
        return ClaimHolder(party, witness=source.text)
    known = body and body.group(1).lower() in ORGANISATION_WORDS
    return ClaimHolder(body.group(1).capitalize(), witness=source.text) if body and known else None


def _party_of_owner(affiliations: Affiliations, article: str, source: SourceMention, owner: int | None) -> str | None:
    """Return the party of whoever owns a description, else the client of a lawyer or an aide, or the state in it."""
    if owner is None:
        return _state_in(affiliations, article, source)
    if (whole := _only_body(affiliations, fold(affiliations.index.entities[owner].name))) is not None:
        owner = whole  # "Agency officials"
    party = affiliations.party(owner, article)
    return affiliations.index.entities[owner].name if party is None and source.head in AIDES | PLEADERS else party


def _state_in(affiliations: Affiliations, article: str, source: SourceMention) -> str | None:
    """Return the state or bloc that a description names as its own, else that of its capital there, or None."""
    if source.head in COURT:
        return None
    name = pattern().search(source.text) if not _is_where(affiliations, article, source) else None
    return state_of(name.group()) if name else state_of_capital(source.text)


def _of_leaders(source: SourceMention) -> ClaimHolder | None:
    """Return leaders who are a party by themselves: "world leaders"."""
    leads = source.head in LEADING and source.sort == "group" and " " in source.text
    return ClaimHolder(group_name(source.text)) if leads else None


def _of_home_authorities(
    affiliations: Affiliations, article: str, source: SourceMention, owner: int | None
) -> ClaimHolder | None:
    """Return the article's home country for its authorities: "officials", "the premier's spokesman"."""
    home = affiliations.index.homes.get(article)
    return ClaimHolder(home, witness=source.text) if home and _speaks_for_home(source, owner) else None


def _speaks_for_home(source: SourceMention, owner: int | None) -> bool:
    """Whether a description means the authorities of the home country."""
    if source.head in HOME_AUTHORITIES and source.sort in {"group", "none"}:
        return ORGANISATION_WORDS.isdisjoint(source.text.lower().split()[:-1])  # not "company officials"
    speaks = source.head in DEPUTISING or source.text.lower().startswith("the ")
    return source.sort == "unnamed" and owner is None and speaks and is_official(source.text.lower())


def _of_collective(affiliations: Affiliations, source: SourceMention, owner: int | None) -> ClaimHolder | None:
    """Return a body without a name of its own, or its state: "a coalition of 30 countries", "Japan's parliament"."""
    owned = owner is not None or " of " in source.text or re.search(r"[a-z]['’]s\b", source.text)
    if source.head not in ORGANISATION_WORDS or not owned:
        return None
    entity = affiliations.index.entities[owner] if owner is not None else None
    if entity and entity.kind in {"state", "bloc"} and source.head in GOVERNMENT_WORDS:
        return ClaimHolder(entity.name, alias=source.text)
    return ClaimHolder(group_name(source.text))


def _body_described(affiliations: Affiliations, article: str, source: SourceMention) -> int | None:
    """Return the index of the body that a description behind a comma explains: "the Quartet, a group of states"."""
    if not source.spans or source.sort not in {"group", "none"} or not re.match(r"(?:an?|the) ", source.text.lower()):
        return None
    facts = affiliations.index.facts_by_article[article]
    text, place = facts.article.text, source.spans[0][0]
    start = text.rfind(source.text, facts.article.start, place + len(source.text))
    if start < 2 or text[start - 2 : start] != ", " or start + len(source.text) + 8 < place:
        return None
    bodies = (i for i, m in enumerate(facts.mentions) if m.span[1] == start - 2 and m.kind in {"organisation", "bloc"})
    return next((affiliations.index.by_mention.get((article, i)) for i in bodies), None)
