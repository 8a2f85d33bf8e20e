"""The written forms of numbers: what a word is worth, and the patterns of every kind of quantity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.understand.words import table

_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_SEP = r"(?P<sep> to | ?- ?| or | and )"
_LEFT, _RIGHT = r"(?<![\w.,$£€/#@-])", r"(?!\w)"
_PERCENT = (
    r"(?: ?%(?:[ -]points?)?|[ -]per[ -]?cent(?:age[ -]points?)?|[ -]percentage[ -]points?|[ -]pct\b|[ -]basis[ -]points?"
    r"| of (?:a|one) (?:per ?cent|percentage point))"
)
_ROUGH = (
    "about",
    "around",
    "over",
    "under",
    "nearly",
    "almost",
    "roughly",
    "than",
    "least",
    "only",
    "just",
    "by",
    "to",
)
_BEHIND = (
    "to",
    "in",
    "from",
    "since",
    "this",
    "last",
    "over",
    "on",
    "had",
    "have",
    "has",
    "was",
    "were",
    "is",
    "are",
    "said",
    "say",
    "by",
)
_SIGNS = "$£€¥₹₽₩₺₴₪₦"


@cache
def values(*kinds: str) -> dict[str, float]:
    """Number words of these kinds (``unit``, ``ten``, ``scale``, ``short``, ``part``) with what they are worth."""
    return {word: float(value) for word, value, kind in table("numbers") if kind in kinds}


@cache
def currencies() -> dict[str, str]:
    """Sign, code or word -> the unit's name."""
    return {mark: unit for mark, unit, _ in table("currencies")}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def value_of(words: str) -> float | None:
    """Return the number that ``words`` write ("1.3bn", "three-and-a-half", "half a million"); ``None`` for "several hundred"."""
    words = words.strip().lower()
    if re.match(r"several |a few ", words):
        return None
    units, scales, parts = (
        values("unit", "ten"),
        values("scale", "short"),
        {"½": 0.5, "¼": 0.25, "¾": 0.75, **values("part")},
    )
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
    small = rf"(?:(?:{ten})(?:[ -](?:{unit}))?|(?:{unit}))\b"
    half = r"(?:[ -]and[ -](?:a[ -]half|a[ -]quarter|three[ -]quarters))"
    head = rf"(?:half[ -]an?[ -]|(?:{small}){half}?[ -]|an? (?:half )?|several |a few )"
    tail = rf"(?:[ -](?:and )?(?:{small})(?:[ -](?:{scale}))*)*"
    return rf"(?:{head}(?:{scale})\b(?:[ -](?:{scale})\b)*{tail}|(?:{small}){half}?)"


def _numeric() -> str:
    scale, short = _any(values("scale")), _any(values("short"))
    half = r"(?:[ -]and[ -]a[ -]half)"
    return rf"(?:{_DIGITS}(?:½|¼|¾|{half})?(?:(?:[ -](?:{scale})\b)+|[ ]?(?:{short})(?![\w/]))?|[½¼¾])"


@cache
def grammar() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each kind of written quantity with its pattern, the most telling first; groups ``a`` and ``b`` are numbers."""
    numeric, worded = _numeric(), _worded()
    number = rf"(?:{numeric}|{worded})"
    signs = [m for m in currencies() if m[-1] in _SIGNS or not m[0].islower()]
    words = [m for m in currencies() if m[-1] not in _SIGNS and m != "p"]
    small, part = _any([*values("unit")]), _any(values("part"))
    pair = rf"(?P<a>{number})(?:{_SEP}(?P<b>{number}))?"
    fraction = r"half an?|a quarter of an?|three[- ]quarters of an?"
    rough = "|".join(rf"(?<=\b{w} )" for w in _ROUGH)
    rules = (
        ("money", rf"(?<![\w.,])(?P<c>(?:{_any(signs)})) ?(?P<a>{numeric})(?:{_SEP}(?:(?:{_any(signs)}) ?)?(?P<b>{numeric}))?(?!\d)"),
        ("coins", rf"{_LEFT}{pair}(?:[ -](?P<c>{_any(words)})|(?P<p>p)(?!\.m)){_RIGHT}"),
        ("percent", rf"{_LEFT}(?P<a>{number}|{fraction})(?:(?:{_PERCENT})?{_SEP}(?P<b>{number}))?(?P<u>{_PERCENT}){_RIGHT}"),
        ("ratio", rf"{_LEFT}(?P<a>{number})(?: (?:[a-z]+ )?(?:in|out of) (?:every )?|-in-)(?P<b>{number}){_RIGHT}(?! years?\b| months?\b| weeks?\b| days?\b)"),
        ("fold", rf"{_LEFT}(?P<a>{number})-?fold{_RIGHT}"),
        ("times", rf"{_LEFT}{pair} times(?:(?<=\.\d times)|(?= (?:as|more|higher|larger|bigger|greater|the|its|that|what|earnings|sales|profits?|revenues?|oversubscribed)\b))"),
        ("count", rf"{_LEFT}(?P<a>half)(?= an? (?:hour|mile|minute|year|century|decade|kilometre|inch|day|month)\b)"),
        ("part", rf"{_LEFT}(?:(?P<n>{small}|an?)[ -])?(?P<f>{part})s?(?= (?:of|the|its|his|her|their|our|all)\b)"
                 rf"|{_LEFT}(?P<n2>two|three|four|five|seven|nine)[- ](?P<f2>{part})s{_RIGHT}"
                 rf"|(?:{rough})(?P<n3>an?|one)[ -](?P<f3>{part})(?=[.,;:)]|$| (?:{_any(_BEHIND)})\b)"),
        ("vague", rf"{_LEFT}(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions) of )?"
                  r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?= of\b| more\b| were\b| are\b| have\b)"),
        ("compound", rf"{_LEFT}(?P<a>{number})(?: ?(?P<sep>to|-|or) ?(?P<b>{number}))?-(?P<u>(?!(?:and|in|to|by|on|off|something|or)\b)[A-Za-z]+)(?:-(?:olds?|long|strong|a-\w+))?{_RIGHT}"),
        ("count", rf"{_LEFT}{pair}(?![\w%])(?!,\d|\.\d|/\d)"),
    )  # fmt: skip
    return tuple((name, re.compile(rule, re.IGNORECASE)) for name, rule in rules)
