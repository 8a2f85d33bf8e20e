"""When a quotation says again what the paraphrase right before it reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Mode, Stance
from briefing.understand.dossier.borne_out import bears_out, borne_out
from briefing.understand.dossier.claims import Claim
from briefing.understand.parties.holders import ClaimHolder
from tests.understand.lists import each
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


def again(one: str, other: str, gap: int = 3, stance: Stance = "claims", its: Stance = "claims") -> bool:
    """Whether a quotation of Roe some characters behind Roe's reported words bears them out."""
    before = reported(one, stance)
    return bears_out(before, replace(quoted(other, before.span[1] + gap), stance=its))


@pytest.mark.parametrize(("gap", "near"), [(0, True), (25, True), (26, False), (-1, False)])
def test_how_far_a_quotation_may_be(gap: int, *, near: bool) -> None:
    """It begins up to twenty-five characters behind the paraphrase, and not within it."""
    assert again("gulls dive", "gulls dive", gap) is near


@pytest.mark.parametrize(
    ("one", "other", "enough"),
    [
        ("gulls dive", "gulls dive", True),
        ("gulls", "gulls", False),
        ("gulls dive for cod by day off any reef", "gulls dive as moss and fern and kelp and ivy dry out", True),
        ("gulls dive by Orrin", "gulls rest by Orrin", False),
        ("gulls dive by Norland", "gulls rest by norland", False),
    ],
)
def test_how_much_a_quotation_says_again(one: str, other: str, *, enough: bool) -> None:
    """Two words at least, none of them a name or the party's own."""
    assert again(one, other) is enough


@pytest.mark.parametrize(("count", "enough"), [(9, True), (10, False)])
def test_what_part_of_it_a_quotation_says_again(count: int, *, enough: bool) -> None:
    """More than a fifth of the one that says less."""
    many = each("gull rope mast keel dock tide reef buoy moss fern")[: count - 2]
    more = each("kelp crab wharf cove dune brig sloop barge tackle ballast anchor")
    assert again(" ".join(("zig", "zag", *many)), " ".join(("zig", "zag", *more))) is enough
    assert again(" ".join(("zig", "zag", *more)), " ".join(("zig", "zag", *many))) is enough


@pytest.mark.parametrize("turn", each("but however yet still though although But However"))
def test_words_that_turn_away(turn: str) -> None:
    """A quotation that opens with one turns away from what was reported; further on it does not."""
    assert not again("gulls dive", f"{turn} gulls dive")
    assert again("gulls dive", f"gulls dive {turn}")
    assert again("gulls dive", f"{turn}er gulls dive")


DENIALS = each("not no never nobody none nothing neither nor cannot unlikely impossible hardly can't can’t Not")


@pytest.mark.parametrize("denial", DENIALS)
def test_words_that_deny(denial: str) -> None:
    """One of them on either side makes another statement; two on one side, or one on both, the same."""
    assert not again("gulls dive", f"gulls dive {denial}")
    assert not again(f"gulls dive {denial}", "gulls dive")
    assert again(f"gulls dive {denial}", f"gulls dive {denial}")
    assert again("gulls dive", f"gulls {denial} dive {denial}")
    assert again("gulls dive", f"gulls dive x{denial}x")


JOINTS = each("but and or who which that because if when while as although But")


@pytest.mark.parametrize(
    "joint",
    [
        *(f" {j}" for j in JOINTS),
        ", but",
        " - and",
        " – and",
        " — but",
        " not only",
        " not just",
        " not merely",
        " –",
        " -",
        " —",
    ],
)
def test_what_a_later_clause_denies(joint: str) -> None:
    """It is another thing than what the main clause says."""
    assert again("gulls dive", f"gulls dive{joint} they never rest")
    assert not again("gulls dive", f"gulls never dive{joint} they rest")


@pytest.mark.parametrize("joint", [", so", " than", " orb", " not"])
def test_what_ends_no_main_clause(joint: str) -> None:
    """Other words go on with it."""
    assert again("gulls dive", f"gulls dive{joint} they never rest") is (joint == " not")


@pytest.mark.parametrize(
    ("stance", "against"),
    [("opposes", True), ("refuses", True), ("denies", True), ("supports", False), ("demands", False), ("warns", False)],
)
def test_stances_against_something(stance: Stance, *, against: bool) -> None:
    """One against a thing is borne out by one that is against it too, in stance or in words."""
    assert again("gulls dive", "gulls dive", stance=stance) is not against
    assert again("gulls dive", "gulls dive", its=stance) is not against
    assert again("gulls dive", "gulls dive", stance=stance, its="denies") is against
    assert again("gulls dive", "gulls never dive", stance=stance) is against


def test_what_a_quotation_bears_out() -> None:
    """A reported statement or deed; no noun, and no other quotation."""
    one, other = behind(reported("gulls dive"), quoted("gulls dive"))
    assert bears_out(one, other)
    assert bears_out(replace(one, frame="act"), other)
    assert not bears_out(replace(one, frame="noun"), other)
    assert not bears_out(replace(one, mode="quote"), other)


@pytest.mark.parametrize(
    ("holder", "same"),
    [
        (ROE, True),
        (ClaimHolder("Norland"), True),
        (DOE, False),
        (ClaimHolder("Sudland", 1), False),
        (ClaimHolder("Sudland"), False),
    ],
)
def test_of_one_speaker(holder: ClaimHolder, *, same: bool) -> None:
    """The party is the same, and no two people are named."""
    one, other = behind(reported("gulls dive"), quoted("gulls dive", holder=holder))
    assert bears_out(one, other) is same
    assert bears_out(replace(one, holder=holder), replace(other, holder=ROE)) is same


def test_claims_beside_one_another() -> None:
    """A claim right behind another one stands beside it; one that begins before its end lies within."""
    for start, pairs in ((20, 1), (19, 0)):
        around = replace(reported("Roe came to the hall"), span=(0, 20))
        one = replace(reported("gulls dive"), span=(start, 30))
        other = quoted("gulls dive", 33)
        assert len(list(borne_out([around, one, other]))) == pairs
    wide = replace(reported("Roe came to the hall"), span=(0, 40))
    inner = [replace(reported("a bell rang"), span=(2, 10)), replace(reported("gulls dive"), span=(12, 30))]
    assert list(borne_out([wide, *inner, quoted("gulls dive", 41)])) == []


def test_pairs_of_several_articles() -> None:
    """Each article's are found, whatever order the claims come in."""
    first = behind(reported("gulls dive"), quoted("gulls dive"))
    second = [replace(c, article="S2") for c in first]
    assert list(borne_out([first[1], second[0], first[0], second[1]])) == [tuple(first), tuple(second)]
