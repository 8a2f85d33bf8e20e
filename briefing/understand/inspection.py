"""What was understood of each article, before any selection for a memo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.facts import Article, Figure, Name, Statement
from briefing.understand.dossier.figures import merge_figures
from briefing.understand.entities.linking import link_entities
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import holder_of
from briefing.understand.records import ArticleFacts


@dataclass(frozen=True, slots=True)
class Inspection:
    """Names, attributions and figures of an article, in reading order."""

    article: Article
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]


def show(facts: Sequence[ArticleFacts]) -> tuple[Inspection, ...]:
    """Show the facts of each article; who is who is worked out over all of them."""
    affiliations = Affiliations(link_entities(facts))
    return tuple(
        Inspection(
            f.article,
            tuple(_names(f, affiliations)),
            tuple(_statements(f, affiliations)),
            merge_figures([f], affiliations),
        )
        for f in facts
    )


def _names(facts: ArticleFacts, affiliations: Affiliations) -> Iterator[Name]:
    """Mentions under the fullest name of whom they mean; a capital that stands for its state keeps its own."""
    for i, m in enumerate(facts.mentions):
        actor = affiliations.index.entity((facts.article.id, i))
        known = look_up(m.text)
        metonym = known is not None and known.kind in {"capital", "metonym"}
        name = m.text if actor is None or metonym else actor.name
        kind = actor.kind if actor is not None and not metonym else m.kind
        yield Name(name, "organisation" if kind == "bloc" else kind, *m.span)


def _statements(facts: ArticleFacts, affiliations: Affiliations) -> Iterator[Statement]:
    for s in facts.statements:
        if s.deed or s.nested:
            continue
        holder = holder_of(affiliations, facts.article.id, s.source)
        speaker = (
            affiliations.index.entities[holder.speaker].name
            if holder is not None and holder.speaker is not None
            else None
        )
        yield Statement(s.source.spans, s.cue, s.content, s.mode, speaker, holder.party if holder else None)
