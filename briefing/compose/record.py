"""The dossier as plain data, schema ``briefing/1``: everything found, best rank first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from briefing.compose.changes import Changes
from briefing.compose.escape import clean
from briefing.compose.masthead import latest_day
from briefing.facts import Actor, Article, Dossier, Event, Figure, Party, Passage, Position, Question

SCHEMA = "briefing/1"
Data = dict[str, Any]
Summary = tuple[tuple[str, tuple[Passage, ...]], ...]


def record(  # noqa: PLR0913  # one for each thing that the schema asks for and a dossier does not hold
    dossier: Dossier,
    *,
    title: str,
    as_of: date,
    generated_by: str,
    summary: Summary = (),
    changes: Changes | None = None,
) -> Data:
    """Return a dossier as the memo's JSON, keys in the order of the schema."""
    return {
        "schema": SCHEMA,
        "title": clean(title),
        "as_of": as_of.isoformat(),
        "latest": latest_day(dossier.articles),
        "generated_by": generated_by,
        "sources": [source(a) for a in dossier.articles],
        "parties": [party(p) for p in dossier.parties],
        "summary": [{"text": text, "evidence": passages(evidence)} for text, evidence in summary],
        "actors": [actor(a) for a in sorted(dossier.actors, key=lambda a: a.rank)],
        "positions": [position(p) for p in sorted(dossier.positions, key=lambda p: p.rank)],
        "questions": [question(q) for q in sorted(dossier.questions, key=lambda q: q.rank)],
        "figures": [figure(f) for f in sorted(dossier.figures, key=lambda f: f.rank)],
        "events": [event(e) for e in dossier.events],
        "changes": changed(changes),
        "unread": [{"path": u.path, "reason": u.reason} for u in dossier.unread],
    }


def passages(evidence: Iterable[Passage]) -> list[Data]:
    """Return evidence as the schema has it: source, offsets and words of each passage."""
    return [{"source": e.source, "start": e.start, "end": e.end, "text": e.text} for e in evidence]


def source(article: Article) -> Data:
    """Return an article as the schema has it."""
    days = article.published_range
    return {
        "id": article.id,
        "path": article.path,
        "places": list(article.places),
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "published": article.published,
        "published_range": list(days) if days else None,
        "published_basis": article.published_basis,
        "published_note": article.published_note,
        "sha256": article.sha256,
        "words": article.words,
        "start": article.start,
        "end": article.end,
        "echo_of": article.echo_of,
        "echo_note": article.echo_note,
    }


def party(known: Party) -> Data:
    """Return a party as the schema has it."""
    return {"name": known.name, "aliases": list(known.aliases), "kind": known.kind}


def actor(who: Actor) -> Data:
    """Return an actor as the schema has it."""
    return {
        "name": who.name,
        "aliases": list(who.aliases),
        "kind": who.kind,
        "roles": [{"text": r.text, "as_of": r.as_of, "evidence": passages(r.evidence)} for r in who.roles],
        "party": who.party,
        "mentions": who.mentions,
        "sources": list(who.sources),
        "evidence": passages((*who.evidence, who.deed) if who.deed else who.evidence),
        "rank": who.rank,
        "note": who.note,
    }


def position(stated: Position) -> Data:
    """Return a position as the schema has it."""
    return {
        "id": stated.id,
        "party": stated.party,
        "speaker": stated.speaker,
        "mode": stated.mode,
        "stance": stated.stance,
        "text": stated.text,
        "as_of": stated.as_of,
        "evidence": passages(stated.evidence),
        "rank": stated.rank,
        "strength": stated.strength,
        "via": stated.via,
        "cue": stated.verb,
        "witness": stated.witness,
    }


def question(left_open: Question) -> Data:
    """Return an open question as the schema has it."""
    return {
        "id": left_open.id,
        "text": left_open.text,
        "why": left_open.why,
        "evidence": passages(left_open.evidence),
        "rank": left_open.rank,
    }


def figure(number: Figure) -> Data:
    """Return a figure as the schema has it."""
    return {
        "id": number.id,
        "text": number.text,
        "value": whole(number.value),
        "value_to": whole(number.value_to),
        "unit": number.unit,
        "qualifier": number.qualifier,
        "measures": number.measures,
        "says": number.says,
        "as_of": number.as_of,
        "evidence": passages(number.evidence),
        "conflicts_with": list(number.conflicts_with),
        "rank": number.rank,
    }


def event(happening: Event) -> Data:
    """Return an event as the schema has it."""
    return {
        "date": happening.date,
        "when": happening.when,
        "text": happening.text,
        "planned": happening.planned,
        "evidence": passages(happening.evidence),
    }


def changed(changes: Changes | None) -> Data:
    """Return the ids of what differs from an earlier memo; empty lists where none was given."""
    if changes is None:
        return {"since": None, "added": [], "changed": [], "gone": []}
    return {
        "since": changes.since,
        "added": [c.id for c in changes.added],
        "changed": [c.id for c in changes.changed],
        "gone": [c.id for c in changes.gone],
    }


def whole(value: float | None) -> float | None:
    """Return a number without a fraction as an integer, so that 7000.0 is written 7000."""
    return int(value) if value is not None and float(value).is_integer() else value
