"""Find candidate names that the model missed: states and blocs, names behind titles, names that speak."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.understand.lexicon.bodies import COMPANY_NOUNS, DESCRIBED_BODIES
from briefing.understand.lexicon.cues import may_say
from briefing.understand.lexicon.gazetteer import look_up, pattern
from briefing.understand.lexicon.people import NAME_PARTICLES
from briefing.understand.mentions.candidates import (
    Candidate,
    has_org_word,
    is_title,
    may_be_in_name,
    reads_as_person,
)
from briefing.understand.mentions.extents import is_document
from briefing.understand.parsing.texts import text_of
from briefing.understand.records import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

DESCRIPTION = 6
"""Words within which a description names its kind of body."""


def by_gazetteer(para: int, doc: Doc) -> Iterator[Candidate]:
    """Yield states, blocs and the places that stand for them; a lower-case "us" is none."""
    for match in pattern().finditer(text_of(doc)):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        entry = look_up(match.group())
        if span is None or entry is None or entry.kind == "demonym" or abs(len(span.text) - len(match.group())) > 2:
            continue
        if (match.group().islower()) or (
            match.group() == "US" and not text_of(doc)[max(0, match.start() - 1)].isspace() and match.start()
        ):
            continue
        kind: MentionKind = "bloc" if entry.kind == "bloc" or entry.name == "European Union" else "state"
        yield Candidate(para, span.start, span.end, kind, sure=True)


def _goes_on(doc: Doc, start: int, i: int) -> bool:
    """Whether a name that starts at ``start`` goes on with word ``i``: "al-Amin", "van der Berg"."""
    if is_title(doc[i]):
        return False
    if i > start and doc[i].text == "-" and not doc[i].whitespace_ and not doc[i - 1].whitespace_:
        return True
    return may_be_in_name(doc[i]) or (i > start and doc[i].lower_ in NAME_PARTICLES)


def by_title(para: int, doc: Doc) -> Iterator[Candidate]:
    """Yield the people whose names stand behind a title: "Gen. Jane Roe"."""
    for token in doc[:-1]:
        if not (is_title(token) and token.text[0].isupper()):
            continue
        i = token.i + 1
        i += doc[i].text == "." and i + 1 < len(doc)
        j = i
        while j < len(doc) and _goes_on(doc, i, j):
            j += 1
        if j < len(doc) and is_title(doc[j]) and doc[j].text[0].isupper():
            continue
        text = doc[i:j].text
        if (
            j > i
            and doc[i].pos_ == "PROPN"
            and not has_org_word(text)
            and not look_up(text)
            and doc[i].ent_type_ not in {"DATE", "GPE", "NORP"}
        ):
            yield Candidate(para, i, j, "person", sure=True, title=token.text)


def by_description(para: int, doc: Doc) -> Iterator[Candidate]:
    """Yield the organisations that a description behind a comma explains: "Rivers First, a campaign group,"."""
    for comma in doc[1:-2]:
        if comma.text != "," or comma.nbor().lower_ not in {"a", "an"} or not _describes_body(doc, comma.i + 2):
            continue
        start = comma.i
        while start > comma.sent.start and doc[start - 1].text[:1].isupper() and not doc[start - 1].is_sent_start:
            start -= 1
        if start > 0 and doc[start - 1].is_sent_start and doc[start - 1].text[:1].isupper():
            start -= 1
        if comma.i - start > 1 and not any(is_title(t) for t in doc[start : comma.i]):
            yield Candidate(para, start, comma.i, "organisation", sure=True)


def _describes_body(doc: Doc, start: int) -> bool:
    """Whether the phrase that starts at a token is about a kind of body: "US-based advocacy group"."""
    for token in doc[start : start + DESCRIPTION]:
        if token.lower_ in DESCRIBED_BODIES | COMPANY_NOUNS:
            return token.pos_ in {"NOUN", "PROPN"} and token.nbor().pos_ not in {"NOUN", "PROPN"}
        if (token.is_punct and token.text != "-") or token.pos_ in {"ADP", "VERB", "AUX"}:
            return False
    return False


def by_cue(para: int, doc: Doc) -> Iterator[Candidate]:
    """Yield names without an entity that are the subject of a cue: "Acme Watch said", "Acme Watch's study found"."""
    for verb in doc:
        if verb.pos_ != "VERB" or not may_say(verb):
            continue
        for subject in (c for c in verb.children if c.dep_ == "nsubj"):
            owner = next((c for c in subject.children if c.dep_ == "poss"), subject)
            if owner.pos_ != "PROPN" or owner.ent_type_ or is_title(owner):
                continue
            start = owner.i
            while (
                start > 0
                and doc[start - 1].pos_ == "PROPN"
                and not doc[start - 1].ent_type_
                and not is_title(doc[start - 1])
            ):
                start -= 1
            end = owner.i + 1
            document = is_document(doc, start, end)
            kind: MentionKind = "person" if reads_as_person(doc, start, end) else "organisation"
            yield Candidate(para, start, end, "other" if document else kind, sure=document)
