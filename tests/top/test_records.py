"""Records that pass between rooms: nobody changes one that was handed on, and the text of an article is in no log."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import environment, facts, memo, orders, outputs
from briefing.environment import World
from briefing.memo import Chart, Memo, Original, Section, Stretch
from briefing.orders import Order, Outcome
from briefing.outputs import Letter, Rendered
from tests.desk import NOW
from tests.frozen import changeable, untold

MODULES = (environment, facts, memo, orders, outputs)
ORDER = Order(Path("seeds"), Path("out"), (), "2026-05-14", "memo", "", "", ("pdf",), "a4", "ferries", "small")
OUTCOME = Outcome((), (), (), ())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_records_stay_as_they_were_made(module: object) -> None:
    """All of them are frozen, and take no attribute that they do not name."""
    assert changeable(module.__name__) == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("module", "left_out"),
    [
        (environment, {}),
        (facts, {"Article": "text blocks"}),
        (memo, {"Stretch": "text", "Memo": "originals record"}),
        (orders, {"Order": "house", "Outcome": "kept seeds letter"}),
        (outputs, {"Rendered": "body", "Letter": "text page"}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_long_texts_are_not_shown(module: object, left_out: dict[str, str]) -> None:
    """What is long, or holds the words of articles, is left out where a record is shown for a developer."""
    assert untold(module.__name__) == left_out  # type: ignore[attr-defined]


def test_an_order_that_asks_for_nothing_special() -> None:
    """Two pages before the annex, one process, no house style, cluster, cache or earlier memo."""
    assert (ORDER.max_pages, ORDER.jobs, ORDER.house, ORDER.cluster) == (2, 1, b"", "")
    assert (ORDER.cache, ORDER.before) == (None, None)


def test_a_series() -> None:
    """Memos of one kind, one name and one folder follow each other."""
    assert ORDER.series == ("memo", "ferries", "seeds")


def test_an_outcome_was_made_now() -> None:
    """Unless it says otherwise; nothing is kept of it, and no mail says anything of it."""
    assert OUTCOME.made is True
    assert (OUTCOME.kept, OUTCOME.seeds, OUTCOME.letter) == ({}, {}, Letter("", "", ""))


def test_a_plain_memo() -> None:
    """It is of the kind memo, in British English, with no handling line, originals or record."""
    plain = Memo("Ferries", "2026-05-14", (), ())
    assert (plain.kind, plain.language, plain.handling) == ("memo", "en-GB", "")
    assert (plain.originals, plain.record) == ((), {})


def test_plain_parts_of_a_memo() -> None:
    """A section is of the body, a stretch a paragraph, an original whole, a list has no numbers."""
    assert Section("key", "Title", ()).role == "body"
    assert Stretch(0, "One.").kind == "paragraph"
    assert Original(1, "Title", "", ()).whole is True
    assert memo.Bullets(()).ordered is False
    assert (memo.Cite(1).spots, memo.Table((), ()).widths) == ((), ())
    assert Rendered("a.txt", "text/plain", b"").warnings == ()


@pytest.mark.parametrize(("unit", "caption"), [("", "Fares"), ("crowns", "Fares (crowns)")])
def test_a_caption(unit: str, caption: str) -> None:
    """The unit stands in brackets behind the title, where there is one."""
    assert Chart("Fares", unit, ()).caption == caption


def test_roles_of_sections() -> None:
    """A section stands in front, in the body, or at the back: a style for each."""
    assert memo.SectionRole.__args__ == ("front", "body", "back")  # type: ignore[attr-defined]


def test_the_time_of_a_run() -> None:
    """It is told to the second, with its zone, whatever the clock adds."""
    world = World(Path(), {}, lambda: NOW.replace(microsecond=123456), lambda _: None, Path("state"))
    assert world.now() == "2025-08-22T09:30:00+00:00"
    assert world.cache is None
