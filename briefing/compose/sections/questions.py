"""What the sources leave open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.draft import Draft
from briefing.facts import Question


@dataclass(frozen=True, slots=True)
class Open:
    """A question, ready for a template."""

    id: str
    words: str
    hint: str
    """Why it is open, where the words are no question and do not say it themselves; else empty."""
    month: str
    cites: tuple[int, ...]


def build(draft: Draft) -> dict[str, Any] | None:
    """Take the first questions by rank; ``None`` where there are none."""
    questions = sorted(draft.dossier.questions, key=lambda q: q.rank)
    shown = questions[: draft.limits.questions]
    return {"questions": [ready(q, draft) for q in shown], "more": len(questions) - len(shown)} if shown else None


def ready(question: Question, draft: Draft) -> Open:
    """Make one question ready."""
    words, day = show.prose(question.text), draft.dated(question.evidence)
    month = show.month(day) if draft.older(day) else ""
    told = words.endswith("?") or question.why in words
    return Open(question.id, words, "" if told else question.why, month, draft.cites(question.evidence))
