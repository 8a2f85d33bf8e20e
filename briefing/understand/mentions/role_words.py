"""Make a role of a stretch of words, or tell that it is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.understand.lexicon.people import CIVIL_GENERALS, HONORIFICS, RANKS
from briefing.understand.mentions.role_meaning import PAST, RANK, is_rank, party_named, title_words
from briefing.understand.records import RoleMention

if TYPE_CHECKING:
    from spacy.tokens import Span

    from briefing.understand.parsing.language import ParsedBlock

NO_ROLE = frozenset({"no", "not", "whose", "who", "which"})
"""Words that open no role."""
MAX_WORDS = 16
"""Tokens of a role at most."""
FORMER = 0.1
"""Share of its weight that a past role keeps: it says little about whom somebody speaks for."""


def role_of(para: ParsedBlock, span: Span) -> RoleMention | None:
    """Return the role that a stretch is, or None where it has no title, is too long or only a form of address."""
    span = _without_rank(_without_loose_end(span))
    text = span.text.strip()
    if not title_words(text) or len(span) > MAX_WORDS or span[0].lower_ in NO_ROLE:
        return None
    if all(w.strip(".").lower() in HONORIFICS for w in text.split()):
        return None
    party = party_named(text)
    weight = (RANK if is_rank(text) else 1.0) * (party.share if party else 1.0)
    if PAST.search(" ".join(text.split()[:3])) or _stands_behind(para, span, PAST):
        weight *= FORMER
    if party is None:
        return RoleMention(text, para.span(span), weight=weight)
    return RoleMention(text, para.span(span), party.name, weight, party.rule)


def _without_loose_end(span: Span) -> Span:
    """Return a stretch without a form of address or a preposition at its end: "shadow home secretary Mr"."""
    while len(span) > 1 and (span[-1].lower_.rstrip(".") in HONORIFICS or span[-1].pos_ == "ADP"):
        span = span[:-1]
    return span


def _without_rank(span: Span) -> Span:
    """Return a stretch without the ranks at its end, where other titles stand before them: "army chief Gen."."""
    while (
        len(span) > 2
        and _is_rank_word(span[-1].text)
        and span[-2].lower_ not in CIVIL_GENERALS
        and title_words(span[:-1].text)
    ):
        span = span[:-1]
    return span


def _stands_behind(para: ParsedBlock, span: Span, pattern: re.Pattern[str]) -> bool:
    """Whether words of a pattern stand right before a phrase."""
    return bool(pattern.search(para.text[max(0, span.start_char - 12) : span.start_char]))


def _is_rank_word(word: str) -> bool:
    return word.lower() in RANKS


def has_office(text: str) -> bool:
    """Whether a phrase holds a title that is more than a rank."""
    return any(t not in RANKS for t in title_words(text))
