"""Which organisations are other names of one another, on names written by hand."""

from __future__ import annotations

import pytest

from briefing.understand.entities.bare_nouns import bodies_of_bare_nouns
from briefing.understand.entities.entity import Entity
from briefing.understand.entities.organisations import alias_bodies, initials, is_medium
from briefing.understand.records import MentionKind


def aliases(*names: str, kind: MentionKind = "organisation") -> dict[str, str]:
    """Name for each organisation the one that it is another name of."""
    entities = [Entity(name, kind, mentions=[("S1", n)]) for n, name in enumerate(names)]
    return {names[n]: names[m] for n, m in alias_bodies(entities).items()}


ONE = [
    ("IFC", "International Fish Council"),
    ("I.F.C.", "International Fish Council"),
    ("MoF", "Ministry of Fish"),
    ("MOF", "Ministry of Fish"),
    ("OPF", "Organisation for the Protection of Fish"),
    ("Fish Ministry", "Norwegian Fish Ministry"),
    ("Fish Ministry", "Norway's Fish Ministry"),
    ("Fisheries", "Department of Fisheries"),
    ("Fisheries", "Department of the Fisheries"),
    ("Church", "Church of Norland"),
    ("Institute", "Institute for Fish"),
    ("U.S. Joint Staff", "U.S. Joint Chiefs of Staff"),
    ("Fjord Sand", "Fjord Sand Plc"),
    ("Fjord", "Fjord Sand Plc"),
    ("NSDF", "Northern Self-Defence Force"),
    ("NSF", "Northern Self-Defence Force"),
    ("Fish Price Committee", "European Fish Price Committee"),
]


@pytest.mark.parametrize(("short", "full"), ONE)
def test_two_names_of_one_body(short: str, full: str) -> None:
    """An acronym, a name without its state or "X of", the head of "X of Y", and a name that another goes on from."""
    assert aliases(short, full) == {short: full}
    assert aliases(full, short) == {short: full}


TWO = [
    ("IFC", "International Sand Bank"),
    ("I", "Industries"),
    ("IF C", "International Fish Council"),
    ("Ifc", "International Fish Council"),
    ("Ministry", "Fish Ministry"),
    ("Fish Ministry", "Old Fish Ministry"),
    ("Church", "Church Sand"),
    ("Council", "Council Tax Office"),
    ("Norwegian Fish", "Norwegian Fish Bank"),
    ("U.S. Joint Staff", "U.S. Fish Chiefs of Staff"),
    ("U.S. Joint Staff", "U.S. Joint Chiefs of Men"),
    ("Fjord Joint Staff", "Fjord Joint Chiefs of Staff"),
    ("Fjord Sand", "Fjord Rail"),
    ("Fjord Sand", "Sund Fjord Sand"),
    ("Fish Bank", "European Fish Bank"),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_of_two_bodies(one: str, other: str) -> None:
    """Other initials, another ending, a state's name or a common noun in front: two bodies."""
    assert aliases(one, other) == {}


def test_an_acronym_of_two_bodies_is_neither_s() -> None:
    """Only where one candidate fits are two names one."""
    assert aliases("IFC", "International Fish Council", "Inland Ferry Company") == {}


def test_a_name_that_goes_on_twice_is_the_shortest_of_its_fuller_forms() -> None:
    """Candidates that go on from one another are one body; those that part are several."""
    chain = aliases("Fjord", "Fjord Sand", "Fjord Sand Plc")
    assert chain == {"Fjord": "Fjord Sand", "Fjord Sand": "Fjord Sand Plc"}
    assert "Fjord" not in aliases("Fjord", "Fjord Sand", "Fjord Rail")


@pytest.mark.parametrize("kind", ["person", "state", "place", "other"])
def test_only_bodies_have_other_names(kind: MentionKind) -> None:
    """People, states, places and things are not compared by their words."""
    assert aliases("IFC", "International Fish Council", kind=kind) == {}


def test_a_bloc_has_an_acronym_and_no_short_name() -> None:
    """Blocs go by acronyms; their other names are in the gazetteer."""
    assert aliases("NPU", "North Polar Union", kind="bloc") == {"NPU": "North Polar Union"}
    assert aliases("North", "North Polar Union", kind="bloc") == {}


def test_a_body_without_mentions_is_no_candidate() -> None:
    """What was merged into another body before has no mentions left."""
    entities = [
        Entity("IFC", "organisation", mentions=[("S1", 0)]),
        Entity("International Fish Council", "organisation"),
    ]
    assert alias_bodies(entities) == {}


NEAREST = [
    ("the last of that kind before it", ["Fjord Rail Trust", "Sund Sea Trust", "Trust"], {2: "Sund Sea Trust"}),
    ("the only one behind it", ["Trust", "Fjord Rail Trust", "Fjord Rail Trust"], {0: "Fjord Rail Trust"}),
    ("either of two behind it", ["Trust", "Fjord Rail Trust", "Sund Sea Trust"], {}),
    ("none of that kind", ["Fjord Rail Bank", "Trust"], {}),
    ("no noun for a body", ["Fjord Rail Velda", "Velda"], {}),
]


@pytest.mark.parametrize(("names", "meant"), [case[1:] for case in NEAREST], ids=[case[0] for case in NEAREST])
def test_a_bare_noun_is_a_body_of_its_article(names: list[str], meant: dict[int, str]) -> None:
    """A bare "Trust" is the trust named last before it, or the only one of the article; one without "the" is none."""
    places: dict[str, list[tuple[str, int]]] = {}
    for n, name in enumerate(names):
        places.setdefault(name, []).append(("S1", n))
    entities = [Entity(name, "organisation", mentions=mentions) for name, mentions in places.items()]
    moved = bodies_of_bare_nouns(entities, lambda _: True)
    assert {i: entities[body].name for (_, i), _, body in moved} == meant
    assert not list(bodies_of_bare_nouns(entities, lambda _: False))


@pytest.mark.xfail(strict=True, reason="a board that no name goes with is a body of its own")
def test_a_board_is_its_body() -> None:
    """The board of a story's one body speaks for that body."""
    assert aliases("South Fjord Rail Trust", "Board") == {"Board": "South Fjord Rail Trust"}


INITIALS = [
    ("International Fish Council", "IFC"),
    ("Organisation for the Protection of Fish", "OPF"),
    ("Fjord's Sand", "FS"),
    ("World-Wide fish fund", "WFF"),
    ("O'Hara Bank", "OB"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "letters"), INITIALS)
def test_initials_of_the_words_that_count(name: str, letters: str) -> None:
    """Small words and the possessive ending have no letter in an acronym."""
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "medium"),
    [("The Leeds Herald", True), ("Herald", True), ("ABC News", True), ("Herald Bank", False), ("", False)],
)
def test_news_media(name: str, medium: bool) -> None:  # noqa: FBT001
    """A known name, or one that ends with a paper's noun; what only opens with one is no medium."""
    assert is_medium(name) == medium
