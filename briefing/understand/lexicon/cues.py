"""Cue verbs and cue nouns: what they govern that is attributed, and the stance that they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from briefing.facts import Stance
from briefing.understand.lexicon import table, words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Cue:
    """How a verb attributes: by which complements, and with which stance."""

    complements: str
    """Letters: ``c`` a clause or a quotation, ``q`` a quotation only, ``x`` an infinitive or gerund, ``o`` an object,
    ``p`` a preposition with its object, ``n`` an object that is a cue noun, ``d`` one with
    what it is called; ``a`` marks a deed."""
    stance: Stance


CUE_VERBS: Mapping[str, Cue] = MappingProxyType(
    {lemma: Cue(complements, cast("Stance", stance)) for lemma, complements, stance in table("cue_verbs")}
)
"""Lemma -> how the verb attributes."""
CUE_NOUNS: Mapping[str, tuple[frozenset[str], Stance]] = MappingProxyType(
    {
        noun.rstrip("*"): (frozenset(leads.split(",")), cast("Stance", stance))
        for noun, leads, stance in table("cue_nouns")
    }
)
"""Lemma -> the words that lead from the noun into its content, and its stance."""
NOUNS_OF_DEEDS: frozenset[str] = frozenset(noun.rstrip("*") for noun in words("cue_nouns") if noun.endswith("*"))
TWO_WORD_VERBS: Mapping[tuple[str, str], Stance] = MappingProxyType(
    {(verb, particle): cast("Stance", stance) for verb, particle, stance in table("particles")}
)
"""Lemma and particle -> stance; "other" where the two together attribute nothing."""


def particle_of(verb: Token) -> str:
    """Return the particle of a two-word verb ("out" of "ruled out"), or an empty string."""
    return next(
        (
            c.lower_
            for c in verb.children
            if c.dep_ in {"prt", "prep", "advmod"} and (verb.lemma_.lower(), c.lower_) in TWO_WORD_VERBS
        ),
        "",
    )


def cue_of(verb: Token) -> Cue | None:
    """Return how a verb attributes, with its particle where it has one, or None for a verb that does not."""
    lemma = verb.lemma_.lower()
    found = CUE_VERBS.get(lemma)
    particle = particle_of(verb)
    if particle:
        stance = TWO_WORD_VERBS[lemma, particle]
        return Cue("cxop" if stance != "claims" else "cop", stance) if stance != "other" else None
    return found


def noun_cue(noun: Token) -> tuple[frozenset[str], Stance] | None:
    """Return the words that lead from a cue noun into its content, and its stance, or None for other nouns."""
    return CUE_NOUNS.get(noun.lemma_.lower())


def is_deed(token: Token) -> bool:
    """Whether a cue shows where somebody stands by an act, so that nobody is quoted or reported with it."""
    if token.pos_ == "NOUN":
        return token.lemma_.lower() in NOUNS_OF_DEEDS
    particle = particle_of(token)
    if particle:
        return TWO_WORD_VERBS[token.lemma_.lower(), particle] in {"plans", "supports"}
    found = CUE_VERBS.get(token.lemma_.lower())
    return found is None or "a" in found.complements


def may_say(verb: Token) -> bool:
    """Whether a quotation can hang on this verb."""
    cue = cue_of(verb)
    return bool(cue and set(cue.complements) & set("cq")) and verb.pos_ in {"VERB", "AUX"}
