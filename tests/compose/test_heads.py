"""The head of a memo, its title, numbers that know their passages, tables that are charts, and days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefing.compose import Templates, compose
from briefing.compose.charts import CHART_HINT, as_bar, as_chart, plain
from briefing.compose.citations import Cited, address, placed
from briefing.compose.context import MemoContext, first_day, last_day, ordinal
from briefing.compose.masthead import build, default_title, latest_day
from briefing.compose.sections import annex
from briefing.errors import TemplateError
from briefing.facts import Unread
from briefing.memo import Bar, Chart, Cite, Line
from tests.builders import line
from tests.desk import ROOT
from tests.dossiers import article, dossier, party, person, position

DAY = date(2025, 8, 22)
TEXT = "Norland pays. Ada Berg left."
FIRST = article(TEXT, 1, published="2025-08-20")
AGAIN = article(TEXT, 2, published=None, published_range=("2025-07-01", "2025-07-31"), echo_of="S1")
LOST = article(TEXT, 3, published=None)


def head(*facts: Any, pages: tuple[Any, ...] = (FIRST, AGAIN, LOST), **more: Any) -> dict[str, Any]:
    """Build the variables of a masthead."""
    return build(MemoContext(dossier(pages, *facts, **more), DAY))


def test_the_masthead() -> None:
    """Day, days covered, sources of which one is retold, what has no date, what was not read, who takes part."""
    facts = (
        position("Norland pays", FIRST),
        position("Ada Berg left", FIRST, party="Ada Berg"),
        person("Ada Berg", FIRST),
    )
    assert head(*facts, unread=(Unread("x.bin", "no text"),)) == {
        "as_of": "2025-08-22", "latest": "2025-08-20", "coverage": "1 Jul – 20 Aug 2025", "undated": 1,
        "sources": 3, "independent": 2, "unread": 1, "parties": ["Norland"], "more": 0,
    }  # fmt: skip


def test_days_covered() -> None:
    """Up to the latest day that is known; a stretch of time may be as long as it likes."""
    wide = article(TEXT, 4, published=None, published_range=("2025-08-10", "2025-09-10"))
    assert head(pages=(FIRST, wide))["coverage"] == "10–20 Aug 2025"
    assert head(pages=(wide,))["coverage"] == "10 Aug – 10 Sep 2025"


def test_the_day_of_the_latest_source() -> None:
    """A day that is known: no month, no stretch of time."""
    assert latest_day((FIRST, AGAIN, LOST)) == "2025-08-20"
    assert latest_day((AGAIN, LOST, article(TEXT, 4, published="2025-09"))) is None


@pytest.mark.parametrize(
    ("pages", "day", "shown"),
    [
        ((FIRST,), date(2025, 8, 20), "20 Aug 2025"),
        ((FIRST,), date(2025, 9, 1), "20 Aug 2025, the latest source; made 1 Sep 2025"),
        ((AGAIN,), date(2025, 9, 1), "1 Sep 2025"),
        ((LOST,), date(2025, 9, 1), "1 Sep 2025, from undated sources"),
    ],
)
def test_as_of_which_day(pages: tuple[Any, ...], day: date, shown: str) -> None:
    """That of the latest source, where it is another than that of the memo."""
    made = compose(dossier(pages), Templates.load("memo", [ROOT / "templates"]), title="A memo", as_of=day)
    assert plain(dict(made.masthead)["As of"]) == shown


def test_a_masthead_without_days_and_parties() -> None:
    """Nothing is covered."""
    found = head(pages=(LOST,))
    assert (found["coverage"], found["undated"], found["parties"], found["more"]) == ("", 1, [], 0)


@pytest.mark.parametrize(("count", "named", "more"), [(7, 7, 0), (8, 8, 0), (9, 8, 1), (12, 8, 4)])
def test_eight_parties_are_named(count: int, named: int, more: int) -> None:
    """The others are counted."""
    found = head(*(position("Norland pays", FIRST, party=f"Land{n}", id=str(n)) for n in range(count)))
    assert (len(found["parties"]), found["more"]) == (named, more)


@pytest.mark.parametrize(
    ("speaking", "title"),
    [
        ([], "Briefing"),
        (["the union"], "Briefing: The union"),
        (["the union", "Norland"], "Briefing: The union and Norland"),
        (["the union", "Norland", "Sudland"], "Briefing: The union, Norland and Sudland"),
        (["the union", "Norland", "Sudland", "Holm"], "Briefing: The union, Norland and Sudland"),
    ],
)
def test_a_title(speaking: list[str], title: str) -> None:
    """The first three parties that say something."""
    facts = [party("Silent"), *(position("Norland pays", FIRST, party=name, id=name) for name in speaking)]
    assert default_title(dossier([FIRST], *facts)) == title


@pytest.mark.parametrize(
    ("spots", "where"), [((), "4"), (((17, 30),), "4@17-30"), (((17, 30), (52, 61)), "4@17-30+52-61")]
)
def test_a_number_that_knows_its_passages(spots: tuple[tuple[int, int], ...], where: str) -> None:
    """It is a number like any other, and comes back as it was written."""
    number = Cited.of(4, spots)
    assert (number, number.spots, address(number)) == (4, spots, where)
    assert placed(where) == (4, spots)
    assert address(4) == "4"
    assert Cited(5).spots == ()


def rows(*texts: tuple[str | Line, ...]) -> list[tuple[Line, ...]]:
    """Build the rows of a table."""
    return [tuple(line(cell) if isinstance(cell, str) else cell for cell in row) for row in texts]


def where(row: int) -> str:
    """Name a row."""
    return f"a.md, row {row}"


def test_a_chart_from_a_table() -> None:
    """Title and unit from its head; the words of a bar, or its number where it has none."""
    table = rows(("chart: Rents ", "crowns"), ("Norland", "4.2"), ("Sudland", "1,200"))
    assert as_chart(table, where) == Chart(
        "Rents", "crowns", (Bar(line("Norland"), 4.2, line("4.2")), Bar(line("Sudland"), 1200.0, line("1,200")))
    )
    wide = rows(("chart: Rents", "", "shown"), ("Norland", "4", line("four ", 2)), ("Sudland", "5", ()))
    assert [bar.shown for bar in as_chart(wide, where).bars] == [line("four ", 2), line("5")]


@pytest.mark.parametrize(
    ("table", "what", "hint"),
    [
        (rows(("chart: ", "€")), "a.md, row 0: a chart without a title.",
         "Write it behind the colon: | chart: Rents | € |"),
        (rows(("chart: Rents",)), "a.md, row 0: a chart has two or three columns, not 1.", CHART_HINT),
        (rows(("chart: Rents", "", "", "")), "a.md, row 0: a chart has two or three columns, not 4.", CHART_HINT),
        (rows(("chart: Rents", ""), ("a", "1"), ("b", "x")), "a.md, row 2: “x” is not the length of a bar.",
         CHART_HINT),
    ],
)  # fmt: skip
def test_what_is_no_chart(table: list[tuple[Line, ...]], what: str, hint: str) -> None:
    """The place is told, and how it is written."""
    with pytest.raises(TemplateError) as told:
        as_chart(table, where)
    assert (told.value.what, told.value.hint) == (what, hint)
    assert CHART_HINT == (
        "The columns are: label, number (0, 4.2 or 1,200, nothing beside it), and the words to show, if any."
    )


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0.0), ("4.2", 4.2), ("1,200", 1200.0), ("1e3", 1000.0), ("5e-1", 0.5)]
)
def test_the_length_of_a_bar(text: str, value: float) -> None:
    """A number as it is written in a table."""
    assert as_bar(tuple(rows(("a", text))[0]), "here").value == value


@pytest.mark.parametrize("text", ["", "x", "-1", ".5", "4 crowns", "1.", "٣"])
def test_what_is_no_length(text: str) -> None:
    """Nothing may stand beside the number."""
    with pytest.raises(TemplateError, match=f"^here: “{text}” is not the length of a bar"):
        as_bar(tuple(rows(("a", text))[0]), "here")


def test_a_line_as_plain_text() -> None:
    """Without citations."""
    assert plain((*line("*One* ", "two "), Cite(3))) == "One two"


@pytest.mark.parametrize(("part", "built"), [("annex", {"kind": "memo"}), ("front", None), ("whole", None)])
def test_the_head_of_the_annex(part: Any, built: dict[str, str] | None) -> None:
    """Where there is one."""
    assert annex.build(MemoContext(dossier([]), DAY, part=part)) == built


def test_days_of_an_article() -> None:
    """Its date, or the days that it may be from; a month counts as its 28th."""
    assert [first_day(a) for a in (FIRST, AGAIN, LOST)] == ["2025-08-20", "2025-07-01", None]
    assert [last_day(a) for a in (FIRST, AGAIN, LOST)] == ["2025-08-20", "2025-07-31", None]
    assert ordinal("2025-07") == ordinal("2025-07-28") == date(2025, 7, 28).toordinal()


@pytest.mark.parametrize(("source", "number"), [("S4", 4), ("S12", 12), ("first", 1), ("Sx", 2), ("T3", 3)])
def test_the_number_of_a_source(source: str, number: int) -> None:
    """That of its id; for an id of another form, its place."""
    pages = [article("x", id=name) for name in ("first", "Sx", "T3")]
    assert MemoContext(dossier(pages), DAY).number(source) == number


@pytest.mark.parametrize(
    ("as_of", "evidence", "shown", "age"),
    [
        ("2025-08-01", FIRST, "1 Aug 2025", 0),
        (None, FIRST, "20 Aug 2025", 0),
        (None, AGAIN, "Jul 2025", 0),
        (None, LOST, "", 1),
        ("2025-02-01", LOST, "1 Feb 2025", 2),
    ],
)
def test_when_something_held(as_of: str | None, evidence: Any, shown: str, age: int) -> None:
    """Its own date, else that of its latest report, as closely as that is known."""
    context = MemoContext(dossier([FIRST, AGAIN, LOST]), DAY)
    said = position("Norland pays", evidence, as_of=as_of)
    assert (context.when(said.evidence, as_of), context.age(said)) == (shown, age)
