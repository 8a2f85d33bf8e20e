"""Whether a clause asserts what its verb says: its auxiliaries, polarity, modality, and the subjects it goes with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing.facts import Agreement, Modality, Polarity
from briefing.understand.lexicon import speech
from briefing.understand.parsing.clauses import own_subject
from briefing.understand.parsing.governors import is_held
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
GOVERNED = frozenset({"ccomp", "xcomp", "pcomp", "prep", "csubj", "csubjpass", "acl", "acomp"})
"""Relations of a clause, and of what leads into it, to the word that governs it."""
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
    polarity = "negative" if is_disclaimed(verb) else polarity_of(modality, denied=denied)
    held = polarity != "negative" and not _is_counterfactual(verb) and is_held(verb)
    polarity = polarity if held or polarity != "positive" else "uncertain"
    return Assertion(auxiliaries, polarity, modality, agreement_of(verb), held or denied)


def is_disclaimed(verb: Token) -> bool:
    """Whether a clause above a verb says that it did not happen: "nobody has heard Roe say", "it is not true that".

    The polarity of an event is that of the clauses above it, up to the root or to whoever reports them (FactBank:
    Saurí and Pustejovsky, 2009).
    """
    node = verb
    for _ in range(HIGHEST if verb.dep_ != "prep" else 0):  # "according to" hangs on what it reports
        if node.dep_ not in GOVERNED or node.head == node:
            return False
        described = node.dep_ == "acl"
        node = node.head
        if _denies(node):
            return True
        if described:
            return False
    return False


def _denies(governor: Token) -> bool:
    """Whether a word that governs a clause takes it back: negated, "stopped short of", "false", a fake."""
    if governor.lemma_.lower() in speech.SHAMS | speech.UNTRUE:
        return True
    subject = own_subject(governor)
    nobody = subject is not None and (subject.lower_ in speech.NOBODY or _is_sham(subject))
    short = governor.lemma_ in {"stop", "fall", "come"} and any(c.lower_ == "short" for c in governor.children)
    below = {c.lower_ for c in governor.children if c.dep_ in {"acomp", "attr"}}
    no = any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in governor.children)
    return nobody or short or no or bool(below & speech.UNTRUE)


def _is_sham(noun: Token) -> bool:
    """Whether a thing that shows something is not genuine: "a fake video"."""
    return any(c.lower_ in speech.SHAMS for c in noun.children)


def _is_counterfactual(verb: Token) -> bool:
    """Whether a verb tells what was not done: "would have said"."""
    words = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return "have" in words and bool(words & (speech.CONDITIONAL | {"could", "might", "should"}))


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
        if marks & speech.CONDITIONS or _is_inverted(node):
            return "conditional"
        if node.dep_ == "ROOT":
            break
        node = node.head
    return None


def _is_inverted(verb: Token) -> bool:
    """Whether a clause is a condition by its word order: "had Roe said so, …"."""
    first = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in {"had", "were", "should"}), None)
    subject = own_subject(verb)
    inverted = first is not None and subject is not None and first.i < subject.i
    return inverted and verb.dep_ in {"advcl", "ccomp"} and verb.sent[-1].text != "?"


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
    if governor in speech.SEEMING:
        return "possible"
    return "expected" if governor in speech.EXPECTING else "wished" if governor in speech.WISHING else None
