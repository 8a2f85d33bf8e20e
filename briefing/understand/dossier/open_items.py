"""Open questions and events of all articles, the same ones merged."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts import Event, Question
from briefing.understand.dossier.claims import identify
from briefing.understand.dossier.first_words import (
    beginning_of,
    is_cut_off,
    points_back,
    without_tie,
    without_time,
)
from briefing.understand.dossier.merging import merge
from briefing.understand.evidence import F, Found, independent, origins, said, unique_ids
from briefing.understand.records import ArticleFacts, EventMention, OpenQuestion

QUESTIONS_ALIKE = 0.6
EVENTS_ALIKE = 0.45


def questions(facts: Sequence[ArticleFacts]) -> tuple[Question, ...]:
    """Merge the same question of several articles; first what most independent reports leave open."""
    found = [Found(f.article, q) for f in facts for q in f.questions]
    groups = merge(found, lambda q: said(q.article, q.fact.span), lambda _: "", QUESTIONS_ALIKE, _elsewhere)
    origin = origins(f.article for f in facts)

    def order(group: Sequence[Found[OpenQuestion]]) -> tuple[object, ...]:
        sources = independent((q.article.passage(*q.fact.span) for q in group), origin)
        return (-sources, -len(group), -max(q.fact.weight for q in group), group[0].article.id, group[0].fact.span)

    return unique_ids([_question(g, n) for n, g in enumerate(sorted(groups, key=order), 1)])


def _elsewhere(item: Found[F], group: Sequence[Found[F]]) -> bool:
    """Two of one article stay two; a group's members stand in the order of their articles."""
    return item.article is not group[-1].article


def _question(group: Sequence[Found[OpenQuestion]], rank: int) -> Question:
    lead = max(group, key=lambda q: (q.fact.weight, len(q.fact.text))).fact
    evidence = tuple(q.article.passage(*q.fact.span) for q in group)
    return Question(
        id=identify("q", lead.text),
        text=lead.text,
        why=lead.why,
        evidence=evidence,
        rank=rank,
        begins=beginning_of(lead.text),
        points_back=points_back(lead.text),
    )


def events(facts: Sequence[ArticleFacts]) -> tuple[Event, ...]:
    """Merge the same event of one day; in order of time, those without a day last."""
    found = [Found(f.article, e) for f in facts for e in f.events]
    groups = merge(found, lambda e: said(e.article, e.fact.span), lambda e: e.fact.date, EVENTS_ALIKE, _elsewhere)
    made = (_event(g) for g in groups)
    return tuple(sorted(made, key=lambda e: (e.date is None, e.date or "", e.evidence[0].source, e.evidence[0].start)))


def _event(group: Sequence[Found[EventMention]]) -> Event:
    lead = max(group, key=lambda e: (len(said(e.article, e.fact.span)), e.article.id))
    text = " ".join(said(lead.article, lead.fact.span).split())
    evidence = tuple(e.article.passage(*e.fact.span) for e in group)
    body = without_time(text, lead.fact.when)
    return Event(
        text=text,
        when=lead.fact.when,
        date=lead.fact.date,
        evidence=evidence,
        planned=lead.fact.planned,
        body="" if body == text else body,
        begins=beginning_of(without_tie(body)),
        cut_off=is_cut_off(text),
    )
