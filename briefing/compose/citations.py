"""Numbers of sources that know which passages are cited; to a template they are numbers like any other."""

from __future__ import annotations

import re

from briefing.facts import Span

SPOT = re.compile(r"(\d+)-(\d+)")


class Cited(int):
    """The number of a source, with the passages of it that a line stands on."""

    spots: tuple[Span, ...] = ()

    @classmethod
    def of(cls, number: int, spots: tuple[Span, ...]) -> Cited:
        """Return the number of a source with the passages that a line cites."""
        cited = cls(number)
        cited.spots = spots
        return cited


def address(number: int) -> str:
    """Return a number and its passages as the target of a marker: ``4@17-30+52-61``, or ``4`` where it has none."""
    spots = number.spots if isinstance(number, Cited) else ()
    where = "+".join(f"{start}-{end}" for start, end in spots)
    return f"{int(number)}@{where}" if where else f"{int(number)}"


def placed(where: str) -> tuple[int, tuple[Span, ...]]:
    """Return the number and passages of a marker's target, as ``address`` writes it."""
    number, _, spots = where.partition("@")
    return int(number), tuple((int(a), int(b)) for a, b in SPOT.findall(spots))
