"""Which memos were made in a folder, and which of their files are still as they were."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from briefing.state import fingerprint, published
from briefing.state.published import PublishedMemo

WEEKLY = PublishedMemo("weekly", "memo", "2025-08-22", "Ferries", "2025-08-22T09:00:00+00:00", "text", "page")
PRESS = replace(WEEKLY, name="press", kind="press")


def test_the_last_of_each_name_is_kept(tmp_path: Path) -> None:
    """A memo takes the place of the one of its name, and stands before those of other names."""
    later = replace(WEEKLY, as_of="2025-08-29")
    for memo in (WEEKLY, PRESS, later):
        published.save(tmp_path, tmp_path, memo)
    assert published.load(tmp_path, tmp_path) == (later, PRESS)


def test_a_memo_is_asked_for_by_kind_or_by_name() -> None:
    """The kind goes before the name; of several the first, which is the newest."""
    memos = (replace(PRESS, name="third"), WEEKLY, PRESS)
    assert published.latest(memos, "weekly", None) == WEEKLY
    assert published.latest(memos, "weekly", "press") == memos[0]
    assert published.latest(memos, "none", None) is None


def test_a_memo_is_known_by_what_it_was_made_of() -> None:
    """Another day is another memo of the same content; other articles, another name or kind are other content."""
    later = replace(WEEKLY, as_of="2025-08-29", title="Piers")
    assert (later.content == WEEKLY.content, later.id == WEEKLY.id) == (True, False)
    others = (PRESS, replace(WEEKLY, kind="press"), replace(WEEKLY, name="press"), replace(WEEKLY, seeds={"a": "1"}))
    assert len({memo.content for memo in (WEEKLY, *others)}) == 5


def test_files_that_are_as_they_were(tmp_path: Path) -> None:
    """One that was changed or is gone is left out."""
    same, changed, gone = (tmp_path / name for name in ("same", "changed", "gone"))
    same.write_bytes(b"1")
    changed.write_bytes(b"2")
    files = {str(path): sha256(b"1").hexdigest() for path in (same, changed, gone)}
    assert published.unchanged(replace(WEEKLY, files=files)) == (same,)


def test_the_model_counts_where_one_is_named() -> None:
    """One that is not there cannot say what it needs, so that every package counts."""
    assert {*fingerprint.packages("no_such_model")} > {*fingerprint.packages()}
