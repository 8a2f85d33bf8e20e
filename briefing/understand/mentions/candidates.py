"""Stretches that may be names: the model's entities mended, the gazetteer's, those behind titles, those that speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefing.understand import lexicon
from briefing.understand.lexicon.gazetteer import fold, look_up
from briefing.understand.records import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.understand.parsing.language import ParsedBlock


LABELS: dict[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "EVENT": "other",
}
SORTS: dict[str, MentionKind] = {
    "state": "state",
    "bloc": "bloc",
    "metonym": "state",
    "capital": "state",
    "city": "place",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name in one paragraph, as token positions; ``sure`` where more than the model's guess speaks for its kind."""

    para: int
    start: int
    end: int
    kind: MentionKind
    sure: bool
    title: str = ""

    def text(self, paras: Sequence[ParsedBlock]) -> str:
        """The words of the name."""
        return str(paras[self.para].doc[self.start : self.end].text)


@cache
def titles() -> frozenset[str]:
    """Title words, lower case, without their marks."""
    return frozenset(t.rstrip("!~") for t in lexicon.load("titles"))


def is_title(token: Token) -> bool:
    """Whether this word says what a person is; "Chiefs" as well as "chief"."""
    low = token.lower_
    return low in titles() or (low.endswith("s") and low[:-1] in titles()) or low.removesuffix(".") in titles()


def has_org_word(text: str) -> bool:
    """Whether a name has a word that only organisations have."""
    return any(w.lower().strip(".,") in lexicon.load("org_words") for w in text.split())


def named(token: Token) -> bool:
    """Whether a word may be part of a name: capitalised, and no verb."""
    return token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} and not token.is_punct


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int, str]:
    """Take articles, titles, demonyms before titles and possessive endings off a name; also returns the title taken."""
    while end > start and (doc[end - 1].text in {"'s", "'", '"', ",", ".", "-", ")"} or doc[end - 1].is_space):
        end -= 1
    while start < end - 1 and (
        doc[start].is_punct or doc[start].lower_ in {"the", "a", "an"} | lexicon.load("firms") or doc[start].is_space
    ):
        start += 1
    begin = start
    while end > start + 1 and is_title(doc[end - 1]) and has_org_word(doc[start : end - 1].text):
        end -= 1
    last_title = max((i for i in range(start, end - 1) if is_title(doc[i])), default=None)
    if last_title is not None and not has_org_word(doc[last_title + 1 : end].text):
        start = last_title + 1
        while start < end - 1 and doc[start].text in {".", "of"}:
            start += 1
    return start, end, doc[begin:start].text


def _extended_org(doc: Doc, start: int, end: int) -> int:
    """An organisation's name goes on behind "of" and "for": "Joint Council for the Welfare of Immigrants"."""
    i = end
    while i < len(doc) - 1 and doc[i].lower_ in {"of", "for", "on"}:
        j = i + 1
        j += doc[j].lower_ == "the"
        k = j
        while k < len(doc) and named(doc[k]) and doc[k].ent_type_ not in {"PERSON", "DATE"}:
            k += 1
        if k == j or (doc[i].lower_ != "of" and not has_org_word(doc[start:end].text)):
            break
        i = end = k
    return end


def _rightwards(doc: Doc, end: int) -> int:
    """The rest of a name that the model cut short: "Home" before "Office"."""
    while (
        end < len(doc)
        and doc[end].text[:1].isupper()
        and doc[end].pos_ == "PROPN"
        and doc[end].lower_ in lexicon.load("org_words")
        and not doc[end].ent_type_
    ):
        end += 1
    return end


def _portfolio(doc: Doc, start: int, end: int) -> bool:
    """Whether a "name" only says what an office is for: "Shadow Home" before "Secretary"."""
    follows = end < len(doc) and is_title(doc[end])
    return all(t.lower_ in lexicon.load("portfolios") for t in doc[start:end]) and (follows or end - start == 1)


def _owned(doc: Doc, start: int) -> int:
    """A body's name takes its owner along: "NATO's Military Committee"."""
    if start > 1 and doc[start - 1].text in {"'s", "'"} and look_up(doc[start - 2].text):
        return start - 2
    return start


def _extended_person(doc: Doc, start: int) -> int:
    """A given name that the model left out: "Enver" before "Solomon"."""
    i = start - 1
    if i >= 0 and doc[i].pos_ == "PROPN" and doc[i].text[0].isupper() and not doc[i].ent_type_:
        low = doc[i].lower_
        if (
            not is_title(doc[i])
            and low not in lexicon.load("org_words")
            and not look_up(low)
            and low.isalpha()
            and not doc[i].is_upper
        ):
            return i
    return start


def from_entity(para: int, doc: Doc, ent: Span) -> Candidate | None:
    """Make a candidate of an entity of the model's; ``None`` for what nobody can be called by."""
    kind = LABELS.get(ent.label_)
    if kind is None:
        return None
    start, end, title = _trim(doc, ent.start, ent.end)
    if kind in {"organisation", "other"}:
        end = _rightwards(doc, end)
    if not _may_be_name(doc, start, end) or (kind in {"organisation", "other"} and _portfolio(doc, start, end)):
        return None
    text = doc[start:end].text
    known = look_up(text)
    if known and known.sort == "demonym":
        return None
    if known and (known.sort != "city" or kind != "person" or " " in text):
        return Candidate(para, start, end, SORTS[known.sort], sure=known.sort != "city")
    return _by_words(Candidate(para, start, end, kind, sure=False, title=title), doc)


def _may_be_name(doc: Doc, start: int, end: int) -> bool:
    text = doc[start:end].text
    if start >= end or not text[0].isalnum() or not any(c.isalpha() for c in text):
        return False
    return fold(text) not in lexicon.load("no_actors") and (not text[0].isdigit() or has_org_word(text))


def _by_words(c: Candidate, doc: Doc) -> Candidate:
    """Let titles and organisation words overrule the model's guess of a kind."""
    text = doc[c.start : c.end].text
    organisation = has_org_word(text)
    several = c.end - c.start > 1
    if c.kind != "person" and several and not organisation and _has_title_before(doc, c.start):
        return replace(c, kind="person", sure=True, title=doc[c.start - 1].text)
    if c.title and c.kind in {"organisation", "person"} and not organisation:
        return replace(c, kind="person", sure=True)
    if c.kind in {"organisation", "other"} and organisation:
        start, end = _owned(doc, c.start), _extended_org(doc, c.start, c.end)
        return Candidate(c.para, start, end, "organisation", sure=True)
    if c.kind == "person" and organisation and several:
        return Candidate(c.para, c.start, c.end, "organisation", sure=True)
    if c.kind == "person" or (not organisation and reads_as_person(doc, c.start, c.end)):
        return Candidate(c.para, _extended_person(doc, c.start), c.end, "person", sure=False)
    return replace(c, title="")


def reads_as_person(doc: Doc, start: int, end: int) -> bool:
    """Whether a name of two or three plain words opens with a given name: "Helen Marsh"."""
    plain = all(t.text[0].isupper() and t.text.replace("-", "").isalpha() and not t.is_upper for t in doc[start:end])
    return 1 < end - start < 4 and plain and doc[start].text in lexicon.load("given_names")


def _has_title_before(doc: Doc, start: int) -> bool:
    """Whether a title stands right before a name, or with a comma between: "care minister X", "whose leader, X"."""
    i = start - 1
    i -= i > 0 and doc[i].text == ","
    return i >= 0 and is_title(doc[i]) and not doc[i].lower_.endswith("s")
