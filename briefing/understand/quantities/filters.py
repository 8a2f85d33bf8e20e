"""Which numbers are not quantities: dates, labels, ages, scores, "one of the", "two people familiar with"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.understand.events.times import find_times
from briefing.understand.lexicon.facts import (
    CALENDAR,
    COUNTING,
    DEBTS,
    DEFINITE,
    EXACTLY,
    INFORMED,
    LIMITS,
    NUMBERED,
    NUMBERED_COMPOUNDS,
    ORDINALS,
    PERSONS,
    SOURCES,
    SPEAKING,
    STREETS,
    TOLLS,
    UNITS,
)
from briefing.understand.parsing.texts import text_of
from briefing.understand.quantities.numbers import Amount

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_ZONES = re.compile(
    "|".join(  # noqa: FLY002 - one kind a line, each with its name
        (
            r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o'clock)|\b\d{1,2}:\d\d(?::\d\d)?\b",  # times of day
            r"\b\d{1,4}(?:[:.]\d\d)? ?(?:GMT|BST|UTC|ES?T|EDT|CET)\b",
            r"(?:https?://|www\.)\S+|\S+@\S+|<\w[^<>]*>",  # addresses of pages and mail
            r"(?:\+|\b00)\d[\d ()-]{7,}|\b\d{3}[ -]\d{3}[ -]\d{4}\b|\b0\d{2,4} \d{3,4} ?\d{3,4}\b",  # telephones
            r"#\d+|\b[Nn]os?\.? ?\d+\b|\b\d+/\d+\b|(?:^|(?<=[.;] ))\(?\d{1,2}[.)](?= [A-Z])",  # list numbers
            r"(?<=[A-Za-z]: )\d{1,2}\b(?! ?(?:%|per|[a-z]))",  # scores: "Home: 1, Away: 0"
            r"\b(?:1[5-9]|20)\d\d ?[-/] ?(?:\d\d|(?:1[5-9]|20)\d\d)\b|\b(?:1[5-9]|20)\d0s\b",  # years
            r"(?:(?<=\bin the )|(?<=\bover the ))\d{2,5} ?k?m\b",  # races: "won silver in the 100m"
            r"\b(?:24|seven|7) (?:hours|days) a (?:day|week)\b|\b(?:mother|father|parent)s? of \w+",
        )
    )
)
_FEW = 4
"""Up to so many "the two sides" only recalls who they are."""
_VOTES = re.compile(
    r"\b(?:vot\w+|by|rul\w+|decision|split|margin|major\w+|passed|approved|ratio)\b[^.]{0,30}$", re.IGNORECASE
)


def zones(text: str) -> tuple[tuple[int, int], ...]:
    """Return spans whose numbers count nothing: times of day, dates, phone numbers, web addresses, list numbers."""
    times = [(t.start, t.end) for t in find_times(text, None)]
    return (*times, *(m.span() for m in _ZONES.finditer(text)))


def _next(words: Span) -> Token | None:
    return words.doc[words.end] if words.end < len(words.doc) else None


def _before(words: Span, steps: int = 1) -> Token | None:
    return words.doc[words.start - steps] if words.start >= steps else None


def _word_before(words: Span, steps: int = 1) -> str:
    token = _before(words, steps)
    return token.lower_ if token is not None else ""


def _plural_next(words: Span) -> bool:
    after = _next(words)
    return after is not None and after.tag_ == "NNS"


def _is_year(words: Span, amount: Amount) -> bool:
    if amount.kind not in {"count", "compound"} or not re.fullmatch(r"(?:1[5-9]|2[01])\d\d(?:-[a-z]+)?", words.text):
        return False
    before = _before(words)
    counts = before is not None and (
        before.pos_ in {"VERB", "AUX"} or before.lower_ in {"than", "about", "some", "nearly", "least"}
    )
    return not (_plural_next(words) and counts)


def _is_label(words: Span, amount: Amount) -> bool:
    """Whether a number names a thing: "Article 5", "posts 542 and 543", "the FTSE 100"."""
    before = _before(words)
    if before is None or amount.kind in {"money", "share", "times"}:
        return False
    capitals = before.pos_ == "PROPN" and before.text.isupper()
    if amount.kind == "compound":
        return amount.digits and capitals
    second = before.lower_ in {"and", "or", "to", "&"} and words.start > 1 and words.doc[words.start - 2].like_num
    if _word_before(words, 3 if second else 1) in NUMBERED and not _plural_next(words):
        return True
    named = before.pos_ == "PROPN" and before.text[:1].isupper() and before.ent_type_ not in {"DATE", "TIME"}
    return named and (amount.digits or words[0].text[:1].isupper()) and (capitals or not _plural_next(words))


def _is_name(words: Span, amount: Amount) -> bool:
    """Whether a number is part of a name or an address: "Group of Seven", "10 Downing Street"."""
    first, after = words[0], _next(words)
    if amount.kind != "count":
        return False
    inside = not first.is_sent_start and first.i > 0 and first.nbor(-1).text not in {'"', ":", "-", "(", ";", "["}
    if not amount.digits and first.text[:1].isupper() and inside:
        return True
    ahead = {t.lower_ for t in words.doc[words.end : words.end + 4]}
    return after is not None and after.pos_ == "PROPN" and bool(STREETS & ahead)


def _is_year_old(words: Span, amount: Amount) -> bool:
    """Whether a compound is a person's age: "a 45-year-old man"; a browser's age is a figure."""
    if amount.kind != "compound" or not re.search(r"-olds?$", words.text):
        return False
    nouns = takewhile(lambda t: t.pos_ in {"NOUN", "PROPN", "ADJ"}, words.doc[words.end : words.end + 4])
    named = [t for t in nouns if not words.text.endswith("olds")]
    return not named or any(t.lemma_.lower() in PERSONS or t.pos_ == "PROPN" for t in named)


def _is_age(words: Span, amount: Amount) -> bool:
    """Whether a number is an age: "aged 45", "Smith, 45,", "people over 55", "45 years old"."""
    if amount.kind != "count" or amount.value is None or amount.value > 120:
        return False
    after, earlier, last = _next(words), _before(words, 2), _word_before(words)
    aged = last in {"aged", "age", "turned", "turns"} or (last == "of" and _word_before(words, 2) in {"age", "ages"})
    if aged or re.match(r"(?:-| )years?[- ]olds?\b", text_of(words.doc)[amount.end : amount.end + 12]):
        return True
    if earlier is None:
        return False
    ends = after is None or after.is_punct or after.pos_ == "SCONJ"
    limit = last in LIMITS and earlier.tag_ == "NNS" and amount.value >= 10 and not _plural_next(words)
    person = earlier.lower_ in {"he", "she", "i", "who"} and last in {"is", "was", "'s"} and ends
    return limit or person or (earlier.pos_ == "PROPN" and last in {",", "("} and ends)


def _is_one(words: Span, amount: Amount) -> bool:
    """Whether "one" is a pronoun or an article; it counts in "at least one shell", "killing one person"."""
    if amount.kind != "count" or words.text.lower() != "one":
        return False
    after, noun = _next(words), words[0].head
    if after is None or after.pos_ not in {"NOUN", "ADJ", "PROPN", "VERB", "NUM"}:
        return True
    harmed = noun.pos_ == "NOUN" and noun.i >= words.end and noun.dep_ in {"dobj", "nsubjpass", "nsubj"}
    return not (_word_before(words) in EXACTLY or (harmed and noun.head.lemma_.lower() in TOLLS))


def _is_source(words: Span, amount: Amount) -> bool:
    """Whether a number only says who speaks: "two people familiar with the talks said"."""
    noun = words[0].head
    if noun.pos_ != "NOUN" or noun.lower_ not in SOURCES or amount.value is None or amount.value > 12:
        return False
    speaks = noun.head.lemma_ in SPEAKING or (noun.dep_ == "pobj" and noun.head.lower_ in {"to", "by"})
    return speaks or any(c.lower_ in INFORMED for c in noun.subtree)


def _is_known(words: Span, amount: Amount) -> bool:
    """Whether a number only recalls ("the two sides") or is a stretch of the calendar ("the past 30 days")."""
    before, after = _before(words), _next(words)
    if before is None or amount.kind != "count" or amount.value is None:
        return False
    timely = after is not None and after.lemma_.lower() in UNITS
    if before.lower_ in CALENDAR and (timely or amount.value <= 10):
        return True
    return amount.value <= _FEW and (before.lower_ in DEFINITE or before.tag_ == "POS")


def _is_passing(words: Span, amount: Amount) -> bool:
    """Whether days or hours only link two happenings: "four days after election day"."""
    if amount.kind != "count" or _word_before(words) in COUNTING:
        return False
    text = text_of(words.doc)[amount.end : amount.end + 16]
    return re.match(r" (?:minute|hour|day|week)s? (?:after|before|later|earlier)\b", text) is not None


def _is_idiom(words: Span, amount: Amount) -> bool:
    """Whether a number is part of an idiom: "one by one", "two-state", "in the third quarter of", "four times"."""
    text = text_of(words.doc)[amount.start : amount.end + 12].lower()
    if amount.kind == "compound":
        after = _next(words)
        loan = after is not None and after.lemma_.lower() in DEBTS
        single = amount.value == 1 and amount.unit.lower() not in UNITS
        return loan or single or amount.unit.lower() in NUMBERED_COMPOUNDS
    if amount.kind == "share":
        return _word_before(words) in ORDINALS
    if amount.kind != "count":
        return False
    if re.match(r"(one|two|three) (by|on|after) (one|two|three)\b|one (another|thing|way|side|hand)\b", text):
        return _word_before(words) not in EXACTLY
    return re.match(r"\w+ (?:times|things|ways|reasons)\b", text) is not None and (amount.value or 99) <= 10


def _is_score(words: Span, amount: Amount) -> bool:
    """Whether a number is the score of a match, "won 2-1"; a vote of 17-16 is a figure."""
    if amount.kind != "count" or amount.value_to is not None or not re.fullmatch(r"\d{1,2} ?- ?\d{1,2}", words.text):
        return False
    after = _next(words)
    voted = after is not None and after.lower_.startswith(("vot", "major", "decision", "ruling"))
    return not voted and not _VOTES.search(text_of(words.doc)[: amount.start])


def _is_identifier(words: Span, amount: Amount) -> bool:
    """Whether digits name something: a number of nine digits without marks, "303b", the "200m" of a race."""
    if amount.kind != "count" or not amount.digits:
        return False
    lettered = re.fullmatch(r"\d+[bm]", words.text) is not None and not _plural_next(words)
    return lettered or re.fullmatch(r"\d{9,}", words.text) is not None


def _is_everybody(words: Span, amount: Amount) -> bool:
    """Whether a number only takes up who was named: "all three, who denied it"."""
    after = _next(words)
    alone = after is None or after.is_punct or after.pos_ in {"VERB", "AUX", "PRON"}
    taken_up = amount.kind == "count" and not amount.digits
    return taken_up and alone and _word_before(words) in {"all", "both", "these", "those"}


_TESTS = (
    _is_year, _is_label, _is_name, _is_year_old, _is_age, _is_one, _is_source, _is_known, _is_passing, _is_idiom,
    _is_score, _is_identifier, _is_everybody,
)  # fmt: skip


def is_quantity(words: Span, amount: Amount, closed: tuple[tuple[int, int], ...]) -> bool:
    """Whether a number says how much or how many; ``closed`` are the ``zones`` of its text."""
    if amount.kind not in {"money", "share"} and any(s < amount.end and amount.start < e for s, e in closed):
        return False
    return not any(test(words, amount) for test in _TESTS)
