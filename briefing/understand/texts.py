"""The text of a parsed block, put together once: spaCy puts it together from its words whenever it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

KEY = "briefing_text"


def text_of(doc: Doc) -> str:
    """Return ``doc.text``."""
    found: str | None = doc.user_data.get(KEY)
    if found is None:
        found = doc.user_data[KEY] = doc.text
    return found
