"""Short stories to understand: facts of one or several articles, read with the real model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import Article, Block, Dossier, Reading
from briefing.understand import understand
from briefing.understand.extract import RulesReader
from briefing.understand.records import ArticleFacts
from briefing.understand.runner.base import InProcess
from tests.dossiers import article

if TYPE_CHECKING:
    from spacy.language import Language


def story(*paragraphs: str, number: int = 1) -> Article:
    """Build an article of these paragraphs; one that starts with a bullet is a bullet."""
    text, blocks = "", []
    for paragraph in paragraphs:
        start = len(text)
        bullet = paragraph.startswith("• ")
        blocks.append(Block("bullet" if bullet else "paragraph", start + 2 * bullet, start + len(paragraph)))
        text += paragraph + "\n\n"
    return article(text.rstrip("\n"), number, blocks=tuple(blocks))


def facts_of(nlp: Language, *paragraphs: str) -> ArticleFacts:
    """Read one story."""
    return RulesReader(nlp).extract(story(*paragraphs))


def said(nlp: Language, *paragraphs: str) -> list[tuple[str, str, str]]:
    """List source, cue and content of each statement that is not a mere deed, as the words stand."""
    facts = facts_of(nlp, *paragraphs)
    text = facts.article.text

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[a:b] for a, b in spans)

    return [(words(s.source.spans), words(s.cue), words(s.content)) for s in facts.statements if not s.deed]


def dossier_of(nlp: Language, *stories: tuple[str, ...]) -> Dossier:
    """Understand a folder of stories, each a tuple of paragraphs."""
    articles = tuple(story(*s, number=n) for n, s in enumerate(stories, 1))
    return understand(Reading(articles), InProcess(lambda: RulesReader(nlp)))
