"""Find a cue whose clause the parser took for the main one: "Critics claim the law, which I back, is a mistake"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.attribution.parenthetical import end_of_clause
from briefing.understand.attribution.unsaid import is_nothing_said
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.clauses import is_finite, own_subject
from briefing.understand.parsing.grammar import CueMatch, negated

if TYPE_CHECKING:
    from spacy.tokens import Token


def swapped(verb: Token) -> CueMatch | None:
    """Return the attribution that a cue makes where its object is in truth the subject of the verb above it, or None.

    The reader of a clause without "that" takes the noun behind the cue for its object, and a relative clause behind
    the noun hides what follows: the verb that is left over gets the cue's own clause for its subject.
    """
    cue, source, outer = cue_of(verb), own_subject(verb), verb.head
    if cue is None or "c" not in cue.complements or source is None or not _is_left_over(verb, outer):
        return None
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if noun is None or is_nothing_said(verb, source, "say") or not _leads_to(noun, outer):
        return None
    words = list(verb.doc[noun.left_edge.i : end_of_clause(outer, noun.right_edge.i)])
    while words[-1].is_punct and words[-1].text not in ')]"':
        words.pop()
    return CueMatch(source, (verb,), tuple(words), "say", cue.stance, verb, "verb cue", negated(verb))


def _is_left_over(verb: Token, outer: Token) -> bool:
    """Whether the verb above a cue stands behind it and has nothing but the cue's clause for its subject."""
    finite = is_finite(outer) or any(c.tag_ == "MD" for c in outer.children)
    return verb.dep_ in {"ccomp", "csubj"} and outer.i > verb.i and finite and own_subject(outer) is None


def _leads_to(noun: Token, outer: Token) -> bool:
    """Whether a noun with a relative clause goes right up to a verb, or to what belongs to it."""
    described = any(c.dep_ in {"relcl", "acl"} for c in noun.children)
    between = noun.doc[noun.right_edge.i + 1 : outer.i]
    return described and all(
        t.is_punct or (t.head == outer and t.dep_ in {"aux", "auxpass", "neg", "advmod"}) for t in between
    )
