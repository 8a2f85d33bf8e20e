"""Read from the words of a role its titles, and the state or body that it names as its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.facts import AffiliationRule
from briefing.understand.lexicon.bodies import (
    DEPUTISING,
    GOVERNMENT_WORDS,
    ORGANISATION_WORDS,
    REGIONAL,
    STATE_BODIES,
)
from briefing.understand.lexicon.gazetteer import look_up, pattern
from briefing.understand.lexicon.people import (
    ACADEMICS,
    FORMS_OF_ADDRESS,
    NO_STATE,
    PORTFOLIOS,
    RANKS,
    SEATS,
    SPORTS,
    STATE_OFFICES,
    TITLES,
)

PAST = re.compile(
    r"\b(?:former|ex|then|previously|late|onetime|outgoing|retired|ousted|deposed|sacked|disgraced)\b", re.IGNORECASE
)
CAPITALISED = r"[A-Z](?:[\w&'-]|\.(?=\w))*"
"""A capitalised word."""
RANK = 0.4
"""Weight of a mere rank."""
GROUPS = (ORGANISATION_WORDS - DEPUTISING - GOVERNMENT_WORDS) | {"team"}
"""Nouns of groups with a name of their own; what states have, and what only speaks for a body, is none."""

_NAMED = r"[A-Z][\w.&-]*"
_GROUP = re.compile(r"(?:the )?((?:[A-Z]\w+ )+([a-z]+))['’]s ")
_BODY = re.compile(rf"({CAPITALISED}(?: (?:{CAPITALISED}|of|for|the|and))+?) (?=[a-z][\w-]+$|[A-Z][\w-]+$)")
_OWNER = re.compile(rf"(?:the\s+)?((?:{_NAMED})(?:\s+(?:{_NAMED}|of|the|and|for))*)['’]s?\s")
_LINK = re.compile(r"\s(?:of|for|at|with|from|to|in|on|by|against|behind|under)\s")
_BODY_NAME = re.compile(
    rf"(?:the )?(?P<lead>(?:{_NAMED}['’]s? )?)(?P<lower>(?:(?!(?:of|for|at|with|in|to) )[a-z][\w-]* ){{0,4}})"
    rf"(?P<name>{_NAMED}(?:['’]?s?(?: (?:of|for|and|&|the|of the))? {_NAMED})*)(?P<noun>(?: [a-z][\w-]+)?)"
)
_LEAD = re.compile(r"(?:former\s+|ex-)?((?:[A-Z][\w&.-]*\s+)+)(?=[\w-]+)")
_NEWCOMER = re.compile(
    r"^(?:(?:new|newly elected|incoming|acting|interim|senior|veteran|top|then)[ -])+", re.IGNORECASE
)
_PARTY_LED = re.compile(rf"\b(?:of|for) .*{_NAMED} (?:party|movement|federation|association|union|company|club|bank)\b")
_BEYOND_STATES = re.compile(rf"\b(?:{'|'.join(sorted(REGIONAL - {'National'}))}) \w+", re.IGNORECASE)
"""A body of several states: "European Parliament"."""


class NamedParty(NamedTuple):
    """The state or body that a role names as its own."""

    name: str
    rule: AffiliationRule
    share: float
    """How surely the role names it, 0 to 1."""


def title_words(text: str) -> list[str]:
    """Return the title words of a phrase, lower case and singular; forms of address are none."""
    titles = []
    for word in re.findall(r"[\w.'-]+", text.lower()):
        bare = word.removesuffix("'s").removeprefix("ex-")
        for form in (bare, bare.rstrip("."), f"{bare}.", bare.removesuffix("s"), bare.removesuffix("s.") + "."):
            if (form in TITLES and form not in FORMS_OF_ADDRESS) or form.endswith("ologist"):
                titles.append(form)
                break
    return titles


def party_named(role: str) -> NamedParty | None:
    """Return the state, bloc or organisation that a role names as its own, or None.

    What owns the office comes before what the office is directed to: in "Afghan Ambassador to the United States" the
    first counts, in "deputy representative of Canada at NATO" what follows "of".
    """
    bare = role if look_up(" ".join(re.findall(r"[A-Z][a-z]+", role)[:2])) else _NEWCOMER.sub("", role)
    for rule, (find, share) in _RULES.items():
        name = find(bare)
        if (
            name
            and (_names_body(name, bare) or is_state_office(bare))
            and not PORTFOLIOS.issuperset(name.lower().split())
        ):
            return NamedParty(name, rule, share)
    return None


def _names_body(name: str, role: str) -> bool:
    """Whether a name is more than a state's, a people's or a place's: "EU", the club in "Norby coach"."""
    entry = look_up(name)
    if entry and entry.kind in {"city", "capital"}:
        return head_phrase(role).split()[-1].lower() in SPORTS
    return name not in REGIONAL if entry is None else entry.kind == "bloc"


def head_phrase(role: str) -> str:
    """Return a role without what follows its head: "president" of "president of the board of Acme"."""
    return _LINK.split(role, maxsplit=1)[0]


def is_state_office(role: str) -> bool:
    """Whether only a state or a bloc has such an office or rank: "ambassador", "foreign minister"; not "chemist"."""
    head = head_phrase(role)
    if not head.split() or not set(head.lower().split()).isdisjoint(NO_STATE):
        return False
    last = head.lower().split()[-1].rstrip(".")
    return bool({last, last.removesuffix("s")} & STATE_OFFICES) or is_rank(head) or is_official(role.lower())


@cache
def _government() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(GOVERNMENT_WORDS))) + r")\b")


def is_official(low: str) -> bool:
    """Whether a lower-case name or role belongs to a state's own government; a shadow office does not."""
    low = _BEYOND_STATES.sub("", low)
    portfolio = re.search(r"\b(\w+) (?:secretary|minister)\b", low)
    cabinet = portfolio is not None and portfolio.group(1) in PORTFOLIOS
    return (cabinet or bool(_government().search(low))) and not re.search(r"\b(?:shadow|opposition)\b", low)


def is_rank(role: str) -> bool:
    """Whether a role is a military rank and nothing more: it tells a nationality, not a party."""
    titles = title_words(role)
    return bool(titles) and all(t in RANKS or t.rstrip(".") in RANKS for t in titles)


def _owner(role: str) -> str | None:
    """Return who owns an office: "North team" in "North team's coach", "Acme Watch" in "Acme Watch campaigner"."""
    return _owning_group(role) or _owning_body(role) or _possessor(role)


def _owning_group(role: str) -> str | None:
    group = _GROUP.match(role)
    return group.group(1) if group and group.group(2) in GROUPS else None


def _owning_body(role: str) -> str | None:
    body = _BODY.match(role)
    if body is None or re.search(r"['’]s?(?!\w)", role) or title_words(body.group(1)):
        return None
    return None if look_up(body.group(1).split()[0]) else body.group(1)


def _possessor(role: str) -> str | None:
    owner = _OWNER.match(role)
    if owner is None:
        return None
    name = owner.group(1)
    return name.rsplit(" of ", 1)[-1].removeprefix("the ") if title_words(name) else name


def _state(role: str) -> str | None:
    """Return a bloc, or else a state, named before what the office is directed to; None where a party is led there."""
    if _PARTY_LED.search(role):
        return None
    before = re.split(r"\s(?:to|at|in|on|with)\s", f" {role}", maxsplit=1)[0].strip() or role
    names = [m.group() for m in pattern().finditer(before)]
    return next((n for n in names if (e := look_up(n)) and e.kind == "bloc"), names[0] if names else None)


def _of(role: str) -> str | None:
    """Return the body behind "of" or "for", but for a seat (a member does not speak for the place) and a chair."""
    if not ACADEMICS.isdisjoint(head_phrase(role).lower().split()) and " at " in role:
        return None
    return None if set(title_words(head_phrase(role))) & SEATS else _body_behind(role, ("of", "for"))


def _leading_name(role: str) -> str | None:
    """Return a capitalised name that opens the role: "Acme" in "Acme chief executive"."""
    match = _LEAD.match(role)
    return match.group(1).strip() if match and not title_words(match.group(1)) else None


def _employer(role: str) -> str | None:
    """Return the body behind "at", "with" or "from": "Acme Capital" in "head of French bonds at Acme Capital"."""
    return _body_behind(role, ("at", "with", "from"))


def _body_behind(role: str, links: Sequence[str]) -> str | None:
    """Return the name behind the first of these prepositions that has one: "at management consultancy Acme Ltd."."""
    for link in _LINK.finditer(f" {role}"):
        match = _BODY_NAME.match(role[link.end() - 1 :]) if link.group().strip() in links else None
        name = _body_named(match) if match else None
        if name:
            return name
    return None


def _body_named(match: re.Match[str]) -> str | None:
    """Return the name in a noun phrase, or None for a people's: "Trawler Board" of "Norland's Trawler Board"."""
    name, noun = match["name"].rstrip("."), match["noun"].strip()
    if len(title_words(match["name"])) == len(name.split()):
        return None
    entry = look_up(name)
    if entry and entry.kind == "demonym":
        return name if noun in STATE_BODIES else None
    return f"{name} {noun}" if noun in ORGANISATION_WORDS and noun not in STATE_BODIES else match["name"]


def _first_word(role: str) -> str | None:
    """Return the first word, where it is a name."""
    match = re.match(r"((?:[A-Z][\w&.-]*\s+)+?)(?:[A-Z]?[\w-]+\s+)*$", role + " ")
    word = match.group(1).split()[0] if match else ""
    return word if word and not title_words(word) and word.lower() not in {"former", "then", "acting"} else None


_RULES: dict[AffiliationRule, tuple[Callable[[str], str | None], float]] = {
    "owner": (_owner, 1.0),
    "state": (_state, 1.0),
    "of": (_of, 1.0),
    "leading name": (_leading_name, 0.8),
    "employer": (_employer, 1.0),
    "first word": (_first_word, 0.6),
}
"""What a role may name as its own, in the order that it is looked for, and how surely each names it."""
