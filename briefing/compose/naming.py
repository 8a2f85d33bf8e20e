"""Whether words name who speaks, so that they need no name in front."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.compose.escape import clean

TITLE_WORD = re.compile(r"(?:[A-Z][\w.'’-]*|[Aa]n?|[Tt]he|of|for|and)$")
DOES = re.compile(r"['’]s?\s|\]?\s+[a-z]|,", re.IGNORECASE)
"""Behind a name: what it has, does or is."""
INSIDE = re.compile(r"\w")
"""Before letters that are only a part of a word."""


def names_itself(text: str, names: Sequence[str]) -> bool:
    """Whether words open with who speaks, so that they need no name in front."""
    shown = clean(text)
    places = ((first_place(name, shown[: len(name) + 80]), name) for name in names)
    return any(place is not None and is_title(shown[:place]) for place, _ in places)


def first_place(name: str, text: str) -> int | None:
    """Find where a name stands first as somebody who does, has or is something; ``None`` where it does not."""
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
    """Whether words in front of a name only say what it is: "Russian Foreign Minister", "the minister,"."""
    if re.match(r"(?:the|an?) [^,.;:]*(?:,|['’]s) $|(?:its|their|his|her) $", words, re.IGNORECASE):
        return True
    if re.match(r"[A-Z][^,.;:]*['’]s? [^,.;:]*, $", words):  # "Norland's envoy, Jane Roe,"
        return True
    return all(map(TITLE_WORD.match, re.sub(r"['’]s\b", "", words).replace("[", "").split()))
