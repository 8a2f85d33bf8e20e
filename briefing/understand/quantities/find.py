"""The quantities of an article, with their qualifier, what they count, and words for a table cell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.lexicon.facts import HARMS, QUALIFIERS, QUALIFIERS_OF_MANY, TOLLS
from briefing.understand.parsing.standalone import standalone_clause
from briefing.understand.parsing.texts import text_of
from briefing.understand.quantities.filters import is_quantity, zones
from briefing.understand.quantities.measures import is_measure, last_token, measures, rate, unit_of
from briefing.understand.quantities.numbers import Amount, find_amounts
from briefing.understand.records import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Span

    from briefing.understand.parsing.language import ParsedArticle, ParsedBlock


_LARGE = 100


@cache
def _qualifier_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(QUALIFIERS, key=len, reverse=True))
    return re.compile(rf"(?:\b(?:{words}) (?:the |a |an )?)+$", re.IGNORECASE)


@cache
def _nought_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(HARMS))
    return re.compile(rf"\bno (?:\w+ )?(?:{words})\b(?: (?:or|and) (?:{words})\b)?", re.IGNORECASE)


_NEAR = 120
"""Characters before and after a number in which its qualifier is looked for."""


def qualifier_before(text: str, amount: Amount) -> tuple[int, str | None]:
    """Return where a quantity begins with its qualifier, and the qualifier: "over", "at least another"."""
    first = max(0, amount.start - _NEAR)
    before = text[first : amount.start]
    m = _qualifier_pattern().search(before)
    if m is None:
        noun = re.search(r"\b(estimated|record|average|total|combined) [a-z]+ (?:of|at) $", before, re.IGNORECASE)
        return amount.start, noun.group(1) if noun else None
    words = re.sub(r" (?:the|a|an)$", "", m.group().strip())
    small = amount.kind == "count" and amount.value is not None and amount.value < 5
    if small and words.lower() in QUALIFIERS_OF_MANY:
        return amount.start, None
    return first + m.start(), words


def qualifier_after(text: str, end: int) -> tuple[int, str | None]:
    """Return where a quantity ends with a qualifier after it, and that one: "40 or more"."""
    m = re.match(r" (?:or (?:more|so|less|fewer)|at (?:least|most)|and counting)\b", text[end : end + _NEAR])
    return (end + m.end(), m.group().strip()) if m else (end, None)


def _is_conversion(text: str, amount: Amount, last: Amount | None) -> bool:
    """Whether an amount is the one before it in another unit: "£1.3bn ($2.5bn)"."""
    if last is None:
        return False
    between = text[last.end : amount.start]
    rough = r"(?:about|around|roughly|approximately|some|nearly|almost|or|equivalent to|worth)?"
    if re.fullmatch(rf" ?(?:[\w.]+ ?){{0,3}}\({rough} ?", between):
        return ")" in text[amount.end : amount.end + 25]
    rated = re.match(r" (?:per|an?) \w", text[amount.end :]) is not None
    both = amount.kind == last.kind == "money" and amount.unit != last.unit and not rated
    return both and re.fullmatch(rf",? (?:or|equivalent to) {rough} ?", between) is not None


def _cell(words: Span, qualifier: str | None, amount: Amount, per: str) -> str:
    """Return a quantity for a table cell, in the source's words: "over 7,000 daily", "within twenty working days"."""
    text, end = text_of(words.doc), amount.end
    if amount.kind == "count":
        near = words.doc[words.end : words.end + 2]
        unit = next((t for t in near if is_measure(t.text)), None)
        end = unit.idx + len(unit) if unit is not None else end
    return " ".join(p for p in (qualifier or "", text[amount.start : end], per) if p)


def _quantity(block: ParsedBlock, amount: Amount, words: Span) -> Quantity:
    text = block.text
    start, qualifier = qualifier_before(text, amount)
    after, trailing = qualifier_after(text, amount.end)
    end_token = last_token(words, amount)
    noun_end = end_token.idx + len(end_token) if end_token.i >= words.end else after
    per_end, per = rate(text, after)
    if not per:
        per_end, per = rate(text, noun_end)
    end = max(after, noun_end, per_end)
    qualifier = qualifier or trailing
    unit = unit_of(words, amount, end_token)
    context = standalone_clause(words, max(words.end, end_token.i + 1))
    return Quantity(
        block.place(start, end),
        _cell(words, qualifier, amount, per),
        amount.value,
        f"{unit} {per}".strip(),
        measures(words, amount, end_token),
        block.span(words.sent),
        amount.value_to,
        qualifier,
        " ".join(context.text.split()) if context is not None else "",
    )


def _noughts(block: ParsedBlock) -> list[Quantity]:
    """Find counts of nought: "No injuries or deaths were reported"."""
    found = []
    for m in _nought_pattern().finditer(block.text):
        words = block.doc.char_span(m.start(), m.end(), alignment_mode="expand")
        if words is not None:
            noun = m.group().split(maxsplit=1)[1]
            found.append(Quantity(block.place(*m.span()), "no", 0.0, noun, noun, block.span(words.sent), None, "no"))
    return found


def _is_bare(words: Span, amount: Amount, quantity: Quantity) -> bool:
    """Whether a small number has no noun, no qualifier and no verb that counts: "two opposing it"."""
    if amount.kind != "count" or quantity.unit or quantity.qualifier or (amount.value or 0) >= _LARGE:
        return False
    before = words.doc[words.start - 1] if words.start else None
    grouped = before is not None and before.lower_ in {"of", "to", "from", "at", "by"}
    verb = words.root.head
    return not (grouped or amount.digits or verb.lemma_.lower() in TOLLS)


def _of_block(block: ParsedBlock) -> list[Quantity]:
    text, closed = block.text, zones(block.text)
    found, last = list[Quantity](), None
    for amount in find_amounts(text):
        words = block.doc.char_span(amount.start, amount.end, alignment_mode="expand")
        if words is not None and not _is_conversion(text, amount, last) and is_quantity(words, amount, closed):
            quantity = _quantity(block, amount, words)
            found += [] if _is_bare(words, amount, quantity) else [quantity]
        last = amount
    return sorted([*found, *_noughts(block)], key=lambda f: f.span)


def find_quantities(page: ParsedArticle) -> tuple[Quantity, ...]:
    """Find the quantities of an article in reading order; dates, labels, ages in passing and the like are none."""
    return tuple(f for block in page.paras if block.block.kind in BODY for f in _of_block(block))
