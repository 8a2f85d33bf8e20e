"""Which claims become one position, which of them is printed, and in what order positions come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Position
from briefing.understand.dossier.claims import Claim
from briefing.understand.dossier.positions import merge_claims
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ArticleFacts, Mention
from tests.dossiers import article
from tests.understand.claims import claim
from tests.understand.lists import each

BOARD = "Harbour Board"
ROE, HOLT = "Jane Roe", "Ann Holt"
PEOPLE = {ROE: 13, HOLT: 12, "Bea Lund": 11, "Roes": 1}
"""Names, and how often the first article mentions each."""
TEXT = " ".join(f"{name} came." for name, times in PEOPLE.items() for _ in range(times))


def facts_of_articles() -> list[ArticleFacts]:
    """Four articles; the first names people, the third retells the second."""
    pages = [article(TEXT if n == 1 else "Boats came.", n, echo_of="S2" if n == 3 else None) for n in range(1, 5)]
    found, start = [], 0
    for name, times in PEOPLE.items():
        for _ in range(times):
            kind: Any = "organisation" if name == "Roes" else "person"
            start = TEXT.index(name, start)
            found.append(Mention((start, start + len(name)), name, kind, sure=True, subject=True))
            start += len(name)
    return [ArticleFacts(p, tuple(found) if n == 1 else (), (), (), (), ()) for n, p in enumerate(pages, 1)]


FACTS = facts_of_articles()
AFFILIATIONS = Affiliations(link_entities(FACTS))
INDEX = {entity.name: n for n, entity in enumerate(AFFILIATIONS.index.entities)}


def said(number: int, text: str, speaker: str = "", party: str = BOARD, **more: Any) -> Claim:
    """Make a claim of an article; one of several there has a place of its own by ``span``."""
    return claim(f"S{number}", ClaimHolder(party, INDEX[speaker] if speaker else None), text, **more)


def positions(*claims: Claim) -> tuple[Position, ...]:
    """Merge claims of the articles."""
    return merge_claims(claims, FACTS, AFFILIATIONS)


def texts(*claims: Claim) -> list[str]:
    """The printed words of each position, in order."""
    return [p.text for p in positions(*claims)]


PREFERRED: list[tuple[str, Claim, Claim]] = [
    ("who speaks", said(2, "gulls dive", ROE, frame="act"), said(1, "gulls dive here", mode="quote")),
    ("a statement", said(2, "gulls dive"), said(1, "gulls dive here", frame="act", mode="quote")),
    ("a statement", said(2, "gulls dive"), said(1, "gulls dive here", frame="noun", mode="quote")),
    ("a deed", said(2, "gulls dive", frame="act"), said(1, "gulls dive here", frame="noun", mode="quote")),
    ("a quotation", said(2, "gulls dive", mode="quote"), said(1, "gulls dive here")),
    ("the longest", said(2, "gulls dive by day"), said(1, "gulls dive")),
    ("the first article", said(1, "Gulls dive"), said(2, "gulls dive")),
    ("the first place", said(1, "Gulls dive", span=(0, 9)), said(1, "gulls dive", span=(20, 30))),
]


@pytest.mark.parametrize(
    ("reason", "printed", "other"), PREFERRED, ids=[f"{n} {p[0]}" for n, p in enumerate(PREFERRED)]
)
def test_what_is_printed(reason: str, printed: Claim, other: Claim) -> None:
    """Of claims that say the same, the one with a speaker, then a statement, a quotation, the longest, the first."""
    for claims in ((printed, other), (other, printed)):
        (position,) = positions(*claims)
        assert position.text == printed.text, reason
        assert position.evidence[0] == printed.passage
        assert set(position.evidence) == {printed.passage, other.passage}


def test_speakers_who_are_named() -> None:
    """Two of them make two positions of the same words; one goes with words that nobody is named for."""
    assert len(positions(said(1, "gulls dive", ROE), said(2, "gulls dive", HOLT))) == 2
    assert len(positions(said(1, "gulls dive", ROE), said(2, "gulls dive", ROE))) == 1
    both = positions(said(1, "gulls dive", ROE), said(2, "gulls dive"), said(4, "gulls dive", HOLT))
    assert [p.speaker for p in both] == [ROE, HOLT]
    assert [len(p.evidence) for p in both] == [2, 1]


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("boats dive by Orrin, Globex, Initech", "boats rest by Orrin, Globex, Initech", 2),
        ("boats dive by Orrin, Globex, Initech", "boats that dive by Orrin, Globex, Initech", 1),
        ("boats by Orrin, Globex, Initech", "boats by Orrin, Globex, Initech", 1),
        ("boats by Orrin, Globex, Initech", "boats rest by Orrin, Globex, Initech", 1),
        ("boats by Orrin, Globex, Initech", "gulls by Orrin, Globex, Initech", 2),
        ("[Orrin] opposes gulls", "[Orrin] opposes boats", 2),
        ("gulls dive kelp fern", "gulls dive rope mast", 2),
        ("gulls dive kelp fern", "gulls dive kelp mast", 1),
    ],
)
def test_what_two_claims_share(one: str, other: str, number: int) -> None:
    """Two words besides names, or all that the shorter one says besides them."""
    assert len(positions(said(1, one), said(2, other))) == number


def test_two_claims_of_one_article() -> None:
    """They need two words in common, the name put before them left out; so does each that is one with them."""
    first, second = said(1, "[Orrin] gulls", span=(0, 9)), said(1, "[Orrin] gulls", span=(20, 29))
    assert len(positions(first, second)) == 2
    assert len(positions(first, replace(second, article="S2"))) == 1
    both = [replace(c, text="gulls dive") for c in (first, second)]
    assert len(positions(*both)) == 1
    short = [replace(c, text="gulls") for c in (first, second)]
    assert [len(p.evidence) for p in positions(said(2, "gulls", span=(1, 6)), *short)] == [2, 1]
    assert len(positions(short[0], said(2, "gulls"))) == 1


def crews(party: str, speaker: str = "", text: str = "kelp mast rope gull") -> int:
    """The number of positions where the board says what a party says in other words."""
    return len(positions(said(1, "gull rope mast kelp"), said(2, text, speaker, party)))


@pytest.mark.parametrize(
    ("party", "number"),
    [("Crews", 1), ("Old crews", 1), ("Crew", 2), ("Old Crews", 2), ("Roes", 2), ("CREWs", 2), ("crews", 1)],
)
def test_groups_without_a_name(party: str, number: int) -> None:
    """A plural in small letters that no body is called by says what the board says."""
    assert crews(party) == number


def test_somebody_of_a_group() -> None:
    """A group that somebody speaks for has a name to be known by."""
    assert crews("Crews", ROE) == 2


def test_groups_with_two_speakers_stay_apart() -> None:
    """What says the same in other words becomes one with what it says, unless both have speakers of their own."""
    one, turned = "gull rope mast kelp fern reef buoy", "buoy reef fern kelp mast rope gull"
    longer = f"{turned} moss dune brig cove wharf crab tide"
    for its, number in ((HOLT, 2), (ROE, 1), ("", 1)):
        assert len(positions(said(1, one, ROE), said(2, longer, its))) == number


def test_a_quotation_right_behind_its_report() -> None:
    """It is one position with the report that it bears out."""
    report = said(1, "gulls dive for old cod, eel and crab", span=(0, 36))
    quote = said(1, "Gulls dive on the reef for fun", mode="quote", span=(40, 70))
    assert texts(report, quote) == ["Gulls dive on the reef for fun"]
    assert len(positions(report, replace(quote, span=(90, 120)))) == 2


GULLS, COD = "gulls dive", "cod is dear"


def test_more_reports_come_first() -> None:
    """Independent ones count before all, then how often a thing is said at all."""
    assert texts(said(1, COD, ROE), said(1, GULLS), said(2, GULLS)) == [GULLS, COD]
    assert texts(said(2, GULLS), said(3, GULLS), said(1, COD), said(4, COD)) == [COD, GULLS]
    assert texts(said(1, COD, ROE), said(2, GULLS), said(3, GULLS)) == [GULLS, COD]


def test_a_party_with_more_claims_comes_first() -> None:
    """Of positions with as many reports, that of who says most."""
    eel = said(2, "eel swim far", party="Sudland")
    assert texts(said(1, COD), eel, said(2, GULLS, party="Sudland"))[-1] == COD
    assert texts(said(1, COD, ROE), eel, said(2, GULLS, party="Sudland"))[-1] == COD


@pytest.mark.parametrize(("first", "second"), [("Bea Lund", ""), (HOLT, "Bea Lund"), (ROE, "Bea Lund"), ("Roes", "")])
def test_a_well_known_speaker_comes_first(first: str, second: str) -> None:
    """By mentions, even before a quotation that takes a stand."""
    stand = said(1, COD, second, stance="opposes", mode="quote")
    assert texts(stand, said(2, GULLS, first)) == [GULLS, COD]


def test_how_well_known_a_speaker_can_be() -> None:
    """From twelve mentions on more of them count for nothing."""
    assert texts(said(1, COD, HOLT), said(2, GULLS, ROE)) == [COD, GULLS]


@pytest.mark.parametrize("stance", each("supports opposes warns demands"))
def test_a_stand_comes_before_a_claim(stance: str) -> None:
    """Then quotations come before paraphrases, and then the order of the articles and of the text decides."""
    for none in ("claims", "other"):
        assert texts(said(1, COD, stance=none, mode="quote"), said(2, GULLS, stance=stance)) == [GULLS, COD]
        assert texts(said(1, COD, stance=none), said(2, GULLS, mode="quote")) == [GULLS, COD]
    assert texts(said(2, COD), said(1, GULLS)) == [GULLS, COD]
    assert texts(said(1, COD, span=(20, 30)), said(1, GULLS, span=(0, 10))) == [GULLS, COD]


def test_ranks_and_no_claims() -> None:
    """Ranks count from one; without claims there are no positions."""
    assert [p.rank for p in positions(said(1, COD), said(2, GULLS))] == [1, 2]
    assert positions() == ()
