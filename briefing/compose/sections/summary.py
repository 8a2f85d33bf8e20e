"""The bottom line: what happened, where the sides stand, what is disputed or open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from briefing.compose.context import MemoContext, grouped
from briefing.compose.leads import NewsSentence, by_report, candidates, first_news, in_words, more_news
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.ranking import order
from briefing.compose.salience import SLIGHT, centrality, shares
from briefing.compose.sections.questions import OPEN, UNNAMED, is_answered, without_label
from briefing.compose.sections.timeline import is_clear, is_whole, untimed
from briefing.compose.standing import apart_from, where_they_stand
from briefing.facts import Event, Passage, Position, Question

LONGEST = 45
"""Words; a longer line is not for the bottom line."""
COMING = 20
"""Words of what is expected."""
FEWEST = 4
"""Lines, below which parties and events fill the place."""
NEWS = 80
"""Words of the first sentences of reports, one of each."""
WORDS = 105
"""Words of the bottom line, as far as more sentences of reports may fill it."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the bottom line: what a report begins with, where parties stand, one position, question or event."""

    kind: Literal["lead", "stances", "position", "question", "event", "next"]
    evidence: tuple[Passage, ...]
    cites: tuple[int, ...]
    words: str
    position: PhrasedPosition | None = None
    date: str | None = None
    planned: bool = False
    positions: tuple[PhrasedPosition, ...] = ()
    """A position of each of several parties."""
    disputed: bool = False
    """Whether one side denies what the line says."""

    @property
    def plain(self) -> str:
        """The line in bare words, as the JSON file has it."""
        if self.positions:
            return "; ".join(plainly(s) for s in self.positions)
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
    """Return the lines of the bottom line, in their order."""
    return context.cached(("bottom line", context.limits.summary), lambda: chosen(context))


def chosen(context: MemoContext) -> tuple[Point, ...]:
    """Return the lines of the bottom line; ``choose`` does so once for each limit."""
    share = shares(context)
    waiting = candidates(context, share)
    news = first_news(waiting, NEWS)
    leads = lead_points(context, news)
    stances = stance_points(context, used_by(*leads))
    questions = apart(question_points(context, share), [*leads, *stances])[:1]
    left_over = WORDS - sum(len(point.plain.split()) for point in (*leads, *stances, *questions))
    leads = lead_points(context, more_news(waiting, news, used_by(*stances, *questions), left_over))
    lines = [*leads, *stances, *questions]
    lines += apart(next_points(context, share), lines)[:1]
    if len(lines) < FEWEST:
        lines += islice(party_points(context, share, used_by(*lines)), FEWEST - len(lines))
        lines += apart(event_points(context, share), lines)[: FEWEST - len(lines)]
    order = ("lead", "stances", "position", "event", "question", "next")
    return tuple(point for kind in order for point in lines[: context.limits.summary] if point.kind == kind)


def used_by(*points: Point) -> list[Passage]:
    """Return the passages that some lines stand on."""
    return [e for point in points for e in point.evidence]


def lead_points(context: MemoContext, news: Iterable[NewsSentence]) -> list[Point]:
    """Return what happened: a line for each report that says so in its first sentences."""
    return [Point("lead", s, context.cites(s), in_words(s)) for s in by_report(news, context)]


def stance_points(context: MemoContext, used: Sequence[Passage]) -> list[Point]:
    """Return the line that says where several parties stand, if any do."""
    positions = where_they_stand(context, used)
    evidence = tuple(e for s in positions for e in context.positions[s.id].evidence)
    return [Point("stances", evidence, context.cites(evidence), "", positions=tuple(positions))] if positions else []


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
        ready = question.begins == "free" and is_open(question) and not is_answered(question, context)
        if short(question.text) and ready:
            words, disputed = without_label(question.text), question.why == "disputed"
            yield Point("question", question.evidence, context.cites(question.evidence), words, disputed=disputed)


def is_open(question: Question) -> bool:
    """Return whether a question is put as one, or tells what is disputed or not decided yet: no hint, no remark."""
    if UNNAMED.search(question.text):
        return False
    plain = question.text.endswith("?") or question.text.startswith(OPEN) or question.why in question.text
    return question.why != "asked" if plain else question.why in {"undecided", "contingent", "disputed"}


def event_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Yield the dated events of the latest period that read alone, the best reported and most central first."""

    def order(event: Event) -> tuple[float, ...]:
        return -context.independent(event.evidence), -len(context.cites(event.evidence)), -centrality(event.text, share)

    dated = [e for e in context.dossier.events if e.date and context.latest and not context.older(e.date)]
    for event in sorted(dated, key=order):
        words, cites = untimed(event), context.cites(event.evidence)
        if short(words) and is_whole(event):
            yield Point("event", event.evidence, cites, words, None, event.date, event.planned)


def next_points(context: MemoContext, share: Mapping[str, float]) -> Iterator[Point]:
    """Yield what the reports expect on a day still to come, the best reported and most central first."""

    def order(event: Event) -> tuple[float, ...]:
        return -context.independent(event.evidence), -centrality(event.text, share)

    coming = [
        e for e in context.dossier.events if e.planned and (e.date or "") > (context.latest or "") and is_clear(e)
    ]
    for event in sorted(coming, key=order):
        if len(untimed(event).split()) <= COMING:
            cites = context.cites(event.evidence)
            yield Point("next", event.evidence, cites, untimed(event), None, event.date, planned=True)


def short(text: str) -> bool:
    """Return whether a text is fit for one line of the bottom line."""
    return len(text.split()) <= LONGEST
