"""Claims of one party that share words which hardly any other claim has, and so may state the same.

One such word is enough where a paraphrase quotes it and the speaker's quotation has it; without quotation marks it
takes two, of two articles, and others beside them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from briefing.understand.dossier.claims import Claim, own_words
from briefing.understand.dossier.same_statement import denies, money_in
from briefing.understand.similarity import ENOUGH_SHARED, Stems, likeness, names_in, stems

RARE = 4
"""Groups of claims in which a word stands at most."""
IN_COMMON = 2
"""Rare words besides names that claims of two articles share."""
ALIKE = 0.3
"""Likeness from which they state the same, if they share ``ENOUGH_SHARED`` words."""

_FRAGMENT = re.compile(r"[\"“](?P<words>[\w'’-]+(?: [\w'’-]+){0,3})[,.]?[\"”]")
"""Up to four words in quotation marks: a whole clause is found by its words."""


def sharing_rare_words(groups: Sequence[Sequence[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of claims that share rare words; they come in ``groups`` of those that are alike.

    "called it a 'rare chance'" and "“This is the chance that we need”" state the same where few claims speak of a
    chance.
    """
    uses = Counter(chain.from_iterable({s for c in group for s in stems(own_words(c))} for group in groups))
    having: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in chain.from_iterable(groups):
        for stem in sorted(stems(own_words(claim))):
            if uses[stem] <= RARE:
                having[claim.holder.party, stem].append(claim)
    met: Counter[tuple[int, int]] = Counter()
    for (_, stem), claims in having.items():
        for one, other in combinations(claims, 2):
            if denies(one) != denies(other):
                continue
            met[id(one), id(other)] += stem not in names_in(one.text) | names_in(other.text)
            if _is_quoted(stem, one, other) or (met[id(one), id(other)] == IN_COMMON and _retells(one, other)):
                yield one, other


def _is_quoted(stem: str, one: Claim, other: Claim) -> bool:
    """Whether one of two claims quotes a word, the other is a quotation, and one of them alone names the speaker."""
    paraphrase, quotation = (one, other) if one.mode == "paraphrase" else (other, one)
    if (paraphrase.mode, quotation.mode) != ("paraphrase", "quote"):
        return False
    return len({one.holder.speaker, other.holder.speaker} - {None}) == 1 and stem in _quoted(paraphrase)


def _quoted(claim: Claim) -> Stems:
    """Return the stem of the last word of each fragment that a paraphrase quotes."""
    last = (fragment["words"].rsplit(" ", 1)[-1] for fragment in _FRAGMENT.finditer(own_words(claim)))
    return frozenset(stem for word in last for stem in stems(word))


def _retells(one: Claim, other: Claim) -> bool:
    """Whether claims of two articles share enough words besides names, and neither names a sum that is news."""
    names = names_in(one.text) | names_in(other.text) | stems(one.holder.party)
    a, b = stems(own_words(one)) - names, stems(own_words(other)) - names
    enough = len(a & b) >= ENOUGH_SHARED and likeness(a, b, lambda _: 1) >= ALIKE
    return one.article != other.article and enough and money_in(one) == money_in(other)
