"""Figures of all articles: the same amount of the same thing merged, disagreeing ones flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.facts import Figure, Span
from briefing.understand.dossier.claims import identify
from briefing.understand.dossier.merging import likeness, merge, stems
from briefing.understand.evidence import Found, independent, origins, said, unique_ids
from briefing.understand.parties.affiliation import Sides
from briefing.understand.parties.speaking_for import voice_of
from briefing.understand.records import ArticleFacts, Quantity

ALIKE = 0.55
"""Likeness of what is counted from which the same amount is the same figure."""
ONE_BREATH = 250
"""Characters within which two speakers who count in one unit speak of one thing."""
SAME_MEASURE = 0.75
"""Likeness of what is counted from which different amounts disagree."""


def figures(facts: Sequence[ArticleFacts], sides: Sides) -> tuple[Figure, ...]:
    """Merge the same amount of the same thing; first what most independent reports carry."""
    found = [Found(f.article, x) for f in facts for x in f.figures]
    groups = merge(found, _counted, lambda x: (x.fact.value, x.fact.value_to), ALIKE, _elsewhere)
    origin = origins(f.article for f in facts)

    def order(group: Sequence[Found[Quantity]]) -> tuple[object, ...]:
        sources = independent((x.article.passage(*x.fact.span) for x in group), origin)
        return (-sources, -len(group), group[0].article.id, group[0].fact.span)

    made = [_finished(g, sides, n) for n, g in enumerate(sorted(groups, key=order), 1)]
    return _with_conflicts(unique_ids(made))


def _counted(x: Found[Quantity]) -> str:
    return f"{x.fact.unit} {x.fact.measures} {said(x.article, x.fact.span)}"


def _elsewhere(item: Found[Quantity], group: Sequence[Found[Quantity]]) -> bool:
    """One article that gives an amount twice means two things, or repeats itself: both stay."""
    return item.article is not group[-1].article


def _finished(group: Sequence[Found[Quantity]], sides: Sides, rank: int) -> Figure:
    fact = max(group, key=lambda x: (len(x.fact.measures), x.article.id)).fact
    speakers = (_speaker(sides.by_article[x.article.id], x.fact.span, sides) for x in group)
    return Figure(
        id=identify("f", fact.text, fact.measures),
        text=fact.text,
        value=fact.value,
        unit=fact.unit,
        measures=fact.measures,
        evidence=tuple(x.article.passage(*x.fact.span) for x in group),
        rank=rank,
        value_to=fact.value_to,
        qualifier=fact.qualifier,
        says=next((s for s in speakers if s), None),
        as_of=max((x.article.published for x in group if x.article.published), default=None),
    )


def _speaker(facts: ArticleFacts, span: Span, sides: Sides) -> str | None:
    """Who gives a figure: the speaker of the statement that it stands in."""
    for s in facts.statements:
        if s.frame == "say" and not s.inside_quote and any(a <= span[0] and span[1] <= b for a, b in s.content):
            voice = voice_of(sides, facts.article.id, s.source)
            if voice is not None:
                return sides.cast.people[voice.actor].name if voice.actor is not None else voice.witness or voice.party
    return None


def _with_conflicts(made: tuple[Figure, ...]) -> tuple[Figure, ...]:
    against: dict[str, list[str]] = {}
    for a, b in _disagreeing(made):
        against.setdefault(a.id, []).append(b.id)
        against.setdefault(b.id, []).append(a.id)
    return tuple(replace(f, conflicts_with=tuple(against[f.id])) if f.id in against else f for f in made)


def _apart(a: Figure, b: Figure, bag: frozenset[str], words: frozenset[str]) -> bool:
    """Whether different articles count the same thing."""
    sources = {e.source for e in a.evidence} & {e.source for e in b.evidence}
    return not sources and likeness(bag, words, lambda _: 1) >= SAME_MEASURE


def _contested(a: Figure, b: Figure) -> bool:
    """Whether two who differ put numbers on one thing in one breath: "the union said 40, the company 12"."""
    gaps = (abs(e.start - o.start) for e in a.evidence for o in b.evidence if e.source == o.source)
    close = min(gaps, default=ONE_BREATH) < ONE_BREATH
    return close and bool(a.says) and bool(b.says) and a.says != b.says


def _disagreeing(made: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of different amounts of one thing at one time, from different articles; looked for unit by unit."""
    places: dict[tuple[str, str | None, str], list[int]] = {}  # by unit, day, and a word or a source that they share
    bags = [stems(f"{f.measures} {f.unit}") for f in made]
    for n, f in enumerate(made):
        keys = [(f.unit, f.as_of, shared) for shared in (*bags[n], *(f"in {e.source}" for e in f.evidence))]
        for m in sorted({m for key in keys for m in places.get(key, ())}):
            other = made[m]
            if f.value != other.value and (_apart(f, other, bags[n], bags[m]) or _contested(f, other)):
                yield other, f
        for key in dict.fromkeys(keys):
            places.setdefault(key, []).append(n)
