"""Find the names in one article, with their kinds and roles.

spaCy's entities are the first guess. The gazetteer, titles, organisation words and the other mentions in the article
overrule it, because a small model takes a capital for a person and a surname for a company.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Literal

from briefing.understand.lexicon.bodies import ORGANISATION_WORDS, PUBLIC
from briefing.understand.lexicon.gazetteer import fold, look_up
from briefing.understand.lexicon.people import PORTFOLIOS
from briefing.understand.mentions.candidates import Candidate, from_entity, reads_as_person
from briefing.understand.mentions.finders import by_cue, by_description, by_gazetteer, by_title
from briefing.understand.mentions.roles import roles_of
from briefing.understand.mentions.surroundings import (
    gender_of,
    is_called_periodical,
    is_main_subject,
    is_place,
    is_subject,
    owner_of,
    owns_office,
    speaks,
    taken_up_as_person,
    taken_up_as_thing,
)
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from briefing.understand.parsing.standalone import main_clause_of
from briefing.understand.records import Mention, MentionKind

TITLE_CASE = 4
"""Words of more than three letters, all with capitals, from which a sentence is a headline."""
SURE_VOTES = 4
"""Votes of a mention whose kind its own words show; the model's guess has one."""


def _without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates that do not overlap: the surest win, then the longest; a state yields to a body around it."""
    kept: list[Candidate] = []
    for c in sorted(
        candidates, key=lambda c: (not (c.sure and c.kind != "state"), -(c.end - c.start), not c.sure, c.start)
    ):
        if all(c.para != k.para or c.end <= k.start or k.end <= c.start for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: (c.para, c.start))


def _short_name(text: str) -> str | None:
    """Return the first word of a company's name, if it may stand for it: "Acme" for "Acme Foods"; otherwise None."""
    first = text.split(maxsplit=1)[0]
    common = len(first) < 4 or first.lower() in ORGANISATION_WORDS | PORTFOLIOS | PUBLIC or look_up(first)
    public = text.rsplit(maxsplit=1)[-1].lower() in PUBLIC
    return None if " " not in text or common or public or not first[0].isupper() else first


def _repeated(paras: tuple[ParsedBlock, ...], candidates: list[Candidate]) -> Iterator[Candidate]:
    """Yield every place where a name stands that was found elsewhere: a surname, an acronym, a name in a headline."""
    kinds = _repeatable(paras, candidates)
    if not kinds:
        return
    longest_first = sorted(kinds, key=lambda t: (-len(t), t))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    for n, para in enumerate(paras):
        for match in pattern.finditer(para.text):
            span = para.doc.char_span(match.start(), match.end())
            if span is not None:
                yield Candidate(n, span.start, span.end, kinds[match.group()], sure=False)


def _repeatable(paras: tuple[ParsedBlock, ...], candidates: list[Candidate]) -> dict[str, MentionKind]:
    """Return the names, surnames and short names that may stand elsewhere, each with its most frequent kind."""
    forms: Counter[tuple[str, MentionKind]] = Counter()
    for c in candidates:
        text = c.text(paras)
        forms[text, c.kind] += 1 + c.sure
        short = _surname(text) if c.kind == "person" else _short_name(text) if c.kind == "organisation" else None
        if short:
            forms[short, c.kind] += 1
    rising = sorted(forms.items(), key=lambda form: (form[1], form[0]))
    return {text: kind for (text, kind), _ in rising if _may_repeat(text, kind)}


def _is_name(text: str) -> bool:
    """Whether a name has a letter or a digit, not only stops and dashes."""
    return any(map(str.isalnum, fold(text)))


def _may_repeat(text: str, kind: MentionKind) -> bool:
    """Whether the same words elsewhere are likely to mean the same: people and bodies, with three letters or more."""
    return len(text) > 2 and kind not in {"other", "place"}


def _surname(text: str) -> str | None:
    """Return the last word of a full name, or None."""
    last = text.rsplit(maxsplit=1)[-1]
    return last if " " in text and last[0].isupper() else None


def _voted(paras: tuple[ParsedBlock, ...], candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the kind that most of the same form have; a surname of a full name is a person's."""
    by_form: dict[str, list[Candidate]] = {}
    for c in candidates:
        by_form.setdefault(fold(c.text(paras)), []).append(c)
    surnames, short_names = _surnames(paras, candidates), _short_names(paras, candidates)

    @cache
    def kind_of(key: str) -> MentionKind:
        if key in surnames:
            return "person"
        return "organisation" if key in short_names else _likeliest_kind(paras, by_form[key], key)

    return [c if c.sure else replace(c, kind=kind_of(fold(c.text(paras)))) for c in candidates]


def _surnames(paras: tuple[ParsedBlock, ...], candidates: Iterable[Candidate]) -> set[str]:
    """Return every ending of the people's full names, folded: "van der Berg", "der Berg", "Berg"."""
    names = (c.text(paras).split() for c in candidates if c.kind == "person")
    return {fold(" ".join(words[i:])) for words in names for i in range(1, len(words))}


def _short_names(paras: tuple[ParsedBlock, ...], candidates: Iterable[Candidate]) -> set[str]:
    """Return the short names of the organisations, folded."""
    names = (_short_name(c.text(paras)) for c in candidates if c.kind == "organisation")
    return {fold(name) for name in names if name}


def _likeliest_kind(paras: tuple[ParsedBlock, ...], same_form: list[Candidate], key: str) -> MentionKind:
    """Return the kind with most votes, unless the words around show an organisation: what speaks is no place."""
    votes: Counter[MentionKind] = Counter()
    for c in same_form:
        votes[c.kind] += SURE_VOTES if c.sure else 1
    kind = max(sorted(votes), key=lambda k: votes[k])
    if any(is_called_periodical(paras[c.para].doc, c) for c in same_form):
        return "other"
    if kind == "organisation" and " " in key and taken_up_as_person(paras, same_form):
        return "person"
    if kind == "organisation" or look_up(key):
        return kind
    if kind == "person" and not any(_is_person(paras, c) for c in same_form) and taken_up_as_thing(paras, same_form):
        return "organisation"
    if owns_office(paras, same_form, key):
        return "organisation"
    speaks_itself = kind in {"place", "other"} and any(speaks(paras[c.para].doc, c) for c in same_form)
    return "organisation" if speaks_itself else kind


def _is_person(paras: tuple[ParsedBlock, ...], c: Candidate) -> bool:
    """Whether more than the model's guess speaks for a person."""
    return bool(c.title) or c.sure or reads_as_person(paras[c.para].doc, c.start, c.end)


def find_names(page: ParsedArticle) -> tuple[Mention, ...]:
    """Return the mentions of an article in reading order, each with its kind and the roles beside it."""
    paras = page.paras
    candidates = [c for n, para in enumerate(paras) for c in _candidates(n, para) if _is_name(c.text(paras))]
    candidates = _without_common_words(paras, candidates)
    names = _voted(paras, _without_overlaps(candidates))
    names = _voted(paras, _without_overlaps([*names, *_repeated(paras, names)]))
    return tuple(_with_gender([_mention(c, paras[c.para]) for c in names]))


def _without_common_words(paras: tuple[ParsedBlock, ...], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out single words that the article also uses in lower case: "Sites" that opens a sentence about sites."""
    common = {w for para in paras for w in re.findall(r"(?<![\w'-])[a-z]{3,}(?![\w'-])", para.text)}
    known = _surnames(paras, candidates)
    return [c for c in candidates if not (_is_guess(c) and (w := c.text(paras).lower()) in common and w not in known)]


def _is_guess(c: Candidate) -> bool:
    """Whether nothing but the model takes a word for a name."""
    return not (c.sure or c.title)


def _candidates(n: int, para: ParsedBlock) -> Iterator[Candidate]:
    """Yield the candidates of one paragraph; of a headline, whose capitals mislead, only those of the gazetteer."""
    doc = para.doc
    if para.block.kind != "title":
        named = (c for e in doc.ents if (c := from_entity(n, doc, e)))
        guessed = chain(named, by_title(n, doc), by_cue(n, doc), by_description(n, doc))
        yield from (c for c in guessed if not _is_headline(doc[c.start].sent.text))
    yield from by_gazetteer(n, doc)


def _is_headline(sentence: str) -> bool:
    """Whether a sentence is in title case, so that its capitals show no names."""
    words = [w for w in re.findall(r"[A-Za-z][\w'-]*", sentence) if len(w) > 3]
    return len(words) > TITLE_CASE and all(w[0].isupper() for w in words)


def _with_gender(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions, a surname with the pronoun of its one bearer: "she" for "Marsh" after "Helen Marsh"."""
    pronouns: dict[str, set[Literal["he", "she", ""]]] = {}
    for m in mentions:
        if m.kind == "person":
            pronouns.setdefault(fold(m.text.split()[-1]), set()).add(m.gender)
    for m in mentions:
        known = [g for g in sorted(pronouns.get(fold(m.text.split()[-1]), ())) if g]
        yield replace(m, gender=known[0]) if m.kind == "person" and len(known) == 1 and not m.gender else m


def _mention(c: Candidate, para: ParsedBlock) -> Mention:
    """Return the mention of a candidate, with what the words around it show."""
    name = para.doc[c.start : c.end]
    kind = "place" if is_place(para.doc, c) else c.kind
    deed = main_clause_of(name)
    return Mention(
        span=para.span(name),
        text=name.text,
        kind=kind,
        sure=c.sure,
        subject=is_subject(name),
        main=is_main_subject(name),
        sentence=para.span(name.sent),
        deed=para.span(deed) if deed is not None else None,
        title=c.title,
        roles=roles_of(para, name) if kind == "person" else (),
        gender=gender_of(para.doc, name, c.title) if kind == "person" else "",
        owner=owner_of(para.doc, c.start) if kind == "organisation" else "",
    )
