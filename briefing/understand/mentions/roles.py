"""Find what a text calls a person: titles before the name, descriptions beside it, "who leads X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.understand.lexicon.bodies import PARTY_TAGS
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.lexicon.people import (
    TITLES,
)
from briefing.understand.mentions.political import political_party_of
from briefing.understand.mentions.role_meaning import CAPITALISED, title_words
from briefing.understand.mentions.role_words import MAX_WORDS, has_office, role_of
from briefing.understand.parsing.clauses import is_finite
from briefing.understand.records import RoleMention

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.understand.parsing.language import ParsedBlock

INSIDE = frozenset({"of", "for", "'s", "'", "the", "and", "to", "on", "at", "-", "in", "&", "."})
"""What a title before a name may have inside, but does not start with."""
ARTICLES = frozenset({"the", "a", "an"})
DEMONSTRATIVES = frozenset({"that", "this"})
"""What stands in a description for an article: "the head of that tribunal"."""
REACH = 160
"""Characters behind a name within which "who leads X" is looked for."""
TO_CLAUSE_END = r"(?:[^,.;]|(?<=[A-Z])\.)+"
NOW = r"(?:also |now |currently )?"
SERVES = re.compile(rf",? who {NOW}(?:serves? as|is|was|works as|acts as) (?:the |a |an )?({TO_CLAUSE_END})")
LEADS = re.compile(
    rf",? who {NOW}(leads|heads|runs|chairs|led|headed|chaired|founded|owns|represents)"
    rf" ((?:the|a|an|its|his|her|their|[A-Z]) ?{TO_CLAUSE_END})"
)
LEADER = {
    **dict.fromkeys(("leads", "led"), "leader"),
    **dict.fromkeys(("heads", "headed", "runs"), "head"),
    **dict.fromkeys(("chairs", "chaired"), "chair"),
    "founded": "founder",
    "owns": "owner",
    "represents": "representative",
}
"""What somebody is who does so: "who chairs the group" is its chair."""
OFFICE = 0.5
"""Weight of a political party's tag: an office in a body says more."""
OF_A_BODY = 0.9
"""Weight of "Jane Roe of Acme": an office says more."""


def _fits(token: Token, following: Token) -> bool:
    """Whether a word may stand inside a title before a name."""
    if token.ent_type_ in {"DATE", "TIME", "CARDINAL"} or token.text in {",", ";", ":", '"', "("}:
        return False
    if token.lower_ in ARTICLES:
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
    """Return the title before a name: "Acme chief executive Jane Roe"."""
    doc, i = para.doc, name.start
    if i > 0 and doc[i - 1].pos_ == "ADP":
        return None  # "lawyer for Jane Roe"
    while i > 0 and name.start - i < MAX_WORDS:
        token = doc[i - 1]
        if token.lower_ == "the" and i - 2 >= 0 and doc[i - 2].lower_ in {"of", "for", "to"} and i < name.start:
            i -= 1
            continue
        if not _fits(token, doc[i]) or token.sent.start != name.root.sent.start:
            break
        if token.lower_ in {"of", "for", "to"} and doc[i - 2].text.islower() and has_office(doc[i : name.start].text):
            break
        i -= 1
    while i < name.start and (doc[i].lower_ in INSIDE or doc[i].is_punct):
        i += 1
    span = doc[i : name.start]
    return role_of(para, span) if len(span) else None


def _ahead(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Return a description before a name that opens a sentence or follows "to" or "by": "Her lawyer, Jane Roe"."""
    doc, i = para.doc, name.start - 1
    while i > 1 and doc[i].lower_ in TITLES and doc[i].text[0].isupper():
        i -= 1
    if i < 1 or doc[i].text != ",":
        return None
    end = i
    while (
        i > 0
        and end - i < MAX_WORDS
        and (_fits(doc[i - 1], doc[i]) or doc[i - 1].lower_ in ARTICLES | DEMONSTRATIVES)
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
    return role_of(para, doc[i:end]) if opens and end > i and has_office(doc[i:end].text) else None


def _is_dash(token: Token) -> bool:
    """Whether a word is a dash between clauses, not the hyphen of "far-right"."""
    return token.text == "-" and bool(token.i) and bool(token.nbor(-1).whitespace_)


def _starts_clause(token: Token) -> bool:
    """Whether a word opens a clause; a participle before a title ("allied commander") is part of the title."""
    if token.tag_ in {"WP", "WDT", "WRB", "WP$"}:
        return token.i == 0 or token.nbor(-1).pos_ != "ADP"
    return token.pos_ in {"VERB", "AUX"} and not (
        token.i + 1 < len(token.doc) and bool(title_words(token.nbor(1).text))
    )


def _party(para: ParsedBlock, span: Span, *, in_brackets: bool) -> RoleMention | None:
    """Return a political party behind a name: "(Lab)", ", a Republican,", ", a Republican in her second term,"."""
    tag = PARTY_TAGS.get(span.text) if in_brackets else None
    if tag is not None:
        return RoleMention(tag, para.span(span), None, OFFICE)
    if 0 < len(span) <= 3 and political_party_of(span.text):
        return RoleMention(span.text, para.span(span))
    if len(span) > 3 and political_party_of(span[0].text) and span[1].pos_ == "ADP":
        return RoleMention(span[0].text, para.span(span[:1]))
    return None


def _apposition(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Return a description behind a name: ", chair of the committee,"."""
    doc, i = para.doc, name.end
    if i + 1 >= len(doc) or not (doc[i].text in {",", "("} or _is_dash(doc[i])):
        return None
    i += 1
    while i < len(doc) and (doc[i].like_num or doc[i].text == ","):
        i += 1
    j = i
    while (
        j < len(doc)
        and j - i < MAX_WORDS
        and doc[j].text not in {",", ".", ";", ":", ")", '"'}
        and not _is_dash(doc[j])
        and not _starts_clause(doc[j])
    ):
        j += 1
    if j < len(doc) and doc[j].pos_ in {"VERB", "AUX"} and not (is_finite(doc[j]) and _describes(doc[i:j], name)):
        return None
    while i < j and doc[i].lower_ in {"the", "a", "an", "who"}:
        i += 1
    span = doc[i:j]
    party = _party(para, span, in_brackets=doc[name.end].text == "(")
    if party is not None:
        return party
    if not len(span) or span[0].ent_type_ == "PERSON" or span[0].pos_ in {"ADP", "SCONJ", "VERB", "CCONJ"}:
        return None
    if j < len(doc) and doc[j].text == "." and not has_office(span.text):
        return None  # "Roe, Lt. Col. Sund said"
    head = [t for t in span if t.dep_ in {"appos", "conj", "ROOT", "nsubj", "dobj", "pobj"}] or [span.root]
    heads = title_words(" ".join(t.text for t in span[:8])) or title_words(head[0].text)
    return role_of(para, span) if heads else None


def _describes(span: Span, name: Span) -> bool:
    """Whether the parse makes a stretch behind a name its apposition, though no comma closes it."""
    return any(t.dep_ == "appos" and t.head in name and t.lower_ in TITLES for t in span)


def _leads(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Return a role from a relative clause: ", who also serves as the head of Acme", ", who leads Acme"."""
    text = para.text[name.end_char : name.end_char + REACH]
    serves, leads = SERVES.match(text), LEADS.match(text)
    if serves:
        start, end = (name.end_char + place for place in serves.span(1))
        span = para.doc.char_span(start, end, alignment_mode="contract")
        return role_of(para, span) if span is not None else None
    if leads is None:
        return None
    party = re.search(r"\b(?:[A-Z][\w.&-]*)(?:\s+(?:[A-Z][\w.&-]*|of|the|for))*", leads.group(2))
    start, end = (name.end_char + leads.start(1), name.end_char + leads.end(2))
    role = f"{LEADER[leads.group(1)]} of {leads.group(2)}"
    return RoleMention(role, para.place(start, end), party.group() if party else None, rule="leads")


def _of(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Return what somebody is "of": "Jane Roe of the Fisheries Institute"."""
    text = para.text[name.end_char : name.end_char + 100]
    match = re.match(rf",? (of (?:[Tt]he )?({CAPITALISED}(?: (?:{CAPITALISED}|of|for|and|the))*))", text)
    if match is None:
        return None
    party = re.sub(r"(?: (?:of|for|and|the))+$", "", match.group(2))
    entry = look_up(party)
    if entry and entry.kind == "city":
        return None
    start = name.end_char + match.start(1)
    role = match.group(1)[: match.group(1).index(party) + len(party)]
    return RoleMention(role, para.place(start, start + len(role)), party, OF_A_BODY, "of")


def _shared(para: ParsedBlock, name: Span) -> RoleMention | None:
    """Return the title in the plural before a list of names: "members Jane Roe, John Doe and Ann Poe"."""
    people = [e for e in name.doc.ents if e.label_ == "PERSON" and e.end <= name.start]
    first = name
    for person in reversed(people):
        between = name.doc[person.end : first.start].text.strip().lower()
        if between not in {",", "and", ", and", "&"}:
            break
        first = person
    role = _before(para, first) if first is not name else None
    return role if role is not None and role.text.split()[-1].lower().rstrip(".") in _plural_titles() else None


@cache
def _plural_titles() -> frozenset[str]:
    return frozenset(f"{title}s" for title in TITLES) | {"men", "women"}


def roles_of(para: ParsedBlock, name: Span) -> tuple[RoleMention, ...]:
    """Return the roles that stand beside a person's name, those before it first."""
    return tuple(
        r for find in (_before, _ahead, _shared, _apposition, _leads, _of) if (r := find(para, name)) is not None
    )
