"""How an open question is put: as a question where grammar allows it safely, else in the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import Why

if TYPE_CHECKING:
    from spacy.tokens import Span


def wording(span: Span, why: Why) -> str:
    """Words for the memo; nothing is added but "Open:"."""
    text = " ".join(span.text.split())
    return text if why == "asked" else text[:1].upper() + text[1:]
