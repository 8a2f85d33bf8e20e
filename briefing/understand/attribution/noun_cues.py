"""Find attributions by nouns: "X's demand for Y", "a call by X to Y", "its goal is to Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import Rule, Stance
from briefing.understand.lexicon.cues import is_deed, noun_cue
from briefing.understand.parsing.grammar import CueMatch, subject_of
from briefing.understand.parsing.noun_phrases import subtree

if TYPE_CHECKING:
    from spacy.tokens import Token


def possessed_noun(noun: Token) -> CueMatch | None:
    """Return what a noun attributes to its owner or its agent ("X's demand for Y", "a call by X to Y"), or None."""
    known = noun_cue(noun)
    if known is None or noun.pos_ != "NOUN":
        return None
    leads, stance = known
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if source is not None and source.tag_ == "PRP$" and noun.dep_ == "dobj":
        source = subject_of(noun.head) or source  # "the forces continued their efforts": theirs are the forces'
    if source is None:
        agents = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from"})
        source = next((g for c in agents for g in c.children if g.dep_ == "pobj"), None)
    roots = [c for c in noun.children if _leads(c, noun, leads)]
    return _match(noun, source, roots, stance, "noun cue") if source is not None and roots else None


def _leads(child: Token, noun: Token, leads: frozenset[str]) -> bool:
    """Whether a word leads from a noun into what the noun is about; ``leads`` are the noun's prepositions."""
    if child.i > noun.i and child.dep_ == "prep":
        return child.lower_ in leads
    first = {(g.lower_, g.dep_) for g in child.children}
    if "to" in leads and child.i > noun.i and child.dep_ in {"acl", "relcl", "xcomp"} and ("to", "aux") in first:
        return True
    return "that" in leads and child.dep_ in {"acl", "ccomp"} and ("that", "mark") in first


def copular_noun(noun: Token) -> CueMatch | None:
    """Return what a noun with "be" attributes to its owner ("its goal is to Z"), or None."""
    known, verb = noun_cue(noun), noun.head
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if known is None or source is None or noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    complements = {"xcomp", "ccomp", "attr", "prep", "advcl", "acomp"}
    roots = [c for c in verb.children if c.i > verb.i and c.dep_ in complements]
    found = _match(noun, source, roots, known[1], "noun cue, copula")
    return found if len(found.content) > 2 else None


def _match(noun: Token, source: Token, roots: list[Token], stance: Stance, rule: Rule) -> CueMatch:
    content = sorted({t for r in roots for t in subtree(r)}, key=lambda t: t.i)
    return CueMatch(source, (noun,), tuple(content), "noun", stance, noun, rule, deed=is_deed(noun))
