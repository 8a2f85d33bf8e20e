"""When two claims of different articles state the same: by a run of words, an amount, a deed, or a group's view."""

from __future__ import annotations

import pytest

from briefing.facts import Passage, Stance
from briefing.understand.dossier.claims import Claim
from briefing.understand.dossier.same_statement import longest_run, state_the_same
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ASSERTED

UNNAMED = frozenset({"Anglers", "Harbour pilots"})


def claim(article: str, party: str, text: str, cue: str = "said", **more: object) -> Claim:
    """Make a claim of a party; with a cue other than "said" it is a deed."""
    stance: Stance = "claims" if cue == "said" else "refuses"
    passage = Passage(article, 0, len(text), text)
    place = max(0, text.find(cue))
    words = Passage(article, place, place + len(cue), cue)
    fields: dict[str, object] = {
        "article": article, "holder": ClaimHolder(party), "mode": "paraphrase", "stance": stance, "text": text,
        "passage": passage, "frame": "say" if cue == "said" else "act", "lemma": cue, "verb": cue, "as_of": None,
        "span": (0, len(text)), "cue": words, "clause": passage, "assertion": ASSERTED,
        "rule": "verb cue", "source": None, "reporter": None, "inserted": "", "pronoun": "", "verbless": False,
        "dangling": False,
    }  # fmt: skip
    return Claim(**(fields | more))  # type: ignore[arg-type]


SAME: list[tuple[Claim, Claim]] = [
    (
        claim("S1", "Norland", "the skipper has nothing to be ashamed of"),
        claim("S2", "Norland", "We think he has nothing to be ashamed of."),
    ),
    (
        claim("S1", "Norland", "is quite foolish throughout"),
        claim("S2", "Norland", "The plan is quite foolish throughout"),
    ),
    (
        claim("S1", "Norland", "We shall raise the old wreck and sell it for its copper", mode="quote"),
        claim("S2", "Sudland", "We shall raise the old wreck and sell it for its copper", mode="quote"),
    ),
    (
        claim("S1", "Norland", "the ferry will save commuters $40m every winter"),
        claim("S2", "Norland", "commuters could expect winter savings of $40 million from the new ferry"),
    ),
    (
        claim("S1", "Norland", "a ferry would bring savings of £3bn a winter"),
        claim("S2", "Anglers", "hoped for winter savings of £3bn"),
    ),
    (
        claim("S1", "Norland", "Norland rejected the treaty in the end", "rejected"),
        claim("S2", "Norland", "Norland, tired of talks, rejected signing any treaty", "rejected"),
    ),
    (
        claim("S1", "Anglers", "the levy would hurt small boats and harbours"),
        claim("S2", "Sudland", "the levy would hurt small boats and empty harbours"),
    ),
    (  # in other order, in one article
        claim("S1", "Norland", "the old dredger, now rusting, scraped gravel off the river bank near every bridge"),
        claim("S1", "Norland", "gravel near a bridge was scraped by a rusting dredger off the bank", span=(90, 160)),
    ),
    (  # a title and a contrast deny nothing
        claim("S1", "Norland", 'the club\'s "Drink no milk" campaign has nothing to be ashamed of'),
        claim("S2", "Norland", "not only it has nothing to be ashamed of"),
    ),
    (  # nor does a question that expects a yes
        claim("S1", "Norland", "Wouldn't this be a fine winter for mending nets?"),
        claim("S2", "Norland", "this would be a fine winter for mending nets"),
    ),
]  # fmt: skip

APART: list[tuple[Claim, Claim]] = [
    (  # the run is a name for a thing, not what is said of it
        claim("S1", "Norland", "the court upheld the charge of theft and arson"),
        claim("S2", "Norland", "the harbour master denies the charge of theft and arson"),
    ),
    (  # one denies the other
        claim("S1", "Anglers", "the levy would hurt small boats and harbours"),
        claim("S2", "Sudland", "the levy would not hurt small boats and harbours"),
    ),
    (  # two parties with names may well say alike
        claim("S1", "Norland", "the levy would hurt small boats and harbours"),
        claim("S2", "Sudland", "the levy would hurt small boats and empty harbours"),
    ),
    (  # another amount
        claim("S1", "Norland", "the ferry will save commuters $40m every winter"),
        claim("S2", "Norland", "the bridge could bring winter savings of $50 million"),
    ),
    (  # the same amount of another thing
        claim("S1", "Norland", "the ferry will save commuters $40m every winter"),
        claim("S2", "Norland", "its debts have grown to $40 million"),
    ),
    (  # another thing is rejected
        claim("S1", "Norland", "Norland rejected the treaty in the end", "rejected"),
        claim("S2", "Norland", "Norland rejected a bridge", "rejected"),
    ),
    (  # in other order, but denied
        claim("S1", "Norland", "the old dredger, now rusting, scraped gravel off the river bank near every bridge"),
        claim("S2", "Norland", "gravel near every bridge was not scraped by a rusting dredger off the bank"),
    ),
    (  # one article says it twice: whoever wrote it told them apart
        claim("S1", "Norland", "the skipper has nothing to be ashamed of"),
        claim("S1", "Norland", "We think he has nothing to be ashamed of.", span=(90, 130)),
    ),
    (  # one lies within the other
        claim("S1", "Anglers", "the levy would hurt small boats and harbours"),
        claim("S1", "Sudland", "the levy would hurt small boats and empty harbours"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME, ids=[one.text for one, _ in SAME])
def test_the_same(one: Claim, other: Claim) -> None:
    """What is said twice is one statement, whichever claim comes first."""
    assert state_the_same(one, other, UNNAMED)
    assert state_the_same(other, one, UNNAMED)


@pytest.mark.parametrize(("one", "other"), APART, ids=range(len(APART)))
def test_apart(one: Claim, other: Claim) -> None:
    """What only shares words is two statements."""
    assert not state_the_same(one, other, UNNAMED)
    assert not state_the_same(other, one, UNNAMED)


def test_longest_run() -> None:
    """The run goes on as far as both texts do; without a common word there is none."""
    assert longest_run(["a", "ship", "came", "in", "late"], ["the", "ship", "came", "in", "time"]) == (
        "ship",
        "came",
        "in",
    )
    assert longest_run(["ship"], ["boat"]) == ()
    assert longest_run([], ["boat"]) == ()
