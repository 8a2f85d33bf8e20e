"""Whether a clause asserts what its verb says: its auxiliaries, polarity, modality, and the subjects it goes with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing.facts import Agreement, Modality, Polarity
from briefing.understand.lexicon import speech
from briefing.understand.records import Assertion

if TYPE_CHECKING:
    from spacy.tokens import Token

NUMBERS: Mapping[str, Agreement] = MappingProxyType(
    {"MD": "any", "VBD": "any", "VBZ": "singular", "VBP": "plural", "was": "singular", "were": "plural"}
)
"""Tag of a finite verb, or a form of "be" in the past -> the subjects that it goes with."""
PAST = re.compile(
    r"(?:\w+ed|said|told|made|put|set|felt|thought|held|kept|sought|laid|let|meant|cut|brought|stood|left|found|fought"
    r"|understood|pled|led|met|hit|won|built|bought|got|heard|lost|paid|sent|sold|taught)$",
    re.IGNORECASE,
)
"""A participle that is a past tense too, so that it needs no auxiliary: "has said that …, and promised"."""
HIGHEST = 4
"""Clauses above a verb that are searched for "if", "unless" or "whether"."""


def verb_group(verb: Token) -> list[Token]:
    """Return a verb with its auxiliaries, negations and adverbs right before it: "has", "repeatedly", "said"."""
    own = {c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod"}}
    first = verb.i
    while first - 1 in own:
        first -= 1
    return list(verb.doc[first : verb.i + 1])


def assertion_of(verb: Token, *, denied: bool) -> Assertion:
    """Return whether, and how, the text asserts what a verb says; ``denied``: it stands with "not" or "never"."""
    auxiliaries = tuple(t.text for t in verb_group(verb)[:-1])
    modality = modality_of(verb)
    return Assertion(auxiliaries, polarity_of(modality, denied=denied), modality, agreement_of(verb))


def agreement_of(verb: Token) -> Agreement:
    """Return which subjects a verb goes with, together with the auxiliaries right before it."""
    group = verb_group(verb)
    if any(t.dep_ == "auxpass" for t in group):
        return "none"
    first = next((t for t in group if t.dep_ == "aux" or t is group[-1]), verb)
    if first.lower_ in NUMBERS or first.tag_ in NUMBERS:
        return NUMBERS.get(first.lower_) or NUMBERS[first.tag_]
    return "any" if first.tag_ == "VBN" and PAST.match(first.lower_) else "none"


def polarity_of(modality: Modality, *, denied: bool) -> Polarity:
    """Return whether the text says that it happened, that it did not, or leaves it open."""
    if denied:
        return "negative"
    return "uncertain" if modality in {"question", "conditional", "possible"} else "positive"


def modality_of(verb: Token) -> Modality:
    """Return how the text puts what a verb says: as a fact, a question, a condition, a wish, a possibility."""
    if verb.sent[-1].text == "?" or verb.sent[max(-2, -len(verb.sent))].text == "?":
        return "question"
    return _by_subordinator(verb) or _by_auxiliary(verb) or _by_governor(verb) or "asserted"


def _by_subordinator(verb: Token) -> Modality | None:
    """Look for "if", "unless" or "whether" before the verb's clause, or one that holds it."""
    node = verb
    for _ in range(HIGHEST):
        marks = {c.lower_ for c in node.children if c.dep_ == "mark"}
        if "whether" in marks:
            return "question"
        if marks & speech.CONDITIONS:
            return "conditional"
        if node.dep_ == "ROOT":
            break
        node = node.head
    return None


def _by_auxiliary(verb: Token) -> Modality | None:
    words = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    kinds: tuple[tuple[frozenset[str], Modality], ...] = (
        (speech.POSSIBLE, "possible"),
        (speech.CONDITIONAL, "conditional"),
        (speech.WISHED, "wished"),
        (speech.EXPECTED, "expected"),
    )
    return next((modality for auxiliaries, modality in kinds if words & auxiliaries), None)


def _by_governor(verb: Token) -> Modality | None:
    """Look at the verb that an infinitive hangs on: "is expected to say", "wants Roe to say"."""
    if verb.dep_ not in {"xcomp", "ccomp"} or verb.tag_ != "VB":
        return None
    governor = verb.head.lemma_.lower()
    return "expected" if governor in speech.EXPECTING else "wished" if governor in speech.WISHING else None
