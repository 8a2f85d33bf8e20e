"""The numbers that matter, those that disagree beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext
from briefing.facts import Figure


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, ready for a template."""

    id: str
    value: str
    measures: str
    says: str
    as_of: str
    dated: bool
    """Whether ``as_of`` is the figure's own date, rather than that of the report."""
    older: bool
    conflicts: tuple[str, ...]
    """The values that other sources give for the same thing."""
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A bar, ready for a template."""

    label: str
    value: float
    shown: str
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A chart, ready for a template."""

    unit: str
    bars: tuple[Measured, ...]


LEAST, BARS = 3, 8
"""Bars of a chart."""
WIDEST = 50
"""How many times as long as the shortest bar the longest may be."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Take the first figures by rank; ``None`` where there are none."""
    figures = context.once("figures", lambda: beside(sorted(context.dossier.figures, key=lambda f: f.rank)))
    printed = context.cut(figures, "figures")
    shown = [ready(f, context) for f in printed]
    more = context.behind(figures, "figures")
    return {"figures": shown, "shown": bool(shown), "more": more, "chart": chart(printed, context)} if figures else None


def beside(figures: Sequence[Figure]) -> list[Figure]:
    """Move each figure right behind the first one that it conflicts with."""
    by_id = {f.id: f for f in figures}
    order: dict[str, Figure] = {}
    for figure in figures:
        order.setdefault(figure.id, figure)
        order.update({i: by_id[i] for i in figure.conflicts_with if i in by_id and i not in order})
    return list(order.values())


def ready(figure: Figure, context: MemoContext) -> Number:
    """Make one figure ready."""
    others = context.once("texts of figures", lambda: {f.id: f.text for f in context.dossier.figures})
    day = context.said_on(figure)
    return Number(
        id=figure.id,
        value=typography.prose(figure.text),
        measures=typography.prose(figure.measures or figure.unit),
        says=figure.says or "",
        as_of=context.moment(figure.evidence, figure.as_of),
        dated=figure.as_of is not None,
        older=context.older(day),
        conflicts=tuple(typography.prose(others[i]) for i in figure.conflicts_with if i in others),
        cites=context.cites(figure.evidence),
    )


def chart(printed: Sequence[Figure], context: MemoContext) -> Compared | None:
    """Find figures that are worth a picture: one report counts the same thing at least three times, and differently.

    They count the same if what they measure names their unit: 36, 6 and 15 shells, not percentages of this and that.
    """
    same: dict[tuple[str, str], list[Figure]] = {}
    for f in printed:
        if f.value and f.value_to is None and re.search(rf"\b{re.escape(f.unit)}\b", f.measures, re.IGNORECASE):
            same.setdefault((f.unit.lower(), f.evidence[0].source), []).append(f)
    worth = [(unit, fs) for (unit, _), fs in same.items() if unit and is_worth(fs)]
    if not worth:
        return None
    unit, figures = max(worth, key=lambda pair: len(pair[1]))
    return Compared(unit, tuple(bar(f, context) for f in figures[:BARS]))


def is_worth(figures: Sequence[Figure]) -> bool:
    """Whether a picture of some figures shows more than their row: several lengths, none too short to see."""
    values = {f.value for f in figures[:BARS] if f.value}
    return len(values) >= LEAST and max(values) <= WIDEST * min(values)


def bar(figure: Figure, context: MemoContext) -> Measured:
    """Make one bar ready."""
    shown = ready(figure, context)
    value = figure.value or 0.0
    return Measured(shown.measures, int(value) if value.is_integer() else value, shown.value, shown.cites)
