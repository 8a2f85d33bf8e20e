"""How many facts a memo prints at each size, so that it can be fitted to a page limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Limits:
    """How many facts of each kind are printed, best rank first; the JSON file holds everything."""

    summary: int = 7
    changes: int = 60
    actors: int = 120
    positions: int = 400
    per_party: int = 60
    parties: int = 60
    topics: int = 12
    questions: int = 120
    figures: int = 120
    events: int = 120


MOST = Limits()
"""All that is ever printed, on however many pages."""
FIXED = frozenset({"summary"})
"""Limits that are the same at every size."""

USUAL: Mapping[str, Limits] = MappingProxyType(
    {
        "memo": Limits(
            changes=4, actors=9, positions=18, per_party=5, parties=9, topics=4, questions=6, figures=6, events=5
        ),
        "weekly": Limits(
            changes=12, actors=5, positions=16, per_party=4, parties=8, topics=3, questions=5, figures=5, events=5
        ),
        "handout": Limits(
            summary=4,
            changes=0,
            actors=0,
            positions=14,
            per_party=4,
            parties=6,
            topics=3,
            questions=5,
            figures=6,
            events=0,
        ),
    }
)
"""About what two pages hold, by kind of memo; a kind of the user's own has the limits of ``memo``."""

STEPS = 100
"""The largest size; each size prints about one line more than the one before."""
MIDDLE = 40
"""The size that prints what is usual."""
GROWTH = 1.06


def limits_of(kind: str, size: int) -> Limits:
    """Return the limits of a size, 0 to ``STEPS``, for a kind of memo; the largest holds all that is ever printed."""
    if size >= STEPS:
        return MOST
    usual, scale = USUAL.get(kind, USUAL["memo"]), GROWTH ** (size - MIDDLE)
    return Limits(**{f.name: share(f.name, getattr(usual, f.name), scale) for f in fields(Limits)})


def share(name: str, usual: int, scale: float) -> int:
    """Return one limit scaled, never beyond what is ever printed."""
    return usual if name in FIXED else min(getattr(MOST, name), int(usual * scale + 0.5))
