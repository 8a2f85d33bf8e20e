"""Expressions of time in plain text: where they stand, and which day they mean against an article's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = (
    r"(?P<{}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\b\.?"
)
_DAY = r"(?P<{}>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b"
_PART = r"(?: (?:early )?(?:morning|afternoon|evening|night|lunchtime))?"
_NUM = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_COUNT = r"(?:a|an|\[?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)(?:-\w+)?\]?|\d+|several|a few|a couple of|many)"
_SPAN = r"(?:second|minute|hour|day|week|fortnight|month|year|decade|century|centurie)s?"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time; offsets in the text that was read."""

    start: int
    end: int
    date: str | None
    """``YYYY-MM-DD`` or ``YYYY-MM``; ``None`` where the words and the article's date do not tell."""
    tense: str
    """``past``, ``future``, or empty where the words alone do not say."""
    calendar: bool
    """Whether it names a place in the calendar (a date, a weekday, a year), not a distance ("recently")."""


def _month(word: str) -> int:
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _weekday(word: str) -> int:
    return next(i for i, name in enumerate(DAYS) if name.startswith(word.lower()[:3]))


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], date | None], str | None]
    tense: str
    calendar: bool


def _iso(year: int, month: int, day: int | None = None) -> str | None:
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _year_for(month: int, day: int, base: date) -> int:
    """A date without its year is the one nearest to the article's: at most half a year off."""
    years = (base.year - 1, base.year, base.year + 1)
    return min(years, key=lambda y: abs((date(y, month, min(day, 28)) - base).days))


def _full(m: re.Match[str], base: date | None) -> str | None:
    got = m.groupdict()
    month, day = _month(got["m"]), int(re.sub(r"\D", "", got["d"]))
    year = int(got["y"]) if got.get("y") else _year_for(month, day, base) if base else None
    return _iso(year, month, day) if year and 1 <= day <= 31 else None


def _month_only(m: re.Match[str], base: date | None) -> str | None:
    got, month = m.groupdict(), _month(m["m"])
    if got.get("y"):
        return _iso(int(got["y"]), month)
    if base is None:
        return None
    lead = (got.get("lead") or "").lower()
    if lead == "last":
        return _iso(base.year if month < base.month else base.year - 1, month)
    if lead == "next":
        return _iso(base.year if month > base.month else base.year + 1, month)
    return _iso(_year_for(month, 15, base), month)


def _named_day(m: re.Match[str], base: date | None) -> str | None:
    """"on Wednesday" is the latest one up to the article's day, or the next one where the words look ahead."""
    if base is None:
        return None
    lead, wanted = (m.groupdict().get("lead") or "").lower(), _weekday(m["w"])
    back = (base.weekday() - wanted) % 7
    if lead in {"next", "this coming", "coming"}:
        return (base + timedelta(days=(7 - back))).isoformat()
    if lead in {"last", "past", "this past"} and back == 0:
        back = 7
    return (base - timedelta(days=back)).isoformat()


def _shift(days: int) -> Callable[[re.Match[str], date | None], str | None]:
    return lambda _m, base: (base + timedelta(days=days)).isoformat() if base else None


def _month_shift(step: int) -> Callable[[re.Match[str], date | None], str | None]:
    def resolve(_m: re.Match[str], base: date | None) -> str | None:
        if base is None:
            return None
        months = base.year * 12 + base.month - 1 + step
        return _iso(months // 12, months % 12 + 1)

    return resolve


def _none(_m: re.Match[str], _base: date | None) -> str | None:
    return None


@cache
def _rules() -> tuple[_Rule, ...]:
    month, day = _MONTH.format("m"), _DAY.format("w")
    spec: tuple[tuple[str, Callable[[re.Match[str], date | None], str | None], str, bool], ...] = (
        (rf"\b(?P<y>{_YEAR})-(?P<mm>\d\d)-(?P<dd>\d\d)\b", lambda m, _b: _iso(int(m["y"]), int(m["mm"]), int(m["dd"])), "", True),
        (rf"\b(?:{_DAY.format('w')},? (?:the )?)?(?P<d>{_NUM})(?: ?(?:-|to|and) ?{_NUM})?(?: of)? {month}(?:,? (?P<y>{_YEAR}))?", _full, "", True),
        (rf"\b(?:{_DAY.format('w')},? )?{month} (?:the )?(?P<d>{_NUM})\b(?! ?%|,\d{{3}}| per|:\d)(?: ?(?:-|to|and) ?(?:{_MONTH.format('m2')} )?{_NUM}\b(?! ?%|,\d))?(?:,? (?P<y>{_YEAR})\b)?", _full, "", True),
        (rf"\b(?:(?:early|late|mid)[- ](?:in )?)?{month},? (?P<y>{_YEAR})\b", _month_only, "", True),
        (rf"\b(?P<lead>last|next|this|past) {month}", _month_only, "", True),
        (rf"\b(?:(?:in|since|until|by|during|from|before|after|to|for) (?:early |late |mid-?)?|(?:early|late|mid)[ -](?:in )?)(?-i:{month})(?! \d)", _month_only, "", True),
        (rf"\b(?P<lead>last|next|this past|this coming|this|past|coming) {day}{_PART}", _named_day, "", True),
        (rf"\bovernight(?: (?:into|to|on) {day})?", lambda m, b: _named_day(m, b) if m["w"] else _shift(0)(m, b), "past", True),
        (rf"\b(?-i:{day}){_PART}", _named_day, "", True),
        (r"\b(?:earlier )?(?:today|tonight|this (?:morning|afternoon|evening))\b", _shift(0), "", True),
        (rf"\b(?:earlier |late )?(?:yesterday{_PART}|last night)\b", _shift(-1), "past", True),
        (rf"\btomorrow{_PART}\b", _shift(1), "future", True),
        (r"\b(?:earlier |later )?this month\b", _month_shift(0), "", True),
        (r"\blast month\b", _month_shift(-1), "past", True),
        (r"\bnext month\b", _month_shift(1), "future", True),
        (rf"\b(?:earlier |later )?this (?:week|weekend|year|quarter|{_SEASON})\b", _none, "", True),
        (rf"\b(?:(?:late|early|the end of|the beginning of) )?(?:last|the previous) (?:week|weekend|year|quarter|decade|{_SEASON})\b", _none, "past", True),
        (rf"\b(?:(?:late|early|the end of|the beginning of) )?next (?:week|weekend|year|quarter|decade|{_SEASON})\b", _none, "future", True),
        (r"\bby (?:the )?(?:year[ -]end|end of (?:the |this )?(?:year|month|week|decade|day))\b|\byear[- ]end\b", _none, "future", True),
        (rf"(?<!\w)(?:(?:just |more |less )?(?:over|under|than|about|around|nearly|almost) )?{_COUNT}(?: and a half)? {_SPAN} (?:ago|earlier|later)\b", _none, "past", False),
        (rf"\bin (?:the )?(?:coming|next few|next {_COUNT}) {_SPAN}\b", _none, "future", False),
        (r"\bin (?:the )?(?:recent|past few) (?:days|weeks|months|years)\b", _none, "past", False),
        (r"\brecently\b", _none, "past", False),
        (rf"\b(?:in|since|by|until|during|from|before|after|early in|late in) (?:early |late |mid-?)?(?P<y>{_YEAR})\b(?!-\d|,\d| [a-z]+s\b(?<!years))", _none, "", True),
    )  # fmt: skip
    return tuple(_Rule(re.compile(p, re.IGNORECASE), r, t, c) for p, r, t, c in spec)


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO date; ``None`` for a month alone or nothing."""
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def find_times(text: str, published: str | None) -> tuple[Time, ...]:
    """All expressions of time, in order, none overlapping; ``published`` is ``YYYY-MM-DD``, ``YYYY-MM`` or ``None``."""
    base, found = day_of(published), list[Time]()
    for rule in _rules():
        for m in rule.pattern.finditer(text):
            if not any(m.start() < f.end and f.start < m.end() for f in found):
                found.append(Time(m.start(), m.end(), rule.resolve(m, base), rule.tense, rule.calendar))
    return tuple(sorted(found, key=lambda t: t.start))
