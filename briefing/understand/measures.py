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
    r"|(?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|quarter|year|head|capita|person|household|share|barrel|tonne|unit|pupil|patient|family|mile|litre|gallon)"
    r"|apiece|each)\b",
    re.IGNORECASE,
)
_LINKS = frozenset(("of", "in", "for", "worth"))
_LONGEST = 12


@cache
def _tolls() -> dict[str, str]:
    return {lemma: participle for lemma, participle in table("tolls")}


def rate(text: str, end: int) -> tuple[int, str]:
    """A rate right behind: "a day", "per share"; where it ends and its words."""
    m = _RATE.match(text, end)
    return (m.end(), m.group().strip()) if m else (end, "")


def _chunk(token: Token) -> Span | None:
    return next((c for c in token.doc.noun_chunks if c.start <= token.i < c.end), None)


def _noun_end(words: Span) -> Token:
    """The last word of the noun phrase that the number stands in."""
    last, chunk = words[-1], _chunk(words[0])
    if chunk is not None and chunk.end > words.end:
        stop = next((t for t in chunk if t.i >= words.end and t.text in {",", "(", ")", '"', ":", ";", "-"} and t.text != "-"), None)
        inner = words.doc[words.end : stop.i if stop is not None else chunk.end]
        nouns = [t for t in inner if t.pos_ in {"NOUN", "PROPN", "ADJ"} or t.tag_ in {"VBG", "VBN"}]
        return nouns[-1] if nouns else last
    for token in words.doc[words.end : words.end + 4]:
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or token.ent_type_ in {"DATE", "TIME"}:
            break
        last = token
    return last


def counted_end(words: Span, amount: Amount) -> Token:
    """The last word of the quantity with what it counts: "dozens of rounds of artillery", "$50 billion in military aid"."""
    last = _noun_end(words)
    for _ in range(2):
        after = words.doc[last.i + 1] if last.i + 1 < len(words.doc) else None
        linked = after is not None and (after.lower_ == "of" or (amount.kind == "money" and after.lower_ in _LINKS))
        if not linked or after is None or after.i + 1 >= len(words.doc):
            break
        chunk = _chunk(words.doc[after.i + 1]) or (_chunk(words.doc[after.i + 2]) if after.i + 2 < len(words.doc) else None)
        if chunk is None or len(chunk) > 6 or chunk.root.ent_type_ in {"DATE", "TIME"}:
            break
        last = chunk[-1]
        if amount.kind not in {"vague", "share", "money"}:
            break
    return last


def _counted(words: Span, end: Token) -> str:
    tail = words.doc[words.end : end.i + 1]
    text = tail.text if len(tail) else ""
    return re.sub(r"^(?:of|in|for|worth of)\s+(?:the |its |their |his |her )?", "", text.strip(" -\"'"))


def unit_of(words: Span, amount: Amount, end: Token) -> str:
    """The unit: money's and shares' own, a measure's plural, else the noun that is counted."""
    if amount.unit:
        unit = amount.unit
        return f"{unit}s" if amount.kind == "compound" and unit in load("units") else unit
    if end.i < words.end:
        return ""
    after = words.doc[words.end : end.i + 1]
    link = next((t.i for t in after if t.lower_ == "of" and t.i > words.end), end.i + 1)
    nouns = [t for t in words.doc[words.end : link] if t.pos_ in {"NOUN", "PROPN"}]
    return nouns[-1].text if nouns else end.text


def _verb_above(token: Token) -> Token | None:
    for up in token.ancestors:
        if up.pos_ in {"VERB", "AUX"}:
            return up
    return None


def _short(token: Token) -> str:
    """The noun phrase of a token, without its clauses."""
    tokens = [t for t in token.subtree if t.i <= token.i or (t.i - token.i <= 6 and t.sent == token.sent)]
    stop = next((t.i for t in tokens if t.i > token.i and (t.is_punct or t.dep_ in {"relcl", "acl", "advcl"})), None)
    span = token.doc[tokens[0].i : (stop if stop is not None else tokens[-1].i + 1)]
    return span.text if len(span) <= _LONGEST else token.text


def _context(words: Span) -> str:
    """What the sentence says of a bare quantity: "market share fell", "cost", "full-scale invasion"."""
    head = words[-1].head if words[-1].head.i not in range(words.start, words.end) else words.root
    up = words.root.head
    if up.dep_ == "prep" or words.root.dep_ == "pobj":
        noun = up.head
        if noun.pos_ == "NOUN" and up.lower_ in {"of", "at"}:
            return _short(noun)
    verb = _verb_above(words.root)
    if verb is None:
        return head.text if head.pos_ in {"NOUN", "PROPN"} else ""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i not in range(words.start, words.end)), None)
    if subject is None:
        return words.doc[verb.i : words.start].text if 0 < words.start - verb.i <= 6 else verb.text
    plain = verb.lemma_ in {"be", "have", "stand", "total", "reach"} or verb.pos_ == "AUX"
    name = _short(subject)
    return name if plain else f"{name} {verb.text}"


def measures(words: Span, amount: Amount, end: Token) -> str:
    """What is counted, in the source's words, with what befell it if a verb says so: "people injured"."""
    counted = _counted(words, end) if end.i >= words.end else ""
    unit = unit_of(words, amount, end)
    measured = amount.kind in {"money", "share", "times"} or unit.lower() in load("units") or unit.lower().rstrip("s") in load("units")
    if amount.kind == "compound" and counted:
        return counted
    if counted and not (measured and counted == unit):
        noun = end if end.pos_ in {"NOUN", "PROPN"} else words.root
        head = words[0].head if words[0].head.i >= words.end else noun
        fate = _tolls().get(head.head.lemma_.lower()) if head.dep_ in {"dobj", "nsubjpass"} else None
        return f"{counted} {fate}" if fate and not measured else counted
    return _context(words) or unit
