"""The head of the annex, which holds what the first pages had no room for."""

from __future__ import annotations

from typing import Any

from briefing.compose.context import MemoContext


def build(context: MemoContext) -> dict[str, Any] | None:
    """Open the annex; ``None`` where there is none."""
    return {"kind": context.kind} if context.part == "annex" else None
