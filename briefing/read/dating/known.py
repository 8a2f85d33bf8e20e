"""What is known of the articles of a folder while their dates are being concluded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.read.dating.clues import Clues
from briefing.read.dating.links import DateLinks

WIDEST = 62
"""Days; a wider range says nothing to a reader."""

Range = tuple[dt.date, dt.date]
"""First and last day."""
Dating = tuple[Range, str]
"""A range, and the note that says from what it is concluded."""


@dataclass(frozen=True, slots=True)
class FolderDates:
    """What is known of all articles, by id."""

    clues: Mapping[str, Clues]
    links: DateLinks
    dates: Mapping[str, Range]
    begun: Mapping[str, tuple[int, str, str]]
    """What lasts (by the first letters of its noun) -> the year it began in, the words, the article that says so."""


def begun_in(clues: Mapping[str, Clues]) -> dict[str, tuple[int, str, str]]:
    """What lasts and when it began, where the articles agree on the year."""
    beginnings: dict[str, list[tuple[int, str, str]]] = {}
    for article, c in clues.items():
        for noun, year, words in c.anchors:
            beginnings.setdefault(noun, []).append((year, words, article))
    return {noun: found[0] for noun, found in beginnings.items() if len({year for year, _, _ in found}) == 1}
