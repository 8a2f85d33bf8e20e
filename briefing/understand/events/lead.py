"""The lead of an article: its first sentences, in which a report says what happened."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.lexicon.people import TITLES
from briefing.understand.parsing.clauses import SUBJECTS, is_verbal, own_subject, trim
from briefing.understand.records import LeadSentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Words
    from spacy.tokens import Token

    from briefing.understand.parsing.language import ParsedArticle, ParsedBlock

SENTENCES = 5
"""Sentences with a verb that are looked at: reports tell what matters most first."""
SHORTEST, LONGEST = 6, 45
"""Words of a sentence that a line of the bottom line has room for."""
_OF_WHAT = frozenset(("amod", "compound", "nmod", "poss", "prep"))
"""Relations of a name that says which body or person a noun means."""
_DESCRIBING = frozenset(("amod", "appos", "compound", "nmod", "prep"))
"""Relations of words that make a noun known where an article begins with it: "the new owner of the ferries"."""
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "both", "other"))
_BACK = _DEFINITE - {"the"}
_JOINING = frozenset(("but", "and", "so", "yet", "however", "instead", "meanwhile", "separately", "also"))
"""Words at the beginning that tie a sentence to the one before it."""
_FURNITURE = (":-", "|", "<<", ">>", "»", "«")
"""Marks between parts of a page; no sentence has them."""
_SMALL = frozenset(("VERB", "AUX", "ADV", "ADP", "SCONJ", "PRON"))
"""Kinds of words that no name begins with."""


def find_lead(page: ParsedArticle) -> tuple[LeadSentence, ...]:
    """Return those of an article's first sentences that are whole statements, in order, each with its place."""
    found = list[LeadSentence]()
    for place, (block, words) in enumerate(islice(_sentences(page), SENTENCES)):
        if _is_whole(block, words) and not (place and _only_describes(words)):
            found.append(LeadSentence(block.span(_untied(words)), place, _says_who(words, first=not found)))
    return tuple(found)


def _sentences(page: ParsedArticle) -> Iterator[tuple[ParsedBlock, Words]]:
    """Yield the sentences of the body that have a verb: a dateline has none."""
    for block in page.paras:
        if block.block.kind in BODY:
            yield from ((block, words) for words in block.doc.sents if any(is_verbal(t) for t in words))


def _untied(sentence: Words) -> Words:
    """Return a sentence without the word that ties it to the one before: "Separately, …"."""
    words = trim(sentence)
    tied = len(words) > SHORTEST and words[0].lower_ in _JOINING and words[1].text == ","
    return trim(words[2:]) if tied else words


def _is_whole(block: ParsedBlock, sentence: Words) -> bool:
    """Whether a sentence is a plain statement of some length that holds any quotation from its beginning to its end."""
    lead = trim(sentence)
    quotes = [q for q in block.quotes if q.start < sentence.end_char and q.end > sentence.start_char]
    inside = all(lead.start_char < q.start and q.end <= sentence.end_char for q in quotes)
    ends_well = any(t.text == "." for t in sentence[-2:])
    finite = is_verbal(sentence.root) and any(t.dep_ in SUBJECTS for t in sentence)
    fits = SHORTEST <= len(lead.text.split()) <= LONGEST
    plain = lead.text.count("(") == lead.text.count(")") and not any(m in lead.text for m in _FURNITURE)
    return inside and ends_well and finite and fits and plain and not _begins_with_headline(lead)


def _begins_with_headline(sentence: Words) -> bool:
    """Whether a sentence runs on from a headline: a verb, or a little word, has a capital letter in its middle."""
    pairs = pairwise(sentence)
    return any(t.text.istitle() and t.text != "I" and t.pos_ in _SMALL and not before.is_punct for before, t in pairs)


def _only_describes(sentence: Words) -> bool:
    """Whether a sentence only says what something is: "The ferry is a wooden one"."""
    root = sentence.root
    return root.lemma_ == "be" and root.tag_ in {"VBZ", "VBP"} and any(c.dep_ == "attr" for c in root.children)


def _says_who(sentence: Words, *, first: bool) -> bool:
    """Whether a sentence stands alone: its first subject is one that a reader knows, or hears of first.

    "The move" and "his comments" lean on the sentence before; a noun that an article begins with is described.
    """
    subject = next(t for t in sentence if t.dep_ in SUBJECTS)
    before = {t.lower_ for t in sentence.doc[sentence.start : subject.left_edge.i]}
    if subject.pos_ not in {"NOUN", "PROPN"} or before & {"this", "these", "such", "he", "she", "it", "they"}:
        return False
    speaker = own_subject(sentence.root)
    if speaker is not None and speaker.pos_ == "PRON":
        return False  # "…, he said"
    name = subject.pos_ == "PROPN" and subject.lower_ not in TITLES  # "the President" is any
    named = name or any(t.pos_ == "PROPN" for c in subject.children if c.dep_ in _OF_WHAT for t in c.subtree)
    pointing = {t.lower_ for t in subject.lefts} & (_BACK if first and _is_described(subject) else _DEFINITE)
    return named or not pointing


def _is_described(noun: Token) -> bool:
    return any(c.dep_ in _DESCRIBING for c in noun.children)
