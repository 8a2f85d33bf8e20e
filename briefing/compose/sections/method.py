"""How the memo was made, and how far to believe it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.compose.context import MemoContext, last_day
from briefing.facts import Dossier

MOST_NAMED = 100
"""Sources, names and files that are listed one by one; the others are only counted."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the limits of what was read and understood."""
    dossier = context.dossier
    lists: dict[str, Sequence[object]] = {
        "unread": dossier.unread,
        "undated": [context.number(a.id) for a in dossier.articles if not last_day(a)],
        "inferred": [context.number(a.id) for a in dossier.articles if a.published_basis == "inferred"],
        "reprints": [(context.number(a.id), context.number(a.echo_of)) for a in dossier.articles if a.echo_of],
        "silent": silent(dossier),
        "doubtful": [(a.name, a.note) for a in dossier.actors if a.note],
    }
    return {
        **{name: entries[:MOST_NAMED] for name, entries in lists.items()},
        "others": {name: len(entries[MOST_NAMED:]) for name, entries in lists.items()},
        "method": dossier.method,
        "sources": len(dossier.articles),
        "unnamed": sum(bool(p.witness) or p.strength == "unnamed" for p in dossier.positions),
        "single": sum(context.independent(p.evidence) == 1 for p in dossier.positions),
        "positions": len(dossier.positions),
    }


def silent(dossier: Dossier) -> list[str]:
    """Return the parties that are named, but of which no statement was found."""
    speaking = {p.party for p in dossier.positions}
    return [p.name for p in dossier.parties if p.name not in speaking]
