"""Read the attributions of one article beside one another: who goes on speaking, and what is attributed twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.understand.lexicon import speech
from briefing.understand.lexicon.people import AIDES
from briefing.understand.mentions.political import political_party_of
from briefing.understand.records import Attribution, SourceMention

GAP = 4
"""Characters between two sentences from which they don't follow one another."""
REACH = 400
"""Characters behind a sentence of several within which "they" are still those who spoke there."""


def resolve_documents(attribution: Attribution, everything: Sequence[Attribution]) -> Attribution:
    """Return "the statement said" with whoever spoke last before it as its source: a document speaks for its issuer."""
    source = attribution.source
    pointing = source.text.lower().startswith(speech.POINTING_BACK)
    if source.head not in speech.DOCUMENTS or source.mention is not None or not pointing:
        return attribution
    before = [
        a
        for a in everything
        if a.extent[1] <= attribution.extent[1]
        and a is not attribution
        and a.source.head not in speech.DOCUMENTS
        and not a.inside_quote
    ]
    if not before:
        return attribution
    issuer = max(before, key=lambda a: a.extent[0]).source
    return replace(attribution, source=replace(issuer, spans=source.spans), resolution="issuer")


def carry_speakers_on(attributions: Sequence[Attribution], starts: Sequence[int] = ()) -> list[Attribution]:
    """Return attributions in reading order, "he added" with the speaker of the sentence before.

    A name inside what was said there is no antecedent for such a pronoun. ``starts`` is where each mention begins: whom
    the sentence itself names before the pronoun is likelier than who spoke in the one before.
    """
    out, ready = list[Attribution](), [_without_own(a, starts) for a in attributions]
    for a in sorted(ready, key=lambda a: a.extent):
        source = None if _is_named_beside(a, starts) else _speaker_before(out, a, ready)
        out.append(a if source is None else replace(a, source=source, resolution="speaker before"))
    return out


def _without_own(attribution: Attribution, starts: Sequence[int]) -> Attribution:
    """Return an attribution to a pronoun without those whom its content names: in "Roe is right, he said" not Roe."""
    source = attribution.source
    if source.sort != "pronoun":
        return attribution
    others = tuple(i for i in source.candidates if i >= len(starts) or not attribution.holds(starts[i]))
    return replace(attribution, source=replace(source, candidates=others)) if others else attribution


def _is_named_beside(attribution: Attribution, starts: Sequence[int]) -> bool:
    """Whether the likeliest antecedent of a pronoun stands in its own sentence, before it."""
    first = next(iter(attribution.source.candidates), None)
    if first is None or first >= len(starts) or attribution.source.sort != "pronoun":
        return False
    return attribution.sentence[0] <= starts[first] < attribution.source.spans[0][0]


def _speaker_before(
    before: Sequence[Attribution], attribution: Attribution, everything: Sequence[Attribution]
) -> SourceMention | None:
    """Return the source of an attribution as it reads after the sentence before, or None where that changes nothing."""
    personal = attribution.source.sort == "pronoun" and attribution.source.head in {"he", "she"}
    several = attribution.source.head == "they"
    aide = _is_bare_aide(attribution)
    carried = personal or several or aide or _goes_on(attribution)
    if not carried or attribution.inside_quote or _is_reported(attribution, everything):
        return None
    reach = REACH if several and attribution.source.sort == "pronoun" else GAP
    speakers = [
        b for b in before if b.frame in {"say", "act"} and not b.inside_quote and _follows(attribution, b, reach)
    ]
    if several:
        speakers = [b for b in speakers if b.source.sort == "group" and not _is_reported(b, everything)]
    if not speakers:
        return None
    source = max(speakers, key=lambda b: (b.sentence[0], -b.extent[0])).source
    if aide and (source.sort != "group" or political_party_of(source.text) is None):
        return None
    somebody = source.sort == "none" and source.text.lower().startswith("one ")
    if source.sort == "unnamed" or somebody or not personal:
        return replace(source, spans=attribution.source.spans)
    index = source.mention if source.sort == "name" else next(iter(source.candidates), None)
    return _first_of(attribution.source, index)


def _is_of_several(attribution: Attribution, everything: Sequence[Attribution]) -> bool:
    """Whether an attribution is to a group, and nobody else's words report it."""
    return attribution.source.sort == "group" and not _is_reported(attribution, everything)


def _is_bare_aide(attribution: Attribution) -> bool:
    """Whether a source is somebody's aide and the text doesn't say whose: "a spokesman"."""
    source = attribution.source
    return source.sort == "unnamed" and source.mention is None and source.head in AIDES


def _follows(attribution: Attribution, before: Attribution, reach: int) -> bool:
    """Whether an attribution comes within ``reach`` characters behind the sentence of another one.

    A quotation of several sentences before "she said" begins with the first of them, not with that of the cue.
    """
    start = min(attribution.sentence[0], attribution.content[0][0])
    return before.sentence[1] <= start + 1 and start - before.sentence[1] < reach


def _goes_on(attribution: Attribution) -> bool:
    """Whether a description without a name goes on speaking: "the party's leader in the town added"."""
    source = attribution.source
    described = source.sort in {"nominal", "none", "unnamed"} and source.mention is None
    pointing = source.text.lower().startswith("the ") and not source.candidates
    return described and attribution.lemma in speech.GOING_ON and pointing


def _is_reported(attribution: Attribution, everything: Sequence[Attribution]) -> bool:
    """Whether an attribution is part of what somebody says: "Roe said he would resign"."""
    place = attribution.source.spans[0][0]
    return any(o is not attribution and o.frame == "say" and o.holds(place) for o in everything)


def prefer_reporter(attribution: Attribution, everything: Sequence[Attribution]) -> Attribution:
    """Return an attribution to a pronoun with the source whose statement it stands in as the first candidate.

    In "the regulator said that it would act" it is first of all the regulator.
    """
    source = attribution.source
    if source.sort != "pronoun" or not source.candidates or attribution.inside_quote:
        return attribution
    place = source.spans[0][0]
    around = [
        o
        for o in everything
        if o is not attribution and o.frame == "say" and o.source.sort == "name" and o.holds(place)
    ]
    reporter = max(around, key=lambda o: o.extent[0]).source.mention if around else None
    preferred = _first_of(source, reporter)
    return attribution if preferred is None else replace(attribution, source=preferred, resolution="reporter")


def _first_of(source: SourceMention, index: int | None) -> SourceMention | None:
    """Return a source with one of its candidates before the others; None where it is no candidate."""
    if index is None or index not in source.candidates:
        return None
    return replace(source, candidates=(index, *(i for i in source.candidates if i != index)))


def without_duplicates(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions in reading order, without those that say less about what another one of them says.

    Dropped are noun cues inside the content of an act of the same source, or inside a quotation, and acts inside an
    act of the same source, or inside a quotation.
    """
    kept: list[Attribution] = []
    for a in sorted(attributions, key=lambda a: (a.frame == "noun", a.content[0][0], -(a.content[-1][1]))):
        if a.frame == "noun" and (a.inside_quote or _has_twin(a, kept)):
            continue
        if a.frame == "act" and (a.inside_quote or _is_inside_act(a, attributions)):
            continue
        kept.append(a)
    return sorted(kept, key=lambda a: (a.content[0][0], a.extent))


def _has_twin(attribution: Attribution, kept: Sequence[Attribution]) -> bool:
    """Whether the content of an act or a noun of the same source holds that of an attribution."""
    return any(
        k.frame != "say"
        and k.source.spans == attribution.source.spans
        and k.content[0][0] <= attribution.content[0][0]
        and attribution.content[-1][1] <= k.content[-1][1]
        for k in kept
    )


def _is_inside_act(attribution: Attribution, everything: Sequence[Attribution]) -> bool:
    """Whether a stance is part of another of the same source: "wants to meet them and express support"."""
    start, end = attribution.cue[0] if attribution.cue else attribution.content[0]
    return any(
        o is not attribution
        and o.frame == "act"
        and o.source.spans == attribution.source.spans
        and any(a <= start and end <= b for a, b in o.content)
        for o in everything
    )
