"""Attribution by nouns: "X's demand for Y", "a call by X to Y", "its goal is to Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.cues import is_deed, noun_cue
from briefing.understand.grammar import (
    Clause,
)
from briefing.understand.sources import subtree

if TYPE_CHECKING:
    from spacy.tokens import Token


def noun_clause(noun: Token) -> Clause | None:
    """ "X's demand for Y", "a call by X to Y", "its willingness to Z"."""
    known = noun_cue(noun)
    if known is None or noun.pos_ != "NOUN":
        return None
    leads, stance = known
    roots = [c for c in noun.children if c.i > noun.i and (c.dep_ in {"prep"} and c.lower_ in leads)]
    if "to" in leads:
        roots += [
            c
            for c in noun.children
            if c.dep_ in {"acl", "relcl", "xcomp"}
            and c.i > noun.i
            and any(g.lower_ == "to" and g.dep_ == "aux" for g in c.children)
        ]
    if "that" in leads:
        roots += [
            c
            for c in noun.children
            if c.dep_ in {"acl", "ccomp"} and any(g.lower_ == "that" and g.dep_ == "mark" for g in c.children)
        ]
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if source is None:
        source = next(
            (
                g
                for c in noun.children
                if c.dep_ == "prep" and c.lower_ in {"by", "from"}
                for g in c.children
                if g.dep_ == "pobj"
            ),
            None,
        )
    if source is None or not roots:
        return None
    content = [t for r in roots for t in subtree(r)]
    return Clause(
        source, (noun,), tuple(sorted(set(content), key=lambda t: t.i)), "noun", stance, noun, deed=is_deed(noun)
    )


def copular(noun: Token) -> Clause | None:
    """ "Its goal is to decrease …", "Her message was clear: …"."""
    known, verb = noun_cue(noun), noun.head
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if known is None or source is None or noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    roots = [
        c for c in verb.children if c.i > verb.i and c.dep_ in {"xcomp", "ccomp", "attr", "prep", "advcl", "acomp"}
    ]
    content = [t for r in roots for t in subtree(r)]
    return (
        Clause(
            source, (noun,), tuple(sorted(set(content), key=lambda t: t.i)), "noun", known[1], noun, deed=is_deed(noun)
        )
        if len(content) > 2
        else None
    )
