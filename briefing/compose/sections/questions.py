"""What the sources leave open, each question with who can answer it and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.salience import centrality, rarity, shares
from briefing.compose.similarity import content_words
from briefing.facts import Position, Question, Why

OPEN = "Open: "
"""In front of a subject that is open."""
LABELS: Mapping[Why, str] = {
    "unclear": "Unclear",
    "undecided": "Undecided",
    "disputed": "Disputed",
    "unconfirmed": "Not confirmed",
    "contingent": "Depends",
    "asked": "Asked",
}
"""Why something is open -> the label in front of words that do not say so themselves."""
OURS = frozenset({"i", "we", "us", "our", "ours", "my", "me"})
"""Words of a speaker who is not named beside a question."""
OLDER = 2
"""The ``age`` of what lies before the latest period."""
FEW = 3
"""Words; fewer or as many do not tell what is open."""
LONGEST = 40
"""Words; what is longer is no question any more."""
UNNAMED = re.compile(r"\b(?:he|she|they|we|I|you)\b", re.IGNORECASE)
"""Somebody whom only the text before names."""
AWAITED = re.compile(
    r"\b(?:verdict|decision|ruling|judge?ment|announcement)\b[^.]* (?:is|was|are|were) (?:expected|due)\b"
    r"|\b(?:is|are|was|were) (?:expected|due|set) to (?:\w+ ){0,4}"
    r"(?:decide|rule|vote|verdict|decision|ruling|judge?ment)\b"
    r"|\bwill (?:decide|rule|vote)\b",
    re.IGNORECASE,
)
"""A decision that is still to come."""
DECIDED = re.compile(
    r"\b(?:has|have|had|was|were|been) (?:\w+ly )?(?:cleared|acquitted|convicted|rejected|dismissed|overturned|upheld"
    r"|quashed|approved|ruled|decided|voted|thrown out|passed|adopted|banned|fined|sentenced|granted|annulled)\b",
    re.IGNORECASE,
)
"""A decision that was taken."""
SHARED = 3
"""Content words that a statement shares with a question, at least, to be what is known of it."""
NEAR = 3.0
"""Their rarity, summed up: words of every report bring nothing near."""
BRIEF = 34
"""Words; a longer statement is no aside."""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question, ready for a template."""

    id: str
    words: str
    label: str
    """Why it is open, where the words do not say it themselves; else empty."""
    month: str
    """When it was open, if that is long ago; else empty."""
    cites: tuple[int, ...]
    holder: str
    """Who has not answered it yet, where the source says so and the words do not; else empty."""
    known: PhrasedPosition | None
    """The statement that comes nearest to it."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the lines of the first questions; ``None`` where there are none."""
    questions = context.cached("questions", lambda: sorted(context.dossier.questions, key=lambda q: order(q, context)))
    used = context.cached("positions of questions", set[str])
    printed = context.printed_so_far(questions, "questions")
    lines = context.each_once("question lines", printed, lambda q: line(q, context, used))
    front = lines[: context.limits.questions]
    front = front if context.part == "whole" else answerable(front, context)
    shown = [x for x in lines if x not in front] if context.part == "annex" else front
    more = len(questions) - len({x.id for x in (*front, *shown)})
    return {"questions": shown, "shown": bool(shown), "more": more} if questions else None


def answerable(lines: Sequence[QuestionLine], context: MemoContext) -> list[QuestionLine]:
    """Return the questions that somebody may still answer, clear by themselves; all of them where there are none."""
    clear = context.cached("clear questions", lambda: {q.id for q in context.dossier.questions if is_clear_question(q)})
    return [x for x in lines if x.id in clear] or [*lines]


def is_clear_question(question: Question) -> bool:
    """Return whether a question reads without its article, and is not one that a speaker only asks in passing."""
    free = question.begins == "free" and not question.points_back and not UNNAMED.search(question.text)
    return free and question.why != "asked"


def order(question: Question, context: MemoContext) -> tuple[float, ...]:
    """Return a sort key: of the latest period, clear by itself, open in most reports, central to the folder."""
    few = len(question.text.removeprefix(OPEN).split()) <= FEW
    ours = not OURS.isdisjoint(question.text.lower().split())
    loose = few or ours or question.why == "asked" or question.points_back or question.begins != "free"
    words = " ".join((question.text, *(e.text for e in question.evidence)))
    weight = centrality(words, shares(context)) if len(question.text.split()) <= LONGEST else 0.0
    weight *= 1 - question.rank / (
        2 * len(context.dossier.questions) + 1
    )  # the first ranks say most plainly that it is open
    past = context.age(question) == OLDER or is_answered(question, context)
    return past, loose, -context.independent(question.evidence), -weight, question.rank


def is_answered(question: Question, context: MemoContext) -> bool:
    """Return whether what a report still awaits is decided in what another one begins with, about the same body."""
    if not AWAITED.search(question.text):
        return False
    own, about = {e.source for e in question.evidence}, content_words(question.text)
    leads = (s for lead in context.dossier.leads for s in lead.sentences if s.source not in own)
    return any(DECIDED.search(s.text) and about & content_words(s.text) for s in leads)


def line(question: Question, context: MemoContext, used: set[str]) -> QuestionLine:
    """Return the line of a question, with a statement that is not in ``used`` yet, and add it there."""
    words, day = without_label(question.text), context.latest_date(question.evidence)
    says_why = words.endswith("?") or question.why in words
    known = nearest(question, context, used)
    used.add(known.id if known else "")
    return QuestionLine(
        id=question.id,
        words=words,
        label="" if says_why else LABELS[question.why],
        month=context.when(question.evidence) if context.older(day) else "",
        cites=context.cites(question.evidence),
        holder="" if question.holder.lower() in words.lower() else question.holder,
        known=known,
    )


def without_label(text: str) -> str:
    """Return the words of a question without the label in front, since its section has one."""
    return typography.prose(text.removeprefix(OPEN))


def nearest(question: Question, context: MemoContext, used: set[str]) -> PhrasedPosition | None:
    """Return the statement nearest to a question, by the rare words that they share; None where none is near."""
    wanted, places = content_words(" ".join(e.text for e in question.evidence)), by_word(context)
    shared: dict[int, list[str]] = {}
    for word in sorted(wanted):
        for place in places.get(word, ()):
            shared.setdefault(place, []).append(word)
    close = {n: rarity(words, context) for n, words in shared.items() if len(words) >= SHARED}
    candidates = [(n, context.dossier.positions[n]) for n in sorted(close) if close[n] >= NEAR]
    near = [(n, p) for n, p in candidates if p.id not in used and apart(p, question)]
    apt = [(n, p) for n, p in near if is_clear(phrase(p, context)) and not context.older(context.said_on(p))]
    best = min(apt, key=lambda pair: (-close[pair[0]], context.age(pair[1]), pair[1].rank), default=None)
    return phrase(best[1], context) if best else None


def by_word(context: MemoContext) -> dict[str, list[int]]:
    """Return the places in the dossier of the positions that use each content word."""

    def work() -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, position in enumerate(context.dossier.positions):
            for word in content_words(position.text):
                places.setdefault(word, []).append(place)
        return places

    return context.cached("positions by word", work)


def apart(position: Position, question: Question) -> bool:
    """Return whether a statement and a question share no passage."""
    return not any(a.overlaps(b) for a in position.evidence for b in question.evidence)


def is_clear(phrased: PhrasedPosition) -> bool:
    """Return whether a statement can stand beside a question."""
    return phrased.stands_alone and not phrased.is_fragment and len(phrased.words.split()) <= BRIEF
