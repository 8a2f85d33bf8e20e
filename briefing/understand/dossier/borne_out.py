"""A paraphrase and the quotation right behind it: where the speaker says in it what the writer reported before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.understand.dossier.claims import Claim, own_words
from briefing.understand.dossier.deeds import AGAINST
from briefing.understand.similarity import Stems, names_in, stems

RIGHT_BEHIND = 25
"""Characters between a paraphrase and the quotation, at most: the end of a sentence and "he added"."""
SHARED = 2
"""Stems besides names that both have, at least."""
SHARE = 0.2
"""The part of the smaller one's stems that they are, at least more than."""

_TURN = re.compile(r"(?:but|however|yet|still|though|although)\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|unlikely|impossible|hardly)\b|n['’]t\b", re.IGNORECASE
)
_AFTER_MAIN = re.compile(
    r"(?<=\w)(?:,| [-–—])? (?:but|and|or|who|which|that|because|if|when|while|as|although|not (?:only|just|merely))\b"
    r"| [-–—] ",
    re.IGNORECASE,
)
"""Where the main clause ends: what a later one denies is another thing."""


def borne_out(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield paraphrases with the quotation right behind each that says the same."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    for beside in by_article.values():
        reached = 0
        for one, other in pairwise(sorted(beside, key=lambda c: c.span)):
            within, reached = one.span[0] < reached, max(reached, one.span[1])
            if not within and bears_out(one, other):
                yield one, other


def bears_out(one: Claim, other: Claim) -> bool:
    """Whether a quotation says again what its speaker was reported to say, and neither denies it."""
    if one.mode != "paraphrase" or one.frame == "noun" or other.mode != "quote" or not _of_one_speaker(one, other):
        return False
    if not 0 <= other.span[0] - one.span[1] <= RIGHT_BEHIND or _TURN.match(own_words(other)):
        return False
    a, b = _content(one, other), _content(other, one)
    shared = len(a & b)
    return shared >= SHARED and shared > SHARE * min(len(a), len(b)) and _is_against(one) == _is_against(other)


def _of_one_speaker(one: Claim, other: Claim) -> bool:
    return one.holder.party == other.holder.party and len({one.holder.speaker, other.holder.speaker} - {None}) < 2


def _content(claim: Claim, other: Claim) -> Stems:
    return stems(own_words(claim)) - names_in(claim.text) - names_in(other.text) - stems(claim.holder.party)


def _is_against(claim: Claim) -> bool:
    """Whether a claim shows a stance against something, or its main clause denies."""
    main = _AFTER_MAIN.split(own_words(claim), maxsplit=1)[0]
    return claim.stance in AGAINST or len(_NEGATION.findall(main)) % 2 == 1
