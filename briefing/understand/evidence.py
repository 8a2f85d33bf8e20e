"""What all merged facts share: the article beside the raw fact, independent reports, ids that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from briefing.facts import Article, Figure, Passage, Position, Question, Span

F = TypeVar("F")
Item = TypeVar("Item", Question, Figure, Position)


@dataclass(frozen=True, slots=True)
class Found(Generic[F]):
    """A raw fact with the article that it stands in."""

    article: Article
    fact: F


def said(article: Article, span: Span) -> str:
    """The words of a stretch, as they stand."""
    return article.text[span[0] : span[1]]


def origins(articles: Iterable[Article]) -> dict[str, str]:
    """The report that each article goes back to: its own, or the one that it retells; by ids."""
    return {a.id: a.echo_of or a.id for a in articles}


def independent(passages: Iterable[Passage], origin: Mapping[str, str]) -> int:
    """Count independent reports among the sources: an echo counts with what it echoes."""
    return len({origin[p.source] for p in passages})


def unique_ids(items: Sequence[Item]) -> tuple[Item, ...]:
    """Give facts with the same words different ids, by their order."""
    seen: Counter[str] = Counter()
    out = []
    for item in items:
        seen[item.id] += 1
        out.append(item if seen[item.id] == 1 else replace(item, id=f"{item.id}-{seen[item.id]}"))
    return tuple(out)
