"""Events: what happened, or is to happen, at a time that an article gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.events.times import Time, find_times
from briefing.understand.lexicon.facts import AHEAD, PLANNING
from briefing.understand.parsing.clauses import happening_span
from briefing.understand.parsing.standalone import happening_of
from briefing.understand.parsing.texts import text_of
from briefing.understand.records import EventMention

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.understand.parsing.language import ParsedArticle, ParsedBlock

_PRESENT = frozenset(("VB", "VBZ", "VBP"))
_NEAR = 26
"""Characters before a time in which its preposition stands."""
_LEADS = re.compile(
    r"\b(?:on|in|by|since|from|until|as of|before|after|during|at|between|early in|late in"
    r"|(?:(?:before|by|at|until|since) )?the (?:end|beginning|start|middle) of) $",
    re.IGNORECASE,
)


def _is_planned(time: Time, words: Span, clause: Span, published: str | None) -> bool:
    """Whether a clause looks ahead: by the words for its time, by the day itself, or by its verb."""
    if time.tense:
        return time.tense == "future"
    if time.year and published:
        day = time.date or str(time.year)
        return day[: len(published)] > published[: len(day)]
    head = _verb_above(words.root, clause)
    if head is None:
        return False
    if head.tag_ in _PRESENT and re.search(r"\b(?:until|by)(?: at least)? $", text_of(words.doc)[: time.start]):
        return True
    marks = {c.lower_ for c in head.children if c.dep_ in {"aux", "neg"}}
    coming = head.lemma_.lower() in PLANNING and head.tag_ != "VBD"
    begun = head if "to" in marks else next((c for c in head.children if c.dep_ == "xcomp"), None)
    return bool(marks & AHEAD and "have" not in marks) or coming or (begun is not None and _is_to_be(begun.head))


def _is_over(words: Span, clause: Span) -> bool:
    """Whether the verb of a clause is in the past, so that its time lies before the article."""
    head = _verb_above(words.root, clause)
    auxiliaries = [c for c in head.children if "aux" in c.dep_] if head is not None else []
    if head is None or any(t.tag_ == "MD" for t in auxiliaries):
        return False
    bare = head.tag_ == "VBN" and not auxiliaries  # a past tense that the tagger took for a participle
    return bare or any(t.tag_ == "VBD" for t in (head, *auxiliaries))


def _only_describes(words: Span) -> bool:
    """Whether a time in one word with a hyphen only says what sort a noun is of: "his year-end press conference"."""
    noun = words.root.head
    return words.root.dep_ in {"amod", "compound", "nmod"} and noun.i >= words.end and "-" in words.text


def _up_to(date: str, published: str) -> str:
    """Return a date that was guessed without its year as the last such one up to the article's."""
    later = date[: len(published)] > published[: len(date)]
    return f"{int(date[:4]) - 1}{date[4:]}" if later else date


def _is_to_be(verb: Token) -> bool:
    """Whether a verb puts its infinitive in the future: "is to begin", "are expected to walk", "plans to sell"."""
    present = verb.tag_ in _PRESENT or any(c.lower_ in {"is", "are"} for c in verb.children)
    return present and verb.lemma_.lower() in {"be", *PLANNING}


def _verb_above(token: Token, clause: Span) -> Token | None:
    """Return the nearest verb of a clause that a word depends on."""
    return next(
        (up for up in token.ancestors if up.pos_ in {"VERB", "AUX"} and clause.start <= up.i < clause.end), None
    )


def _with_lead(text: str, time: Time) -> str:
    """Return the words for a time with their preposition: "on Wednesday", "by 12 June"."""
    first = max(0, time.start - _NEAR)
    m = (
        None
        if text[time.start : time.end].lower().startswith(("last", "next", "this"))
        else _LEADS.search(text[first : time.start])
    )
    return text[first + m.start() if m else time.start : time.end]


def _event(block: ParsedBlock, time: Time, day: str | None, published: str | None) -> tuple[Span, EventMention] | None:
    text = block.text
    words = block.doc.char_span(time.start, time.end, alignment_mode="expand")
    if words is None or _only_describes(words):
        return None
    alone = happening_of(words)
    clause = alone or happening_span(words.root)
    if not clause.start_char <= time.start < clause.end_char:
        return None
    if any(q.start <= time.start and time.end <= q.end for q in block.quotes):
        return None  # what somebody says happened is a statement of theirs
    if not any(t.pos_ in {"VERB", "AUX"} for t in clause):
        clause = words.sent
    planned = _is_planned(time, words, clause, published)
    date = (time.ahead if planned else time.date) or day
    if date and published and not planned and time.year is None and _is_over(words, clause):
        date = _up_to(date, published)
    when, sentence = _with_lead(text, time), block.span(words.sent)
    return clause, EventMention(block.span(clause), when, date, planned, sentence, alone=alone is not None)


def _of_block(block: ParsedBlock, published: str | None) -> list[EventMention]:
    """Find one event for each clause, by its first time in the calendar, else by its first time."""
    times = find_times(block.text, published)
    found: list[tuple[Span, EventMention]] = []
    for time in sorted(times, key=lambda t: (not t.calendar, t.start)):
        beside = next((t.date for t in times if time.loose and t.date and not t.loose), None)
        event = _event(block, time, beside, published)
        if event is not None and not any(c.start < event[0].end and event[0].start < c.end for c, _ in found):
            found.append(event)
    return sorted((e for _, e in found), key=lambda e: e.span)


def find_events(page: ParsedArticle, published: str | None) -> tuple[EventMention, ...]:
    """Find the dated events of an article in reading order.

    ``published`` is the article's day (``YYYY-MM-DD``), its month (``YYYY-MM``) or ``None``. Only against a day is a
    relative time ("on Wednesday") resolved to a date.
    """
    return tuple(e for block in page.paras if block.block.kind in BODY for e in _of_block(block, published))
