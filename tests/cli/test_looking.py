"""``verify`` and ``read``: which files they take, what they print of them, and what they refuse."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.cli.commands.arguments import existing
from briefing.cli.commands.verify import _read
from briefing.environment import World
from briefing.errors import UsageError
from briefing.inspect.verify import MOST
from tests.desk import NOW, Desk

STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"


def test_a_text_is_printed_as_it_is(plain: Desk) -> None:
    """Not a character more."""
    plain.put("seeds/a.txt", STORY)
    assert plain.run("read", "--text", "seeds/a.txt").out == STORY


@pytest.mark.parametrize("paths", [["seeds"], ["seeds/a.txt", "seeds/a.txt"]])
def test_only_one_text_is_printed(plain: Desk, paths: list[str]) -> None:
    """A folder, or two files, have no single text."""
    plain.put("seeds/a.txt", STORY)
    done = plain.run("read", "--text", *paths)
    assert (done.code, done.out) == (2, "")
    assert done.err == "briefing: --text shows the text of one file\n  Name a single file.\n"


@pytest.mark.parametrize("arguments", [["read", "nowhere.txt"], ["verify", "nowhere.txt"]])
def test_a_path_that_is_not_there(plain: Desk, arguments: list[str]) -> None:
    """It is named, with what to name."""
    done = plain.run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == "briefing: nowhere.txt is not there\n  Name a file or a folder with articles.\n"


def test_a_path_of_the_working_folder(tmp_path: Path) -> None:
    """It is looked for there."""
    (tmp_path / "a.txt").touch()
    world = World(tmp_path, {}, lambda: NOW, lambda _: None, tmp_path)
    assert existing(world, "a.txt") == tmp_path / "a.txt"
    with pytest.raises(UsageError, match=r"b\.txt is not there"):
        existing(world, "b.txt")


@pytest.mark.parametrize(("over", "refused"), [(0, False), (1, True)])
def test_the_largest_memo(tmp_path: Path, over: int, *, refused: bool) -> None:
    """A file of exactly the largest size is read, one byte more is refused; its size is told."""
    path = tmp_path / "memo.pdf"
    with path.open("wb") as file:
        file.truncate(MOST + over)
    if refused:
        with pytest.raises(UsageError) as told:
            _read(path)
        assert told.value.what == f"{path} is too large for a memo: over {MOST:,} bytes"
        assert told.value.hint == "Name a memo."
    else:
        assert len(_read(path)) == MOST


def test_a_folder_is_no_memo(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(UsageError) as told:
        _read(tmp_path)
    assert (told.value.what, told.value.hint) == (f"{tmp_path} is no file", "Name a memo.")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to who may do anything")
def test_a_memo_that_may_not_be_read(tmp_path: Path) -> None:
    """The reason of the system is told."""
    path = tmp_path / "memo.pdf"
    path.touch(0o000)
    with pytest.raises(UsageError, match=r"cannot be read: Permission denied"):
        _read(path)


def test_a_memo_without_citations_holds(plain: Desk) -> None:
    """All none of them do; the totals go to stderr."""
    plain.put("memo.json", '{"schema": "briefing/1", "sources": []}')
    done = plain.run("verify", "memo.json")
    assert (done.code, done.out) == (0, "")
    assert done.err == "all 0 citations and 0 quotations hold\n"


def test_without_its_articles_no_citation_holds(plain: Desk) -> None:
    """Each fault is a line on stdout; how many there are, and of how many, goes to stderr."""
    source = '{"id": "S1", "path": "a.txt", "sha256": "00"}'
    plain.put("memo.json", f'{{"schema": "briefing/1", "sources": [{source}]}}')
    done = plain.run("verify", "memo.json")
    assert done.code == 1
    assert len(done.out.splitlines()) == 1
    assert done.err.startswith("briefing: 1 faults in ")
    assert done.err.rstrip().endswith(" citations and 0 quotations")
