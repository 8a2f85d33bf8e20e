"""Articles made by hand, so that a test of reading states only what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing.facts import Article, Block


def article(*parts: str | tuple[str, str], id: str = "S1", before: str = "", **more: Any) -> Article:  # noqa: A002 - the field's own name
    """Build an article of paragraphs, below the lines ``before`` it; a pair is a kind of block and its text."""
    text, blocks = before, list[Block]()
    for part in parts:
        kind: Any
        kind, words = ("paragraph", part) if isinstance(part, str) else part
        text += "\n\n" if blocks else ""
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words
    whole = Article(id, f"{id}.txt", text, blocks[0].start, blocks[-1].end, tuple(blocks), "0" * 64)
    return replace(whole, **more)
