"""Topics and views, on positions and noun phrases written by hand."""

from __future__ import annotations

import pytest

from briefing.facts import Article, Position, Question, Stance, Topic, Verdict
from briefing.understand.dossier.topics import find_topics
from briefing.understand.dossier.views import views_on
from briefing.understand.parsing.key_phrases import find_phrases, within
from briefing.understand.records import ArticleFacts, KeyPhrase, phrase
from tests.dossiers import article, position, question
from tests.understand.attributions import facts_of, nouns, place
from tests.understand.parses import article_of, parsed

FERRY = article(
    "Norland rejects the ferry levy. Sudland backs the ferry levy. Who pays the ferry levy is open. Cod is dear."
)
PHRASES = ("ferry levy", "cod")


def topics(
    *positions: Position, source: Article = FERRY, phrases: tuple[str, ...] = PHRASES, asked: tuple[Question, ...] = ()
) -> tuple[Topic, ...]:
    """Find the topics of one article."""
    return find_topics([facts_of(source, (), phrases=nouns(source, *phrases))], positions, asked)


def stand(words: str, party: str, stance: Stance = "claims", source: Article = FERRY) -> Position:
    """Let a party take a position in words of an article."""
    return position(words, source, party=party, stance=stance)


NORLAND = stand("Norland rejects the ferry levy", "Norland", "refuses")
SUDLAND = stand("Sudland backs the ferry levy", "Sudland", "supports")


def test_what_two_parties_speak_about_is_a_topic() -> None:
    """It is named with the word before its noun, and has their positions, questions and views."""
    asked = question("Who pays the ferry levy is open", FERRY)
    (topic,) = topics(NORLAND, SUDLAND, asked=(asked,))
    assert topic.name == "ferry levy"
    assert (topic.positions, topic.questions) == ((NORLAND.id, SUDLAND.id), (asked.id,))
    assert [(v.party, v.verdict) for v in topic.views] == [("Norland", "opposes"), ("Sudland", "supports")]


def test_one_party_makes_no_topic() -> None:
    """What a single party speaks about is its own matter."""
    assert topics(NORLAND, stand("Sudland backs the ferry levy", "Norland")) == ()


def test_a_rare_noun_is_no_topic() -> None:
    """A noun names a topic from its third use on."""
    source = article("Norland rejects the levy. Sudland backs the levy.")
    found = [stand(f"{name} the levy", name.split()[0], source=source) for name in ("Norland rejects", "Sudland backs")]
    assert topics(*found, source=source, phrases=("levy",)) == ()


def test_a_word_in_two_stories_is_no_topic() -> None:
    """Parties that no article brings together have no topic in common."""
    one = article("Norland rejects the levy. A levy is a levy.", 1)
    two = article("Sudland backs the levy.", 2)
    facts = [facts_of(a, (), phrases=nouns(a, "levy")) for a in (one, two)]
    apart = [
        stand("Norland rejects the levy", "Norland", source=one),
        stand("Sudland backs the levy", "Sudland", source=two),
    ]
    assert find_topics(facts, apart, ()) == ()


def test_a_noun_that_mostly_stands_alone_is_named_alone() -> None:
    """The word before a noun belongs to the name where at least half of its uses have it."""
    source = article("Norland rejects the levy. Sudland backs the levy. The levy is a ferry levy.")
    found = [stand(f"{name} the levy", name.split()[0], source=source) for name in ("Norland rejects", "Sudland backs")]
    alone = nouns(source, "levy")[:3] + nouns(source, "ferry levy")
    facts = facts_of(source, (), phrases=tuple(sorted(alone, key=lambda p: p.span)))
    assert [t.name for t in find_topics([facts], found, ())] == ["levy"]


def test_a_topic_that_adds_nothing_is_left_out() -> None:
    """Two nouns of the same positions are one topic."""
    source = article("Norland rejects the levy on cod. Sudland backs the levy on cod. A levy on cod is dear.")
    found = [
        stand("Norland rejects the levy on cod", "Norland", source=source),
        stand("Sudland backs the levy on cod", "Sudland", source=source),
    ]
    assert len(topics(*found, source=source, phrases=("levy", "cod"))) == 1


def verdicts(*positions: Position, source: Article = FERRY) -> list[tuple[str, Verdict]]:
    """Tell where parties stand on the levy."""
    facts = facts_of(source, (), phrases=nouns(source, "ferry levy"))
    return [(v.party, v.verdict) for v in views_on("levy", positions, [facts])]


STANCES: list[tuple[Stance, Verdict]] = [
    ("supports", "supports"),
    ("accepts", "supports"),
    ("offers", "supports"),
    ("demands", "seeks"),
    ("plans", "seeks"),
    ("opposes", "opposes"),
    ("refuses", "opposes"),
    ("denies", "opposes"),
    ("claims", "speaks"),
    ("warns", "speaks"),
    ("other", "speaks"),
]


@pytest.mark.parametrize(("stance", "verdict"), STANCES)
def test_a_stance_shows_where_a_party_stands(stance: Stance, verdict: Verdict) -> None:
    """Who only claims or warns takes no stand."""
    assert verdicts(stand("Norland rejects the ferry levy", "Norland", stance)) == [("Norland", verdict)]


@pytest.mark.parametrize("words", ["only if", "unless", "until", "provided that", "on condition that", "as long as"])
def test_a_condition_comes_before_the_stance(words: str) -> None:
    """Who makes one thing wait for another sets a condition, whatever the stance."""
    source = article(f"Norland backs the ferry levy {words} boats sail.")
    found = stand(source.text[:-1], "Norland", "supports", source)
    assert verdicts(found, source=source) == [("Norland", "conditional")]


BOTH: list[tuple[tuple[Stance, ...], Verdict]] = [
    (("opposes", "supports"), "divided"),
    (("opposes", "demands"), "divided"),
    (("opposes", "claims"), "opposes"),
    (("supports", "demands"), "supports"),
    (("claims", "warns"), "speaks"),
]


@pytest.mark.parametrize(("stances", "verdict"), BOTH)
def test_a_party_with_several_positions(stances: tuple[Stance, ...], verdict: Verdict) -> None:
    """For and against is divided; else the plainest verdict stands for all."""
    words = ("Norland rejects the ferry levy", "Sudland backs the ferry levy")
    found = [stand(w, "Norland", stance) for w, stance in zip(words, stances, strict=True)]
    assert verdicts(*found) == [("Norland", verdict)]


def test_a_view_names_the_positions_that_show_it_first() -> None:
    """Positions without a verdict are left out where others have one."""
    plain, clear = (
        stand("Norland rejects the ferry levy", "Norland"),
        stand("Sudland backs the ferry levy", "Norland", "supports"),
    )
    facts = facts_of(FERRY, (), phrases=nouns(FERRY, "ferry levy"))
    (view,) = views_on("levy", [plain, clear], [facts])
    assert view.positions == (clear.id,)


def test_what_is_blamed_or_comes_late_takes_no_stand() -> None:
    """To blame somebody for a levy, or to name it after three other nouns, is no stand on it."""
    source = article("Norland accuses Sudland of the levy. Norland backs boats, cod, piers and the levy.")
    verb = phrase(place(source, "accuses"), "accuse")
    facts = facts_of(source, (), phrases=(verb, *nouns(source, "levy", "boats", "cod", "piers")))
    facts = ArticleFacts(source, (), (), (), (), (), tuple(sorted(facts.phrases, key=lambda p: p.span)))
    blames = stand("Norland accuses Sudland of the levy", "Norland", "opposes", source)
    late = stand("Norland backs boats, cod, piers and the levy", "Norland", "supports", source)
    assert [v.verdict for v in views_on("levy", [blames], [facts])] == ["speaks"]
    assert [v.verdict for v in views_on("levy", [late], [facts])] == ["speaks"]


PLAN = parsed(
    "Western ferry guarantees/guarantee failed/fail the two people .",
    "JJ NN NNS VBD DT CD NNS .",
    "amod:3 compound:3 nsubj:4 ROOT det:7 nummod:7 dobj:4 punct:4",
)


def test_phrases_are_nouns_with_the_word_before_and_verbs() -> None:
    """A noun that only says how much or who names no topic; a verb has a head alone."""
    found = find_phrases(article_of(PLAN))
    assert [(p.head, p.key, p.text) for p in found] == [
        ("guarantee", "ferry guarantee", "guarantees"),
        ("fail", "", ""),
    ]


@pytest.mark.parametrize(("start", "end", "heads"), [(0, 9, ["a", "b"]), (2, 9, ["b"]), (0, 4, ["a"]), (2, 5, [])])
def test_within(start: int, end: int, heads: list[str]) -> None:
    """Phrases lie within two places where they neither begin before the first nor end behind the second."""
    phrases = [KeyPhrase((1, 3), "a", "", "a"), KeyPhrase((4, 8), "b", "", "b"), KeyPhrase((9, 12), "c", "", "c")]
    assert [p.head for p in within(start, end, phrases)] == heads


def test_at_most_eight_topics_are_found() -> None:
    """Further topics are left out, the weightiest stay."""
    names = ("levy", "quota", "pier", "treaty", "harbour", "tunnel", "reactor", "railway", "museum")
    text = " ".join(f"Norland rejects the {n}. Sudland backs the {n}. The {n} is old." for n in names)
    source = article(text)
    found = [
        stand(f"{who} the {n}", who.split()[0], source=source)
        for n in names
        for who in ("Norland rejects", "Sudland backs")
    ]
    assert len(topics(*found, source=source, phrases=names)) == 8


def test_a_topic_with_an_exact_name_comes_first() -> None:
    """Of topics that are otherwise alike, the one named by two words tells more."""
    text = " ".join(
        f"Norland rejects the {n}. Sudland backs the {n}. The {n} is old." for n in ("treaty", "ferry levy")
    )
    source = article(text)
    found = [
        stand(f"{who} the {n}", who.split()[0], source=source)
        for n in ("treaty", "ferry levy")
        for who in ("Norland rejects", "Sudland backs")
    ]
    assert [t.name for t in topics(*found, source=source, phrases=("treaty", "ferry levy"))] == ["ferry levy", "treaty"]
