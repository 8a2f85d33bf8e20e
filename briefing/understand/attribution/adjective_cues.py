"""Find attributions by adjectives: "critics are concerned that X", "she is confident of Y", "Norland is ready to Z"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from briefing.facts import Stance
from briefing.understand.lexicon import table
from briefing.understand.parsing.grammar import CueMatch, is_open, negated, subject_of
from briefing.understand.parsing.noun_phrases import subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

CUE_ADJECTIVES: Mapping[str, tuple[frozenset[str], Stance]] = MappingProxyType(
    {word: (frozenset(leads.split(",")), cast("Stance", stance)) for word, leads, stance in table("cue_adjectives")}
)
"""Adjective or participle -> the words that lead from it into its content, and its stance."""
COPULAS = frozenset({"be", "remain", "feel", "seem", "appear", "become", "sound", "stay"})
"""Verbs that give their subject such a quality."""


def attitude(verb: Token) -> CueMatch | None:
    """Return what an adjective attributes to the subject of its verb, or None where it says nothing about it."""
    adjective = _adjective(verb)
    source = subject_of(verb) if adjective is not None else None
    if adjective is None or source is None or source.lower_ == "it" or is_open(verb):
        return None
    leads, stance = CUE_ADJECTIVES[adjective.lower_]
    roots = [c for c in (*adjective.children, *verb.children) if c.i > adjective.i and _leads(c, leads)]
    content = sorted({t for root in roots for t in subtree(root)}, key=lambda t: t.i)
    if len([t for t in content if not t.is_punct]) < 2 or source in content:
        return None
    return CueMatch(
        source, (adjective,), tuple(content), "act", stance, verb, "adjective cue", negated(verb), deed=True
    )


def _adjective(verb: Token) -> Token | None:
    """Return the cue adjective that a verb ends in; a participle is its own verb: "are worried"."""
    if verb.lower_ in CUE_ADJECTIVES and any(c.dep_ == "auxpass" for c in verb.children):
        return verb
    if verb.lemma_ not in COPULAS:
        return None
    return next((c for c in verb.children if c.dep_ in {"acomp", "oprd"} and c.lower_ in CUE_ADJECTIVES), None)


def _leads(child: Token, leads: frozenset[str]) -> bool:
    """Whether a phrase behind an adjective is what it is about; a clause needs no "that"."""
    if child.dep_ == "prep":
        return child.lower_ in leads
    if child.dep_ == "xcomp":
        return "to" in leads
    return child.dep_ == "ccomp" and "that" in leads
