"""Into a folder, whole or not at all."""

from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from briefing.deliver import deliver, verb
from briefing.deliver import folder as carrier
from briefing.errors import WriteError
from briefing.outputs import Rendered

OLD = Rendered("a.txt", "text/plain", b"old")
NEW = Rendered("a.txt", "text/plain", b"new")
TWO = Rendered("b.txt", "text/plain", b"two")
BAD = Rendered("c.json", "application/json", b"{")


def holds(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, hidden things too, by name."""
    return {p.name: p.read_bytes() if p.is_file() else b"<folder>" for p in folder.iterdir()}


def test_makes_the_folder(tmp_path: Path) -> None:
    """A folder that is not there is made, and gets all files, each with a receipt."""
    receipts = deliver((NEW, TWO), tmp_path / "x" / "out")
    assert holds(tmp_path / "x" / "out") == {"a.txt": b"new", "b.txt": b"two"}
    assert [(Path(r.where).name, r.bytes_written, r.changed) for r in receipts] == [
        ("a.txt", 3, True),
        ("b.txt", 3, True),
    ]


def test_leaves_nothing_beside(tmp_path: Path) -> None:
    """Nothing is left beside the folder, after a success and after a failure."""
    deliver((NEW,), tmp_path / "out")
    with pytest.raises(WriteError):
        deliver((OLD, BAD), tmp_path / "out")
    assert holds(tmp_path) == {"out": b"<folder>"}


def test_same_bytes_are_left_alone(tmp_path: Path) -> None:
    """A file that is there already with the same bytes is not written again."""
    deliver((OLD, TWO), tmp_path)
    os.utime(tmp_path / "a.txt", (1, 1))
    first, second = deliver((OLD, Rendered("b.txt", "text/plain", b"other")), tmp_path)
    assert (first.changed, second.changed) == (False, True)
    assert (tmp_path / "a.txt").stat().st_mtime == 1


def test_all_or_none(tmp_path: Path) -> None:
    """One file that is not sound keeps all others from being moved."""
    deliver((OLD,), tmp_path)
    with pytest.raises(WriteError, match=r"c\.json"):
        deliver((NEW, BAD, TWO), tmp_path)
    assert holds(tmp_path) == {"a.txt": b"old"}


def test_what_was_moved_is_put_back(tmp_path: Path) -> None:
    """If a later file cannot be moved into place, the earlier ones are as before."""
    deliver((OLD,), tmp_path)
    (tmp_path / "b.txt").mkdir()
    (tmp_path / "b.txt" / "x").touch()
    with pytest.raises(WriteError):
        deliver((NEW, Rendered("n.txt", "text/plain", b"n"), TWO), tmp_path)
    assert holds(tmp_path) == {"a.txt": b"old", "b.txt": b"<folder>"}


def test_no_folder_to_write_to(tmp_path: Path) -> None:
    """A file where the folder should be is named, with what to do."""
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(WriteError, match="out") as caught:
        deliver((NEW,), tmp_path / "out")
    assert caught.value.code == 4
    assert "--out" in caught.value.hint
    assert holds(tmp_path) == {"out": b"mine"}


def test_a_full_disk(tmp_path: Path) -> None:
    """Where the disk takes no more, the old file stays, and nothing is left beside it."""
    deliver((OLD,), tmp_path / "out")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        with pytest.raises(WriteError, match="large"):
            deliver((NEW,), tmp_path / "out")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert holds(tmp_path / "out") == {"a.txt": b"old"}
    assert holds(tmp_path) == {"out": b"<folder>"}


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    """A link in the place of a memo does not lead the writing elsewhere."""
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").symlink_to(tmp_path / "mine")
    deliver((NEW,), tmp_path / "out")
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"new"


def test_stages_inside_where_beside_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written beside the folder, staging happens inside, and leaves nothing there."""
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere, so the refusal is made up
    deliver((NEW,), tmp_path / "out")
    assert holds(tmp_path / "out") == {"a.txt": b"new"}


def test_modes_are_the_users(tmp_path: Path) -> None:
    """A memo can be read by whom the user's mask allows, not only by the user."""
    mask = os.umask(0o022)
    try:
        deliver((NEW,), tmp_path)
    finally:
        os.umask(mask)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


def test_the_folder_is_a_carrier() -> None:
    """The table of carriers has the folder."""
    assert verb("folder") is carrier.write


def debris(folder: Path, *names: str, whole: bool) -> Path:
    """What a killed run leaves beside a folder."""
    stage = folder.parent / f"{carrier._prefix(folder)}x"  # noqa: SLF001 - a run can only be killed from outside
    stage.mkdir()
    for name in names:
        (stage / name).write_bytes(b"new")
    if whole:
        (stage / carrier.WHOLE).write_text("a.txt\nb.txt", "utf-8")
    return stage


def test_debris_is_swept(tmp_path: Path) -> None:
    """What a killed run has left half done is gone after the next one, and nothing of it is in the folder."""
    deliver((OLD,), tmp_path / "out")
    debris(tmp_path / "out", "a.txt", "b.txt", whole=False)
    deliver((OLD,), tmp_path / "out")
    assert holds(tmp_path) == {"out": b"<folder>"}
    assert holds(tmp_path / "out") == {"a.txt": b"old"}


def test_what_was_whole_is_moved_to_its_end(tmp_path: Path) -> None:
    """A set that was whole when its run was killed, with one file moved already, ends up whole in the folder."""
    deliver((Rendered("a.txt", "text/plain", b"new"), Rendered("b.txt", "text/plain", b"old")), tmp_path / "out")
    debris(tmp_path / "out", "b.txt", whole=True)
    carrier.sweep(tmp_path / "out")
    assert holds(tmp_path / "out") == {"a.txt": b"new", "b.txt": b"new"}
    assert holds(tmp_path) == {"out": b"<folder>"}


def test_what_lives_is_left_alone(tmp_path: Path) -> None:
    """The staging of a living run, and that of another folder beside, are no debris."""
    other = debris(tmp_path / "out2", "a.txt", whole=True)
    living = debris(tmp_path / "out", "a.txt", whole=True)
    with carrier._held(living, wait=True):  # noqa: SLF001 - as a run does that lasts
        deliver((OLD,), tmp_path / "out")
    assert (living / "a.txt").exists()
    assert (other / "a.txt").exists()


def test_a_stop_between_two_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is stopped between two moves puts back what it has moved."""
    deliver((OLD,), tmp_path / "out")
    real = Path.replace

    def stops(self: Path, target: Path) -> Path:
        if self.name == "b.txt":
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", stops)
    with pytest.raises(KeyboardInterrupt):
        deliver((NEW, TWO), tmp_path / "out")
    assert holds(tmp_path / "out") == {"a.txt": b"old"}
    assert holds(tmp_path) == {"out": b"<folder>"}
