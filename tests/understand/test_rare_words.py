"""When claims of one party state the same because they share words that hardly any other claim has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.understand.dossier.claims import Claim
from briefing.understand.dossier.rare_words import RARE, sharing_rare_words
from briefing.understand.parties.holders import ClaimHolder
from tests.understand.test_same_statement import claim

ROE, DOE, SOMEBODY = ClaimHolder("Norland", 1), ClaimHolder("Norland", 2), ClaimHolder("Norland")
CALLED = claim("S1", "Norland", 'the old ferry was a "floating museum"', holder=ROE)
SAYS = claim("S2", "Norland", "Would you cross a fjord in a museum?", holder=ROE, mode="quote")
HOPED = claim("S1", "Norland", "the idea was to keep trawlers idling at the quay and burn all their diesel")
IDLE = claim("S2", "Norland", "hopes that trawlers are idling at a quay on costly diesel")


def pairs(*claims: Claim) -> list[tuple[str, str]]:
    """Return the texts of the pairs that are found where no two claims are alike."""
    return [(one.text, other.text) for one, other in sharing_rare_words([[c] for c in claims])]


@pytest.mark.parametrize(
    "claims",
    [
        (CALLED, SAYS),
        (SAYS, CALLED),
        (CALLED, replace(SAYS, holder=SOMEBODY)),  # "a spokesman", of the same party
        (CALLED, replace(SAYS, article="S1", span=(90, 120))),
        (replace(CALLED, text="a “museum,” he called it"), SAYS),
        (HOPED, IDLE),
    ],
)
def test_a_pair(claims: tuple[Claim, Claim]) -> None:
    """A word in quotation marks and in its speaker's quotation; or two words, of two articles, with others besides."""
    assert pairs(*claims) == [(claims[0].text, claims[1].text)]


@pytest.mark.parametrize(
    "claims",
    [
        (CALLED, replace(SAYS, holder=DOE)),
        (CALLED, replace(SAYS, holder=ClaimHolder("Sudland", 1))),
        (replace(CALLED, holder=SOMEBODY), replace(SAYS, holder=SOMEBODY)),  # maybe two people
        (CALLED, replace(SAYS, mode="paraphrase")),
        (replace(CALLED, mode="quote"), SAYS),
        (CALLED, replace(SAYS, text="Nobody would cross a fjord in a museum.")),  # one denies
        (replace(CALLED, text="the old ferry was a floating museum"), SAYS),
        (replace(CALLED, text='the old ferry was a "museum piece"'), SAYS),  # another thing
        (replace(CALLED, text='"a museum that moves across a fjord" was what he saw'), SAYS),  # a clause
        (HOPED, replace(IDLE, article="S1", span=(90, 120))),
        (HOPED, replace(IDLE, holder=ClaimHolder("Sudland"))),
        (HOPED, replace(IDLE, text="hopes that trawlers are idling at sea in winter")),  # two words, and no others
        (HOPED, replace(IDLE, text=IDLE.text + " worth $40m")),  # a sum that the other leaves out
    ],
)
def test_no_pair(claims: tuple[Claim, Claim]) -> None:
    """Not of two speakers or parties, not of what one denies, and not by words that only go with what is quoted."""
    assert pairs(*claims) == []


@pytest.mark.parametrize("others", [RARE - 2, RARE - 1])
def test_a_word_that_many_use_is_not_rare(others: int) -> None:
    """The word may stand in four groups of claims, these two included."""
    more = [claim(f"S{n}", f"Party {n}", f"a museum number {n}{n}") for n in range(3, 3 + others)]
    assert bool(pairs(CALLED, SAYS, *more)) is (others == RARE - 2)
