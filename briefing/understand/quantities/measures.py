"""What a quantity counts, in the source's words: the noun after it, or what the sentence says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.understand.lexicon.facts import AFTER_COUNT, LINKS_OF_MONEY, NO_GOODS, TOLLS, UNITS
from briefing.understand.parsing.assertion import verb_group
from briefing.understand.parsing.clauses import own_subject
from briefing.understand.parsing.texts import chunk_at
from briefing.understand.quantities.numbers import Amount

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_UNITS = (
    "second|minute|hour|day|night|week|month|quarter|year|head|capita|person|household|share|barrel|tonne|unit|pupil"
    "|patient|family|mile|litre|gallon"
)
_RATE = re.compile(
    r" ?(?:(?:reported |recorded )?(?:daily|weekly|monthly|yearly|annually|nightly)"
    rf"|-?(?:a|an|per|each|every)[- ](?:{_UNITS})|apiece|each)\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?: (?:of|at|by|to|for|from|in|with|about|over|under|than|more|less|least|nearly|almost|approximately|around|some"
    r"|up|only|an?|the|estimated|record))+$"
)
_LONGEST = 10


def is_measure(word: str) -> bool:
    """Whether a word is a unit of time, length and the like, in singular or plural."""
    return bool({word, word.lower(), word.lower().removesuffix("s")} & UNITS)


def rate(text: str, end: int) -> tuple[int, str]:
    """Return where a rate right after a quantity ends, and its words: "a day", "per share"; empty without one."""
    m = _RATE.match(text, end)
    return (m.end(), m.group().strip(" -").replace("-", " ")) if m else (end, "")


def _breaks(token: Token) -> bool:
    """Whether a noun phrase ends before this word."""
    spaced = token.text == "-" and token.i > 0 and bool(token.nbor(-1).whitespace_)
    mark = token.is_punct and (spaced or token.text not in {"-", "'"})
    verbal = token.tag_ == "VBG" and token.dep_ not in {"amod", "compound", "nmod", "pobj", "dobj"}
    return mark or verbal or token.tag_ == "CD" or token.lower_ in AFTER_COUNT or token.dep_ == "acl"


def _noun_end(words: Span) -> Token:
    """Return the last word of the noun phrase that a number stands in, or of the number itself."""
    doc, last, chunk = words.doc, words[-1], chunk_at(words.doc, words.start)
    inside = chunk is not None and chunk.end > words.end
    stop = chunk.end if chunk is not None and inside else min(words.end + 4, len(doc))
    for token in doc[words.end : stop]:
        noun = token.pos_ in {"NOUN", "PROPN"}
        if _breaks(token) or not (noun or inside or token.pos_ == "ADJ" or token.tag_ in {"VBG", "VBN"}):
            break
        if noun and (token.ent_type_ not in {"DATE", "TIME"} or is_measure(token.text) or last.i < words.end):
            last = token
    return last


def _linked_end(link: Token) -> Token | None:
    """Return the last word of a short noun phrase after "of" and the like; None without one."""
    doc = link.doc
    chunk = next((c for i in (1, 2) if link.i + i < len(doc) and (c := chunk_at(doc, link.i + i))), None)
    if chunk is None:
        nouns = [t for t in doc[link.i + 1 : link.i + 2] if t.pos_ in {"NOUN", "PROPN"}]
        return nouns[-1] if nouns else None
    long = len(chunk) > 6 or chunk.root.ent_type_ in {"DATE", "TIME"}
    where = link.lower_ in {"in", "for"} and (chunk.root.pos_ == "PROPN" or chunk.root.lower_ in NO_GOODS)
    return None if long or where else chunk[-1]


def last_token(words: Span, amount: Amount) -> Token:
    """Return the last word of a quantity with what it counts: "dozens of rounds of artillery", "$3 billion in aid"."""
    doc, last = words.doc, _noun_end(words)
    for _ in range(2 if amount.kind in {"vague", "share", "money"} else 1):
        link = doc[last.i + 1] if last.i + 2 < len(doc) else None
        if link is None or not (link.lower_ == "of" or (amount.kind == "money" and link.lower_ in LINKS_OF_MONEY)):
            break
        end = _linked_end(link)
        if end is None:
            break
        last = end
    return last


def _noun_phrase(words: Span, end: Token) -> str:
    """Return the words after a number up to ``end``, without links and articles; empty without any."""
    text = words.doc[words.end : end.i + 1].text if end.i >= words.end else ""
    text = re.sub(r"^-an?-\w+ ", "", text)
    text = re.sub(r"^(?:(?:of|in|for|worth of)\b|-)\s*(?:(?:the|its|their|his|her|a|an) )?", "", text.strip(" -\"'"))
    return text.strip(" -\"'")


def unit_of(words: Span, amount: Amount, end: Token) -> str:
    """Return the unit of a quantity: that of money and shares, a measure, else the noun that is counted."""
    if amount.unit:
        return (
            f"{amount.unit.removesuffix('s')}s"
            if amount.kind == "compound" and is_measure(amount.unit)
            else amount.unit
        )
    if end.i < words.end:
        return ""
    first = words.doc[words.end]
    if is_measure(first.text):
        return first.text
    link = next((t.i for t in words.doc[words.end : end.i + 1] if t.lower_ == "of" and t.i > words.end), end.i + 1)
    nouns = [t for t in words.doc[words.end : link] if t.pos_ in {"NOUN", "PROPN"}]
    return nouns[-1].text if nouns else end.text


def _short(token: Token, without: Span) -> str:
    """Return the noun phrase that a word heads, without its clauses and without the quantity ``without``."""
    inside = [t for t in token.subtree if t.i > token.i]
    clauses = {c.left_edge.i for c in inside if c.dep_ in {"relcl", "acl", "advcl"}}
    stop = next(
        (t.i for t in inside if t.is_punct or t.i in clauses or t.i >= without.start > token.i),
        token.right_edge.i + 1,
    )
    span = token.doc[token.left_edge.i : stop]
    return _DANGLING.sub("", span.text) if len(span) <= _LONGEST else token.text


def _group(verb: Token) -> str:
    """Return a verb with its auxiliaries before it: "would face"."""
    return verb.doc[verb_group(verb)[0].i : verb.i + 1].text


def _verb_context(verb: Token, words: Span) -> str:
    """Return what a verb says of a quantity, with its subject or with the words between the two."""
    own = range(words.start, words.end)
    subject = own_subject(verb)
    if subject is not None and any(t.i in own for t in subject.subtree):
        rest = words.doc[verb.i : min(verb.i + 7, verb.sent.end)]
        return re.split(r"[,;.]", rest.text)[0].strip() if verb.pos_ == "VERB" else ""
    if subject is not None and subject.tag_ == "WDT" and verb.dep_ == "relcl":
        return f"{_short(verb.head, words)} {subject.text} {verb.text}"
    if subject is None or subject.pos_ == "PRON":
        near = words.doc[verb.i : words.start].text if 0 < words.start - verb.i <= 8 else verb.text
        return _DANGLING.sub("", near)
    plain = verb.lemma_ in {"be", "have", "stand", "total", "reach"} or verb.pos_ == "AUX"
    return _short(subject, words) if plain else f"{_short(subject, words)} {_group(verb)}"


def _context(words: Span, end: Token) -> str:
    """Return what a sentence says of a quantity without a noun: "acceptance rate", "Corran slipped", "cost"."""
    root = end if end.i >= words.end else words.root
    trend = words.doc[words.start - 1].lower_ if words.start else ""
    if trend in {"up", "down"}:
        return f"{_plain_context(root, words)} {trend}".strip()
    return _plain_context(root, words)


def _plain_context(root: Token, words: Span) -> str:
    prep = root.head if root.head.dep_ == "prep" else None
    if prep is not None and prep.head.pos_ == "NOUN" and prep.lower_ in {"of", "at"}:
        return _short(prep.head, words)
    verb = next((up for up in root.ancestors if up.pos_ in {"VERB", "AUX"}), None)
    if verb is not None:
        return _verb_context(verb, words)
    outside = root.head.pos_ in {"NOUN", "PROPN"} and not words.start <= root.head.i < words.end
    return root.head.text if outside else ""


def _what_befell(noun: Token) -> str:
    """Return in few words what those that are counted did or suffered: "injured", "attended the conference"."""
    verb = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in TOLLS:
        return TOLLS[verb.lemma_.lower()]
    if noun.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.i < noun.i or verb.lemma_ in {"say", "tell", "have"}:
        return ""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and 0 < c.i - verb.i <= 4), verb)
    start = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "neg"} and c.i > noun.i)])
    span = noun.doc[start : thing.i + 1]
    return span.text if len(span) <= 6 else verb.text


def measures(words: Span, amount: Amount, end: Token) -> str:
    """Return what a quantity counts, in the source's words, and what befell it or what it did: "people injured"."""
    noun_phrase, unit = _noun_phrase(words, end), unit_of(words, amount, end)
    measured = amount.kind in {"money", "share", "times"} or is_measure(unit)
    if noun_phrase and measured:
        noun_phrase = re.sub(rf"^{re.escape(unit)}\b(?: of)?\s*", "", noun_phrase)
    if not noun_phrase:
        return _context(words, end) or unit
    if measured or amount.kind == "compound":
        return noun_phrase
    noun = words[0].head if words[0].head.i >= words.end else end
    return f"{noun_phrase} {_what_befell(noun)}".strip()
