"""Find attributions by "according to": the clause that it stands beside is the content."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.understand.attribution.clause_ends import SUBJECTS
from briefing.understand.mentions.candidates import is_title
from briefing.understand.parsing.clauses import is_finite
from briefing.understand.parsing.grammar import CueMatch
from briefing.understand.parsing.noun_phrases import subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

BELONGING = frozenset({"of", "from", "at", "with", "for"})
"""Prepositions that lead from a name to what somebody belongs to; others lead to a time or a place."""
MOST_ASIDES = 3
"""Phrases behind a source that tell more about it: "Jane Roe, the mayor, who …, "."""


def according(token: Token) -> CueMatch | None:
    """Return what "according to X" attributes to X, or None; ``token`` is "according"."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = next((g for c in token.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"), None)
    if to is None or source is None:
        return None
    whole = _rest_of_sentence(token, source)
    if whole:
        named = _name_behind(source) if token.i == token.sent.start else None
        return CueMatch(named or source, (token, to), tuple(whole), "say", "claims", token, "according to")
    root = token.head
    while root.dep_ not in {"ROOT", "ccomp", "conj", "advcl", "relcl"} and root.head != root:
        root = root.head
    mine = {t.i for t in subtree(token)}
    content = [t for t in subtree(root) if t.i not in mine]
    return CueMatch(source, (token, to), tuple(_without_edges(content)), "say", "claims", token, "according to")


def _rest_of_sentence(token: Token, source: Token) -> list[Token]:
    """Return the sentence without "according to X" where that opens it, or closes it behind a comma; else nothing."""
    sent = token.sent
    last = max(t.i for t in subtree(source, frozenset({"relcl", "acl", "advcl", "parataxis", "punct", "conj", "cc"})))
    if token.i == sent.start and last + 1 < sent.end:
        return _without_edges(list(sent.doc[_behind_asides(source, last) : sent.end]))
    tail = [t for t in sent if t.i > last and t.is_alpha]
    if token.i > sent.start + 2 and sent.doc[token.i - 1].text == "," and not tail:
        return _without_edges([t for t in sent if t.i < token.i - 1])
    return []


def _behind_asides(source: Token, last: int) -> int:
    """Return the index of the first word behind a source, which ends at ``last``, and what tells more about it."""
    doc, first = source.doc, last + 1
    for _ in range(MOST_ASIDES):
        aside = _phrase_at(source, first)
        if not aside or not _is_aside(source, aside):
            break
        first = aside[-1].i + 1
    start = next((t for t in doc[first : source.sent.end] if not t.is_punct), None)
    if start is not None and is_finite(start):  # its subject was taken for an apposition
        return next((t.i for t in doc[source.i : first] if t.text == ","), first)
    return first


def _phrase_at(source: Token, first: int) -> list[Token]:
    """Return the words from an index up to the next comma of the sentence; nothing where a quotation is nearer."""
    rest = list(source.doc[first : source.sent.end])
    if rest and rest[0].text == ",":
        rest = rest[1:]
    phrase = list(takewhile(lambda t: t.text not in {",", '"'}, rest))
    ends = len(phrase) < len(rest) and rest[len(phrase)].text == ","
    return phrase if phrase and ends else []


def _is_aside(source: Token, aside: list[Token]) -> bool:
    """Whether a phrase between commas tells who a source is, so that it is no part of what they say."""
    if aside[0].lower_ in {"who", "whose", "whom", "which"}:
        return True
    if any(is_finite(t) for t in aside):
        return False
    after = aside[-1].i + 2
    if after < source.sent.end and source.doc[after].text == '"':
        return aside[0].pos_ not in {"ADP", "ADV", "SCONJ"} or aside[0].lower_ in BELONGING or _is_joined(source, aside)
    office = source.pos_ == "PROPN" and aside[-1].pos_ == "NOUN" and any(is_title(t) for t in aside)
    return (office or _is_name(source, aside)) and _has_subject(source, after)


def _is_joined(source: Token, aside: list[Token]) -> bool:
    """Whether a phrase stands right behind the words of a source: "Roe, mayor | since May"."""
    return source.doc[aside[0].i - 1].text != ","


def _has_subject(source: Token, start: int) -> bool:
    """Whether a clause with a subject of its own begins at an index of a source's sentence."""
    rest = source.doc[start : source.sent.end]
    subject = next((t for t in rest if t.dep_ in SUBJECTS), None)
    verb = next((t for t in rest if is_finite(t)), None)
    return subject is not None and verb is not None and subject.i < verb.i


def _name_behind(source: Token) -> Token | None:
    """Return the last word of a name behind a title, where the parser does not join the two: "the mayor, Jane Roe"."""
    aside = _phrase_at(source, source.i + 1) if source.i + 1 < source.sent.end else []
    return aside[-1] if _is_name(source, aside) and _is_aside(source, aside) else None


def _is_name(source: Token, aside: list[Token]) -> bool:
    """Whether a phrase behind a title is whose title it is."""
    return bool(aside) and is_title(source) and source.pos_ != "PROPN" and all(t.pos_ == "PROPN" for t in aside)


def _without_edges(tokens: list[Token]) -> list[Token]:
    """Return words without marks at either end, but for quotation marks and brackets."""
    while tokens and tokens[0].is_punct and tokens[0].text not in '"([':
        tokens = tokens[1:]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ')]"':
        tokens = tokens[:-1]
    return tokens
