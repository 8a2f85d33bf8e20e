"""The clause around some words that a reader understands without the article, or none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.understand.parsing.assertion import is_disclaimed
from briefing.understand.parsing.clauses import clause_span, happening_span, is_finite, is_verbal, trim
from briefing.understand.parsing.governors import is_held

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST, SHORTEST = 26, 4
"""Words of a clause: more than a table cell has room for, fewer than say anything."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl"))
_POINTING = frozenset(("its", "their", "his", "her", "this", "that", "these", "those", "such", "another"))
_OBJECTS = frozenset(("it", "them", "him", "her", "this", "these", "those"))


def standalone_clause(words: Span, end: int) -> Span | None:
    """Return the smallest clause around some words, up to the token before ``end`` at least, that can stand alone.

    What the clause says besides, from ``end`` on, is left out where it would be long. None without such a clause.
    """
    for clause in sorted(_clauses_around(words), key=_is_relative):
        if clause.start <= words.start and end <= clause.end:
            short = _without_loose_end(_shortened(_without_adverb(clause), end), end)
            if SHORTEST <= len(short) <= LONGEST and _stands_alone(short):
                return short
    return None


def main_clause_of(name: Span) -> Span | None:
    """Return the main clause whose subject is a name, where it can stand alone: what the article says that it did."""
    verb = name.root.head
    if name.root.dep_ not in _SUBJECTS or verb.dep_ != "ROOT" or _is_quoted(name) or "?" in name.sent.text:
        return None
    clause = standalone_clause(name, verb.i + 1)
    if clause is None or _first_subject(clause) != name.root:
        return None
    return None if any(t.lower_ in _OBJECTS and t.dep_ in {"dobj", "pobj", "dative"} for t in clause) else clause


def _is_quoted(name: Span) -> bool:
    """Whether a name stands in a quotation, or in a sentence that quotes."""
    return any(t.is_quote for t in name.sent) or sum(t.is_quote for t in name.doc[: name.start]) % 2 == 1


def happening_of(time: Span) -> Span | None:
    """Return the clause of what happened at a time, where it can stand alone; None where only a part of it did."""
    clause = standalone_clause(time, time.end)
    subject = _first_subject(clause) if clause is not None else None
    verb = next((up for up in time.root.ancestors if is_verbal(up)), None)
    while verb is not None and verb.dep_ in {"xcomp", "aux", "auxpass"}:
        verb = verb.head
    whose = time.root.dep_ == "poss"  # "Sunday's auction" was criticised on another day
    return clause if subject is not None and subject.head == verb and not whose else None


def _clauses_around(words: Span) -> Iterator[Span]:
    """Yield the clauses that hold some words, from the smallest to the sentence."""
    yield happening_span(words.root)
    yield clause_span(words.root)
    for verb in words.root.ancestors:
        if is_verbal(verb) and verb.dep_ != "ROOT":
            yield clause_span(verb)
    yield trim(words.sent)


def _first_subject(clause: Span) -> Token | None:
    return next((t for t in clause if t.dep_ in _SUBJECTS), None)


def _is_relative(clause: Span) -> bool:
    """Whether a clause only describes a noun, perhaps not the one that the parse says."""
    subject = _first_subject(clause)
    return subject is not None and subject.tag_ in {"WDT", "WP"}


def _stands_alone(clause: Span) -> bool:
    """Whether a clause names what it is about: its first subject is a noun, and nothing before it points back."""
    subject = _first_subject(clause)
    if subject is None or clause.text.count("(") != clause.text.count(")"):
        return False
    before = clause.doc[clause.start : subject.i + 1]
    named = subject.pos_ in {"NOUN", "PROPN"} or subject.tag_ == "EX"
    describes = subject.head.dep_ == "relcl" and subject.head.left_edge.i > clause.start
    points_back = any(t.lower_ in _POINTING or t.dep_ == "mark" or is_finite(t) for t in before)
    says = any(is_finite(t) for t in clause[len(before) :])
    held = is_held(subject.head) and not is_disclaimed(subject.head)
    return (_is_relative(clause) if describes else named) and not points_back and says and held


def _without_adverb(clause: Span) -> Span:
    """Return a clause without a leading "when" or "where"."""
    return clause[1:] if len(clause) > 1 and clause[0].lower_ in {"when", "where"} else clause


def _shortened(clause: Span, end: int) -> Span:
    """Return a long clause up to the first thing that it says besides, from ``end`` on."""
    if len(clause) <= LONGEST:
        return clause
    besides = [t.left_edge.i for t in clause if _is_besides(t) and end <= t.left_edge.i]
    return trim(clause.doc[clause.start : min(besides, default=clause.end)])


def _without_loose_end(clause: Span, end: int) -> Span:
    """Return a clause up to a conjunction, from ``end`` on, whose second half lies outside: "… and, when he spoke"."""
    loose = [t.i for t in clause if t.dep_ == "cc" and t.i >= end and not _joins(t, clause.end)]
    return trim(clause.doc[clause.start : loose[0]]) if loose else clause


def _joins(word: Token, end: int) -> bool:
    """Whether a conjunction joins something before the token ``end``."""
    return any(c.dep_ == "conj" and word.i < c.i < end for c in word.head.subtree)


def _is_besides(token: Token) -> bool:
    """Whether a word heads a clause that could be left out: one that is coordinated, or set off by a mark."""
    set_off = token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].is_punct
    return is_verbal(token) and (
        token.dep_ in {"conj", "parataxis"} or (token.dep_ in {"advcl", "relcl", "acl"} and set_off)
    )
