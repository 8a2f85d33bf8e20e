"""The lines below the title: the day, the days covered, how many sources, which sides."""

from __future__ import annotations

from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext, first_day, last_day
from briefing.facts import Dossier

SIDES = 8
"""Sides that are named; the others are counted."""


def build(context: MemoContext) -> dict[str, Any]:
    """Gather what the masthead says."""
    articles = context.dossier.articles
    first = [d for d in map(first_day, articles) if d]
    last = [d for d in map(last_day, articles) if d]
    sides = [name for name in context.order if not context.is_lone(name)]
    return {
        "as_of": context.as_of.isoformat(),
        "coverage": typography.period(min(first), max(last)) if first and last else "",
        "undated": sum(not last_day(a) for a in articles),
        "sources": len(articles),
        "independent": context.reports,
        "unread": len(context.dossier.unread),
        "sides": sides[:SIDES],
        "more": len(sides[SIDES:]),
    }


def named(dossier: Dossier) -> str:
    """Name a memo after the sides of its story, the weightiest first."""
    heard = {p.party for p in dossier.positions}
    sides = [p.name for p in dossier.parties if p.name in heard][:3]
    if not sides:
        return "Briefing"
    sides[0] = typography.capital(sides[0])
    return f"Briefing: {', '.join(sides[:-1])} and {sides[-1]}" if len(sides) > 1 else f"Briefing: {sides[0]}"
