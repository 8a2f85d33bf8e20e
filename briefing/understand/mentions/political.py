"""Read the political parties that a role or a text names: "Republican challenger", "D-Mass.", "a Tory peer"."""

from __future__ import annotations

import re
from functools import cache

from briefing.understand.lexicon.bodies import POLITICAL_PARTIES
from briefing.understand.lexicon.people import PORTFOLIOS
from briefing.understand.mentions.role_meaning import title_words

_TAG = re.compile(r"(?<![\w-])([DR])-(?=[A-Z][a-z]+)")
_TAGGED = {"D": "Democratic Party", "R": "Republican Party"}


def political_party_of(role: str) -> str | None:
    """Return the political party that a role names ("Republican challenger", "D-Mass."), or None."""
    tag = _TAG.search(role)
    if tag:
        return _TAGGED[tag.group(1)]
    word = _political_parties().search(role)
    return POLITICAL_PARTIES[word.group()] if word and _modifies(role[word.end() :]) else None


def political_parties_in(text: str) -> list[str]:
    """Return the political party of each word in a text that names one, in order."""
    found = _political_parties().finditer(text)
    return [POLITICAL_PARTIES[w.group()] for w in found if _modifies(text[w.end() : w.end() + 40])]


@cache
def _political_parties() -> re.Pattern[str]:
    longest_first = sorted(POLITICAL_PARTIES, key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")


def _modifies(rest: str) -> bool:
    """Whether what follows leaves a word a party's: "Democratic candidate", not "Democratic Republic"."""
    following = re.match(r"['’]?s?\s*([A-Z][\w.]*)", rest)
    if following is None:
        return True
    word = following.group(1).lower()
    return word == "party" or word in PORTFOLIOS or bool(title_words(word))
