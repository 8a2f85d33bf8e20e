"""The numbers that matter, those that disagree beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.draft import Draft
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


def build(draft: Draft) -> dict[str, Any] | None:
    """Take the first figures by rank; ``None`` where there are none."""
    figures = beside(sorted(draft.dossier.figures, key=lambda f: f.rank))
    shown = [ready(f, draft) for f in draft.cut(figures, "figures")]
    more = draft.behind(figures, "figures")
    return {"figures": shown, "shown": bool(shown), "more": more} if figures else None


def beside(figures: Sequence[Figure]) -> list[Figure]:
    """Move each figure right behind the first one that it conflicts with."""
    by_id = {f.id: f for f in figures}
    order: dict[str, Figure] = {}
    for figure in figures:
        order.setdefault(figure.id, figure)
        order.update({i: by_id[i] for i in figure.conflicts_with if i in by_id and i not in order})
    return list(order.values())


def ready(figure: Figure, draft: Draft) -> Number:
    """Make one figure ready."""
    others = {f.id: f.text for f in draft.dossier.figures}
    day = draft.said_on(figure)
    return Number(
        id=figure.id,
        value=show.prose(figure.text),
        measures=show.prose(figure.measures or figure.unit),
        says=figure.says or "",
        as_of=draft.moment(figure.evidence, figure.as_of),
        dated=figure.as_of is not None,
        older=draft.older(day),
        conflicts=tuple(show.prose(others[i]) for i in figure.conflicts_with if i in others),
        cites=draft.cites(figure.evidence),
    )
