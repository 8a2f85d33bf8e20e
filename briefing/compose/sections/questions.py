"""What the sources leave open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.draft import Draft
from briefing.facts import Question

OLDER = 2
"""The ``age`` of what lies before the latest period."""


@dataclass(frozen=True, slots=True)
class Open:
    """A question, ready for a template."""

    id: str
    words: str
    hint: str
    """Why it is open, where the words do not say it themselves, and when it was, if long ago; else empty."""
    cites: tuple[int, ...]


def build(draft: Draft) -> dict[str, Any] | None:
    """Take the first questions by rank; ``None`` where there are none."""
    questions = sorted(draft.dossier.questions, key=lambda q: (draft.age(q) == OLDER, q.rank))
    shown = [ready(q, draft) for q in draft.cut(questions, "questions")]
    more = draft.behind(questions, "questions")
    return {"questions": shown, "shown": bool(shown), "more": more} if questions else None


def ready(question: Question, draft: Draft) -> Open:
    """Make one question ready."""
    words, day = asked(question.text), draft.dated(question.evidence)
    told = words.endswith("?") or question.why in words
    hints = ["" if told else question.why, draft.moment(question.evidence) if draft.older(day) else ""]
    return Open(question.id, words, ", ".join(filter(None, hints)), draft.cites(question.evidence))


def asked(text: str) -> str:
    """Show the words of a question without a label in front: its section has one."""
    return show.prose(text.removeprefix("Open: "))
