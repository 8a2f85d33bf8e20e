"""Tell of people without a name whether they speak for nobody else, and by which name a group of them goes."""

from __future__ import annotations

import re

from briefing.understand.lexicon.people import KIN, UNTIED
from briefing.understand.mentions.role_meaning import PAST
from briefing.understand.records import SourceMention

_UNOWNED = re.compile(r"^(?:the|a|an|some|many|most|several|all|its|their|his|her|other)\s+", re.IGNORECASE)
COURT = frozenset({"judge", "judges", "justice", "justices", "magistrate", "prosecutor", "prosecutors"})
"""Nouns for those who are no voice of their state, whose people's name stands beside them."""


def speaks_for_nobody(source: SourceMention) -> bool:
    """Whether a description is of somebody's relative, victim or critic, or of who was something before."""
    head = {source.head, source.head.removesuffix("s")}
    before = re.split(r"['’]s?\s", source.text.lower().partition(source.head)[0])[-1]
    return not head.isdisjoint(KIN | UNTIED) or bool(PAST.search(before))


def group_name(text: str) -> str:
    """Return a group's own words as its name: "European allies", "Coalition of 30 countries", "Critics of the plan"."""
    bare = _UNOWNED.sub("", re.split(r",| who | which | that | led by ", text)[0])
    owner = re.match(r"[\w.]+['’]s?\s+(?=[A-Z][\w-]+\s)", bare)
    bare = bare[owner.end() :] if owner else bare
    return bare[:1].upper() + bare[1:]


def court_in(text: str) -> str | None:
    """Return the court that a description of a judge names; a judge's country is not whom they speak for."""
    court = re.match(r"(?:the |an? )?(.*\bcourt)\b", text, re.IGNORECASE)
    return group_name(court.group(1)) if court else None
