"""Sources as the text names them: with all who speak together, and with the participle that tells a source apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.parsing.noun_phrases import subtree
from briefing.understand.records import SourceMention

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN"})
CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis"})
"""Relations of clauses, which are no part of what names a source."""
WIDEST = 12
"""Most words that are added to a source."""


def whole_source(source: SourceMention, para: ParsedBlock, head: Token, cue: Token) -> SourceMention:
    """Return a source over all words that name it: "Roe and Doe", "a poll taken in May", "my father Jan Roe".

    ``head`` is the head of the source, ``cue`` that of the cue; whom the source means is not changed.
    """
    if not source.spans or head.pos_ not in NOMINAL:
        return source
    start, end = source.spans[0]
    last = _last_word(para, head, end)
    wider = para.place(head.idx, last.idx + len(last))[1]
    if wider <= end or head.i < cue.i <= last.i:
        return source
    return replace(source, spans=((start, wider), *source.spans[1:]))


def _last_word(para: ParsedBlock, head: Token, end: int) -> Token:
    """Return the last word that names a source whose phrase ends at the offset ``end`` of the article."""
    last = next((t for t in reversed(para.doc[head.i : head.i + 40]) if para.place(t.idx, 0)[0] < end), head)
    for child in head.rights:
        joined = child.dep_ == "conj" and child.pos_ in NOMINAL
        adjoined = child.left_edge.i == last.i + 1 and (
            (child.dep_ == "acl" and child.tag_ in {"VBN", "VBG"}) or (child.dep_ == "appos" and child.pos_ == "PROPN")
        )
        if not (joined or adjoined):
            continue
        words = [t for t in subtree(child, CLAUSES) if t.i >= child.left_edge.i]
        edge = max((t.i for t in words if not t.is_punct), default=last.i)
        if last.i < edge <= last.i + WIDEST:
            last = head.doc[edge]
    return last
