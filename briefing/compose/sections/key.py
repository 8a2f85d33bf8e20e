"""What the numbers on the first pages stand for, shortly; the full list of sources stands in the annex."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import Draft, first_day, last_day
from briefing.facts import Article

LONGEST = 6
"""Words of a title."""
MOST = 12
"""Sources; a longer list is better looked up in the annex."""


@dataclass(frozen=True, slots=True)
class Short:
    """A source, ready for a template."""

    number: int
    name: str
    date: str
    """Empty where none is known."""


def build(draft: Draft) -> dict[str, Any] | None:
    """List the sources that the first pages cite; ``None`` where they are many, or where there is no annex."""
    if draft.part != "front" or len(draft.cited) > MOST:
        return None
    cited = [short(a, draft) for a in draft.dossier.articles if draft.number(a.id) in draft.cited]
    return {"sources": cited} if cited else None


def short(article: Article, draft: Draft) -> Short:
    """Make one source ready: its outlet, else the beginning of its title."""
    day = typography.day(article.published) or typography.months(first_day(article) or "", last_day(article) or "")
    words = typography.prose(article.title or article.path).split()
    title = " ".join(words[:LONGEST]) + ("…" if len(words) > LONGEST else "")
    return Short(draft.number(article.id), article.outlet or f"“{title}”", day)
