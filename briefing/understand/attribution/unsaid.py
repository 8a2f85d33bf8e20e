"""Gates of attributions by verbs: what a verb governs that nobody said or did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.attribution.clause_ends import SUBJECTS
from briefing.understand.lexicon import speech
from briefing.understand.parsing.clauses import own_subject
from briefing.understand.parsing.grammar import is_open, is_unsaid, purpose
from briefing.understand.records import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token


def says_nothing(content: Sequence[Token]) -> bool:
    """Whether what an act is about is a single word that is no name."""
    said = [t for t in content if not t.is_punct]
    return not said or (len(said) == 1 and said[0].pos_ != "PROPN")


def is_headless(verb: Token, clause: Token) -> bool:
    """Whether the subject of a reported clause stands before the cue: "a plan that lawyers say may cost millions"."""
    subjects = [c for c in clause.children if c.dep_ in SUBJECTS]
    own = [c for c in subjects if c.i > verb.i or c.tag_ not in {"WDT", "WP"}]  # "a law, which they say is needed"
    return verb.dep_ == "relcl" and not own


def lacks_object(verb: Token, frame: Frame) -> bool:
    """Whether what an act is about stands before it: "the help that it offered to build boats"."""
    own = any(c.dep_ in {"dobj", "oprd", "attr"} and c.tag_ not in {"WDT", "WP"} for c in verb.children)
    subject = own_subject(verb)
    relative = subject is None or subject.tag_ in {"WDT", "WP"}
    return frame == "act" and verb.dep_ == "relcl" and not relative and not own


def is_seen(verb: Token, clause: Token) -> bool:
    """Whether a clause is a scene that somebody saw or heard, and no statement: "saw the crowd grow"."""
    bare = clause.tag_ == "VB" or (clause.tag_ == "VBP" and verb.tag_ == "VBD")  # as the tagger has it
    bare = bare and not any(c.dep_ in {"aux", "mark"} for c in clause.children)
    return bare and clause.i > verb.i and verb.lemma_.lower() in speech.PERCEIVED


def is_nothing_said(verb: Token, source: Token, frame: Frame) -> bool:
    """Whether the text says of nobody that they said or did it: an aim, a condition, a refusal to say."""
    impersonal = source.lower_ == "that" and (frame == "act" or source.tag_ == "DT")  # "that said, …"
    if impersonal or is_unsaid(verb) or (frame == "act" and (purpose(verb) or is_open(verb))):
        return True
    return frame == "say" and verb.lemma_.lower() in speech.PERCEIVED and source.lower_ in speech.IMPERSONAL
