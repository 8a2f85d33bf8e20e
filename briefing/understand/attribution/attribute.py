"""Who said what in one article: attributions by grammar and by quotation, brought together.

Offsets of the statements are the article's own. Nothing is selected here: beliefs, wishes and plans of somebody are
attributions too, and so is what is said inside a quotation (marked ``inside_quote``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.facts import Span
from briefing.understand import lexicon
from briefing.understand.attribution.direct_speech import Spoken, find_speech, words_in
from briefing.understand.attribution.discourse import chained, of_speaker, with_speaker, without_twins
from briefing.understand.attribution.drafts import Draft, draft, finish, quoted
from briefing.understand.attribution.spans import minus, overlap
from briefing.understand.attribution.speakers import Sources
from briefing.understand.attribution.verb_cues import find_clauses
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from briefing.understand.records import Attribution, Mention, SourceMention

LONG = 6
"""Words from which a quotation inside another complement is a statement of its own."""
TURN = re.compile(r"([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}):\s+(?=[A-Z\"(])")


def _owner(drafts: list[Draft], spoken: Spoken) -> Draft | None:
    """The attribution by grammar that a quotation belongs to already."""
    quote = (spoken.quote.start, spoken.quote.end)
    outside = [d for d in drafts if not d.inside_quote]
    if spoken.cue is not None:
        same = [d for d in outside if d.frame != "noun" and any(s <= spoken.cue.idx < e for s, e in d.cue)]
        if same and not any(_stands_between(d, same[0], quote) for d in outside):
            return same[0]
    held = [d for d in outside if _holds(d, quote)]
    return min(held, key=lambda d: sum(e - s for s, e in d.content), default=None)


def _stands_between(d: Draft, first: Draft, quote: Span) -> bool:
    """Whether a quotation is that of another cue beside the first: "said it would stay but called the plan "mad""."""
    beside = d is not first and d.cue and first.cue and first.cue[0][0] < d.cue[0][0] < quote[0]
    return bool(beside) and _holds(d, quote) and not any(s <= d.cue[0][0] < e for s, e in first.content)


def _holds(d: Draft, quote: Span) -> bool:
    """Whether most of a quotation is in the content of a statement."""
    return overlap(d.content, quote) * 2 > quote[1] - quote[0]


def _paragraph(para: ParsedBlock, sources: Sources, last: Draft | None) -> tuple[list[Draft], Draft | None]:
    """Attributions of a paragraph, and the last one in direct speech, which the next paragraph may go on with."""
    turn = _turn(para, sources)
    if turn is not None:
        return [turn], turn
    drafts = [d for c in find_clauses(para.doc) if (d := draft(para, c, sources)).content]
    speaking = last if para.text.lstrip().startswith('"') else None
    for spoken in find_speech(para):
        owner = _owner(drafts, spoken)
        if owner is not None:
            speaking = _joined(drafts, owner, spoken) or speaking
        elif spoken.follows:
            _go_on(speaking, para, spoken)
        elif (made := quoted(para, spoken, sources)) is not None:
            drafts.append(made)
            speaking = made
    return drafts, speaking


def _joined(drafts: list[Draft], owner: Draft, spoken: Spoken) -> Draft | None:
    """Give a quotation to the statement that it belongs to; returns the statement that speaks then."""
    quote = (spoken.quote.start, spoken.quote.end)
    para = owner.para
    if owner.frame == "act" and words_in(para, spoken.quote) >= LONG:
        left = (_without_lead_in(para, s) for s in minus(owner.content, quote))
        owner.content = [s for s in left if any(c.isalnum() for c in para.text[slice(*s)])]
        drafts.append(owner.saying([quote]))
        return drafts[-1]
    if (owner.frame == "say" and not owner.inside_quote) or spoken.cue is not None:
        owner.content.append(quote)
        return owner
    return None


def _without_lead_in(para: ParsedBlock, span: Span) -> Span:
    """A stretch without the word that led into the quotation behind it: ", adding"."""
    lead = re.search(r",\s+\w+ing\W*$", para.text[slice(*span)])
    return (span[0], span[0] + lead.start()) if lead else span


def _go_on(speaking: Draft | None, para: ParsedBlock, spoken: Spoken) -> None:
    """Add a quotation to the speech that it goes on with, in this paragraph or from the one before."""
    quote = (spoken.quote.start, spoken.quote.end)
    if speaking is not None and speaking.para is para:
        speaking.content.append(quote)
    elif speaking is not None:
        speaking.more.append(para.place(*quote))


def _turn(para: ParsedBlock, sources: Sources) -> Draft | None:
    """A turn of a transcript: "ROE: I will not."; the label is a name of the article, or in capitals."""
    found = TURN.match(para.text)
    if found is None:
        return None
    start, end = para.place(0, found.end(1))
    surname = found.group(1).rsplit(maxsplit=1)[-1].lower()
    named = [i for i, m in enumerate(sources.mentions) if start <= m.span[0] and m.span[1] <= end]
    if not named and found.group(1).isupper():
        people = ((i, m.text.rsplit(maxsplit=1)[-1]) for i, m in enumerate(sources.mentions) if m.kind == "person")
        named = [i for i, last in people if last.lower() == surname]
    if not named:
        return None
    source = SourceMention("name", found.group(1), ((start, end),), named[0], (), surname)
    content = (found.end(), len(para.text))
    return Draft(para, source, [], [content], "say", "claims", "", content, "transcript turn", turn=True)


def _sentences(para: ParsedBlock) -> list[Span]:
    return [(s.start_char, s.end_char) for s in para.doc.sents if len(s) > 2]


def _listed(para: ParsedBlock, lead: Draft) -> list[Draft]:
    """Bullets under a lead-in that says who sets them out: each sentence of theirs is that speaker's."""
    return [
        Draft(para, lead.source, [], [span], "say", "claims", lead.verb, span, "list item", lemma=lead.lemma)
        for span in _sentences(para)
    ]


def _lead_in(para: ParsedBlock, drafts: list[Draft]) -> Draft | None:
    """The statement that announces bullets, if the paragraph's last sentence is one."""
    sentences = _sentences(para)
    if not sentences:
        return None
    known = (d for d in reversed(drafts) if d.cue and d.source.sort in {"name", "pronoun", "nominal"})
    return next((d for d in known if d.cue[0][0] >= sentences[-1][0] and _sets_out(para, d.cue[0][0])), None)


def _sets_out(para: ParsedBlock, place: int) -> bool:
    verb = next((t for t in para.doc if t.idx == place), None)
    return verb is not None and verb.lemma_.lower() in lexicon.load("setting_out") and verb.dep_ in {"ROOT", "conj"}


def attribute(page: ParsedArticle, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Find all attributions of an article, in reading order."""
    quotations = tuple(para.place(q.start, q.end) for para in page.paras for q in para.quotes)
    sources = Sources(mentions, tuple(m.span[0] for m in mentions), quotations)
    drafts: list[Draft] = []
    last = lead = None
    for para in page.paras:
        if para.block.kind == "title":
            continue
        mine, last = _paragraph(para, sources, last)
        if para.block.kind != "bullet":
            lead = _lead_in(para, mine)
        elif lead is not None and not any(_has_speaker(d) for d in mine):
            mine += _listed(para, lead)
        drafts += mine
    found = [s for d in drafts if (s := finish(d))]
    return tuple(without_twins([of_speaker(s, found) for s in chained([with_speaker(s, found) for s in found])]))


def _has_speaker(d: Draft) -> bool:
    return d.frame == "say" and not d.inside_quote and d.source.sort != "none"
