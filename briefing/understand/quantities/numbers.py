"""Numbers as English writes them: digits and words, money, shares, ranges, compounds.

``find_amounts`` reads plain text (quotation marks and dashes already replaced) and gives every span that is a number
by its form. Whether it is a quantity in its sentence, and not a date or a label, is for ``filters`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.understand.lexicon.facts import CHANGE_VERBS, CURRENCIES
from briefing.understand.quantities.numerals import grammar, value_of, values

Kind = Literal["count", "money", "share", "times", "vague", "compound"]

REACH = 200
"""Characters before a number in which words show what it is part of."""
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what its own form says; offsets are in the text that was read."""

    start: int
    end: int
    value: float | None
    """``None`` where the words give no number: "hundreds of", "several thousand"."""
    kind: Kind
    unit: str = ""
    """For money, shares and compounds; a count's unit is in its sentence."""
    value_to: float | None = None
    digits: bool = False
    """Whether it is written with digits."""


def _scaled(first: str, second: str) -> float | None:
    """Return the first number of a pair, with the second one's scale if it has none: "$2 to $3 billion"."""
    low, high = value_of(first), value_of(second)
    scale = re.search(r"[a-z]+$", second.strip().lower())
    known = values("scale", "short")
    bare = not re.search(r"[a-z]$", first.strip().lower())
    if low is None or high is None or not scale or scale.group() not in known or not bare:
        return low
    return low * known[scale.group()] if low < high else low


def _unit_of_share(words: str) -> str:
    if "basis" in words:
        return "basis points"
    return "percentage points" if "point" in words else "per cent"


def _currency(mark: str) -> str:
    exact = CURRENCIES.get(mark)
    return exact or next(unit for known, unit in CURRENCIES.items() if known.lower() == mark.lower())


def _ratio(first: str, second: str) -> float | None:
    low, high = value_of(first), value_of(second)
    return round(low / high, 4) if low is not None and high and low < high else None


def _share(name: str, got: dict[str, str | None], at: tuple[int, int]) -> Amount | None:
    """Return a ratio ("one in three"), a fraction ("two-thirds") or a crowd without a number ("hundreds of")."""
    if name == "vague":
        return Amount(*at, None, "vague")
    if name == "ratio":
        share = _ratio(got["a"] or "", got["b"] or "")
        return Amount(*at, share, "share", "share") if share is not None else None
    part = values("part")[next(word for group, word in got.items() if word and group[0] == "f").lower()]
    many = value_of(got["n"] or got["n2"] or "one") or 1.0
    return Amount(*at, round(part * many, 4), "share", "share")


def _kind(name: str, got: dict[str, str]) -> tuple[Kind, str]:
    if name in {"money", "coins"}:
        return "money", _currency(got.get("c") or got["p"])
    if name == "percent":
        return "share", _unit_of_share(got["u"].lower())
    if name in {"fold", "times"}:
        return "times", "times"
    return ("compound" if name == "compound" else "count"), got.get("u") or ""


def _span(at: tuple[int, int], unit: str) -> Amount:
    """Return a span of time that is written with an article, in years or in its own unit."""
    years = {"decade": 10.0, "century": 100.0}.get(unit)
    return Amount(*at, years or 1.0, "compound", "years" if years else unit)


def _build(name: str, m: re.Match[str]) -> Amount | None:
    got, at = m.groupdict(), m.span()
    if name == "span":
        return _span(at, (got["u"] or got["u2"] or "").lower())
    if name in {"vague", "ratio", "part"}:
        return _share(name, got, at)
    first, second = got["a"], got.get("b")
    low, high = (_scaled(first, second), value_of(second)) if second else (value_of(first), None)
    if low is not None and high is not None and high <= low:
        high = None
    kind, unit = _kind(name, got)
    return Amount(*at, low, kind, unit, high, any(c.isdigit() for c in m.group()))


@cache
def _change() -> re.Pattern[str]:
    """Return the pattern of words before two values of a change: "rose … from 5% to 7%", "fell by 10 to 7"."""
    verbs = "|".join(w.replace("*", r"\w*") for w in sorted(CHANGE_VERBS))
    source = rf"\b(?:{verbs})\b[^.;]{{0,60}}\bfrom (?:[a-z]+ ){{0,2}}"
    return re.compile(
        rf"(?:{source}|\bby (?:[a-z]+ ){{0,2}}|(?<!up to )\b(?:{verbs}) (?!to\b)(?:[a-z]+ ){{0,2}})$", re.IGNORECASE
    )


def _apart(m: re.Match[str], text: str) -> bool:
    """Whether the two numbers of a match are two quantities, not the ends of a range.

    "five and seven" is a range only behind "between"; "fell from 5% to 3%" tells of two; "in 2018 to 64%" has a year.
    """
    got = m.groupdict()
    if not got.get("sep") or not got.get("b"):
        return False
    before, sep = text[max(0, m.start("a") - REACH) : m.start("a")], got["sep"].strip()
    if sep == "and":
        return not re.search(
            r"\bbetween(?: about| roughly| around)? [$£€]?$", text[max(0, m.start() - REACH) : m.start()], re.IGNORECASE
        )
    if sep != "to":
        return False
    low, high = value_of(got["a"]), value_of(got["b"])
    backwards = low is not None and high is not None and high < low
    if _YEAR.fullmatch(got["a"]) and not _YEAR.fullmatch(got["b"]):
        return True
    falling = backwards and (before.rstrip().endswith("from") or "%" in m.group() or "per" in m.group())
    return falling or bool(_change().search(before))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield matches from left to right; where two numbers are two quantities, each by itself."""
    at = 0
    while m := pattern.search(text, at):
        if _apart(m, text):
            alone = pattern.match(text, m.start(), m.start("sep"))
            if alone is not None:
                yield alone
            at = m.end("sep")
        else:
            yield m
            at = max(m.end(), m.start() + 1)


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Find all numbers of ``text`` in order, none overlapping; where two rules overlap, the first one wins."""
    found, low = list[Amount](), text.lower()
    for name, rule in grammar():
        pattern = rule.fitting(text, low)
        for m in _matches(pattern, text) if pattern else ():
            amount = _build(name, m)
            if amount is not None and not any(amount.start < f.end and f.start < amount.end for f in found):
                found.append(amount)
    return tuple(sorted(found, key=lambda a: a.start))
