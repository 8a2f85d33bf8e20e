"""A hash of a file, and a file that is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.common.files import UNFINISHED, remove_unfinished, sha256_of, write_whole

HASHES = {
    "abc": (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    "million": (b"a" * 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    "chunks": (b"a" * (1 << 21), "5256ec18f11624025905d057d6befb03d77b243511ac5f77ed5e0221ce6d84b5"),
}
"""The first two are published test vectors; the third is of two chunks, as ``sha256sum`` gives it."""
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("name", HASHES)
def test_sha256(tmp_path: Path, name: str) -> None:
    """The hash is that of the whole content."""
    body, digest = HASHES[name]
    (tmp_path / name).write_bytes(body)
    assert sha256_of(tmp_path / name) == digest


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe that nobody writes to counts as empty."""
    os.mkfifo(tmp_path / "pipe")
    assert sha256_of(tmp_path / "pipe") == EMPTY


@pytest.mark.parametrize("name", ["missing", "."])
def test_what_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A file that is not there, and a folder, have no hash; no handle stays open."""
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match=r"No such file|directory"):
        sha256_of(tmp_path / name)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_written_whole(tmp_path: Path) -> None:
    """Missing folders are made, an old file is replaced, and nothing else is left behind."""
    place = tmp_path / "a" / "b" / "state.json"
    write_whole(place, b"old")
    write_whole(place, b"new")
    assert place.read_bytes() == b"new"
    assert [p.name for p in place.parent.iterdir()] == ["state.json"]


def test_nothing_is_left_of_a_write_that_fails(tmp_path: Path) -> None:
    """Where the file cannot be put in its place, the error is raised and no half of it stays."""
    (tmp_path / "state.json").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(tmp_path / "state.json", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["state.json"]


@pytest.mark.parametrize(("age", "stays"), [(3599, True), (3600, True), (3601, False), (9999, False)])
def test_unfinished_files_are_removed_after_an_hour(tmp_path: Path, age: int, *, stays: bool) -> None:
    """What a killed run left half written goes after an hour; a run that may still be writing is left alone."""
    path = tmp_path / f"here.json{UNFINISHED}x"
    path.touch()
    os.utime(path, (10_000, 10_000))
    remove_unfinished(tmp_path, "here", 10_000 + age)
    assert path.exists() == stays


@pytest.mark.parametrize("name", ["here.json", f"there.json{UNFINISHED}x"])
def test_whole_files_and_those_of_others_stay(tmp_path: Path, name: str) -> None:
    """Only unfinished files of the prefix are removed, however old the others are."""
    path = tmp_path / name
    path.touch()
    os.utime(path, (0, 0))
    remove_unfinished(tmp_path, "here", 1e9)
    assert path.exists()
