"""The list of sources: what each is, its date and how that is known, and what it retells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext
from briefing.facts import Article


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An article, ready for a template."""

    number: int
    cited: bool
    """Whether a section before cites it."""
    title: str
    outlet: str
    author: str
    url: str
    path: str
    places: str
    """Other files with the same words, in words."""
    date: str
    basis: str
    basis_note: str
    words: int
    echo_of: int | None
    echo_note: str


MOST = 500
"""Sources that are listed whether anything cites them or not; of more, those that are cited."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return all sources, of a large folder those that the memo cites; ``None`` where there are none."""
    articles = context.dossier.articles
    shown = [a for a in articles if len(articles) <= MOST or context.number(a.id) in context.cited]
    return {"sources": [entry(a, context) for a in shown], "more": len(articles) - len(shown)} if articles else None


def entry(article: Article, context: MemoContext) -> SourceEntry:
    """Return the entry of a source."""
    days = article.published_range
    return SourceEntry(
        number=context.number(article.id),
        cited=context.number(article.id) in context.cited,
        title=typography.prose(article.title or ""),
        outlet=article.outlet or "",
        author=article.author or "",
        url=article.url or "",
        path=article.path,
        places=typography.places(article.places),
        date=typography.day(article.published) or (typography.period(*days) if days else ""),
        basis=article.published_basis,
        basis_note=article.published_note,
        words=article.words,
        echo_of=context.number(article.echo_of) if article.echo_of else None,
        echo_note=article.echo_note,
    )
