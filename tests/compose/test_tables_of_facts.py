"""What sections make of facts: the table of views, rows and charts of figures, the timeline, changes, the method."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose.changes import Change, Changes
from briefing.compose.context import MemoContext
from briefing.compose.limits import Limits
from briefing.compose.sections import agreement, changes, figures, key, method, timeline
from briefing.compose.sections.agreement import TopicCell, TopicRow, cell, columns, dense, is_telling
from briefing.compose.sections.changes import opens_with
from briefing.compose.sections.figures import ChartBar, beside, measures_its_unit
from briefing.facts import Article, Figure, Topic, Unread, View
from tests.dossiers import article, dossier, event, figure, person, position

DAY = date(2025, 8, 22)
TEXT = "Land pays 5 crowns. Land pays 50 crowns. Land pays 500 crowns. Ada Berg left."
PAGE = article(TEXT)
OLD = article(TEXT, 2, published="2025-01-10")


def context(*facts: Any, pages: tuple[Article, ...] = (PAGE, OLD), **more: Any) -> MemoContext:
    """Build the context of some facts."""
    own = {name: more.pop(name) for name in ("limits", "part", "kind", "changes", "cited") if name in more}
    return MemoContext(dossier(pages, *facts, **more), DAY, **own)


def stand(party: str, verdict: Any, *ids: str) -> View:
    """Build the view of a party."""
    return View(party, verdict, ids)


LANDS = tuple(position("Land pays", PAGE, party=f"Land{n}", id=f"p{n}") for n in range(7))


def topic(name: str, **verdicts: str) -> Topic:
    """Build a topic by the verdicts of parties."""
    return Topic(name, (), (), tuple(stand(party, verdict, f"p{party[-1]}") for party, verdict in verdicts.items()))


@pytest.mark.parametrize(
    ("verdicts", "telling"),
    [
        (("supports", "speaks"), True),
        (("speaks", "speaks"), False),
        (("supports",), False),
        (("supports", ""), False),
        (("", "speaks", "opposes"), True),
        ((), False),
    ],
)
def test_a_row_that_tells_something(verdicts: tuple[str, ...], *, telling: bool) -> None:
    """Two parties speak, and one takes a stand."""
    assert is_telling(TopicRow("t", tuple(TopicCell(v) for v in verdicts))) is telling


def test_columns_are_the_parties_that_take_most_stands() -> None:
    """Five, in the order of the positions; mere mentions and lone persons do not count."""
    berg = position("Ada Berg left", PAGE, party="Ada Berg", id="b")
    more = [topic(f"t{n}", **{f"Land{k}": "supports" for k in range(n, 7)}) for n in range(7)]
    mere = topic("mere", Land0="speaks")
    lone = Topic("lone", (), (), tuple(stand("Ada Berg", "opposes") for _ in range(9)))
    folder = context(*LANDS, berg, person("Ada Berg", PAGE), topics=(*more, mere, lone))
    assert columns(folder) == ["Land2", "Land3", "Land4", "Land5", "Land6"]


def test_a_dense_table() -> None:
    """A party that speaks on one telling topic only has no column; rows are those that still tell something."""
    topics = (
        topic("one", Land0="supports", Land1="opposes"),
        topic("two", Land0="supports", Land1="speaks", Land2="seeks"),
        topic("mere", Land0="speaks", Land2="speaks"),
        topic("single", Land2="opposes"),
    )
    parties, rows = dense(["Land0", "Land1", "Land2"], context(*LANDS, topics=topics))
    assert parties == ["Land0", "Land1"]
    assert [(r.topic, [c.verdict for c in r.cells]) for r in rows] == [
        ("one", ["supports", "opposes"]), ("two", ["supports", "speaks"]),
    ]  # fmt: skip


def test_a_cell() -> None:
    """The verdict with the sources of the positions that show it; empty without a view."""
    folder = context(*LANDS)
    assert cell(stand("Land0", "opposes", "p0"), folder) == TopicCell("opposes", (1,))
    assert cell(stand("Land0", "opposes", "p1"), folder) == TopicCell("opposes", ())
    assert cell(stand("Nobody", "opposes", "p1"), folder) == TopicCell("opposes", ())
    assert cell(None, folder) == TopicCell("", ())


def test_the_table_of_views() -> None:
    """Two rows at least, as many as the limit; none in the annex."""
    topics = tuple(topic(f"t{n}", Land0="supports", Land1="opposes") for n in range(3))
    built = agreement.build(context(*LANDS, topics=topics, limits=Limits(topics=2)))
    assert built is not None
    assert (built["parties"], [r.topic for r in built["rows"]]) == (["Land0", "Land1"], ["t0", "t1"])
    assert agreement.build(context(*LANDS, topics=topics[:1])) is None
    assert agreement.build(context(*LANDS, topics=topics, part="annex")) is None


FIVE, FIFTY, MANY = (figure(f"{n} crowns", float(n), PAGE, unit="crowns", measures="crowns paid", rank=k)
                     for k, n in enumerate((5, 50, 500), 1))  # fmt: skip


@pytest.mark.parametrize(
    ("more", "row"),
    [
        ({}, {"value": "5 crowns", "measures": "crowns paid", "says": "", "as_of": "20 Aug 2025", "dated": False}),
        ({"context": "land pays 5 crowns"}, {"measures": "Land pays 5 crowns"}),
        ({"measures": ""}, {"measures": "crowns"}),
        ({"says": "Ada Berg"}, {"says": "Ada Berg"}),
        ({"as_of": "2025-08-01"}, {"as_of": "1 Aug 2025", "dated": True, "older": False}),
        ({"as_of": "2025-01-01"}, {"older": True}),
        ({"conflicts_with": ("F-50 crowns", "F-none")}, {"conflicts": ("50 crowns",)}),
    ],
)
def test_the_row_of_a_figure(more: dict[str, Any], row: dict[str, Any]) -> None:
    """What it is, what it counts, who says so and when, and what others say."""
    one = replace(FIVE, **more)
    found = figures.row(one, context(one, FIFTY))
    assert {name: getattr(found, name) for name in row} == row
    assert found.cites == (1,)


@pytest.mark.parametrize(
    ("changed", "bars"),
    [
        ({}, 3),
        ({"unit": ""}, 0),
        ({"unit": "crown"}, 0),
        ({"measures": "paid"}, 0),
        ({"value_to": 9.0}, 0),
        ({"value": None}, 0),
        ({"value": 0.0}, 0),
        ({"value": 50.0}, 0),
        ({"value": 10.0}, 3),
        ({"value": 9.99}, 0),
        ({"unit": "Crowns"}, 3),
    ],
)
def test_what_is_worth_a_chart(changed: dict[str, Any], bars: int) -> None:
    """Three lengths of one thing, of one report, the longest fifty times the shortest at most."""
    first = replace(FIVE, value=10.0)
    made = figures.chart([replace(first, **changed), FIFTY, MANY], context(FIVE, FIFTY, MANY))
    assert (len(made.bars) if made else 0) == bars


def test_bars() -> None:
    """Their label, length, words and sources; a whole number without a fraction."""
    ten, half = replace(FIVE, value=10.0), replace(FIFTY, value=50.5, measures="")
    folder = context(ten, half)
    assert figures.bar(ten, folder) == ChartBar("crowns paid", 10, "5 crowns", (1,))
    assert repr(figures.bar(ten, folder).value) == "10"
    assert figures.bar(half, folder) == ChartBar("crowns", 50.5, "50 crowns", (1,))
    assert (figures.LEAST, figures.BARS, figures.WIDEST) == (3, 8, 50)


def test_the_larger_of_two_charts() -> None:
    """Of two things that can be drawn, the one of which there is more."""
    ships = [replace(FIVE, id=f"s{n}", unit="ships", measures="ships lost", value=float(n)) for n in (1, 2, 3, 4)]
    made = figures.chart([replace(FIVE, value=10.0), FIFTY, MANY, *ships], context(FIVE, FIFTY, MANY, *ships))
    assert made is not None
    assert (made.unit, len(made.bars)) == ("ships", 4)


@pytest.mark.parametrize(
    ("unit", "fits"), [("crowns", True), ("crowns paid", True), ("", False), ("crowns lost", False)]
)
def test_a_unit_that_is_measured(unit: str, *, fits: bool) -> None:
    """All of its words stand in what is measured."""
    assert measures_its_unit(replace(FIVE, unit=unit)) is fits


def test_figures_in_order() -> None:
    """By rank, each right behind the first that it conflicts with; as many as the limit, the others counted."""
    rivals = [replace(FIVE, conflicts_with=("F-500 crowns", "F-none")), FIFTY, MANY]
    assert [f.id for f in beside(rivals)] == ["F-5 crowns", "F-500 crowns", "F-50 crowns"]
    built = figures.build(context(*rivals[::-1], limits=Limits(figures=2)))
    assert built is not None
    assert [row.id for row in built["figures"]] == ["F-5 crowns", "F-500 crowns"]
    assert (built["more"], built["shown"], built["chart"]) == (1, True, None)
    assert figures.build(context()) is None
    none: list[Figure] = []
    assert beside(none) == []


def test_days_from_the_latest_report() -> None:
    """Before and after alike; none without a date, and from the memo's day where no report has one."""
    folder = context()
    days = ("2025-08-18", "2025-08-22", None)
    assert [timeline.distance(event("Land pays", PAGE, date=day), folder) for day in days] == [2, 2, 0]
    bare = article(TEXT, published=None)
    assert timeline.distance(event("Land pays", bare, date="2025-08-21"), context(pages=(bare,))) == 1


def test_an_entry_of_the_timeline() -> None:
    """Its day, the source's words for it, what happened without them, and whether it is planned."""
    made = event("Land pays", PAGE, body="pays", planned=True)
    found = timeline.entry(made, context(made))
    assert (found.date, found.when, found.words, found.planned, found.cites) == (
        "15 Aug 2025", "last Friday", "pays", True, (1,),
    )  # fmt: skip
    assert timeline.FEW == 6


def test_what_is_left_out_of_a_timeline() -> None:
    """It is counted."""
    words = ("Land pays 5 crowns", "Land pays 50 crowns", "Land pays 500 crowns")
    events = [event(text, PAGE, date=f"2025-08-1{n}") for n, text in enumerate(words)]
    built = timeline.build(context(*events, limits=Limits(events=2)))
    assert built is not None
    assert (len(built["moments"]), built["loose"], built["more"], built["shown"]) == (2, [], 1, True)


CHANGES = Changes("2025-08-01", (Change("F-5 crowns", "figures", "5 crowns", "paid"),), (), ())


@pytest.mark.parametrize(
    ("kind", "part", "limit", "given", "shown"),
    [
        ("memo", "front", 9, CHANGES, True),
        ("memo", "front", 0, CHANGES, False),
        ("weekly", "front", 0, CHANGES, True),
        ("weekly", "annex", 9, CHANGES, False),
        ("memo", "front", 9, Changes(None), False),
    ],
)
def test_changes_are_shown(kind: str, part: Any, limit: int, given: Changes, *, shown: bool) -> None:
    """Where there are any; a weekly says on its first pages that there are none."""
    built = changes.build(context(FIVE, kind=kind, part=part, limits=Limits(changes=limit), changes=given))
    assert built is not None
    assert built["shown"] is shown
    assert (built["since"], built["more"]) == (given.since, int(limit == 0))


def test_no_changes_without_an_earlier_memo() -> None:
    """The section is left out; lines have the sources of what they tell."""
    assert changes.build(context(FIVE)) is None
    (line,) = changes.change_lines(CHANGES.added, context(FIVE))
    assert (line.kind, line.who, line.words, line.was, line.verbal, line.cites) == (
        "figures", "paid", "5 crowns", "", False, (1,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "opens"),
    [("Norland pays", True), ("the Norland ferry", True), ("The norland", True), ("A Norland", False)],
)
def test_words_that_name_who_speaks(words: str, *, opens: bool) -> None:
    """Behind an article too."""
    assert opens_with(words, "Norland") is opens


@pytest.mark.parametrize(("count", "listed", "more"), [(99, 99, 0), (100, 100, 0), (101, 100, 1)])
def test_a_hundred_of_each_are_named(count: int, listed: int, more: int) -> None:
    """Files that were left out, and the like; the others are counted."""
    built = method.build(context(unread=tuple(Unread(f"{n}.x", "no") for n in range(count))))
    assert built is not None
    assert (len(built["unread"]), built["others"]["unread"]) == (listed, more)


@pytest.mark.parametrize(
    ("more", "name", "day"),
    [
        ({}, "Outlet 1", "20 Aug 2025"),
        ({"outlet": None}, "“Headline 1”", "20 Aug 2025"),
        ({"outlet": None, "title": None}, "“001.txt”", "20 Aug 2025"),
        ({"published": None, "published_range": ("2025-07-01", "2025-08-02")}, "Outlet 1", "Jul–Aug 2025"),
        ({"published": None}, "Outlet 1", ""),
    ],
)
def test_a_source_of_the_key(more: dict[str, Any], name: str, day: str) -> None:
    """By its outlet, else its title or file, with its day or months."""
    page = article(TEXT, **more)
    found = key.entry(page, context(pages=(page,)))
    assert (found.number, found.name, found.date) == (1, name, day)


def test_of_one_day_what_reads_alone_leads() -> None:
    """Then what is reported most, then what is central to the folder."""
    words = "The council opened a new northern harbour"
    plain, more = article(f"{words}. {words} today. harbour", 1), article(f"{words}.", 3)
    alone, leaning = event(words, plain), event(words, plain, begins="pronoun")
    twice = event(words, plain, more)
    far = event(f"{words} today", plain, text="The council opened a new southern village")
    folder = context(alone, pages=(plain, more))
    assert timeline.day_rank(alone, folder) < timeline.day_rank(leaning, folder)
    assert timeline.day_rank(twice, folder) < timeline.day_rank(alone, folder)
    assert timeline.day_rank(alone, folder) < timeline.day_rank(far, folder)
    assert timeline.day_rank(alone, folder)[:3] == (False, -1, -1)


def test_first_pages_have_figures_that_read_alone() -> None:
    """One for each sentence, none that leans on other words; the rest stands in the annex. Numbers in digits first."""
    page = article("Land pays 5 crowns, 50 crowns, 500 crowns, dozens of boats, two days, 7 boats.")
    made = [
        figure("5 crowns", 5, page, context="Land pays 5 crowns for each boat", id="five"),
        figure("50 crowns", 50, page, context="Land pays 5 crowns for each boat", id="same"),
        figure("500 crowns", 500, page, context="Land pays these boats", id="leans"),
        figure("dozens", None, page, context="Dozens of boats sank in Land", id="vague", rank=0),
        figure("two days", 2, page, unit="days", context="The boats sank for two days", id="lasting", rank=0),
        figure("7 boats", 7, page, id="bare"),
    ]
    front, annex, whole = (
        figures.build(context(*made, pages=(page,), part=part)) for part in ("front", "annex", "whole")
    )
    assert front is not None
    assert annex is not None
    assert whole is not None
    assert [f.id for f in front["figures"]] == ["five", "vague", "lasting"]
    assert {f.id for f in (*front["figures"], *annex["figures"])} == {f.id for f in whole["figures"]}
    assert len(whole["figures"]) == len(front["figures"]) + len(annex["figures"]) == len(made)
