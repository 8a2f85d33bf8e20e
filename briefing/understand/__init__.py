"""Understand: from articles to a dossier of cited facts.

``extract`` works on one article alone (a pure function of its text and the model); what crosses articles takes only those small facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.facts import Article, Dossier, Figure, Name, Reading, Statement

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.understand.raw import ArticleFacts


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was understood of one article, before any selection for a memo."""

    article: Article
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]


def extract(articles: Iterable[Article], nlp: Language) -> tuple[ArticleFacts, ...]:
    """Read each article on its own."""
    from briefing.understand.attribution import attribute
    from briefing.understand.events import find_events
    from briefing.understand.figures import find_figures
    from briefing.understand.language import parse
    from briefing.understand.names import find_names
    from briefing.understand.questions import find_questions
    from briefing.understand.raw import ArticleFacts

    found = []
    for page in parse(articles, nlp):
        names = find_names(page)
        article = page.article
        found.append(
            ArticleFacts(
                article,
                names,
                attribute(page, names),
                find_figures(page),
                find_questions(page),
                find_events(page, article.published),
            )
        )
    return tuple(found)


def assemble(facts: Sequence[ArticleFacts], reading: Reading, method: Sequence[tuple[str, str]] = ()) -> Dossier:
    """Bring the facts of all articles together."""
    from briefing.understand import dossier as room
    from briefing.understand.actors import gather
    from briefing.understand.parties import Sides

    cast = gather(facts)
    sides = Sides(facts, cast)
    positions = room.positions(facts, sides)
    actors = room.actors(facts, cast, sides, positions)
    figures = room.figures(facts, reading.articles, sides)
    questions = room.questions(facts, reading.articles)
    events = room.events(facts)
    return Dossier(
        reading.articles, reading.unread, sides.parties(), actors, positions, questions, figures, events, tuple(method)
    )  # fmt: skip


def understand(reading: Reading, nlp: Language) -> Dossier:
    """Return all that the articles say, each fact with the passage that it stands on."""
    from briefing.understand.language import version

    facts = extract(reading.articles, nlp)
    return assemble(facts, reading, (("model", version(nlp)),))


def inspect(articles: Sequence[Article], nlp: Language) -> tuple[Inspection, ...]:
    """Show what was understood of each article, before any selection: names, attributions, figures."""
    from briefing.understand import dossier as room
    from briefing.understand.actors import gather
    from briefing.understand.parties import Sides

    facts = extract(articles, nlp)
    cast = gather(facts)
    sides = Sides(facts, cast)
    out = []
    for one in facts:
        names = tuple(Name(m.text, "organisation" if m.kind == "bloc" else m.kind, *m.span) for m in one.mentions)
        statements = []
        for s in (s for s in one.statements if not s.deed):
            voice = sides.voice(one.article.id, s.source)
            speaker = cast.people[voice.actor].name if voice is not None and voice.actor is not None else None
            statements.append(
                Statement(s.source.spans, s.cue, s.content, s.mode, speaker, voice.party if voice else None)
            )
        out.append(Inspection(one.article, names, tuple(statements), room.figures([one], [one.article], sides)))
    return tuple(out)
