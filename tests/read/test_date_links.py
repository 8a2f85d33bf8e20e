"""Which articles were written within the same days: reprints, teasers of one page, reports of one event."""

from __future__ import annotations

import pytest

from briefing.read.dating.clues import Clues, WeekdayMention
from briefing.read.dating.known import begun_in
from briefing.read.dating.links import DateLink, links_of
from tests.read.articles import article

WORDS = ("alpha", "bravo", "charl", "delta", "echoe", "foxtr", "golfe", "hotel", "india", "julie", "kiloe", "limae")


def mention(*stems: str, weekday: int = 0, words: str = "On Monday.") -> Clues:
    """Clues with one sentence that names a weekday beside these words."""
    return Clues(weekday_mentions=(WeekdayMention(weekday, frozenset(stems), words),))


def linked(clues: dict[str, Clues]) -> dict[str, tuple[DateLink, ...]]:
    """The links of articles with these clues, those with none left out."""
    found = links_of([article("Text.", id=name) for name in clues], clues)
    assert list(found) == list(clues)
    return {name: links for name, links in found.items() if links}


def test_a_reprint_is_linked_with_its_original() -> None:
    """In both directions."""
    articles = [article("Text.", id="S1"), article("Text.", id="S2", echo_of="S1"), article("Text.", id="S3")]
    assert links_of(articles, dict.fromkeys(("S1", "S2", "S3"), Clues())) == {
        "S1": (DateLink("S2", "reprint"),),
        "S2": (DateLink("S1", "reprint"),),
        "S3": (),
    }


@pytest.mark.parametrize(
    "age", ["3 min ago", "3m ago", "2 hours ago", "2 h ago", "an hour ago", "just now", "moments ago"]
)
def test_teasers_that_are_hours_old(age: str) -> None:
    """On one page they are of the same days, each linked with the next."""
    names = ("S1", "S2", "S3")
    articles = [article("Text.", id=name, path="page.txt") for name in names]
    links = links_of(articles, dict.fromkeys(names, Clues(age=age)))
    assert {name: [(link.other, link.kind) for link in found] for name, found in links.items()} == {
        "S1": [("S2", "page")],
        "S2": [("S1", "page"), ("S3", "page")],
        "S3": [("S2", "page")],
    }


@pytest.mark.parametrize("age", ["2 days ago", "3 weeks ago", "yesterday", None])
def test_older_teasers_are_not_linked(age: str | None) -> None:
    """Days and weeks are too vague; so is no age at all."""
    names = ("S1", "S2")
    articles = [article("Text.", id=name, path="page.txt") for name in names]
    assert not any(links_of(articles, dict.fromkeys(names, Clues(age=age))).values())


def test_teasers_of_two_pages_are_not_linked() -> None:
    """Each page has its own hour."""
    assert linked({"S1": Clues(age="2 hours ago"), "S2": Clues(age="2 hours ago")}) == {}


def test_one_event_in_two_articles() -> None:
    """Sentences that share a weekday and eight words are of one event; the first one is told."""
    clues = {"S1": mention(*WORDS[:9], words="Its first report."), "S2": mention(*WORDS[1:10], words="Another.")}
    assert linked(clues) == {
        "S1": (DateLink("S2", "event", 0, "Its first report."),),
        "S2": (DateLink("S1", "event", 0, "Its first report."),),
    }


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (WORDS[:8], WORDS[:8], True),
        (WORDS[:7], WORDS[:7], False),
        (WORDS[:9], WORDS[2:12], False),
        ((*WORDS[:8], *"abcdefgh"), (*WORDS[:8], *"ijklmnop"), True),
        ((*WORDS[:8], *"abcdefgh"), (*WORDS[:8], *"ijklmnopq"), True),
        ((*WORDS[:8], *"abcdefghi"), (*WORDS[:8], *"jklmnopqr"), False),
    ],
)
def test_how_much_two_sentences_share(one: tuple[str, ...], other: tuple[str, ...], *, found: bool) -> None:
    """Eight words at least, and half of those of the shorter one."""
    assert bool(linked({"S1": mention(*one), "S2": mention(*other)})) is found


def test_another_weekday_is_another_event() -> None:
    """However much two sentences share."""
    assert linked({"S1": mention(*WORDS), "S2": mention(*WORDS, weekday=1)}) == {}


def test_two_sentences_of_one_article_link_nothing() -> None:
    """An article is not linked with itself."""
    assert linked({"S1": Clues(weekday_mentions=mention(*WORDS).weekday_mentions * 2)}) == {}


def test_one_link_for_one_weekday() -> None:
    """Two pairs of sentences on one weekday link two articles once, of two weekdays twice."""
    monday, tuesday = (mention(*WORDS, weekday=n).weekday_mentions for n in (0, 1))
    twice = Clues(weekday_mentions=monday * 2)
    assert [len(links) for links in linked({"S1": twice, "S2": twice}).values()] == [1, 1]
    both = Clues(weekday_mentions=monday + tuesday)
    assert [[link.weekday for link in links] for links in linked({"S1": both, "S2": both}).values()] == [[0, 1]] * 2


def test_words_of_many_sentences_link_none() -> None:
    """A word that stands in more than twenty sentences is too common."""
    assert len(linked({f"S{n}": mention(*WORDS) for n in range(20)})) == 20
    assert linked({f"S{n}": mention(*WORDS) for n in range(21)}) == {}


def test_when_things_began() -> None:
    """What the articles agree on is known, by the first that says so; a second year for the same thing ends that."""
    war, later = ("war", 2012, "war began in 2012"), ("war", 2013, "2013 war")
    siege, again = ("sieg", 2010, "2010 siege"), ("sieg", 2010, "siege of 2010")
    assert begun_in({"S1": Clues(anchors=(war, siege)), "S2": Clues(anchors=(again,))}) == {
        "war": (2012, "war began in 2012", "S1"),
        "sieg": (2010, "2010 siege", "S1"),
    }
    assert begun_in({"S1": Clues(anchors=(war,)), "S2": Clues(anchors=(later, again))}) == {
        "sieg": (2010, "siege of 2010", "S2")
    }
