"""Numbers as English writes them: digits and words, money, shares, ranges, compounds. Knows no grammar beyond them.

``find_amounts`` reads plain text (quotation marks and dashes already replaced) and gives every stretch that is a
number by its form. Whether it is a quantity in its sentence (no date, no label) is for ``figures`` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.understand.words import table

Kind = Literal["count", "money", "share", "times", "vague", "compound"]

PERCENT_UNITS = {"%": "per cent", "percent": "per cent", "pct": "per cent"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what its own form says; offsets are in the text that was read."""

    start: int
    end: int
    value: float | None
    kind: Kind
    unit: str = ""
    """For money, shares and compounds; a count's unit is in its sentence."""
    value_to: float | None = None
    digits: bool = False
    """Whether it is written with digits."""


@cache
def _values(*kinds: str) -> dict[str, float]:
    return {word: float(value) for word, value, kind in table("numbers") if kind in kinds}


@cache
def _currencies() -> dict[str, tuple[str, bool]]:
    """Sign, code or word -> unit name, and whether it may stand before the number."""
    return {mark: (unit, not mark[0].islower()) for mark, unit, _ in table("currencies")}


def _any(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def _grammar() -> dict[str, str]:
    unit, ten = _any(list(_values("unit"))), _any(list(_values("ten")))
    scale, short = _any(list(_values("scale"))), _any(list(_values("short")))
    digits = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
    small = rf"(?:{ten})(?:[ -](?:{unit}))?|(?:{unit})"
    half = r"(?:[ -]and[ -](?:a[ -]half|a[ -]quarter|three[ -]quarters))"
    worded = (
        rf"(?:half[ -]a[ -]|(?:{small}){half}?[ -]|an? (?:half )?|several |a few )(?:{scale})(?:[ -](?:{scale}))*(?:[ -](?:and )?(?:{small})(?:[ -](?:{scale}))*)*"
        rf"|(?:{small}){half}?"
    )
    numeric = rf"(?:{digits})(?:½|¼|¾|{half})?(?:(?:[ -](?:{scale}))+|[ ]?(?:{short})(?![\w/]))?|[½¼¾]"
    before = _any([m for m, (_, lead) in _currencies().items() if lead])
    behind = _any([m for m in _currencies() if m[0] not in "$£€¥₹₽₩₺₴₪₦" and not m.endswith("$")])
    return {
        "number": rf"(?:{numeric}|{worded})",
        "numeric": numeric,
        "before": rf"(?:{before})",
        "behind": rf"(?:{behind})",
        "scale": scale,
        "part": _any(list(_values("part"))),
        "small": small,
    }


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    g = _grammar()
    number, numeric, before, behind, part = g["number"], g["numeric"], g["before"], g["behind"], g["part"]
    sep = r"(?: to | ?- ?| or | and )"
    percent = r"(?: ?%(?: points?)?|[ -]per[ -]?cent(?:age[ -]points?)?|[ -]percentage[ -]points?|[ -]pct|[ -]basis[ -]points?)"
    left, right = r"(?<![\w.,$£€/#@-])", r"(?![\w])"
    rules = {
        "money": rf"(?<![\w.,])(?P<c>{before}) ?(?P<a>{numeric})(?:(?P<sep>{sep})(?:{before} ?)?(?P<b>{numeric}))?(?![\d])",
        "coins": rf"{left}(?P<a>{number})(?:(?P<sep>{sep})(?P<b>{number}))?(?:[ -]| ?(?=p\b))(?P<c>{behind}){right}",
        "percent": rf"{left}(?P<a>{number})(?:(?P<p>{percent})?(?P<sep>{sep})(?P<b>{number}))?(?P<u>{percent}){right}",
        "inn": rf"{left}(?P<a>{number}) (?:in|out of)(?: every)? (?P<b>{number}){right}",
        "fold": rf"{left}(?P<a>{number})-?fold{right}",
        "parts": rf"{left}(?:(?P<n>{g['small']}|an?)[ -])?(?P<f>{part})s?(?= (?:of|the|its|his|her|their|our|all)\b| as | a | an )|{left}(?P<n2>two|three|four|five|seven|nine)[- ](?P<f2>{part})s{right}",
        "vague": rf"{left}(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions) of )?(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?= of\b)",
        "compound": rf"{left}(?P<a>{number})(?: ?(?P<sep>to|-|or) ?(?P<b>{number}))?-(?P<u>[A-Za-z]+)(?:-(?:old|long|strong|a-\w+))?{right}",
        "count": rf"{left}(?P<a>{number})(?:(?P<sep>{sep})(?P<b>{number}))?(?![\w%])(?!,\d)",
    }
    return tuple((name, re.compile(rule, re.IGNORECASE)) for name, rule in rules.items())


def value_of(words: str) -> float | None:
    """Return the number that ``words`` write ("92,000", "1.3bn", "three-and-a-half", "half a million"); ``None`` for "several hundred"."""
    words = words.strip().lower()
    if re.match(r"several |a few ", words):
        return None
    total, now, last = 0.0, 0.0, ""
    units, scales, shorts = _values("unit", "ten"), _values("scale"), _values("short")
    for token in re.findall(r"\d[\d,]*(?:\.\d+)?|\.\d+|[a-z]+|[½¼¾]", words):
        if token[0].isdigit() or token[0] == ".":
            now += float(token.replace(",", ""))
        elif token in units:
            now += units[token] if last != "and-part" else 0
        elif token in ("½", "half"):
            now += 0.5
        elif token in ("¼", "quarter"):
            now += 0.25
        elif token in ("¾", "quarters"):
            now += 0.75 - (3 if "three" in words else 0)
        elif token in scales or token in shorts:
            scale = scales.get(token) or shorts[token]
            now = (now or 1.0) * scale
            if scale >= 1000:
                total, now = total + now, 0.0
        last = token
    return total + now


def _scaled(first: str, second: str) -> float | None:
    """"$2 to $3 billion": the first number takes the second one's scale if it has none of its own."""
    low, high = value_of(first), value_of(second)
    scale = re.search(r"(?:[a-z]+)$", second.strip().lower())
    known = _values("scale", "short")
    if low is not None and high is not None and scale and scale.group() in known and not re.search(r"[a-z]$", first.strip().lower()):
        return low * known[scale.group()] if low < high else low
    return low


def _plain_range(text: str) -> bool:
    return text.strip() in {"to", "-", "or", "and"}


def _build(name: str, m: re.Match[str]) -> Amount | None:
    got = m.groupdict()
    start, end = m.span()
    first, second = got.get("a"), got.get("b")
    low = value_of(first) if first else None
    high = value_of(second) if second else None
    if second and first:
        low = _scaled(first, second)
    digits = any(c.isdigit() for c in m.group())
    match name:
        case "money" | "coins":
            unit = next(u for mark, (u, _) in _currencies().items() if mark.lower() == got["c"].lower())
            return Amount(start, end, low, "money", unit, high, digits)
        case "percent":
            words = got["u"].lower()
            unit = "percentage points" if "point" in words and "basis" not in words else "basis points" if "basis" in words else "per cent"
            return Amount(start, end, low, "share", unit, high, digits)
        case "inn":
            share = low / high if low is not None and high and low < high else None
            return Amount(start, end, round(share, 4), "share", "share", None, digits) if share is not None else None
        case "fold":
            return Amount(start, end, low, "times", "times", None, digits)
        case "parts":
            part = _values("part")[(got["f"] or got["f2"]).lower()]
            many = value_of(got["n"] or got["n2"] or "one") or 1.0
            return Amount(start, end, round(part * many, 4), "share", "share")
        case "vague":
            return Amount(start, end, None, "vague")
        case "compound":
            return Amount(start, end, low, "compound", got["u"], high, digits)
        case _:
            return Amount(start, end, low, "count", "", high, digits)


def _trim(name: str, m: re.Match[str], text: str) -> re.Match[str] | None:
    """Return a match without a second number that is none: "two and three others" is a pair only behind "between"."""
    sep = (m.groupdict().get("sep") or "").strip()
    if sep == "and" and not re.search(r"\bbetween(?: about| roughly| around)? $", text[: m.start()], re.IGNORECASE):
        return None
    return m


def find_amounts(text: str) -> tuple[Amount, ...]:
    """All numbers of ``text`` in order, none overlapping; of several readings the first rule's that starts leftmost wins."""
    found: list[Amount] = []
    for name, pattern in _patterns():
        for m in _matches(pattern, text):
            amount = _build(name, m)
            if amount is not None and not any(amount.start < f.end and f.start < amount.end for f in found):
                found.append(amount)
    return tuple(sorted(found, key=lambda a: a.start))


def _matches(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Matches from left to right; where "and" joins two numbers that are no range, the first one alone is taken again."""
    found, at = [], 0
    while m := pattern.search(text, at):
        kept: re.Match[str] | None = m
        if _trim("", m, text) is None:
            kept = pattern.search(text[: m.start("sep")], m.start()) if False else pattern.match(text, m.start(), m.start("sep"))
        if kept is not None:
            found.append(kept)
        at = max((kept or m).end(), m.start() + 1)
    return found
