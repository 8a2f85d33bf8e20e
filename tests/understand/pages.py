"""A page made of paragraphs, as ``parse`` would make it of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import Article, Block
from briefing.understand.parsing.language import parse

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.facts import BlockKind
    from briefing.understand.parsing.language import ParsedArticle


def page_of(nlp: Language, *paragraphs: str, kind: BlockKind = "paragraph") -> ParsedArticle:
    """Parse paragraphs as the body of one article."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(kind, len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    article = Article("S1", "a.txt", text, 0, len(text), tuple(blocks), "0" * 64)
    return parse(article, nlp)
