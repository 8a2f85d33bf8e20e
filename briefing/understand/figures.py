"""Figures: which numbers of an article are quantities that a reader wants in a table, and what they count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.numbers import Amount, find_amounts
from briefing.understand.raw import RawFigure
from briefing.understand.when import find_times
from briefing.understand.words import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from briefing.understand.language import Page, Para


def _figure(para: Para, amount: Amount) -> RawFigure | None:
    doc = para.doc
    words = doc.char_span(amount.start, amount.end, alignment_mode="expand")
    if words is None:
        return None
    chunk = next((c for c in doc.noun_chunks if c.start <= words.start < c.end), None)
    end = max(words.end, chunk.end if chunk is not None else words.end)
    span = doc[words.start : end]
    return RawFigure(para.span(span), span.text, amount.value, amount.unit, span.text, para.span(words.sent), amount.value_to)


def find_figures(page: Page) -> tuple[RawFigure, ...]:
    """Quantities of an article in reading order; dates, years, labels and the like are left out."""
    found = []
    for para in page.paras:
        if para.block.kind in BODY:
            times = find_times(para.doc.text, None)
            for amount in find_amounts(para.doc.text):
                if not any(t.start < amount.end and amount.start < t.end for t in times):
                    figure = _figure(para, amount)
                    found += [figure] if figure else []
    return tuple(found)
