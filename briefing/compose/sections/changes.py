"""What is new, changed and gone since the last memo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.changes import Change
from briefing.compose.context import MemoContext
from briefing.compose.phrasing import phrase
from briefing.compose.sections.questions import OPEN


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change, ready for a template."""

    kind: str
    who: str
    words: str
    was: str
    verbal: bool
    """Whether the words go on from the name: "ruled it out"."""
    cites: tuple[int, ...]
    """Empty for what is gone: its source may be gone too."""


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the changes; ``None`` where no earlier memo was given."""
    changes = context.changes
    if changes is None:
        return None
    lists = {"added": changes.added, "changed": changes.changed, "gone": changes.gone}
    more = sum(context.left_out(items, "changes") for items in lists.values())
    lines = {k: change_lines(context.selected(v, "changes"), context) for k, v in lists.items()}
    shown = any(lines.values()) or (context.kind == "weekly" and context.part != "annex")
    return {"since": changes.since, "more": more, "shown": shown, **lines}


def change_lines(items: Sequence[Change], context: MemoContext) -> list[ChangeLine]:
    """Return the lines of some changes, each with its sources."""
    evidence = {f.id: f.evidence for f in context.dossier.positions}
    evidence |= {f.id: f.evidence for f in context.dossier.questions}
    evidence |= {f.id: f.evidence for f in context.dossier.figures}
    return [change_line(c, context, context.cites(evidence.get(c.id, ()))) for c in items]


def change_line(change: Change, context: MemoContext, cites: tuple[int, ...]) -> ChangeLine:
    """Return the line of a change: a position of this memo as other sections phrase it, all else in its own words."""
    who, words, verbal = change.who, change.text.removeprefix(f"[{change.who}] ").removeprefix(OPEN), False
    if position := context.positions.get(change.id):
        phrased = phrase(position, context)
        name = f"{'The ' * phrased.definite}{phrased.name}"
        who, verbal = "" if phrased.form == "whole" else name, phrased.form == "verb"
        words = f"{phrased.verb} {phrased.words}".strip()
    else:
        verbal = words != change.text and change.kind == "positions"
        named = change.kind == "positions" and not verbal and opens_with(words, who)
        who = "" if named else who
        words = typography.prose(words)
    return ChangeLine(change.kind, who, words, typography.prose(change.was), verbal, cites)


def opens_with(words: str, who: str) -> bool:
    """Return whether the words of an earlier memo open with who said them, so that they need no name in front."""
    return words.casefold().removeprefix("the ").startswith(who.casefold())
