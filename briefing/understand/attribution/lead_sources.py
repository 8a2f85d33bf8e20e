"""Whom the lead of a report means that names nobody: "a senior minister has warned", whom the next sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.understand.records import Attribution, Mention, SourceMention

GAP = 4
"""Characters between two sentences, or paragraphs, that follow one another."""
DATELINE = 40
"""Characters that may stand before the first sentence."""
MANY = ("s", "people", "women", "men")
"""Endings of words for several, of whom the next sentence may name one."""


def name_lead_sources(
    attributions: Sequence[Attribution], mentions: Sequence[Mention], start: int
) -> list[Attribution]:
    """Return attributions with the source of the first sentence named, where the next one begins with a newcomer.

    Reports open with what somebody is, and go on with the name: "A coach has called it a farce. Jane Roe said …".
    ``start`` is where the body begins.
    """
    return [_named(a, mentions) if start <= a.sentence[0] <= start + DATELINE else a for a in attributions]


def _named(attribution: Attribution, mentions: Sequence[Mention]) -> Attribution:
    """Return an attribution with the person whom the sentence behind it introduces as its source, if it names none."""
    source = attribution.source
    if not _is_description(source) or source.head.endswith(MANY):
        return attribution
    who = next((i for i, m in enumerate(mentions) if _is_introduced(m, i, mentions, attribution.sentence[1])), None)
    if who is None:
        return attribution
    named = replace(source, sort="name", mention=who, candidates=(), text=mentions[who].text)
    return replace(attribution, source=named, resolution="named behind")


def _is_description(source: SourceMention) -> bool:
    """Whether a source says what somebody is, and neither who nor whose: "a senior minister"."""
    nobody = source.mention is None and not source.candidates and bool(source.spans)
    return nobody and source.sort in {"unnamed", "nominal"}


def _is_introduced(mention: Mention, place: int, mentions: Sequence[Mention], end: int) -> bool:
    """Whether a person is what the sentence right behind ``end`` is about, and is named there for the first time."""
    follows = mention.kind == "person" and mention.main and 0 <= mention.sentence[0] - end <= GAP
    surname = mention.text.split()[-1]
    return follows and not any(surname in m.text.split() for m in mentions[:place] if m.kind == "person")
