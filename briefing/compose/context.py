"""What a section builder is handed: the dossier, the day, how much may be printed, and the questions they all ask."""

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
Part = Literal["whole", "front", "annex"]
"""A memo is printed whole, or parted into its first pages and an annex that holds the rest."""
T = TypeVar("T")
F = TypeVar("F")

FRESH_DAYS = 31
"""A position is current if it is at most as many days older than the latest report."""


@dataclass(frozen=True, slots=True)
class MemoContext:
    """A memo in the making."""

    dossier: Dossier
    as_of: date
    kind: str = "memo"
    changes: Changes | None = None
    limits: Limits = MOST
    """How much is printed on the first pages."""
    part: Part = "whole"
    cited: frozenset[int] = frozenset()
    """The numbers of the sources that the sections before cite."""
    latest: str | None = field(init=False)
    """The date of the latest report; ``None`` where none is dated."""
    articles: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    actors: Mapping[str, Actor] = field(init=False, repr=False, compare=False)
    positions: Mapping[str, Position] = field(init=False, repr=False, compare=False)
    worked_out: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What depends on the dossier alone, once it is known: sections are written many times until a memo fits."""

    def __post_init__(self) -> None:
        """Look up once what every section asks for."""
        dates = (d for d in map(last_day, self.dossier.articles) if d)
        object.__setattr__(self, "latest", max(dates, default=None))
        object.__setattr__(self, "articles", {a.id: a for a in self.dossier.articles})
        object.__setattr__(self, "positions", {p.id: p for p in self.dossier.positions})
        object.__setattr__(self, "actors", {a.name: a for a in reversed(self.dossier.actors)})

    def but(self, **other: object) -> MemoContext:
        """Return the same memo with other ``limits``, another ``part`` or ``cited``; what was looked up stays."""
        twin = copy(self)
        for name, value in other.items():
            object.__setattr__(twin, name, value)
        return twin

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what was worked out under a key, or work it out; only for what depends on the dossier alone."""
        if key not in self.worked_out:
            self.worked_out[key] = work()
        found: T = self.worked_out[key]
        return found

    def upto(self, facts: Sequence[T], room: str) -> Sequence[T]:
        """Cut from facts in order what this part and those before it print."""
        return facts[: getattr(MOST if self.part == "annex" else self.limits, room)]

    def cut(self, facts: Sequence[T], room: str) -> list[T]:
        """Cut from facts in order what this part prints: the first, or in the annex those behind them."""
        return list(self.upto(facts, room)[getattr(self.limits, room) if self.part == "annex" else 0 :])

    def behind(self, facts: Sequence[object], room: str) -> int:
        """Count the facts that neither this part nor one before it prints."""
        return len(facts) - len(self.upto(facts, room))

    def prefix(self, key: Hashable, facts: Sequence[F], work: Callable[[F], T]) -> list[T]:
        """Return what ``work`` makes of the first facts of a list, one after the other; each is worked on once.

        Of one key the facts are always the first ones of the same list, as ``upto`` cuts them.
        """
        made = self.once(key, list[T])
        made += [work(fact) for fact in facts[len(made) :]]
        return made[: len(facts)]

    @property
    def parties(self) -> Mapping[str, Party]:
        """The sides by name."""
        return self.once("parties", lambda: {p.name: p for p in reversed(self.dossier.parties)})

    @property
    def said_by(self) -> Mapping[str, Sequence[Position]]:
        """The positions of each side, in their order."""
        return self.once("said by", lambda: grouped(self.dossier.positions, lambda p: p.party))

    @property
    def voiced_by(self) -> Mapping[str, Sequence[Position]]:
        """The positions of each person, and those of a side that nobody is named for, in their order."""
        return self.once("voiced by", lambda: grouped(self.dossier.positions, lambda p: p.speaker or p.party))

    @property
    def reports(self) -> int:
        """How many reports do not retell one another."""
        return independent(self.articles, self.originals)

    @property
    def order(self) -> list[str]:
        """The sides of all positions, as ``weighed`` orders them."""
        return self.once("order", lambda: self.weighed(self.dossier.positions))

    def number(self, source: str) -> int:
        """Return the number that a source is printed with: 4 for ``S4``."""
        digits = source[1:]
        return int(digits) if source[:1] == "S" and digits.isdecimal() else list(self.articles).index(source) + 1

    def cites(self, evidence: Iterable[Passage]) -> tuple[int, ...]:
        """Return the numbers of the sources of some passages, each once, in order; each knows its passages."""
        spots: dict[int, dict[Span, None]] = {}
        for e in evidence:
            spots.setdefault(self.number(e.source), {})[e.start, e.end] = None
        return tuple(Cited.of(n, tuple(spots[n])) for n in sorted(spots))

    @property
    def originals(self) -> Mapping[str, str]:
        """The report that each article goes back to, by ids."""
        return self.once("originals", lambda: originals({a.id: a.echo_of for a in self.dossier.articles}))

    def independent(self, evidence: Iterable[Passage]) -> int:
        """Count the reports that do not retell one another."""
        return independent((e.source for e in evidence), self.originals)

    def weighed(self, positions: Iterable[Position]) -> list[str]:
        """Order the parties of some positions by how much is independently reported of them; lone voices come last."""
        weight: dict[str, int] = {}
        for position in positions:
            weight[position.party] = weight.get(position.party, 0) + self.independent(position.evidence)
        return sorted(weight, key=lambda name: (self.is_lone(name), -weight[name], name))

    def is_lone(self, party: str) -> bool:
        """Whether a party is only a person whose side no article tells."""
        actor = self.actors.get(party)
        return actor is not None and actor.kind == "person"

    def freshest(self, evidence: Sequence[Passage]) -> Article | None:
        """Return the latest of the dated sources of some passages."""
        articles = (self.articles[e.source] for e in evidence)
        return max((a for a in articles if last_day(a)), key=lambda a: last_day(a) or "", default=None)

    def dated(self, evidence: Sequence[Passage]) -> str | None:
        """Return the latest date of the sources of some passages; ``None`` where none is known."""
        article = self.freshest(evidence)
        return last_day(article) if article else None

    def moment(self, evidence: Sequence[Passage], as_of: str | None = None) -> str:
        """Show when something held, as closely as it is known: "20 Aug 2025", "Jul–Sep 2025"; empty where it is not."""
        article = self.freshest(evidence)
        if as_of or article is None:
            return typography.day(as_of)
        return typography.day(article.published) or typography.months(first_day(article) or "", last_day(article) or "")

    def age(self, fact: Fact) -> int:
        """Sort key: 0 for what holds in the latest period, 1 where no date is known, 2 for what is older."""
        day = self.said_on(fact) if isinstance(fact, Position | Figure) else self.dated(fact.evidence)
        return 1 if day is None else 2 * self.older(day)

    def said_on(self, fact: Position | Figure) -> str | None:
        """Return when a fact held: its own date, or that of the latest report of it."""
        return fact.as_of or self.dated(fact.evidence)

    def older(self, day: str | None) -> bool:
        """Whether a date lies before the period of the latest reports."""
        if day is None or self.latest is None:
            return False
        return (ordinal(self.latest) - ordinal(day)) > FRESH_DAYS


def grouped(facts: Iterable[F], key: Callable[[F], str]) -> dict[str, list[F]]:
    """Group facts by a key, in their order."""
    found: dict[str, list[F]] = {}
    for fact in facts:
        found.setdefault(key(fact), []).append(fact)
    return found


def last_day(article: Article) -> str | None:
    """Return the date of an article, or the last of the days that it may be from."""
    return article.published or (article.published_range[1] if article.published_range else None)


def first_day(article: Article) -> str | None:
    """Return the date of an article, or the first of the days that it may be from."""
    return article.published or (article.published_range[0] if article.published_range else None)


def ordinal(day: str) -> int:
    """Number a day; of a month, its last but a few, so that the month counts as one moment."""
    return date.fromisoformat(day if len(day) == 10 else f"{day}-28").toordinal()
