"""Answer questions about a verb in its parse: who does it, in which voice, and whether it is asserted at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.facts import Rule, Stance
from briefing.understand.lexicon import speech
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.clauses import own_subject
from briefing.understand.records import Frame

if TYPE_CHECKING:
    from spacy.tokens import Token


VERBAL = frozenset({"VERB", "AUX"})
EXPLETIVE = re.compile(
    r"it(?:['’]s| is| was| seems| appears| takes| would be| will be| has been| had been| may be| might be| could be)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nobody: "it is too early to tell"."""
DEEPEST = 4
"""Verbs through which a shared subject is looked for, and clauses above a verb that may put it in question."""


@dataclass(frozen=True, slots=True)
class CueMatch:
    """An attribution that a rule of grammar found in one paragraph, as words."""

    source: Token
    cue: tuple[Token, ...]
    content: tuple[Token, ...]
    frame: Frame
    stance: Stance
    head: Token
    """The word that the cue is built on: the verb, the noun, or "according"."""
    rule: Rule
    negated: bool = False
    deed: bool = False
    """Whether it is an act that shows a stance rather than something said or reported."""


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """Return who does what a verb says: its own subject, a shared one, or the noun that it describes; or None.

    ``depth`` counts the verbs that the subject is shared with.
    """
    own = own_subject(verb)
    if own is not None and own.is_punct:  # a stray full stop: "Roe. said"
        own = next((c for c in reversed(list(own.lefts)) if c.pos_ == "PROPN"), None)
    if own is not None:
        return None if own.lower_ in {"there", "what"} else own
    if regrafted(verb):
        return subject_of(verb.head.head, depth + 1)
    if (passed_on := quoted_by(verb)) is not None:
        return passed_on
    sharer = _sharer(verb) if depth < DEEPEST else None
    if sharer is not None:
        return subject_of(sharer, depth + 1)
    describes = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}
    return verb.head if describes else None


def quoted_by(verb: Token) -> Token | None:
    """Return whom a report passes on with a verb: the officials in "citing officials as saying"; or None."""
    report = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    if report is None or report.lemma_.lower() not in speech.PASSING_ON:
        return None
    return next((c for c in report.children if c.dep_ == "dobj" and c.i < verb.i), None)


def _sharer(verb: Token) -> Token | None:
    """Return the verb that a verb without a subject shares one with, or None."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.pos_ not in VERBAL:
        return head.head if head.head.pos_ in VERBAL else None
    shares = verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "parataxis", "dep", "prep"}
    return head if shares and head.pos_ in VERBAL and head != verb else None


def regrafted(verb: Token) -> bool:
    """Whether a verb that the parser joined to the reported clause goes on with the reporting one.

    In "have warned that talks will fail and have vowed to resist" who warned has vowed, not the talks.
    """
    head = verb.head
    if (
        verb.dep_ != "conj"
        or head.dep_ != "ccomp"
        or cue_of(verb) is None
        or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    ):
        return False
    if _in_past(verb) and _in_past(head.head) and any(c.tag_ == "MD" for c in head.children):
        return True  # "said it would comply but accused the board"
    has = {v.i: any(c.dep_ == "aux" and c.lemma_ == "have" for c in v.children) for v in (verb, head, head.head)}
    return has[verb.i] and has[head.head.i] and not has[head.i]


def _in_past(verb: Token) -> bool:
    """Whether a verb stands in the plain past tense, without an auxiliary."""
    return verb.tag_ == "VBD" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice."""
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)


def is_set_apart(clause: Token) -> bool:
    """Whether a colon parts a clause from the verb that the parser hung it on: "Roe did not: he said that …"."""
    head = clause.head
    subject = next((c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}), head)
    start = subject.left_edge.i
    return clause.dep_ == "ccomp" and clause.i < start and start > 0 and clause.doc[start - 1].text == ":"


def is_joined(clause: Token) -> bool:
    """Whether a clause stands beside the verb that the parser hung it on: "It failed and, as we knew, Roe said so".

    In "It failed and sank, Roe said" the conjunction joins what is said.
    """
    between = [c for c in clause.children if clause.i < c.i < clause.head.i]
    joins = any(c.dep_ == "cc" for c in between) and not any(c.dep_ == "conj" for c in between)
    return clause.dep_ == "ccomp" and joins


def agent_of(verb: Token) -> Token | None:
    """Return who does it in the passive ("by X"), or None."""
    return next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)


def source_of(verb: Token) -> Token | None:
    """Return the source of a cue verb, or None where the text names nobody: "it was reported that"."""
    agent = agent_of(verb)
    if agent is not None:
        return agent
    if is_passive(verb) and verb.lemma_ not in speech.PASSIVE_SOURCES:
        return None
    participle = verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if participle and verb.dep_ in {"acl", "advcl"}:
        return None
    found = subject_of(verb)
    if found is None or (found.lower_ == "it" and is_passive(verb)):
        return None
    return found


def negated(verb: Token) -> bool:
    """Whether a verb, or its object, is negated: "not", "never", "no longer", "no interest"."""
    near = [*verb.children, *(verb.head.children if verb.dep_ == "xcomp" else ())]
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    longer = any(c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children) for c in near)
    return (
        longer
        or any(c.dep_ == "neg" or c.lower_ == "never" for c in near)
        or any(g.lower_ == "no" for o in objects for g in o.children)
    )


def purpose(verb: Token) -> bool:
    """Whether a verb is an infinitive that says what something is for: "met to assess the options"."""
    if verb.tag_ == "VB" and verb.dep_ in {"xcomp", "ccomp"} and not any(c.dep_ == "aux" for c in verb.children):
        return True  # a bare infinitive: "help defend"
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return False
    return not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in speech.ASPECT)


def is_unsaid(verb: Token) -> bool:
    """Whether the text says that a verb did not happen: "declined to say", "has yet to say"."""
    if verb.dep_ != "xcomp":
        return False
    head = verb.head
    return head.lemma_.lower() in speech.UNSAID or (
        head.lemma_ == "have" and any(c.lower_ == "yet" for c in (*head.children, *verb.children))
    )


def is_open(verb: Token) -> bool:
    """Whether a verb stands in a question, or behind "if", "unless" or "whether", so that it is not asserted."""
    if verb.sent[-1].text == "?" or verb.sent[max(-2, -len(verb.sent))].text == "?":
        return True
    node = verb
    for _ in range(DEEPEST):
        if any(c.dep_ == "mark" and c.lower_ in speech.IN_QUESTION for c in node.children):
            return True
        if node.dep_ == "ROOT":
            return False
        node = node.head
    return False
