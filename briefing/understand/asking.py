"""How an open question is put: as a question where grammar allows it safely, else in the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.understand.openings import Opening


def wording(opening: Opening) -> str:
    """Words for the memo; nothing is added but "Open:"."""
    text = " ".join(opening.span.text.split())
    return text[:1].upper() + text[1:]
