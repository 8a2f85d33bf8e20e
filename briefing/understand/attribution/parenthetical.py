"""Find a cue that stands between commas inside what is said: "The plan, she said, would hurt small shops"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.attribution.unsaid import is_nothing_said
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.clauses import is_verbal, own_subject
from briefing.understand.parsing.grammar import CueMatch

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_BEHIND = 6
"""Words between such a cue and the comma that closes it: ", she said on Monday,"."""


def parenthetical(verb: Token) -> CueMatch | None:
    """Return the attribution that a cue makes of the clause around it, or None."""
    cue, source, clause = cue_of(verb), own_subject(verb), verb.head
    if cue is None or "c" not in cue.complements or source is None or not _is_inside(verb, clause):
        return None
    start, end = source.left_edge.i - 1, _closing(verb)
    apart = end is not None and start > clause.left_edge.i and verb.doc[start].text == ","
    if end is None or not apart or is_nothing_said(verb, source, "say"):
        return None
    content = [t for t in verb.doc[clause.left_edge.i : end_of_clause(clause, end)] if not start <= t.i <= end]
    denied = any(c.dep_ == "neg" and c.i < end for c in verb.children)
    return CueMatch(source, (verb,), tuple(content), "say", cue.stance, verb, "verb cue", denied)


def _is_inside(verb: Token, clause: Token) -> bool:
    """Whether the parser hung a verb on the clause around it, as a clause of its own."""
    return verb.dep_ == "parataxis" and is_verbal(clause) and own_subject(clause) is not None


def _closing(verb: Token) -> int | None:
    """Return the index of the comma that closes what a cue opens, or None where none stands near."""
    near = verb.doc[verb.i + 1 : min(verb.i + 2 + MOST_BEHIND, verb.sent.end)]
    return next((t.i for t in near if t.text == ","), None)


def end_of_clause(clause: Token, closing: int) -> int:
    """Return the index behind a clause, without another clause that ", and" or ", but" joins to it."""
    beside = (c for c in clause.children if c.dep_ == "conj" and c.i > closing and _has_new_subject(c))
    first = next((c.left_edge.i for c in beside), clause.right_edge.i + 1)
    while first > closing and (clause.doc[first - 1].is_punct or clause.doc[first - 1].dep_ == "cc"):
        first -= 1
    return first


def _has_new_subject(clause: Token) -> bool:
    """Whether a clause has a subject of its own that is no pronoun."""
    subject = own_subject(clause)
    return subject is not None and subject.pos_ != "PRON"
