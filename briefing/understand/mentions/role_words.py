"""Make a role of a stretch of words, or tell that it is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.understand.lexicon.people import CIVIL_GENERALS, HONORIFICS, RANKS
from briefing.understand.mentions.political import political_party_of
from briefing.understand.mentions.role_meaning import PAST, RANK, head_phrase, is_rank, party_named, title_words
from briefing.understand.records import RoleMention

if TYPE_CHECKING:
    from spacy.tokens import Span

    from briefing.understand.parsing.language import ParsedBlock

ON_OCCASION = re.compile(
    r" (?:in|during) (?:an?|the|his|her) (?:\w+ )?(?:interview|statement|letter|speech|article|e-?mail)\b"
)
"""Opens what tells where somebody said something, which is no part of what they are."""
DETERMINERS = frozenset({"another", "one", "its", "his", "her", "their", "our", "this", "that", "some", "any"})
"""Words before a role that are no part of it, beside the articles."""
OWNER = re.compile(r"['’]s? ")
"""Ends the name of who owns an office."""
NO_ROLE = frozenset({"no", "not", "whose", "who", "which"})
"""Words that open no role."""
MAX_WORDS = 16
"""Tokens of a role at most."""
FORMER = 0.1
"""Share of its weight that a past role keeps: it says little about whom somebody speaks for."""


def role_of(para: ParsedBlock, span: Span) -> RoleMention | None:
    """Return the role that a stretch is, or None where it has no title, is too long or only a form of address."""
    span = _without_rank(_without_loose_end(_cut(span)))
    text = span.text.strip()
    if not has_title_head(text) or len(span) > MAX_WORDS or span[0].lower_ in NO_ROLE or _names_another(span):
        return None
    if all(w.strip(".").lower() in HONORIFICS for w in text.split()):
        return None
    party = party_named(text)
    weight = (RANK if is_rank(text) else 1.0) * (party.share if party else 1.0)
    past = PAST.search(" ".join(text.split()[:3]))
    member = past and political_party_of(text[: past.start()])
    if (past and not member) or _stands_behind(para, span, PAST):
        weight *= FORMER
    if party is None:
        return RoleMention(text, para.span(span), weight=weight)
    return RoleMention(text, para.span(span), party.name, weight, party.rule)


def has_title_head(text: str) -> bool:
    """Whether a role's head is a title; behind a body's name with "of" or "for" it is the last word.

    "Chief of the harbour" and "Friends of Norby chairman", not "indictment of General".
    """
    if title_words(head_phrase(text)) or title_words(head_phrase(OWNER.split(text)[-1])):
        return True
    last = text.rsplit(maxsplit=1)[-1]
    return text[:1].isupper() and bool(title_words(last)) and not _is_rank_word(last)


def _names_another(span: Span) -> bool:
    """Whether a description names somebody else, of whom its title is: "former boss Jane Roe" behind a comma.

    "Lawyer for Jane Roe" and "Jane Roe's lawyer" name nobody by a title of theirs.
    """
    for person in (e for e in span.doc.ents if e.label_ == "PERSON" and span.start < e.start and e.end <= span.end):
        before = span.doc[span.start : person.start]
        owns = person[-1].tag_ == "POS" or (person.end < span.end and span.doc[person.end].tag_ == "POS")
        titled = title_words(before.text) and not any(t.pos_ == "ADP" or t.tag_ == "POS" for t in before)
        if titled and not owns and not title_words(person.text):
            return True
    return False


def _cut(span: Span) -> Span:
    """Return a stretch without a determiner, an open bracket and what is in it, and the occasion of a statement."""
    while len(span) > 1 and span[0].lower_ in DETERMINERS:
        span = span[1:]
    occasion = ON_OCCASION.search(span.text)
    end = span.start_char + occasion.start() if occasion else span.end_char
    bracket = next((t.idx for t in span if t.text in {"(", "["} and not {")", "]"} & {u.text for u in span}), end)
    cut = span.doc.char_span(span.start_char, min(end, bracket), alignment_mode="contract")
    return cut if cut is not None and len(cut) else span


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
    return not RANKS.isdisjoint({word.lower(), f"{word.lower()}."})


def has_office(text: str) -> bool:
    """Whether a phrase holds a title that is more than a rank."""
    return any(t not in RANKS for t in title_words(text))
