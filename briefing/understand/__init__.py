"""Understand: from articles to a dossier of cited facts.

``extract`` works on one article alone, a pure function of its text and the model; what crosses articles takes only
those small facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.facts import Article, Dossier, Reading

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.understand.inspection import Inspection
    from briefing.understand.kept import Store
    from briefing.understand.raw import ArticleFacts

    Load = Callable[[], Language]


def extract(articles: Iterable[Article], nlp: Language) -> Iterator[ArticleFacts]:
    """Read each article on its own, in order."""
    from briefing.understand.attribution import attribute
    from briefing.understand.events import find_events
    from briefing.understand.figures import find_figures
    from briefing.understand.language import parse
    from briefing.understand.names import find_names
    from briefing.understand.phrases import find_phrases
    from briefing.understand.questions import find_questions, named
    from briefing.understand.raw import ArticleFacts

    for page in parse(articles, nlp):
        names = find_names(page)
        statements = attribute(page, names)
        yield ArticleFacts(
            article=page.article,
            mentions=names,
            statements=statements,
            figures=find_figures(page),
            questions=named(find_questions(page), statements, names),
            events=find_events(page, page.article.published),
            phrases=find_phrases(page),
        )


def understand(
    reading: Reading,
    nlp: Language | None = None,
    *,
    load: Load | None = None,
    store: Store | None = None,
    edition: str = "",
) -> Dossier:
    """Return all that the articles say, each fact with the passage that it stands on.

    ``nlp`` is a loaded spaCy pipeline. With a ``store`` the facts of articles that were read before by the same
    ``edition`` (model and rules) are taken from there, and ``load`` is only called where something is missing.
    """
    from briefing.understand.dossier import bring_together
    from briefing.understand.kept import recalled
    from briefing.understand.language import load as usual
    from briefing.understand.language import version

    loaded: Load = load or (lambda: nlp if nlp is not None else usual())
    if store is not None:
        facts, model = recalled(reading.articles, loaded, store, edition)
    else:
        pipeline = loaded()
        facts, model = tuple(extract(reading.articles, pipeline)), version(pipeline)
    return bring_together(facts, reading, [("model", model)])


def inspect(articles: Iterable[Article], nlp: Language) -> tuple[Inspection, ...]:
    """Show what was understood of each article, before any selection: names, attributions, figures."""
    from briefing.understand.inspection import show

    return show(tuple(extract(articles, nlp)))
