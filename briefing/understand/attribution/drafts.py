"""A statement in the making: from words of a paragraph to stretches of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from briefing.facts import Span, Stance
from briefing.understand.attribution.direct_speech import Spoken, inside
from briefing.understand.attribution.speakers import OWN, Sources
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.grammar import Clause
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Attribution, SourceMention

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


STRIP = ",;:. -"


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

    def saying(self, content: list[Span]) -> Draft:
        """Make a statement by the same words of something else."""
        return Draft(
            self.para, self.source, list(self.cue), content, "say", "claims", self.verb, self.sentence, lemma=self.lemma
        )


def _runs(tokens: Sequence[Token]) -> list[Span]:
    """Character ranges of words, bridged over white space and punctuation between them."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and all(t.is_punct or t.is_space for t in token.doc[runs[-1][-1].i + 1 : token.i]):
            runs[-1].append(token)
        else:
            runs.append([token])
    return [(r[0].idx, r[-1].idx + len(r[-1])) for r in runs if any(t.is_alpha or t.like_num for t in r)]


def _united(spans: Iterable[Span], text: str) -> list[Span]:
    """Merge ranges that overlap or have nothing but marks between them, and take outer marks off."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or not any(c.isalnum() or c == ":" for c in text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return [_closed(*s, text) for span in merged if (s := _stripped(*span, text))[0] < s[1]]


def _closed(start: int, end: int, text: str) -> Span:
    """A stretch with the mark that closes a quotation at its end, where it holds the one that opens it."""
    after = text[end : end + 2]
    for opening, closing in ("“”", "«»", '""'):
        inside = text[start:end]
        opened = inside.count('"') % 2 == 1 if opening == closing else inside.count(opening) > inside.count(closing)
        if opened and closing in after and not after[0].isalnum() and after[0] != " ":
            return start, end + after.index(closing) + 1
    return start, end


def _stripped(start: int, end: int, text: str) -> Span:
    while start < end and text[start] in STRIP + " ":
        start += 1
    while end > start and (
        text[end - 1] in ",;: -" or (text[end - 1] == "." and not text[start : end - 1].endswith((".S", ".K", ".N")))
    ):
        end -= 1
    return start, end


def minus(spans: Iterable[Span], hole: Span) -> list[Span]:
    """Cut a hole out of ranges; what is left of a range is dropped where it is a single mark."""
    out = []
    for start, end in spans:
        if hole[1] <= start or end <= hole[0]:
            out.append((start, end))
            continue
        out += [s for s in ((start, hole[0]), (hole[1], end)) if s[1] - s[0] > 1]
    return out


def draft(para: ParsedBlock, clause: Clause, sources: Sources) -> Draft:
    """Make a statement of an attribution by grammar."""
    source = sources.of(para, clause.source)
    cue = _runs(clause.cue) or [(clause.verb.idx, clause.verb.idx + len(clause.verb))]
    content = _runs(clause.content)
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
        deed=clause.deed,
        past=clause.frame == "say" and _tells_past(clause),
        predicate=_first_auxiliary(clause.verb),
        negated=clause.negated,
        inside_quote=inside(para.quotes, clause.verb.idx) is not None,
        lemma=clause.verb.lemma_.lower(),
    )


def _tells_past(clause: Clause) -> bool:
    """Whether what is said is an event of the past: its main verb is a plain past tense."""
    inside = {t.i for t in clause.content}
    roots = [t for t in clause.content if t.head.i not in inside and t.pos_ in {"VERB", "AUX"}]
    return any(
        t.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in t.children) for t in roots
    )


def _first_auxiliary(verb: Token) -> int:
    """Where a verb's own words begin: "has subtly indicated"."""
    own = {c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod"}} | {verb.i}
    first = verb.i
    while first - 1 in own:
        first -= 1
    return int(verb.doc[first].idx)


def overlap(spans: Iterable[Span], quote: Span) -> int:
    """Count the characters that a quotation shares with ranges."""
    return sum(max(0, min(e, quote[1]) - max(s, quote[0])) for s, e in spans)


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
        lemma="" if cue is None else cue.lemma_.lower(),
    )


def finish(draft: Draft) -> Attribution | None:
    """Give a statement its places in the article; ``None`` where no content is left of it."""
    para = draft.para
    content = _united(draft.content, para.text)
    for span in draft.cue:
        content = minus(content, span)
    content = _united(content, para.text)
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
    )


def _share_quoted(draft: Draft, content: Sequence[Span]) -> float:
    """Share of the content's characters that stand in quotation marks, 0 to 1; what later paragraphs add all does."""
    later = sum(e - s for s, e in draft.more)
    within = sum(overlap(content, (q.start, q.end)) for q in draft.para.quotes)
    size = sum(e - s for s, e in content) + later
    return (within + later) / size if size else 0.0


def _quotes(draft: Draft, content: Sequence[Span]) -> tuple[Span, ...]:
    touched = (q for q in draft.para.quotes if overlap(content, (q.start, q.end)))
    return (*(draft.para.place(q.start, q.end) for q in touched), *draft.more)
