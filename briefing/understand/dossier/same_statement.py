"""Whether two claims of different articles state the same, where their words are too few or too different to be alike.

Three signs do: a run of words that is most of one of them, the same amount of the same thing, the same deed to the
same thing. A group without a name ("analysts", "the companies") may be anybody that says the same in other words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from briefing.understand.dossier.claims import Claim, own_words
from briefing.understand.dossier.deeds import AGAINST, deed_of, same_deed
from briefing.understand.quantities.numbers import Amount, find_amounts
from briefing.understand.similarity import ENOUGH_SHARED, Stems, likeness, names_in, stems

RUN = 5
"""Words in a row that two claims share at least."""
ALL_OF_IT = 4
"""Words of a claim that may be all that it shares."""
REPRINT = 8
"""Words in a row from which a quotation is the same whoever is named as its speaker."""
MOST_OF_IT = 0.65
"""Share of the shorter claim's stems that a run holds at least."""
ABOUT_ONE_THING = 0.3
"""Likeness from which two claims with the same amount speak of one thing."""
SAME_VIEW = 0.4
"""Share of two claims' stems that they have in common, from which a group says what somebody else says."""
MANY = 10
"""Number from which a count is no coincidence."""
IN_DETAIL = 7
"""Stems besides names by which a claim finds others that tell the same in detail."""
IN_ONE_ARTICLE = ((IN_DETAIL, 0.4),)
"""Stems besides names that two claims of one party share, and the likeness from which so many are enough."""
IN_TWO = (*IN_ONE_ARTICLE, (4, 0.45))
"""The same for claims of two articles."""
CROWDED = 12
"""Claims from which a sign that they share is too common to lead anywhere."""

_WORD = re.compile(r"[\w'’]+")
_TITLE = re.compile(r"(?<=[a-z] )([\"“‘'])[A-Z][^\"”’']{,40}[\"”’']")
_ASKING = re.compile(r"\w+n['’]t\b[^.!]*\?$")
_NEGATION = re.compile(
    r"\b(?:not(?! only| just| merely| simply)|no|never|nobody|none|nothing|neither|nor|without|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)


def _content(claim: Claim, other: Claim) -> Stems:
    """Return the stems of a claim without names and without its party."""
    return stems(own_words(claim)) - names_in(claim.text) - names_in(other.text) - stems(claim.holder.party)


@lru_cache(1 << 13)  # each claim is compared with many
def _words(text: str) -> tuple[str, ...]:
    return tuple(w.lower().replace("’", "'") for w in _WORD.findall(text))


def longest_run(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Return the longest run of words that two texts share."""
    best, ends = (0, 0), dict[int, int]()
    for n, word in enumerate(one):
        here = {m: ends.get(m - 1, 0) + 1 for m, same in enumerate(other) if same == word}
        best = max(best, *((length, n + 1) for length in here.values()), best)
        ends = here
    return tuple(one[best[1] - best[0] : best[1]])


def same_words(one: Claim, other: Claim) -> bool:
    """Whether a run of words is most of what one of two claims says; across parties, of a quotation."""
    words = _words(own_words(one)), _words(own_words(other))
    run = longest_run(*words)
    shorter = min(stems(own_words(one)), stems(own_words(other)), key=len)
    held = len(stems(" ".join(run)) & shorter)
    if held < 2 or held < MOST_OF_IT * len(shorter):
        return False
    same = one.holder.party == other.holder.party
    least = ALL_OF_IT if len(run) == min(map(len, words)) else RUN
    return len(run) >= least if same else len(run) >= REPRINT and one.mode == other.mode == "quote"


@lru_cache(1 << 13)  # each claim is compared with many
def _amounts(text: str) -> frozenset[tuple[str, float]]:
    return frozenset((a.kind, a.value or 0.0) for a in find_amounts(text) if _is_telling(a))


def _is_telling(amount: Amount) -> bool:
    """Whether an amount is no coincidence: money, a share, a count of many; not a year."""
    value = amount.value or 0.0
    return amount.kind in {"money", "share"} or (amount.kind == "count" and value >= MANY and not 1500 <= value < 2100)


def money_in(claim: Claim) -> frozenset[float]:
    """Return the sums of money that a claim names."""
    return frozenset(value for kind, value in _amounts(own_words(claim)) if kind == "money")


def same_amount(one: Claim, other: Claim, unnamed: Collection[str]) -> bool:
    """Whether two claims put the same amount on one thing; of two parties one is a group, and the amount no count."""
    kinds = {kind for kind, _ in _amounts(own_words(one)) & _amounts(own_words(other))}
    if one.holder.party != other.holder.party:
        kinds = kinds - {"count"} if _one_is_a_group(one, other, unnamed) else set()
    if not kinds:
        return False
    a, b = _content(one, other), _content(other, one)
    shared = {s for s in a & b if not s[0].isdigit()}
    return len(shared) >= 2 and likeness(a, b, lambda _: 1) >= ABOUT_ONE_THING


def same_view(one: Claim, other: Claim, unnamed: Collection[str]) -> bool:
    """Whether a group says what somebody else says, in words that are mostly the same."""
    a, b = stems(own_words(one)), stems(own_words(other))
    return (
        one.holder.party != other.holder.party
        and _one_is_a_group(one, other, unnamed)
        and len(a & b) >= max(ENOUGH_SHARED, SAME_VIEW * len(a | b))
    )


def same_details(one: Claim, other: Claim) -> bool:
    """Whether a party says the same in so many of the same words that only their order and the rest differ."""
    a, b = _content(one, other), _content(other, one)
    if one.holder.party != other.holder.party or (one.stance in AGAINST) != (other.stance in AGAINST):
        return False
    shared, alike = len(a & b), likeness(a, b, lambda _: 1)
    bounds = IN_ONE_ARTICLE if one.article == other.article else IN_TWO
    return any(shared >= enough and alike >= least for enough, least in bounds)


def _one_is_a_group(one: Claim, other: Claim, unnamed: Collection[str]) -> bool:
    """Whether one of two claims is made by a group without a name."""
    return any(c.holder.speaker is None and c.holder.party in unnamed for c in (one, other))


def state_the_same(one: Claim, other: Claim, unnamed: Collection[str]) -> bool:
    """Whether one of the signs shows that two claims state the same, and neither of them denies what the other says."""
    if denies(one) != denies(other):
        return False
    if one.article == other.article:
        apart = one.span[1] <= other.span[0] or other.span[1] <= one.span[0]
        return apart and (same_view(one, other, unnamed) or same_deed(one, other) or same_details(one, other))
    with_a_group = same_amount(one, other, unnamed) or same_view(one, other, unnamed)
    return with_a_group or same_words(one, other) or same_deed(one, other) or same_details(one, other)


def denies(claim: Claim) -> bool:
    """Whether a claim denies what it tells; "not only", "Wouldn't it ...?" and a title with "not" deny nothing."""
    plain = _TITLE.sub("", own_words(claim))
    return len(_NEGATION.findall(plain)) % 2 == 1 and not _ASKING.match(plain)


def _signs(claim: Claim) -> Iterator[object]:
    """Yield what two claims share that may state the same: runs of words, amounts, deeds."""
    words = _words(own_words(claim))
    yield from {words[n : n + ALL_OF_IT] for n in range(len(words) - ALL_OF_IT + 1)}
    yield from _amounts(own_words(claim))
    if deed := deed_of(claim):
        yield claim.holder.party, deed.kind
    longest = sorted(stems(own_words(claim)), key=lambda stem: (-len(stem), stem))
    yield from ((claim.holder.party, "tells", stem) for stem in longest[:IN_DETAIL])


def _shown_and_sought(claim: Claim, unnamed: Collection[str]) -> tuple[list[object], list[object]]:
    """Return the signs by which a claim is found, and those by which it finds others; stems only beside a group's."""
    signs, content = list(_signs(claim)), stems(own_words(claim))
    of_group, of_other = [("group", s) for s in content], [("other", s) for s in content]
    if claim.holder.party in unnamed:
        return [*signs, *of_group], [*signs, *of_group, *of_other]
    return [*signs, *of_other], [*signs, *of_group]


def same_statements(groups: Sequence[Sequence[Claim]], unnamed: Collection[str]) -> Iterator[tuple[Claim, Claim]]:
    """Yield claims of different groups that state the same; ``unnamed`` are parties without a name ("Analysts")."""
    return (pair for pair in _pairs(groups, unnamed) if state_the_same(*pair, unnamed))


def _pairs(groups: Sequence[Sequence[Claim]], unnamed: Collection[str]) -> Iterator[tuple[Claim, Claim]]:
    """Yield claims of different groups that share a sign, each pair once."""
    at: dict[object, list[tuple[int, Claim]]] = defaultdict(list)
    for n, group in enumerate(groups):
        for claim in group:
            shown, sought = _shown_and_sought(claim, unnamed)
            near = {id(other): other for sign in sought for m, other in at.get(sign, ())[:CROWDED] if m != n}
            yield from ((other, claim) for other in near.values())
            for sign in shown:
                at[sign].append((n, claim))
