"""Positions by party: how seats are shared out, which sentences share a line, which lines stand under a topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.limits import Limits
from briefing.compose.sections import actors, positions, questions
from briefing.compose.sections.positions import choose, follows, in_lines
from briefing.facts import Passage, Position, Question, Topic
from tests.dossiers import article, dossier, person, position, question, role

DAY = date(2025, 8, 22)
WORDS = [
    "alpha",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliet",
    "kilo",
    "lima",
    "mike",
    "november",
    "oscar",
    "papa",
]


def folder(*facts: Any, texts: tuple[str, ...] = (), **more: Any) -> MemoContext:
    """Build the context of some facts; articles hold the words of all of them."""
    found = {e.source: e.text for f in facts for e in getattr(f, "evidence", ())}
    pages = [article(text, int(source[1:])) for source, text in found.items()]
    pages += [article(text, 80 + n) for n, text in enumerate(texts)]
    own = {name: more.pop(name) for name in ("limits", "part") if name in more}
    return MemoContext(dossier(pages, *facts, **more), DAY, **own)


def wants(party: str, count: int, start: int) -> list[Position]:
    """Build some positions of a party, each of other words."""
    return [
        position(text, article(text, start + n), party=party, id=f"{party}{n}", rank=n)
        for n in range(count)
        for text in [f"{party} wants {WORDS[n]}{n} {WORDS[n]}{party} for harbours"]
    ]


@pytest.mark.parametrize(
    ("limits", "seats"),
    [
        (Limits(positions=1), {"Aland": 1, "Bland": 0, "Cland": 0}),
        (Limits(positions=3), {"Aland": 2, "Bland": 1, "Cland": 0}),
        (Limits(positions=6), {"Aland": 3, "Bland": 2, "Cland": 1}),
        (Limits(positions=99), {"Aland": 9, "Bland": 4, "Cland": 1}),
        (Limits(positions=99, per_party=2), {"Aland": 2, "Bland": 2, "Cland": 1}),
        (Limits(positions=99, parties=1), {"Aland": 9, "Bland": 0, "Cland": 0}),
    ],
)
def test_seats(limits: Limits, seats: dict[str, int]) -> None:
    """By the square root of how much each party says: nine, four and one have three, two and one of six."""
    facts = [*wants("Aland", 9, 1), *wants("Bland", 4, 20), *wants("Cland", 1, 40)]
    chosen = choose(folder(*facts), limits)
    assert {name: sum(p.startswith(name) for p in chosen) for name in seats} == seats


@pytest.mark.parametrize("positions_printed", [1, 2])
def test_a_line_that_needs_its_article_counts_half(positions_printed: int) -> None:
    """It comes behind a party's line that reads alone, though its own party says as much."""
    needy, plain = wants("Aland", 1, 1)[0], wants("Bland", 1, 20)[0]
    needy = replace(needy, text="Aland wants this alpha0 alphaAland for harbours")
    chosen = choose(
        folder(needy, plain, limits=Limits(positions=positions_printed)), Limits(positions=positions_printed)
    )
    assert chosen == ({plain.id} if positions_printed == 1 else {plain.id, needy.id})


def test_what_is_printed_and_what_is_left() -> None:
    """In front as many as fit, in the annex the others; without positions there is no section."""
    facts = wants("Aland", 5, 1)
    front = positions.build(folder(*facts, limits=Limits(positions=2), part="front"))
    annex = positions.build(folder(*facts, limits=Limits(positions=2), part="annex"))
    assert front is not None
    assert annex is not None
    assert [sum(len(s.lines) for s in built["parties"]) for built in (front, annex)] == [2, 3]
    assert [built["more"] for built in (front, annex)] == [3, 0]
    assert front["shown"] is True
    assert positions.build(folder()) is None


def test_persons_of_no_side_stand_together() -> None:
    """At the end, under no name."""
    berg = position("Ada Berg wants ten more ferries", article("Ada Berg wants ten more ferries", 7), party="Ada Berg")
    built = positions.build(
        folder(*wants("Aland", 1, 1), berg, replace(person("Ada Berg", article("Ada Berg", 7)), evidence=()))
    )
    assert built is not None
    assert [(s.name, len(s.lines)) for s in built["parties"]] == [("Aland", 1), ("", 1)]


def part(start: int, end: int, name: str = "p", **more: Any) -> Position:
    """Build a part of a quotation that stands at a place."""
    given: dict[str, Any] = {
        "id": name,
        "party": "Aland",
        "mode": "quote",
        "stance": "other",
        "text": name,
        "rank": 1,
    } | more
    return Position(evidence=(Passage(given.pop("source", "S1"), start, end, "x" * (end - start)),), **given)


@pytest.mark.parametrize(
    ("then", "goes_on"),
    [
        ({}, True),
        ({"start": 13}, True),
        ({"start": 14}, False),
        ({"start": 9}, False),
        ({"speaker": "Berg"}, False),
        ({"mode": "paraphrase"}, False),
        ({"source": "S2"}, False),
    ],
)
def test_one_quotation_goes_straight_on(then: dict[str, Any], *, goes_on: bool) -> None:
    """Of one speaker, in one article, three characters apart at most."""
    start = then.pop("start", 10)
    assert follows(part(0, 10), part(start, 20, **then)) is goes_on


def test_sentences_that_share_a_line() -> None:
    """In the order of the text, whatever their own; others have lines of theirs."""
    third, first, other, second = part(22, 30, "c"), part(0, 10, "a"), part(50, 60, "x"), part(11, 21, "b")
    assert [[p.id for p in line] for line in in_lines([third, first, other, second])] == [["b", "c"], ["a"], ["x"]]
    assert [[p.id for p in line] for line in in_lines([first, second, third])] == [["a", "b", "c"]]
    assert [[p.id for p in line] for line in in_lines([second, first])] == [["a", "b"]]
    assert in_lines([]) == []


@pytest.mark.parametrize(("count", "groups"), [(6, [("", 6)]), (7, [("harbours", 2), ("", 5)])])
def test_lines_by_topic(count: int, groups: list[tuple[str, int]]) -> None:
    """Where a party has seven or more; a topic of one line is none."""
    facts = wants("Aland", count, 1)
    topics = (Topic("single", ("Aland5",)), Topic("harbours", ("Aland0", "Aland1")))
    built = positions.build(folder(*facts, topics=topics))
    assert built is not None
    assert [(g.topic, len(g.lines)) for g in built["parties"][0].groups] == groups


def asked(text: str, **more: Any) -> Question:
    """Build a question of an article of its own."""
    return question(text, article(text, more.pop("number", 1)), **more)


PLAIN = "whether the northern harbour opens again"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (asked(PLAIN), asked("whether harbour opens")),
        (asked("whether northern harbour opens"), asked("Open: whether harbour opens")),
        *((asked(PLAIN), asked(f"{PLAIN} for {word}")) for word in ("I", "we", "us", "our", "ours", "my", "me")),
        (asked(PLAIN), asked(PLAIN, points_back=True)),
        (asked(PLAIN), asked(PLAIN, begins="pronoun")),
        (asked(PLAIN, rank=1), asked(PLAIN, rank=2)),
        (asked("whether northern harbours opens " * 10), asked("whether northern harbours opens " * 10 + "now")),
    ],
)
def test_which_question_comes_first(better: Question, worse: Question) -> None:
    """What tells what is open, by itself, in words of the folder, and at most forty of them."""
    context = folder(better, texts=(f"{PLAIN}. northern harbours",))
    assert questions.order(better, context) < questions.order(worse, context)
    assert {"i", "we", "us", "our", "ours", "my", "me"} == questions.OURS


def test_what_says_plainest_that_it_is_open_goes_before_what_is_little_more_central() -> None:
    """The first ranks weigh more: four fifths of 0.4 are more than three fifths of 0.5."""
    first, second = (asked(f"if the {word} is to be up or not in a day or so", number=rank, rank=rank)
                     for rank, word in ((1, "village"), (2, "harbour")))  # fmt: skip
    context = folder(first, second)
    context.cache["shares"] = {"village": 0.4, "harbour": 0.5}
    assert questions.order(first, context)[3] == pytest.approx(-0.32)
    assert questions.order(second, context)[3] == pytest.approx(-0.3)


def test_labels_of_questions() -> None:
    """A word for each reason."""
    assert dict(questions.LABELS) == {
        "unclear": "Unclear", "undecided": "Undecided", "disputed": "Disputed", "unconfirmed": "Not confirmed",
        "contingent": "Depends", "asked": "Asked",
    }  # fmt: skip


@pytest.mark.parametrize(("words", "first"), [(20, "long"), (21, "short")])
def test_the_position_of_an_actor_fits_its_cell(words: int, first: str) -> None:
    """One of more than twenty words comes behind shorter ones, whatever its rank."""
    texts = {"long": "Berg wants " + " ".join(["ferries"] * (words - 2)), "short": "Berg wants ten more ferries"}
    facts = [
        position(text, article(text, n), party="Aland", speaker="Berg", id=name, rank=n, names_speaker=True)
        for n, (name, text) in enumerate(texts.items(), 1)
    ]
    context = folder(*facts)
    berg = replace(person("Berg", article("Berg", 1)), evidence=())
    best = actors.leading(berg, context, set(), {})
    assert best is not None
    assert best.id == first
    other = actors.leading(berg, context, {first}, {})
    assert other is not None
    assert other.id != first


def test_the_row_of_an_actor() -> None:
    """Name, role with its month where that is old, party, note, mentions and sources."""
    page = article("Ada Berg, the mayor", 1)
    berg = person(
        "Ada Berg", page, party="Aland", note="odd", mentions=4, roles=(role("the mayor", page, as_of="2025-01"),)
    )
    found = actors.row(berg, folder(berg), set(), {})
    assert (found.name, found.role, found.role_month, found.party, found.note, found.mentions, found.cites) == (
        "Ada Berg", "the mayor", "Jan 2025", "Aland", "odd", 4, (1,),
    )  # fmt: skip
    own = replace(berg, party="Ada Berg", roles=(), evidence=(), sources=("S1",))
    bare = actors.row(own, folder(berg), set(), {})
    assert (bare.party, bare.role, bare.role_month, bare.deed, bare.position, bare.cites) == (
        "",
        "",
        "",
        "",
        None,
        (1,),
    )
