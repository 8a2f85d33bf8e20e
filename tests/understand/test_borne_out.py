"""When a quotation says again what the paraphrase right before it reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Mode, Stance
from briefing.understand.dossier.borne_out import borne_out
from briefing.understand.dossier.claims import Claim
from briefing.understand.parties.holders import ClaimHolder
from tests.understand.test_same_statement import claim

ROE, DOE = ClaimHolder("Norland", 1), ClaimHolder("Norland", 2)


def reported(text: str, stance: Stance = "claims") -> Claim:
    """Make a paraphrase of Roe's words at the beginning of an article."""
    return claim("S1", "Norland", text, holder=ROE, stance=stance)


def quoted(text: str, start: int = 80, holder: ClaimHolder = ROE, mode: Mode = "quote") -> Claim:
    """Make a quotation of Roe that begins at an offset."""
    return claim("S1", "Norland", text, holder=holder, mode=mode, span=(start, start + len(text)))


def behind(one: Claim, other: Claim) -> list[Claim]:
    """Put a claim three characters behind another one, and return both."""
    start = one.span[1] + 3
    return [one, replace(other, span=(start, start + len(other.text)))]


BORNE_OUT: list[tuple[Claim, Claim]] = [
    (reported("the ferry wastes diesel in winter"), quoted("That ferry eats more diesel than all our boats.")),
    (
        reported("he asked the harbour clinic for an X-ray"),
        quoted("I begged the clinic in the harbour to look at it, but nobody came."),
    ),
    (
        reported("it is unlikely that the pier will open before winter"),
        quoted("The pier won't open its gates this winter."),
    ),
    (
        reported("criticised the board for closing the pier without notice", "opposes"),
        quoted("We cannot have a pier that closes without notice."),
    ),
]

LEFT: list[tuple[Claim, Claim]] = [
    (  # one denies it
        reported("a pier may be closed in winter"),
        quoted("The pier does not close this winter."),
    ),
    (  # it turns away from it
        reported("owners may close a pier in winter"),
        quoted("But a pier that is closed in winter feeds nobody."),
    ),
    (reported("the ferry wastes diesel in winter"), quoted("That ferry is a joke on all of us.")),  # one word
    (  # somebody else says it
        reported("the ferry wastes diesel in winter"),
        quoted("That ferry eats more diesel than all our boats.", holder=DOE),
    ),
    (  # it is no quotation
        reported("the ferry wastes diesel in winter"),
        quoted("that ferry eats more diesel than all the boats", mode="paraphrase"),
    ),
    (  # too little of what both say
        reported("the ferry wastes diesel in winter and its crew sleeps on the quay among rats, rust and ropes"),
        quoted("Diesel dealers, brewers, bakers, tailors and cobblers live off that ferry, with cows and dogs."),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), BORNE_OUT, ids=[other.text for _, other in BORNE_OUT])
def test_borne_out(one: Claim, other: Claim) -> None:
    """A paraphrase goes with the quotation that says it again."""
    pair = behind(one, other)
    assert list(borne_out(pair[::-1])) == [tuple(pair)]


@pytest.mark.parametrize(("one", "other"), LEFT, ids=[other.text for _, other in LEFT])
def test_left_alone(one: Claim, other: Claim) -> None:
    """What goes on to another matter, denies it or comes from somebody else is a statement of its own."""
    assert not list(borne_out(behind(one, other)))


def test_a_quotation_further_on_says_something_new() -> None:
    """Only the quotation right behind a paraphrase bears it out; one in another article never does."""
    one, other = BORNE_OUT[0]
    far = replace(other, span=(one.span[1] + 60, one.span[1] + 90))
    elsewhere = replace(behind(one, other)[1], article="S2")
    assert not list(borne_out([one, far]))
    assert not list(borne_out([one, elsewhere]))


def test_what_lies_within_another_claim_is_not_borne_out() -> None:
    """A clause within somebody's reported words is not what the quotation behind them says again."""
    one, other = behind(*BORNE_OUT[0])
    around = replace(reported("Roe mocked those who say the ferry wastes diesel in winter"), span=(0, one.span[1]))
    inner = replace(one, span=(10, one.span[1]))
    assert (inner, other) not in list(borne_out([around, inner, other]))
