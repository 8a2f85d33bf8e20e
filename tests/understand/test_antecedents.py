"""Which mentions before a pronoun or a nominal it may mean, and the limits of the order that they come in."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.facts import Span
from briefing.understand.attribution.antecedents import Antecedents
from briefing.understand.parsing.noun_phrases import Phrase
from briefing.understand.records import Mention, MentionKind
from tests.understand.lists import each


def named(text: str, end: int, kind: MentionKind = "organisation", **more: Any) -> Mention:
    """Mention a name that ends at an offset."""
    return Mention((end - len(text), end), text, kind, sure=True, **more)


def among(*mentions: Mention, quoted: tuple[Span, ...] = ()) -> Antecedents:
    """Look among some mentions."""
    return Antecedents(mentions, tuple(m.span[0] for m in mentions), quoted)


def order(place: int, sentence: int, *mentions: Mention) -> list[str]:
    """The names before an offset of a sentence, the likeliest first."""
    return [mentions[i].text for i in among(*mentions).before(place, sentence)]


def pronoun(place: int, sentence: int) -> Phrase:
    """A phrase at an offset, in a sentence that begins at another one."""
    return Phrase("", (place, place + 2), "", place, sentence, None)


def test_mentions_wholly_inside_a_stretch() -> None:
    """One that begins with it or ends with it is inside; one that reaches over an edge is not."""
    three = among(named("Acme", 10), named("Globex", 30), named("Initech", 50))
    for stretch, found in (((6, 50), [0, 1, 2]), ((7, 50), [1, 2]), ((6, 49), [0, 1]), ((24, 30), [1]), ((11, 24), [])):
        assert three.within(*stretch) == found
    around = among(Mention((0, 40), "Acme", "state", sure=True), named("Globex", 30))
    assert around.within(0, 30) == [1]


def test_only_what_stands_before_is_an_antecedent() -> None:
    """A mention that begins at the offset is none; of many the last sixty are looked at."""
    assert order(20, 0, named("Acme", 10), named("Globex", 26)) == ["Acme"]
    assert order(21, 0, named("Acme", 10), named("Globex", 26)) == ["Globex", "Acme"]
    for count in (60, 61):
        crowd = [named("Acme", 10 * n + 5) for n in range(count)]
        assert sorted(among(*crowd).before(1000, 0)) == list(range(count - 60, count))


@pytest.mark.parametrize(
    ("quoted", "found"),
    [((20, 40), []), ((24, 30), []), ((25, 40), [0]), ((10, 24), [0]), ((10, 25), []), ((20, 60), [0]), ((20, 50), [])],
)
def test_a_name_in_a_quotation(quoted: Span, found: list[int]) -> None:
    """It is no antecedent outside of the quotation, from the first character inside to the last."""
    assert among(named("Globex", 30), quoted=(quoted,)).before(50, 0) == found


def test_a_word_that_begins_a_quotation_is_inside_it() -> None:
    """Names of the same quotation are antecedents there."""
    assert among(named("Globex", 30), quoted=((24, 60),)).before(24, 0) == []
    assert among(named("Roe", 26), quoted=((20, 60),)).before(25, 0) == [0]
    around = among(Mention((20, 30), "Globex", "state", sure=True), quoted=((20, 60), (20, 24)))
    assert around.before(50, 0) == []


FIRST_FAR = ["Acme", "Globex"]
FIRST_NEAR = ["Globex", "Acme"]


@pytest.mark.parametrize(
    ("more", "gap", "expected"),
    [
        ({"main": True}, 479, FIRST_FAR),  # of the same sentence: three sentences
        ({"main": True}, 480, FIRST_FAR),
        ({"main": True}, 639, FIRST_FAR),
        ({"main": True}, 640, FIRST_NEAR),
        ({"main": True, "subject": True}, 639, FIRST_FAR),
        ({"subject": True}, 319, FIRST_FAR),  # one sentence
        ({"subject": True}, 320, FIRST_NEAR),
        ({}, 159, FIRST_NEAR),
        ({}, 160, FIRST_NEAR),
    ],
)
def test_what_a_subject_of_the_sentence_is_worth(more: dict[str, Any], gap: int, expected: list[str]) -> None:
    """The subject of its main clause is worth three sentences of distance more than a name right beside."""
    assert order(1000, 1000 - gap - 4, named("Acme", 1000 - gap, **more), named("Globex", 998)) == expected


@pytest.mark.parametrize(("gap", "expected"), [(320, FIRST_FAR), (479, FIRST_FAR), (480, FIRST_NEAR)])
def test_what_a_subject_of_an_earlier_sentence_is_worth(gap: int, expected: list[str]) -> None:
    """The subject of a main clause is worth two there; another subject one, as in the same sentence."""
    assert order(1000, 1000 - gap - 3, named("Acme", 1000 - gap, main=True), named("Globex", 998)) == expected
    assert order(1000, 990, named("Acme", 1000 - gap, main=True), named("Globex", 998)) == expected
    assert order(1000, 990, named("Acme", 1000 - gap + 160, subject=True), named("Globex", 998)) == expected


def test_ties_go_to_the_main_clause() -> None:
    """Where worth makes up for distance, a main subject comes before another one, and that before the rest."""
    main, subject, plain = named("Acme", 600, main=True), named("Globex", 740, subject=True), named("Initech", 990)
    assert order(1000, 995, main, subject, plain) == ["Acme", "Globex", "Initech"]
    assert order(1000, 995, named("Acme", 900), named("Globex", 950)) == FIRST_NEAR


@pytest.mark.parametrize(
    ("end", "start", "first"),
    [
        (100, 100, True),
        (96, 100, True),
        (95, 100, False),
        (101, 100, False),
        (0, 82, True),
        (0, 81, True),
        (0, 83, False),
    ],
)
def test_people_of_earlier_sentences(end: int, start: int, *, first: bool) -> None:
    """A person of the sentence right before, or of the same one, is near; any other comes after all bodies."""
    person = Mention((82, 90), "Jane Roe", "person", sure=True, sentence=(0, end))
    expected = ["Jane Roe", "Acme"] if first else ["Acme", "Jane Roe"]
    assert order(110, start, named("Acme", 20), person) == expected
    body = Mention((82, 90), "Jane Roe", "state", sure=True, sentence=(0, end))
    assert order(110, start, named("Acme", 20), body) == ["Jane Roe", "Acme"]


def meant(low: str, *mentions: Mention, place: int = 400, sentence: int = 0) -> list[str]:
    """The names that a pronoun may mean."""
    return [mentions[i].text for i in among(*mentions).meant_by(low, pronoun(place, sentence))]


CROWD = (
    named("Ann Holt", 20, "person", gender="she"),
    named("Jan Lund", 40, "person", gender="he"),
    named("Kim Moss", 60, "person"),
    named("Acme", 80, subject=True),
    named("Norland", 100, "state", subject=True),
    named("Baltic League", 120, "bloc", subject=True),
    named("York", 140, "place", subject=True),
    named("Palm", 160, "other", subject=True),
    named("Globex", 180),
)


@pytest.mark.parametrize("low", each("she her"))
def test_a_woman(low: str) -> None:
    """Nobody who is a man; who may be either is meant too, whether subject or not."""
    assert meant(low, *CROWD) == ["Kim Moss", "Ann Holt"]


@pytest.mark.parametrize("low", each("he him his"))
def test_a_man(low: str) -> None:
    """Nobody who is a woman."""
    assert meant(low, *CROWD) == ["Kim Moss", "Jan Lund"]


@pytest.mark.parametrize("low", each("it its they them their"))
def test_bodies(low: str) -> None:
    """Bodies, states and blocs that do something; no people, places or things."""
    assert meant(low, *CROWD) == ["Baltic League", "Norland", "Acme"]


@pytest.mark.parametrize("low", each("i we you my our me us"))
def test_who_speaks_or_listens(low: str) -> None:
    """No mention is meant by them."""
    assert meant(low, *CROWD) == []


GROUPS = (named("Liberal Democrats", 30), named("Acme", 40), named("Roe Group", 60))


@pytest.mark.parametrize(
    ("low", "found"), [("they", True), ("them", True), ("their", True), ("it", False), ("its", False)]
)
def test_a_body_called_by_its_members(low: str, *, found: bool) -> None:
    """It is meant by "they" where no body does anything, up to a sentence further on; "it" means no members."""
    assert meant(low, *GROUPS, place=100) == (["Liberal Democrats"] if found else [])
    assert meant(low, *GROUPS, place=189) == (["Liberal Democrats"] if found else [])
    assert meant(low, *GROUPS, place=190) == []
    acting = named("Globex", 80, subject=True)
    assert meant(low, *GROUPS, acting, place=100) == ["Globex"]


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("Greens", "organisation", True),
        ("Greens", "bloc", True),
        ("Greens", "place", False),
        ("Green", "organisation", False),
        ("Wolves", "organisation", False),
        ("Labour Press", "organisation", False),
        ("DUPs", "organisation", False),
    ],
)
def test_names_of_members(name: str, kind: MentionKind, *, found: bool) -> None:
    """A political party in the plural; no other plural, and no party in the singular."""
    assert meant("they", named(name, 30, kind), place=60) == ([name] if found else [])


def test_people_and_principals() -> None:
    """People before a nominal; organisations named within four hundred characters before an aide."""
    crowd = among(*CROWD, named("Initech", 300, subject=True))
    assert crowd.people_before(pronoun(400, 0)) == (2, 1, 0)
    assert crowd.principals_of(pronoun(400, 0)) == (9, 3, 8)
    for place, found in ((699, (9,)), (700, ())):
        assert crowd.principals_of(pronoun(place, 0)) == found


def test_at_most_four() -> None:
    """The likeliest four are kept of each."""
    people = [named("Ann Holt", 20 * n + 20, "person") for n in range(5)]
    bodies = [named("Acme", 20 * n + 20, subject=True) for n in range(5)]
    members = [named("Greens", 20 * n + 20) for n in range(5)]
    assert among(*people).meant_by("she", pronoun(125, 0)) == (4, 3, 2, 1)
    assert among(*members).meant_by("they", pronoun(125, 0)) == (4, 3, 2, 1)
    assert among(*people).people_before(pronoun(125, 0)) == (4, 3, 2, 1)
    assert among(*bodies).principals_of(pronoun(125, 0)) == (4, 3, 2, 1)
