"""The bottom line: what is most corroborated and most central, each line of another side or kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from briefing.compose import show
from briefing.compose.draft import Draft
from briefing.compose.sections.questions import asked
from briefing.compose.speech import DANGLING, Saying, put, stands_alone
from briefing.facts import Event, Passage, Position

LONGEST = 45
"""Words; a longer line is not for the bottom line."""
PARTIES = 3
"""Lines of parties, at most, so that a question and an event have room."""
SLIGHT = frozenset({"claims", "other"})
"""Stances that commit nobody to anything."""


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
    """Take one event, the leading position of the weightiest parties, then questions, up to the limit."""
    room = draft.limits.summary
    events, sides, questions = list(event_points(draft)), list(side_points(draft)), list(question_points(draft))
    chosen = [*sides[:PARTIES], *events[:1], *questions[:1]]
    spare = [*sides[PARTIES : PARTIES + 1], *questions[1:2], *sides[PARTIES + 1 :], *events[1:]]
    return tuple([*chosen, *spare][:room])


def side_points(draft: Draft) -> Iterator[Point]:
    """Give the leading position of each party, the weightiest party first."""
    fresh = [p for p in draft.dossier.positions if not draft.older(draft.said_on(p))]
    for party in draft.weighed(fresh or draft.dossier.positions):
        sayings = ((p, put(p, draft)) for p in ranked(draft, [q for q in fresh if q.party == party]))
        for position, saying in sayings:
            if stands_alone(saying) and len(saying.words.split()) <= LONGEST:
                yield Point("position", position.evidence, saying.cites, position.text, saying)
                break


def ranked(draft: Draft, facts: Sequence[Position]) -> list[Position]:
    """Order positions: the latest period first, then by independent reports and number of sources,
    then commitments before mere claims, then by rank.
    """

    def order(fact: Position) -> tuple[int, ...]:
        sources = -draft.independent(fact.evidence), -len(draft.cites(fact.evidence))
        return draft.age(fact), *sources, fact.stance in SLIGHT, fact.rank

    return sorted(facts, key=order)


def question_points(draft: Draft) -> Iterator[Point]:
    """Give the open questions that read alone, best first."""
    for question in sorted(
        draft.dossier.questions, key=lambda q: (draft.age(q), -draft.independent(q.evidence), q.rank)
    ):
        if short(question.text) and not DANGLING.match(question.text):
            yield Point("question", question.evidence, draft.cites(question.evidence), asked(question.text))


def event_points(draft: Draft) -> Iterator[Point]:
    """Give the events that read alone, the best reported of the latest first."""
    dated = [e for e in draft.dossier.events if e.date and draft.latest and not draft.older(e.date)]
    for event in sorted(dated, key=lambda e: (-draft.independent(e.evidence), -len(e.evidence), descending(e))):
        if short(event.text) and not DANGLING.match(event.text):
            words, cites = show.prose(event.text), draft.cites(event.evidence)
            yield Point("event", event.evidence, cites, words, None, event.date, event.planned)


def descending(event: Event) -> int:
    """Sort key that puts later events first."""
    return -int((event.date or "").replace("-", "").ljust(8, "0") or 0)


def short(text: str) -> bool:
    """Whether a text is fit for one line of the bottom line."""
    return len(text.split()) <= LONGEST
