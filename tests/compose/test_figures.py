"""Figures: which of them are worth a chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from briefing.compose import Templates, compose
from briefing.compose.context import MemoContext
from briefing.compose.sections.figures import bar, beside, build
from briefing.facts import Figure
from briefing.memo import Chart
from tests.desk import ROOT
from tests.dossiers import article, dossier, figure

PAGE = article("Norland fired 36 shells, 15 shells fell short, and six shells hit a barn. Prices rose 4 per cent.")
SHELLS = (
    figure("36 shells", 36.0, PAGE, unit="shells", measures="shells fired", rank=1),
    figure("15 shells", 15.0, PAGE, unit="shells", measures="shells fell short", rank=2),
    figure("six shells", 6.0, PAGE, unit="shells", measures="shells that hit a barn", rank=3),
)
PRICES = figure("4 per cent", 4.0, PAGE, unit="per cent", measures="prices", rank=4)


def bars(*figures: Figure) -> list[tuple[str, float, str]]:
    """Say the bars of the chart; empty where there is none."""
    made: Any = build(MemoContext(dossier([PAGE], *figures), date(2025, 8, 22)))
    return [(b.label, b.value, b.shown) for b in made["chart"].bars] if made["chart"] else []


def test_one_thing_counted_three_times_is_worth_a_chart() -> None:
    """The bars have the sources' words and values, in the order of the table."""
    assert bars(*SHELLS, PRICES) == [
        ("shells fired", 36, "36 shells"),
        ("shells fell short", 15, "15 shells"),
        ("shells that hit a barn", 6, "six shells"),
    ]


@pytest.mark.parametrize(
    "figures",
    [
        SHELLS[:2],
        (*SHELLS[:2], PRICES),
        tuple(figure(f.text, f.value, PAGE, id=f.id, unit="per cent", measures=f"prices {f.rank}") for f in SHELLS),
        (*SHELLS[:2], figure("six shells", 6e6, PAGE, unit="shells", measures="shells made")),
        tuple(figure(f.text, 6.0, PAGE, id=f.id, unit="shells", measures="shells") for f in SHELLS),
    ],
    ids=["two", "two and another thing", "percentages of different things", "too far apart", "all alike"],
)
def test_what_a_picture_would_not_show_has_none(figures: tuple[Figure, ...]) -> None:
    """Fewer than three, other things, lengths that no eye compares, and equal ones stay a table."""
    assert bars(*figures) == []


def test_the_chart_stands_below_the_table() -> None:
    """The shipped template writes it behind the figures, every bar with its source."""
    words = Templates.load("memo", [ROOT / "templates"])
    made = compose(dossier([PAGE], *SHELLS), words, title="T", as_of=date(2025, 8, 22))
    (chart,) = (b for s in made.sections if s.key == "figures" for b in s.blocks if isinstance(b, Chart))
    assert chart.title == "Shells, as reported"
    assert [len(bar.shown) for bar in chart.bars] == [2, 2, 2]


def shells(*values: float) -> list[Figure]:
    """Return figures of shells, one for each value."""
    return [
        figure("36 shells", value, PAGE, id=f"f{n}", unit="shells", measures=f"shells {n}", rank=n)
        for n, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("values", "count"),
    [((1, 2, 3), 3), (range(1, 9), 8), (range(1, 10), 8), ((1, 2, 50), 3), ((1, 2, 51), 0), ((1, 2, 2), 0)],
)
def test_three_to_eight_bars(values: Sequence[int], count: int) -> None:
    """Three lengths at least, eight bars at most, the longest at most fifty times the shortest."""
    assert len(bars(*shells(*map(float, values)))) == count


def test_what_disagrees_stands_beside() -> None:
    """Each figure right behind the first that it conflicts with, and nothing twice."""
    a, b, c = (
        figure("36 shells", 36.0, PAGE, id=i, conflicts_with=w)
        for i, w in (("a", ("c", "x")), ("b", ()), ("c", ("a",)))
    )
    assert [f.id for f in beside((a, b, c))] == ["a", "c", "b"]


@pytest.mark.parametrize(("value", "shown"), [(36.0, 36), (0.5, 0.5)])
def test_a_bar_has_its_value(value: float, shown: float) -> None:
    """A whole number without a point."""
    assert str(bar(shells(value)[0], MemoContext(dossier([PAGE]), date(2025, 8, 22))).value) == str(shown)
