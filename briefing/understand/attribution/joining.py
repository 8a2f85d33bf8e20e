"""Join quotations to the attributions that they belong to: by grammar in the same paragraph, or to earlier speech."""

from __future__ import annotations

import re

from briefing.facts import Span
from briefing.understand.attribution.direct_speech import AttributedQuotation, words_in
from briefing.understand.attribution.pending import PendingAttribution
from briefing.understand.attribution.spans import minus, overlap
from briefing.understand.parsing.language import ParsedBlock

SPEAKING = frozenset({"name", "pronoun", "nominal", "unnamed"})
"""Sorts of sources who may go on in their own words."""
STATEMENT = 6
"""Words from which a quotation inside the complement of an act is a statement of its own."""


def owner_of(quotation: AttributedQuotation, pending: list[PendingAttribution]) -> PendingAttribution | None:
    """Return the attribution by grammar that a quotation belongs to, by its cue or content; None if to none."""
    quote = (quotation.quote.start, quotation.quote.end)
    outside = [p for p in pending if not p.inside_quote]
    if quotation.cue is not None:
        same = [p for p in outside if p.frame != "noun" and any(s <= quotation.cue.idx < e for s, e in p.cue)]
        if same and not any(_stands_between(p, same[0], quote) for p in outside):
            return same[0]
    holding = [p for p in outside if _holds(p, quote)]
    return min(holding, key=lambda p: sum(e - s for s, e in p.content), default=None)


def _stands_between(other: PendingAttribution, first: PendingAttribution, quote: Span) -> bool:
    """Whether a quotation is that of another cue beside the first: "said it would stay but called the plan "mad""."""
    beside = other is not first and other.cue and first.cue and first.cue[0][0] < other.cue[0][0] < quote[0]
    return bool(beside) and _holds(other, quote) and not any(s <= other.cue[0][0] < e for s, e in first.content)


def _holds(pending: PendingAttribution, quote: Span) -> bool:
    """Whether more than half of a quotation is in the content of an attribution."""
    return overlap(pending.content, quote) * 2 > quote[1] - quote[0]


def join(
    quotation: AttributedQuotation, owner: PendingAttribution, pending: list[PendingAttribution]
) -> PendingAttribution | None:
    """Add a quotation to its owner's content, or to ``pending`` as speech beside an act.

    Return the attribution that the next quotation may continue; None where the quotation is no speech of the owner's.
    """
    quote = (quotation.quote.start, quotation.quote.end)
    if owner.frame == "act" and words_in(owner.para, quotation.quote) >= STATEMENT:
        pending.append(_parted(owner, quote))
        return pending[-1]
    if (owner.frame == "say" and not owner.inside_quote) or quotation.cue is not None:
        owner.content.append(quote)
        return owner
    return None


def _parted(owner: PendingAttribution, quote: Span) -> PendingAttribution:
    """Take a quotation out of what an act is about, and return it as speech by the same cue."""
    text = owner.para.text
    left = (_without_lead_in(text, s) for s in minus(owner.content, quote))
    owner.content = [s for s in left if any(c.isalnum() for c in text[slice(*s)])]
    return owner.as_speech([quote])


def _without_lead_in(text: str, span: Span) -> Span:
    """Return a stretch without the word at its end that leads into the quotation behind it: ", adding"."""
    lead = re.search(r",\s+\w+ing\W*$", text[slice(*span)])
    return (span[0], span[0] + lead.start()) if lead else span


def is_behind(speaking: PendingAttribution | None, para: ParsedBlock, quotation: AttributedQuotation) -> bool:
    """Whether a quotation stands right behind the sentence of somebody's direct speech: "“We won,” said Roe. “Go.”"."""
    return speaking is not None and speaking.para is para and _ends_before(speaking, quotation)


def speech_behind(quotation: AttributedQuotation, pending: list[PendingAttribution]) -> PendingAttribution | None:
    """Open the speech of whoever the sentence right before a quotation reports ("Roe said it would fail. “We lost.”").

    Return an attribution without content, added to ``pending``; None where that sentence reports nobody, or two.
    """
    before = [p for p in pending if not p.inside_quote and p.frame != "noun" and _ends_before(p, quotation)]
    sources = {p.source.spans for p in before if p.source.sort in SPEAKING and p.source.spans}
    if len(sources) != 1:
        return None
    last = next(p for p in reversed(before) if p.source.spans in sources)
    if any(p.content and p.content[-1][1] == quotation.quote.start for p in pending):
        return None
    speech = last.as_speech([])
    pending.append(speech)
    return speech


def _ends_before(pending: PendingAttribution, quotation: AttributedQuotation) -> bool:
    """Whether the sentence of an attribution ends right before a quotation."""
    gap = pending.para.text[pending.sentence[1] : quotation.quote.start]
    return pending.sentence[1] <= quotation.quote.start and not gap.strip()


def continue_speech(speaking: PendingAttribution | None, para: ParsedBlock, quotation: AttributedQuotation) -> None:
    """Add a quotation to the speech that it continues, of the same paragraph or the one before, where there is any."""
    if speaking is None:
        return
    quote = (quotation.quote.start, quotation.quote.end)
    speaking.continued.append(para.place(*quote))
    if speaking.para is para:
        speaking.content.append(quote)
    else:
        speaking.later.append(para.place(*quote))
