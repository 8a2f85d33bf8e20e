"""Attribute what a layout ascribes without a verb beside it: turns of a transcript, and bullets under a lead-in."""

from __future__ import annotations

import re

from briefing.facts import Span
from briefing.understand.attribution.labels import LABELLING
from briefing.understand.attribution.pending import PendingAttribution
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.lexicon import speech
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.parsing.quotes import Quote
from briefing.understand.records import SourceMention

TURN = re.compile(rf"(?:^|(?<=[.!?\"]) )({LABELLING}):\s+(?=[A-Z\"(])")
"""A label of one to four capitalised words before a colon, at the beginning of a paragraph or of a sentence."""


def transcript_turns(para: ParsedBlock, resolver: SpeakerResolver) -> list[PendingAttribution]:
    """Return a paragraph as its labels' speech ("ROE: I will not."); nothing where it doesn't begin with a label."""
    labels = [(m, source) for m in TURN.finditer(para.text) if (source := _source_of(para, m, resolver))]
    if not labels or labels[0][0].start():
        return []
    ends = [*(m.start() for m, _ in labels[1:]), len(para.text)]
    return [_turn(para, source, (m.end(), end)) for (m, source), end in zip(labels, ends, strict=True)]


def _source_of(para: ParsedBlock, label: re.Match[str], resolver: SpeakerResolver) -> SourceMention | None:
    """Return who is named by a label, or None where it names nobody that the article mentions."""
    span = para.place(label.start(1), label.end(1))
    surname = label.group(1).rsplit(maxsplit=1)[-1].lower()
    mentions = resolver.within(*span)
    if not mentions and label.group(1).isupper():
        mentions = _people(surname, resolver)
    return SourceMention("name", label.group(1), (span,), mentions[0], (), surname) if mentions else None


def _turn(para: ParsedBlock, source: SourceMention, content: Span) -> PendingAttribution:
    """Return what stands behind a label as its speech; where that opens in quotation marks, as far as they go."""
    end = content[0]
    for quote in para.quotes:
        if quote.start >= content[0] and not para.text[end : quote.start].strip() and _is_sentence(para, quote):
            end = quote.end
    content = (content[0], min(end, content[1])) if end > content[0] else content
    return PendingAttribution(para, source, [], [content], "say", "claims", "", content, "transcript turn", turn=True)


def _is_sentence(para: ParsedBlock, quote: Quote) -> bool:
    """Whether a quotation ends as a sentence does: not in "“No” is no answer"."""
    return para.text[quote.start : quote.end].rstrip("\"' ").endswith((".", "!", "?"))


def is_in_turn(turns: list[PendingAttribution], place: int) -> bool:
    """Whether an offset of the paragraph is inside what one of its turns says."""
    return any(a <= place < b for turn in turns for a, b in turn.content)


def _people(surname: str, resolver: SpeakerResolver) -> list[int]:
    """Return the indices of the mentions of people with a surname, in lower case."""
    people = ((i, m.text.rsplit(maxsplit=1)[-1]) for i, m in enumerate(resolver.mentions) if m.kind == "person")
    return [i for i, last in people if last.lower() == surname]


def lead_in_of(para: ParsedBlock, pending: list[PendingAttribution]) -> PendingAttribution | None:
    """Return the attribution in the last sentence that announces bullets ("Roe assessed the budget."), or None."""
    sentences = _sentences(para)
    if not sentences:
        return None
    known = (p for p in reversed(pending) if p.cue and p.source.sort in {"name", "pronoun", "nominal"})
    return next((p for p in known if p.cue[0][0] >= sentences[-1][0] and _sets_out(para, p.cue[0][0])), None)


def attribute_list(para: ParsedBlock, lead_in: PendingAttribution) -> list[PendingAttribution]:
    """Return each sentence of a bullet as a statement of whoever its lead-in says sets the list out."""
    return [
        PendingAttribution(
            para, lead_in.source, [], [span], "say", "claims", lead_in.verb, span, "list item", lemma=lead_in.lemma
        )
        for span in _sentences(para)
    ]


def has_speaker(pending: PendingAttribution) -> bool:
    """Whether an attribution ascribes speech to somebody by itself, so that a bullet needs no lead-in."""
    return pending.frame == "say" and not pending.inside_quote and pending.source.sort != "none"


def _sentences(para: ParsedBlock) -> list[Span]:
    """Return the sentences of more than two words, as offsets of the paragraph."""
    return [(s.start_char, s.end_char) for s in para.doc.sents if len(s) > 2]


def _sets_out(para: ParsedBlock, place: int) -> bool:
    """Whether the word at an offset is the main verb of a sentence that sets something out."""
    verb = next((t for t in para.doc if t.idx == place), None)
    return verb is not None and verb.lemma_.lower() in speech.SETTING_OUT and verb.dep_ in {"ROOT", "conj"}
