"""The lines below the title: the day, the days covered, how many sources, which parties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext, first_day, last_day
from briefing.facts import Article, Dossier

MOST_PARTIES = 8
"""Parties that are named; the others are counted."""


def build(context: MemoContext) -> dict[str, Any]:
    """Return the variables of the masthead."""
    articles = context.dossier.articles
    first = [d for d in map(first_day, articles) if d]
    last = [day] if (day := latest_day(articles)) else [d for d in map(last_day, articles) if d]
    parties = [name for name in context.party_order if not context.is_lone_person(name)]
    return {
        "as_of": context.as_of.isoformat(),
        "latest": latest_day(articles) or "",
        "coverage": typography.period(min(first), max(*last, *first)) if first and last else "",
        "undated": sum(not last_day(a) for a in articles),
        "sources": len(articles),
        "independent": context.reports,
        "unread": len(context.dossier.unread),
        "parties": parties[:MOST_PARTIES],
        "more": len(parties[MOST_PARTIES:]),
    }


def latest_day(articles: Iterable[Article]) -> str | None:
    """Return the latest day that an article is known to be of; None where no day is known."""
    return max((a.published for a in articles if a.published and len(a.published) == len("2025-08-21")), default=None)


def default_title(dossier: Dossier) -> str:
    """Return a title for a memo: the parties of its story, the weightiest first."""
    speaking = {p.party for p in dossier.positions}
    parties = [p.name for p in dossier.parties if p.name in speaking][:3]
    if not parties:
        return "Briefing"
    parties[0] = typography.capital(parties[0])
    return f"Briefing: {', '.join(parties[:-1])} and {parties[-1]}" if len(parties) > 1 else f"Briefing: {parties[0]}"
