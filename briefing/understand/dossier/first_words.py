"""What the first words of a fact name and need, so that it can be printed away from its article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.facts import Beginning
from briefing.understand.lexicon.people import AIDES, PORTFOLIOS, TITLES

PRONOUN = re.compile(
    r"\W*(?:he|she|it(?!\s+(?:is|was|remains)\s+(?:un|not|still|yet))|they|this|that|these|those|his|her|its|their|him|them"
    r"|there(?!\s+(?:is|are|was|were)\b)|such|here|which|who)\b",
    re.IGNORECASE,
)
"""Needs a sentence before it: "it", but not the one of "it is unclear"."""
RELATIVE = re.compile(
    r"(?:which|who|that)\s+(?=(?:has|have|had|is|are|was|were|will|would|could|may|can|\w+ed|\w+s)\b)"
)
"""Stands for the noun before it, which does what follows."""
CONJUNCTION = re.compile(
    r"\W*(?:(?:on )?[A-Z]\w+day,? )?(?:as|while|although|because|if|when|so|after|before|but|and|or)\b", re.IGNORECASE
)
"""Needs another clause."""
OFFICE = re.compile(r"\W*[Tt]he ([a-z]+)(?! [A-Z(]|['’]s|,| of\b| for\b)\b")
"""A word of "the vice minister" where no name and nothing that says which one follows."""
SECOND = re.compile(r"\W*[Tt]he [a-z-]+ ([a-z]+)(?! [A-Z(]|['’]s|,| of\b| for\b)\b")
ONLY_ONE = frozenset({"president", "king", "queen", "pope", "premier", "chancellor", "judge", "mayor", "prosecutor"})
"""Offices of which a story is likely to have one."""
POINTING = re.compile(r"\b(?:such|that|this) (?:a |an )?\w+$", re.IGNORECASE)
CUT_OFF = re.compile(r": [“\"‘'][^”\"]*[”\"’']?$")
"""Words that announce a quotation, and the first of its sentences."""
TIES = r"(?:(?:But|And|Yet|(?:However|Meanwhile|Moreover|Nevertheless|Still|Also|In addition|As a result),) )?"
TITLE_WORD = re.compile(r"(?:[A-Z][\w.'’-]*|[Aa]n?|[Tt]he|of|for|and)$")
OWNED = re.compile(r"(?:the|an?) [^,.;:]*(?:,|['’]s) $|(?:its|their|his|her) $", re.IGNORECASE)
INTRODUCED = re.compile(r"[A-Z][^,.;:]*['’]s? [^,.;:]*, $")
"""Whose somebody is, before the name: "Norland's envoy, "."""
DOES = re.compile(r"['’]s?\s|\]?\s+[a-z]|,", re.IGNORECASE)
"""Behind a name: what it has, does or is."""
INSIDE = re.compile(r"\w")
"""Before letters that are only a part of a word."""


def beginning_of(text: str) -> Beginning:
    """Return what a text begins with, and so what it needs to be understood."""
    if RELATIVE.match(text):
        return "relative"
    if PRONOUN.match(text) or _names_office_only(text):
        return "pronoun"
    return "conjunction" if CONJUNCTION.match(text) else "free"


def _names_office_only(text: str) -> bool:
    """Whether a text begins with somebody's office, of which there may be several, and no name: "the vice minister"."""
    words = (match[1] for pattern in (OFFICE, SECOND) if (match := pattern.match(text)))
    return any(word in (TITLES | AIDES) - ONLY_ONE for word in words)


def without_tie(text: str) -> str:
    """Return a text without a word that only ties it to the sentence before, such as "However,"."""
    return re.sub(rf"^{TIES}(?=\S)", "", text)


def points_back(text: str) -> bool:
    """Return whether a text ends in something that only the text before tells: "approve such a plan"."""
    return POINTING.search(text) is not None


def is_cut_off(text: str) -> bool:
    """Return whether a text ends in a quotation of which only the beginning is there."""
    return CUT_OFF.search(text) is not None


def without_time(text: str, when: str) -> str:
    """Return a text without the time that leads it: "they met" of "On Friday, they met"."""
    time = re.escape(re.sub(r"^(?:on|in|at|by) ", "", when, flags=re.IGNORECASE))
    return re.sub(rf"^{TIES}(?:(?:on|in|at|by) )?{time}, (?=\S)", "", text, flags=re.IGNORECASE) if when else text


def names_speaker(text: str, names: Iterable[str]) -> bool:
    """Return whether a text opens with one of some names, behind no more than a title or an office."""
    folded = " ".join(text.split())
    places = (first_place(name, folded[: len(name) + 80]) for name in names)
    return any(place is not None and is_title(folded[:place]) for place in places)


def names_agent(text: str, names: Iterable[str]) -> bool:
    """Return whether a text tells what was done by one of some names: "The ban was lifted by the board"."""
    low = " ".join(text.lower().split())
    if "by " not in low:  # few texts have it, and each name is a pattern of its own
        return False
    known = (re.escape(name.lower()) for name in names if name.lower() in low)
    return any(re.search(rf"\bby (?:(?:the|some|many|most|several) )?{name}(?!\w)", low) for name in known)


def first_place(name: str, text: str) -> int | None:
    """Return where a name first stands as somebody who does, has or is something; None where it does not."""
    low, wanted = text.lower(), name.lower()  # a pattern of each name would take longer to compile than to find
    if len(low) != len(text):  # a few letters become two
        low, wanted = text, name
    at = low.find(wanted) if wanted else -1
    while at >= 0:
        if not INSIDE.match(text[at - 1 : at]) and DOES.match(text, at + len(wanted)):
            return at
        at = low.find(wanted, at + 1)
    return None


def is_title(words: str) -> bool:
    """Return whether the words before a name only say what it is: "Foreign Minister", "the minister,"."""
    if OWNED.match(words) or INTRODUCED.match(words):
        return True
    return all(
        TITLE_WORD.match(word) or word in TITLES | PORTFOLIOS
        for word in re.sub(r"['’]s\b", "", words).replace("[", "").split()
    )
