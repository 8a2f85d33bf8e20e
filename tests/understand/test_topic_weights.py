"""What a topic weighs, which topics a folder has, and how they are named."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import Any

import pytest

from briefing.facts import Article, Position, Topic
from briefing.understand.dossier.topics import TopicCandidate, find_topics
from briefing.understand.records import ArticleFacts, KeyPhrase, phrase
from tests.dossiers import article, position, question
from tests.understand.attributions import facts_of, nouns

PLAIN = TopicCandidate("levy", "levy", (0, 1), (), 2, 1, 0.0)


@pytest.mark.parametrize(
    ("more", "covered", "weight"),
    [
        ({}, (), 1.5 * log(3)),
        ({}, (0,), 1.5 * log(2)),
        ({}, (0, 1), 0.0),
        ({}, (7,), 1.5 * log(3)),
        ({"questions": (0,)}, (), 1.5 * log(3.5)),
        ({"questions": (0, 1)}, (0, 1), 1.5 * log(2)),
        ({"reports": 2}, (), 2 * log(3)),
        ({"parties": 3}, (), 2.5 * log(3)),
        ({"share": 0.5}, (), 0.375 * log(3)),
        ({"share": 1.0}, (), 0.0),
        ({"name": "ferry levy"}, (), 2.25 * log(3)),
    ],
)
def test_what_a_topic_weighs(more: dict[str, Any], covered: tuple[int, ...], weight: float) -> None:
    """Parties, reports, positions that others leave, half of each question; less where everything is about it."""
    assert replace(PLAIN, **more).weight(frozenset(covered)) == pytest.approx(weight)


def story(text: str, number: int = 1, echo_of: str | None = None) -> Article:
    """Build an article."""
    return article(text, number, echo_of=echo_of)


def stand(words: str, *pages: Article) -> Position:
    """Let the party that words begin with take a position in articles."""
    return position(words, *pages, party=words.split(maxsplit=1)[0], id=words)


def topics(pages: list[Article], *positions: Position, words: tuple[str, ...], **more: Any) -> tuple[Topic, ...]:
    """Find the topics of articles in which some nouns stand."""
    facts = [facts_of(page, (), phrases=nouns(page, *words)) for page in pages]
    return find_topics(facts, positions, more.get("asked", ()))


LEVY = story("Norland hates the levy. Sudland likes the levy. Estland has a levy. Who pays the levy is open.")
BOTH = tuple(stand(w, LEVY) for w in ("Norland hates the levy", "Sudland likes the levy"))


@pytest.mark.parametrize(("uses", "number"), [(2, 0), (3, 1)])
def test_how_often_a_noun_is_used(uses: int, number: int) -> None:
    """From its third use on a noun may name a topic, though no position stands there."""
    text = "Norland hates the levy. Sudland likes the levy." + " A levy came." * (uses - 2)
    page = story(text)
    found = [stand(w, page) for w in ("Norland hates the levy", "Sudland likes the levy")]
    assert len(topics([page], *found, words=("levy",))) == number


def test_how_many_speak_about_it() -> None:
    """Two parties and two positions make a topic, one of either does not."""
    assert [t.positions for t in topics([LEVY], *BOTH, words=("levy",))] == [tuple(p.id for p in BOTH)]
    same = [replace(p, party="Norland") for p in BOTH]
    assert topics([LEVY], *same, words=("levy",)) == ()
    assert topics([LEVY], BOTH[0], words=("levy",)) == ()
    assert topics([LEVY], words=("levy",)) == ()


def test_a_topic_has_its_questions() -> None:
    """Only those in whose words its noun stands, in their order."""
    page = story("Norland hates the levy. Sudland likes the levy. Who pays the levy? Who sells a levy? Who came?")
    found = [stand(w, page) for w in ("Norland hates the levy", "Sudland likes the levy")]
    asked = tuple(question(w, page, id=w) for w in ("Who came?", "Who pays the levy?", "Who sells a levy?"))
    (topic,) = topics([page], *found, words=("levy",), asked=asked)
    assert topic.questions == ("Who pays the levy?", "Who sells a levy?")


def test_parties_that_meet_in_a_report() -> None:
    """A party that stands alone in its reports has no part in a topic of those who meet."""
    alone = story("Estland sells a levy.", 2)
    third = stand("Estland sells a levy", alone)
    (topic,) = topics([LEVY, alone], *BOTH, third, words=("levy",))
    assert topic.positions == tuple(p.id for p in BOTH)
    two = story("Norland hates the levy. Estland sells a levy.", 3)
    meeting = replace(third, evidence=(two.passage(24, 44),))
    first = replace(BOTH[0], evidence=(*BOTH[0].evidence, two.passage(0, 22)))
    (topic,) = topics([LEVY, two], first, BOTH[1], meeting, words=("levy",))
    assert topic.positions == (first.id, BOTH[1].id, meeting.id)


def two_topics(*pages: Article, extra: int = 0) -> list[str]:
    """Name the topics of articles about cod and eel, with further positions about nothing."""
    first = pages[0]
    found = [stand(w, *pages) for w in ("Norland hates the cod", "Sudland likes the cod")]
    found += [stand(w, first) for w in ("Norland hates the eel", "Sudland likes the eel")]
    idle = [replace(stand("Estland came", first), id=f"p{n}") for n in range(extra)]
    return [t.name for t in topics(list(pages), *found, *idle, words=("cod", "eel"))]


COD = "Norland hates the cod. Sudland likes the cod. A cod came."
EEL = "Norland hates the eel. Sudland likes the eel. An eel came. Estland came."


def test_what_more_reports_tell_comes_first() -> None:
    """A reprint is no further report; of topics that weigh the same, the last in the alphabet comes first."""
    assert two_topics(story(f"{COD} {EEL}")) == ["eel", "cod"]
    assert two_topics(story(f"{COD} {EEL}"), story(COD, 2)) == ["cod", "eel"]
    assert two_topics(story(f"{COD} {EEL}"), story(COD, 2, "S1")) == ["eel", "cod"]


def test_what_is_covered_already_weighs_nothing() -> None:
    """A second topic adds two positions at least, each topic those that the ones before leave."""
    page = story("Norland sells cod and eel. Sudland buys cod and eel. Estland eats eel. Cod, cod. Norland likes eel.")
    shared = [stand(w, page) for w in ("Norland sells cod and eel", "Sudland buys cod and eel")]
    more = [stand(w, page) for w in ("Estland eats eel", "Norland likes eel")]
    facts = [facts_of(page, (), phrases=nouns(page, "cod", "eel", "Cod"))]
    assert [t.name for t in find_topics(facts, [*shared, more[0]], ())] == ["eel"]
    assert [t.name for t in find_topics(facts, [*shared, *more], ())] == ["eel"]
    cod = story(page.text + " Estland hates cod. Iceland fears cod.")
    found = [stand(w, cod) for w in ("Norland sells cod and eel", "Sudland buys cod and eel", "Estland eats eel")]
    own = [stand(w, cod) for w in ("Estland hates cod", "Iceland fears cod")]
    facts = [facts_of(cod, (), phrases=nouns(cod, "cod", "eel"))]
    assert [t.name for t in find_topics(facts, [*found, *own], ())] == ["cod"]
    assert [t.name for t in find_topics(facts, [*found, *own, stand("Norland likes eel", cod)], ())] == ["cod", "eel"]


def test_what_everybody_speaks_about() -> None:
    """A topic of most positions weighs less than one of a few, in a folder of more than a dozen."""
    names = [f"Land{letter}" for letter in "abcdefghijklmn"]
    text = " ".join(f"{n} sells cod." for n in names) + " Norland sells eel. Sudland buys eel. Estland eats eel."
    page = story(text)
    cod = [stand(f"{n} sells cod", page) for n in names]
    eel = [stand(w, page) for w in ("Norland sells eel", "Sudland buys eel", "Estland eats eel")]
    assert [t.name for t in topics([page], *cod, *eel, words=("cod", "eel"))] == ["eel", "cod"]
    few = [*cod[:4], *eel]
    assert [t.name for t in topics([page], *few, words=("cod", "eel"))] == ["cod", "eel"]


def named(*forms: tuple[str, str, str]) -> str:
    """Name a topic whose noun stands at some places: its head, the word before with it, and its words."""
    facts = ArticleFacts(
        LEVY,
        (),
        (),
        (),
        (),
        (),
        tuple(phrase((start, start + 4), *form) for start, form in zip(places(), forms, strict=False)),
    )
    (topic,) = find_topics([facts], BOTH, ())
    return topic.name


def places() -> list[int]:
    """Where the levy stands in the article."""
    return [n for n in range(len(LEVY.text)) if LEVY.text.startswith("levy", n)]


ALONE, FERRY, BOAT = ("levy", "", "levy"), ("levy", "ferry levy", "levies"), ("levy", "boat levy", "levy")
NAMES = [
    ((ALONE, ALONE, ALONE), "levy"),
    ((FERRY, FERRY, ALONE), "ferry levies"),
    ((FERRY, FERRY, ALONE, ALONE), "ferry levies"),
    ((FERRY, ALONE, ALONE), "levy"),
    ((FERRY, BOAT, BOAT), "boat levy"),
    ((FERRY, BOAT, ALONE), "levy"),
    ((FERRY, ("levy", "ferry levy", "levy"), ("levy", "ferry levy", "levy")), "ferry levy"),
    ((("levies", "", "levies"), ALONE, ALONE), "levy"),
    ((FERRY, FERRY, BOAT, BOAT), "boat levy"),
]


@pytest.mark.parametrize(("forms", "name"), NAMES, ids=range(len(NAMES)))
def test_how_a_topic_is_named(forms: tuple[tuple[str, str, str], ...], name: str) -> None:
    """By its commonest head and form, with the word before it where half of its places, and two, have that."""
    assert named(*forms) == name


def test_verbs_name_no_topic() -> None:
    """A verb shows that a topic is spoken about, it does not count for its name."""
    heads = tuple(KeyPhrase((start, start + 4), "levy", "", "") for start in places())
    facts = ArticleFacts(LEVY, (), (), (), (), (), heads)
    assert find_topics([facts], BOTH, ()) == ()
    counted = replace(facts, phrases=(heads[0], *(replace(h, text="levy") for h in heads[1:])))
    (topic,) = find_topics([counted], BOTH, ())
    assert topic.positions == tuple(p.id for p in BOTH)
