"""Expressions of time in plain text: where they are, and which day they mean in an article of a given date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.facts import MONTHS, WEEKDAYS
from briefing.understand.lexicon.guarded import Guarded

_MONTH = "|".join([*MONTHS, r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"])
_DAY = r"(?:" + "|".join(f"{d}s?" for d in WEEKDAYS) + r"|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b"
_PART = r"(?: (?:early )?(?:morning|afternoon|evening|night|lunchtime))?"
_NUM = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|2[01])\d\d"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)(?:-\w+)?"
)
_COUNT = rf"(?:an?|\[?{_WORD}\]?|\d+|several|a few|a couple of|many)"
_SPAN = r"(?:second|minute|hour|day|week|fortnight|month|year|decade|century|centurie)s?"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_ROUGH = r"(?:(?:just |more |less )?(?:over|under|than|about|around|nearly|almost) )?"
_EDGE = r"(?:(?:late|early|later|earlier|the end of|the beginning of|the start of) )?"

_SOON = 120
"""Days ahead that a date without its year may lie in a clause that does not look ahead."""

Resolve = Callable[[re.Match[str], date, int], str | None]
"""Takes a match, the article's day and a direction (-1 back, 1 ahead); returns an ISO date, or ``None``."""


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time; offsets in the text that was read."""

    start: int
    end: int
    date: str | None
    """``YYYY-MM-DD`` or ``YYYY-MM``, looking back from the article's day; ``None`` where it cannot be told."""
    ahead: str | None
    """``date`` in a clause that looks ahead: "will meet on Friday"."""
    tense: str = ""
    """``past`` or ``future`` where the words alone say so."""
    calendar: bool = True
    """Whether it names a place in the calendar (a date, a weekday, a year), not a distance ("recently")."""
    year: int | None = None
    """The year that it names."""
    loose: bool = False
    """Whether a date beside it says more ("overnight")."""


def _iso(year: int, month: int, day: int | None = None) -> str | None:
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(word: str) -> int:
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(word.title().rstrip(".")[:3]))


def _nearest_year(month: int, day: int, base: date, direction: int) -> int:
    """Return the year of a date without one: the latest, or one within four months; ahead, the next."""
    days = {y: (date(y, month, min(day, 28)) - base).days for y in (base.year - 1, base.year, base.year + 1)}
    if direction > 0:
        return min((y for y in days if days[y] >= 0), key=lambda y: days[y])
    return min((y for y in days if days[y] <= _SOON), key=lambda y: abs(days[y]))


def _full(m: re.Match[str], base: date, direction: int) -> str | None:
    month, day = _month(m["m"]), int(re.sub(r"\D", "", m["d"]))
    if not 1 <= day <= 31:
        return None
    return _iso(int(m["y"]) if m["y"] else _nearest_year(month, day, base, direction), month, day)


def _month_alone(m: re.Match[str], base: date, direction: int) -> str | None:
    groups, month = m.groupdict(), _month(m["m"])
    if groups.get("y"):
        return _iso(int(groups["y"]), month)
    lead = (groups.get("lead") or "").lower()
    if lead in {"last", "past"}:
        return _iso(base.year if month < base.month else base.year - 1, month)
    if lead == "next":
        return _iso(base.year if month > base.month else base.year + 1, month)
    return _iso(base.year if month == base.month else _nearest_year(month, 15, base, direction), month)


def _weekday(m: re.Match[str], base: date, direction: int) -> str | None:
    """Return the latest such day up to the article's, or the next where the words or the clause look ahead."""
    if not m["w"]:
        return base.isoformat()
    wanted = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(m["w"].title()[:3]))
    back, lead = (base.weekday() - wanted) % 7, (m.groupdict().get("lead") or "").lower()
    if lead in {"next", "this coming", "coming"}:
        return (base + timedelta(days=7 - back)).isoformat()
    if lead in {"last", "past", "this past"}:
        return (base - timedelta(days=back or 7)).isoformat()
    return (base + timedelta(days=(7 - back) % 7) if direction > 0 else base - timedelta(days=back)).isoformat()


def _days(step: int) -> Resolve:
    return lambda _m, base, _d: (base + timedelta(days=step)).isoformat()


def _months(step: int) -> Resolve:
    def resolve(_m: re.Match[str], base: date, _direction: int) -> str | None:
        months = base.year * 12 + base.month - 1 + step
        return _iso(months // 12, months % 12 + 1)

    return resolve


def _never(_m: re.Match[str], _base: date, _direction: int) -> str | None:
    return None


def _numeric(m: re.Match[str], _base: date, _direction: int) -> str | None:
    return _iso(int(m["y"]), int(m["mm"]), int(m["dd"]))


_M, _W = rf"(?P<m>{_MONTH})(?!\w)", rf"(?P<w>{_DAY})"
_Y = rf"(?P<y>{_YEAR})\b"
_TO = rf"(?: ?(?:-|to|and) ?(?:(?:{_MONTH}) )?{_NUM}\b(?! ?%|,\d))?"
_NO_DAY = r"(?! ?%|,\d{3}| per|:\d|\.\d)"
_AT = r"(?:in|since|until|by|during|from|before|after|to|for|of)"
_STRETCH = rf"(?:week|weekend|year|quarter|decade|{_SEASON})"
_END = r"\bby (?:the )?(?:year[ -]end|end of (?:the |this )?(?:year|month|week|decade|day))\b|\byear[- ]end\b"
_IN_YEAR = r"(?:in|since|by|until|during|from|before|after|early in|late in) (?:early |late |mid-?)?"
_MONTHS = tuple(month[:3] for month in MONTHS)
_DAYS = tuple(day[:3] for day in WEEKDAYS)
_YEARS = ("15", "16", "17", "18", "19", "20", "21")
RULES: tuple[tuple[Guarded, Resolve, str], ...] = tuple(
    (Guarded(source, needles), resolve, notes)
    for source, needles, resolve, notes in (
        (rf"\b{_Y}-(?P<mm>\d\d)-(?P<dd>\d\d)\b", ("-",), _numeric, ""),
        (
            rf"\b(?:{_DAY},? (?:the )?)?(?P<d>{_NUM})(?: ?(?:-|to|and) ?{_NUM})?(?: of)? (?-i:{_M})(?:,? {_Y})?",
            _MONTHS,
            _full,
            "",
        ),
        (rf"\b(?:{_DAY},? )?(?-i:{_M}) (?:the )?(?P<d>{_NUM})\b{_NO_DAY}{_TO}(?:,? {_Y})?", _MONTHS, _full, ""),
        (rf"\b(?:(?:early|late|mid)[- ](?:in )?)?(?-i:{_M}),? {_Y}", _MONTHS, _month_alone, ""),
        (rf"\b(?P<lead>last|next|this|past) (?-i:{_M})", _MONTHS, _month_alone, ""),
        (
            rf"\b(?:{_AT} (?:early |late |mid-?)?|(?:early|late|mid)[ -](?:in )?)(?-i:{_M})(?! \d)",
            _MONTHS,
            _month_alone,
            "",
        ),
        (
            rf"\b(?P<lead>last|next|this past|this coming|this|past|coming) (?-i:{_W}){_PART}",
            _DAYS,
            _weekday,
            "",
        ),
        (rf"\bovernight(?: (?:into|to|on) (?-i:{_W}))?", ("overnight",), _weekday, "past loose"),
        (rf"\b(?-i:{_W}){_PART}", _DAYS, _weekday, ""),
        (
            r"\b(?:earlier )?(?:today|tonight|this (?:morning|afternoon|evening))\b",
            ("today", "tonight", "this "),
            _days(0),
            "",
        ),
        (
            rf"\b(?:earlier |late )?(?:yesterday{_PART}|last night)\b",
            ("yesterday", "last night"),
            _days(-1),
            "past",
        ),
        (rf"\btomorrow{_PART}\b", ("tomorrow",), _days(1), "future"),
        (r"\b(?:earlier |later )?this month\b", ("this month",), _months(0), ""),
        (r"\blast month\b", ("last month",), _months(-1), "past"),
        (r"\bnext month\b", ("next month",), _months(1), "future"),
        (
            rf"\b(?:earlier |later )?this {_STRETCH}\b|\blater in the (?:week|month|year)\b",
            ("this ", "later in the "),
            _never,
            "",
        ),
        (rf"\b{_EDGE}(?:last|the previous) {_STRETCH}\b", ("last ", "the previous "), _never, "past"),
        (rf"\b{_EDGE}next {_STRETCH}\b", ("next ",), _never, "future"),
        (_END, ("year", "end of "), _never, "future"),
        (
            rf"(?<!\w){_ROUGH}{_COUNT}(?: and a half)? {_SPAN} (?:ago|earlier|later)\b",
            ("ago", "earlier", "later"),
            _never,
            "past distant",
        ),
        (rf"\bin (?:the )?(?:coming|next few|next {_COUNT}) {_SPAN}\b", ("coming ", "next "), _never, "future distant"),
        (
            r"\bin (?:the )?(?:recent|past few) (?:days|weeks|months|years)\b",
            ("recent ", "past few "),
            _never,
            "past distant",
        ),
        (r"\brecently\b", ("recently",), _never, "past distant"),
        (rf"\b{_IN_YEAR}{_Y}(?!-\d|,\d| [a-z]+s\b(?<!years))", _YEARS, _never, "year"),
    )
)
"""Patterns, which day each means, and notes on it: past, future, distant, loose, year."""


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO date; ``None`` for a month alone or nothing."""
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def _time(m: re.Match[str], resolve: Resolve, notes: str, base: date | None) -> Time:
    year = int(m["y"]) if m.groupdict().get("y") else None
    anchor = base or (date(year, 1, 1) if year else None)
    back, ahead = (resolve(m, anchor, d) if anchor else None for d in (-1, 1))
    tense = "past" if "past" in notes else "future" if "future" in notes else ""
    loose = "loose" in notes and not m["w"]
    return Time(m.start(), m.end(), back, ahead, tense, "distant" not in notes, year, loose)


def _is_in_name(text: str, m: re.Match[str]) -> bool:
    """Whether a word for a time is part of a name in capitals: "Norland TODAY"."""
    return m.group().isupper() and m.group().isalpha() and bool(re.search(r"\b[A-Z]\w+ $", text[: m.start()]))


def find_times(text: str, published: str | None) -> tuple[Time, ...]:
    """Find all expressions of time, in order, none overlapping; ``published`` is the day or month of the article."""
    base, low, found = day_of(published), text.lower(), list[Time]()
    for rule, resolve, notes in RULES:
        pattern = rule.fitting(text, low)
        for m in pattern.finditer(text) if pattern else ():
            if not _is_in_name(text, m) and not any(m.start() < f.end and f.start < m.end() for f in found):
                found.append(_time(m, resolve, notes, base))
    return tuple(sorted(found, key=lambda t: t.start))
