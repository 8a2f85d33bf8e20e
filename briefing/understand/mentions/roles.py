"""What the text calls a person: titles before the name, descriptions beside it, "who leads X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefing.understand import lexicon
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.mentions.role_meaning import CAPITALISED, PAST, faction_of, side_named, sorts, title_words
from briefing.understand.records import RoleMention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.understand.parsing.language import ParsedBlock

INSIDE = {"of", "for", "'s", "'", "the", "and", "to", "on", "at", "-", "in", "&", "."}
REACH = 160
"""Characters behind a name within which "who leads X" is looked for."""
TO_CLAUSE_END = r"(?:[^,.;]|(?<=[A-Z])\.)+"
NOW = r"(?:also |now |currently )?"
SERVES = re.compile(rf",? who {NOW}(?:serves? as|is|was|works as|acts as) (?:the |a |an )?({TO_CLAUSE_END})")
LEADS = re.compile(
    rf",? who ({NOW}(?:leads|heads|runs|chairs|led|headed|chaired|founded|owns|represents) {TO_CLAUSE_END})"
)
MAX_WORDS = 16
OFFICE = 0.5
"""Weight of a party's tag: an office in a body says more."""


def gender_of(doc: Doc, name: Span, title: str) -> Literal["he", "she", ""]:
    """Which pronoun a title or a given name allows; empty where they tell nothing."""
    said = lexicon.pairs("gendered_titles")
    near = [w.strip(".,").lower() for w in [*title.split(), *doc[max(0, name.start - 3) : name.start].text.split()]]
    given = lexicon.pairs("given_names").get(name[0].text, "") if len(name) > 1 else ""
    found = next((said[w] for w in reversed(near) if w in said), given)
    return "he" if found == "he" else "she" if found == "she" else ""


def _role(para: ParsedBlock, span: Span) -> RoleMention | None:
    while (
        len(span) > 2
        and _is_rank(span[-1].text)
        and span[-2].lower_ not in lexicon.load("civil_generals")
        and title_words(span[:-1].text)
    ):
        span = span[:-1]
    text = span.text.strip()
    if not title_words(text) or len(span) > MAX_WORDS or span[0].lower_ in {"no", "not"}:
        return None
    if all(w.strip(".").lower() in {"mr", "mrs", "ms", "sir", "dame", "lord", "lady"} for w in text.split()):
        return None
    side, weight = side_named(text)
    if PAST.search(" ".join(text.split()[:3])) or _stands_behind(para, span, PAST):
        weight *= 0.1  # what somebody was says little about whom they speak for
    return RoleMention(text, para.span(span), side, weight)


def _stands_behind(para: ParsedBlock, span: Span, words_: re.Pattern[str]) -> bool:
    """Whether one of these words stands right before a phrase."""
    return bool(words_.search(para.text[max(0, span.start_char - 12) : span.start_char]))


def _is_rank(word: str) -> bool:
    return word.lower() in sorts()[1]


def _has_office(text: str) -> bool:
    """Whether a phrase holds a title that is more than a rank."""
    return any(t not in sorts()[1] for t in title_words(text))


def _fits(token: Token, following: Token) -> bool:
    """Whether a word may stand inside a title before a name."""
    if token.ent_type_ in {"DATE", "TIME", "CARDINAL"} or token.text in {",", ";", ":", '"', "("}:
        return False
    if token.lower_ in {"the", "a", "an"}:
        return False
    if token.lower_ == "and":
        return (
            token.i > 0
            and token.nbor(-1).pos_ in {"ADJ", "NOUN"}
            and following.pos_ in {"ADJ", "NOUN"}
            and following.text.islower()
        )
    if token.pos_ in {"PROPN", "NOUN", "ADJ"} or token.text in {"'s", "'", "-", "."}:
        return True
    return token.lower_ in {"of", "for", "to"} and token.i > 0 and token.nbor(-1).pos_ in {"PROPN", "NOUN"}


def _before(para: ParsedBlock, name: Span) -> RoleMention | None:
    doc, i = para.doc, name.start
    while i > 0 and name.start - i < MAX_WORDS:
        token = doc[i - 1]
        if token.lower_ == "the" and i - 2 >= 0 and doc[i - 2].lower_ in {"of", "for", "to"} and i < name.start:
            i -= 1
            continue
        if not _fits(token, doc[i]) or token.sent.start != name.root.sent.start:
            break
        if token.lower_ in {"of", "for", "to"} and doc[i - 2].text.islower() and _has_office(doc[i : name.start].text):
            break
        i -= 1
    while i < name.start and (doc[i].lower_ in INSIDE or doc[i].is_punct):
        i += 1
    span = doc[i : name.start]
    return _role(para, span) if len(span) else None


def _ahead(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Take "the team's coach, X": a description before the name, at the head of a sentence or behind "to" or "by"."""
    doc, i = para.doc, name.start - 1
    while i > 1 and doc[i].lower_ in sorts()[0] and doc[i].text[0].isupper():
        i -= 1
    if i < 1 or doc[i].text != ",":
        return None
    end = i
    while (
        i > 0
        and end - i < MAX_WORDS
        and (_fits(doc[i - 1], doc[i]) or doc[i - 1].lower_ in {"the", "a", "an"})
        and doc[i - 1].sent.start == name.root.sent.start
    ):
        i -= 1
    owned = i > 0 and doc[i - 1].tag_ == "PRP$"
    opens = (
        owned
        or i == 0
        or doc[i].is_sent_start
        or doc[i - 1].lower_ in {"to", "by", "said", "says", "and", "but", ",", '"'}
    )
    while i < end and doc[i].lower_ in {"the", "a", "an", "and"}:
        i += 1
    return _role(para, doc[i:end]) if opens and end > i and _has_office(doc[i:end].text) else None


def _starts_clause(token: Token) -> bool:
    """Whether a word opens a clause; a participle before a title ("allied commander") is part of the title."""
    if token.tag_ in {"WP", "WDT", "WRB"}:
        return True
    return token.pos_ in {"VERB", "AUX"} and not (
        token.i + 1 < len(token.doc) and bool(title_words(token.nbor(1).text))
    )


def _party(para: ParsedBlock, span: Span, *, in_brackets: bool) -> RoleMention | None:
    """A political party behind a name: "(Lab)", ", a Republican,", ", a Republican in her second term,"."""
    tag = lexicon.pairs("party_tags").get(span.text) if in_brackets else None
    if tag is not None:
        return RoleMention(tag, para.span(span), None, OFFICE)
    if 0 < len(span) <= 3 and faction_of(span.text):
        return RoleMention(span.text, para.span(span))
    if len(span) > 3 and faction_of(span[0].text) and span[1].pos_ == "ADP":
        return RoleMention(span[0].text, para.span(span[:1]))
    return None


def _apposition(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Take ", chair of the committee," behind a name."""
    doc, i = para.doc, name.end
    if i + 1 >= len(doc) or doc[i].text not in {",", "("}:
        return None
    i += 1
    while i < len(doc) and (doc[i].like_num or doc[i].text == ","):
        i += 1
    j = i
    while (
        j < len(doc)
        and j - i < MAX_WORDS
        and doc[j].text not in {",", ".", ";", ":", ")", '"', "-"}
        and not _starts_clause(doc[j])
    ):
        j += 1
    if j < len(doc) and doc[j].pos_ in {"VERB", "AUX"}:
        return None
    while i < j and doc[i].lower_ in {"the", "a", "an", "who"}:
        i += 1
    span = doc[i:j]
    party = _party(para, span, in_brackets=doc[name.end].text == "(")
    if party is not None:
        return party
    if not len(span) or span[0].ent_type_ == "PERSON" or span[0].pos_ in {"ADP", "SCONJ", "VERB", "CCONJ"}:
        return None
    head = [t for t in span if t.dep_ in {"appos", "conj", "ROOT", "nsubj", "dobj", "pobj"}] or [span.root]
    heads = title_words(" ".join(t.text for t in span[:8])) or title_words(head[0].text)
    return _role(para, span) if heads else None


def _leads(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Take ", who also serves as the head of X" and ", who leads X"."""
    text = para.text[name.end_char : name.end_char + REACH]
    serves, leads = SERVES.match(text), LEADS.match(text)
    if serves:
        start, end = (name.end_char + place for place in serves.span(1))
        span = para.doc.char_span(start, end, alignment_mode="contract")
        return _role(para, span) if span is not None else None
    if leads is None:
        return None
    side = re.search(r"\b(?:[A-Z][\w.&-]*)(?:\s+(?:[A-Z][\w.&-]*|of|the|for))*", leads.group(1))
    start, end = (name.end_char + place for place in leads.span(1))
    return RoleMention(leads.group(1), para.place(start, end), side.group() if side else None)


def _of(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Take "X of the Institute"."""
    text = para.text[name.end_char : name.end_char + 100]
    found = re.match(rf",? (of (?:[Tt]he )?({CAPITALISED}(?: (?:{CAPITALISED}|of|for|and|the))*))", text)
    if found is None:
        return None
    side = re.sub(r"(?: (?:of|for|and|the))+$", "", found.group(2))
    known = look_up(side)
    if known and known.sort == "city":
        return None
    start = name.end_char + found.start(1)
    role = found.group(1)[: found.group(1).index(side) + len(side)]
    return RoleMention(role, para.place(start, start + len(role)), side, 0.9)


def roles_of(para: ParsedBlock, name: Span) -> tuple[RoleMention, ...]:
    """Return the roles that stand beside this mention, in reading order."""
    found = [_before(para, name), _ahead(para, name), _apposition(para, name), _leads(para, name), _of(para, name)]
    return tuple(r for r in found if r is not None)
