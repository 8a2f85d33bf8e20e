"""Where each side stands on a topic, as far as the words of its positions show it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefing.facts import Position, Stance, Verdict, View
from briefing.understand import lexicon
from briefing.understand.dossier.merging import stems
from briefing.understand.parsing.key_phrases import within
from briefing.understand.records import ArticleFacts, KeyPhrase

FIRST = 3
"""Nouns of a position, from its beginning, that its stance is about; what comes later only describes them."""
CONDITION = re.compile(
    r"\b(?:only (?:after|if|when|once)|unless|until|provided (?:that )?|on condition that|as long as|before)\b",
    re.IGNORECASE,
)
"""Words that make one thing wait for another."""
SHOWN: Mapping[Stance, Verdict] = MappingProxyType(
    {
        "supports": "supports",
        "accepts": "supports",
        "offers": "supports",
        "demands": "seeks",
        "plans": "seeks",
        "opposes": "opposes",
        "refuses": "opposes",
        "denies": "opposes",
    }
)
"""The other stances take no stand."""
PLAINEST: tuple[Verdict, ...] = ("conditional", "opposes", "supports", "seeks")
"""Of several verdicts that go together, the first is told."""


def views(stem: str, positions: Sequence[Position], facts: Sequence[ArticleFacts]) -> tuple[View, ...]:
    """Return a view for each side that speaks about a topic, which is known by the stem of its noun."""
    phrases = {f.article.id: f.phrases for f in facts}
    sides = dict.fromkeys(p.party for p in positions)
    return tuple(_view(party, stem, [p for p in positions if p.party == party], phrases) for party in sides)


def _view(party: str, stem: str, said: Sequence[Position], phrases: Mapping[str, Sequence[KeyPhrase]]) -> View:
    stands = {p.id: verdict for p in said if (verdict := _verdict(p, stem, phrases))}
    told = _told(frozenset(stands.values()))
    shown = [p for p in said if not stands or p.id in stands]
    return View(party, told, tuple(p.id for p in sorted(shown, key=lambda p: stands.get(p.id) != told)))


def _told(found: frozenset[Verdict]) -> Verdict:
    if "opposes" in found and found & {"supports", "seeks"}:
        return "divided"
    return next((v for v in PLAINEST if v in found), "speaks")


def _verdict(position: Position, stem: str, phrases: Mapping[str, Sequence[KeyPhrase]]) -> Verdict | None:
    """What one position shows; ``None`` where its stance is about something else, or is none."""
    inside = [tuple(within(e.start, e.end, phrases[e.source])) for e in position.evidence]
    if not any(_is_about(stem, found) for found in inside):
        return None
    if CONDITION.search(position.text):
        return "conditional"
    return SHOWN.get(position.stance)


def _is_about(stem: str, phrases: Sequence[KeyPhrase]) -> bool:
    """Whether a topic is among the first things that some words name, and nobody is blamed in them."""
    verbs = [p.head for p in phrases if not p.text]
    if verbs and verbs[0] in lexicon.load("accusing"):
        return False
    nouns = [p for p in phrases if p.text]
    last = nouns[min(FIRST, len(nouns)) - 1].span[1] if nouns else 0
    return any(stem in stems(p.head) for p in phrases if p.span[1] <= last or (not p.text and not nouns))
