"""The stance that a statement's own words show, where the verb that reports them ("said") shows none."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from briefing.facts import Stance
from briefing.understand.lexicon.facts import STANCE_PATTERNS

ADVERBS = r"(?:(?:\w+ly|still|also|always|now|very|quite|firmly) ){0,2}"
SELF = re.compile(r"(?:well, |but |and |so |that )*(?:we|i|it|he|she|they)\b", re.IGNORECASE)
REVERSED = re.compile(r"n't |n’t |\b(?:not|never|no|nobody|nothing|without|you|if) ", re.IGNORECASE)
"""Words that reverse what follows, or put it to somebody: "not", "if", "you"."""
NEAR = 60
"""Characters of a statement in which a pattern shows its stance; words behind belong to another thought."""


@cache
def _patterns() -> tuple[tuple[bool, re.Pattern[str], Stance], ...]:
    """Return whether a pattern is for the speaker's own words only, the pattern, and the stance that it shows."""
    rows = ((whose, pattern.replace("~", ADVERBS), stance) for whose, pattern, stance in STANCE_PATTERNS)
    return tuple((whose == "self", re.compile(rf"\b{p}", re.IGNORECASE), cast("Stance", s)) for whose, p, s in rows)


def stance_of_words(text: str, names: tuple[str, ...]) -> Stance | None:
    """Return the stance that a statement's own words show, or None.

    ``names`` are those of the speaker and of the party; in ``text`` they may stand in square brackets.
    """
    plain = " ".join(text.replace("[", "").replace("]", "").strip("\"'“”‘’ ").split())
    beginning, of_self = plain[: NEAR * 2], bool(SELF.match(plain)) or _opens_with(plain, names)
    for own, pattern, stance in _patterns():
        match = pattern.search(beginning) if of_self or not own else None
        if match and match.start() <= NEAR and _shows_stance(plain[: match.start()], names, own=own):
            return stance
    return None


def _shows_stance(before: str, names: tuple[str, ...], *, own: bool) -> bool:
    """Whether the words before a pattern let it show the speaker's stance."""
    return _is_own(before, names) if own else not REVERSED.search(before + " ")


def _opens_with(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text begins with one of some names."""
    return text.lower().removeprefix("the ").startswith(tuple(name.lower() for name in names))


def _is_own(subject: str, names: tuple[str, ...]) -> bool:
    """Whether the words before a verb name the speaker, and nobody else."""
    bare = subject.strip(" ,")
    return bool(SELF.fullmatch(bare)) or any(bare.lower().removeprefix("the ") == name.lower() for name in names)
