"""What is remembered of a working folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from briefing.common.files import UNFINISHED
from briefing.state import builds
from briefing.state.builds import Build, Failure, FolderState


def kept(day: str) -> dict[str, Any]:
    """Items of a memo of a day."""
    return {"as_of": day, "positions": [{"id": f"p-{day}", "text": "words", "who": "Norland", "paths": ["a.txt"]}]}


def after(*days: str, kind: str = "memo", name: str = "briefing", entry: FolderState | None = None) -> FolderState:
    """An entry after builds as of some days."""
    found = entry or FolderState(error=Failure("now", "no"))
    for day in days:
        found = builds.after_build(found, Build("now", day, (), 1, kind=kind, name=name), kept(day))
    return found


NINE = tuple(f"2025-03-0{n}" for n in range(1, 10))


@pytest.mark.parametrize(
    ("days", "day", "baseline"),
    [
        ((), "2025-03-05", None),
        (("2025-03-05",), "2025-03-05", None),
        (("2025-03-06",), "2025-03-05", None),
        (("2025-03-04",), "2025-03-05", "2025-03-04"),
        (("2025-03-04", "2025-03-01"), "2025-03-05", "2025-03-04"),
        (("2025-03-04", "2025-03-05", "2025-03-05"), "2025-03-05", "2025-03-04"),
        (NINE, "2025-03-10", "2025-03-09"),
        (NINE, "2025-03-02", None),
    ],
)
def test_the_newest_memo_from_before(days: tuple[str, ...], day: str, baseline: str | None) -> None:
    """A memo is compared with the newest from a day before its own, in whatever order they were made."""
    found = builds.earlier_memo(after(*days), ("memo", "briefing", ""), day)
    assert (found["as_of"] if found else None) == baseline


def test_few_memos_are_kept() -> None:
    """Of each kind and name only the last few are kept; a build clears the error."""
    entry = after(*NINE)
    assert [m.as_of for m in entry.memos] == list(NINE[1:])
    assert entry.error is None
    both = after(*NINE, kind="weekly", entry=entry)
    assert len(both.memos) == 2 * builds.MEMOS


def test_what_a_memo_is_compared_with_is_not_dropped_for_it() -> None:
    """A late build for an early day finds the same baseline when it is repeated."""
    entry = after(*NINE)
    late = after("2025-03-02T", entry=entry)
    baseline = builds.earlier_memo(entry, ("memo", "briefing", ""), "2025-03-02T")
    assert baseline is not None
    assert builds.earlier_memo(late, ("memo", "briefing", ""), "2025-03-02T") == baseline


def test_other_seeds_are_another_memo() -> None:
    """A memo of other seeds, of the same kind and name, is no earlier one of these."""
    found = builds.after_build(
        FolderState(), Build("now", "2025-03-04", (), 1, kind="memo", name="briefing", folder="a"), kept("2025-03-04")
    )
    assert builds.earlier_memo(found, ("memo", "briefing", "b"), "2025-03-05") is None


def test_an_entry_comes_back(tmp_path: Path) -> None:
    """What is remembered of a folder is read again as it was; of another folder nothing is known."""
    entry = after("2025-03-04")
    builds.save(tmp_path / "state", tmp_path, entry)
    assert builds.load(tmp_path / "state", tmp_path) == entry
    assert builds.load(tmp_path / "state", tmp_path / "state") == FolderState()


def test_what_killed_writers_leave(tmp_path: Path) -> None:
    """Of files that were being written the old ones are swept, those of this hour and of other folders are not."""
    names = [builds.state_file(tmp_path, Path(n), "json") for n in ("here", "there")]
    old, young, other = (Path(f"{n}{UNFINISHED}{x}") for n, x in ((names[0], "a"), (names[0], "b"), (names[1], "c")))
    for path, age in ((old, 0), (young, 9000), (other, 0), (names[0], 0)):
        path.touch()
        os.utime(path, (age, age))
    builds.sweep(tmp_path, Path("here"), 10000)
    assert sorted(tmp_path.iterdir()) == sorted([young, other, names[0]])
