"""What an article's text lets one conclude about its date, where it states none. Nothing is known here but the calendar.

Offsets do not matter here; each clue carries the words that it stands on, for the note to the reader.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.facts import BODY, Article
from briefing.read.dates import days_in, month_of, weekday_of
from briefing.read.echo import stems
from briefing.read.shapes import DAYNAME, MONTH, age_in

_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_AHEAD = re.compile(
    r"\b(?:will|to\s+be\s+\w+|is\s+to|are\s+to|upcoming|forthcoming|scheduled|slated|due|set\s+(?:for|to)|expected|plann(?:ed|ing)|plans|next"
    r"|by|until|before|ahead\s+of|starting|deadline|later|expires?|runs?)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DATED_DAY = re.compile(
    rf"\b(?P<name>{DAYNAME}),?\s+(?:the\s+)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{MONTH})|(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,?\s+\d{{4}})",
    re.IGNORECASE,
)
_COMING = re.compile(
    rf"\b(?:upcoming|forthcoming|next|scheduled\s+for|set\s+for|due\s+on|will\s+(?:be\s+held|take\s+place|meet|begin|start|open))\b[^.;]{{0,60}}?"
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?\s+(?P<m>{MONTH})|(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}})(?:\s?[-–]\s?\d{{1,2}})?)(?!\d|,?\s+\d{{4}})",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\bsince\s+(early|mid|late)[- ](January|February|March|April|May|June|July|August|September|October|November|December)\b(?!,?\s+(?:of\s+)?\d)"
)
_LASTING = r"(?P<noun>war|invasion|conflict|fighting|siege|blockade|occupation|uprising|strike|dispute|stand-?off|crisis|pandemic|drought)s?"
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_YEARS = rf"(?P<about>nearly|almost|more than|over)?\s*(?P<n>{'|'.join(_NUMBERS)}|\d{{1,2}})(?P<half>[ -]and[ -]a[ -]half)?[ -]years?"
_DURATION = (
    re.compile(rf"\b{_YEARS}(?:[ -](?:old|long))?\s+(?:[\w-]+\s+){{0,2}}?{_LASTING}\b", re.IGNORECASE),
    re.compile(
        rf"\b{_YEARS}\s+(?:after|since|into)\s+(?:\w+\s+){{0,3}}?(?P<noun>invaded|war|invasion|conflict|siege|blockade|pandemic)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_LASTING}\s+(?:has|have)\s+(?:now\s+)?(?:lasted|raged|dragged\s+on|gone\s+on)\s+(?:for\s+)?{_YEARS}",
        re.IGNORECASE,
    ),
)
_ANCHOR = (
    re.compile(rf"\b(?P<year>(?:19|20)\d{{2}})\s+(?:[\w-]+\s+)?{_LASTING}\b", re.IGNORECASE),
    re.compile(
        rf"\b{_LASTING}\s+(?:that\s+)?(?:began|started|broke\s+out|erupted)\s+(?:in|with)\s+(?:[\w’'-]+\s+){{0,2}}?(?P<year>(?:19|20)\d{{2}})\b",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A sentence with a weekday: what happened then, by its content words."""

    weekday: int
    stems: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    """A month and a day in it, without a year, and the words that name them."""

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
    """It was still to come."""
    words: str


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something had lasted, in years from ``least`` to ``most``."""

    noun: str
    least: float
    most: float
    words: str


@dataclass(frozen=True, slots=True)
class Clues:
    """All clues of one article."""

    latest: dt.date | None = None
    """The last full date of the past."""
    opening: bool = False
    """That date stands in the first two paragraphs, or is what a figure is "as of"."""
    next: dt.date | None = None
    """The first full date that is still to come."""
    moments: tuple[Moment, ...] = ()
    dated_days: tuple[DatedDay, ...] = ()
    part: Day | None = None
    """The middle of "mid-July" in "since mid-July"."""
    coming: Day | None = None
    """Of something still to come."""
    durations: tuple[Duration, ...] = ()
    anchors: tuple[tuple[str, int, str], ...] = ()
    """What began, in which year, and the words that say so."""
    age: str | None = None
    """How old its page says it is: "2 hours ago"."""


def clues_in(article: Article) -> Clues:
    """Gather the clues of an article from its body and from the lines right before it."""
    paragraphs = [article.text[b.start : b.end] for b in article.blocks if b.kind in BODY]
    sentences = [s for p in paragraphs for s in _SENTENCE.split(p)]
    past, ahead = _full_dates(sentences)
    latest = max(past, default=None)
    return Clues(
        latest,
        latest is not None and _opens(latest, paragraphs),
        min((d for d in ahead if latest is None or d > latest), default=None),
        tuple(_moments(sentences)),
        tuple(_dated_days(sentences)),
        next((_part(m) for s in sentences if (m := _PART.search(s))), None),
        next(_coming(sentences), None),
        tuple(_duration(m) for s in sentences for p in _DURATION for m in p.finditer(s)),
        tuple((_noun(m), int(m["year"]), m[0]) for s in sentences for p in _ANCHOR for m in p.finditer(s)),
        _age(article),
    )


def _full_dates(sentences: list[str]) -> tuple[list[dt.date], list[dt.date]]:
    """Dates of the past, and dates still to come; those that could be either are left out of the second."""
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


def _moments(sentences: list[str]) -> Iterator[Moment]:
    for sentence in sentences:
        dated = {m.start() for m in _DATED_DAY.finditer(sentence)} | {start for start, _, _ in days_in(sentence)}
        for found in _WEEKDAY.finditer(sentence):
            if found.start() not in dated:
                yield Moment(weekday_of(found[0]), frozenset(stems(sentence)), _short(sentence))


def _dated_days(sentences: list[str]) -> Iterator[DatedDay]:
    for sentence in sentences:
        for found in _DATED_DAY.finditer(sentence):
            day, month = int(found["d"] or found["d2"]), month_of(found["m"] or found["m2"])
            if 1 <= day <= calendar.monthrange(2000, month)[1]:
                ahead = bool(_AHEAD.search(sentence[max(0, found.start() - 80) : found.start()]))
                yield DatedDay(weekday_of(found["name"]), month, day, ahead, found[0])


def _coming(sentences: list[str]) -> Iterator[Day]:
    for sentence in sentences:
        for found in _COMING.finditer(sentence):
            day, month = int(found["d"] or found["d2"]), month_of(found["m"] or found["m2"])
            if 1 <= day <= calendar.monthrange(2000, month)[1]:
                yield Day(month, day, found[0] + (")" if "(" in found[0] and ")" not in found[0] else ""))


def _part(found: re.Match[str]) -> Day:
    return Day(month_of(found[2]), {"early": 5, "mid": 15, "late": 25}[found[1]], found[0])


def _noun(found: re.Match[str]) -> str:
    return found["noun"].lower()[:4]


def _duration(found: re.Match[str]) -> Duration:
    """Take "nearly three" for 2.7 to 3 years, "three and a half" for 3.35 to 3.65, a bare "three" for 2.9 to 3.9."""
    word = found["n"].lower()
    years = float(word) if word.isdigit() else float(_NUMBERS.index(word) + 1)
    about = (found["about"] or "").lower()
    if found["half"]:
        years, spread = years + 0.5, (-0.15, 0.15)
    else:
        spread = {"nearly": (-0.3, 0.0), "almost": (-0.3, 0.0), "more than": (0.0, 0.95), "over": (0.0, 0.95)}.get(
            about, (-0.1, 0.9)
        )
    return Duration(_noun(found), years + spread[0], years + spread[1], found[0].strip())


def _age(article: Article) -> str | None:
    """The age in the mark of a teaser: on the lines right above its headline, or between headline and text."""
    above = article.text[max(0, article.start - 200) : article.start].splitlines()[-5:]
    inside = [article.text[b.start : b.end] for b in article.blocks[1:4] if b.kind == "furniture"]
    return next((age for line in (*inside, *reversed(above)) if line.strip() and (age := age_in(line.strip()))), None)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 80 else f"{sentence[:78].rstrip()} …"
