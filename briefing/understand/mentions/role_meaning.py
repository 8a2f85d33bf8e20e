"""What a role says by itself: its titles, the political party, the state or body that it names as its own."""

from __future__ import annotations

import re
from functools import cache

from briefing.understand import lexicon
from briefing.understand.lexicon.gazetteer import look_up, pattern

PAST = re.compile(r"\b(?:former|ex|then|previously|late|onetime|outgoing)\b", re.IGNORECASE)


CAPITALISED = r"[A-Z](?:[\w&'-]|\.(?=\w))*"
RANK = 0.4
"""Weight of a mere rank."""
NAMED = r"[A-Z][\w.&-]*"
GROUP = re.compile(r"(?:the )?((?:[A-Z]\w+ )+([a-z]+))['’]s ")
BODY = re.compile(rf"({CAPITALISED}(?: (?:{CAPITALISED}|of|for|the|and))+?) (?=[a-z][\w-]+$|[A-Z][\w-]+$)")
OWNER = re.compile(rf"(?:the\s+)?((?:{NAMED})(?:\s+(?:{NAMED}|of|the|and|for))*)['’]s?\s")
OF = re.compile(
    r"\b(?:of|for)\s+(?:the\s+)?((?:[A-Z][\w.&'’-]*|of|the|for|and)(?:\s+(?:[A-Z][\w.&'’-]*|of|the|for|and))*)"
)
LEAD = re.compile(r"(?:former\s+|ex-)?((?:[A-Z][\w&.-]*\s+)+)(?=[\w-]+)")
AT = re.compile(rf"\b(?:at|with|from)\s+(?:the\s+)?({CAPITALISED}(?: (?:{CAPITALISED}|of|for|and|&))*)")
LOOSE_END = re.compile(r"(?:\s(?:of|the|for|and|&))+$")


@cache
def sorts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """All title words, those that are ranks, and those that are mere forms of address."""
    marked = lexicon.load("titles")
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
    return next(party for word, party in lexicon.table("factions") if word == found.group())


@cache
def _factions() -> re.Pattern[str]:
    longest_first = sorted((word for word, _ in lexicon.table("factions")), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")


def _modifies(rest: str) -> bool:
    """Whether what follows leaves the word a party's: "Democratic candidate", not "Democratic Republic"."""
    following = re.match(r"['’]?s?\s*([A-Z][\w.]*)", rest)
    if following is None:
        return True
    word = following.group(1).lower()
    return (
        word == "party"
        or word in lexicon.load("portfolios")
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
            if (form in everything and form not in forms) or form.endswith("ologist"):
                found.append(form)
                break
    return found


def side_named(role: str) -> tuple[str | None, float]:
    """Return the state, bloc or organisation that a role names as its own, and how surely (0 to 1).

    What owns the office comes before what it is directed to: in "Afghan Ambassador to the United States" the first
    counts, in "deputy representative of Canada at NATO" what follows "of".
    """
    weight = RANK if _is_rank(role) else 1.0
    for rule, share in (
        (_owning, 1.0),
        (_known, 1.0),
        (_governed, 1.0),
        (_leading, 0.8),
        (_serving, 1.0),
        (_first, 0.6),
    ):
        found = rule(role)
        if found:
            return found, weight * share
    return None, weight


def _is_rank(role: str) -> bool:
    """Whether a role is a rank and nothing more: it tells a nationality, not a side."""
    _, ranks, _ = sorts()
    titles = title_words(role)
    return bool(titles) and all(t in ranks or t.rstrip(".") in ranks for t in titles)


def _owning(role: str) -> str | None:
    """Who owns the office: "Northern team" in "Northern team's coach", "Acme Watch" in "Acme Watch campaigner"."""
    group = GROUP.match(role)
    if group and group.group(2) in (lexicon.load("org_words") - _of_states()) | {"team"}:
        return group.group(1)
    body = BODY.match(role)
    if (
        body
        and not re.search(r"['’]s\b", role)
        and not title_words(body.group(1))
        and not look_up(body.group(1).split()[0])
    ):
        return body.group(1)
    owner = OWNER.match(role)
    if owner is None:
        return None
    name = owner.group(1)
    return name.rsplit(" of ", 1)[-1].removeprefix("the ") if title_words(name) else name


def _of_states() -> frozenset[str]:
    """Nouns that do not make a group of their own: what states have, and what is no organisation."""
    return lexicon.load("deputising") | lexicon.load("government")


def _known(role: str) -> str | None:
    """A bloc or a state named before what the office is directed to."""
    before = re.split(r"\s(?:to|at|in|on|with)\s", f" {role}", maxsplit=1)[0].strip() or role
    known = [m.group() for m in pattern().finditer(before)]
    return next((k for k in known if (e := look_up(k)) and e.sort == "bloc"), known[0] if known else None)


def _governed(role: str) -> str | None:
    """What follows "of" or "for", but for a seat: a member for a place does not speak for it."""
    found = OF.search(role)
    if found is None or not found.group(1)[0].isupper() or set(title_words(role)) & lexicon.load("seats"):
        return None
    return LOOSE_END.sub("", found.group(1))


def _leading(role: str) -> str | None:
    """A capitalised name that opens the role: "Acme" in "Acme chief executive"."""
    found = LEAD.match(role)
    return found.group(1).strip() if found and not title_words(found.group(1)) else None


def _serving(role: str) -> str | None:
    """What follows "at", "with" or "from": "analyst at Acme Capital"."""
    found = AT.search(role)
    return LOOSE_END.sub("", found.group(1)) if found else None


def _first(role: str) -> str | None:
    """The first word, where it is a name."""
    found = re.match(r"((?:[A-Z][\w&.-]*\s+)+?)(?:[A-Z]?[\w-]+\s+)*$", role + " ")
    word = found.group(1).split()[0] if found else ""
    return word if word and not title_words(word) and word.lower() not in {"former", "then", "acting"} else None
