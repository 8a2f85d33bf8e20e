"""Quoted words inside a clause: "called the plan “a mistake” for the town" is reported whole, never by a fragment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.facts import Span
from briefing.understand.attribution.direct_speech import AttributedQuotation, inside, words_in
from briefing.understand.lexicon.cues import may_say
from briefing.understand.parsing.language import ParsedBlock

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCE = 8
"""Words from which quoted words that begin with a capital are a sentence, wherever they stand."""
END = re.compile(r"[.!?](?=[\"')]*(?:\s|$))")


def is_named_so(quotation: AttributedQuotation) -> bool:
    """Whether quoted words only name a part of a larger clause: "attacked what he called a “brazen breach”"."""
    cue = quotation.cue
    if cue is None or not any(c.lower_ == "what" for c in cue.lefts):
        return False
    return quotation.quote.start > cue.idx


def reported_clause(para: ParsedBlock, quotation: AttributedQuotation) -> Span | None:
    """Return the clause behind a cue that quoted words are a part of; None where they are all that is reported."""
    quote, cue = quotation.quote, quotation.cue
    if cue is None or cue.idx > quote.start or not _is_part(para, quotation, cue):
        return None
    start = cue.idx + len(cue)
    opener = re.match(r"\W*(?:that\b)?\W*", para.text[start : quote.start])
    start += opener.end() if opener else 0
    end = _end(para, quote.end)
    if any(may_say(t) and not inside(para.quotes, t.idx) for t in para.doc if quote.end <= t.idx < end):
        end = quote.end
    return (start, end) if start < quote.start else None


def _is_part(para: ParsedBlock, quotation: AttributedQuotation, cue: Token) -> bool:
    """Whether quoted words stand amid words that are reported too, in the sentence of the cue."""
    text, quote = para.text, quotation.quote
    between = text[cue.idx + len(cue) : quote.start].rstrip()
    if not between or not between[-1].isalnum() or END.search(between):
        return False
    return not (text[quote.start + 1 : quote.start + 2].isupper() and words_in(para, quote) >= SENTENCE)


def _end(para: ParsedBlock, place: int) -> int:
    """Return where the sentence ends that goes on behind a quotation."""
    if para.text[: place - 1].endswith((".", "!", "?")):
        return place
    stops = (m for m in END.finditer(para.text, place) if not inside(para.quotes, m.start()))
    return next((m.start() for m in stops), len(para.text))
