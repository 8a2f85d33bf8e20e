"""A statement in the making: from words of a paragraph to stretches of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.facts import Rule, Span, Stance
from briefing.understand.attribution.direct_speech import Spoken, inside
from briefing.understand.attribution.spans import minus, overlap, runs, united
from briefing.understand.attribution.speakers import OWN, Sources
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.assertion import assertion_of, verb_group
from briefing.understand.parsing.grammar import Clause, negated
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import ASSERTED, Assertion, Attribution, SourceMention

REVERSED: dict[Stance, Stance] = {
    "supports": "opposes",
    "accepts": "refuses",
    "offers": "refuses",
    "plans": "refuses",
    "demands": "refuses",
}
"""What a stance becomes with "not", "no" or "never"."""


@dataclass
class Draft:
    """A statement in the making; offsets are those of the paragraph until it is finished."""

    para: ParsedBlock
    source: SourceMention
    cue: list[Span]
    content: list[Span]
    frame: Literal["say", "act", "noun"]
    stance: Stance
    verb: str
    sentence: Span
    rule: Rule
    deed: bool = False
    past: bool = False
    predicate: int = -1
    """Where the verb's first auxiliary stands."""
    negated: bool = False
    inside_quote: bool = False
    more: list[Span] = field(default_factory=list)
    """Content in later paragraphs, as offsets of the article."""
    lemma: str = ""
    turn: bool = False
    """Whether it is a turn of a transcript: direct speech without quotation marks."""
    assertion: Assertion = ASSERTED

    def saying(self, content: list[Span]) -> Draft:
        """Make a statement by the same words of something else."""
        return Draft(
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


def draft(para: ParsedBlock, clause: Clause, sources: Sources) -> Draft:
    """Make a statement of an attribution by grammar."""
    source = sources.of(para, clause.source)
    cue = runs(clause.cue) or [(clause.verb.idx, clause.verb.idx + len(clause.verb))]
    content = runs(clause.content)
    for span in source.spans:
        content = minus(content, (span[0] - para.block.start, span[1] - para.block.start))
    turned = clause.negated and (clause.frame != "say" or clause.stance in {"accepts", "supports", "offers"})
    return Draft(
        para=para,
        source=source,
        cue=cue,
        content=content,
        frame=clause.frame,
        stance=REVERSED.get(clause.stance, clause.stance) if turned else clause.stance,
        verb=para.text[cue[0][0] : cue[-1][1]],
        sentence=(clause.verb.sent.start_char, clause.verb.sent.end_char),
        rule=clause.rule,
        deed=clause.deed,
        past=clause.frame == "say" and _tells_past(clause),
        predicate=verb_group(clause.verb)[0].idx,
        negated=clause.negated,
        inside_quote=inside(para.quotes, clause.verb.idx) is not None,
        lemma=clause.verb.lemma_.lower(),
        assertion=assertion_of(clause.verb, denied=clause.negated),
    )


def _tells_past(clause: Clause) -> bool:
    """Whether what is said is an event of the past: its main verb is a plain past tense."""
    inside = {t.i for t in clause.content}
    roots = [t for t in clause.content if t.head.i not in inside and t.pos_ in {"VERB", "AUX"}]
    return any(
        t.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in t.children) for t in roots
    )


def quoted(para: ParsedBlock, spoken: Spoken, sources: Sources) -> Draft | None:
    """Make a statement of a quotation; ``None`` where nothing says whose it is."""
    if spoken.source is None:
        return None
    quote = (spoken.quote.start, spoken.quote.end)
    cue = spoken.cue
    known = cue_of(cue) if cue is not None else None
    sent = spoken.source.sent
    return Draft(
        para=para,
        source=sources.of(para, spoken.source),
        cue=[] if cue is None else [(cue.idx, cue.idx + len(cue))],
        content=[quote],
        frame="say",
        stance=known.stance if known else "claims",
        verb="" if cue is None else cue.text,
        sentence=(min(quote[0], sent.start_char), max(quote[1], sent.end_char)),
        rule=spoken.rule,
        lemma="" if cue is None else cue.lemma_.lower(),
        assertion=ASSERTED if cue is None else assertion_of(cue, denied=negated(cue)),
    )


def finish(draft: Draft) -> Attribution | None:
    """Give a statement its places in the article; ``None`` where no content is left of it."""
    para = draft.para
    content = _content_of(draft)
    if not content:
        return None
    spans = (*(para.place(*s) for s in content), *draft.more)
    cue = tuple(para.place(*s) for s in draft.cue)
    places = [*spans, *cue, *draft.source.spans]
    share = _share_quoted(draft, content)
    first = min(draft.predicate if draft.predicate >= 0 else draft.content[0][0], content[0][0])
    return Attribution(
        source=draft.source,
        cue=cue,
        content=spans,
        mode="quote" if share > 0.5 or draft.turn else "paraphrase",
        stance=draft.stance,
        frame=draft.frame,
        verb=draft.verb,
        whole=(min(s for s, _ in places), max(e for _, e in places)),
        sentence=para.place(*draft.sentence),
        predicate=para.place(first, content[-1][1]),
        quoted=share,
        negated=draft.negated,
        inside_quote=draft.inside_quote or draft.source.head in OWN,
        deed=draft.deed,
        past=draft.past,
        quotes=spans if draft.turn else _quotes(draft, content),
        lemma=draft.lemma,
        rule=draft.rule,
        assertion=draft.assertion,
    )


def _content_of(draft: Draft) -> list[Span]:
    """Return what is said as stretches of the paragraph, without the words of the cue."""
    content = united(draft.content, draft.para.text)
    for span in draft.cue:
        content = minus(content, span)
    return united(content, draft.para.text)


def _share_quoted(draft: Draft, content: Sequence[Span]) -> float:
    """Share of the content's characters that stand in quotation marks, 0 to 1; what later paragraphs add all does."""
    later = sum(e - s for s, e in draft.more)
    within = sum(overlap(content, (q.start, q.end)) for q in draft.para.quotes)
    size = sum(e - s for s, e in content) + later
    return (within + later) / size if size else 0.0


def _quotes(draft: Draft, content: Sequence[Span]) -> tuple[Span, ...]:
    touched = (q for q in draft.para.quotes if overlap(content, (q.start, q.end)))
    return (*(draft.para.place(q.start, q.end) for q in touched), *draft.more)
