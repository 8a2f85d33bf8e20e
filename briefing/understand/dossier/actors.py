"""The key actors: which entities are listed, with roles, party and rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.facts import Actor, ActorKind, Article, Role, Span
from briefing.understand.dossier.claims import Draft
from briefing.understand.entities.entity import Entity, MentionKey
from briefing.understand.entities.organisations import is_medium
from briefing.understand.lexicon.bodies import HOME_AUTHORITIES
from briefing.understand.lexicon.gazetteer import fold, state_of
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import Mention

MOST_EVIDENCE = 8
WELL_KNOWN = 40
"""Mentions from which an actor ranks no higher."""


def actors(affiliations: Affiliations, stated: Sequence[Draft]) -> tuple[Actor, ...]:
    """List those who act or speak, the most important first."""
    mentions = {(f.article.id, i): m for f in affiliations.index.facts for i, m in enumerate(f.mentions)}
    speaks: Counter[int] = Counter(d.holder.speaker for d in stated if d.holder.speaker is not None)
    speaks.update(
        n for d in stated if (n := affiliations.index.by_name.get(fold(d.holder.alias or d.holder.party))) is not None
    )
    made = []
    for n, person in enumerate(affiliations.index.entities):
        if person.mentions and _matters(person, speaks[n], [mentions[k] for k in person.mentions]):
            made.append((_score(person, speaks[n]), _actor(affiliations, n, mentions)))
    ranked = sorted(made, key=lambda x: (-x[0], x[1].name))
    return tuple(replace(actor, rank=rank) for rank, (_, actor) in enumerate(ranked, 1))


def _score(person: Entity, speaks: int) -> int:
    sources = len({a for a, _ in person.mentions})
    return speaks * 3 + min(len(person.mentions), WELL_KNOWN) + 4 * sources + 2 * bool(person.roles)


def _matters(person: Entity, speaks: int, mentions: Sequence[Mention]) -> bool:
    """Whether somebody acts, speaks or holds an office; a news medium only where it speaks or is a state's."""
    subject = any(m.subject for m in mentions)
    often = len(mentions) > 1
    if person.kind == "person":
        known = bool(person.roles) or subject or person.sure or speaks > 0 or often
        return known and (" " in person.name or speaks > 0 or often)
    if fold(person.name) in HOME_AUTHORITIES or (state_of(person.name) and person.kind == "organisation"):
        return False
    if is_medium(person.name) and not speaks and not any(m.owner for m in mentions):
        return False
    if person.kind in {"state", "bloc"}:
        return True
    return speaks > 0 or (person.sure and (subject or " " in person.name)) or (subject and len(mentions) > 2)


def _actor(affiliations: Affiliations, n: int, mentions: Mapping[MentionKey, Mention]) -> Actor:
    person = affiliations.index.entities[n]
    articles = affiliations.index.articles
    affiliation = affiliations.of(n, person.mentions[0][0])
    return Actor(
        name=person.name,
        kind=kind_of_actor(person),
        rank=0,
        aliases=tuple(f for f in sorted(person.forms, key=lambda f: (-person.forms[f], f)) if f != person.name),
        roles=_roles(person, articles),
        party=affiliation.party if affiliation else None,
        mentions=len(person.mentions),
        sources=tuple(sorted({a for a, _ in person.mentions}, key=affiliations.index.article_order.__getitem__)),
        evidence=tuple(articles[a].passage(*mentions[a, i].span) for a, i in person.mentions[:MOST_EVIDENCE]),
        note=person.note,
        affiliation=affiliation,
    )


def kind_of_actor(person: Entity) -> ActorKind:
    """The kind that the memo gives an actor."""
    if person.kind == "person":
        return "person"
    return "state" if person.kind == "state" else "organisation"


def _roles(person: Entity, articles: Mapping[str, Article]) -> tuple[Role, ...]:
    """Distinct roles, offices before ranks, the most told first; a role inside a longer one is dropped."""
    places: dict[str, list[tuple[str, Span]]] = {}
    weight: dict[str, float] = {}
    for where, role in person.roles:
        places.setdefault(fold(role.text), []).append((where, role.span))
        weight[fold(role.text)] = role.weight
    kept: list[str] = []
    for text in sorted(places, key=lambda t: (-len(t.split()), t)):
        if not any(f" {text} " in f" {k} " for k in kept):
            kept.append(text)
    kept.sort(key=lambda t: (-weight[t], -len(places[t]), -len(t), t))
    return tuple(_role(places[text], articles) for text in kept)


def _role(places: Sequence[tuple[str, Span]], articles: Mapping[str, Article]) -> Role:
    passages = tuple(articles[where].passage(*span) for where, span in places)
    newest = max((articles[where].published or "" for where, _ in places), default="")
    return Role(" ".join(passages[0].text.split()), passages, newest or None)


def weights(stated: Sequence[Draft], listed: Sequence[Actor]) -> dict[str, int]:
    """How much the articles make of each party: its positions, then the mentions of its actors."""
    count: Counter[str] = Counter()
    for draft in stated:
        count[draft.holder.party] += 100
    for actor in listed:
        if actor.party:
            count[actor.party] += min(actor.mentions, 99)
    return dict(count)
