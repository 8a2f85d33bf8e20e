"""The numbers that matter, those that disagree beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.clarity import POINTING
from briefing.compose.context import MemoContext
from briefing.compose.limits import MOST
from briefing.compose.salience import centrality, is_early, shares
from briefing.compose.similarity import words
from briefing.facts import Figure


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, ready for a template."""

    id: str
    value: str
    measures: str
    """The clause that the figure stands in, or what it counts."""
    says: str
    as_of: str
    dated: bool
    """Whether ``as_of`` is the figure's own date, rather than that of the report."""
    older: bool
    conflicts: tuple[str, ...]
    """The values that other sources give for the same thing."""
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar, ready for a template."""

    label: str
    value: float
    shown: str
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FigureChart:
    """A chart, ready for a template."""

    unit: str
    bars: tuple[ChartBar, ...]


DURATIONS = frozenset(
    {"minutes", "hours", "days", "weeks", "months", "years", "minute", "hour", "day", "month", "year"}
)
"""Units of time: how long something took seldom matters most."""
VAGUE = 0.5
"""How much less a number in words tells: "dozens"."""
LEAST, BARS = 3, 8
"""Bars of a chart."""
WIDEST = 50
"""How many times as long as the shortest bar the longest may be."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the rows of the figures that say most; ``None`` where there are none."""
    figures = context.cached(
        "figures", lambda: beside(sorted(context.dossier.figures, key=lambda f: order(f, context)))
    )
    front = figures[: context.limits.figures]
    front = front if context.part == "whole" else readable(front)
    printed = [f for f in figures[: MOST.figures] if f not in front] if context.part == "annex" else front
    shown = [row(f, context) for f in printed]
    more = len(figures) - len({f.id for f in (*front, *printed)})
    return {"figures": shown, "shown": bool(shown), "more": more, "chart": chart(printed, context)} if figures else None


def order(figure: Figure, context: MemoContext) -> tuple[float, ...]:
    """Return a sort key: what reads without its article, is best reported, no mere duration, prominent, central."""
    weight = centrality(figure.context or figure.measures, shares(context))
    weight += is_early(figure.evidence, context) - (figure.unit.lower() in DURATIONS)
    weight -= VAGUE * (not any(c.isdigit() for c in figure.text))
    return not figure.context, -context.independent(figure.evidence), -weight, figure.rank


def readable(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that stand in a clause that can be read alone; all of them where none does."""
    clear = [f for f in figures if f.context and not POINTING.search(f.context)]
    first = {f.context: f for f in reversed(clear)}  # a sentence with two numbers is read once
    return [f for f in clear if first[f.context] is f] or [*figures]


def beside(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures with each one right behind the first that it conflicts with."""
    by_id = {f.id: f for f in figures}
    order: dict[str, Figure] = {}
    for figure in figures:
        order.setdefault(figure.id, figure)
        order.update({i: by_id[i] for i in figure.conflicts_with if i in by_id and i not in order})
    return list(order.values())


def row(figure: Figure, context: MemoContext) -> FigureRow:
    """Return the row of a figure."""
    others = context.cached("texts of figures", lambda: {f.id: f.text for f in context.dossier.figures})
    day = context.said_on(figure)
    return FigureRow(
        id=figure.id,
        value=typography.prose(figure.text),
        measures=typography.prose(typography.capital(figure.context) or figure.measures or figure.unit),
        says=figure.says or "",
        as_of=context.when(figure.evidence, figure.as_of),
        dated=figure.as_of is not None,
        older=context.older(day),
        conflicts=tuple(typography.prose(others[i]) for i in figure.conflicts_with if i in others),
        cites=context.cites(figure.evidence),
    )


def chart(printed: Sequence[Figure], context: MemoContext) -> FigureChart | None:
    """Return a chart of figures: three or more of one report that count the same thing; None where there are none.

    They count the same if what they measure names their unit: 36, 6 and 15 shells, not percentages of this and that.
    """
    same: dict[tuple[str, str], list[Figure]] = {}
    for f in printed:
        if f.value and f.value_to is None and measures_its_unit(f):
            same.setdefault((f.unit.lower(), f.evidence[0].source), []).append(f)
    worth = [(unit, fs) for (unit, _), fs in same.items() if unit and is_worth(fs)]
    if not worth:
        return None
    unit, figures = max(worth, key=lambda pair: len(pair[1]))
    return FigureChart(unit, tuple(bar(f, context) for f in figures[:BARS]))


def measures_its_unit(figure: Figure) -> bool:
    """Return whether what a figure measures names its unit: "shells" in "shells fired in May"."""
    unit = words(figure.unit)
    return bool(unit) and {*unit} <= {*words(figure.measures)}


def is_worth(figures: Sequence[Figure]) -> bool:
    """Return whether a chart shows more of some figures than their rows: several lengths, none too short to see."""
    values = {f.value for f in figures[:BARS] if f.value}
    return len(values) >= LEAST and max(values) <= WIDEST * min(values)


def bar(figure: Figure, context: MemoContext) -> ChartBar:
    """Return the bar of a figure."""
    shown = row(figure, context)
    value = figure.value or 0.0
    label = typography.prose(figure.measures or figure.unit)
    return ChartBar(label, int(value) if value.is_integer() else value, shown.value, shown.cites)
