"""Which numbers are no quantities: dates, labels, ages in passing, scores, "one of the", "two people familiar with"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.understand.numbers import Amount
from briefing.understand.when import find_times
from briefing.understand.words import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_ZONES = re.compile(
    r"\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|GMT|BST|UTC|ET\b|EST|EDT|CET|local time)?(?!\d| ?(?:%|per|million|billion|trillion|m\b|bn|[a-z]+))"
    r"|\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|GMT|BST|UTC|ET\b|EST|EDT|CET)|\b\d{1,2} ?(?:[ap]\.?m\b|o'clock|GMT|BST)"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|(?:https?://|www\.)\S+|\S+@\S+|(?:\+|\b00)\d[\d ()-]{7,}|\b\d{3}[ -]\d{3}[ -]\d{4}\b|\b0\d{2,4} \d{3,4} ?\d{3,4}\b"
    r"|#\d+|\b[Nn]os?\.? ?\d+\b|\b\d+/\d+\b|(?<=[A-Za-z]: )\d{1,2}\b(?! ?(?:%|per|[a-z]))"
    r"|\b(?:1[5-9]|20)\d\d ?[-/] ?(?:\d\d|(?:1[5-9]|20)\d\d)\b|\b(?:1[5-9]|20)\d0s\b"
    r"|(?:^|(?<=[.;] ))\(?\d{1,2}[.)](?= [A-Z])"
)
_SAYERS = frozenset(
    "people person sources source officials official diplomats diplomat aides aide insiders lawyers executives witnesses advisers advisors analysts economists".split()
)
_CLOSED = frozenset("the these those its his her their our my your whose both other".split())
_AHEAD = frozenset("past last next previous coming preceding final first following".split())
_PERSONS = frozenset(
    "man woman boy girl father mother son daughter student pupil child teenager victim widow suspect driver resident pensioner brother sister baby toddler husband wife".split()
)
_PLACES = frozenset("street st st. road rd rd. avenue ave ave. lane drive square boulevard blvd blvd. place court terrace way".split())
_ROUGH = frozenset("only just least exactly".split())


@cache
def _labels() -> tuple[frozenset[str], frozenset[str]]:
    words = load("labels")
    return frozenset(w for w in words if w[0] != "-"), frozenset(w[1:] for w in words if w[0] == "-")


@cache
def _tolls() -> frozenset[str]:
    return load("tolls")


def zones(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches whose numbers count nothing: times of day, dates, phone numbers, addresses of pages, list numbers."""
    times = [(t.start, t.end) for t in find_times(text, None)]
    return (*times, *(m.span() for m in _ZONES.finditer(text)))


def _next(words: Span) -> Token | None:
    return words.doc[words.end] if words.end < len(words.doc) else None


def _before(words: Span, steps: int = 1) -> Token | None:
    return words.doc[words.start - steps] if words.start >= steps else None


def _is_year(words: Span, amount: Amount) -> bool:
    text = words.doc.text[amount.start : amount.end]
    if amount.kind not in {"count", "compound"} or not re.fullmatch(r"(?:1[5-9]|20)\d\d(?:-[a-z]+)?", text):
        return False
    after, before = _next(words), _before(words)
    if after is not None and after.tag_ == "NNS" and before is not None:
        return not (before.pos_ in {"VERB", "AUX"} or before.lower_ in {"than", "about", "some", "nearly", "almost", "least", "over"})
    return True


def _is_label(words: Span, amount: Amount) -> bool:
    names, _ = _labels()
    before, after = _before(words), _next(words)
    if before is None or amount.kind not in {"count", "vague"}:
        return False
    if before.lower_ in names and (after is None or not after.tag_ == "NNS"):
        return True
    if before.lower_ in {"and", "or", "to", "&"} and (earlier := _before(words, 2)) is not None and earlier.like_num:
        kin = _before(words, 3)
        if kin is not None and kin.lower_ in names:
            return True
    named = before.pos_ == "PROPN" and before.text[:1].isupper() and before.ent_type_ not in {"DATE", "TIME"}
    alone = after is None or after.tag_ != "NNS"
    return named and (amount.digits or words[0].text[:1].isupper()) and (alone or before.text.isupper())


def _is_name(words: Span, amount: Amount) -> bool:
    """"Five Star Movement", "Group of Seven", "10 Downing Street"."""
    first, after = words[0], _next(words)
    inside = not first.is_sent_start and first.i > 0 and first.nbor(-1).text not in {'"', ":", "-", "(", ";", "["}
    if not amount.digits and amount.kind == "count" and first.text[:1].isupper() and inside:
        return True
    ahead = [t.lower_ for t in words.doc[words.end : words.end + 4]]
    return amount.kind == "count" and after is not None and after.pos_ == "PROPN" and bool(_PLACES & set(ahead))


def _is_age(words: Span, amount: Amount) -> bool:
    before, after, earlier = _before(words), _next(words), _before(words, 2)
    if amount.kind == "compound" and amount.unit in {"year", "month", "week", "day"} and re.search(r"-olds?$", words.text):
        if after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ"} or words.text.endswith("olds"):
            return True
        head = words.doc[words.end : words.end + 4]
        people = _PERSONS | {w.rstrip("!~") for w in load("titles")}
        return any(t.lower_ in people or t.ent_type_ == "PERSON" for t in head if t.pos_ in {"NOUN", "PROPN"})
    if amount.kind != "count" or amount.value is None or amount.value > 120:
        return False
    if re.match(r"(?:-| )years?[- ]olds?\b", words.doc.text[amount.end : amount.end + 12]):
        return True
    if before is not None and before.lower_ in {"aged", "age", "turned", "turns"}:
        return True
    if before is not None and earlier is not None and before.lower_ == "of" and earlier.lower_ in {"age", "ages"}:
        return True
    set_off = before is not None and before.text in {",", "("} and (after is None or after.text in {",", ")", ".", ";"})
    return set_off and earlier is not None and earlier.pos_ == "PROPN"


def _is_one(words: Span, amount: Amount) -> bool:
    """"One" as a pronoun or an article; kept where it counts: "at least one shell", "killing one person"."""
    if amount.value != 1 or amount.value_to is not None or amount.kind != "count" or words.text.lower() != "one":
        return False
    before, after = _before(words), _next(words)
    if after is None or after.pos_ not in {"NOUN", "ADJ", "PROPN", "VERB", "NUM"}:
        return True
    if before is not None and before.lower_ in _ROUGH:
        return False
    noun = words[0].head
    verb = noun.head
    if noun.pos_ != "NOUN" or noun.i < words.start:
        return True
    return not (verb.lemma_.lower() in _tolls() and noun.dep_ in {"dobj", "nsubjpass", "nsubj"})


def _is_source(words: Span, amount: Amount) -> bool:
    """"Two people familiar with the talks said": who speaks, not how many there are."""
    noun = words[0].head if words[0].head.pos_ == "NOUN" else None
    if noun is None or noun.lower_ not in _SAYERS or (amount.value or 99) > 12:
        return False
    says = {"say", "tell", "add", "confirm", "describe", "speak", "note", "warn"}
    told = noun.head.lemma_ in says or (noun.dep_ == "pobj" and noun.head.lower_ in {"to", "by"})
    return told or any(c.lower_ in {"familiar", "briefed", "close", "involved", "knowledge"} for c in noun.subtree)


def _is_known(words: Span, amount: Amount) -> bool:
    """"The two sides", "its three rivals": small numbers that only recall; "the past 30 days": a stretch of the calendar."""
    before = _before(words)
    if before is None or amount.kind not in {"count"} or amount.value is None:
        return False
    after = _next(words)
    timely = after is not None and after.lemma_ in load("units")
    if before.lower_ in _AHEAD and (timely or amount.value <= 10):
        return True
    return amount.value <= 4 and (before.lower_ in _CLOSED or before.tag_ == "POS")


def _is_idle_compound(words: Span, amount: Amount) -> bool:
    _, idle = _labels()
    return amount.kind == "compound" and (amount.unit.lower() in idle or amount.unit.lower() in {"off", "on", "to", "and", "something", "by"})


def _is_idiom(words: Span, amount: Amount) -> bool:
    after, before = _next(words), _before(words)
    text = words.doc.text[amount.start : amount.end + 12].lower()
    if re.match(r"(one|two|three) (by|on|after) (one|two|three)\b|one another|one day\b(?! to)|one thing|one way|one side|one hand", text):
        return not (before is not None and before.lower_ in _ROUGH)
    if amount.kind == "share" and amount.unit == "share" and before is not None and before.tag_ in {"JJ"} and before.lower_ in {"first", "second", "third", "latter", "other"}:
        return True
    return amount.kind == "count" and after is not None and after.lower_ in {"-", "/"} and re.match(r"[-/]\w", words.doc.text[amount.end : amount.end + 2]) is not None


def is_quantity(doc: Doc, words: Span, amount: Amount, closed: tuple[tuple[int, int], ...]) -> bool:
    """Whether this number tells how much or how many; ``closed`` are the ``zones`` of the text."""
    del doc
    if any(s < amount.end and amount.start < e for s, e in closed) and amount.kind not in {"money"}:
        return False
    tests = (_is_year, _is_label, _is_name, _is_age, _is_one, _is_source, _is_known, _is_idle_compound, _is_idiom)
    return not any(test(words, amount) for test in tests)
