"""One watcher for a folder: who holds the lock, since when, and what another one is told."""

from __future__ import annotations

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.errors import LockedError
from briefing.watch import lock
from briefing.watch.lock import LockHolder
from tests.desk import NOW


def test_while_it_is_held(tmp_path: Path) -> None:
    """The holder is known by its process, and by the last sign of life that it gave."""
    path = tmp_path / "state" / "a.lock"
    assert lock.holder(path) is None
    with lock.hold(path, NOW) as held:
        held.beat(NOW + timedelta(minutes=1))
        found = lock.holder(path)
    assert found == LockHolder(os.getpid(), "2025-08-22T09:30:00+00:00", NOW.timestamp() + 60)
    assert lock.holder(path) is None
    assert path.stat().st_mode & 0o777 == 0o600


def test_another_one_is_refused(tmp_path: Path) -> None:
    """It is told who holds the lock, where that can be read; afterwards it is free."""
    path = tmp_path / "a.lock"
    with lock.hold(path, NOW):
        with pytest.raises(LockedError) as told, lock.hold(path, NOW):
            pass
        assert told.value.what == (
            f"briefing watches this folder already as process {os.getpid()}, since 2025-08-22T09:30:00+00:00"
        )
        assert told.value.hint == "Stop that one first."
        path.write_bytes(b"{")
        with pytest.raises(LockedError) as told, lock.hold(path, NOW):
            pass
        assert told.value.what == "briefing watches this folder already"
    with lock.hold(path, NOW):
        assert json.loads(path.read_bytes())["pid"] == os.getpid()


def test_a_lock_that_cannot_be_made(tmp_path: Path) -> None:
    """The reason of the system is told, and where it belongs."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "a.lock"
    with pytest.raises(LockedError) as told, lock.hold(path, NOW):
        pass
    assert told.value.what.startswith("the lock of this folder cannot be taken: ")
    assert told.value.hint == f"It belongs into {path.parent}; set XDG_STATE_HOME to a folder of yours."


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"pid": 7}', b'{"since": "x"}', b'{"pid": "x", "since": "y"}'])
def test_a_lock_that_tells_nothing(tmp_path: Path, content: bytes) -> None:
    """One that is held, but says nothing of its holder that can be read, names nobody."""
    path = tmp_path / "a.lock"
    with lock.hold(path, NOW):
        path.write_bytes(content)
        assert lock.holder(path) is None
