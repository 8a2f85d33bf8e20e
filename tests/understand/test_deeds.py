"""When two claims report one deed of a party, whatever words announce it."""

from __future__ import annotations

import pytest

from briefing.understand.dossier.claims import Claim
from briefing.understand.dossier.deeds import deed_of, same_deed
from briefing.understand.records import Assertion
from tests.understand.test_same_statement import claim


def deed(text: str, cue: str, lemma: str, article: str = "S1", **more: str) -> Claim:
    """Make a claim that reports a deed of the Harbour Board; ``more`` are its stance, modality and another party."""
    assertion = Assertion(modality=more.get("modality", "asserted"))  # type: ignore[arg-type]
    party, stance = more.get("party", "Harbour Board"), more.get("stance", "supports")
    return claim(article, party, text, cue, lemma=lemma, stance=stance, assertion=assertion)


BACKS = deed("The board is to back a new levy on cod boats", "back", "back")

SAME: list[tuple[Claim, Claim]] = [
    (BACKS, deed("The board announced its support for the levy", "announced", "announce", "S2")),
    (BACKS, deed("the board, after deciding to endorse a levy", "deciding", "decide", "S2", stance="plans")),
    (BACKS, deed("The board revealed its support", "revealed", "reveal")),  # the article says that again
    (
        deed("rejected its adoption", "rejected", "reject", "S1", stance="refuses"),
        deed("rejects plans to adopt it", "rejects", "reject", "S2", stance="refuses"),
    ),
    (
        deed("will appeal against the ruling on nets", "appeal", "appeal", "S1", stance="demands", modality="expected"),
        deed("will lodge an appeal with the Sea Court", "lodge", "lodge", "S1", stance="plans", modality="expected"),
    ),
    (
        deed("implicitly rebuked Roe by cheering the crew", "rebuked", "rebuke", "S1", stance="opposes"),
        deed("have denounced Roe’s remarks", "denounced", "denounce", "S2", stance="opposes"),
    ),
    (
        deed("plans to widen the old pier", "plans", "plan", "S1", stance="plans"),
        deed("has decided to widen the pier", "decided", "decide", "S2", stance="plans"),
    ),
]

APART: list[tuple[Claim, Claim]] = [
    (BACKS, deed("Sudland announced its support for the levy", "announced", "announce", "S2", party="Sudland")),
    (BACKS, deed("The board announced its support for a bridge", "announced", "announce", "S2")),
    (BACKS, deed("The board revealed its support", "revealed", "reveal", "S2")),  # for what, another article leaves out
    (BACKS, deed("The board could back a new levy", "back", "back", "S2", modality="possible")),
    (BACKS, deed("The board refused to back a new levy", "refused", "refuse", "S2", stance="refuses")),
    (BACKS, deed("The board said that it would back a new levy", "said", "say", "S2", stance="claims")),
    (  # one article tells two plans apart
        deed("plans to sell the old tug", "plans", "plan", "S1", stance="plans"),
        deed("plans to sell the old pier", "plans", "plan", "S1", stance="plans"),
    ),
    (  # only a name is shared
        deed("asked Roe to mend the nets", "asked", "ask", "S1", stance="demands"),
        deed("asked Roe for money", "asked", "ask", "S2", stance="demands"),
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[other.text for _, other in SAME])
def test_the_same_deed(one: Claim, other: Claim) -> None:
    """One attitude or step to one thing is one deed, whichever claim comes first."""
    assert same_deed(one, other)
    assert same_deed(other, one)


@pytest.mark.parametrize(("one", "other"), APART, ids=[other.text for _, other in APART])
def test_other_deeds(one: Claim, other: Claim) -> None:
    """Another thing, another party, or another force of the words makes two deeds."""
    assert not same_deed(one, other)
    assert not same_deed(other, one)


def test_what_is_announced_is_the_deed() -> None:
    """The noun behind a verb of announcing tells the deed, and what follows it the matter."""
    found = deed_of(deed("gave their full backing to the levy", "gave", "give"))
    assert found is not None
    assert (found.kind, found.matter, found.known) == (deed_of(BACKS).kind, frozenset({"levy"}), True)  # type: ignore[union-attr]
