"""What is known about the articles of a folder while their dates are being inferred."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.read.dating.clues import Clues
from briefing.read.dating.links import DateLinks

WIDEST = 62
"""In days; a wider range tells a reader nothing."""

Range = tuple[dt.date, dt.date]
"""First and last day."""
Dating = tuple[Range, str]
"""A range, and the note that says what it was inferred from."""


@dataclass(frozen=True, slots=True)
class FolderDates:
    """Clues, links and dates of all articles, by article id."""

    clues: Mapping[str, Clues]
    links: DateLinks
    dates: Mapping[str, Range]
    begun: Mapping[str, tuple[int, str, str]]
    """Stem of what lasts -> the year it began, the words, and the id of the article that says so."""


def begun_in(clues: Mapping[str, Clues]) -> dict[str, tuple[int, str, str]]:
    """Return what lasts and when it began, for those on whose year the articles agree."""
    beginnings: dict[str, list[tuple[int, str, str]]] = {}
    for article, c in clues.items():
        for noun, year, words in c.anchors:
            beginnings.setdefault(noun, []).append((year, words, article))
    return {noun: found[0] for noun, found in beginnings.items() if len({year for year, _, _ in found}) == 1}
