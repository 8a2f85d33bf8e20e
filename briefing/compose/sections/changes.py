"""What is new, changed and gone since the last memo."""

from __future__ import annotations

from typing import Any

from briefing.compose.draft import Draft


def build(draft: Draft) -> dict[str, Any] | None:
    """Gather the changes; ``None`` where no earlier memo was given."""
    changes = draft.changes
    if changes is None:
        return None
    room = draft.limits.changes
    return {
        "since": changes.since,
        "added": changes.added[:room],
        "changed": changes.changed[:room],
        "gone": changes.gone[:room],
        "more": sum(max(0, len(c) - room) for c in (changes.added, changes.changed, changes.gone)),
    }
