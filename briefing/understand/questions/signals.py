"""Signs that something is open: cue words, "whether", denials, conditions, "might" and direct questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from briefing.facts import Why
from briefing.understand.lexicon.cues import cue_of, may_say
from briefing.understand.lexicon.facts import CHARGES, OPEN_CUES, OUTCOMES, SPEAKER_OR_READER
from briefing.understand.lexicon.guarded import Guarded
from briefing.understand.lexicon.speech import UNWILLED
from briefing.understand.parsing.clauses import clause_head, clause_span, own_subject
from briefing.understand.parsing.grammar import is_passive
from briefing.understand.parsing.texts import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_GAP = '"? "?'
_ADVERBS = rf"(?:(?:\w+ly|yet|still|also|so|far|ever|even|been|all|very|quite|just|as|now|a|an|any|the){_GAP}){{0,3}}"
_WORDS = rf"(?:[\w'$£€%.,-]+{_GAP}){{0,4}}?"

TASKS = frozenset({"aim", "duty", "function", "job", "role", "task"})
"""What it is to decide something; nothing is open in it."""
GENERAL = frozenset({"all", "any", "each", "every", "most"})
"""Determiners of what holds of a whole class; that each of it depends on something leaves nothing open."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A stretch that shows that something is open, and the word that shows it."""

    token: Token
    span: Span
    why: Why
    weight: float


@dataclass(frozen=True, slots=True)
class OpenCue:
    """A row of ``open_cues.tsv``: words, and what they show to be open."""

    why: Why
    weight: float
    words: Guarded


def read_cue(words: str) -> Guarded:
    """Return the pattern of a cue, which is written in the language that the head of ``open_cues.tsv`` explains."""
    parts, needles = list[str](), list[tuple[str, ...]]()
    for word in words.split():
        if word == "not":
            glued = parts.pop()[: -len(_GAP)] if parts else ""
            parts.append((rf"{glued}(?:n't| not| never|not)" if glued else r"(?:\w+n't|not|never|cannot)") + _GAP)
        elif word in "~_":
            parts.append({"~": _ADVERBS, "_": _WORDS}[word])
        else:
            parts.append("(?:" + "|".join(re.escape(w).replace(r"\*", r"\w*") for w in word.split("|")) + ")" + _GAP)
            needles.append(tuple(max(w.split("*"), key=len) for w in word.split("|")))
    rarest = max(needles, key=lambda group: min(map(len, group)), default=())
    return Guarded(rf"\b{''.join(parts).removesuffix(_GAP)}(?!\w)", rarest)


@cache
def _cues() -> tuple[OpenCue, ...]:
    return tuple(OpenCue(cast("Why", why), float(weight), read_cue(words)) for why, weight, words in OPEN_CUES)


def _clause_around(words: Span, why: Why) -> Span:
    """Return the clause that some words stand in; for a condition, the clause that depends on it."""
    head = clause_head(words.root)
    conditional = why == "contingent" and head.dep_ == "advcl" and head.head.pos_ in {"VERB", "AUX"}
    return clause_span(head.head if conditional else words.root)


def _closing_words(why: Why) -> frozenset[str]:
    """Return words that introduce a clause of what is only supposed, or is over: "after talks collapsed"."""
    return frozenset({"if"}) if why == "contingent" else frozenset({"if", "after", "since"})


def _is_duty(words: Span) -> bool:
    """Whether some words say what anybody should have or be able to do: "nobody should have to choose"."""
    verb = words.root
    to = next((t for t in verb.lefts if t.lower_ == "to"), None)
    return to is not None and to.i > 0 and to.nbor(-1).lemma_ in {"have", "able", "free"}


def _describes(words: Span) -> bool:
    """Whether a form of "be" leads to an adjective that only describes a noun: "is a previously unknown firm"."""
    return words[0].lemma_ == "be" and words[-1].dep_ == "amod"


def _is_task(verb: Token) -> bool:
    """Whether a verb says what somebody is there for: "her role was to decide"."""
    subject = own_subject(verb.head) if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else None
    return subject is not None and subject.lower_ in TASKS


def _is_about(words: Span) -> bool:
    """Whether a verb only says what something else is about: "a pause in considering the law", "a duty to decide"."""
    verb = words.root
    aside = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ in {"in", "of", "for", "by"}
    duty = verb.lemma_ in {"decide", "choose"} and (verb.dep_ == "acl" or _is_task(verb))
    return aside or (duty and not any(c.dep_ == "ccomp" for c in verb.children))


def _is_condition_set(condition: Token) -> bool:
    """Whether a condition is one that somebody who is reported sets: "said they would back the dam only if …".

    Whoever backs, accepts or refuses something on a condition has taken a position; nothing is open in it.
    """
    outcome = condition.head
    reported = outcome.dep_ == "ccomp" and cue_of(outcome.head) is not None
    if condition.dep_ != "advcl" or not reported or is_passive(outcome):
        return False
    subject, cue = own_subject(outcome), cue_of(outcome)
    if cue is not None and cue.stance not in {"claims", "other"}:
        return subject is not None and subject.lower_ not in {"it", "there"}
    own = subject is not None and subject.lower_ in {"he", "she", "we"}
    return own and outcome.lemma_.lower() not in UNWILLED


def _is_maxim(words: Span) -> bool:
    """Whether a condition holds in general: "only when it rains would it grow", "most laws need approval"."""
    first = words[0]
    before = first.nbor(-1) if first.i > first.sent.start else None
    inverted = first.lower_ == "only" and (before is None or before.lower_ == "that" or may_say(before))
    subject = own_subject(words.root)
    return inverted or (subject is not None and any(c.lower_ in GENERAL for c in subject.children))


def by_words(doc: Doc) -> Iterator[Signal]:
    """Find cues in so many words: "remains unclear", "has yet to", "declined to comment"."""
    text = text_of(doc)
    low = text.lower()
    for cue in _cues():
        pattern = cue.words.fitting(text, low)
        for m in pattern.finditer(text) if pattern else ():
            words = doc.char_span(m.start(), m.end(), alignment_mode="expand")
            if words is None or words[0].sent != words[-1].sent:
                continue
            clause = clause_head(words.root)
            subject = own_subject(clause)
            marks = (c for c in clause.children if c.dep_ in {"mark", "prep"} and c not in words)
            supposed = any(c.lower_ in _closing_words(cue.why) for c in marks)
            supposed = supposed or _is_duty(words) or _describes(words) or _is_about(words)
            supposed = supposed or (cue.why == "contingent" and (_is_condition_set(clause) or _is_maxim(words)))
            if not supposed and (subject is None or subject.lower_ not in SPEAKER_OR_READER):
                yield Signal(words.root, _clause_around(words, cue.why), cue.why, cue.weight)


def by_whether(doc: Doc) -> Iterator[Signal]:
    """Find "whether" where it introduces what a verb or a noun leaves open, not "whether or not it rains"."""
    for token in doc:
        if (
            token.lower_ == "whether"
            and token.head.dep_ in {"ccomp", "pcomp", "csubj", "acl"}
            and token.head.head.lemma_ != "ask"
        ):
            yield Signal(token, clause_span(token.head.head), "undecided", 1.0)


def by_denial(doc: Doc) -> Iterator[Signal]:
    """Find charges that are denied: "denied wrongdoing", "an account that Riyadh denied"; not "denied entry"."""
    for token in doc:
        if (
            token.lemma_.lower() != "deny"
            or token.pos_ != "VERB"
            or any(c.dep_ in {"auxpass", "dative"} for c in token.children)
        ):
            continue
        things = [c for c in token.children if c.dep_ in {"dobj", "ccomp", "xcomp", "pcomp"}]
        claimed = any(c.dep_ != "dobj" or c.lower_ in CHARGES for c in things)
        if claimed or (not things and own_subject(token) is not None):
            head = token.head if token.dep_ == "relcl" else token
            yield Signal(token, clause_span(head), "disputed", 1.0)


def by_condition(doc: Doc) -> Iterator[Signal]:
    """Find outcomes that depend on what somebody may not do: "would respond if the broadcasts do not stop"."""
    for token in doc:
        if token.lower_ != "if" or token.dep_ != "mark" or token.head.dep_ != "advcl":
            continue
        condition, outcome = token.head, token.head.head
        modal = {c.lower_ for c in outcome.children if c.dep_ == "aux"}
        refusal = any(c.dep_ == "neg" for c in condition.children) or condition.lemma_ in {"fail", "refuse"}
        one, two = own_subject(condition), own_subject(outcome)
        speaker = any(s is not None and s.lower_ in {"i", "we", "you", "they", "one"} for s in (one, two))
        if refusal and not speaker and modal & OUTCOMES and not _is_condition_set(condition):
            yield Signal(token, clause_span(outcome), "contingent", 0.7)


def by_modal(doc: Doc) -> Iterator[Signal]:
    """Find what a main clause calls possible: "it might be a blip"; "may" and "could" are left to forecasts."""
    for token in doc:
        verb = token.head
        if token.lower_ != "might" or token.tag_ != "MD" or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
            continue
        subject = own_subject(verb)
        asked = any(c.tag_ in {"WRB", "WP", "WDT"} for c in verb.subtree if c.i < token.i)
        if subject is not None and (subject.pos_ != "PRON" or subject.lower_ in {"it", "this", "that"}) and not asked:
            yield Signal(token, clause_span(verb), "unclear", 0.5)


def _question_itself(sent: Span) -> Span:
    """Return a question without what stands before its quotation marks, and after its question mark."""
    doc, last = sent.doc, max(t.i for t in sent if "?" in t.text)
    quotes = [t.i for t in sent if t.is_quote and t.i < last]
    return doc[(quotes[-1] + 1) if len(quotes) % 2 and quotes[-1] + 3 < last else sent.start : last + 1]


def by_question(doc: Doc) -> Iterator[Signal]:
    """Find questions of some length that are not put to the reader."""
    for sent in doc.sents:
        words = [t for t in sent if not t.is_punct]
        if "?" in sent.text and len(words) >= 5 and not any(t.lower_ in {"you", "your", "i"} for t in words):
            yield Signal(sent.root, _question_itself(sent), "asked", 0.6)


DETECTORS = (by_words, by_whether, by_denial, by_condition, by_modal, by_question)
