"""Find whom a role means that names nobody: "its chairman", "the company's chief executive", an adviser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.understand.lexicon.bodies import COMPANY_WORDS, ORGANISATION_WORDS
from briefing.understand.lexicon.gazetteer import SEATS_OF_BLOCS, fold, look_up
from briefing.understand.lexicon.people import CORPORATE_OFFICES
from briefing.understand.records import ArticleFacts, RoleMention

NEAR = 700
"""Characters before a role within which a body or a principal is looked for."""


_IN_CAPITAL = re.compile(r"\b[Ii]n ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")

_DATELINE = re.compile(r"(?<!\S)([A-Z]{4,}(?: [A-Z]{3,})?) \([A-Z][\w ]+\) (?=[\"“A-Z])")
"""The place and the agency before a report that an article takes over: "OSLO (Reuters) "."""


def state_of_capital(text: str) -> str | None:
    """Return the state of the capital that a text places something in: "In Oslo, ", "the ministry in Oslo", or None."""
    for match in _IN_CAPITAL.finditer(text):
        entry = look_up(match.group(1))
        if entry and entry.kind == "capital" and match.group(1) not in SEATS_OF_BLOCS:
            return entry.name
    return None


def capital_beside(facts: ArticleFacts, role: RoleMention) -> str | None:
    """Return the state of the capital that a role is reported from, or that stands beside it; else None.

    It opens the last dateline inside the article, or the sentence before the role, or stands right behind it.
    """
    text, (start, end) = facts.article.text, role.span
    dateline = max(_DATELINE.finditer(text, facts.article.start, start), key=lambda m: m.start(), default=None)
    if dateline and (entry := look_up(dateline.group(1).title())) and entry.kind == "capital":
        return entry.name
    before = re.search(r"(?:^|[.!?”\"]\s+|\n)(In [A-Z][\w ]{2,24}), (?:the |an? )?$", text[max(0, start - 40) : start])
    behind = re.match(r" in [A-Z][\w ]{2,24}", text[end : end + 30])
    return next((s for m in (before, behind) if m and (s := state_of_capital(m.group()))), None)


COMPANIES = frozenset({"company", "firm"})
NO_COMPANY = ORGANISATION_WORDS - COMPANY_WORDS
"""Nouns in the name of a body that nobody calls a company."""


def is_owned_by_pronoun(facts: ArticleFacts, role: RoleMention) -> bool:
    """Whether "its" or "their" stands right before a role."""
    before = facts.article.text[max(0, role.span[0] - 6) : role.span[0]].split()
    return bool(before) and before[-1].lower() in {"its", "their"}


def is_bare_office(role: RoleMention) -> bool:
    """Whether a role is an office of some body that it does not name: "chief executive"."""
    return role.party is None and role.text.lower() in CORPORATE_OFFICES


def body_noun(facts: ArticleFacts, role: RoleMention) -> str | None:
    """Return the noun by which a role means a body named before ("company" in "the company's chief"), or None."""
    before = facts.article.text[max(0, role.span[0] - 5) : role.span[0]].lower()
    nouns = re.findall(r"^ ?([a-z]+)['’]s", role.text) if before.endswith("the ") else []
    nouns += re.findall(r"\b(?:of|for|at|with) the ([a-z]+)\b", role.text)
    nouns += re.findall(r"\bthe ([a-z]+)['’]s", role.text)
    nouns += [role.text.split()[0].lower()] if " " in role.text else []
    return next((w for w in nouns if w in ORGANISATION_WORDS), None)


def bodies_before(facts: ArticleFacts, role: RoleMention, noun: str) -> Iterator[int]:
    """Yield indices of mentions of bodies before a role, likeliest first: with the noun in their names, then near ones.

    With an empty ``noun`` ("its chair", a bare "chief executive") only subjects count; for "its" states are bodies too.
    """
    kinds = {"organisation"} if noun or is_bare_office(role) else {"organisation", "bloc", "state"}
    before = [i for i, m in enumerate(facts.mentions) if m.span[1] <= role.span[0] and m.kind in kinds]
    for i in reversed(before):
        if noun and noun in fold(facts.mentions[i].text).split():
            yield i
    for i in reversed(before):
        m = facts.mentions[i]
        words = {*fold(m.text).split()}
        fits = noun not in COMPANIES or words.isdisjoint(NO_COMPANY)
        if role.span[0] - m.span[1] < NEAR and (m.subject or noun) and fits:
            yield i


def group_before(facts: ArticleFacts, role: RoleMention, noun: str) -> str | None:
    """Return the group that an earlier role names by a noun: "Leeds team" of "the Leeds team's coach" for "team"."""
    roles = (r for m in reversed(facts.mentions) for r in m.roles if r.span[1] <= role.span[0])
    return next((r.party for r in roles if r.party and r.party.split()[-1] == noun), None)


def mentions_before(facts: ArticleFacts, role: RoleMention) -> Iterator[int]:
    """Yield indices of the mentions shortly before a role, the last first."""
    for i in range(len(facts.mentions) - 1, -1, -1):
        end = facts.mentions[i].span[1]
        if end <= role.span[0] and role.span[0] - end < NEAR:
            yield i
