"""Read from the words around a name what it is: a place, a body with an owner, somebody who speaks, he or she."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from briefing.understand.lexicon.bodies import ORGANISATION_WORDS, STATE_MOUTHPIECES
from briefing.understand.lexicon.cues import may_say
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.lexicon.people import GENDERED_TITLES, GIVEN_NAMES
from briefing.understand.mentions.candidates import Candidate, is_title
from briefing.understand.parsing.grammar import is_set_apart
from briefing.understand.parsing.texts import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.understand.parsing.language import ParsedBlock


SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PRONOUNS = frozenset({"it", "its", "he", "she", "his", "her", "him"})
PERSONAL = PRONOUNS - {"it", "its"}
LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "across", "inside", "into", "visited"})
"""Words before a capital or a house that make it a place."""
PERIODICALS = frozenset({"newspaper", "daily", "weekly", "magazine", "tabloid", "broadsheet", "newswire", "journal"})
"""Nouns behind the name of a news medium: "the Fjordal newspaper"."""
BEFORE_BODY = 6
"""Words between the owner and the name of a body that are looked through."""


def owner_of(doc: Doc, start: int) -> str:
    """Return the state that owns a body ("Norland's news agency X"), "government" ("the government's X"), or "".

    A state's mere company does not speak for it.
    """
    i = start
    while i > 0 and start - i < BEFORE_BODY and doc[i - 1].pos_ in {"ADJ", "NOUN"} and doc[i - 1].lower_ != "'s":
        i -= 1
    if i < 2 or doc[i - 1].text not in {"'s", "'"}:
        return ""
    nouns = {t.lower_ for t in doc[i:start]}
    if doc[i - 2].lower_ == "government":
        return "government"
    entry = look_up(doc[i - 2].text) or look_up(doc[max(0, i - 3) : i - 1].text)
    return entry.name if entry and entry.kind in {"state", "bloc"} and nouns & STATE_MOUTHPIECES else ""


OWNED = re.compile(
    r"['’]s (?:chief executive|chair|chairman|chairwoman|spokes\w+|board|shareholders?|customers|staff|shares|profits?"
    r"|investors|members|founder|finance director|managing director|general secretary|headquarters)\b|, which\b"
)


def owns_office(paras: Sequence[ParsedBlock], candidates: Iterable[Candidate], key: str) -> bool:
    """Whether some place gives a one-word name what only bodies have: "Acme's shareholders", "Acme, which"."""
    if " " in key:
        return False
    ends = ((paras[c.para].doc, c.end) for c in candidates)
    return any(OWNED.match(text_of(doc)[doc[end - 1].idx + len(doc[end - 1]) :]) for doc, end in ends)


def is_called_periodical(doc: Doc, c: Candidate) -> bool:
    """Whether the noun behind a name says that it is a paper's, which tells a story rather than acts in it."""
    return c.end < len(doc) and doc[c.end].text in PERIODICALS


def speaks(doc: Doc, c: Candidate) -> bool:
    """Whether a name is the subject of a cue verb."""
    root = doc[c.start : c.end].root
    if root.head.is_punct and root.head.i == root.i + 1:  # a stray full stop: "Roe. said"
        root = root.head
    return root.dep_ == "nsubj" and may_say(root.head)


def taken_up_as_thing(paras: Sequence[ParsedBlock], candidates: Sequence[Candidate]) -> bool:
    """Whether pronouns that refer to a name are all "it" or "its", so that it is no person."""
    pronouns = [p for c in candidates if (p := _pronoun_for(paras[c.para].doc, c))]
    return bool(pronouns) and not any(p in PERSONAL for p in pronouns)


def taken_up_as_person(paras: Sequence[ParsedBlock], candidates: Sequence[Candidate]) -> bool:
    """Whether pronouns that refer to a name are all "he", "she" and their forms, so that it is no body."""
    pronouns = [p for c in candidates if (p := _pronoun_for(paras[c.para].doc, c))]
    return bool(pronouns) and all(p in PERSONAL for p in pronouns)


def _pronoun_for(doc: Doc, c: Candidate) -> str | None:
    """Return the first pronoun in the sentence behind a subject, or None where it may refer to something else."""
    root = doc[c.start : c.end].root
    subject = root.head if root.dep_ == "appos" else root
    if subject.dep_ not in SUBJECTS:
        return None
    end = next((t.i for t in doc[c.end :] if t.text in {".", "!", "?"}), len(doc))
    rival = None
    for token in doc[c.end : end]:
        if token.lower_ in PRONOUNS:
            ambiguous = rival is not None and not (token.dep_ in {"dobj", "dative"} and rival.head == token.head)
            return None if ambiguous or token.dep_ == "expl" else token.lower_
        if token.dep_ in SUBJECTS and token.head != subject.head:
            rival = token
    return None


def is_place(doc: Doc, c: Candidate) -> bool:
    """Whether a capital or a house is meant as a place: "talks in Oslo", "at the White House"."""
    entry = look_up(doc[c.start : c.end].text)
    if not entry or entry.kind not in {"capital", "metonym"}:
        return False
    before = doc[c.start - 1] if c.start else None
    if before is not None and before.lower_ == "the" and c.start > 1:
        before = doc[c.start - 2]
    return before is not None and before.lower_ in LOCATIVE


def is_main_subject(span: Span) -> bool:
    """Whether a name, or what it describes, is the subject of a main clause."""
    subject = _subject(span)
    verb = subject.head if subject is not None else None
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is not None and (verb.dep_ == "ROOT" or (is_set_apart(verb) and verb.head.dep_ == "ROOT"))


def is_subject(span: Span) -> bool:
    """Whether a name, or what it describes, is the subject of its clause."""
    return _subject(span) is not None


def _subject(span: Span) -> Token | None:
    """Return the subject that a name is, describes or owns, or None."""
    root = span.root
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.lower_ in ORGANISATION_WORDS:
        root = root.head.head  # "the board of Acme"
    if root.dep_ in SUBJECTS:
        return root
    stands_for = root.dep_ in {"poss", "appos"} or (root.dep_ == "compound" and _is_whose(root.head))
    return root.head if stands_for and root.head.dep_ in SUBJECTS else None


def _is_whose(noun: Token) -> bool:
    """Whether a noun with a name before it means the named: people or a body, but not "the Acme announcement"."""
    return noun.pos_ == "PROPN" or noun.tag_ == "NNS" or noun.lower_ in ORGANISATION_WORDS or is_title(noun)


def gender_of(doc: Doc, name: Span, title: str) -> Literal["he", "she", ""]:
    """Return the pronoun that a title, or else a given name, allows; "" where neither shows one."""
    near = [w.strip(".,").lower() for w in [*title.split(), *doc[max(0, name.start - 3) : name.start].text.split()]]
    given = GIVEN_NAMES.get(name[0].text, "") if len(name) > 1 else ""
    pronoun = next((GENDERED_TITLES[w] for w in reversed(near) if w in GENDERED_TITLES), given)
    return "he" if pronoun == "he" else "she" if pronoun == "she" else ""
