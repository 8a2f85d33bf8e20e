"""The bottom line: which lines it has, in which order, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.limits import Limits
from briefing.compose.phrasing import PhrasedPosition
from briefing.compose.sections import summary
from briefing.compose.sections.summary import Point, is_apt, leading, plainly, short
from briefing.facts import Position, Topic, View
from tests.dossiers import article, dossier, event, position, question

DAY = date(2025, 8, 22)
WORDS = "Norland wants five new ferries"
PHRASED = PhrasedPosition(
    "p", "Ada Berg", "Norland", "whole", "", WORDS, "", "other", "said", "", "", (1,)
)  # fmt: skip
PAGE = article(f"{WORDS}. Sudland sells. Who pays for it all now? A storm closed the harbour on Friday night.")
SAID = position(WORDS, PAGE, party="Norland")
FOLDER = MemoContext(dossier([PAGE], SAID), DAY)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, WORDS),
        ({"form": "verb", "verb": "said it", "words": "wants ferries"}, "Ada Berg said it wants ferries"),
        ({"form": "verb", "words": "wants ferries"}, "Ada Berg wants ferries"),
        ({"form": "colon"}, f"Ada Berg: {WORDS}"),
        ({"form": "quote", "words": "“No.”"}, "Ada Berg: “No.”"),
    ],
)
def test_a_position_in_bare_words(change: dict[str, Any], line: str) -> None:
    """Who, by which verb, what; a whole sentence names who speaks itself."""
    phrased = replace(PHRASED, **change)
    assert plainly(phrased) == line
    assert Point("position", (), (), "words", phrased).plain == line


def test_other_lines_in_bare_words() -> None:
    """Their own; a line of a topic has what each party says, parted by semicolons."""
    other = replace(PHRASED, form="colon", words="never")
    assert Point("event", (), (), "It rained").plain == "It rained"
    assert Point("topic", (), (), "Ferries", positions=(PHRASED, other)).plain == f"Ferries: {WORDS}; Ada Berg: never"


@pytest.mark.parametrize(
    ("change", "apt"),
    [
        ({}, True),
        ({"words": " ".join(["word"] * 32)}, True),
        ({"words": " ".join(["word"] * 33)}, False),
        ({"witness": "an official"}, False),
        ({"form": "colon"}, False),
        ({"stands_alone": False}, False),
    ],
)
def test_what_may_stand_beside_others(change: dict[str, Any], *, apt: bool) -> None:
    """A short sentence of somebody with a name, clear by itself."""
    assert is_apt(SAID, replace(PHRASED, **change), FOLDER) is apt


def test_what_is_old_may_not() -> None:
    """What held half a year ago is not today's."""
    assert not is_apt(replace(SAID, as_of="2025-01-01"), PHRASED, FOLDER)


@pytest.mark.parametrize(("words", "fits"), [(45, True), (46, False)])
def test_a_line_of_forty_five_words(words: int, *, fits: bool) -> None:
    """A longer one is not for the bottom line."""
    assert short(" ".join(["word"] * words)) is fits


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({}, {"strength": "reported"}),
        ({}, {"strength": "unnamed"}),
        ({"stance": "demands", "strength": "said"}, {"stance": "claims", "strength": "said", "rank": 0}),
        ({"stance": "demands"}, {"stance": "demands", "rank": 2}),
    ],
)
def test_which_of_a_partys_positions_leads(better: dict[str, Any], worse: dict[str, Any]) -> None:
    """What commits it, and was said, before what is only reported; then by rank."""

    def key(**more: Any) -> tuple[float, ...]:
        return leading(replace(SAID, **({"stance": "demands"} | more)), PHRASED, FOLDER, {})

    assert key(**better) < key(**worse)


def folder(*facts: Any, pages: tuple[Any, ...] = (PAGE,), **more: Any) -> MemoContext:
    """Build the context of some facts."""
    limits = Limits(summary=more.pop("most", 5))
    return MemoContext(dossier(pages, *facts, **more), DAY, limits=limits)


def test_where_nothing_is_said_there_is_no_bottom_line() -> None:
    """A section without a line is left out."""
    assert summary.build(folder()) is None
    built = summary.build(FOLDER)
    assert built is not None
    assert [p.kind for p in built["points"]] == ["position"]


PARTIES = tuple(f"Land{letter}" for letter in "abcdef")
NOTES = tuple(
    article(f"{name} wants ten ferries for harbour {n}", n, title="t") for n, name in enumerate(PARTIES, 1)
)  # fmt: skip
WANTS = tuple(
    position(f"{name} wants ten ferries for harbour {n}", NOTES[n - 1], party=name, id=name)
    for n, name in enumerate(PARTIES, 1)
)
ASKED = tuple(
    question(words, page)
    for words, page in (
        ("Who pays for the ferries then?", article("Who pays for the ferries then?", 7)),
        ("Who steers the ferries then?", article("Who steers the ferries then?", 8)),
        ("Who builds the ferries then?", article("Who builds the ferries then?", 9)),
    )
)
STORMS = tuple(
    event(words, article(words, n))
    for n, words in ((10, "A storm closed harbour one at noon"), (11, "A storm closed harbour two at noon"))
)
ALL = (
    *NOTES,
    *(article(q.text, n) for n, q in enumerate(ASKED, 7)),
    *(article(e.text, n) for n, e in enumerate(STORMS, 10)),
)


@pytest.mark.parametrize(
    ("facts", "most", "kinds"),
    [
        ((*WANTS, *ASKED, *STORMS), 5, "position position position position question"),
        ((*WANTS, *ASKED, *STORMS), 6, "position position position position event question"),
        ((*WANTS, *ASKED, *STORMS), 7, "position position position position event question question"),
        ((*WANTS, *ASKED, *STORMS), 9, "position " * 6 + "event question question"),
        ((*WANTS, *ASKED, *STORMS), 99, "position " * 6 + "event event question question"),
        ((*WANTS[:1], *ASKED, *STORMS), 5, "position event event question question"),
        ((*ASKED, *STORMS), 2, "event question"),
        (WANTS, 3, "position position position"),
    ],
)
def test_which_lines_there_are(facts: tuple[Any, ...], most: int, kinds: str) -> None:
    """Four of parties, a question and an event; where room is left a second question, then more of the others."""
    points = summary.choose(folder(*facts, pages=ALL, most=most))
    assert [p.kind for p in points] == kinds.split()


def test_a_party_has_one_line_on_words_that_no_other_uses() -> None:
    """Its leading position; what is too long, leans on others, is old or was used leads nowhere."""
    long = " ".join(["Landx wants", *["ferries"] * 46])
    texts = {"long": long, "leans": "It wants more ferries now", "old": "Landx wants ten old ferries today"}
    pages = tuple(article(text, n) for n, text in enumerate(texts.values(), 1))
    facts = [
        position(text, page, party="Landx", id=name) for (name, text), page in zip(texts.items(), pages, strict=True)
    ]
    facts[1] = replace(facts[1], begins="pronoun")
    facts[2] = replace(facts[2], as_of="2025-01-01")
    assert summary.choose(folder(*facts, pages=pages)) == ()
    plain = replace(facts[2], as_of=None, id="new", rank=2)
    second = replace(plain, id="second", rank=3)
    assert [p.position.id for p in summary.choose(folder(*facts, plain, second, pages=pages)) if p.position] == ["new"]


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        (ASKED[0], 1),
        (replace(ASKED[0], begins="pronoun"), 0),
        (replace(ASKED[0], text=" ".join(["Who"] * 46)), 0),
        (STORMS[0], 1),
        (replace(STORMS[0], date=None), 0),
        (replace(STORMS[0], date="2025-01-01"), 0),
        (replace(STORMS[0], cut_off=True), 0),
        (replace(STORMS[0], body=" ".join(["Storm"] * 46)), 0),
    ],
)
def test_questions_and_events_that_read_alone(fact: Any, shown: int) -> None:
    """Short ones, that lean on no other sentence; events of the latest period."""
    assert len(summary.choose(folder(fact, pages=ALL))) == shown


def test_questions_and_events_are_those_of_most_reports() -> None:
    """The best reported first; a question without its label."""
    one, two = "Open: who pays for the ferries", "who steers the ferries"
    pages = tuple(article(f"{one}, {two}. It rained. It snowed.", n) for n in (1, 2))
    asked = [replace(question(one, *pages), rank=2), replace(question(two, pages[0]), rank=1)]
    storms = [event("It rained", pages[0]), event("It snowed", *pages)]
    points = summary.choose(folder(*asked, *storms, pages=pages, most=2))
    assert [p.words for p in points] == ["It snowed", "who pays for the ferries"]
    assert (points[0].date, points[0].planned, points[0].cites) == ("2025-08-15", False, (1, 2))


def topic(name: str, *members: tuple[Position, Any]) -> Topic:
    """Build a topic on which some parties take a stand."""
    views = tuple(View(p.party, verdict, (p.id,)) for p, verdict in members)
    return Topic(name, tuple(p.id for p, _ in members), (), views)


def topics(*made: Topic) -> list[str]:
    """Return what the bottom line says on topics."""
    return [p.plain for p in summary.choose(folder(*WANTS, pages=ALL, topics=made)) if p.kind == "topic"]


A, B, C, D, E, F = WANTS


def test_topics_on_which_parties_differ_come_first() -> None:
    """Three at most; of those on which nobody differs, the first only if no other is told; nobody is quoted twice."""
    calm, sharp = topic("calm", (C, "speaks"), (D, "speaks")), topic("sharp", (A, "supports"), (B, "opposes"))
    assert [line[:6] for line in topics(calm, sharp)] == ["Sharp:"]
    assert [line[:5] for line in topics(calm, topic("also", (E, "speaks"), (F, "speaks")))] == ["Calm:"]
    third = topic("third", (E, "seeks"), (F, "conditional"))
    second = topic("second", (C, "supports"), (D, "opposes"))
    assert [line.partition(":")[0] for line in topics(sharp, second, third)] == ["Sharp", "Second", "Third"]
    again = topic("again", (A, "supports"), (B, "opposes"))
    assert [line.partition(":")[0] for line in topics(sharp, again)] == ["Sharp"]


def test_a_topic_of_one_party_is_no_line() -> None:
    """Two can be compared; of four, three are quoted, those that differ first."""
    assert topics(topic("one", (A, "supports"))) == []
    four = topic("four", (A, "supports"), (B, "supports"), (C, "speaks"), (D, "opposes"))
    (line,) = topics(four)
    assert line == f"Four: {A.text}; {D.text}; {B.text}"


def test_a_line_of_a_topic_is_no_longer_than_330_letters() -> None:
    """What does not fit is left out, and what is shorter takes its place."""
    texts = [f"Land{letter} wants {'x' * size} ferries for it" for letter, size in (("a", 130), ("b", 140), ("c", 30))]
    pages = tuple(article(text, n) for n, text in enumerate(texts, 1))
    facts = [position(t, p, party=t[:5], id=t[:5], names_speaker=True) for t, p in zip(texts, pages, strict=True)]
    on = topic("ferries", *((p, "speaks") for p in facts))
    points = summary.choose(folder(*facts, pages=pages, topics=(on,)))
    assert [s.id for s in points[0].positions] == ["Landa", "Landb"]
    assert sum(len(plainly(s)) for s in points[0].positions) + len(texts[2]) > 330
    wide = position(f"Landd wants {'x' * 300} ferries for it", article(f"Landd wants {'x' * 300} ferries for it", 4),
                    party="Landd", id="Landd", names_speaker=True)  # fmt: skip
    pages = (*pages, article(wide.text, 4))
    on = topic("ferries", (wide, "opposes"), (facts[0], "supports"), (facts[2], "speaks"))
    points = summary.choose(folder(*facts, wide, pages=pages, topics=(on,)))
    assert [s.id for s in points[0].positions] == ["Landa", "Landc"]


def test_nothing_is_said_twice() -> None:
    """An event or a question on words that a party's line stands on is left out."""
    page = article("Landa wants ten ferries for harbour one. Who pays for the ferries then?")
    wants = position("Landa wants ten ferries for harbour one", page, party="Landa")
    again, other = event("wants ten ferries for harbour one", page, text="Landa wants ten"), event("Who pays", page)
    asks = question("Who pays for the ferries then?", page)
    kinds = [
        p.kind for p in summary.choose(folder(wants, again, replace(other, text="It happened"), asks, pages=(page,)))
    ]
    assert kinds == ["position", "event"]
