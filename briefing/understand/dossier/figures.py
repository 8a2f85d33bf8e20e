"""Figures of all articles: the same amount of the same thing merged, disagreeing ones flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.facts import Figure, Span, independent, originals
from briefing.understand.dossier.merging import merge
from briefing.understand.dossier.selection import is_said
from briefing.understand.evidence import Sourced, identify, is_from_elsewhere, with_unique_ids
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import holder_of
from briefing.understand.records import ArticleFacts, Quantity
from briefing.understand.similarity import Stems, likeness, stems

ALIKE = 0.55
"""Likeness of what is counted from which the same amount is the same figure."""
NEARBY = 250
"""Characters within which two speakers who count in one unit speak of one thing."""
SAME_MEASURE = 0.75
"""Likeness of what is counted from which different amounts disagree."""


def merge_figures(facts: Sequence[ArticleFacts], affiliations: Affiliations) -> tuple[Figure, ...]:
    """Merge the same amount of the same thing; first what most independent reports carry."""
    quantities = [Sourced(f.article, q) for f in facts for q in f.figures]
    groups = merge(quantities, _content, lambda q: (q.fact.value, q.fact.value_to), ALIKE, is_from_elsewhere)
    original = originals({f.article.id: f.article.echo_of for f in facts})

    def order(group: Sequence[Sourced[Quantity]]) -> tuple[object, ...]:
        reports = independent((q.article.id for q in group), original)
        return (not _plainest(group).context, -reports, -len(group), group[0].article.id, group[0].fact.span)

    merged = [_figure(g, affiliations, rank) for rank, g in enumerate(sorted(groups, key=order), 1)]
    return _with_conflicts(with_unique_ids(merged))


def _content(quantity: Sourced[Quantity]) -> str:
    return f"{quantity.fact.unit} {quantity.fact.measures} {quantity.text}"


def _plainest(group: Sequence[Sourced[Quantity]]) -> Quantity:
    """Return the quantity of a group that says most plainly what is counted."""
    return max(group, key=lambda q: (bool(q.fact.context), len(q.fact.measures), q.article.id)).fact


def _figure(group: Sequence[Sourced[Quantity]], affiliations: Affiliations, rank: int) -> Figure:
    fact = _plainest(group)
    speakers = (_speaker(affiliations.index.facts_by_article[q.article.id], q.fact.span, affiliations) for q in group)
    return Figure(
        id=identify("f", fact.text, fact.measures),
        text=fact.text,
        value=fact.value,
        unit=fact.unit,
        measures=fact.measures,
        evidence=tuple(q.passage for q in group),
        rank=rank,
        value_to=fact.value_to,
        qualifier=fact.qualifier,
        says=next((s for s in speakers if s), None),
        as_of=max((q.article.published for q in group if q.article.published), default=None),
        context=fact.context,
    )


def _speaker(facts: ArticleFacts, span: Span, affiliations: Affiliations) -> str | None:
    """Return who gives a figure, the speaker of the statement that it stands in; None for the article itself.

    What somebody is only expected to say is not said yet.
    """
    for s in facts.statements:
        said = s.frame == "say" and not s.inside_quote and is_said(s)
        if said and any(a <= span[0] and span[1] <= b for a, b in s.content):
            holder = holder_of(affiliations, facts.article.id, s.source)
            if holder is not None:
                return (
                    affiliations.index.entities[holder.speaker].name
                    if holder.speaker is not None
                    else holder.witness or holder.party
                )
    return None


def _with_conflicts(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    against: dict[str, list[str]] = {}
    for a, b in _disagreeing(figures):
        against.setdefault(a.id, []).append(b.id)
        against.setdefault(b.id, []).append(a.id)
    return tuple(replace(f, conflicts_with=tuple(against[f.id])) if f.id in against else f for f in figures)


def _differ_by_article(a: Figure, b: Figure, one: Stems, other: Stems) -> bool:
    """Whether two figures count the same thing in different articles; ``one`` and ``other`` are what they count."""
    shared = {e.source for e in a.evidence} & {e.source for e in b.evidence}
    return not shared and likeness(one, other, lambda _: 1) >= SAME_MEASURE


def _differ_by_speaker(a: Figure, b: Figure) -> bool:
    """Whether two speakers side by side put numbers on one thing: "the union said 40, the company 12"."""
    gaps = (abs(e.start - o.start) for e in a.evidence for o in b.evidence if e.source == o.source)
    close = min(gaps, default=NEARBY) < NEARBY
    return close and bool(a.says) and bool(b.says) and a.says != b.says


def _disagreeing(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield pairs of different amounts of one thing at one time.

    Only figures that share a unit, a day, and a stem or a source are compared.
    """
    places: dict[tuple[str, str | None, str], list[int]] = {}
    counting = [stems(f"{f.measures} {f.unit}") for f in figures]
    for n, f in enumerate(figures):
        keys = [(f.unit, f.as_of, shared) for shared in (*counting[n], *(f"in {e.source}" for e in f.evidence))]
        for m in sorted({m for key in keys for m in places.get(key, ())}):
            other = figures[m]
            if f.value == other.value:
                continue
            if _differ_by_article(f, other, counting[n], counting[m]) or _differ_by_speaker(f, other):
                yield other, f
        for key in dict.fromkeys(keys):
            places.setdefault(key, []).append(n)
