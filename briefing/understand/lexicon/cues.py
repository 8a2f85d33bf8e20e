"""The words that attribute: cue verbs with their complements, cue nouns, and what stance they show."""

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
    """How a verb attributes: its complements (letters of cue_verbs.tsv) and the stance that it shows."""

    frames: str
    stance: Stance


@cache
def _verbs() -> dict[str, Cue]:
    return {lemma: Cue(frames, cast("Stance", stance)) for lemma, frames, stance in lexicon.table("cue_verbs")}


@cache
def _nouns() -> dict[str, tuple[frozenset[str], Stance]]:
    return {
        noun.rstrip("*"): (frozenset(leads.split(",")), cast("Stance", stance))
        for noun, leads, stance in lexicon.table("cue_nouns")
    }


@cache
def _particles() -> dict[tuple[str, str], Stance]:
    return {(verb, particle): cast("Stance", stance) for verb, particle, stance in lexicon.table("particles")}


def particle_of(verb: Token) -> str:
    """The particle of a two-word verb; empty where there is none."""
    return next(
        (
            c.lower_
            for c in verb.children
            if c.dep_ in {"prt", "prep", "advmod"} and (verb.lemma_.lower(), c.lower_) in _particles()
        ),
        "",
    )


def cue_of(verb: Token) -> Cue | None:
    """How this verb attributes; ``None`` for a verb that does not."""
    lemma = verb.lemma_.lower()
    found = _verbs().get(lemma)
    particle = particle_of(verb)
    if particle:
        stance = _particles()[lemma, particle]
        return Cue("cxop" if stance != "claims" else "cop", stance) if stance != "other" else None
    return found


def noun_cue(noun: Token) -> tuple[frozenset[str], Stance] | None:
    """Return the words that lead from a noun into its content, and its stance; ``None`` for other nouns."""
    return _nouns().get(noun.lemma_.lower())


def is_deed(token: Token) -> bool:
    """Whether a cue shows where somebody stands by what they do, not by what is said of them."""
    if token.pos_ == "NOUN":
        return any(noun == token.lemma_.lower() + "*" for noun, *_ in lexicon.table("cue_nouns"))
    particle = particle_of(token)
    if particle:
        return _particles()[token.lemma_.lower(), particle] in {"plans", "supports"}
    found = _verbs().get(token.lemma_.lower())
    return found is None or "a" in found.frames


def may_say(verb: Token) -> bool:
    """Whether a quotation can hang on this verb."""
    cue = cue_of(verb)
    return bool(cue and set(cue.frames) & set("cq")) and verb.pos_ in {"VERB", "AUX"}
