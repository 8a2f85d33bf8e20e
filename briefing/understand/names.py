"""Proper names of one article: where they stand, what they are, which words around them say so.

spaCy's entities are the first guess; the gazetteer, titles, organisation words and the other mentions in the article
overrule it, because a small model takes Kyiv for a person and a surname for a company.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.understand import words
from briefing.understand.candidates import Candidate, by_cue, by_gazetteer, by_title, from_entity
from briefing.understand.gazetteer import fold, look_up
from briefing.understand.language import Page, Para
from briefing.understand.raw import MentionKind, RawMention
from briefing.understand.roles import gender_of, roles_of
from briefing.understand.surroundings import is_place, is_subject, owner_of, owns_office, speaks


def _without_overlaps(found: Iterable[Candidate]) -> list[Candidate]:
    """Of names that overlap, keep the surest, then the longest; a state inside an organisation's name yields to it."""
    kept: list[Candidate] = []
    for c in sorted(found, key=lambda c: (not (c.sure and c.kind != "state"), -(c.end - c.start), not c.sure, c.start)):
        if all(c.para != k.para or c.end <= k.start or k.end <= c.start for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: (c.para, c.start))


def _short_name(text: str) -> str | None:
    """The first word of a company's name, by which it goes later: "Acme" for "Acme Foods"."""
    first = text.split()[0]
    common = len(first) < 4 or first.lower() in words.load("org_words") | words.load("portfolios") or look_up(first)
    return None if " " not in text or common or not first[0].isupper() else first


def _again(paras: tuple[Para, ...], found: list[Candidate]) -> Iterator[Candidate]:
    """Later mentions that the model missed: a surname, an acronym, a full name in a headline."""
    forms: Counter[tuple[str, MentionKind]] = Counter()
    for c in found:
        text = paras[c.para].doc[c.start : c.end].text
        forms[text, c.kind] += 1 + c.sure
        if c.kind == "person" and " " in text and text.split()[-1][0].isupper():
            forms[text.split()[-1], c.kind] += 1
        if c.kind == "organisation" and (first := _short_name(text)):
            forms[first, c.kind] += 1
    best = {
        t: k
        for (t, k), _ in sorted(forms.items(), key=lambda x: (x[1], x[0]))
        if len(t) > 2 and k not in {"other", "place"}
    }
    if not best:
        return
    either = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(best, key=lambda t: (-len(t), t)))) + r")(?!\w)")
    for n, para in enumerate(paras):
        for hit in either.finditer(para.doc.text):
            span = para.doc.char_span(hit.start(), hit.end())
            if span is not None:
                yield Candidate(n, span.start, span.end, best[hit.group()], sure=False)


def _voted(paras: tuple[Para, ...], found: list[Candidate]) -> list[Candidate]:
    """Give a bare surname its person, and each form the kind that speaks loudest for it."""
    votes: dict[str, Counter[MentionKind]] = {}
    surnames: set[str] = set()
    short: set[str] = set()
    for c in found:
        text = paras[c.para].doc[c.start : c.end].text
        if c.kind == "organisation" and (first := _short_name(text)):
            short.add(fold(first))
        votes.setdefault(fold(text), Counter())[c.kind] += 4 if c.sure else 1
        if c.kind == "person" and " " in text:
            parts = text.split()
            surnames |= {fold(" ".join(parts[i:])) for i in range(1, len(parts))}
    out = []
    for c in found:
        key = fold(paras[c.para].doc[c.start : c.end].text)
        if not c.sure and key in surnames:
            out.append(replace(c, kind="person"))
        elif not c.sure and key in short:
            out.append(replace(c, kind="organisation"))
        elif not c.sure:
            kind = max(sorted(votes[key]), key=lambda k: votes[key][k])
            if kind != "organisation" and not look_up(key) and owns_office(paras, found, key):
                kind = "organisation"
            elif (
                kind in {"place", "other"}
                and not look_up(key)
                and any(
                    speaks(paras[o.para].doc, o) for o in found if fold(paras[o.para].doc[o.start : o.end].text) == key
                )
            ):
                kind = "organisation"  # what says something is no place
            out.append(replace(c, kind=kind))
        else:
            out.append(c)
    return out


def find_names(page: Page) -> tuple[RawMention, ...]:
    """Find the proper names of an article, in reading order, each with the roles that its words give it."""
    paras = page.paras
    found: list[Candidate] = []
    for n, para in enumerate(paras):
        if (
            para.block.kind != "title"
        ):  # headlines in capitals mislead the model; names known from the body are found below
            found += [c for e in para.doc.ents if (c := from_entity(n, para.doc, e))]
            found += by_title(n, para.doc)
            found += by_cue(n, para.doc)
        found += by_gazetteer(n, para.doc)
    found = _voted(paras, _without_overlaps(found))
    found = _voted(paras, _without_overlaps([*found, *_again(paras, found)]))
    found = [replace(c, kind="place") if is_place(paras[c.para].doc, c) else c for c in found]
    out = []
    for c in found:
        para = paras[c.para]
        words_ = para.doc[c.start : c.end]
        roles = roles_of(para, words_) if c.kind == "person" else ()
        owner = owner_of(para.doc, c.start) if c.kind == "organisation" else ""
        gender = gender_of(para.doc, c.start, c.title) if c.kind == "person" else ""
        out.append(
            RawMention(
                para.span(words_), words_.text, c.kind, c.sure, is_subject(words_), c.title, roles, gender, owner
            )
        )
    return tuple(out)
