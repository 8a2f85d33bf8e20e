"""What ``briefing read``, ``config`` and ``make`` print: a row for each thing, data for scripts."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli import output
from briefing.config.schema import TABLES, JobSettings, MemoSettings, Settings, keys
from briefing.facts import Article, Block, Name, Statement
from briefing.orders import Words
from briefing.understand.inspection import Inspection
from tests.dossiers import article, figure

TEXT = "Ferry to start\n\nMayor Vangsnes said the ferry would run. It costs 5 crowns. Share this"
BLOCKS = (Block("title", 0, 14), Block("paragraph", 16, 75), Block("furniture", 76, 86))
PAGE = article(TEXT, title="Ferry to start", outlet=None, author="Ann Lee", blocks=BLOCKS)
NAMES = (Name("Storholm", "place", 0, 1), Name("Vangsnes", "person", 22, 30), Name("Vangsnes", "person", 31, 32))
SAID = Statement(((16, 30),), ((31, 35),), ((36, 55),), "paraphrase", "Ingrid Vangsnes", "Storholm")
SEEN = Inspection(PAGE, NAMES, (SAID,), (figure("5 crowns", 5.0, PAGE, measures="a crossing"),))


def rows(page: Article = PAGE, **more: object) -> list[str]:
    """Return the lines that a person is shown, blanks made one."""
    seen = replace(SEEN, article=page, **more)  # type: ignore[arg-type]
    return [" ".join(line.split()) for line in output.inspection_text(seen).splitlines()]


def test_an_article_for_a_person() -> None:
    """What it is, its blocks with those that are left out, names, who said what, figures: in this order."""
    assert rows() == [
        "001.txt, characters 0 to 86",
        "title Ferry to start",
        "outlet not found",
        "author Ann Lee",
        "date 2025-08-20 (stated)",
        "words 11",
        "title Ferry to start",
        "paragraph Mayor Vangsnes said the ferry would run. It costs 5 crowns.",
        "left out Share this",
        "name Vangsnes (person) × 2",
        "name Storholm (place)",
        "said Ingrid Vangsnes (Storholm), paraphrase: the ferry would run",
        "figure 5 crowns: a crossing",
    ]
    assert output.inspection_text(SEEN).endswith("crossing\n")


@pytest.mark.parametrize(
    ("more", "row"),
    [
        ({"title": None}, "title not found"),
        ({"outlet": "The Islander"}, "outlet The Islander"),
        ({"author": None}, "author not found"),
        ({"published": None}, "date not known (stated)"),
        (
            {"published": None, "published_range": ("2025-08-01", "2025-08-31")},
            "date 2025-08-01 to 2025-08-31 (stated)",
        ),
        ({"published_basis": "inferred", "published_note": "“Monday”"}, "date 2025-08-20 (inferred: “Monday”)"),
        ({"places": ("b.txt", "c.txt")}, "also in b.txt, c.txt"),
        ({"echo_of": "S2", "echo_note": "same words"}, "echo of S2: same words"),
    ],
)
def test_what_is_known_of_an_article(more: dict[str, object], row: str) -> None:
    """And what is not; a row for copies and reprints only where there are some."""
    assert row in rows(replace(PAGE, **more))  # type: ignore[arg-type]
    assert row not in rows()


@pytest.mark.parametrize(
    ("said", "row"),
    [
        (replace(SAID, party=None), "said Ingrid Vangsnes, paraphrase: the ferry would run"),
        (replace(SAID, speaker=None), "said Mayor Vangsnes (Storholm), paraphrase: the ferry would run"),
        (replace(SAID, speaker=None, source=(), party=None), "said not named, paraphrase: the ferry would run"),
        (replace(SAID, content=((36, 45), (57, 65)), mode="quote"),
         "said Ingrid Vangsnes (Storholm), quote: the ferry … It costs"),
    ],
)  # fmt: skip
def test_who_said_it(said: Statement, row: str) -> None:
    """By name, else in the words of the article; parts of a quotation are parted."""
    assert row in rows(statements=(said,))


def test_a_figure_that_counts_nothing() -> None:
    """It is shown alone."""
    assert "figure 5 crowns" in rows(figures=(figure("5 crowns", 5.0, PAGE, measures=""),))


@pytest.mark.parametrize(
    ("length", "ends"), [(71, "xx"), (72, "xx"), (73, "x…"), (200, "x…")], ids=["shorter", "as long", "longer", "much"]
)
def test_long_words_are_cut(length: int, ends: str) -> None:
    """At 72 characters, of which the last says so."""
    text = "x" * length
    (row,) = (r for r in rows(article(text), names=(), statements=(), figures=()) if r.startswith("paragraph"))
    shown = row.removeprefix("paragraph ")
    assert (len(shown), shown[-2:]) == (min(length, 72), ends)


def test_a_row_is_safe_and_aligned() -> None:
    """Labels take twelve columns; what a terminal would act on is replaced."""
    assert output.row("said", "two\nlines \x1b[31m") == "  said        two lines \ufffd[31m"


def test_an_article_for_a_script() -> None:
    """All of it as JSON on one line, offsets as they are."""
    line = output.inspection_json(SEEN)
    assert "\n" not in line
    assert json.loads(line) == {
        "path": "001.txt", "start": 0, "end": 86, "title": "Ferry to start", "outlet": None, "author": "Ann Lee",
        "published": "2025-08-20", "published_basis": "stated",
        "blocks": [
            {"kind": "title", "start": 0, "end": 14},
            {"kind": "paragraph", "start": 16, "end": 75},
            {"kind": "furniture", "start": 76, "end": 86},
        ],
        "names": [
            {"name": "Storholm", "kind": "place", "start": 0, "end": 1},
            {"name": "Vangsnes", "kind": "person", "start": 22, "end": 30},
            {"name": "Vangsnes", "kind": "person", "start": 31, "end": 32},
        ],
        "statements": [
            {"source": [[16, 30]], "cue": [[31, 35]], "content": [[36, 55]], "speaker": "Ingrid Vangsnes",
             "party": "Storholm", "mode": "paraphrase"},
        ],
        "figures": [
            {"id": "F-5 crowns", "text": "5 crowns", "value": 5.0, "unit": "", "measures": "a crossing", "rank": 1,
             "evidence": [{"source": "S1", "start": 66, "end": 74, "text": "5 crowns"}], "value_to": None,
             "qualifier": None, "says": None, "as_of": None, "conflicts_with": [], "context": ""},
        ],
    }  # fmt: skip


def test_a_statement_without_source_or_cue_for_a_script() -> None:
    """Both are null."""
    seen = replace(SEEN, statements=(replace(SAID, source=(), cue=()),))
    (said,) = json.loads(output.inspection_json(seen))["statements"]
    assert (said["source"], said["cue"]) == (None, None)


def test_only_surrogates_are_escaped() -> None:
    """Letters of all languages stand as they are; half of a pair would break UTF-8."""
    assert output.line_json({"a": "Łódź \udc80\ud800"}) == '{"a": "Łódź \\udc80\\ud800"}'


def test_settings_for_a_person() -> None:
    """Each with its value and where it comes from; jobs below, in words."""
    origins = {f"{t}.{k}": "shipped" for t, table in TABLES.items() for k in keys(table)} | {
        "memo.title": "briefing.toml, line 2"
    }
    job = JobSettings("monday", "08:00", "Europe/London", ("make", "send"))
    text = output.settings_text(replace(Settings(), memo=MemoSettings(title="Ferries"), jobs=(job,), origins=origins))
    lines = text.splitlines()
    assert "memo.title = 'Ferries'  (briefing.toml, line 2)" in lines
    assert "memo.formats = ['pdf']  (shipped)" in lines
    assert lines[-1] == "job: every monday at 08:00 Europe/London: make, send"
    assert not [line for line in lines if line.startswith("job.")]
    assert text.endswith("send\n")


def test_templates_for_a_person(tmp_path: Path) -> None:
    """Which file is used: one of the working folder, as shipped, or of elsewhere; what it replaces; what has no use."""
    shipped, own, far = tmp_path / "shipped", tmp_path / "home", tmp_path / "far" / "x.md.j2"
    mine, theirs = own / "memo" / "actors.md.j2", shipped / "memo" / "actors.md.j2"
    places = {"actors": (mine, theirs), "key": (theirs,), "other": (far,)}
    words = Words("memo", places, frozenset({"actors", "key"}), shipped)
    assert output.templates_text(words, own) == (
        "words of the kind memo:\n"
        "  actors      memo/actors.md.j2, instead of the shipped memo/actors.md.j2\n"
        "  key         the shipped memo/actors.md.j2\n"
        f"  other       {far}; no section of this kind\n"
    )
