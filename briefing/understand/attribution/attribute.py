"""Attribute statements to their sources in one parsed article: the rules by grammar and by quotation, brought together.

Offsets of the attributions are the article's own. Nothing is selected here: what somebody believes, wishes or plans is
attributed too, and so is what is said inside a quotation (marked ``inside_quote``).
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.understand.attribution.coordinated import with_coordinated
from briefing.understand.attribution.direct_speech import AttributedQuotation, attribute_quotations
from briefing.understand.attribution.discourse import (
    carry_speakers_on,
    prefer_reporter,
    resolve_documents,
    without_duplicates,
)
from briefing.understand.attribution.embedded import is_named_so, reported_clause
from briefing.understand.attribution.joining import continue_speech, is_behind, join, owner_of, speech_behind
from briefing.understand.attribution.lead_sources import name_lead_sources
from briefing.understand.attribution.nesting import with_nesting
from briefing.understand.attribution.parts import parts_of_bodies, plural_parties
from briefing.understand.attribution.pending import PendingAttribution, finish, from_cue, from_quotation
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.attribution.turns import attribute_list, has_speaker, is_in_turn, lead_in_of, transcript_turns
from briefing.understand.attribution.verb_cues import find_cues
from briefing.understand.attribution.whole_sources import whole_source
from briefing.understand.parsing.grammar import CueMatch
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from briefing.understand.records import Attribution, Mention


def attribute(page: ParsedArticle, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Return all attributions of an article, in reading order; ``mentions`` are those of the article, in order."""
    resolver = _resolver(page, mentions)
    pending = _pending(page, resolver)
    found = [a for p in pending if (a := finish(p))]
    resolved = carry_speakers_on([resolve_documents(a, found) for a in found], resolver.starts)
    start = next((para.block.start for para in page.paras if para.block.kind != "title"), 0)
    kept = name_lead_sources(without_duplicates([prefer_reporter(a, found) for a in resolved]), mentions, start)
    return with_nesting(with_coordinated(kept, page.article.text))


def _resolver(page: ParsedArticle, mentions: Sequence[Mention]) -> SpeakerResolver:
    quotations = tuple(para.place(q.start, q.end) for para in page.paras for q in para.quotes)
    starts = tuple(m.span[0] for m in mentions)
    parts = tuple(part for para in page.paras for part in parts_of_bodies(para, mentions, starts))
    plurals = tuple(party for para in page.paras for party in plural_parties(para))
    return SpeakerResolver(mentions, starts, quotations, parts, plurals)


def _pending(page: ParsedArticle, resolver: SpeakerResolver) -> list[PendingAttribution]:
    """Return the attributions of all paragraphs, with what later paragraphs add to them; titles are left out."""
    pending: list[PendingAttribution] = []
    speaking = lead_in = None
    for para in page.paras:
        if para.block.kind == "title":
            continue
        own, speaking = _of_paragraph(para, resolver, speaking)
        if para.block.kind != "bullet":
            lead_in = lead_in_of(para, own)
        elif lead_in is not None and not any(has_speaker(p) for p in own):
            own += attribute_list(para, lead_in)
        pending += own
    return pending


def _of_paragraph(
    para: ParsedBlock, resolver: SpeakerResolver, speaking: PendingAttribution | None
) -> tuple[list[PendingAttribution], PendingAttribution | None]:
    """Return a paragraph's attributions, and the one in direct speech that the next paragraph may continue.

    ``speaking`` is that of the paragraph before.
    """
    turns = transcript_turns(para, resolver)
    matches = [m for m in find_cues(para.doc) if not is_in_turn(turns, m.head.idx)]
    pending = turns + [p for match in matches if (p := _of_cue(para, match, resolver)).content]
    speaking = turns[-1] if turns else speaking if para.text.lstrip().startswith('"') else None
    for quotation in attribute_quotations(para):
        if is_in_turn(turns, quotation.quote.start):
            continue
        owner = owner_of(quotation, pending)
        if owner is not None:
            speaking = join(quotation, owner, pending) or speaking
        elif quotation.follows:
            if not is_behind(speaking, para, quotation):
                speaking = speech_behind(quotation, pending) or speaking
            continue_speech(speaking, para, quotation)
        elif (own := _of_quotation(para, quotation, resolver)) is not None:
            pending.append(own)
            speaking = own
    return pending, speaking


def _of_cue(para: ParsedBlock, match: CueMatch, resolver: SpeakerResolver) -> PendingAttribution:
    """Return the attribution that a rule of grammar found, with its source as the text names it."""
    pending = from_cue(para, match, resolver)
    pending.source = whole_source(pending.source, para, match.source, match.head)
    return pending


def _of_quotation(
    para: ParsedBlock, quotation: AttributedQuotation, resolver: SpeakerResolver
) -> PendingAttribution | None:
    """Return the attribution of a quotation with the clause that it is a part of, or None where there is none."""
    pending = None if is_named_so(quotation) else from_quotation(para, quotation, resolver)
    clause = reported_clause(para, quotation)
    if pending is not None and clause is not None:
        pending.content = [clause]
    return pending
