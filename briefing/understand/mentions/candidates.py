"""Turn the model's entities into candidate names: trim or extend them, and correct their kind by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.understand.lexicon.bodies import COMPANY_NOUNS, NOT_ACTORS, ORGANISATION_WORDS
from briefing.understand.lexicon.gazetteer import EntryKind, fold, look_up
from briefing.understand.lexicon.people import GIVEN_NAMES, PORTFOLIOS, TITLES
from briefing.understand.mentions.extents import (
    BODY_NOUNS,
    end_of_person,
    is_dash,
    is_document,
    is_shown_as_body,
    keeps_ending,
    shown_as_other,
    with_owner,
)
from briefing.understand.records import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.understand.parsing.language import ParsedBlock


LABELLED = re.compile(r"(?:Section|Article|Chapter|Clause|Paragraph|Page|Figure|Table|Schedule|Annex|Item) [\dIVX]")
"""A part of a document, which acts as little as the document does."""
KIND_OF_LABEL: dict[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "EVENT": "other",
}
"""The model's labels for names; others (dates, amounts, peoples) are no names."""
KIND_OF_ENTRY: dict[EntryKind, MentionKind] = {
    "state": "state",
    "bloc": "bloc",
    "metonym": "state",
    "capital": "state",
    "city": "place",
}
"""What a name in the gazetteer is; a people ("demonym") is no name."""


POSTNOMINALS = frozenset({"QC", "KC", "SC", "MP", "MEP", "MSP", "OBE", "CBE", "MBE", "PhD", "MD", "Esq", "RN", "USN"})
"""Letters behind a name that are no part of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of one paragraph that may be a name."""

    para: int
    """Index of the paragraph."""
    start: int
    """Index of its first token in the paragraph."""
    end: int
    """Index of the token behind it."""
    kind: MentionKind
    sure: bool
    """Whether more than the model's guess speaks for the kind: a title, the gazetteer, an organisation word."""
    title: str = ""
    """The title that was taken off, or stands right before: "Gen."."""

    def text(self, paras: Sequence[ParsedBlock]) -> str:
        """Return the words of the name, as they stand."""
        return str(paras[self.para].doc[self.start : self.end].text)


def is_title(token: Token) -> bool:
    """Whether a word is a title, in the singular or the plural: "chief", "Chiefs", "Gen."."""
    low = token.lower_
    return not TITLES.isdisjoint(
        {low, low.removesuffix("."), f"{low}.", low.removesuffix("s"), low.removesuffix("s.") + "."}
    )


def has_org_word(text: str) -> bool:
    """Whether one of a name's words shows an organisation: "Ministry", "Council"."""
    return any(w.lower().strip(".,") in ORGANISATION_WORDS for w in text.split())


def may_be_in_name(token: Token) -> bool:
    """Whether a word may be part of a name: a capitalised noun, adjective or foreign word."""
    return token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} and not token.is_punct


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int, str]:
    """Return start and end of a name without article, title and possessive ending, and the words cut off before it."""
    bracket = next((i for i in range(start + 1, end) if doc[i].text in {"(", "["} or is_dash(doc, i)), end)
    end = bracket if ")" not in doc[start:end].text else end
    while end > start + 1 and doc[end - 1].text.rstrip(".") in POSTNOMINALS:
        end -= 1
    while (
        end > start
        and not keeps_ending(doc, end)
        and (doc[end - 1].text in {"'s", "'", '"', ",", ".", "-", ")"} or doc[end - 1].is_space)
    ):
        end -= 1
    while start < end - 1 and (
        doc[start].is_punct
        or doc[start].is_space
        or doc[start].text in BODY_NOUNS
        or doc[start].lower_ in COMPANY_NOUNS | {"the", "a", "an"}
    ):
        start += 1
    untrimmed = start
    while _ends_in_title(doc, start, end):
        end -= 1
    last_title = max((i for i in range(start, end - 1) if is_title(doc[i])), default=None)
    if last_title is not None and not has_org_word(doc[last_title + 1 : end].text):
        start = last_title + 1
        while start < end - 1 and doc[start].text in {".", "of"}:
            start += 1
    return start, end, doc[untrimmed:start].text


def _ends_in_title(doc: Doc, start: int, end: int) -> bool:
    """Whether a body's name ends in somebody's title: "Fish Council Chairman", not "Council of Ministers"."""
    titled = end > start + 1 and doc[end - 1].lower_ in TITLES and has_org_word(doc[start : end - 1].text)
    return titled and doc[end - 2].lower_ not in {"of", "for", "the", "and"}


def _end_of_organisation(doc: Doc, start: int, end: int) -> int:
    """Return where an organisation's name ends with what "of" and "for" add: "Council for the Welfare of Seamen"."""
    i = end
    while i < len(doc) - 1 and doc[i].lower_ in {"of", "for", "on"}:
        j = i + 1
        j += doc[j].lower_ == "the"
        k = j
        while k < len(doc) and may_be_in_name(doc[k]) and doc[k].ent_type_ not in {"PERSON", "DATE"}:
            k += 1
        if k == j or (doc[i].lower_ != "of" and not has_org_word(doc[start:end].text)):
            break
        i = end = k
    return end


def _with_organisation_words(doc: Doc, end: int) -> int:
    """Return where a name ends with the organisation words that the model left out: "Office" behind "Home"."""
    while (
        end < len(doc)
        and doc[end].text[:1].isupper()
        and doc[end].pos_ == "PROPN"
        and doc[end].lower_ in ORGANISATION_WORDS
        and doc[end].ent_type_ not in {"GPE", "NORP", "DATE"}
    ):
        end += 1
    return end


def _is_mere_title(doc: Doc, start: int, end: int, kind: MentionKind) -> bool:
    """Whether a supposed name only says an office, or what it is for: "Gen" before "Roe", "Home" before "Office"."""
    if end - start == 1 and is_title(doc[start]):
        return end < len(doc) and doc[end].pos_ == "PROPN"
    if kind not in {"organisation", "other"}:
        return False
    before_title = end < len(doc) and is_title(doc[end])
    return all(t.lower_ in PORTFOLIOS for t in doc[start:end]) and (before_title or end - start == 1)


def _with_given_name(doc: Doc, start: int) -> int:
    """Return where a person's name starts with the given name that the model left out: "Enver" before "Solomon"."""
    before = doc[start - 1] if start else None
    if before is None or before.pos_ != "PROPN" or before.ent_type_:
        return start
    plain = before.text.isalpha() and before.text[0].isupper() and not before.is_upper
    known = is_title(before) or before.lower_ in ORGANISATION_WORDS or look_up(before.text)
    return start - 1 if plain and not known else start


def from_entity(para: int, doc: Doc, ent: Span) -> Candidate | None:
    """Return a candidate for an entity that the model found, or None where it cannot be anybody's name."""
    kind = KIND_OF_LABEL.get(ent.label_)
    if kind is None:
        return None
    start, end, title = _trim(doc, ent.start, ent.end)
    if kind in {"organisation", "other"}:
        end = _with_organisation_words(doc, end)
    if not _may_be_name(doc, start, end) or _is_mere_title(doc, start, end, kind):
        return None
    text = doc[start:end].text
    entry = look_up(text)
    if entry and entry.kind == "demonym":
        return None
    if kind in {"organisation", "other"} and is_document(doc, start, end):
        return Candidate(para, start, end, "other", sure=True)
    if entry and (entry.kind != "city" or kind != "person" or " " in text):
        return Candidate(para, start, end, KIND_OF_ENTRY[entry.kind], sure=entry.kind != "city")
    return _corrected(Candidate(para, start, end, kind, sure=False, title=title), doc)


def _may_be_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a stretch has letters, opens with one or a digit, and can act; numbers open organisations' names only."""
    text = doc[start:end].text
    if start >= end or not text[0].isalnum() or not any(c.isalpha() for c in text) or LABELLED.match(text):
        return False
    return fold(text) not in NOT_ACTORS and (not text[0].isdigit() or has_org_word(text))


def _corrected(c: Candidate, doc: Doc) -> Candidate:
    """Return a candidate whose kind the titles and organisation words in and before it have corrected."""
    text = doc[c.start : c.end].text
    organisation = has_org_word(text)
    several = c.end - c.start > 1
    if c.kind != "person" and several and not organisation and _has_title_before(doc, c.start):
        return replace(c, kind="person", sure=True, title=doc[c.start - 1].text)
    lettered = c.end < len(doc) and doc[c.end].text in POSTNOMINALS
    if (c.title or lettered) and c.kind in {"organisation", "person"} and not organisation:
        return replace(c, kind="person", sure=True)
    if c.kind in {"organisation", "other"} and organisation:
        start, end = with_owner(doc, c.start), _end_of_organisation(doc, c.start, c.end)
        return Candidate(c.para, start, end, "organisation", sure=True)
    if (c.kind == "person" and organisation and several) or is_shown_as_body(doc, c.start, c.end, c.kind):
        return Candidate(c.para, c.start, c.end, "organisation", sure=True)
    if c.kind == "person" or (not organisation and reads_as_person(doc, c.start, c.end)):
        return _guessed_person(c, doc)
    return replace(c, title="")


def _guessed_person(c: Candidate, doc: Doc) -> Candidate:
    """Return a candidate that is a person's by its words alone, whole; or a place's or a thing's where they say so."""
    shown = shown_as_other(doc, c.start, c.end)
    if shown:
        return replace(c, kind=shown, sure=shown == "place", title="")
    start = _with_given_name(doc, c.start)
    return Candidate(c.para, start, end_of_person(doc, start, c.end), "person", sure=False)


def reads_as_person(doc: Doc, start: int, end: int) -> bool:
    """Whether a name of two or three plain words opens with a given name: "Helen Marsh"."""
    plain = all(t.text[0].isupper() and t.text.replace("-", "").isalpha() and not t.is_upper for t in doc[start:end])
    return 1 < end - start < 4 and plain and doc[start].text in GIVEN_NAMES


def _has_title_before(doc: Doc, start: int) -> bool:
    """Whether a title stands right before a name, or with a comma between: "care minister X", "whose leader, X"."""
    i = start - 1
    i -= i > 0 and doc[i].text == ","
    return i >= 0 and is_title(doc[i]) and not doc[i].lower_.endswith("s")
