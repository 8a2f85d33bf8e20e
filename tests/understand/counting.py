"""Whether a number in a flat parse is taken for a quantity."""

from __future__ import annotations

from briefing.understand.quantities.filters import is_quantity, zones
from briefing.understand.quantities.numbers import find_amounts
from tests.understand.flat import flat


def counts(text: str, number: str, **labels: str) -> bool:
    """Whether a number of a flat parse is a quantity; ``labels`` are entities by their words."""
    doc = flat(text)
    spans = (doc.char_span(doc.text.index(w), doc.text.index(w) + len(w), label) for w, label in labels.items())
    doc.ents = [span for span in spans if span is not None]
    amount = next(a for a in find_amounts(doc.text) if doc.text[a.start : a.end] == number)
    words = doc.char_span(amount.start, amount.end, alignment_mode="expand")
    assert words is not None
    return is_quantity(words, amount, zones(doc.text))
