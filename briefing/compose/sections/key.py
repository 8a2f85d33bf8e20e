"""A short key to the numbers on the first pages; the full list of sources is in the annex."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext, first_day, last_day
from briefing.facts import Article

LONGEST = 6
"""Words of a title."""
MOST = 12
"""Sources; a longer list is better looked up in the annex."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A source, ready for a template."""

    number: int
    name: str
    date: str
    """Empty where none is known."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the sources that the first pages cite; ``None`` where they are many, or where there is no annex."""
    if context.part != "front" or len(context.cited) > MOST:
        return None
    cited = [entry(a, context) for a in context.dossier.articles if context.number(a.id) in context.cited]
    return {"sources": cited} if cited else None


def entry(article: Article, context: MemoContext) -> KeyEntry:
    """Return the entry of a source: its outlet, else the beginning of its title."""
    day = typography.day(article.published) or typography.months(first_day(article) or "", last_day(article) or "")
    words = typography.prose(article.title or article.path).split()
    title = " ".join(words[:LONGEST]) + ("…" if len(words) > LONGEST else "")
    return KeyEntry(context.number(article.id), article.outlet or f"“{title}”", day)
