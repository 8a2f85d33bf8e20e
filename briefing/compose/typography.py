"""How things look in words: dates, numbers, quotation marks, first letters. Words themselves are never changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.compose.escape import clean
from briefing.facts import MONTHS

DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
OPEN, CLOSE = "\x02", "\x03"
"""Quotation marks, whatever they look like in the source; no text from outside holds these characters."""
PAIRS = ("“”", "‘’")
LINKS = re.compile(
    r"^(?:But|And|Yet|(?:However|Meanwhile|Moreover|Nevertheless|Still|Also|In addition|As a result),) (?=\S)"
)
STRAY = re.compile(r"^[\"”’»]\s+")
"""The end of a quotation that stands before the words."""
TIES = re.compile(r"[\s,;:–—-]+(?:and|or|but)$")
MARKS = "\"“”„«»'‘’"


def day(date: str | None) -> str:
    """Show an ISO date: "20 Aug 2025", "Aug 2025" for a month, empty for ``None``."""
    found = DATE.match(date or "")
    if not found:
        return date or ""
    number = f"{int(found[3])} " if found[3] else ""
    return f"{number}{MONTHS[int(found[2]) - 1][:3]} {found[1]}"


def month(date: str | None) -> str:
    """Show the month of an ISO date: "Feb 2025"."""
    return day((date or "")[:7])


def period(first: str, last: str) -> str:
    """Show a stretch of days as shortly as it can be read: "9–14 Feb 2025", "30 Dec 2024 – 2 Jan 2025"."""
    if first == last:
        return day(first)
    a, b = DATE.match(first), DATE.match(last)
    if not (a and b):
        return f"{day(first)} – {day(last)}"
    if a[3] and b[3] and a.group(1, 2) == b.group(1, 2):
        return f"{int(a[3])}–{day(last)}"
    shown = day(first).removesuffix(f" {b[1]}") if a[1] == b[1] else day(first)
    return f"{shown} – {day(last)}"


def months(first: str, last: str) -> str:
    """Show a stretch of days by its months: "Feb 2025", "Jul–Sep 2025", "Dec 2024 – Feb 2025"."""
    if first[:7] == last[:7]:
        return month(first)
    return f"{month(first)[:3]}–{month(last)}" if first[:4] == last[:4] else f"{month(first)} – {month(last)}"


def places(paths: Sequence[str], most: int = 3) -> str:
    """Name some files, and how many more there are."""
    more = f" and {len(paths) - most} more" if len(paths) > most else ""
    return ", ".join(paths[:most]) + more


def capital(text: str) -> str:
    """Begin with a capital letter, behind an opening bracket or quotation mark too."""
    found = re.match(r"[\W_]*", text)
    at = found.end() if found else 0
    word = re.match(r"\w+", text[at:])
    if word is None or not word[0].islower():  # iPhone, eBay keep their own way
        return text
    return text[:at] + text[at].upper() + text[at + 1 :]


@lru_cache(1 << 12)
def prose(text: str) -> str:
    """Show a source's words: what it quotes inside them stands in “…”."""
    return drawn(paired(trimmed(text)))


def quoted(text: str) -> str:
    """Show somebody's words inside “…”; a quotation inside them stands in ‘…’."""
    marked = paired(trimmed(text))
    return "“" + stopless(drawn(marked[1:-1] if is_whole(marked) else marked, outer=1).strip(" ,;")) + "”"


def spoken(text: str) -> bool:
    """Whether all of a quotation's words are somebody's own: none stands outside its quotation marks."""
    marked = paired(trimmed(text))
    return OPEN not in marked or is_whole(marked)


def is_whole(marked: str) -> bool:
    """Whether one pair of marks holds all of a text."""
    depth = 0
    for at, c in enumerate(marked):
        depth += (c == OPEN) - (c == CLOSE)
        if depth == 0:
            return at == len(marked) - 1 > 0
    return False


def paired(text: str) -> str:
    """Replace quotation marks by ``OPEN`` and ``CLOSE``; where the other one was cut off, it is put back at the end."""
    if not any(mark in text for mark in MARKS):
        return text
    shown, depth, missing = list[str](), 0, False
    for at, c in enumerate(text):
        mark = role(c, text[at - 1 : at], text[at + 1 : at + 2], depth) if c in MARKS else c
        missing |= mark == CLOSE and depth == 0 and not (OPEN in shown or missing)
        if mark != CLOSE or depth or (missing and CLOSE not in shown):
            shown.append(mark)
        depth = max(0, depth + (mark == OPEN) - (mark == CLOSE))
    return OPEN * missing + "".join(shown) + CLOSE * depth


def role(mark: str, left: str, right: str, depth: int) -> str:
    """Tell what a mark does between its neighbours: it opens, closes, or is an apostrophe."""
    starts = (not left or left in " ([—–-/\"“‘'") and bool(right) and right not in " ,.;:!?)"
    if mark in "“„«‘":
        return OPEN
    if mark in "”»":
        return CLOSE
    if mark == '"':
        return OPEN if starts else CLOSE
    if starts and mark == "'" and not right.isdigit():
        return OPEN
    ends = not (right.isalnum() and left.isalnum()) and not right.isalnum() and (depth or left in ",.!?")
    return CLOSE if ends and left else "’"


def drawn(marked: str, outer: int = 0) -> str:
    """Draw the marks: “…”, and ‘…’ inside them; ``outer`` is how many pairs already stand around the text."""
    shown, depth = list[str](), outer
    for c in marked:
        depth -= c == CLOSE
        shown.append(PAIRS[depth % 2][c == CLOSE] if c in (OPEN, CLOSE) else c)
        depth += c == OPEN
    return re.sub(r"[,;]([”’]+)$", r"\1", "".join(shown))


def trimmed(text: str) -> str:
    """Fold white space, and leave out what only ties words to their neighbours: "However," in front, ", and" behind."""
    return stopless(TIES.sub("", LINKS.sub("", STRAY.sub("", clean(text).strip(" ,;:–—-")))))


def stopless(bare: str) -> str:
    """Leave out the full stop of a sentence, but not that of an abbreviation."""
    ends = bare.endswith(".") and not re.search(r"(?:\b\w\.\w|\.\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr))\.$", bare)
    return bare[:-1] if ends else bare
