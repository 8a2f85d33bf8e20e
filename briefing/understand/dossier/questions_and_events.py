"""Open questions and events of all articles, the same ones merged."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts import Event, Question, independent, originals
from briefing.understand.dossier.first_words import (
    beginning_of,
    is_cut_off,
    points_back,
    without_tie,
    without_time,
)
from briefing.understand.dossier.merging import merge
from briefing.understand.evidence import Sourced, identify, is_from_elsewhere, with_unique_ids
from briefing.understand.records import ArticleFacts, EventMention, OpenQuestion

QUESTIONS_ALIKE = 0.55
"""Likeness from which two open questions are one."""
EVENTS_ALIKE = 0.45
"""Likeness from which two events of one day are one."""


def merge_questions(facts: Sequence[ArticleFacts]) -> tuple[Question, ...]:
    """Merge the same open question of several articles; first what most independent reports leave open."""
    questions = [Sourced(f.article, q) for f in facts for q in f.questions]
    groups = merge(questions, lambda q: q.text, lambda _: "", QUESTIONS_ALIKE, is_from_elsewhere)
    original = originals({f.article.id: f.article.echo_of for f in facts})

    def order(group: Sequence[Sourced[OpenQuestion]]) -> tuple[object, ...]:
        reports = independent((q.article.id for q in group), original)
        return (-reports, -len(group), -max(q.fact.weight for q in group), group[0].article.id, group[0].fact.span)

    return with_unique_ids([_question(g, rank) for rank, g in enumerate(sorted(groups, key=order), 1)])


def _question(group: Sequence[Sourced[OpenQuestion]], rank: int) -> Question:
    plainest = max(group, key=lambda q: (q.fact.weight, len(q.fact.text))).fact
    return Question(
        id=identify("q", plainest.text),
        text=plainest.text,
        why=plainest.why,
        evidence=tuple(q.passage for q in group),
        rank=rank,
        begins=beginning_of(plainest.text),
        points_back=plainest.dangling or points_back(plainest.text),
    )


def merge_events(facts: Sequence[ArticleFacts]) -> tuple[Event, ...]:
    """Merge the same event of one day; in order of time, those without a day last."""
    events = [Sourced(f.article, e) for f in facts for e in f.events]
    groups = merge(events, lambda e: e.text, lambda e: e.fact.date, EVENTS_ALIKE, is_from_elsewhere)
    merged = (_event(g) for g in groups)
    return tuple(
        sorted(merged, key=lambda e: (e.date is None, e.date or "", e.evidence[0].source, e.evidence[0].start))
    )


def _event(group: Sequence[Sourced[EventMention]]) -> Event:
    fullest = max(group, key=lambda e: (e.fact.alone, len(e.text), e.article.id))
    text = " ".join(fullest.text.split())
    body = without_time(text, fullest.fact.when)
    return Event(
        text=text,
        when=fullest.fact.when,
        date=fullest.fact.date,
        evidence=tuple(e.passage for e in group),
        planned=fullest.fact.planned,
        body="" if body == text else body,
        begins=beginning_of(without_tie(body)),
        cut_off=not fullest.fact.alone or is_cut_off(text),
    )
