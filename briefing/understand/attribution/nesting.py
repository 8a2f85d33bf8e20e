"""Attributions inside one another: what somebody is reported to have said is part of the reporter's statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.understand.records import Attribution


def with_nesting(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return attributions in their order, those marked whose cue stands in the content of another one."""
    return tuple(replace(a, nested=any(_holds(other, a) for other in attributions)) for a in attributions)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether all words of a cue stand in the content of another attribution, by another cue."""
    if not inner.cue or inner.cue == outer.cue:
        return False
    start, end = inner.cue[0][0], inner.cue[-1][1]
    return any(a <= start and end <= b for a, b in outer.content)
