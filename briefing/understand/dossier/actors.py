"""The key actors: the entities that act, speak or hold an office, with their roles, party and rank."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.facts import Actor, ActorKind, Article, Passage, Role
from briefing.understand.dossier.claims import Claim
from briefing.understand.entities.entity import Entity, MentionKey
from briefing.understand.entities.organisations import is_medium
from briefing.understand.lexicon.bodies import HOME_AUTHORITIES
from briefing.understand.lexicon.gazetteer import fold, state_of
from briefing.understand.lexicon.people import TITLES
from briefing.understand.parties.affiliation import Affiliations, own_name
from briefing.understand.records import Mention, RoleMention

MOST_EVIDENCE = 8
"""Mentions of an actor that are kept as evidence."""
MUCH_NAMED = 5
"""Mentions from which a state matters that neither acts nor speaks."""
WELL_KNOWN = 40
"""Mentions from which an actor ranks no higher."""
_SHARED = re.compile(r"(?:the )?(?:pair|duo|trio|couple)['’]s? ", re.IGNORECASE)
"""Whose somebody is, in words that only the sentence before explains."""
_POINTED = re.compile(r"\b(of|for|at|in) (?:that|this|these|those) ")


def rank_actors(affiliations: Affiliations, claims: Sequence[Claim]) -> tuple[Actor, ...]:
    """Return the entities that act or speak as actors, the most important first."""
    mentions = {(f.article.id, i): m for f in affiliations.index.facts for i, m in enumerate(f.mentions)}
    speaks: Counter[int] = Counter(c.holder.speaker for c in claims if c.holder.speaker is not None)
    speaks.update(
        n for c in claims if (n := affiliations.index.by_name.get(fold(c.holder.alias or c.holder.party))) is not None
    )
    scored = []
    for n, entity in enumerate(affiliations.index.entities):
        if entity.mentions and _matters(entity, speaks[n], [mentions[k] for k in entity.mentions]):
            scored.append((_score(entity, speaks[n]), _actor(affiliations, n, mentions, speaks=speaks[n] > 0)))
    ranked = sorted(scored, key=lambda x: (-x[0], x[1].name))
    return tuple(replace(actor, rank=rank) for rank, (_, actor) in enumerate(ranked, 1))


def _score(entity: Entity, speaks: int) -> int:
    """Return how important an entity is, of which ``speaks`` claims are."""
    sources = len({a for a, _ in entity.mentions})
    return speaks * 3 + min(len(entity.mentions), WELL_KNOWN) + 4 * sources + 2 * bool(entity.roles)


def _matters(entity: Entity, speaks: int, mentions: Sequence[Mention]) -> bool:
    """Whether somebody acts, speaks or holds an office; a news medium only where it speaks or is a state's."""
    subject = any(m.subject for m in mentions)
    often = len(mentions) > 1
    if entity.kind == "person":
        known = bool(entity.roles) or subject or entity.sure or speaks > 0 or often
        return known and (" " in entity.name or speaks > 0 or often)
    if fold(entity.name) in HOME_AUTHORITIES or (state_of(entity.name) and entity.kind == "organisation"):
        return False
    if is_medium(entity.name) and not speaks and not any(m.owner for m in mentions):
        return False
    if entity.kind in {"state", "bloc"}:
        return subject or speaks > 0 or len(mentions) >= MUCH_NAMED
    named = entity.sure and " " in entity.name and len(mentions) > 2
    return speaks > 0 or (entity.sure and subject) or named or (subject and len(mentions) > 2)


def _actor(affiliations: Affiliations, n: int, mentions: Mapping[MentionKey, Mention], *, speaks: bool) -> Actor:
    """Make an actor of an entity; a person who speaks, for nobody else that we know of, is a party by themselves."""
    entity = affiliations.index.entities[n]
    articles = affiliations.index.articles
    affiliation = affiliations.of(n, entity.mentions[0][0]) or (own_name(entity.name) if speaks else None)
    return Actor(
        name=entity.name,
        kind=kind_of_actor(entity),
        rank=0,
        aliases=tuple(f for f in sorted(entity.forms, key=lambda f: (-entity.forms[f], f)) if f != entity.name),
        roles=_roles(entity, articles),
        party=affiliation.party if affiliation else None,
        mentions=len(entity.mentions),
        sources=tuple(sorted({a for a, _ in entity.mentions}, key=affiliations.index.article_order.__getitem__)),
        evidence=tuple(articles[a].passage(*mentions[a, i].span) for a, i in entity.mentions[:MOST_EVIDENCE]),
        note=entity.note,
        affiliation=affiliation,
        deed=_deed(entity, mentions, articles),
    )


def _deed(entity: Entity, mentions: Mapping[MentionKey, Mention], articles: Mapping[str, Article]) -> Passage | None:
    """Return the first thing that an article says that somebody did."""
    deeds = ((article, deed) for article, i in entity.mentions if (deed := mentions[article, i].deed))
    return next((articles[article].passage(*deed) for article, deed in deeds), None)


def kind_of_actor(entity: Entity) -> ActorKind:
    """Return the kind that the memo gives an actor."""
    if entity.kind == "person":
        return "person"
    return "state" if entity.kind == "state" else "organisation"


def _roles(entity: Entity, articles: Mapping[str, Article]) -> tuple[Role, ...]:
    """Return the different roles of an entity, offices before ranks, then the most often named.

    A role that is part of a longer one is left out.
    """
    places: dict[str, list[tuple[str, RoleMention]]] = {}
    weight: dict[str, float] = {}
    for where, role in entity.roles:
        text = fold(_of_one(role.text))
        places.setdefault(text, []).append((where, role))
        weight[text] = role.weight
    distinct: list[str] = []
    for text in sorted(places, key=lambda t: (-len(t.split()), t)):
        if not any(f" {text} " in f" {longer} " for longer in distinct):
            distinct.append(text)
    distinct.sort(key=lambda t: (-weight[t], -len(places[t]), -len(t), t))
    return tuple(_role(places[text], articles) for text in distinct)


def _role(places: Sequence[tuple[str, RoleMention]], articles: Mapping[str, Article]) -> Role:
    passages = tuple(articles[where].passage(*role.span) for where, role in places)
    newest = max((articles[where].published or "" for where, _ in places), default="")
    words = places[0][1].text if places[0][1].rule == "leads" else passages[0].text  # "who chairs X": chair of X
    return Role(_of_one(" ".join(words.split())), passages, newest or None)


def _of_one(role: str) -> str:
    """Return a role as one person's that can be read alone.

    "Norwegian sprinters", before two names, is a sprinter; "the pair's coach" a coach, "head of that court" its head.
    """
    before, _, last = _POINTED.sub(r"\1 the ", _SHARED.sub("", role)).rpartition(" ")
    title = last[:-1] if last.lower() not in TITLES and last[:-1].lower() in TITLES and last.endswith("s") else last
    return f"{before} {title}".strip()


def weigh_parties(claims: Sequence[Claim], actors: Sequence[Actor]) -> dict[str, int]:
    """Return how much each party weighs in the articles: by its claims, then by mentions of its actors."""
    count: Counter[str] = Counter()
    for claim in claims:
        count[claim.holder.party] += 100
    for actor in actors:
        if actor.party:
            count[actor.party] += min(actor.mentions, 99)
    return dict(count)
