"""What a claim reports that a party does, and to what, so that two reports of one deed are found to be the same.

"Decided to back the plan", "announced its support for the plan" and "endorsed the plan" are one deed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.understand.dossier.claims import Claim
from briefing.understand.lexicon.facts import DEEDS, UNDERTAKING
from briefing.understand.similarity import Stems, names_in, stems

UTTERED = stems("comment remark statement word speech view")
"""What a person is blamed or praised for, instead of whom."""
AGAINST = frozenset({"opposes", "refuses", "denies"})
"""Stances that a party has against something."""

_INFINITIVE = re.compile(r"\s*to (?:\w+ly )?([a-z]+)")
_NOUN = re.compile(r"\s*(?:its|his|her|their|our|an?|the)((?: [a-z]+){1,3})")
_ADJUNCT = re.compile(r"\s*(?:with|at|in|before|ahead)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a party does, and the stems of the words for what it does that to."""

    kind: str
    """The stem of the usual word for it."""
    matter: Stems
    known: bool
    """Whether the word is one for a single attitude or step, so that it tells the same without its matter."""


def deed_of(claim: Claim) -> Deed | None:
    """Return the deed that a claim reports; None for a statement, and where no stance is shown."""
    if claim.cue is None or claim.frame == "say" or claim.stance in {"claims", "other"}:
        return None
    rest = claim.passage.text[max(0, claim.cue.end - claim.passage.start) :]
    word = claim.lemma
    if word in UNDERTAKING:
        word, rest = _undertaken(word, rest)
    kind = _kind(word)
    matter = frozenset() if _ADJUNCT.match(rest) else stems(rest) - UTTERED - stems(claim.holder.party)
    return Deed(kind, matter, kind in _KNOWN) if kind else None


def same_deed(one: Claim, other: Claim) -> bool:
    """Whether a party does the same to the same thing: "rejected its adoption", "rejects plans to adopt it"."""
    a, b = deed_of(one), deed_of(other)
    if a is None or b is None or one.holder.party != other.holder.party or a.kind != b.kind:
        return False
    if _force(one) != _force(other) or (one.article == other.article and not a.known):
        return False
    names = names_in(one.text) | names_in(other.text)
    smaller, larger = sorted((a.matter - names, b.matter - names), key=len)
    if not smaller:
        least, most = sorted((a.matter, b.matter), key=len)
        return a.known and (least <= most if least else one.article == other.article)
    return len(smaller & larger) * 2 >= len(smaller)


def _force(claim: Claim) -> tuple[str, str, bool]:
    """Return what must be equal of two reports: whether it is denied, how sure it is, and whether it is against."""
    return claim.assertion.polarity, claim.assertion.modality, claim.stance in AGAINST


def _undertaken(word: str, rest: str) -> tuple[str, str]:
    """Return the word for what is decided, promised or voiced, and what follows it; else the word and the rest."""
    if verb := _INFINITIVE.match(rest):
        return verb.group(1), rest[verb.end() :]
    if noun := _NOUN.match(rest):
        for found in re.finditer(r"[a-z]+", noun.group(1)):
            if _kind(found.group()) in _KNOWN:
                return found.group(), rest[noun.start(1) + found.end() :]
    return word, rest


def _kind(word: str) -> str:
    """Return the stem of the usual word for a deed; empty for a word without content."""
    stem = next(iter(stems(word)), "")
    return _USUAL.get(stem, stem)


_USUAL: dict[str, str] = {
    stem: min(stems(usual)) for usual, *others in DEEDS for word in (usual, *others) for stem in stems(word)
}
_KNOWN = frozenset(_USUAL.values())
