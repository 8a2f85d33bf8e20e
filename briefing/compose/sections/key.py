"""What the numbers on the first pages stand for, shortly; the full list of sources stands in the annex."""

from __future__ import annotations

from typing import Any

from briefing.compose.draft import Draft
from briefing.compose.sections.sources import ready

MOST = 12
"""Sources; a longer list is better looked up in the annex."""


def build(draft: Draft) -> dict[str, Any] | None:
    """List the sources that the first pages cite; ``None`` where they are many, or where there is no annex."""
    if draft.part != "front" or len(draft.cited) > MOST:
        return None
    cited = [ready(a, draft) for a in draft.dossier.articles if draft.number(a.id) in draft.cited]
    return {"sources": cited} if cited else None
