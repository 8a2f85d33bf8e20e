"""How the words of a statement lean, where the verb that reports them ("said", "told") does not tell."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from briefing.facts import Stance
from briefing.understand.lexicon.facts import STANCE_PATTERNS

ADVERBS = r"(?:(?:\w+ly|still|also|always|now|very|quite|firmly) ){0,2}"
SELF = re.compile(r"(?:well, |but |and |so |that )*(?:we|i|it|he|she|they)\b", re.IGNORECASE)
TURNED = re.compile(r"n't |n’t |\b(?:not|never|no|nobody|nothing|without|you|if) ", re.IGNORECASE)
"""What turns the words behind it round, or puts them to somebody."""
FAR = 60
"""Characters; words further behind belong to another thought."""


@cache
def _leanings() -> tuple[tuple[bool, re.Pattern[str], Stance], ...]:
    rows = ((whose, pattern.replace("~", ADVERBS), stance) for whose, pattern, stance in STANCE_PATTERNS)
    return tuple((whose == "self", re.compile(rf"\b{p}", re.IGNORECASE), cast("Stance", s)) for whose, p, s in rows)


def leaning(text: str, names: tuple[str, ...]) -> Stance | None:
    """Return the stance that a statement's own words show, ``None`` where they show none.

    ``names`` are those of the speaker and the side; they may stand in square brackets.
    """
    plain = " ".join(text.replace("[", "").replace("]", "").strip("\"'“”‘’ ").split())
    first, himself = plain[: FAR * 2], bool(SELF.match(plain)) or _opens_with(plain, names)
    for own, pattern, stance in _leanings():
        found = pattern.search(first) if himself or not own else None
        if found and found.start() <= FAR and _fits(plain[: found.start()], names, own=own):
            return stance
    return None


def _fits(before: str, names: tuple[str, ...], *, own: bool) -> bool:
    """Whether what stands in front of a verb lets it show the stance."""
    return _is_own(before, names) if own else not TURNED.search(before + " ")


def _opens_with(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text opens with one of some names."""
    return text.lower().removeprefix("the ").startswith(tuple(name.lower() for name in names))


def _is_own(subject: str, names: tuple[str, ...]) -> bool:
    """Whether the words in front of a verb name the speaker, and nobody else."""
    bare = subject.strip(" ,")
    return bool(SELF.fullmatch(bare)) or any(bare.lower().removeprefix("the ") == name.lower() for name in names)
