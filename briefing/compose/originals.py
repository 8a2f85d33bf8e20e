"""The articles that a memo carries with it, so that a citation can be looked up in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext
from briefing.facts import Article, Block, Span
from briefing.memo import Original, Stretch

WHOLE = 400_000
"""Characters; a memo whose articles are longer together carries only what stands around its passages."""
AROUND = 800
"""Characters of its paragraph that are kept on each side of a passage."""
Spots = Mapping[str, frozenset[Span]]
"""Id of an article -> the passages of it that something in the memo stands on."""


def originals(context: MemoContext, spots: Spots) -> tuple[Original, ...]:
    """Return the articles of a memo: whole, or if they are too long together, what stands around the passages."""
    articles = context.dossier.articles
    whole = sum(a.end - a.start for a in articles) <= WHOLE
    return tuple(original(a, context, None if whole else spots.get(a.id, frozenset())) for a in articles)


def original(article: Article, context: MemoContext, spots: frozenset[Span] | None) -> Original:
    """Return one article without the furniture of its page; ``spots`` is ``None`` for all of it."""
    blocks = [b for b in article.blocks if b.kind != "furniture"]
    return Original(
        number=context.number(article.id),
        title=typography.prose(article.title or "") or article.path,
        about=about(article),
        stretches=tuple(stretch for b in blocks for stretch in stretches(article, b, spots)),
        whole=spots is None,
    )


def about(article: Article) -> str:
    """Return where and when an article appeared, as far as that is known."""
    days = article.published_range
    date = typography.day(article.published) or (typography.period(*days) if days else "")
    return f"{article.outlet or 'Outlet not named'}, {date or 'undated'}"


def stretches(article: Article, block: Block, spots: frozenset[Span] | None) -> Iterator[Stretch]:
    """Yield the stretches of a block that the memo carries."""
    for start, end in [(block.start, block.end)] if spots is None else around(block, spots):
        yield Stretch(start, article.text[start:end], block.kind)


def around(block: Block, spots: Iterable[Span]) -> list[Span]:
    """Return the spans around the passages in a block, joined where they meet."""
    found: list[Span] = []
    for start, end in sorted(s for s in spots if s[0] < block.end and s[1] > block.start):
        wide = max(block.start, start - AROUND), min(block.end, end + AROUND)
        if found and wide[0] <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], wide[1])
        else:
            found.append(wide)
    return found


def passages_of(record: Mapping[str, Any]) -> Spots:
    """Return the passages of each article that a memo's record cites as evidence."""
    found: dict[str, set[Span]] = {}
    for e in evidence(record):
        found.setdefault(e["source"], set()).add((e["start"], e["end"]))
    return {source: frozenset(spots) for source, spots in found.items()}


def evidence(node: object) -> Iterator[Mapping[str, Any]]:
    """Yield the evidence in a record, at any depth."""
    if isinstance(node, list):
        for item in node:
            yield from evidence(item)
    elif isinstance(node, dict):
        yield from node.get("evidence", ())
        for key, value in node.items():
            if key != "evidence" and isinstance(value, (list, dict)):
                yield from evidence(value)
