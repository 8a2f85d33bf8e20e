"""What a role says by itself: its titles, the political party, the state or body that it names as its own."""

from __future__ import annotations

import re
from functools import cache

from briefing.understand import words
from briefing.understand.gazetteer import look_up, pattern

PAST = re.compile(r"\b(?:former|ex|then|previously|late|onetime|outgoing)\b", re.IGNORECASE)


CAPITALISED = r"[A-Z](?:[\w&'-]|\.(?=\w))*"


def sorts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    marked = words.load("titles")
    ranks = frozenset(t[:-1] for t in marked if t.endswith("!"))
    forms = frozenset(t[:-1] for t in marked if t.endswith("~"))
    return frozenset(t.rstrip("!~") for t in marked), ranks, forms


def faction_of(role: str) -> str | None:
    """The political party that a role names: "Republican challenger", "D-Mass."."""
    found = re.search(r"(?<![\w-])([DR])-(?=[A-Z][a-z]+)", role)
    if found:
        return {"D": "Democratic Party", "R": "Republican Party"}[found.group(1)]
    found = _factions().search(role)
    if found is None or not _modifies(role[found.end() :]):
        return None
    return dict(words.table("factions"))[found.group()]  # type: ignore[arg-type]  # rows of two


@cache
def _factions() -> re.Pattern[str]:
    longest_first = sorted((word for word, _ in words.table("factions")), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")


def _modifies(rest: str) -> bool:
    """Whether what follows leaves the word a party's: "Democratic candidate", not "Democratic Republic"."""
    following = re.match(r"['’]?s?\s*([A-Z][\w.]*)", rest)
    if following is None:
        return True
    word = following.group(1).lower()
    return (
        word == "party"
        or word in words.load("portfolios")
        or bool(title_words(word))
        or word in {"shadow", "sen.", "rep.", "gov."}
    )


def title_words(text: str) -> list[str]:
    """Title words of a phrase, lower case."""
    everything, _, forms = sorts()
    found = []
    for word in re.findall(r"[\w.'-]+", text.lower()):
        bare = word.removesuffix("'s")
        for form in (bare, bare.rstrip("."), bare.removesuffix("s")):
            if form in everything and form not in forms:
                found.append(form)
                break
    return found


def side_named(role: str) -> tuple[str | None, float]:
    """The state, bloc or organisation that a role names as its own, and how surely.

    What owns the office comes before what it is directed to: in "Afghan Ambassador to the United States" the first counts,
    in "deputy representative of Canada at NATO" what follows "of".
    """
    _, ranks, _ = sorts()
    only_rank = all(t in ranks or t.rstrip(".") in ranks for t in title_words(role)) and bool(title_words(role))
    before = re.split(r"\s(?:to|at|in|on|with)\s", f" {role}", maxsplit=1)[0].strip() or role
    of = re.search(
        r"\b(?:of|for)\s+(?:the\s+)?((?:[A-Z][\w.&'’-]*|of|the|for|and)(?:\s+(?:[A-Z][\w.&'’-]*|of|the|for|and))*)",
        role,
    )
    owner = re.match(r"(?:the\s+)?((?:[A-Z][\w.&-]*)(?:\s+(?:[A-Z][\w.&-]*|of|the|and|for))*)['’]s?\s", role)
    weight = 0.4 if only_rank else 1.0
    group = re.match(r"(?:the )?((?:[A-Z]\w+ )+([a-z]+))['’]s ", role)
    if (
        group
        and group.group(2) in words.load("org_words")
        and (group.group(2) == "team" or group.group(2) not in words.load("deputising") | words.load("government"))
    ):
        return group.group(1), weight
    named_body = re.match(
        rf"({CAPITALISED}(?: (?:{CAPITALISED}|of|for|the|and))+?) (?=[a-z][\w-]+$|[A-Z][\w-]+$)", role
    )
    if (
        named_body
        and "'s" not in role
        and "’s" not in role
        and not title_words(named_body.group(1))
        and not look_up(named_body.group(1).split()[0])
    ):
        return named_body.group(1), weight
    if owner and title_words(owner.group(1)):
        return owner.group(1).rsplit(" of ", 1)[-1].removeprefix("the "), weight
    if owner:
        return owner.group(1), weight
    known = [m.group() for m in pattern().finditer(before)]
    body = next((k for k in known if (e := look_up(k)) and e.sort == "bloc"), None)
    if body or known:
        return body or known[0], weight
    seated = set(title_words(role)) & words.load("seats")
    if of and of.group(1)[0].isupper() and not seated:
        return re.sub(r"(?:\s(?:of|the|for|and))+$", "", of.group(1)), weight
    lead = re.match(r"(?:former\s+|ex-)?((?:[A-Z][\w&.-]*\s+)+)(?=[\w-]+)", role)
    if lead and not title_words(lead.group(1)):
        return lead.group(1).strip(), weight * 0.8
    named = re.match(r"((?:[A-Z][\w&.-]*\s+)+?)(?:[A-Z]?[\w-]+\s+)*$", role + " ")
    at = re.search(rf"\b(?:at|with|from)\s+(?:the\s+)?({CAPITALISED}(?: (?:{CAPITALISED}|of|for|and|&))*)", role)
    if at:
        return re.sub(r"(?:\s(?:of|the|for|and|&))+$", "", at.group(1)), weight
    first = named.group(1).split()[0] if named else ""
    return (
        (first, weight * 0.6)
        if first and not title_words(first) and first.lower() not in {"former", "then", "acting"}
        else (None, weight)
    )
