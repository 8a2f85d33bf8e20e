"""Who said what in one article: attributions by grammar and by quotation, brought together.

Offsets of the statements are the article's own. Nothing is selected here: beliefs, wishes and plans reported of somebody are
attributions too, and so is what is said inside a quotation (marked ``inside_quote``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.facts import Span
from briefing.understand.chains import chained, with_speaker, without_twins
from briefing.understand.clauses import find_clauses
from briefing.understand.drafts import Draft, draft, finish, minus, overlap, quoted
from briefing.understand.language import Page, Para
from briefing.understand.raw import RawMention, RawSource, RawStatement
from briefing.understand.sources import Sources
from briefing.understand.speech import Spoken, find_speech, words_in

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
TURN = re.compile(r"([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}):\s+(?=[A-Z\"(])")


def _owner(drafts: list[Draft], spoken: Spoken) -> Draft | None:
    """The attribution by grammar that a quotation belongs to already."""
    quote = (spoken.quote.start, spoken.quote.end)
    outside = [d for d in drafts if not d.inside_quote]
    if spoken.cue is not None:
        same = [d for d in outside if d.frame != "noun" and any(s <= spoken.cue.idx < e for s, e in d.cue)]
        if same:
            return same[0]
    size = quote[1] - quote[0]
    held = [d for d in outside if overlap(d.content, quote) * 2 > size]
    return min(held, key=lambda d: sum(e - s for s, e in d.content), default=None)


def _is_say(d: Draft) -> bool:
    return d.frame == "say" and not d.inside_quote


def _paragraph(para: Para, sources: Sources, last: Draft | None) -> tuple[list[Draft], Draft | None]:
    """Attributions of a paragraph, and the last one in direct speech, which the next paragraph may go on with."""
    turn = _turn(para, sources)
    if turn is not None:
        return [turn], turn
    drafts = [draft(para, c, sources) for c in find_clauses(para.doc)]
    drafts = [d for d in drafts if d.content]
    speaking = last if para.doc.text.lstrip()[:1] in {'"'} else None
    for spoken in find_speech(para):
        quote = (spoken.quote.start, spoken.quote.end)
        owner = _owner(drafts, spoken)
        if owner is not None and owner.frame == "act" and words_in(para, spoken.quote) >= LONG:
            drafts.append(
                Draft(
                    para,
                    owner.source,
                    list(owner.cue),
                    [quote],
                    "say",
                    "claims",
                    owner.verb,
                    owner.sentence,
                    lemma=owner.lemma,
                )
            )
            owner.content = [
                s for s in minus(owner.content, quote) if any(c.isalnum() for c in para.doc.text[s[0] : s[1]])
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
        made = quoted(para, spoken, sources)
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
    known = named or [
        i
        for i, m in enumerate(sources.mentions)
        if m.kind == "person" and m.text.split()[-1].lower() == found.group(1).split()[-1].lower()
    ]
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
    found = [s for d in drafts if (s := finish(d))]
    return tuple(without_twins(chained([with_speaker(s, found) for s in found])))
