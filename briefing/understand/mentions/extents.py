"""Tell from the words around a name where it ends, and whether it is a body's or a document's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.lexicon.bodies import COMPANY_NOUNS, DESCRIBED_BODIES, DOCUMENTS, ORGANISATION_WORDS
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.lexicon.people import GIVEN_NAMES, TITLES
from briefing.understand.records import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BODY_NOUNS = (COMPANY_NOUNS | DESCRIBED_BODIES) - TITLES
"""Nouns right before a name that make it a body's: "the campaign group X"; "publisher X" may be a person."""
PLACE_NOUNS = frozenset(
    {"avenue", "bay", "beach", "bridge", "canyon", "city", "coast", "county", "creek", "desert", "gulf", "harbour"}
    | {"harbor", "heights", "hills", "island", "islands", "lake", "mountain", "mountains", "ocean", "peninsula"}
    | {"province", "river", "road", "sea", "shire", "square", "state", "street", "valley", "village"}
)
"""Nouns that end the names of places."""
DIRECTIONS = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"})
"""Words that open the names of places."""
MOST_NAMES = 2
"""Words that a person's name may go on with, which the model has cut off."""


CAMPAIGNING = frozenset({"Ban", "Defend", "Free", "Keep", "Protect", "Reclaim", "Save", "Scrap", "Stop"})
"""Verbs that open the names of campaigns: "Save the Fjord"."""


def is_shown_as_body(doc: Doc, start: int, end: int, kind: MentionKind) -> bool:
    """Whether the noun before a name, or its opening verb, makes it a body's: "the campaign group X", "Save X"."""
    if doc[start].text in CAMPAIGNING and end - start > 1:
        return True
    behind_noun = start > 0 and doc[start - 1].text.islower() and doc[start - 1].lower_ in BODY_NOUNS
    return behind_noun and (end - start > 1 or kind != "person")


def shown_as_other(doc: Doc, start: int, end: int) -> MentionKind | None:
    """Return what a supposed person's name is, where its first or last word or its article shows it; None for a person.

    "North Fjord" and "Fjord County" are places, "the Iron Cross" is a thing.
    """
    if doc[start].text in GIVEN_NAMES:
        return None
    if end - start > 1 and (doc[end - 1].lower_ in PLACE_NOUNS or doc[start].text in DIRECTIONS):
        return "place"
    article = start > 0 and doc[start - 1].lower_ in {"the", "a", "an"}
    family = doc[end - 1].tag_ == "NNPS"  # "the Sunds"
    return "other" if article and not family and doc[end - 1].dep_ != "compound" else None


def keeps_ending(doc: Doc, end: int) -> bool:
    """Whether "'s" before ``end`` is part of a name, since nothing that it could own follows: "Harrod's said"."""
    if doc[end - 1].text != "'s" or end < 2 or look_up(doc[end - 2].text):
        return False
    return end == len(doc) or doc[end].is_punct or doc[end].pos_ in {"VERB", "AUX", "CCONJ", "ADP", "PRON"}


def end_of_person(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name ends, with the surname that the model cut off: "Cate" behind "Henk Ten"."""
    if doc[start].text not in GIVEN_NAMES and not (start and doc[start - 1].lower_ in TITLES):
        return end
    i = end
    while i < len(doc) and i - end < MOST_NAMES and _is_surname(doc[i]) and _hangs_together(doc[start], doc[i]):
        i += 1
    return i


def _hangs_together(first: Token, following: Token) -> bool:
    """Whether the parse makes one name of its first word and one behind it."""
    return first.dep_ == "compound" and first.head in {following, following.head}


def _is_surname(token: Token) -> bool:
    """Whether a word may go on with a person's name: a capitalised name, no title, no place, no body's."""
    plain = token.text[:1].isupper() and token.text.isalpha() and not token.text.isupper() and token.pos_ == "PROPN"
    known = token.lower_ in TITLES | ORGANISATION_WORDS or look_up(token.text)
    return plain and not known and token.ent_type_ not in {"DATE", "GPE", "NORP"}


def is_dash(doc: Doc, i: int) -> bool:
    """Whether a hyphen stands between blanks, and so ends a name."""
    return doc[i].text in {"-", "--", "–"} and bool(doc[i].whitespace_) and bool(doc[i - 1].whitespace_)


def is_document(doc: Doc, start: int, end: int) -> bool:
    """Whether a supposed body is a document or a prize: "the Harbour Bill", "the White Paper"; "Bill" is a name."""
    ending = doc[max(start, end - 2) : end].text.lower()
    person = end - start == 1 and doc[start].text in GIVEN_NAMES and (not start or doc[start - 1].lower_ != "the")
    return not person and (ending in DOCUMENTS or doc[end - 1].lower_ in DOCUMENTS)


def with_owner(doc: Doc, start: int) -> int:
    """Return where a body's name starts with the state or bloc that owns it: "NATO's Military Committee"."""
    if start > 1 and doc[start - 1].text in {"'s", "'"} and look_up(doc[start - 2].text):
        return start - 2
    return start
