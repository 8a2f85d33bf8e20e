"""Where each party stands on a topic, as far as its positions show it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefing.facts import Position, Stance, Verdict, View
from briefing.understand.lexicon.facts import ACCUSING
from briefing.understand.parsing.key_phrases import within
from briefing.understand.records import ArticleFacts, KeyPhrase
from briefing.understand.similarity import stems

CONDITION = re.compile(
    r"\b(?:only (?:after|if|when|once)|unless|until|provided (?:that )?|on condition that|as long as|before)\b",
    re.IGNORECASE,
)
"""Words that make one thing wait for another."""
VERDICTS: Mapping[Stance, Verdict] = MappingProxyType(
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
"""What a stance shows of the topic that it is about; the other stances show nothing."""
PLAINEST: tuple[Verdict, ...] = ("conditional", "opposes", "supports", "seeks")
"""Of several verdicts that go together, the first stands for all."""


def views_on(stem: str, positions: Sequence[Position], facts: Sequence[ArticleFacts]) -> tuple[View, ...]:
    """Return a view for each party with positions on a topic, which is known by the stem of its noun."""
    phrases = {f.article.id: f.phrases for f in facts}
    parties = dict.fromkeys(p.party for p in positions)
    return tuple(_view(party, stem, [p for p in positions if p.party == party], phrases) for party in parties)


def _view(party: str, stem: str, positions: Sequence[Position], phrases: Mapping[str, Sequence[KeyPhrase]]) -> View:
    verdicts = {p.id: verdict for p in positions if (verdict := _verdict(p, stem, phrases))}
    overall = _overall(frozenset(verdicts.values()))
    telling = [p for p in positions if not verdicts or p.id in verdicts]
    return View(party, overall, tuple(p.id for p in sorted(telling, key=lambda p: verdicts.get(p.id) != overall)))


def _overall(verdicts: frozenset[Verdict]) -> Verdict:
    """Return the verdict that sums up those of a party's positions."""
    if "opposes" in verdicts and verdicts & {"supports", "seeks"}:
        return "divided"
    return next((v for v in PLAINEST if v in verdicts), "speaks")


def _verdict(position: Position, stem: str, phrases: Mapping[str, Sequence[KeyPhrase]]) -> Verdict | None:
    """Return what one position shows; ``None`` where its stance is about something else, or is none."""
    passages = [tuple(within(e.start, e.end, phrases[e.source])) for e in position.evidence]
    if not any(_is_about(stem, contained) for contained in passages):
        return None
    if CONDITION.search(position.text):
        return "conditional"
    return VERDICTS.get(position.stance)


def _is_about(stem: str, phrases: Sequence[KeyPhrase]) -> bool:
    """Whether a topic is the first thing that a passage names, or done before it, and nobody is blamed in it.

    What comes later only describes it: who wants damages for a sale does not want the sale.
    """
    verbs = [p.head for p in phrases if not p.text]
    if verbs and verbs[0] in ACCUSING:
        return False
    nouns = [p for p in phrases if p.text]
    last = nouns[0].span[1] if nouns else 0
    return any(stem in stems(p.head) for p in phrases if p.span[1] <= last or (not p.text and not nouns))
