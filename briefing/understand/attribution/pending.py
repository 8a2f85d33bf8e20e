"""Attributions that are still put together: from words of a paragraph to stretches of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.facts import Rule, Span, Stance
from briefing.understand.attribution.direct_speech import AttributedQuotation, inside
from briefing.understand.attribution.spans import minus, overlap, runs, united
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.lexicon import speech
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.assertion import assertion_of, verb_group
from briefing.understand.parsing.clauses import is_finite
from briefing.understand.parsing.dangling import dangling
from briefing.understand.parsing.grammar import CueMatch, negated
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import ASSERTED, Assertion, Attribution, Frame, SourceMention

if TYPE_CHECKING:
    from spacy.tokens import Token

REVERSED: dict[Stance, Stance] = {
    "supports": "opposes",
    "accepts": "refuses",
    "offers": "refuses",
    "plans": "refuses",
    "demands": "refuses",
}
"""What a stance becomes with "not", "no" or "never"."""
SENTENCE_END = re.compile(r"\w{2}[.!?]\s+$")
"""The end of a sentence right before something."""


@dataclass
class PendingAttribution:
    """An attribution whose content may still grow or shrink with the quotations around it.

    Offsets are those of the paragraph's text, but for ``source``, ``later`` and ``continued``; ``finish`` gives all of
    them as offsets of the article. Fields that ``Attribution`` has too mean the same.
    """

    para: ParsedBlock
    source: SourceMention
    cue: list[Span]
    content: list[Span]
    frame: Frame
    stance: Stance
    verb: str
    sentence: Span
    rule: Rule
    deed: bool = False
    past: bool = False
    predicate: int = -1
    """Where the verb's first auxiliary begins; -1 where no verb governs the content."""
    negated: bool = False
    inside_quote: bool = False
    later: list[Span] = field(default_factory=list)
    """Content in later paragraphs, as offsets of the article."""
    continued: list[Span] = field(default_factory=list)
    """Quotations without a cue of their own that continue the speech, as offsets of the article."""
    lemma: str = ""
    turn: bool = False
    """Whether it is a turn of a transcript: direct speech without quotation marks."""
    assertion: Assertion = ASSERTED

    def as_speech(self, content: list[Span]) -> PendingAttribution:
        """Return an attribution of other content, as speech, to the same source by the same cue."""
        return PendingAttribution(
            self.para,
            self.source,
            list(self.cue),
            content,
            "say",
            "claims",
            self.verb,
            self.sentence,
            self.rule,
            lemma=self.lemma,
            assertion=self.assertion,
        )


def from_cue(para: ParsedBlock, match: CueMatch, resolver: SpeakerResolver) -> PendingAttribution:
    """Return the attribution that a rule of grammar found in a paragraph."""
    source = resolver.source_of(para, match.source)
    cue = runs(match.cue) or [(match.head.idx, match.head.idx + len(match.head))]
    content = runs(match.content)
    for span in source.spans:
        content = minus(content, (span[0] - para.block.start, span[1] - para.block.start))
    content = [_without_narration(span, para) if span[1] <= cue[0][0] else span for span in content]
    turned = match.negated and (match.frame != "say" or match.stance in {"accepts", "supports", "offers"})
    return PendingAttribution(
        para=para,
        source=source,
        cue=cue,
        content=content,
        frame=match.frame,
        stance=REVERSED.get(match.stance, match.stance) if turned else match.stance,
        verb=para.text[cue[0][0] : cue[-1][1]],
        sentence=(match.head.sent.start_char, match.head.sent.end_char),
        rule=match.rule,
        deed=match.deed,
        past=match.frame == "say" and _tells_past(match),
        predicate=verb_group(match.head)[0].idx,
        negated=match.negated,
        inside_quote=inside(para.quotes, match.head.idx) is not None,
        lemma=match.head.lemma_.lower(),
        assertion=assertion_of(match.head, denied=match.negated),
    )


def _without_narration(span: Span, para: ParsedBlock) -> Span:
    """Return what is said before its cue from the quotation that opens a sentence in it: the parser joined the two."""
    opened = (q.start for q in para.quotes if span[0] < q.start and q.start < span[1] <= q.end + 2)
    return next(((start, span[1]) for start in opened if SENTENCE_END.search(para.text[span[0] : start])), span)


def _tells_past(match: CueMatch) -> bool:
    """Whether the content tells of an event in the past: its main verb stands in the plain past tense."""
    inside = {t.i for t in match.content}
    roots = [t for t in match.content if t.head.i not in inside and t.pos_ in {"VERB", "AUX"}]
    return any(
        t.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in t.children) for t in roots
    )


def from_quotation(
    para: ParsedBlock, quotation: AttributedQuotation, resolver: SpeakerResolver
) -> PendingAttribution | None:
    """Return the attribution of a quotation, or None where nothing says whose it is."""
    if quotation.source is None:
        return None
    quote = (quotation.quote.start, quotation.quote.end)
    cue = quotation.cue
    known = cue_of(cue) if cue is not None else None
    sent = quotation.source.sent
    return PendingAttribution(
        para=para,
        source=resolver.source_of(para, quotation.source),
        cue=[] if cue is None else [(cue.idx, cue.idx + len(cue))],
        content=[quote],
        frame="say",
        stance=known.stance if known else "claims",
        verb="" if cue is None else cue.text,
        sentence=(min(quote[0], sent.start_char), max(quote[1], sent.end_char)),
        rule=quotation.rule,
        lemma="" if cue is None else cue.lemma_.lower(),
        assertion=ASSERTED if cue is None else assertion_of(cue, denied=negated(cue)),
    )


def finish(pending: PendingAttribution) -> Attribution | None:
    """Return an attribution with offsets of the article, or None where no content is left of it."""
    para = pending.para
    content = _content_of(pending)
    if not content:
        return None
    spans, cue = (*(para.place(*s) for s in content), *pending.later), tuple(para.place(*s) for s in pending.cue)
    places, share = [*spans, *cue, *pending.source.spans], _share_quoted(pending, content)
    first = min(pending.predicate if pending.predicate >= 0 else pending.content[0][0], content[0][0])
    return Attribution(
        source=pending.source,
        cue=cue,
        content=spans,
        mode="quote" if share > 0.5 or pending.turn else "paraphrase",
        stance=pending.stance,
        frame="act" if _is_judged(pending, content, share) else pending.frame,
        verb=pending.verb,
        extent=(min(s for s, _ in places), max(e for _, e in places)),
        sentence=para.place(*pending.sentence),
        predicate=para.place(first, content[-1][1]),
        quoted_share=share,
        negated=pending.negated,
        inside_quote=pending.inside_quote or pending.source.head in speech.SPEAKER_OR_HEARER,
        deed=pending.deed,
        past=pending.past,
        quotes=spans if pending.turn else _quotes(pending, content),
        lemma=pending.lemma,
        rule=pending.rule,
        dangling=tuple(_dangling(pending, content)),
        continued=tuple(pending.continued),
        assertion=pending.assertion,
    )


def _content_of(pending: PendingAttribution) -> list[Span]:
    """Return what is said as stretches of the paragraph, without the words of the cue."""
    content = united(pending.content, pending.para.text)
    for span in pending.cue:
        content = minus(content, span)
    return united(content, pending.para.text)


def _is_judged(pending: PendingAttribution, content: Sequence[Span], share: float) -> bool:
    """Whether a verb only says what something is, so that its words are no statement alone: "considers it a farce"."""
    words = [pending.para.doc.char_span(a, b, alignment_mode="contract") or () for a, b in content]
    behind = bool(pending.cue) and pending.cue[-1][1] <= content[0][0]
    said = pending.frame == "say" and share <= 0.5 and not pending.turn and pending.rule == "verb cue"
    own = (t for span in words for t in span if inside(pending.para.quotes, t.idx) is None)
    return said and behind and not any(is_finite(t) or t.tag_ == "VB" for t in own)


def _dangling(pending: PendingAttribution, content: Sequence[Span]) -> Iterator[int]:
    """Yield where pronouns of the content stand that nothing before them in its stretch names."""
    para = pending.para

    def spoken(word: Token) -> bool:
        return pending.turn or inside(para.quotes, word.idx) is not None

    for start, end in content:
        words = para.doc.char_span(start, end, alignment_mode="contract")
        yield from (para.place(w.idx, w.idx)[0] for w in dangling(words or (), spoken))


def _share_quoted(pending: PendingAttribution, content: Sequence[Span]) -> float:
    """Return the share of the content's characters in quotation marks, 0 to 1; all that later paragraphs add is."""
    later = sum(e - s for s, e in pending.later)
    within = sum(overlap(content, (q.start, q.end)) for q in pending.para.quotes)
    size = sum(e - s for s, e in content) + later
    return (within + later) / size if size else 0.0


def _quotes(pending: PendingAttribution, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return the quotations that the content overlaps, as offsets of the article."""
    touched = (q for q in pending.para.quotes if overlap(content, (q.start, q.end)))
    return (*(pending.para.place(q.start, q.end) for q in touched), *pending.later)
