"""The grammar of written numbers: what a word is worth, and the pattern of every kind of quantity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.understand.lexicon.facts import AFTER_PART, AFTER_TIMES, BEFORE_PART, CURRENCIES, NUMBER_WORDS
from briefing.understand.lexicon.guarded import Guarded

_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_SEP = r"(?P<sep> to | ?- ?| or | and )"
_LEFT, _RIGHT = r"(?<![\w.,$£€/#@-])", r"(?!\w)"
_PERCENT = (
    r"(?: ?%(?:[ -]points?)?|[ -]per[ -]?cent(?:age[ -]points?)?|[ -]percentage[ -]points?|[ -]?pct?\b"
    r"|[ -]basis[ -]points?| of (?:a|one) (?:per ?cent|percentage point))"
)
_FRACTION = r"half an?|a quarter of an?|three[ -]quarters of an?"
_OWN = "of|the|its|his|her|their|our|all"
_PENCE = (*(f"{digit}p" for digit in range(10)), "½p", "¼p", "¾p")
"""What stands before a p for pence."""
_SIGNS = "$£€¥₹₽₩₺₴₪₦"

Rule = tuple[str, str, tuple[str, ...]]
"""Kind of quantity, pattern, what stands wherever it fits."""


@cache
def values(*kinds: str) -> dict[str, float]:
    """Return what number words of these kinds (``unit``, ``ten``, ``scale``, ``short``, ``part``) are worth."""
    return {word: float(value) for word, value, kind in NUMBER_WORDS if kind in kinds}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def value_of(words: str) -> float | None:
    """Return the number that ``words`` write: "1.3bn", "three-and-a-half"; ``None`` for "several hundred"."""
    words = words.strip().lower()
    if re.match(r"several |a few ", words):
        return None
    units, scales = values("unit", "ten"), values("scale", "short")
    parts = {"½": 0.5, "¼": 0.25, "¾": 0.75, **values("part")}
    total = now = 0.0
    for token in re.findall(r"\d[\d,]*(?:\.\d+)?|\.\d+|three[ -]quarters|[a-z]+|[½¼¾]", words):
        if token[0].isdigit() or token[0] == ".":
            now += float(token.replace(",", ""))
        elif token in units:
            now += units[token]
        elif token.startswith("three") or token in parts:
            now += parts.get(token, 0.75)
        elif token in scales:
            now = (now or 1.0) * scales[token]
            total, now = (total + now, 0.0) if scales[token] >= 1000 else (total, now)
    return round(total + now, 6)


def _worded() -> str:
    unit, ten, scale = _any(values("unit")), _any(values("ten")), _any(values("scale"))
    small = rf"(?:(?:(?:{ten})[ -])?(?:{unit})|(?:{ten}))\b"
    half = r"(?:[ -]and[ -](?:a[ -]half|a[ -]quarter|three[ -]quarters))"
    scaled = rf"(?:{scale})\b(?:[ -](?:{scale})\b)*(?:[ -](?:and )?{small}(?:[ -](?:{scale}))*)*"
    # each list of words stands as seldom as it can: compiling the patterns is a good part of a short run
    return rf"(?:{small}{half}?(?:[ -]{scaled})?|(?:half[ -]an?[ -]|an? (?:half )?|several |a few ){scaled})"


def _numeric() -> str:
    scale, short = _any(values("scale")), _any(values("short"))
    scaled = rf"(?:(?:[ -](?:{scale})\b)+|[ ]?(?:{short})(?![\w/]))"
    return rf"(?:{_DIGITS}(?:½|¼|¾|(?:[ -]and[ -]a[ -]half))?{scaled}?|[½¼¾])"


def _lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(w.lower() for w in words)


def _money_rules(number: str, numeric: str) -> list[Rule]:
    marks = [m for m in CURRENCIES if m[-1] in _SIGNS or not m[0].islower()]
    named = [m for m in CURRENCIES if m[-1] not in _SIGNS and m != "p"]
    signs, words = _any(marks), _any(named)
    pair = rf"(?P<a>{number})(?:{_SEP}(?P<b>{number}))?"
    signed = rf"(?P<c>{signs}) ?(?P<a>{numeric})(?:{_SEP}(?:(?:{signs}) ?)?(?P<b>{numeric}))?"
    return [
        ("money", rf"(?<![\w.,]){signed}(?!\d)", _lower(marks)),
        ("coins", rf"{_LEFT}{pair}(?:[ -](?P<c>{words})|(?P<p>p)(?!\.m)){_RIGHT}", (*_lower(named), *_PENCE)),
    ]


def _share_rules(number: str) -> list[Rule]:
    many = rf"(?P<a>{number}|{_FRACTION})(?:(?:{_PERCENT})?{_SEP}(?P<b>{number}))?"
    every = r"(?: (?:[a-z]+ )?(?:in|out of) (?:every )?|-in-|(?<!\bone) of (?!(?:1[5-9]|2[01])\d\d\b))"
    span = r"(?! (?:year|month|week|day)s?\b)"
    return [
        (
            "percent",
            rf"{_LEFT}{many}(?P<u>{_PERCENT}){_RIGHT}",
            ("%", "percent", "per cent", "per-cent", "pc", "basis"),
        ),
        (
            "percent",
            rf"{_LEFT}(?P<a>a quarter|a half|half an?|three[ -]quarters of a|half)(?P<u>[ -]points?){_RIGHT}",
            ("point",),
        ),
        ("ratio", rf"{_LEFT}(?P<a>{number}){every}(?P<b>{number}){_RIGHT}{span}", (" in ", " of ", "-in-")),
        ("fold", rf"{_LEFT}(?P<a>{number})-?fold{_RIGHT}", ("fold",)),
    ]


def _part_rule() -> str:
    """Return the pattern of fractions: "a quarter of", "two-thirds", and "a third" after words like "by" or "about"."""
    units, part = _any(values("unit")), _any(values("part"))
    behind = "|".join(rf"(?<=\b{w} )" for w in BEFORE_PART)
    of = rf"(?:(?P<n>{units}|an?)[ -])?(?P<f>{part})s?(?= (?:{_OWN})\b)"
    several = rf"(?P<n2>two|three|four|five|seven|nine)[- ](?P<f2>{part})s{_RIGHT}"
    alone = rf"(?:{behind})(?P<n3>an?|one)[ -](?P<f3>{part})(?=[.,;:)]|$| (?:{_any(AFTER_PART)})\b)"
    many = rf"(?:(?<=; )|(?<=, )|(?<=and ))(?P<n4>an?)[ -](?P<f4>{part})(?= (?:were|are|say|have)\b)"
    half = rf"(?:{behind})(?P<f5>half)(?= (?:said|say|were|are|have|had|would|think|believe|support|back)\b)"
    return rf"{_LEFT}{of}|{_LEFT}{several}|{alone}|{many}|{half}"


def _span_rule() -> str:
    """Return the pattern of a span of time written with an article: "more than a year", "it takes a decade"."""
    rough = "|".join(rf"(?<=\b{w} )" for w in ("than", "nearly", "almost", "about", "over", "within", "least", "under"))
    lasting = "|".join(rf"(?<=\b{w} )" for w in ("for", "take", "takes", "took", "taken", "last", "lasts", "lasted"))
    return (
        rf"(?:{rough})an? (?P<u>decade|century|year|month|week|fortnight)\b"
        rf"|(?:{lasting})an? (?P<u2>decade|century|year)\b"
    )


def _count_rules(number: str) -> list[Rule]:
    pair = rf"(?P<a>{number})(?:{_SEP}(?P<b>{number}))?"
    crowd = "tens|dozens|scores|hundreds|thousands|millions|billions"
    measured = "hour|mile|minute|year|century|decade|kilometre|inch|day|month"
    others = _any(values("unit", "ten", "scale", "part"))
    noun = rf"(?!(?:and|in|to|by|on|off|something|or|{others})s?\b)[A-Za-z]+"
    unit = rf"(?P<u>{noun})(?:-(?:olds?|long|strong|a-\w+))?"
    joined = rf"(?P<a>{number})(?: ?(?P<sep>to|-|or) ?(?P<b>{number}))?"
    return [
        ("times", rf"{_LEFT}{pair} times(?:(?<=\.\d times)|(?= (?:{_any(AFTER_TIMES)})\b))", (" times",)),
        ("count", rf"{_LEFT}(?P<a>half)(?= an? (?:{measured})\b)", ("half",)),
        ("span", _span_rule(), ("decade", "century", "year", "month", "week", "fortnight")),
        ("part", _part_rule(), tuple(values("part"))),
        (
            "vague",
            rf"{_LEFT}(?:(?:{crowd}) of )?(?:{crowd}|trillions)(?= (?:of|more|were|are|have)\b)",
            (*crowd.split("|"), "trillions"),
        ),
        ("compound", rf"{_LEFT}{joined}-{unit}{_RIGHT}", ("-",)),
        ("count", rf"{_LEFT}{pair}(?![\w%])(?!,\d|\.\d|/\d)", ()),
    ]


@cache
def grammar() -> tuple[tuple[str, Guarded], ...]:
    """Return each kind of written number with its pattern, the most specific first; ``a`` and ``b`` are its groups."""
    numeric = _numeric()
    number = rf"(?:{numeric}|{_worded()})"
    rules = [*_money_rules(number, numeric), *_share_rules(number), *_count_rules(number)]
    return tuple((name, Guarded(rule, needles)) for name, rule, needles in rules)
