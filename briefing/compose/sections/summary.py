"""The bottom line: what is most corroborated and most central, each line of another side or kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from briefing.compose import typography
from briefing.compose.context import MemoContext, grouped
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.ranking import SLIGHT, order
from briefing.compose.salience import centrality, shares
from briefing.compose.sections.questions import asked
from briefing.compose.sections.timeline import is_whole, untimed
from briefing.facts import Event, Passage, Position, Question, Topic

LONGEST = 45
"""Words; a longer line is not for the bottom line."""
TOPICS = 3
"""Lines of topics."""
SIDES = 40
"""Sides that are looked at, the weightiest first: no further one has a line."""
LINES = 4
"""Lines of topics and sides, so that a question has room."""
OPPOSED = 2
"""How far sides disagree where one stands against another."""
ROOM = 330
"""Characters of a line on a topic: four printed lines."""
VOICES = 3
"""Sides that a line on a topic tells of."""
BRIEF = 32
"""Words; a longer statement leaves no room for another side's."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the bottom line: one position, question or event, or what several sides say on a topic."""

    kind: Literal["position", "question", "event", "topic"]
    evidence: tuple[Passage, ...]
    cites: tuple[int, ...]
    words: str
    position: PhrasedPosition | None = None
    date: str | None = None
    planned: bool = False
    positions: tuple[PhrasedPosition, ...] = ()
    """Of a topic: a position of each of several sides."""

    @property
    def plain(self) -> str:
        """The line in bare words, as the JSON file has it."""
        if self.positions:
            return f"{self.words}: {'; '.join(told(s) for s in self.positions)}"
        return told(self.position) if self.position else self.words


def told(phrased: PhrasedPosition) -> str:
    """Say a position in bare words."""
    name = {"whole": "", "verb": f"{phrased.name} "}.get(phrased.form, f"{phrased.name}: ")
    return f"{name}{phrased.verb} {phrased.words}".replace("  ", " ").strip()


def build(context: MemoContext) -> dict[str, Any] | None:
    """Choose the lines; ``None`` where nothing is found."""
    points = choose(context)
    return {"points": points} if points else None


def choose(context: MemoContext) -> tuple[Point, ...]:
    """Take what the sides say on the weightiest topics, the leading positions of others, an event, a question."""
    return context.once(("bottom line", context.limits.summary), lambda: chosen(context))


def chosen(context: MemoContext) -> tuple[Point, ...]:
    """Do so anew."""
    share = shares(context)
    topics = list(topic_points(context, share))
    used = [e for t in topics for e in t.evidence]
    sides = list(islice(side_points(context, share, used), SIDES))
    events = apart(event_points(context, share), [*topics, *sides])
    questions = apart(question_points(context, share), [*topics, *sides, *events[:1]])
    room = LINES - len(topics) - (len(topics) < LINES // 2 and bool(events))
    first = [*topics, *sides[:room], *questions[:1], *events[:1]]
    spare = [*questions[1:2], *sides[room:], *events[1:]]
    taken = [*first, *spare][: context.limits.summary]
    order = ("topic", "position", "event", "question")
    return tuple(point for kind in order for point in taken if point.kind == kind)


def topic_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Give a line for each topic on which two sides or more can be quoted, the contested first, none quoted twice."""
    used: list[Passage] = []
    topics = sorted(context.dossier.topics, key=contested, reverse=True)
    known = 0
    for topic in topics:
        if known == TOPICS or (known and contested(topic) < OPPOSED):
            return  # of topics on which nobody differs, one tells what the folder is about
        positions = voices(topic, used, context, share)
        if len(positions) >= len(("one", "other")):
            evidence = tuple(e for s in positions for e in context.positions[s.id].evidence)
            used += evidence
            known += 1
            yield Point(
                "topic", evidence, context.cites(evidence), typography.capital(topic.name), positions=tuple(positions)
            )


def contested(topic: Topic) -> int:
    """Tell how far sides disagree on a topic: 2 where one stands against another, 1 where one is divided, else 0."""
    found = {v.verdict for v in topic.views}
    against, forth = found & {"opposes", "conditional"}, found & {"supports", "seeks"}
    return OPPOSED if against and forth else int("divided" in found)


def voices(
    topic: Topic, used: Collection[Passage], context: MemoContext, share: Mapping[str, float]
) -> list[PhrasedPosition]:
    """Choose positions of different sides on a topic, those that differ first, as many as a line has room for."""
    verdicts = {i: v.verdict for v in topic.views for i in v.positions}
    plainest = {v.positions[0] for v in topic.views}
    left = [(p, phrase(p, context)) for p in (context.positions[i] for i in topic.positions) if apart_from(p, used)]
    left = [(p, s) for p, s in left if is_apt(p, s, context)]
    rank = {party: n for n, party in enumerate(context.order)}
    chosen, heard, room = list[PhrasedPosition](), set[str](), ROOM

    def fitness(pair: tuple[Position, PhrasedPosition]) -> tuple[object, ...]:
        verdict = verdicts.get(pair[0].id, "speaks")
        plain = verdict == "speaks", verdict in heard, rank[pair[0].party], pair[0].id not in plainest
        return context.age(pair[0]), *plain, order(pair[0], pair[1], context, share)

    while left and len(chosen) < VOICES:
        position, phrased = min(left, key=fitness)
        if len(told(phrased)) <= room:
            chosen.append(phrased)
            heard.add(verdicts.get(position.id, "speaks"))
            room -= len(told(phrased))
            left = [(p, s) for p, s in left if p.party != position.party]
        else:
            left.remove((position, phrased))
    return chosen


def is_apt(position: Position, phrased: PhrasedPosition, context: MemoContext) -> bool:
    """Whether a position can stand beside others on one line: of today, short, and clear by itself."""
    short = len(phrased.words.split()) <= BRIEF and not phrased.witness and not phrased.is_fragment
    return short and phrased.stands_alone and not context.older(context.said_on(position))


def apart_from(position: Position, used: Iterable[Passage]) -> bool:
    """Whether a position stands on other words than those used before."""
    return not any(overlap(a, b) for a in used for b in position.evidence)


def apart(points: Iterable[Point], others: Sequence[Point]) -> list[Point]:
    """Leave out the points that stand on the same words as others."""
    used: dict[str, list[Passage]] = {}
    for passage in (e for other in others for e in other.evidence):
        used.setdefault(passage.source, []).append(passage)
    return [p for p in points if not any(overlap(a, b) for b in p.evidence for a in used.get(b.source, ()))]


def overlap(a: Passage, b: Passage) -> bool:
    """Whether two passages share words."""
    return a.source == b.source and a.start < b.end and b.start < a.end


def side_points(context: MemoContext, share: Mapping[str, float], used: Sequence[Passage]) -> Iterator[Point]:
    """Give the leading position of each party, the weightiest party first; what was ``used`` is not told again."""
    fresh = [p for p in context.dossier.positions if not context.older(context.said_on(p)) and apart_from(p, used)]
    told = grouped(fresh, lambda p: p.party)
    for party in context.weighed(fresh):
        mine = [(p, phrase(p, context)) for p in told[party]]
        apt = [(p, s) for p, s in mine if s.stands_alone and len(s.words.split()) <= LONGEST]
        if apt:
            position, phrased = min(apt, key=lambda pair: leading(pair[0], pair[1], context, share))
            yield Point("position", position.evidence, phrased.cites, phrased.words, phrased)


def leading(
    position: Position, phrased: PhrasedPosition, context: MemoContext, share: Mapping[str, float]
) -> tuple[float, ...]:
    """Sort key of a party's positions for the bottom line: what commits it and was said before what is reported."""
    age, fragment, *rest = order(position, phrased, context, share)
    weak = position.stance in SLIGHT or position.strength != "said"
    return age, fragment, rest[0], weak, *rest[1:]


def question_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Give the open questions that read alone, best first."""

    def order(asking: Question) -> tuple[float, ...]:
        return context.age(asking), -context.independent(asking.evidence), -centrality(asking.text, share), asking.rank

    for question in sorted(context.dossier.questions, key=order):
        if short(question.text) and question.begins == "free":
            yield Point("question", question.evidence, context.cites(question.evidence), asked(question.text))


def event_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Give the dated events of the latest period that read alone, the best reported and most central first."""

    def order(event: Event) -> tuple[float, ...]:
        return -context.independent(event.evidence), -len(context.cites(event.evidence)), -centrality(event.text, share)

    dated = [e for e in context.dossier.events if e.date and context.latest and not context.older(e.date)]
    for event in sorted(dated, key=order):
        words, cites = untimed(event), context.cites(event.evidence)
        if short(words) and is_whole(event):
            yield Point("event", event.evidence, cites, words, None, event.date, event.planned)


def short(text: str) -> bool:
    """Whether a text is fit for one line of the bottom line."""
    return len(text.split()) <= LONGEST
