"""One article -> its facts, by the grammar that spaCy finds in it and the rules of ``understand``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.facts import Article
from briefing.understand.attribution.attribute import attribute
from briefing.understand.events.find import find_events
from briefing.understand.events.lead import find_lead
from briefing.understand.mentions.detection import find_names
from briefing.understand.parsing import language
from briefing.understand.parsing.key_phrases import find_phrases
from briefing.understand.parties.home import home_of
from briefing.understand.quantities.find import find_quantities
from briefing.understand.questions.find import find_questions, with_names
from briefing.understand.records import ArticleFacts

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class RulesReader:
    """An ``ArticleReader`` of grammar and rules."""

    nlp: Language = field(repr=False)
    """A loaded spaCy pipeline with a tagger, a parser and a recogniser of names."""

    @property
    def name(self) -> str:
        """Name and version of the pipeline."""
        return language.version(self.nlp)

    def extract(self, article: Article) -> ArticleFacts:
        """Return all that an article says on its own."""
        page = language.parse(article, self.nlp)
        names = find_names(page)
        statements = attribute(page, names)
        return ArticleFacts(
            article=article,
            mentions=names,
            statements=statements,
            figures=find_quantities(page),
            questions=with_names(find_questions(page), statements, names),
            events=find_events(page, article.published),
            phrases=find_phrases(page),
            home=home_of(article),
            lead=find_lead(page),
        )


@dataclass(frozen=True, slots=True)
class MakeRulesReader:
    """Makes a ``RulesReader`` in whatever process it is called; two for one model are equal."""

    model: str = language.DEFAULT_MODEL
    """Name of an installed spaCy pipeline."""

    def __call__(self) -> RulesReader:
        """Load the model; raises ``UsageError`` if it is not installed."""
        return RulesReader(language.load(self.model))
