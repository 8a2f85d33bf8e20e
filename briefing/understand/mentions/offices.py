"""What the words around a role mean: "its chairman", "the company's chief executive", an adviser's principal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.understand import lexicon
from briefing.understand.lexicon.gazetteer import fold
from briefing.understand.records import ArticleFacts, RoleMention

NEAR = 700
"""Characters within which a body or a principal is looked for before a role."""


def owned_by_pronoun(facts: ArticleFacts, role: RoleMention) -> bool:
    """Whether "its" or "their" stands before the role."""
    lead = facts.article.text[max(0, role.span[0] - 6) : role.span[0]].split()
    return bool(lead) and lead[-1].lower() in {"its", "their"}


def noun_of(facts: ArticleFacts, role: RoleMention) -> str | None:
    """The noun by which a role means a body named before: "company" in "the company's chief executive"."""
    lead = facts.article.text[max(0, role.span[0] - 5) : role.span[0]].lower()
    nouns = re.findall(r"^ ?([a-z]+)['’]s", role.text) if lead.endswith("the ") else []
    nouns += re.findall(r"\b(?:of|for|at|with) the ([a-z]+)\b", role.text) + re.findall(
        r"\bthe ([a-z]+)['’]s", role.text
    )
    nouns += role.text.split()[:1] if " " in role.text else []
    return next((w for w in nouns if w in lexicon.load("org_words")), None)


def bare_office(role: RoleMention) -> bool:
    """Whether the role is an office of some body that it does not name: "chief executive"."""
    return role.side is None and role.text.lower() in lexicon.load("corporate")


def acted_last(facts: ArticleFacts, role: RoleMention, noun: str) -> Iterator[int]:
    """Mentions of bodies before a role, likeliest first: with the noun in their names, then near ones.

    Without a noun ("its chair", a bare "chief executive") only subjects count; for "its" states are bodies too.
    """
    kinds = {"organisation"} if noun or bare_office(role) else {"organisation", "bloc", "state"}
    before = [i for i, m in enumerate(facts.mentions) if m.span[1] <= role.span[0] and m.kind in kinds]
    for i in reversed(before):
        if noun and noun in fold(facts.mentions[i].text).split():
            yield i
    for i in reversed(before):
        m = facts.mentions[i]
        if role.span[0] - m.span[1] < NEAR and (m.subject or noun):
            yield i


def group_named_before(facts: ArticleFacts, role: RoleMention, noun: str) -> str | None:
    """The group of this noun that a role before names: a "team member" after "the Leeds team's coach"."""
    before = (r.side for m in reversed(facts.mentions) for r in m.roles if r.span[1] <= role.span[0] and r.side)
    return next((side for side in before if side.split()[-1] == noun), None)


def persons_before(facts: ArticleFacts, role: RoleMention) -> Iterator[int]:
    """Mentions near before a role, the last first."""
    for i in range(len(facts.mentions) - 1, -1, -1):
        end = facts.mentions[i].span[1]
        if end <= role.span[0] and role.span[0] - end < NEAR:
            yield i
