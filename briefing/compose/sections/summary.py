"""The bottom line: what is most corroborated and most central, each line of another side or kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from briefing.compose import show
from briefing.compose.central import centrality, shares
from briefing.compose.draft import Draft
from briefing.compose.sections.questions import asked
from briefing.compose.sections.timeline import untimed
from briefing.compose.speech import DANGLING, Saying, put, stands_alone
from briefing.facts import Event, Passage, Position, Question

LONGEST = 45
"""Words; a longer line is not for the bottom line."""
PARTIES = 3
"""Lines of parties, at most, so that a question and an event have room."""
SLIGHT = frozenset({"claims", "other"})
"""Stances that commit nobody to anything."""
FIRM = 1.5
"""How much more a commitment weighs."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the bottom line: one position, question or event."""

    kind: Literal["position", "question", "event"]
    evidence: tuple[Passage, ...]
    cites: tuple[int, ...]
    words: str
    saying: Saying | None = None
    date: str | None = None
    planned: bool = False

    @property
    def plain(self) -> str:
        """The line in bare words, as the JSON file has it."""
        if self.saying is None:
            return self.words
        name = {"whole": "", "verb": f"{self.saying.name} "}.get(self.saying.form, f"{self.saying.name}: ")
        return f"{name}{self.saying.verb} {self.saying.words}".replace("  ", " ").strip()


def build(draft: Draft) -> dict[str, Any] | None:
    """Choose the lines; ``None`` where nothing is found."""
    points = choose(draft)
    return {"points": points} if points else None


def choose(draft: Draft) -> tuple[Point, ...]:
    """Take the weightiest parties' leading positions, an event, a question, then more of each, up to the limit."""
    share = shares(draft)
    sides = list(side_points(draft, share))
    events, questions = apart(event_points(draft, share), sides), apart(question_points(draft, share), sides)
    first = [*sides[:PARTIES], *events[:1], *questions[:1]]
    spare = [*sides[PARTIES : PARTIES + 1], *questions[1:2], *sides[PARTIES + 1 :], *events[1:]]
    chosen = [*first, *spare][: draft.limits.summary]
    return tuple(point for kind in ("position", "event", "question") for point in chosen if point.kind == kind)


def apart(points: Iterable[Point], others: Sequence[Point]) -> list[Point]:
    """Leave out the points that stand on the same words as others."""
    return [p for p in points if not any(overlap(a, b) for o in others for a in o.evidence for b in p.evidence)]


def overlap(a: Passage, b: Passage) -> bool:
    """Whether two passages share words."""
    return a.source == b.source and a.start < b.end and b.start < a.end


def side_points(draft: Draft, share: Mapping[str, float]) -> Iterator[Point]:
    """Give the leading position of each party, the weightiest party first."""
    fresh = [p for p in draft.dossier.positions if not draft.older(draft.said_on(p))]
    for party in draft.weighed(fresh):
        mine = [(p, put(p, draft)) for p in fresh if p.party == party]
        apt = [(p, s) for p, s in mine if stands_alone(s) and len(s.words.split()) <= LONGEST]
        if apt:
            position, saying = min(apt, key=lambda pair: order(pair[0], pair[1], draft, share))
            yield Point("position", position.evidence, saying.cites, saying.words, saying)


def order(position: Position, saying: Saying, draft: Draft, share: Mapping[str, float]) -> tuple[float, ...]:
    """Sort key of a party's positions: the latest period, a whole sentence, the best corroborated, the most central."""
    sources = draft.independent(position.evidence), len(saying.cites)
    fragment = saying.form == "colon" and "“" not in saying.words
    weight = centrality(saying.words, share) * (1.0 if position.stance in SLIGHT else FIRM)
    return draft.age(position), fragment, -sources[0], -sources[1], -weight, position.rank


def question_points(draft: Draft, share: Mapping[str, float]) -> Iterator[Point]:
    """Give the open questions that read alone, best first."""

    def order(asking: Question) -> tuple[float, ...]:
        return draft.age(asking), -draft.independent(asking.evidence), -centrality(asking.text, share), asking.rank

    for question in sorted(draft.dossier.questions, key=order):
        if short(question.text) and not DANGLING.match(question.text):
            yield Point("question", question.evidence, draft.cites(question.evidence), asked(question.text))


def event_points(draft: Draft, share: Mapping[str, float]) -> Iterator[Point]:
    """Give the dated events of the latest period that read alone, the best reported and most central first."""

    def order(event: Event) -> tuple[float, ...]:
        return -draft.independent(event.evidence), -len(draft.cites(event.evidence)), -centrality(event.text, share)

    dated = [e for e in draft.dossier.events if e.date and draft.latest and not draft.older(e.date)]
    for event in sorted(dated, key=order):
        if short(event.text) and not (event.text[:1].islower() or DANGLING.match(event.text)):
            words, cites = untimed(show.prose(event.text), show.prose(event.when)), draft.cites(event.evidence)
            yield Point("event", event.evidence, cites, words, None, event.date, event.planned)


def short(text: str) -> bool:
    """Whether a text is fit for one line of the bottom line."""
    return len(text.split()) <= LONGEST
