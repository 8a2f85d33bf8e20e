"""Cue verbs and cue nouns: what they govern that is attributed, and the stance that they show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from briefing.facts import Stance
from briefing.understand import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Cue:
    """How a verb attributes: by which complements, and with which stance."""

    complements: str
    """Letters: ``c`` a clause or a quotation, ``q`` a quotation only, ``x`` an infinitive or gerund, ``o`` an object,
    ``p`` a preposition with its object, ``n`` an object that is a cue noun; ``a`` marks a deed."""
    stance: Stance


@cache
def _verbs() -> dict[str, Cue]:
    """Return the cue verbs by lemma."""
    return {
        lemma: Cue(complements, cast("Stance", stance)) for lemma, complements, stance in lexicon.table("cue_verbs")
    }


@cache
def _nouns() -> dict[str, tuple[frozenset[str], Stance]]:
    """Return the cue nouns by lemma: the words that lead into the content, and the stance."""
    return {
        noun.rstrip("*"): (frozenset(leads.split(",")), cast("Stance", stance))
        for noun, leads, stance in lexicon.table("cue_nouns")
    }


@cache
def _particles() -> dict[tuple[str, str], Stance]:
    """Return the stance of two-word verbs by lemma and particle; "other" for those that attribute nothing."""
    return {(verb, particle): cast("Stance", stance) for verb, particle, stance in lexicon.table("particles")}


def particle_of(verb: Token) -> str:
    """Return the particle of a two-word verb ("out" of "ruled out"), or an empty string."""
    return next(
        (
            c.lower_
            for c in verb.children
            if c.dep_ in {"prt", "prep", "advmod"} and (verb.lemma_.lower(), c.lower_) in _particles()
        ),
        "",
    )


def cue_of(verb: Token) -> Cue | None:
    """Return how a verb attributes, with its particle where it has one, or None for a verb that does not."""
    lemma = verb.lemma_.lower()
    found = _verbs().get(lemma)
    particle = particle_of(verb)
    if particle:
        stance = _particles()[lemma, particle]
        return Cue("cxop" if stance != "claims" else "cop", stance) if stance != "other" else None
    return found


def noun_cue(noun: Token) -> tuple[frozenset[str], Stance] | None:
    """Return the words that lead from a cue noun into its content, and its stance, or None for other nouns."""
    return _nouns().get(noun.lemma_.lower())


def is_deed(token: Token) -> bool:
    """Whether a cue shows where somebody stands by an act, so that nobody is quoted or reported with it."""
    if token.pos_ == "NOUN":
        return any(noun == token.lemma_.lower() + "*" for noun, *_ in lexicon.table("cue_nouns"))
    particle = particle_of(token)
    if particle:
        return _particles()[token.lemma_.lower(), particle] in {"plans", "supports"}
    found = _verbs().get(token.lemma_.lower())
    return found is None or "a" in found.complements


def may_say(verb: Token) -> bool:
    """Whether a quotation can hang on this verb."""
    cue = cue_of(verb)
    return bool(cue and set(cue.complements) & set("cq")) and verb.pos_ in {"VERB", "AUX"}
