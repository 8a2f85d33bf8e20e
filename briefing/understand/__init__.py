"""Understand: from articles to a dossier of cited facts.

``extract`` works on one article alone, a pure function of its text and the model; what crosses articles takes only
those small facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.facts import Article, Dossier, Reading, Unread

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.understand.inspection import Inspection
    from briefing.understand.records import ArticleFacts
    from briefing.understand.runner.cache import Store
    from briefing.understand.runner.cluster import Cluster
    from briefing.understand.runner.workers import Crew

    Load = Callable[[], Language]


def extract(articles: Iterable[Article], nlp: Language) -> Iterator[ArticleFacts]:
    """Read each article on its own, in order."""
    from briefing.understand.attribution.attribute import attribute
    from briefing.understand.events.find import find_events
    from briefing.understand.mentions.detection import find_names
    from briefing.understand.parsing.key_phrases import find_phrases
    from briefing.understand.parsing.language import parse
    from briefing.understand.parties.home import home_of
    from briefing.understand.quantities.find import find_quantities
    from briefing.understand.questions.find import find_questions, with_names
    from briefing.understand.records import ArticleFacts

    for page in parse(articles, nlp):
        names = find_names(page)
        statements = attribute(page, names)
        yield ArticleFacts(
            article=page.article,
            mentions=names,
            statements=statements,
            figures=find_quantities(page),
            questions=with_names(find_questions(page), statements, names),
            events=find_events(page, page.article.published),
            phrases=find_phrases(page),
            home=home_of(page.article),
        )


def understand(  # noqa: PLR0913  what a caller may want to have its own way
    reading: Reading,
    nlp: Language | None = None,
    *,
    load: Load | None = None,
    store: Store | None = None,
    edition: str = "",
    model: str = "",
    jobs: int = 1,
    crew: Crew | None = None,
    cluster: Cluster | None = None,
) -> Dossier:
    """Return all that the articles say, each fact with the passage that it stands on.

    ``nlp`` is a loaded spaCy pipeline. With a ``store`` the facts of articles that were read before by the same
    ``edition`` (model and rules) are taken from there, and ``load`` is only called where something is missing. With
    more than one of ``jobs``, processes that load ``model`` by its name read the articles (a ``crew``, where one
    was called ahead); one that breaks its process is left out, and named. With a ``cluster`` its workers do.
    """
    from briefing.understand.dossier.build import bring_together
    from briefing.understand.runner.cache import recalled

    def work(articles: Sequence[Article]) -> tuple[Iterable[ArticleFacts | None], str]:
        return _worked(articles, nlp, load, model, jobs=jobs, crew=crew, cluster=cluster)

    told, name = recalled(reading.articles, work, store, edition) if store else work(reading.articles)
    found = tuple(told)
    facts = tuple(f for f in found if f is not None)
    return bring_together(facts, _without_broken(reading, found), [("model", name)])


def _worked(  # noqa: PLR0913  as above
    articles: Sequence[Article],
    nlp: Language | None,
    load: Load | None,
    model: str,
    *,
    jobs: int,
    crew: Crew | None,
    cluster: Cluster | None,
) -> tuple[Iterable[ArticleFacts | None], str]:
    """Work out the facts of articles: here, or in processes where there are enough of them."""
    from briefing.understand.parsing import language
    from briefing.understand.runner import workers

    if cluster and articles:
        from briefing.understand.runner.cluster import spread

        return spread(articles, model, cluster, jobs)
    if jobs > 1 and model and len(articles) > workers.FEW:
        return workers.spread(articles, model, jobs, crew)
    pipeline = load() if load else nlp if nlp is not None else language.load()
    return extract(articles, pipeline), language.version(pipeline)


def _without_broken(reading: Reading, found: Sequence[ArticleFacts | None]) -> Reading:
    """What was read without the articles that broke their reader, which are named."""
    broken = [a for a, facts in zip(reading.articles, found, strict=True) if facts is None]
    if not broken:
        return reading
    gone = {a.id for a in broken}
    kept = (replace(a, echo_of=None) if a.echo_of in gone else a for a in reading.articles if a.id not in gone)
    named = (Unread(a.path, "the language model broke down over it") for a in broken)
    return Reading(tuple(kept), (*reading.unread, *named))


def inspect(articles: Iterable[Article], nlp: Language) -> tuple[Inspection, ...]:
    """Show what was understood of each article, before any selection: names, attributions, figures."""
    from briefing.understand.inspection import show

    return show(tuple(extract(articles, nlp)))
