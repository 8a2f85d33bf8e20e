"""Keep the text and the noun chunks of a parsed block, which spaCy puts together whenever they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

KEY, CHUNKS = "briefing_text", "briefing_chunks"


def text_of(doc: Doc) -> str:
    """Return the text of ``doc``, put together once."""
    found: str | None = doc.user_data.get(KEY)
    if found is None:
        found = doc.user_data[KEY] = doc.text
    return found


def chunk_at(doc: Doc, index: int) -> Span | None:
    """Return the noun chunk of ``doc`` that the word at ``index`` stands in, or None."""
    found: list[tuple[int, int]] | None = doc.user_data.get(CHUNKS)
    if found is None:
        found = doc.user_data[CHUNKS] = [(c.start, c.end) for c in doc.noun_chunks]
    start, end = found[n - 1] if (n := bisect_right(found, (index, len(doc)))) else (0, 0)
    return doc[start:end] if start <= index < end else None
