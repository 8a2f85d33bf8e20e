"""What a section is built from: the dossier, the day, the limits, and what is looked up in them by every section."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar

from briefing.compose import typography
from briefing.compose.changes import Changes
from briefing.compose.citations import Cited
from briefing.compose.limits import MOST, Limits
from briefing.facts import (
    Actor,
    Article,
    Dossier,
    Event,
    Figure,
    Party,
    Passage,
    Position,
    Question,
    Span,
    independent,
    originals,
)

Fact = Position | Question | Figure | Event
Portion = Literal["whole", "front", "annex"]
"""A memo is printed whole, or as its first pages and an annex that holds the rest."""
T = TypeVar("T")
F = TypeVar("F")

FRESH_DAYS = 31
"""A position is current if it is at most as many days older than the latest report."""


@dataclass(frozen=True, slots=True)
class MemoContext:
    """The dossier of a memo with all that its sections ask of it."""

    dossier: Dossier
    as_of: date
    kind: str = "memo"
    changes: Changes | None = None
    limits: Limits = MOST
    """How much is printed on the first pages."""
    part: Portion = "whole"
    cited: frozenset[int] = frozenset()
    """The numbers of the sources that the sections before cite."""
    latest: str | None = field(init=False)
    """The date of the latest report; ``None`` where none is dated."""
    articles: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    actors: Mapping[str, Actor] = field(init=False, repr=False, compare=False)
    positions: Mapping[str, Position] = field(init=False, repr=False, compare=False)
    cache: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What depends on the dossier alone, by a key of its own: sections are written many times until a memo fits."""

    def __post_init__(self) -> None:
        """Look up what every section asks for."""
        dates = (d for d in map(last_day, self.dossier.articles) if d)
        object.__setattr__(self, "latest", max(dates, default=None))
        object.__setattr__(self, "articles", {a.id: a for a in self.dossier.articles})
        object.__setattr__(self, "positions", {p.id: p for p in self.dossier.positions})
        object.__setattr__(self, "actors", {a.name: a for a in reversed(self.dossier.actors)})

    def changed(self, **fields: object) -> MemoContext:
        """Return a context with other ``limits``, another ``part`` or ``cited``, which shares what was looked up."""
        other_context = copy(self)
        for name, value in fields.items():
            object.__setattr__(other_context, name, value)
        return other_context

    def cached(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what is cached under a key, or work it out; only for what depends on the dossier alone."""
        if key not in self.cache:
            self.cache[key] = work()
        result: T = self.cache[key]
        return result

    def printed_so_far(self, facts: Sequence[T], limit: str) -> Sequence[T]:
        """Return, of facts in order, those that this part or one before prints; ``limit`` is a field of ``Limits``."""
        return facts[: getattr(MOST if self.part == "annex" else self.limits, limit)]

    def selected(self, facts: Sequence[T], limit: str) -> list[T]:
        """Return, of facts in order, those that this part prints: the first, or in the annex those behind them."""
        return list(self.printed_so_far(facts, limit)[getattr(self.limits, limit) if self.part == "annex" else 0 :])

    def left_out(self, facts: Sequence[object], limit: str) -> int:
        """Count the facts that neither this part nor one before it prints."""
        return len(facts) - len(self.printed_so_far(facts, limit))

    def each_once(self, key: Hashable, facts: Sequence[F], work: Callable[[F], T]) -> list[T]:
        """Return what ``work`` makes of the first facts of a list, in order, without working on any of them again.

        For one key the facts must always be the first ones of the same list, as ``printed_so_far`` returns them.
        """
        results = self.cached(key, list[T])
        results += [work(fact) for fact in facts[len(results) :]]
        return results[: len(facts)]

    @property
    def parties(self) -> Mapping[str, Party]:
        """The parties by name."""
        return self.cached("parties", lambda: {p.name: p for p in reversed(self.dossier.parties)})

    @property
    def by_party(self) -> Mapping[str, Sequence[Position]]:
        """The positions of each party, in their order."""
        return self.cached("by party", lambda: grouped(self.dossier.positions, lambda p: p.party))

    @property
    def by_speaker(self) -> Mapping[str, Sequence[Position]]:
        """The positions of each person, and those of a party for which nobody is named, in their order."""
        return self.cached("by speaker", lambda: grouped(self.dossier.positions, lambda p: p.speaker or p.party))

    @property
    def reports(self) -> int:
        """The number of reports that do not retell one another."""
        return independent(self.articles, self.originals)

    @property
    def party_order(self) -> list[str]:
        """The parties of all positions, as ``parties_by_weight`` orders them."""
        return self.cached("party order", lambda: self.parties_by_weight(self.dossier.positions))

    def number(self, source: str) -> int:
        """Return the number that a source is printed with: 4 for ``S4``."""
        digits = source[1:]
        return int(digits) if source[:1] == "S" and digits.isdecimal() else list(self.articles).index(source) + 1

    def cites(self, evidence: Iterable[Passage]) -> tuple[int, ...]:
        """Return the numbers of the sources of some passages, each once, in order; each number knows its passages."""
        spots: dict[int, dict[Span, None]] = {}
        for e in evidence:
            spots.setdefault(self.number(e.source), {})[e.start, e.end] = None
        return tuple(Cited.of(n, tuple(spots[n])) for n in sorted(spots))

    @property
    def originals(self) -> Mapping[str, str]:
        """The report that each article goes back to, by ids."""
        return self.cached("originals", lambda: originals({a.id: a.echo_of for a in self.dossier.articles}))

    def independent(self, evidence: Iterable[Passage]) -> int:
        """Return how many independent reports hold some passages: those that retell one another count once."""
        return independent((e.source for e in evidence), self.originals)

    def parties_by_weight(self, positions: Iterable[Position]) -> list[str]:
        """Return the parties of some positions, the most independently reported first; lone persons come last."""
        weight: dict[str, int] = {}
        for position in positions:
            weight[position.party] = weight.get(position.party, 0) + self.independent(position.evidence)
        return sorted(weight, key=lambda name: (self.is_lone_person(name), -weight[name], name))

    def is_lone_person(self, party: str) -> bool:
        """Return whether a party is only a person whose affiliation no article states."""
        actor = self.actors.get(party)
        return actor is not None and actor.kind == "person"

    def freshest(self, evidence: Sequence[Passage]) -> Article | None:
        """Return the latest of the dated sources of some passages."""
        articles = (self.articles[e.source] for e in evidence)
        return max((a for a in articles if last_day(a)), key=lambda a: last_day(a) or "", default=None)

    def latest_date(self, evidence: Sequence[Passage]) -> str | None:
        """Return the latest date of the sources of some passages; ``None`` where none is known."""
        article = self.freshest(evidence)
        return last_day(article) if article else None

    def when(self, evidence: Sequence[Passage], as_of: str | None = None) -> str:
        """Return when something held, as closely as it is known: "20 Aug 2025", "Jul–Sep 2025"; else empty."""
        article = self.freshest(evidence)
        if as_of or article is None:
            return typography.day(as_of)
        return typography.day(article.published) or typography.months(first_day(article) or "", last_day(article) or "")

    def age(self, fact: Fact) -> int:
        """Return a sort key: 0 for what holds in the latest period, 1 where no date is known, 2 for what is older."""
        day = self.said_on(fact) if isinstance(fact, Position | Figure) else self.latest_date(fact.evidence)
        return 1 if day is None else 2 * self.older(day)

    def said_on(self, fact: Position | Figure) -> str | None:
        """Return when a fact held: its own date, or that of the latest report of it."""
        return fact.as_of or self.latest_date(fact.evidence)

    def older(self, day: str | None) -> bool:
        """Return whether a date lies before the period of the latest reports."""
        if day is None or self.latest is None:
            return False
        return (ordinal(self.latest) - ordinal(day)) > FRESH_DAYS


def grouped(facts: Iterable[F], key: Callable[[F], str]) -> dict[str, list[F]]:
    """Return facts by a key, in their order."""
    groups: dict[str, list[F]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    return groups


def last_day(article: Article) -> str | None:
    """Return the date of an article, or the last of the days that it may be from."""
    return article.published or (article.published_range[1] if article.published_range else None)


def first_day(article: Article) -> str | None:
    """Return the date of an article, or the first of the days that it may be from."""
    return article.published or (article.published_range[0] if article.published_range else None)


def ordinal(day: str) -> int:
    """Return the ordinal of an ISO day; of a month, that of its 28th, so that the month counts as one moment."""
    return date.fromisoformat(day if len(day) == 10 else f"{day}-28").toordinal()
