"""Snapshots of files: by content, whatever their times; when they are read again; who is writing."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.common.files import sha256_of
from briefing.watch import snapshot
from briefing.watch.snapshot import Scanner, Snapshot

ONE = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
"""The hash of the text one."""


def scanner(folder: Path) -> Scanner:
    """Return a scanner of a folder."""
    return Scanner(lambda: {p.name: p for p in sorted(folder.iterdir())} if folder.is_dir() else None)


def test_a_snapshot(tmp_path: Path) -> None:
    """Name and hash of each file; size and times beside."""
    (tmp_path / "a").write_text("one")
    seen = scanner(tmp_path).scan()
    assert seen is not None
    status = (tmp_path / "a").stat()
    assert dict(seen.contents) == {"a": ONE}
    assert seen.stats["a"] == (3, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    assert scanner(tmp_path / "none").scan() is None


def test_a_digest_is_of_names_and_contents() -> None:
    """In any order, whatever the times."""
    one = Snapshot({"a": "1", "b": "2"}, {"a": (1, 2, 3, 4)})
    assert one.digest == Snapshot({"b": "2", "a": "1"}, {}).digest
    assert len({one.digest, Snapshot({"a": "1"}, {}).digest, Snapshot({"a": "2", "b": "1"}, {}).digest}) == 3
    assert len(one.digest) == 32


def test_a_hash_is_taken_twice_before_it_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And each hundred and fiftieth time again: some file systems tell of no change."""
    (tmp_path / "a").write_text("one")
    read: list[Path] = []

    def counted(path: Path) -> str:
        read.append(path)
        return sha256_of(path)

    monkeypatch.setattr("briefing.watch.snapshot.sha256_of", counted)
    eye = scanner(tmp_path)
    counts = []
    for _ in range(151):
        eye.scan()
        counts.append(len(read))
    assert counts[:4] == [1, 2, 2, 2]
    assert (counts[148], counts[149], counts[150]) == (2, 3, 4)
    os.utime(tmp_path / "a", (0, 0))
    eye.scan()
    assert len(read) == 5
    assert snapshot.REREAD == 150


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """It is there, and its fault is its content; one that is gone is not there."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to("nowhere")
    seen = scanner(tmp_path).scan()
    assert seen is not None
    assert dict(seen.contents) == {"a": "cannot be read: 21"}
    assert seen.stats["a"] == (0, 0, 0, 0)


@pytest.fixture
def leases() -> Iterator[None]:
    """As a watcher has it, so that a writer is noticed."""
    before = signal.signal(signal.SIGIO, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGIO, before)


@pytest.mark.usefixtures("leases")
def test_who_is_writing(tmp_path: Path) -> None:
    """A file that somebody has open for writing is named, of those that are asked for."""
    for name in ("a", "b"):
        (tmp_path / name).write_text("one")
    eye = scanner(tmp_path)
    assert eye.being_written(["a", "b", "none"]) is None
    with (tmp_path / "b").open("a"):
        assert eye.being_written(["a", "b"]) == "b"
        assert eye.being_written(["a"]) is None
    assert eye.being_written(["a", "b"]) is None
    assert scanner(tmp_path / "none").being_written(["a"]) is None


def test_where_a_writer_would_end_us_nobody_is_asked(tmp_path: Path) -> None:
    """Its signal is not ignored."""
    (tmp_path / "a").write_text("one")
    with (tmp_path / "a").open("a"):
        assert scanner(tmp_path).being_written(["a"]) is None
