"""Which numbers are no quantities: dates, labels, ages in passing, scores, "one of the", "two people familiar with"."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.understand.numbers import Amount
from briefing.understand.when import find_times
from briefing.understand.words import load

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLOCK = r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o'clock)|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,4}(?:[:.]\d\d)? ?(?:GMT|BST|UTC|ES?T|EDT|CET)\b"
_ZONES = re.compile(
    rf"{_CLOCK}|(?:https?://|www\.)\S+|\S+@\S+|(?:\+|\b00)\d[\d ()-]{{7,}}|\b\d{{3}}[ -]\d{{3}}[ -]\d{{4}}\b"
    r"|\b0\d{2,4} \d{3,4} ?\d{3,4}\b|#\d+|\b[Nn]os?\.? ?\d+\b|\b\d+/\d+\b"
    r"|(?<=[A-Za-z]: )\d{1,2}\b(?! ?(?:%|per|[a-z]))"
    r"|\b(?:1[5-9]|20)\d\d ?[-/] ?(?:\d\d|(?:1[5-9]|20)\d\d)\b|\b(?:1[5-9]|20)\d0s\b"
    r"|(?:^|(?<=[.;] ))\(?\d{1,2}[.)](?= [A-Z])"
    r"|\b(?:24|seven|7) (?:hours|days) a (?:day|week)\b|\b(?:mother|father|parent)s? of \w+"
)
_SAYERS = frozenset((
    "people", "person", "sources", "source", "officials", "official", "diplomats", "diplomat", "aides", "aide", "insiders",
    "lawyers", "executives", "witnesses", "advisers", "advisors", "analysts", "economists",
))  # fmt: skip
_SAYS = frozenset(("say", "tell", "add", "confirm", "describe", "speak", "note", "warn"))
_NEARBY = frozenset(("familiar", "briefed", "close", "involved", "knowledge"))
_CLOSED = frozenset(("the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "whose", "both"))
_AHEAD = frozenset(("past", "last", "next", "previous", "coming", "preceding", "final", "first", "following"))
_PEOPLE = frozenset((
    "man", "woman", "boy", "girl", "father", "mother", "son", "daughter", "student", "pupil", "child", "teenager", "victim",
    "widow", "suspect", "driver", "resident", "pensioner", "brother", "sister", "baby", "toddler", "husband", "wife",
))  # fmt: skip
_PLACES = frozenset(("street", "st", "st.", "road", "rd", "avenue", "ave", "ave.", "lane", "drive", "square", "boulevard", "place"))
_ROUGH = frozenset(("only", "just", "least", "exactly"))
_VOTES = re.compile(r"\b(?:vot\w+|by|rul\w+|decision|split|margin|major\w+|passed|approved|ratio)\b[^.]{0,30}$", re.IGNORECASE)


@cache
def _labels() -> tuple[frozenset[str], frozenset[str]]:
    words = load("labels")
    return frozenset(w for w in words if w[0] != "-"), frozenset(w[1:] for w in words if w[0] == "-")


def zones(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches whose numbers count nothing: times of day, dates, phone numbers, addresses of pages, list numbers."""
    times = [(t.start, t.end) for t in find_times(text, None)]
    return (*times, *(m.span() for m in _ZONES.finditer(text)))


def _next(words: Span) -> Token | None:
    return words.doc[words.end] if words.end < len(words.doc) else None


def _before(words: Span, steps: int = 1) -> Token | None:
    return words.doc[words.start - steps] if words.start >= steps else None


def _plural_next(words: Span) -> bool:
    after = _next(words)
    return after is not None and after.tag_ == "NNS"


def _is_year(words: Span, amount: Amount) -> bool:
    if amount.kind not in {"count", "compound"} or not re.fullmatch(r"(?:1[5-9]|2[01])\d\d(?:-[a-z]+)?", words.text):
        return False
    before = _before(words)
    if not _plural_next(words) or before is None:
        return True
    return not (before.pos_ in {"VERB", "AUX"} or before.lower_ in {"than", "about", "some", "nearly", "almost", "least"})


def _is_label(words: Span, amount: Amount) -> bool:
    """Whether the number names a thing: "Article 5", "posts 542 and 543", "the FTSE 100"."""
    before, after = _before(words), _next(words)
    if before is not None and amount.kind == "compound" and amount.digits:
        return before.pos_ == "PROPN" and before.text.isupper()
    if before is None or amount.kind not in {"count", "vague"}:
        return False
    names, _ = _labels()
    second = before.lower_ in {"and", "or", "to", "&"} and (earlier := _before(words, 2)) is not None and earlier.like_num
    label = _before(words, 3) if second else before
    if label is not None and label.lower_ in names and not _plural_next(words):
        return True
    named = before.pos_ == "PROPN" and before.text[:1].isupper() and before.ent_type_ not in {"DATE", "TIME"}
    alone = after is None or after.tag_ != "NNS"
    return named and (amount.digits or words[0].text[:1].isupper()) and (alone or before.text.isupper())


def _is_name(words: Span, amount: Amount) -> bool:
    """Whether it is part of a name or an address: "Group of Seven", "10 Downing Street"."""
    first, after = words[0], _next(words)
    inside = not first.is_sent_start and first.i > 0 and first.nbor(-1).text not in {'"', ":", "-", "(", ";", "["}
    if not amount.digits and amount.kind == "count" and first.text[:1].isupper() and inside:
        return True
    ahead = {t.lower_ for t in words.doc[words.end : words.end + 4]}
    return amount.kind == "count" and after is not None and after.pos_ == "PROPN" and bool(_PLACES & ahead)


def _is_year_old(words: Span, amount: Amount) -> bool:
    """Whether a person's age is told in passing: "a 45-year-old man", "the 54-year-old"; a browser's age is a figure."""
    if amount.kind != "compound" or not re.search(r"-olds?$", words.text):
        return False
    after = _next(words)
    if after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ"} or words.text.endswith("olds"):
        return True
    people = _PEOPLE | {w.rstrip("!~") for w in load("titles")}
    head = list(takewhile(lambda t: t.pos_ in {"NOUN", "PROPN", "ADJ"}, words.doc[words.end : words.end + 4]))
    return any(t.lower_ in people or t.ent_type_ == "PERSON" or t.pos_ == "PROPN" for t in head)


def _is_age(words: Span, amount: Amount) -> bool:
    """Whether it is an age: "aged 45", "Smith, 45,", "people over 55", "45 years old"."""
    if amount.kind != "count" or amount.value is None or amount.value > 120:
        return False
    before, after, earlier = _before(words), _next(words), _before(words, 2)
    if re.match(r"(?:-| )years?[- ]olds?\b", words.doc.text[amount.end : amount.end + 12]):
        return True
    if before is None:
        return False
    if before.lower_ in {"aged", "age", "turned", "turns"}:
        return True
    if earlier is None:
        return False
    if before.lower_ == "of" and earlier.lower_ in {"age", "ages"}:
        return True
    if before.lower_ in {"over", "under", "above", "below"} and earlier.tag_ == "NNS" and amount.value >= 10 and not _plural_next(words):
        return True
    if before.lemma_ == "be" and earlier.lower_ in {"he", "she", "i"} and (after is None or after.is_punct or after.pos_ == "SCONJ"):
        return True
    set_off = before.text in {",", "("} and (after is None or after.text in {",", ")", ".", ";"})
    return set_off and earlier.pos_ == "PROPN"


def _is_one(words: Span, amount: Amount) -> bool:
    """Whether "one" is a pronoun or an article; it counts in "at least one shell", "killing one person"."""
    if amount.value != 1 or amount.value_to is not None or amount.kind != "count" or words.text.lower() != "one":
        return False
    before, after, noun = _before(words), _next(words), words[0].head
    if after is None or after.pos_ not in {"NOUN", "ADJ", "PROPN", "VERB", "NUM"}:
        return True
    if before is not None and before.lower_ in _ROUGH:
        return False
    harmed = noun.pos_ == "NOUN" and noun.i >= words.end and noun.dep_ in {"dobj", "nsubjpass", "nsubj"}
    return not (harmed and noun.head.lemma_.lower() in load("tolls"))


def _is_source(words: Span, amount: Amount) -> bool:
    """Whether it says who speaks, not how many there are: "two people familiar with the talks said"."""
    noun = words[0].head if words[0].head.pos_ == "NOUN" else None
    if noun is None or noun.lower_ not in _SAYERS or amount.value is None or amount.value > 12:
        return False
    told = noun.head.lemma_ in _SAYS or (noun.dep_ == "pobj" and noun.head.lower_ in {"to", "by"})
    return told or any(c.lower_ in _NEARBY for c in noun.subtree)


def _is_known(words: Span, amount: Amount) -> bool:
    """Whether it only recalls ("the two sides", "its three rivals") or is a stretch of the calendar ("the past 30 days")."""
    before, after = _before(words), _next(words)
    if before is None or amount.kind != "count" or amount.value is None:
        return False
    timely = after is not None and after.lemma_.lower() in load("units")
    if before.lower_ in _AHEAD and (timely or amount.value <= 10):
        return True
    return amount.value <= 4 and (before.lower_ in _CLOSED or before.tag_ == "POS")


def _is_idiom(words: Span, amount: Amount) -> bool:
    """Whether it is a turn of phrase: "one by one", "two-state", "in the third quarter of", "four times"."""
    before, after = _before(words), _next(words)
    text = words.doc.text[amount.start : amount.end + 12].lower()
    if amount.kind == "compound":
        return amount.unit.lower() in _labels()[1]
    if re.match(r"(one|two|three) (by|on|after) (one|two|three)\b|one (another|thing|way|side|hand)\b", text):
        return before is None or before.lower_ not in _ROUGH
    if amount.kind == "share" and before is not None and before.lower_ in {"first", "second", "third", "fourth", "latter", "other", "last", "this", "final"}:
        return True
    if amount.kind == "count" and after is not None and after.lower_ in {"times", "things", "ways", "reasons"} and (amount.value or 99) <= 10:
        return True
    score = amount.kind == "count" and re.fullmatch(r"\d{1,2} ?- ?\d{1,2}", words.text) is not None and amount.value_to is None
    return score and not _VOTES.search(words.doc.text[: amount.start]) and (after is None or not after.lower_.startswith("vot"))


_TESTS = (_is_year, _is_label, _is_name, _is_year_old, _is_age, _is_one, _is_source, _is_known, _is_idiom)


def is_quantity(words: Span, amount: Amount, closed: tuple[tuple[int, int], ...]) -> bool:
    """Whether this number tells how much or how many; ``closed`` are the ``zones`` of the text."""
    if amount.kind not in {"money", "share"} and any(s < amount.end and amount.start < e for s, e in closed):
        return False
    return not any(test(words, amount) for test in _TESTS)
