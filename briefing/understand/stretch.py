"""Clauses as stretches of text: from a word to the clause around it, cut where another clause begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_HEADS = frozenset(("ROOT", "ccomp", "advcl", "relcl", "parataxis", "csubj", "conj", "acl", "pcomp"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl", "csubjpass"))


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def clause_head(token: Token) -> Token:
    """The verb of the smallest clause around a token that has a subject of its own (or none above it has)."""
    head = token
    while head.head != head:
        verbal = head.pos_ in {"VERB", "AUX"}
        if verbal and head.dep_ in _HEADS and has_subject(head) and head.dep_ != "relcl":
            break
        head = head.head
    return head


def _own(head: Token, keep: Token) -> list[Token]:
    """The words of a clause, without the clauses coordinated with it that have their own subject, unless ``keep`` is inside."""
    out = []
    for child in head.children:
        inside = keep == child or child.is_ancestor(keep)
        apart = child.dep_ in {"conj", "parataxis", "ccomp"} and child.pos_ in {"VERB", "AUX"} and has_subject(child)
        if not inside and apart and (child.dep_ != "ccomp" or child.i < head.i):
            continue
        out += list(child.subtree)
    return [*out, head]


def clause_span(token: Token) -> Span:
    """The clause around a token as one stretch, without marks and conjunctions at its edges."""
    head = clause_head(token)
    words = sorted({t.i for t in _own(head, token)})
    block = [words.index(token.i)] if token.i in words else [0]
    low = high = block[0]
    while low > 0 and words[low - 1] >= words[low] - 2:
        low -= 1
    while high + 1 < len(words) and words[high + 1] <= words[high] + 2:
        high += 1
    span = token.doc[words[low] : words[high] + 1]
    return trim(span)


_DATELINE = re.compile(r"[A-Z][A-Z'. ]+(?:,[^-]{0,40}?)?(?:\([^)]*\))? ?- ")


def _after_dateline(span: Span) -> int:
    """Where a paragraph's text begins behind "LISBON, Nov. 16 (Reuters) - "."""
    m = _DATELINE.match(span.doc.text) if span.start_char == 0 else None
    return next((t.i for t in span if m is not None and t.idx >= m.end()), span.start)


def trim(span: Span) -> Span:
    """Without punctuation and conjunctions at the edges; an opened bracket or quotation inside stays."""
    doc, start, end = span.doc, _after_dateline(span), span.end
    while start < end - 1 and (doc[start].is_punct or doc[start].dep_ == "cc" or doc[start].is_space or doc[start].lower_ in {"that", "although", "while", "but", "and"}) and not (doc[start].is_quote and _closes(doc[start + 1 : end])):
        start += 1
    while end > start + 1 and (doc[end - 1].is_punct and doc[end - 1].text not in {")", "]", "%", "?"} or doc[end - 1].dep_ == "cc" or doc[end - 1].is_space):
        if doc[end - 1].is_quote and sum(t.is_quote for t in doc[start:end]) % 2 == 0:
            break
        end -= 1
    return doc[start:end]


def _closes(rest: Span) -> bool:
    return any(t.is_quote for t in rest)
