"""What ``briefing make`` says of a memo, and what ``briefing explain`` takes over from the last one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.actions import plan
from briefing.cli.commands.explain import _as_before
from briefing.cli.commands.make import _check, _linted, _tell
from briefing.config.schema import Settings
from briefing.errors import UsageError
from briefing.facts import Unread
from briefing.orders import Order, Outcome
from briefing.outputs import Receipt
from briefing.state.builds import Build, FolderState
from tests.dossiers import article

PAGES = (article("One.", 1), article("Two.", 2), article("Three.", 3, path="001.txt"))
OUTCOME = Outcome(
    PAGES,
    (Unread("b\n.xyz", "not\nread"),),
    (Receipt("out/a.pdf", 12345, changed=True), Receipt("out/a.txt", 9, changed=False)),
    ("odd\nletters",),
)


def test_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    """How much was read, what was left out, what could not be shown, what was written; nothing on stdout."""
    _tell(OUTCOME, None)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "read 3 articles in 2 files",
        "left out b .xyz: not read",
        "note: odd letters",
        "wrote out/a.pdf, 12,345 bytes",
        "wrote out/a.txt, unchanged",
    ]


def test_a_memo_that_stood(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing has changed."""
    _tell(Outcome((), (), (), (), made=False), None)
    assert capsys.readouterr().err == "nothing has changed since the last memo\n"


def test_settings_are_told_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where they are asked for."""
    _tell(OUTCOME, plan.gather(tmp_path, {}, {}))
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "seeds.path = 'seeds'  (default)"
    assert "read 3 articles in 2 files" in lines


def test_rules_of_lint() -> None:
    """There is one list; another is refused with its name."""
    _check(None)
    _check("icd203")
    with pytest.raises(UsageError) as told:
        _check("other")
    assert told.value.what == "--lint: there are no rules 'other'"
    assert told.value.hint == "Allowed are: icd203."


def test_what_lint_finds(tmp_path: Path) -> None:
    """In the templates in use, not in those behind them."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder, words in ((own, "It is likely.\n"), (shipped, "\nIt is probably so.\n")):
        (folder / "memo").mkdir(parents=True)
        (folder / "memo" / "key.md.j2").write_text(words)
    (shipped / "memo" / "actors.md.j2").write_text("\n\nWe judge.\n")
    order = Order(Path("seeds"), Path("out"), (own, shipped), "2026", "memo", "", "", ("txt",), "a4", "m", "m")
    assert _linted("icd203", order) == (
        f"lint: {shipped}/memo/actors.md.j2, line 3: “We judge” is a word of judgement: leave it to the sources",
        f"lint: {own}/memo/key.md.j2, line 1: “likely” is a word of likelihood: leave it to the sources",
    )


BUILD = Build("2026", "2026-05-14", (), 1, kind="weekly", name="ferries", folder="news")
FLAGS = {"seeds": None, "template": None, "as_of": None, "model": None}


@pytest.mark.parametrize(
    ("build", "flags", "wanted"),
    [
        (None, FLAGS, FLAGS),
        (BUILD, FLAGS,
         {"seeds": "news", "template": "weekly", "as_of": "2026-05-14", "name": "ferries", "model": None}),
        (BUILD, FLAGS | {"seeds": "a", "template": "memo", "as_of": "2025", "model": "m"},
         {"seeds": "a", "template": "memo", "as_of": "2025", "name": "ferries", "model": "m"}),
        (Build("2026", "2026-05-14", (), 1, kind="mine"), FLAGS,
         {"seeds": None, "template": None, "as_of": "2026-05-14", "name": None, "model": None}),
    ],
    ids=["no build", "a build", "flags", "a kind of my own"],
)  # fmt: skip
def test_what_is_taken_over(build: Build | None, flags: dict[str, str | None], wanted: dict[str, str | None]) -> None:
    """What flags leave open is as it was in the last build; a kind of the user's own is in the settings."""
    assert _as_before(FolderState(build), flags) == wanted
    assert Settings().memo.kind == "memo"
