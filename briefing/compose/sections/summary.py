"""The bottom line: what is most corroborated and most central, each line of another party or kind."""

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
from briefing.compose.sections.questions import without_label
from briefing.compose.sections.timeline import is_whole, untimed
from briefing.compose.similarity import contained, content_words
from briefing.facts import Event, Passage, Position, Question, Topic

LONGEST = 45
"""Words; a longer line is not for the bottom line."""
TOPICS = 3
"""Lines of topics."""
MOST_PARTIES = 40
"""Parties that are looked at, the weightiest first: no further one has a line."""
SHORT = 4
"""Letters of words by which two first sentences are compared."""
SAME_NEWS = 0.4
"""Share of words that two first sentences of one piece of news have in common."""
LEADS = 2
"""Lines that say what happened."""
LINES = 4
"""Lines of topics and parties, so that a question has room."""
OPPOSED = 2
"""How far parties disagree where one stands against another."""
LONGEST_TOPIC_LINE = 330
"""Characters; a longer line on a topic is more than four printed lines."""
MOST_QUOTED = 3
"""Parties that a line on a topic quotes."""
BRIEF = 32
"""Words; a longer statement leaves no room for another party's."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the bottom line: one position, question or event, or what several parties say on a topic."""

    kind: Literal["lead", "position", "question", "event", "topic"]
    evidence: tuple[Passage, ...]
    cites: tuple[int, ...]
    words: str
    position: PhrasedPosition | None = None
    date: str | None = None
    planned: bool = False
    positions: tuple[PhrasedPosition, ...] = ()
    """Of a topic: a position of each of several parties."""

    @property
    def plain(self) -> str:
        """The line in bare words, as the JSON file has it."""
        if self.positions:
            return f"{self.words}: {'; '.join(plainly(s) for s in self.positions)}"
        return plainly(self.position) if self.position else self.words


def plainly(phrased: PhrasedPosition) -> str:
    """Return a position in bare words: who, by which verb, what."""
    name = f"{'The ' * phrased.definite}{phrased.name}"
    name = {"whole": "", "verb": f"{name} "}.get(phrased.form, f"{name}: ")
    return f"{name}{phrased.verb} {phrased.words}".replace("  ", " ").strip()


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the lines; ``None`` where nothing is found."""
    points = choose(context)
    return {"points": points} if points else None


def choose(context: MemoContext) -> tuple[Point, ...]:
    """Return what parties say on the weightiest topics, the leading positions of others, an event and a question."""
    return context.cached(("bottom line", context.limits.summary), lambda: chosen(context))


def chosen(context: MemoContext) -> tuple[Point, ...]:
    """Return the lines of the bottom line; ``choose`` does so once for each limit."""
    share = shares(context)
    leads = list(islice(lead_points(context, share), LEADS))
    topics = list(topic_points(context, share, [e for point in leads for e in point.evidence]))
    used = [e for point in (*leads, *topics) for e in point.evidence]
    parties = list(islice(party_points(context, share, used), MOST_PARTIES))
    events = apart(event_points(context, share), [*leads, *topics, *parties])
    questions = apart(question_points(context, share), [*leads, *topics, *parties, *events[:1]])
    places = LINES - len(topics) - len(leads)
    first = [*leads, *topics, *parties[:places], *questions[:1], *events[:1]]
    spare = [*questions[1:2], *parties[places:], *events[1:]]
    taken = [*first, *spare][: context.limits.summary]
    order = ("lead", "topic", "position", "event", "question")
    return tuple(point for kind in order for point in taken if point.kind == kind)


def lead_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Yield what happened, in the first sentences of independent reports: the latest first, then the most central."""

    def rank(lead: Passage) -> tuple[float, ...]:
        return context.older(context.latest_date((lead,))), -centrality(lead.text, share)

    printed = list[frozenset[str]]()
    for lead in sorted(context.dossier.leads, key=rank):
        about = content_words(lead.text, SHORT)
        if not any(contained(about, other) > SAME_NEWS for other in printed):
            printed.append(about)
            yield Point("lead", (lead,), context.cites((lead,)), typography.prose(lead.text))


def topic_points(context: MemoContext, share: Mapping[str, float], taken: Sequence[Passage]) -> Iterator[Point]:
    """Yield a line for each topic on which several parties can be quoted, the contested first, none quoted twice."""
    used = [*taken]
    topics = sorted(context.dossier.topics, key=contested, reverse=True)
    known = 0
    for topic in topics:
        if known == TOPICS or (known and contested(topic) < OPPOSED):
            return  # of topics on which nobody differs, one tells what the folder is about
        positions = quotable(topic, used, context, share)
        if len(positions) >= len(("one", "other")):
            evidence = tuple(e for s in positions for e in context.positions[s.id].evidence)
            used += evidence
            known += 1
            yield Point(
                "topic", evidence, context.cites(evidence), typography.capital(topic.name), positions=tuple(positions)
            )


def contested(topic: Topic) -> int:
    """Return how far parties disagree on a topic: 2 where one opposes another, 1 where one is divided, else 0."""
    found = {v.verdict for v in topic.views}
    against, forth = found & {"opposes", "conditional"}, found & {"supports", "seeks"}
    return OPPOSED if against and forth else int("divided" in found)


def quotable(
    topic: Topic, used: Collection[Passage], context: MemoContext, share: Mapping[str, float]
) -> list[PhrasedPosition]:
    """Return positions of different parties on a topic, those that differ first, as many as fit one line."""
    verdicts = {i: v.verdict for v in topic.views for i in v.positions}
    plainest = {v.positions[0] for v in topic.views}
    left = [(p, phrase(p, context)) for p in (context.positions[i] for i in topic.positions) if apart_from(p, used)]
    left = [(p, s) for p, s in left if is_apt(p, s, context)]
    rank = {party: n for n, party in enumerate(context.party_order)}
    chosen, shown_verdicts, left_over = list[PhrasedPosition](), set[str](), LONGEST_TOPIC_LINE

    def fitness(pair: tuple[Position, PhrasedPosition]) -> tuple[object, ...]:
        verdict = verdicts.get(pair[0].id, "speaks")
        plain = verdict == "speaks", verdict in shown_verdicts, rank[pair[0].party], pair[0].id not in plainest
        return context.age(pair[0]), *plain, order(pair[0], pair[1], context, share)

    while left and len(chosen) < MOST_QUOTED:
        position, phrased = min(left, key=fitness)
        if len(plainly(phrased)) <= left_over:
            chosen.append(phrased)
            shown_verdicts.add(verdicts.get(position.id, "speaks"))
            left_over -= len(plainly(phrased))
            left = [(p, s) for p, s in left if p.party != position.party]
        else:
            left.remove((position, phrased))
    return chosen


def is_apt(position: Position, phrased: PhrasedPosition, context: MemoContext) -> bool:
    """Return whether a position can stand beside others on one line: of today, short, and clear by itself."""
    short = len(phrased.words.split()) <= BRIEF and not phrased.witness and not phrased.is_fragment
    return short and phrased.stands_alone and not context.older(context.said_on(position))


def apart_from(position: Position, used: Iterable[Passage]) -> bool:
    """Return whether a position stands on other words than those used before."""
    return not any(a.overlaps(b) for a in used for b in position.evidence)


def apart(points: Iterable[Point], others: Sequence[Point]) -> list[Point]:
    """Return the points that do not stand on the same words as others."""
    used: dict[str, list[Passage]] = {}
    for passage in (e for other in others for e in other.evidence):
        used.setdefault(passage.source, []).append(passage)
    return [p for p in points if not any(a.overlaps(b) for b in p.evidence for a in used.get(b.source, ()))]


def party_points(context: MemoContext, share: Mapping[str, float], used: Sequence[Passage]) -> Iterator[Point]:
    """Yield the leading position of each party, the weightiest party first; what was ``used`` is left out."""
    fresh = [p for p in context.dossier.positions if not context.older(context.said_on(p)) and apart_from(p, used)]
    by_party = grouped(fresh, lambda p: p.party)
    for party in context.parties_by_weight(fresh):
        mine = [(p, phrase(p, context)) for p in by_party[party]]
        apt = [(p, s) for p, s in mine if s.stands_alone and len(s.words.split()) <= LONGEST]
        if apt:
            position, phrased = min(apt, key=lambda pair: leading(pair[0], pair[1], context, share))
            yield Point("position", position.evidence, phrased.cites, phrased.words, phrased)


def leading(
    position: Position, phrased: PhrasedPosition, context: MemoContext, share: Mapping[str, float]
) -> tuple[float, ...]:
    """Return a sort key for a party's positions: what commits it and was said comes before what is reported."""
    age, fragment, *rest = order(position, phrased, context, share)
    weak = position.stance in SLIGHT or position.strength != "said"
    return age, fragment, rest[0], weak, *rest[1:]


def question_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Yield the open questions that read alone, best first."""

    def order(asking: Question) -> tuple[float, ...]:
        unsure = asking.why == "unconfirmed"  # often no more than that nobody would comment
        weight = centrality(asking.text, share)
        return context.age(asking), unsure, -context.independent(asking.evidence), -weight, asking.rank

    for question in sorted(context.dossier.questions, key=order):
        if short(question.text) and question.begins == "free" and question.why != "asked":
            yield Point("question", question.evidence, context.cites(question.evidence), without_label(question.text))


def event_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Yield the dated events of the latest period that read alone, the best reported and most central first."""

    def order(event: Event) -> tuple[float, ...]:
        return -context.independent(event.evidence), -len(context.cites(event.evidence)), -centrality(event.text, share)

    dated = [e for e in context.dossier.events if e.date and context.latest and not context.older(e.date)]
    for event in sorted(dated, key=order):
        words, cites = untimed(event), context.cites(event.evidence)
        if short(words) and is_whole(event):
            yield Point("event", event.evidence, cites, words, None, event.date, event.planned)


def short(text: str) -> bool:
    """Return whether a text is fit for one line of the bottom line."""
    return len(text.split()) <= LONGEST
