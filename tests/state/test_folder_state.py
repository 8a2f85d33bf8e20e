"""What is known of a folder: why a build was made, what changed since, who was sent what, and bodies by key."""

from __future__ import annotations

import os
import resource
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import CarryError, LockedError
from briefing.state import builds, cache, outbox, published
from briefing.state.builds import Build, FolderState, SeedChanges, reasons, seed_changes
from briefing.state.cache import Cache
from briefing.state.outbox import OutboxEntry
from briefing.state.published import PublishedMemo

BUILD = Build("2026", "2026-05-14", (), 1, kind="memo", seeds={"a.txt": "1", "b.txt": "2"})


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        ({}, ["it was asked for; no seed has changed"]),
        ({"seeds": {"a.txt": "1", "b.txt": "2", "c.txt": "3"}}, ["c.txt is new"]),
        ({"seeds": {"a.txt": "9", "b.txt": "2"}}, ["a.txt has changed"]),
        ({"seeds": {"b.txt": "2"}}, ["a.txt is gone"]),
        ({"seeds": {"b.txt": "9", "c.txt": "3"}}, ["c.txt is new", "b.txt has changed", "a.txt is gone"]),
        ({"as_of": "2026-05-15"}, ["the day is 2026-05-15, before it was 2026-05-14"]),
        ({"kind": "weekly"}, ["the kind is weekly, before it was memo"]),
    ],
)
def test_why_a_build_was_made(change: dict[str, object], lines: list[str]) -> None:
    """By what differs from the one before."""
    assert list(reasons(BUILD, replace(BUILD, **change))) == lines  # type: ignore[arg-type]


def test_why_a_build_was_made_where_nothing_is_known() -> None:
    """The first one, and one after a build of which the articles were not kept."""
    assert reasons(None, BUILD) == ("it is the first of this folder",)
    assert reasons(replace(BUILD, seeds={}), BUILD) == ("it is not known what the build before has read",)


def test_seeds_that_are_not_what_they_were() -> None:
    """New, changed and gone, in their order."""
    before, now = {"a": "1", "b": "2", "c": "3"}, {"d": "4", "b": "9", "c": "3"}
    assert seed_changes(before, now) == SeedChanges(("d",), ("b",), ("a",))
    assert seed_changes(before, before) == SeedChanges()


def test_a_file_of_the_state(tmp_path: Path) -> None:
    """Named after the folder, by whatever way that is reached; each kind has its ending."""
    (tmp_path / "link").symlink_to(tmp_path)
    file = builds.state_file(Path("/state"), tmp_path)
    assert file == builds.state_file(Path("/state"), tmp_path / "link" / ".." / tmp_path.name)
    assert (file.parent, file.suffix, len(file.stem)) == (Path("/state"), ".json", 32)
    assert builds.state_file(Path("/state"), tmp_path, "lock").name == f"{file.stem}.lock"


def test_half_written_files_are_swept(tmp_path: Path) -> None:
    """Those of this folder, an hour old."""
    name = builds.state_file(tmp_path, tmp_path).name
    old, new = tmp_path / f"{name}.new-1", tmp_path / f"{name}.new-2"
    for path, at in ((old, 0), (new, 9000)):
        path.touch()
        os.utime(path, (at, at))
    builds.sweep(tmp_path, tmp_path, 10_000)
    assert (old.exists(), new.exists()) == (False, True)


def test_a_plain_build_and_memo() -> None:
    """What is not said is not known."""
    build = Build("2026", "2026-05-14", (), 1)
    assert (build.kind, build.name, build.folder, build.mark, build.why, build.marks) == ("", "", "", "", (), {})
    item = builds.KeptItem("p", "text")
    assert (item.who, item.side) == ("", "")
    assert builds.KeptMemo("memo", "b", "2026").folder == ""
    assert OutboxEntry("i", "c", "to", "sent", "2026").note == ""
    assert FolderState().memos == ()


@pytest.mark.parametrize(
    ("state", "any_memo"), [("sending", True), ("sent", True), ("refused", False), ("failed", False)]
)
def test_the_newest_entry_of_a_recipient(tmp_path: Path, state: outbox.State, *, any_memo: bool) -> None:
    """Of one memo whatever became of it; of any, only where it has left, or may have."""
    with outbox.open_outbox(tmp_path / "state" / "box") as box:
        box.note(OutboxEntry("i1", "c1", "ann", state, "2026"), OutboxEntry("i2", "c2", "bob", "sent", "2027"))
        found = box.last("ann", "i1")
        assert found is not None
        assert (found.state, box.last("ann", "i2"), box.last("eve")) == (state, None, None)
        assert (box.last("ann") is not None) is any_memo
    assert (tmp_path / "state" / "box").stat().st_mode & 0o777 == 0o600
    assert [e.to for e in outbox.read_entries(tmp_path / "state" / "box")] == ["ann", "bob"]


def test_of_several_entries_the_last_counts(tmp_path: Path) -> None:
    """What was sending is sent."""
    with outbox.open_outbox(tmp_path / "box") as box:
        box.note(OutboxEntry("i1", "c1", "ann", "sending", "2026"))
        box.note(OutboxEntry("i1", "c1", "ann", "sent", "2027"))
        assert [e and e.at for e in (box.last("ann", "i1"), box.last("ann"))] == ["2027", "2027"]


def test_one_sender_at_a_time(tmp_path: Path) -> None:
    """Another one is told to wait; afterwards it is free."""
    with outbox.open_outbox(tmp_path / "box"):
        with pytest.raises(LockedError) as told, outbox.open_outbox(tmp_path / "box"):
            pass
        assert told.value.what == "another briefing is sending mail from this folder"
        assert told.value.hint == "Wait until it has ended."
    with outbox.open_outbox(tmp_path / "box"):
        pass


def test_an_outbox_that_cannot_be_opened(tmp_path: Path) -> None:
    """Nothing is sent then, and it is told where it belongs."""
    (tmp_path / "file").touch()
    with pytest.raises(CarryError) as told, outbox.open_outbox(tmp_path / "file" / "box"):
        pass
    assert told.value.what.startswith("the ledger of mails cannot be opened: ")
    assert told.value.hint == f"Without it a mail could leave twice. It belongs into {tmp_path / 'file'}."


@pytest.mark.parametrize(
    ("room", "why"), [(5, "not all of it could be written"), (0, "File too large")], ids=["a part", "nothing"]
)
def test_an_outbox_that_cannot_be_written(tmp_path: Path, room: int, why: str) -> None:
    """Nothing is sent then, and no half of a line stays behind."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with outbox.open_outbox(tmp_path / "box") as box:
        box.note(OutboxEntry("i1", "c1", "ann", "sent", "2026"))
        before = (tmp_path / "box").read_bytes()
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + room, hard))
        try:
            with pytest.raises(CarryError) as told:
                box.note(OutboxEntry("i2", "c2", "ann", "sending", "2027"))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        last = box.last("ann")
    assert last is not None
    assert last.at == "2026"
    assert (tmp_path / "box").read_bytes() == before
    assert told.value.what == f"the ledger of mails cannot be written: {why}"
    assert told.value.hint == "Without it a mail could leave twice. Make room on the disk."


def test_a_line_that_was_cut_is_ended(tmp_path: Path) -> None:
    """What is written then stands on a line of its own."""
    path = tmp_path / "box"
    path.write_bytes(b'{"issue":"i1"')
    with outbox.open_outbox(path) as box:
        box.note(OutboxEntry("i2", "c2", "ann", "sent", "2026"))
    assert path.read_bytes().startswith(b'{"issue":"i1"\n{"issue":"i2"')
    assert [e.issue for e in outbox.read_entries(path)] == ["i2"]
    assert outbox.read_entries(tmp_path / "none") == ()


def test_bodies_by_key(tmp_path: Path) -> None:
    """What was put is got; a new body takes the place of an old one; a damaged one is as if it were not there."""
    store = Cache(tmp_path / "cache")
    assert store.get(["a"]) == {}
    assert not (tmp_path / "cache").exists()
    store.put({})
    assert not (tmp_path / "cache").exists()
    store.put({"a": b"1", "b": b"2"})
    store.put({"a": b"3"})
    assert store.get(["a", "b", "c"]) == {"a": b"3", "b": b"2"}
    with sqlite3.connect(tmp_path / "cache" / cache.FILE) as base:
        base.execute("UPDATE facts SET body = ? WHERE key = 'b'", (b"9",))
    base.close()
    assert store.get(["a", "b"]) == {"a": b"3"}
    assert store.warnings == []
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert cache.FILE == "facts-1.sqlite"


@pytest.mark.parametrize("count", [499, 500, 501, 1001])
def test_many_bodies(tmp_path: Path, count: int) -> None:
    """Five hundred keys are asked for at a time; all are found."""
    store = Cache(tmp_path)
    bodies = {f"k{n}": b"%d" % n for n in range(count)}
    store.put(bodies)
    assert store.get(bodies) == bodies
    assert cache.AT_ONCE == 500


def test_a_cache_that_is_none(tmp_path: Path) -> None:
    """It is told once, and not asked again."""
    (tmp_path / cache.FILE).write_bytes(b"no data base " * 99)
    store = Cache(tmp_path)
    assert store.get(["a"]) == {}
    store.put({"a": b"1"})
    assert store.get(["a"]) == {}
    (warning,) = store.warnings
    assert warning == (
        f"the cache {tmp_path / cache.FILE} is of no use (file is not a database): everything was worked out again"
    )
    other = Cache(tmp_path)
    other.put({"a": b"1"})
    assert len(other.warnings) == 1


def test_published_where_nothing_can_be_read(tmp_path: Path) -> None:
    """No memo is known; ids are of a length that a mail can hold."""
    assert published.load(tmp_path, tmp_path) == ()
    memo = PublishedMemo("weekly", "memo", "2025-08-22", "Ferries", "2025", "text", "page")
    assert (len(memo.content), len(memo.id)) == (24, 24)
    assert (memo.files, memo.seeds) == ({}, {})
