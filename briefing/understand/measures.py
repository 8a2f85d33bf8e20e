"""What a quantity counts, in the source's words: the noun behind it, or what the sentence says of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.understand.numbers import Amount
from briefing.understand.words import load, table

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_RATE = re.compile(
    r" ?(?:(?:reported |recorded )?(?:daily|weekly|monthly|yearly|annually|nightly)"
    r"|-?(?:a|an|per|each|every)[- ](?:second|minute|hour|day|night|week|month|quarter|year|head|capita|person|household|share"
    r"|barrel|tonne|unit|pupil|patient|family|mile|litre|gallon)"
    r"|apiece|each)\b",
    re.IGNORECASE,
)
_LINKS = frozenset(("of", "in", "for", "worth"))
_NO_GOODS = frozenset(("trading", "london", "dealings", "total", "all"))
_STOPS = frozenset((
    "last", "this", "next", "today", "yesterday", "tomorrow", "to", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
))  # fmt: skip
_LONGEST = 10


@cache
def _tolls() -> dict[str, str]:
    return {row[0]: row[1] for row in table("tolls")}


def is_measure(word: str) -> bool:
    """Whether a word is a unit of time, length and the like, in singular or plural."""
    return word.lower() in load("units") or word in load("units") or word.lower().removesuffix("s") in load("units")


def rate(text: str, end: int) -> tuple[int, str]:
    """A rate right behind: "a day", "per share"; where it ends and its words."""
    m = _RATE.match(text, end)
    return (m.end(), m.group().strip(" -")) if m else (end, "")


def _chunk(token: Token) -> Span | None:
    return next((c for c in token.doc.noun_chunks if c.start <= token.i < c.end), None)


def _noun_end(words: Span) -> Token:
    """The last word of the noun phrase that the number stands in, or of the number itself."""
    doc, last, chunk = words.doc, words[-1], _chunk(words[0])
    stop = chunk.end if chunk is not None and chunk.end > words.end else min(words.end + 4, len(doc))
    for token in doc[words.end : stop]:
        if (
            (token.is_punct and token.text not in {"-", "'"})
            or token.tag_ == "CD"
            or token.lower_ in _STOPS
            or token.dep_ == "acl"
        ):
            break
        if token.pos_ in {"NOUN", "PROPN"} and (
            token.ent_type_ not in {"DATE", "TIME"} or is_measure(token.text) or last.i < words.end
        ):
            last = token
        elif chunk is None or chunk.end <= words.end:
            if token.pos_ != "ADJ" and token.tag_ not in {"VBG", "VBN"}:
                break
    return last


def counted_end(words: Span, amount: Amount) -> Token:
    """The last word of the quantity with what it counts: "dozens of rounds of artillery", "$50 billion in military aid"."""
    doc, last = words.doc, _noun_end(words)
    for _ in range(2):
        after = doc[last.i + 1] if last.i + 2 < len(doc) else None
        if after is None or not (after.lower_ == "of" or (amount.kind == "money" and after.lower_ in _LINKS)):
            break
        chunk = _chunk(doc[after.i + 1]) or (_chunk(doc[after.i + 2]) if after.i + 2 < len(doc) else None)
        if chunk is None or len(chunk) > 6 or chunk.root.ent_type_ in {"DATE", "TIME"}:
            break
        if after.lower_ in {"in", "for"} and (chunk.root.pos_ == "PROPN" or chunk.root.lower_ in _NO_GOODS):
            break
        last = chunk[-1]
        if amount.kind not in {"vague", "share", "money"}:
            break
    return last


def _counted(words: Span, end: Token) -> str:
    text = words.doc[words.end : end.i + 1].text if end.i >= words.end else ""
    text = re.sub(r"^(?:of|in|for|worth of|-)\s*(?:(?:the|its|their|his|her|a|an) )?", "", text.strip(" -\"'"))
    return text.strip(" -\"'")


def unit_of(words: Span, amount: Amount, end: Token) -> str:
    """The unit: money's and shares' own, a measure's name, else the noun that is counted."""
    if amount.unit:
        return f"{amount.unit}s" if amount.kind == "compound" and amount.unit in load("units") else amount.unit
    if end.i < words.end:
        return ""
    first = words.doc[words.end]
    if is_measure(first.text):
        return first.text
    link = next((t.i for t in words.doc[words.end : end.i + 1] if t.lower_ == "of" and t.i > words.end), end.i + 1)
    nouns = [t for t in words.doc[words.end : link] if t.pos_ in {"NOUN", "PROPN"}]
    return nouns[-1].text if nouns else end.text


def _short(token: Token, without: Span) -> str:
    """The noun phrase of a token, without its clauses and without the quantity itself."""
    first = token.left_edge.i
    inside = [t for t in token.subtree if t.i > token.i]
    stop = next(
        (t.i for t in inside if t.is_punct or t.dep_ in {"relcl", "acl", "advcl"} or t.i >= without.start > token.i),
        None,
    )
    span = token.doc[first : stop if stop is not None else token.right_edge.i + 1]
    text = re.sub(
        r"(?: (?:of|at|by|to|about|over|under|least|nearly|an?|estimated|record|more|less|than|almost|around|some|up|the|only))+$",
        "",
        span.text,
    )
    return text if len(span) <= _LONGEST else token.text


def _verb_above(token: Token) -> Token | None:
    return next((up for up in token.ancestors if up.pos_ in {"VERB", "AUX"}), None)


def _context(words: Span) -> str:
    """What the sentence says of a bare quantity: "claim acceptance rate", "Corran slipped", "estimated cost"."""
    root, own = words.root, range(words.start, words.end)
    prep = root.head if root.head.dep_ == "prep" else None
    if prep is not None and prep.head.pos_ == "NOUN" and prep.lower_ in {"of", "at"}:
        return _short(prep.head, words)
    verb = _verb_above(root)
    if verb is None:
        return root.head.text if root.head.pos_ in {"NOUN", "PROPN"} and root.head.i not in own else ""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and (subject.i in own or any(t.i in own for t in subject.subtree)):
        rest = words.doc[verb.i : min(verb.i + 7, verb.sent.end)]
        return re.split(r"[,;.]", rest.text)[0].strip() if verb.pos_ == "VERB" else ""
    if subject is not None and subject.tag_ == "WDT" and verb.dep_ == "relcl":
        return f"{_short(verb.head, words)} {verb.text}"
    if subject is None or subject.pos_ == "PRON":
        near = words.doc[verb.i : words.start].text if 0 < words.start - verb.i <= 8 else verb.text
        return re.sub(
            r"(?: (?:for|at|by|to|from|of|in|with|about|over|under|than|more|less|least|only|nearly|almost|a|an|the))+$",
            "",
            near,
        )
    plain = verb.lemma_ in {"be", "have", "stand", "total", "reach"} or verb.pos_ == "AUX"
    name = _short(subject, words)
    return name if plain else f"{name} {verb.text}"


def _deed(noun: Token) -> str:
    """What those that are counted did or suffered, in a word or few: "injured", "attended the conference"."""
    verb = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in _tolls():
        return _tolls()[verb.lemma_.lower()]
    if noun.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.i < noun.i or verb.lemma_ in {"say", "tell", "have"}:
        return ""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    doc, start = noun.doc, min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "neg"} and c.i > noun.i)])
    span = doc[start : (thing.i if thing is not None and thing.i - verb.i <= 4 else verb.i) + 1]
    return span.text if len(span) <= 6 else verb.text


def measures(words: Span, amount: Amount, end: Token) -> str:
    """What is counted, in the source's words, with what befell it or what it did: "people injured"."""
    counted, unit = _counted(words, end), unit_of(words, amount, end)
    measured = amount.kind in {"money", "share", "times"} or is_measure(unit)
    if counted and measured:
        counted = re.sub(rf"^{re.escape(unit)}\b(?: of)?\s*", "", counted)
    if not counted:
        return _context(words) or unit
    if measured or amount.kind == "compound":
        return counted
    noun = words[0].head if words[0].head.i >= words.end else end
    return f"{counted} {_deed(noun)}".strip()
