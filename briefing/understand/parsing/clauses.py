"""Return the clause around a word as a stretch of text, cut where another clause begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.understand.parsing.texts import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_HEADS = frozenset(("ROOT", "ccomp", "advcl", "relcl", "parataxis", "csubj", "conj", "acl", "pcomp"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl", "csubjpass"))
"""Relations of all that can stand as the subject of a clause."""
_NOMINAL = frozenset(("nsubj", "nsubjpass"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_LONG_NOUN = 8
"""Words before a noun from which its phrase is left out of a happening."""
_LEADING = frozenset(("although", "while", "but", "and"))
_DATELINE = re.compile(r"[A-Z][A-Z'. ]+(?:,[^-]{0,40}?)?(?:\([^)]*\))? ?- ")


def is_verbal(token: Token) -> bool:
    """Whether a word can be the head of a clause."""
    return token.pos_ in {"VERB", "AUX"}


def is_finite(token: Token) -> bool:
    """Whether a word is a verb form that every clause needs one of, and no apposition has."""
    return token.tag_ in _FINITE


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in SUBJECTS for c in verb.children)


def own_subject(verb: Token) -> Token | None:
    """Return the head of a verb's own subject, other than a clause or an empty "there"; None without one."""
    return next((c for c in verb.children if c.dep_ in _NOMINAL), None)


def clause_head(token: Token) -> Token:
    """Return the verb of the smallest clause with a subject around a token, or else the head of the sentence."""
    head = token
    while head.head != head:
        if is_verbal(head) and head.dep_ in _HEADS and has_subject(head) and head.dep_ != "relcl":
            break
        head = head.head
    return head


def _is_apart(child: Token, head: Token) -> bool:
    """Whether a clause below ``head`` says something by itself: it is coordinated, or stands before "he said"."""
    said_before = child.dep_ == "ccomp" and child.i < head.i
    return is_verbal(child) and has_subject(child) and (child.dep_ in {"conj", "parataxis"} or said_before)


def _unbroken(words: list[int], around: int) -> tuple[int, int]:
    """Return the first and the last index of the run that holds ``around``; a gap of one word doesn't break it."""
    at = words.index(around) if around in words else 0
    low = high = at
    while low > 0 and words[low - 1] >= words[low] - 2:
        low -= 1
    while high + 1 < len(words) and words[high + 1] <= words[high] + 2:
        high += 1
    return words[low], words[high]


def _is_beside(clause: Token) -> bool:
    """Whether a comma sets a clause beside another one, other than a second question: "or where he works"."""
    if clause.dep_ != "conj" or not is_verbal(clause) or not has_subject(clause):
        return False
    comma = any(c.text == "," and c.i < clause.i for c in clause.head.children)
    return comma and clause.doc[clause.left_edge.i].tag_ not in {"WRB", "WP", "WDT"}


def _within(top: Token, keep: Token) -> list[int]:
    """Return the indices of the words below ``top``, without clauses beside one of them that don't hold ``keep``."""
    beside = [t for t in top.subtree if _is_beside(t) and t != keep and not t.is_ancestor(keep)]
    left_out = {t.i for one in beside for t in one.subtree}
    return [t.i for t in top.subtree if t.i not in left_out]


def clause_span(token: Token) -> Span:
    """Return the clause around a token as one stretch, without clauses beside it or marks at its edges."""
    head = clause_head(token)
    kept = [c for c in head.children if c == token or c.is_ancestor(token) or not _is_apart(c, head)]
    words = sorted({head.i, *(i for c in kept for i in _within(c, token))})
    first, last = _unbroken(words, token.i)
    return trim(token.doc[first : last + 1])


def happening_span(token: Token) -> Span:
    """Return the clause of the nearest verb around a time, without verbs coordinated with it: what happened then."""
    head = token
    while head.head != head and not (is_verbal(head) and head.dep_ in _HEADS):
        head = head.head
    if head.dep_ in {"acl", "relcl"}:
        noun = head.head
        first = noun.left_edge.i if noun.i - noun.left_edge.i <= _LONG_NOUN else noun.i
        return trim(token.doc[first : head.right_edge.i + 1])
    if head.dep_ == "pcomp" and not has_subject(head):
        return clause_span(head)
    beside = [c for c in head.children if c.dep_ in {"conj", "parataxis"} and is_verbal(c) and not c.is_ancestor(token)]
    words = sorted({head.i, *(t.i for c in head.children if c not in beside for t in c.subtree)})
    first, last = _unbroken(words, token.i)
    return trim(token.doc[first : last + 1])


def _after_dateline(span: Span) -> int:
    """Return the index of the first word behind a dateline: "LISBON, Nov. 16 (Reuters) - "."""
    m = _DATELINE.match(text_of(span.doc)) if span.start_char == 0 else None
    return next((t.i for t in span if m is not None and t.idx >= m.end()), span.start)


def _balanced(span: Span) -> Span:
    """Return a stretch with the closing mark of a quotation that it opens, and no mark at an edge without a partner."""
    doc, start, end = span.doc, span.start, span.end
    if sum(t.is_quote for t in span) % 2 == 0:
        return span
    if end < len(doc) and doc[end].is_quote:
        return doc[start : end + 1]
    if end + 1 < len(doc) and doc[end].is_punct and doc[end + 1].is_quote and not doc[start].is_quote:
        return doc[start : end + 2]
    if doc[start].is_quote:
        return doc[start + 1 : end]
    return doc[start : end - 1] if doc[end - 1].is_quote else span


def _leads_in(word: Token) -> bool:
    """Whether a word only joins what follows to something before it: "but", "that" where it is no pronoun."""
    return word.dep_ == "cc" or word.lower_ in _LEADING or (word.lower_ == "that" and word.dep_ == "mark")


def trim(span: Span) -> Span:
    """Return a stretch without a dateline, or marks and conjunctions at its edges; quotation marks stay in pairs."""
    doc, start, end = span.doc, _after_dateline(span), span.end
    while (
        start < end - 1
        and not doc[start].is_quote
        and (doc[start].is_punct or doc[start].is_space or _leads_in(doc[start]))
    ):
        start += 1
    while (
        end > start + 1
        and not doc[end - 1].is_quote
        and (
            (doc[end - 1].is_punct and doc[end - 1].text not in {")", "]", "%", "?"})
            or doc[end - 1].is_space
            or doc[end - 1].dep_ == "cc"
        )
    ):
        end -= 1
    return _balanced(doc[start : end_of_compound(doc, end)])


def end_of_compound(doc: Doc, end: int) -> int:
    """Return where a compound ends that would be cut at its hyphen: "re-drafted"."""
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        end += 2
    return end
