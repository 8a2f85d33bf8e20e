"""Who said what in one article: attributions by grammar and by quotation, brought together.

Offsets of the statements are the article's own. Nothing is selected here: beliefs, wishes and plans reported of somebody are
attributions too, and so is what is said inside a quotation (marked ``inside_quote``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.facts import Span, Stance
from briefing.understand import words
from briefing.understand.clauses import Clause, find_clauses
from briefing.understand.cues import cue_of
from briefing.understand.language import Page, Para
from briefing.understand.raw import RawMention, RawSource, RawStatement
from briefing.understand.sources import OWN, Sources
from briefing.understand.speech import Spoken, find_speech, inside, words_in

if TYPE_CHECKING:
    from spacy.tokens import Token

SETTING_OUT = {
    "assess",
    "outline",
    "list",
    "describe",
    "explain",
    "say",
    "tell",
    "argue",
    "stress",
    "detail",
    "announce",
    "note",
    "set",
    "add",
    "warn",
    "propose",
    "pledge",
}
LONG = 6
"""Words from which a quotation inside another complement is a statement of its own."""
REVERSED: dict[Stance, Stance] = {"supports": "opposes", "accepts": "refuses", "offers": "refuses", "plans": "refuses", "demands": "refuses"}
"""What a stance becomes with "not", "no" or "never"."""
TURN = re.compile(r"([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}):\s+(?=[A-Z\"(])")
STRIP = ",;:. -"


@dataclass
class Draft:
    """A statement in the making; offsets are those of the paragraph until it is finished."""

    para: Para
    source: RawSource
    cue: list[Span]
    content: list[Span]
    frame: str
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


def _runs(tokens: Sequence[object]) -> list[Span]:
    """Character ranges of words, bridged over white space and punctuation between them."""
    runs: list[list[object]] = []
    for token in tokens:
        if runs and all(t.is_punct or t.is_space for t in token.doc[runs[-1][-1].i + 1 : token.i]):  # type: ignore[attr-defined]
            runs[-1].append(token)
        else:
            runs.append([token])
    spans = [(r[0].idx, r[-1].idx + len(r[-1])) for r in runs]  # type: ignore[attr-defined, arg-type]
    return [s for r, s in zip(runs, spans, strict=True) if any(t.is_alpha or t.like_num for t in r)]  # type: ignore[attr-defined]


def _united(spans: Iterable[Span], text: str) -> list[Span]:
    """Merge ranges that overlap or have nothing but marks between them, and take outer marks off."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or not any(c.isalnum() or c == ":" for c in text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return [s for span in merged if (s := _stripped(*span, text))[0] < s[1]]


def _stripped(start: int, end: int, text: str) -> Span:
    while start < end and text[start] in STRIP + " ":
        start += 1
    while end > start and (
        text[end - 1] in ",;: -" or (text[end - 1] == "." and not text[start : end - 1].endswith((".S", ".K", ".N")))
    ):
        end -= 1
    return start, end


def _minus(spans: list[Span], hole: Span) -> list[Span]:
    out = []
    for start, end in spans:
        if hole[1] <= start or end <= hole[0]:
            out.append((start, end))
            continue
        out += [s for s in ((start, hole[0]), (hole[1], end)) if s[1] - s[0] > 1]
    return out


def _draft(para: Para, clause: Clause, sources: Sources) -> Draft:
    source = sources.of(para, clause.source)
    cue = _runs(clause.cue) or [(clause.verb.idx, clause.verb.idx + len(clause.verb))]
    content = _runs(clause.content)
    for span in source.spans:
        content = _minus(content, (span[0] - para.block.start, span[1] - para.block.start))
    quoted = inside(para.quotes, clause.verb.idx) is not None
    sent = clause.verb.sent
    verb = para.doc.text[cue[0][0] : cue[-1][1]]
    stance = REVERSED.get(clause.stance, clause.stance) if clause.negated and clause.frame != "say" else clause.stance
    sentence = (sent.start_char, sent.end_char)
    past = clause.frame == "say" and _tells_past(clause)
    return Draft(
        para,
        source,
        cue,
        content,
        clause.frame,
        stance,
        verb,
        sentence,
        clause.deed,
        past,
        _first_auxiliary(clause.verb),
        clause.negated,
        quoted,
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


def _overlap(spans: list[Span], quote: Span) -> int:
    return sum(max(0, min(e, quote[1]) - max(s, quote[0])) for s, e in spans)


def _owner(drafts: list[Draft], spoken: Spoken) -> Draft | None:
    """The attribution by grammar that a quotation belongs to already."""
    quote = (spoken.quote.start, spoken.quote.end)
    outside = [d for d in drafts if not d.inside_quote]
    if spoken.cue is not None:
        same = [d for d in outside if d.frame != "noun" and any(s <= spoken.cue.idx < e for s, e in d.cue)]
        if same:
            return same[0]
    size = quote[1] - quote[0]
    held = [d for d in outside if _overlap(d.content, quote) * 2 > size]
    return min(held, key=lambda d: sum(e - s for s, e in d.content), default=None)


def _is_say(d: Draft) -> bool:
    return d.frame == "say" and not d.inside_quote


def _quoted(para: Para, spoken: Spoken, sources: Sources) -> Draft | None:
    if spoken.source is None:
        return None
    quote = (spoken.quote.start, spoken.quote.end)
    cue = [] if spoken.cue is None else [(spoken.cue.idx, spoken.cue.idx + len(spoken.cue))]
    known = cue_of(spoken.cue) if spoken.cue is not None else None
    verb = spoken.cue.text if spoken.cue is not None else ""
    sent = spoken.source.sent
    sentence = (min(quote[0], sent.start_char), max(quote[1], sent.end_char))
    return Draft(
        para, sources.of(para, spoken.source), cue, [quote], "say", known.stance if known else "claims", verb, sentence,
        lemma=spoken.cue.lemma_.lower() if spoken.cue is not None else "",
    )


def _paragraph(para: Para, sources: Sources, last: Draft | None) -> tuple[list[Draft], Draft | None]:
    """Attributions of a paragraph, and the last one in direct speech, which the next paragraph may go on with."""
    turn = _turn(para, sources)
    if turn is not None:
        return [turn], turn
    drafts = [_draft(para, c, sources) for c in find_clauses(para.doc)]
    drafts = [d for d in drafts if d.content]
    speaking = last if para.doc.text.lstrip()[:1] in {'"'} else None
    for spoken in find_speech(para):
        quote = (spoken.quote.start, spoken.quote.end)
        owner = _owner(drafts, spoken)
        if owner is not None and owner.frame == "act" and words_in(para, spoken.quote) >= LONG:
            drafts.append(
                Draft(para, owner.source, list(owner.cue), [quote], "say", "claims", owner.verb, owner.sentence, lemma=owner.lemma)
            )
            owner.content = [
                s for s in _minus(owner.content, quote) if any(c.isalnum() for c in para.doc.text[s[0] : s[1]])
            ]
            speaking = drafts[-1]
            continue
        if owner is not None:
            if _is_say(owner) or spoken.cue is not None:
                owner.content.append(quote)
                speaking = owner
            continue
        if spoken.follows:
            if speaking is not None and speaking.para is para:
                speaking.content.append(quote)
            elif speaking is not None:
                speaking.more.append(para.place(*quote))
            continue
        made = _quoted(para, spoken, sources)
        if made is not None:
            drafts.append(made)
            speaking = made
    return drafts, speaking


def _turn(para: Para, sources: Sources) -> Draft | None:
    """A turn of a transcript: "ROE: I will not."; the label is a name of the article, or in capitals."""
    found = TURN.match(para.doc.text)
    if found is None:
        return None
    label = para.place(0, found.end(1))
    named = [i for i, m in enumerate(sources.mentions) if label[0] <= m.span[0] and m.span[1] <= label[1]]
    known = named or [i for i, m in enumerate(sources.mentions) if m.kind == "person" and m.text.split()[-1].lower() == found.group(1).split()[-1].lower()]
    if not known or not (named or found.group(1).isupper()):
        return None
    source = RawSource("name", found.group(1), (label,), known[0], (), found.group(1).split()[-1].lower())
    content = (found.end(), len(para.doc.text))
    return Draft(para, source, [], [content], "say", "claims", "", content, turn=True)


def _sentences(para: Para) -> list[Span]:
    return [(s.start_char, s.end_char) for s in para.doc.sents if len(s) > 2]


def _listed(para: Para, lead: Draft | None) -> list[Draft]:
    """Bullets under a lead-in that says who sets them out: each sentence of theirs is that speaker's."""
    if lead is None:
        return []
    return [replace_draft(lead, para, span) for span in _sentences(para)]


def replace_draft(lead: Draft, para: Para, span: Span) -> Draft:
    """A statement of the lead's speaker with other content."""
    return Draft(para, lead.source, [], [span], "say", "claims", lead.verb, span, lemma=lead.lemma)


def _lead_in(para: Para, drafts: list[Draft]) -> Draft | None:
    """The statement that announces bullets, if the paragraph's last sentence is one."""
    sentences = _sentences(para)
    if not sentences:
        return None
    start = sentences[-1][0]
    for d in reversed(drafts):
        root = next((t for t in para.doc if t.idx == d.cue[0][0]), None) if d.cue else None
        if (
            root is not None
            and root.idx >= start
            and root.lemma_.lower() in SETTING_OUT
            and root.dep_ in {"ROOT", "conj"}
            and d.source.sort in {"name", "pronoun", "nominal"}
        ):
            return d
    return None


def _finish(draft: Draft, text: str) -> RawStatement | None:
    para, base = draft.para, draft.para.block.start
    content = _united(draft.content, para.doc.text)
    for span in draft.cue:
        content = _minus(content, span)
    content = _united(content, para.doc.text)
    if not content:
        return None
    spans = tuple((base + s, base + e) for s, e in content) + tuple(draft.more)
    cue = tuple((base + s, base + e) for s, e in draft.cue)
    size = sum(e - s for s, e in content) + sum(e - s for s, e in draft.more)
    quoted = sum(_overlap(content, (q.start, q.end)) for q in para.quotes) + sum(e - s for s, e in draft.more)
    places = [*spans, *cue, *draft.source.spans]
    whole = (min(s for s, _ in places), max(e for _, e in places))
    first = min(draft.predicate if draft.predicate >= 0 else draft.content[0][0], content[0][0])
    share = quoted / size if size else 0.0
    mode = "quote" if share > 0.5 or draft.turn else "paraphrase"
    own = draft.source.head in OWN
    quotes = spans if draft.turn else tuple(para.place(q.start, q.end) for q in para.quotes if _overlap(content, (q.start, q.end))) + tuple(
        draft.more
    )
    return RawStatement(
        draft.source, cue, spans, mode, draft.stance, draft.frame, draft.verb,  # type: ignore[arg-type]
        whole, para.place(*draft.sentence), para.place(first, content[-1][1]), share, draft.negated, draft.inside_quote or own, draft.deed, draft.past, quotes, draft.lemma,
    )  # fmt: skip


def _without_twins(found: list[RawStatement]) -> list[RawStatement]:
    """Drop a statement whose content another of the same source has within it by a plainer cue."""
    kept: list[RawStatement] = []
    for s in sorted(found, key=lambda s: (s.frame == "noun", s.content[0][0], -(s.content[-1][1]))):
        twin = any(
            k.source.spans == s.source.spans
            and k.content[0][0] <= s.content[0][0]
            and s.content[-1][1] <= k.content[-1][1]
            and k.frame != "say"
            for k in kept
        )
        within = s.frame == "act" and (s.inside_quote or _inside_act(s, found))
        if not (s.frame == "noun" and (twin or s.inside_quote)) and not within:
            kept.append(s)
    return sorted(kept, key=lambda s: (s.content[0][0], s.whole))


def _inside_act(statement: RawStatement, found: list[RawStatement]) -> bool:
    """Whether a stance is part of what another stance of the same source is about: "wants to meet them and express support"."""
    place = statement.cue[0] if statement.cue else statement.content[0]
    return any(
        o is not statement
        and o.frame == "act"
        and o.source.spans == statement.source.spans
        and any(a <= place[0] and place[1] <= b for a, b in o.content)
        for o in found
    )


def _chained(statements: list[RawStatement]) -> list[RawStatement]:
    """ "He added …" goes on with whoever spoke in the sentence before, not with a name inside what they said."""
    out: list[RawStatement] = []
    for s in sorted(statements, key=lambda s: (s.whole[0], s.whole[1])):
        source = _speaker_before(out, s, statements)
        out.append(s if source is None else replace(s, source=source))
    return out


def _is_reported(s: RawStatement, everything: list[RawStatement]) -> bool:
    """Whether a statement is part of what somebody else said: "Roe said he would resign"."""
    place = s.source.spans[0][0]
    return any(o is not s and o.frame == "say" and any(a <= place < b for a, b in o.content) for o in everything)


def _speaker_before(before: list[RawStatement], s: RawStatement, everything: list[RawStatement]) -> RawSource | None:
    if s.source.sort != "pronoun" or s.source.head not in {"he", "she"} or s.inside_quote or _is_reported(s, everything):
        return None
    last = [
        b
        for b in before
        if b.frame in {"say", "act"}
        and not b.inside_quote
        and b.sentence[1] <= s.sentence[0] + 1
        and s.sentence[0] - b.sentence[1] < 4
    ]
    if not last:
        return None
    source = max(last, key=lambda b: (b.sentence[0], -b.whole[0])).source
    if source.sort == "unnamed":
        return replace(source, spans=s.source.spans)
    index = source.mention if source.sort == "name" else next(iter(source.candidates), None)
    if index is None or index not in s.source.candidates:
        return None
    return replace(s.source, candidates=(index, *(i for i in s.source.candidates if i != index)))


def attribute(page: Page, mentions: Sequence[RawMention]) -> tuple[RawStatement, ...]:
    """Find all attributions of an article, in reading order."""
    quoted = tuple(para.place(q.start, q.end) for para in page.paras for q in para.quotes)
    sources = Sources(mentions, tuple(m.span[0] for m in mentions), quoted)
    drafts: list[Draft] = []
    last: Draft | None = None
    lead: Draft | None = None
    for para in page.paras:
        if para.block.kind == "title":
            continue
        mine, last = _paragraph(para, sources, last)
        if para.block.kind == "bullet":
            if not any(_is_say(d) and d.source.sort != "none" for d in mine):
                mine += _listed(para, lead)
        else:
            lead = _lead_in(para, mine)
        drafts += mine
    found = [s for d in drafts if (s := _finish(d, page.article.text))]
    return tuple(_without_twins(_chained([_with_speaker(s, found) for s in found])))


def _with_speaker(statement: RawStatement, everything: list[RawStatement]) -> RawStatement:
    """A statement or a letter speaks for whoever spoke before it: "the statement said"."""
    papers = words.load("papers")
    source = statement.source
    if (
        source.head not in papers
        or source.mention is not None
        or not source.text.lower().startswith(("the ", "his ", "her ", "its ", "their "))
    ):
        return statement
    before = [
        s
        for s in everything
        if s.whole[1] <= statement.whole[1]
        and s is not statement
        and s.source.head not in papers
        and not s.inside_quote
    ]
    if not before:
        return statement
    owner = max(before, key=lambda s: s.whole[0]).source
    return replace(statement, source=replace(owner, spans=source.spans))
