"""What the words around a name show: a place, a body with an owner, somebody who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefing.understand import lexicon
from briefing.understand.lexicon.cues import may_say
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.mentions.candidates import Candidate
from briefing.understand.parsing.texts import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from briefing.understand.parsing.language import ParsedBlock


SUBJECTS = {"nsubj", "nsubjpass"}


def owner_of(doc: Doc, start: int) -> str:
    """Whose a body is: "the government's X", "Norland's news agency X"; a state's mere company is nobody's voice."""
    i = start
    while i > 0 and start - i < 6 and doc[i - 1].pos_ in {"ADJ", "NOUN"} and doc[i - 1].lower_ != "'s":
        i -= 1
    if i < 2 or doc[i - 1].text not in {"'s", "'"}:
        return ""
    nouns = {t.lower_ for t in doc[i:start]}
    if doc[i - 2].lower_ == "government":
        return "government"
    known = look_up(doc[i - 2].text) or look_up(doc[max(0, i - 3) : i - 1].text)
    voices = {"agency", "ministry", "army", "military", "parliament", "police", "mouthpiece"}
    return known.name if known and known.sort in {"state", "bloc"} and nouns & voices else ""


OWNED = re.compile(
    r"['’]s (?:chief executive|chair|chairman|chairwoman|spokes\w+|board|shareholders?|customers|staff|shares|profits?"
    r"|investors|members|founder|finance director|managing director|general secretary|headquarters)\b|, which\b"
)


def owns_office(paras: Sequence[ParsedBlock], mine: Iterable[Candidate], key: str) -> bool:
    """Whether what only bodies have follows a one-word name somewhere: "Acme's shareholders", "Acme, which"."""
    if " " in key:
        return False
    ends = ((paras[c.para].doc, c.end) for c in mine)
    return any(OWNED.match(text_of(doc)[doc[end - 1].idx + len(doc[end - 1]) :]) for doc, end in ends)


def speaks(doc: Doc, c: Candidate) -> bool:
    """Whether the name is the subject of a cue."""
    root = doc[c.start : c.end].root
    return root.dep_ == "nsubj" and may_say(root.head)


def taken_up_as_thing(paras: Sequence[ParsedBlock], mine: Sequence[Candidate]) -> bool:
    """Whether a name that acts is taken up by "it" or "its", and never by "he" or "she": then it is no person."""
    taken = [p for c in mine if (p := _taken_up(paras[c.para].doc, c))]
    return bool(taken) and not any(p in {"he", "she", "his", "her", "him"} for p in taken)


def _taken_up(doc: Doc, c: Candidate) -> str | None:
    """The first pronoun behind a name that is a subject, in its sentence, where nothing else can be meant by it."""
    root = doc[c.start : c.end].root
    subject = root.head if root.dep_ == "appos" else root
    if subject.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    end = next((t.i for t in doc[c.end :] if t.text in {".", "!", "?"}), len(doc))
    rival = None
    for token in doc[c.end : end]:
        if token.lower_ in {"it", "its", "he", "she", "his", "her", "him"}:
            other = rival is not None and not (token.dep_ in {"dobj", "dative"} and rival.head == token.head)
            return None if other or token.dep_ == "expl" else token.lower_
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head != subject.head:
            rival = token
    return None


def is_place(doc: Doc, c: Candidate) -> bool:
    """Whether a capital or a house is meant as a place: "talks in Oslo", "at the White House"."""
    known = look_up(doc[c.start : c.end].text)
    if not known or known.sort not in {"capital", "metonym"}:
        return False
    before = doc[c.start - 1] if c.start else None
    if before is not None and before.lower_ == "the" and c.start > 1:
        before = doc[c.start - 2]
    return before is not None and before.lower_ in {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "across",
        "inside",
        "into",
        "visited",
    }


def is_subject(span: Span) -> bool:
    """Whether the name, or what it describes, is the subject of its clause."""
    root = span.root
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.lower_ in lexicon.load("org_words"):
        root = root.head.head  # "the board of Acme"
    return root.dep_ in SUBJECTS or (root.dep_ in {"compound", "poss", "appos"} and root.head.dep_ in SUBJECTS)
