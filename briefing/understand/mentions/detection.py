"""Proper names of one article: where they stand, what they are, which words around them say so.

spaCy's entities are the first guess; the gazetteer, titles, organisation words and the other mentions in the article
overrule it, because a small model takes a capital for a person and a surname for a company.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from briefing.understand import lexicon
from briefing.understand.lexicon.gazetteer import fold, look_up
from briefing.understand.mentions.candidates import Candidate, from_entity, reads_as_person
from briefing.understand.mentions.finders import by_cue, by_description, by_gazetteer, by_title
from briefing.understand.mentions.roles import gender_of, roles_of
from briefing.understand.mentions.surroundings import (
    is_place,
    is_subject,
    owner_of,
    owns_office,
    speaks,
    taken_up_as_thing,
)
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from briefing.understand.records import Mention, MentionKind


def _without_overlaps(found: Iterable[Candidate]) -> list[Candidate]:
    """Of names that overlap, keep the surest, then the longest; a state inside an organisation's name yields to it."""
    kept: list[Candidate] = []
    for c in sorted(found, key=lambda c: (not (c.sure and c.kind != "state"), -(c.end - c.start), not c.sure, c.start)):
        if all(c.para != k.para or c.end <= k.start or k.end <= c.start for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: (c.para, c.start))


def _short_name(text: str) -> str | None:
    """The first word of a company's name, by which it goes later: "Acme" for "Acme Foods"."""
    first = text.split(maxsplit=1)[0]
    common = len(first) < 4 or first.lower() in lexicon.load("org_words") | lexicon.load("portfolios") or look_up(first)
    return None if " " not in text or common or not first[0].isupper() else first


def _again(paras: tuple[ParsedBlock, ...], found: list[Candidate]) -> Iterator[Candidate]:
    """Later mentions that the model missed: a surname, an acronym, a full name in a headline."""
    forms: Counter[tuple[str, MentionKind]] = Counter()
    for c in found:
        text = c.text(paras)
        forms[text, c.kind] += 1 + c.sure
        short = _surname(text) if c.kind == "person" else _short_name(text) if c.kind == "organisation" else None
        if short:
            forms[short, c.kind] += 1
    best = {
        text: kind for (text, kind), _ in sorted(forms.items(), key=lambda x: (x[1], x[0])) if _is_telling(text, kind)
    }
    if not best:
        return
    either = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(best, key=lambda t: (-len(t), t)))) + r")(?!\w)")
    for n, para in enumerate(paras):
        for hit in either.finditer(para.text):
            span = para.doc.char_span(hit.start(), hit.end())
            if span is not None:
                yield Candidate(n, span.start, span.end, best[hit.group()], sure=False)


def _is_name(text: str) -> bool:
    """Whether anything is left of a name once it is folded: a letter or a digit, not only stops and dashes."""
    return any(map(str.isalnum, fold(text)))


def _is_telling(text: str, kind: MentionKind) -> bool:
    return len(text) > 2 and kind not in {"other", "place"}


def _surname(text: str) -> str | None:
    last = text.rsplit(maxsplit=1)[-1]
    return last if " " in text and last[0].isupper() else None


def _voted(paras: tuple[ParsedBlock, ...], found: list[Candidate]) -> list[Candidate]:
    """Give a bare surname its person, and each form the kind that speaks loudest for it."""
    votes: dict[str, Counter[MentionKind]] = {}
    same: dict[str, list[Candidate]] = {}
    people: set[str] = set()
    bodies: set[str] = set()
    for c in found:
        text = c.text(paras)
        votes.setdefault(fold(text), Counter())[c.kind] += 4 if c.sure else 1
        same.setdefault(fold(text), []).append(c)
        if c.kind == "organisation" and (first := _short_name(text)):
            bodies.add(fold(first))
        if c.kind == "person" and " " in text:
            parts = text.split()
            people |= {fold(" ".join(parts[i:])) for i in range(1, len(parts))}

    def kind_of(c: Candidate) -> MentionKind:
        key = fold(c.text(paras))
        if key in people:
            return "person"
        return "organisation" if key in bodies else loudest(key)

    @cache
    def loudest(key: str) -> MentionKind:
        return _loudest(paras, same[key], key, votes[key])

    return [c if c.sure else replace(c, kind=kind_of(c)) for c in found]


def _loudest(
    paras: tuple[ParsedBlock, ...], mine: list[Candidate], key: str, votes: Counter[MentionKind]
) -> MentionKind:
    """The kind with most votes, unless the words around show a body: what speaks is no place."""
    kind = max(sorted(votes), key=lambda k: votes[k])
    if kind == "organisation" or look_up(key):
        return kind
    if kind == "person" and not any(_is_person(paras, c) for c in mine) and taken_up_as_thing(paras, mine):
        return "organisation"
    if owns_office(paras, mine, key):
        return "organisation"
    speaks_itself = kind in {"place", "other"} and any(speaks(paras[c.para].doc, c) for c in mine)
    return "organisation" if speaks_itself else kind


def _is_person(paras: tuple[ParsedBlock, ...], c: Candidate) -> bool:
    """Whether more than the model's guess speaks for a person."""
    return bool(c.title) or c.sure or reads_as_person(paras[c.para].doc, c.start, c.end)


def find_names(page: ParsedArticle) -> tuple[Mention, ...]:
    """Find the proper names of an article, in reading order, each with the roles that its words give it."""
    paras = page.paras
    found: list[Candidate] = []
    for n, para in enumerate(paras):
        if para.block.kind != "title":  # capitals mislead the model; names known from the body are found again below
            found += [c for e in para.doc.ents if (c := from_entity(n, para.doc, e))]
            found += by_title(n, para.doc)
            found += by_cue(n, para.doc)
            found += by_description(n, para.doc)
        found += by_gazetteer(n, para.doc)
    found = [c for c in found if _is_name(c.text(paras))]
    found = _voted(paras, _without_overlaps(found))
    found = _voted(paras, _without_overlaps([*found, *_again(paras, found)]))
    return tuple(_gendered([_mention(c, paras[c.para]) for c in found]))


def _gendered(found: Sequence[Mention]) -> Iterator[Mention]:
    """Give a surname the pronoun of the one person who bears it: "Marsh" after "Helen Marsh"."""
    known: dict[str, set[Literal["he", "she", ""]]] = {}
    for m in found:
        if m.kind == "person":
            known.setdefault(fold(m.text.split()[-1]), set()).add(m.gender)
    for m in found:
        told = [g for g in sorted(known.get(fold(m.text.split()[-1]), ())) if g]
        yield replace(m, gender=told[0]) if m.kind == "person" and len(told) == 1 and not m.gender else m


def _mention(c: Candidate, para: ParsedBlock) -> Mention:
    name = para.doc[c.start : c.end]
    kind = "place" if is_place(para.doc, c) else c.kind
    return Mention(
        span=para.span(name),
        text=name.text,
        kind=kind,
        sure=c.sure,
        subject=is_subject(name),
        title=c.title,
        roles=roles_of(para, name) if kind == "person" else (),
        gender=gender_of(para.doc, name, c.title) if kind == "person" else "",
        owner=owner_of(para.doc, c.start) if kind == "organisation" else "",
    )
