"""Clues in an article's text to its publication date, for articles that state none. Only the calendar is known.

Offsets do not matter here; each clue carries the words that it stands on, for the note to the reader.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.facts import BODY, Article
from briefing.read.dating.stated import date_of, days_in, month_of, weekday_of
from briefing.read.layout.line_kinds import DAY, DAYNAME, MONTH, age_in
from briefing.read.reprints import stems

_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|Lt|St)\.)(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Adm)\.)"
    r"[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])"
)
_AHEAD = re.compile(
    r"\b(?:will|to\s+be\s+\w+|is\s+to|are\s+to|upcoming|forthcoming|scheduled|slated|due|set\s+(?:for|to)|expected"
    r"|plann(?:ed|ing)|plans|next|by|until|before|ahead\s+of|starting|deadline|later|expires?|runs?)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DATED_DAY = re.compile(rf"\b(?P<name>{DAYNAME}),?\s+(?:the\s+)?(?P<day>{DAY})", re.IGNORECASE)
_TO_COME = (
    r"upcoming|forthcoming|next|scheduled\s+for|set\s+for|due\s+on"
    r"|will\s+(?:be\s+held|take\s+place|meet|begin|start|open)"
)
_COMING = re.compile(rf"\b(?:{_TO_COME})\b[^.;]{{0,60}}?\b(?P<day>{DAY})", re.IGNORECASE)
_DAY = re.compile(DAY, re.IGNORECASE)
_PART = re.compile(rf"\bsince\s+(?P<part>early|mid|late)[- ](?P<month>{MONTH})\b(?!,?\s+(?:of\s+)?\d)", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_MIDDLE = {"early": 5, "mid": 15, "late": 25}
_LASTING = (
    r"(?P<noun>war|invasion|conflict|fighting|siege|blockade|occupation|uprising|strike|dispute|stand-?off|crisis"
    r"|pandemic|drought)s?"
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_YEARS = (
    rf"(?P<about>nearly|almost|more than|over)?\s*(?P<n>{'|'.join(_NUMBERS)}|\d{{1,2}})"
    r"(?P<half>[ -]and[ -]a[ -]half)?[ -]years?"
)
_DURATION = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEARS}(?:[ -](?:old|long))?\s+(?:[\w-]+\s+){{0,2}}?{_LASTING}\b",
        rf"\b{_YEARS}\s+(?:after|since|into)\s+(?:\w+\s+){{0,3}}?(?:(?P<verb>invaded)\b|{_LASTING}\b)",
        rf"\b{_LASTING}\s+(?:has|have)\s+(?:now\s+)?(?:lasted|raged|dragged\s+on|gone\s+on)\s+(?:for\s+)?{_YEARS}",
    )
)
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_BEGAN = r"(?:that\s+)?(?:began|started|broke\s+out|erupted)\s+(?:in|with)"
_ANCHOR = (
    re.compile(rf"\b{_YEAR}\s+(?:[\w-]+\s+)?{_LASTING}\b", re.IGNORECASE),
    re.compile(rf"\b{_LASTING}\s+{_BEGAN}\s+(?:[\w’'-]+\s+){{0,2}}?{_YEAR}\b", re.IGNORECASE),
)
_ABOUT = {"nearly": (-0.3, 0.0), "almost": (-0.3, 0.0), "more than": (0.0, 0.95), "over": (0.0, 0.95)}
_BARE, _HALF = (-0.1, 0.9), (0.35, 0.65)
"""Tolerances, in years, of "three years" and "three and a half years"."""


@dataclass(frozen=True, slots=True)
class WeekdayMention:
    """A sentence that names a weekday, with the stems of its content words."""

    weekday: int
    stems: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    """A month and day without a year, with the words that name them."""

    month: int
    day: int
    words: str


@dataclass(frozen=True, slots=True)
class DatedDay:
    """A weekday with its day and month, without a year."""

    weekday: int
    month: int
    day: int
    ahead: bool
    """Whether the day was still to come."""
    words: str


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something had lasted, between ``least`` and ``most`` years."""

    noun: str
    least: float
    most: float
    words: str


@dataclass(frozen=True, slots=True)
class Clues:
    """All date clues of one article."""

    latest: dt.date | None = None
    """The latest full date that is past."""
    opens_with_day: bool = False
    """Whether that date stands in the first two paragraphs or dates a figure ("as of")."""
    next: dt.date | None = None
    """The earliest full date that is still to come."""
    weekday_mentions: tuple[WeekdayMention, ...] = ()
    dated_days: tuple[DatedDay, ...] = ()
    placed: Day | None = None
    """The dateline, if it has no year: "LONDON, March 5 (Reuters) -"."""
    part: Day | None = None
    """The middle of "mid-July" in "since mid-July"."""
    coming: Day | None = None
    """The day of something still to come."""
    durations: tuple[Duration, ...] = ()
    anchors: tuple[tuple[str, int, str], ...] = ()
    """What began, the year, and the words that say so."""
    age: str | None = None
    """The age that its page gives: "2 hours ago"."""


def clues_in(article: Article) -> Clues:
    """Return the clues in an article's body and in the lines right before it."""
    paragraphs = [article.text[b.start : b.end] for b in article.blocks if b.kind in BODY]
    sentences = [s for p in paragraphs for s in _SENTENCE.split(p)]
    numbered, lasting = [s for s in sentences if _NUMBER.search(s)], [s for s in sentences if "year" in s.lower()]
    past, ahead = _full_dates(numbered)
    latest = max(past, default=None)
    return Clues(
        latest,
        latest is not None and _opens(latest, paragraphs),
        min((d for d in ahead if latest is None or d > latest), default=None),
        tuple(_moments(sentences)),
        tuple(_dated_days(numbered)),
        _placed(article),
        next((_part(m) for s in sentences if "since" in s.lower() and (m := _PART.search(s))), None),
        next(_coming(numbered), None),
        tuple(_duration(m) for s in lasting for p in _DURATION for m in p.finditer(s)),
        tuple((_noun(m), int(m["year"]), m[0]) for s in numbered for p in _ANCHOR for m in p.finditer(s)),
        _age(article),
    )


def _full_dates(sentences: list[str]) -> tuple[list[dt.date], list[dt.date]]:
    """Return the past dates and the future dates; a date that could be either counts as past only."""
    past: list[dt.date] = []
    ahead: list[dt.date] = []
    for sentence in sentences:
        for start, _, day in days_in(sentence):
            coming = _AHEAD.search(sentence[max(0, start - 80) : start])
            (ahead if coming else past).append(day)
    return past, ahead


def _opens(day: dt.date, paragraphs: list[str]) -> bool:
    lead = any(day == d for p in paragraphs[:2] for _, _, d in days_in(p))
    return lead or any(
        day == d and re.search(r"\bas\s+of\s*$", p[:start], re.IGNORECASE)
        for p in paragraphs
        for start, _, d in days_in(p)
    )


def _moments(sentences: list[str]) -> Iterator[WeekdayMention]:
    for sentence in sentences:
        days = list(_WEEKDAY.finditer(sentence)) if "day" in sentence else []
        dated = _dated(sentence) if days else set()
        for found in days:
            if found.start() not in dated:
                yield WeekdayMention(weekday_of(found[0]), frozenset(stems(sentence)), _short(sentence))


def _dated(sentence: str) -> set[int]:
    """Return the offsets of weekdays that stand next to their date."""
    return {m.start() for m in _DATED_DAY.finditer(sentence)} | {start for start, _, _ in days_in(sentence)}


def _dated_days(sentences: list[str]) -> Iterator[DatedDay]:
    for sentence in sentences:
        for found in _DATED_DAY.finditer(sentence):
            if day := _day(found["day"], found[0]):
                ahead = bool(_AHEAD.search(sentence[max(0, found.start() - 80) : found.start()]))
                yield DatedDay(weekday_of(found["name"]), day.month, day.day, ahead, found[0])


def _coming(sentences: list[str]) -> Iterator[Day]:
    found = (m for sentence in sentences for m in _COMING.finditer(sentence))
    days = (_day(m["day"], m[0] + (")" if "(" in m[0] else "")) for m in found)
    return (day for day in days if day)


def _placed(article: Article) -> Day | None:
    lines = (article.text[b.start : b.end] for b in article.blocks if b.kind == "dateline")
    return next((day for line in lines if (m := _DAY.search(line)) and (day := _day(m[0], line))), None)


def _day(text: str, words: str) -> Day | None:
    """Return the month and day in "12 March", "March 12" or "15-16 March", or None for a day that does not exist."""
    month, day = month_of(re.findall(r"[A-Za-z]{3,}", text)[0]), int(re.findall(r"\d+", text)[0])
    return Day(month, day, words) if date_of(2000, month, day) else None


def _part(found: re.Match[str]) -> Day:
    return Day(month_of(found["month"]), _MIDDLE[found["part"].lower()], found[0])


def _noun(found: re.Match[str]) -> str:
    """Return the stem of what lasts, so that "invaded" and "invasion" match."""
    verb = found.groupdict().get("verb")
    return (verb or found["noun"]).lower()[:4]


def _duration(found: re.Match[str]) -> Duration:
    """Read "nearly three" as 2.7 to 3 years, "three and a half" for 3.35 to 3.65, a bare "three" for 2.9 to 3.9."""
    word = found["n"].lower()
    years = float(word) if word.isdigit() else _NUMBERS.index(word) + 1.0
    less, more = _HALF if found["half"] else _ABOUT.get((found["about"] or "").lower(), _BARE)
    return Duration(_noun(found), years + less, years + more, found[0].strip())


def _age(article: Article) -> str | None:
    """Return the age in a teaser's label, from the lines above its headline or between headline and text."""
    above = article.text[max(0, article.start - 200) : article.start].splitlines()[-5:]
    inside = [article.text[b.start : b.end] for b in article.blocks[1:4] if b.kind == "furniture"]
    return next((age for line in (*inside, *reversed(above)) if line.strip() and (age := age_in(line.strip()))), None)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 80 else f"{sentence[:78].rstrip()} …"
