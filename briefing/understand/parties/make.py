"""The sides of the story: their names, kinds and other names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.facts import Party, PartyKind
from briefing.understand.lexicon.gazetteer import fold, look_up
from briefing.understand.parties.affiliation import Sides
from briefing.understand.parties.speaking_for import Voice
from briefing.understand.similarity import stems

COMPANY = re.compile(
    r"\b(?:Inc|Ltd|PLC|plc|Corp|Corporation|Company|Co|Group|Holdings|Industries|Motors|Airlines|Bank|Energy"
    r"|Technologies|Pharma|AG|SE|GmbH|SA|NV)\.?$"
)
MOST_ALIASES = 12


def kind_of(sides: Sides, party: str) -> PartyKind:
    """Say what a party is: what is no state, bloc or named body is a group."""
    known = look_up(party)
    if known and known.sort in {"state", "bloc"}:
        return "bloc" if known.sort == "bloc" else "state"
    n = sides.by_name.get(fold(party))
    if n is not None and sides.cast.people[n].kind == "organisation":
        return "company" if COMPANY.search(party) else "organisation"
    return "group"


def settled(sides: Sides, voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """Give groups with the same words one name, the first: "30 nations" and "30 countries" are one coalition."""
    names: dict[frozenset[str], str] = {}
    out = []
    for voice in voices:
        if kind_of(sides, voice.party) == "group":
            out.append(replace(voice, party=names.setdefault(stems(voice.party), voice.party)))
        else:
            out.append(voice)
    return tuple(out)


def make_parties(sides: Sides, weight: Mapping[str, int], voices: Iterable[Voice]) -> tuple[Party, ...]:
    """Make a party of each name with a weight, the weightiest first, with its other names in the articles."""
    called: dict[str, Counter[str]] = {name: Counter() for name in weight}
    for voice in voices:
        if voice.called:
            called.setdefault(voice.party, Counter())[voice.called] += 1
    return tuple(_party(sides, name, called[name]) for name in sorted(weight, key=lambda p: (-weight[p], p)))


def _party(sides: Sides, name: str, called: Counter[str]) -> Party:
    n = sides.by_name.get(fold(name))
    forms = called + (sides.cast.people[n].forms if n is not None else Counter())
    names = (f for f in sorted(forms, key=lambda f: (-forms[f], f)) if fold(f) != fold(name))
    kind = kind_of(sides, name)
    return Party(name, kind, tuple(names)[:MOST_ALIASES], plural=kind == "group" and name.endswith("s"))
