"""Names that the model missed: states and blocs, runs behind a title, runs that speak."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.understand.candidates import Candidate, has_org_word, is_title, named, reads_as_person
from briefing.understand.cues import may_say
from briefing.understand.gazetteer import look_up, pattern
from briefing.understand.raw import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTICLES = frozenset(["al", "ben", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le"])
PARTICLES |= {"ter", "van", "von"}


def by_gazetteer(para: int, doc: Doc) -> Iterator[Candidate]:
    """States, blocs and the houses that stand for them."""
    for found in pattern().finditer(doc.text):
        span = doc.char_span(found.start(), found.end(), alignment_mode="expand")
        known = look_up(found.group())
        if span is None or known is None or known.sort == "demonym" or abs(len(span.text) - len(found.group())) > 2:
            continue
        if (found.group().islower()) or (
            found.group() == "US" and not doc.text[max(0, found.start() - 1)].isspace() and found.start()
        ):
            continue
        kind: MentionKind = "bloc" if known.sort == "bloc" or known.name == "European Union" else "state"
        yield Candidate(para, span.start, span.end, kind, sure=True)


def _goes_on(doc: Doc, start: int, i: int) -> bool:
    """Whether a name that starts at ``start`` goes on with word ``i``: "al-Amin", "van der Berg"."""
    if is_title(doc[i]):
        return False
    if i > start and doc[i].text == "-" and not doc[i].whitespace_ and not doc[i - 1].whitespace_:
        return True
    return named(doc[i]) or (i > start and doc[i].lower_ in PARTICLES)


def by_title(para: int, doc: Doc) -> Iterator[Candidate]:
    """A capitalised run behind a title: "Gen. Jane Roe"."""
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


def by_cue(para: int, doc: Doc) -> Iterator[Candidate]:
    """A capitalised run that speaks and that the model left unnamed: "Acme Watch said", "Acme Watch's study found"."""
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
            kind: MentionKind = "person" if reads_as_person(doc, start, owner.i + 1) else "organisation"
            yield Candidate(para, start, owner.i + 1, kind, sure=False)
