"""Make the parties of the dossier: their names, kinds and aliases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.facts import Party, PartyKind
from briefing.understand.entities.entity import EntityIndex
from briefing.understand.lexicon.gazetteer import fold, look_up
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.similarity import stems

COMPANY = re.compile(
    r"\b(?:Inc|Ltd|PLC|plc|Corp|Corporation|Company|Co|Group|Holdings|Industries|Motors|Airlines|Bank|Energy"
    r"|Technologies|Pharma|AG|SE|GmbH|SA|NV)\.?$"
)
MAX_ALIASES = 12
_THE = re.compile(r"\bthe (?:[a-z-]+ )?$", re.IGNORECASE)
"""Stands before a name, with an adjective between at most: "the influential Harbour Board"."""
_NEAR = 24
"""Characters before a name in which it stands."""


def party_kind(index: EntityIndex, party: str) -> PartyKind:
    """Return the kind of a party by its name; what is no state, bloc or named body is a group."""
    entry = look_up(party)
    if entry and entry.kind in {"state", "bloc"}:
        return "bloc" if entry.kind == "bloc" else "state"
    n = index.by_name.get(fold(party))
    if n is not None and index.entities[n].kind == "organisation":
        return "company" if COMPANY.search(party) else "organisation"
    return "group"


def with_one_name_each(index: EntityIndex, holders: Sequence[ClaimHolder]) -> tuple[ClaimHolder, ...]:
    """Return the holders; groups of the same words get the first one's name: "30 nations" for "30 countries"."""
    names: dict[frozenset[str], str] = {}
    renamed = []
    for holder in holders:
        group = party_kind(index, holder.party) == "group"
        name = names.setdefault(stems(holder.party), holder.party) if group else holder.party
        renamed.append(replace(holder, party=name))
    return tuple(renamed)


def make_parties(index: EntityIndex, weight: Mapping[str, int], holders: Iterable[ClaimHolder]) -> tuple[Party, ...]:
    """Return a party for each name with a weight, the weightiest first, with its other names in the articles."""
    aliases: dict[str, Counter[str]] = {name: Counter() for name in weight}
    for holder in holders:
        if holder.alias:
            aliases.setdefault(holder.party, Counter())[holder.alias] += 1
    return tuple(_party(index, name, aliases[name]) for name in sorted(weight, key=lambda p: (-weight[p], p)))


def _party(index: EntityIndex, name: str, aliases: Counter[str]) -> Party:
    """Return a party with its aliases, the most used first."""
    n = index.by_name.get(fold(name))
    forms = aliases + (index.entities[n].forms if n is not None else Counter())
    others = (f for f in sorted(forms, key=lambda f: (-forms[f], f)) if fold(f) != fold(name))
    kind = party_kind(index, name)
    plural = kind == "group" and name.endswith("s")
    return Party(name, kind, tuple(others)[:MAX_ALIASES], plural, n is not None and takes_article(index, n))


def takes_article(index: EntityIndex, n: int) -> bool:
    """Whether an entity's name mostly stands behind "the"; by the other names in the articles nothing is told."""
    entity = index.entities[n]
    before: list[bool] = []
    for article, i in entity.mentions:
        mention = index.facts_by_article[article].mentions[i]
        if mention.text == entity.name:
            start = mention.span[0]
            before.append(_THE.search(index.articles[article].text[max(0, start - _NEAR) : start]) is not None)
    return 2 * sum(before) > len(before)
