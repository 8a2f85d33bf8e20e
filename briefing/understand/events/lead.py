"""The lead of an article: its first sentence, which in a report says what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import BODY, Span
from briefing.understand.parsing.clauses import is_verbal, own_subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Span as Words

    from briefing.understand.parsing.language import ParsedArticle

SHORTEST, LONGEST = 8, 45
"""Words of a sentence that says what happened in a line of the bottom line."""
_OF_WHAT = frozenset(("amod", "compound", "nmod", "poss", "prep"))
"""Relations of a name that says which body or person a noun means."""
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "its", "their", "his", "her"))


def find_lead(page: ParsedArticle) -> Span | None:
    """Return the first sentence of an article's body; None where it is no plain statement that can stand alone."""
    block = next((b for b in page.paras if b.block.kind in BODY), None)
    sentences = block.doc.sents if block is not None else ()
    sentence = next((s for s in sentences if any(is_verbal(t) for t in s)), None)  # a dateline has no verb
    if block is None or sentence is None or any(q.start < sentence.end_char for q in block.quotes):
        return None
    lead = trim(sentence)
    ends_well = sentence[-1].text == "." and SHORTEST <= len(lead.text.split()) <= LONGEST
    return block.span(lead) if ends_well and _says_who(lead) else None


def _says_who(sentence: Words) -> bool:
    """Whether the main verb of a sentence has a subject that a reader knows, or hears of first: no "the move"."""
    subject = own_subject(sentence.root)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or not is_verbal(sentence.root):
        return False
    named = subject.pos_ == "PROPN" or any(
        t.pos_ == "PROPN" for c in subject.children if c.dep_ in _OF_WHAT for t in c.subtree
    )
    return named or not any(t.lower_ in _DEFINITE for t in subject.lefts)
