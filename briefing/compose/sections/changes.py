"""What is new, changed and gone since the last memo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.changes import Change
from briefing.compose.draft import Draft


@dataclass(frozen=True, slots=True)
class News:
    """A change, ready for a template."""

    kind: str
    who: str
    words: str
    was: str
    cites: tuple[int, ...]
    """Empty for what is gone: its source may be gone too."""


def build(draft: Draft) -> dict[str, Any] | None:
    """Gather the changes; ``None`` where no earlier memo was given."""
    changes = draft.changes
    if changes is None:
        return None
    lists = {"added": changes.added, "changed": changes.changed, "gone": changes.gone}
    more = sum(draft.behind(items, "changes") for items in lists.values())
    told = {k: ready(draft.cut(v, "changes"), draft) for k, v in lists.items()}
    shown = any(told.values()) or (draft.kind == "weekly" and draft.part != "annex")
    return {"since": changes.since, "more": more, "shown": shown, **told}


def ready(items: Sequence[Change], draft: Draft) -> list[News]:
    """Make some changes ready."""
    evidence = {f.id: f.evidence for f in draft.dossier.positions}
    evidence |= {f.id: f.evidence for f in draft.dossier.questions}
    evidence |= {f.id: f.evidence for f in draft.dossier.figures}
    return [
        News(c.kind, c.who, show.prose(c.text), show.prose(c.was), draft.cites(evidence.get(c.id, ()))) for c in items
    ]
