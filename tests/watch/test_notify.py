"""Being told of changes at once, and no longer than it is asked for."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from briefing.watch.notify import listening


def test_a_listener_ends_with_its_block(tmp_path: Path) -> None:
    """Where the system tells of changes, no thread is left when nobody listens any more."""
    pytest.importorskip("watchfiles")
    with listening((tmp_path,), lambda: None) as told:
        assert told
        assert [t.name for t in threading.enumerate() if t.name == "wake"] == ["wake"]
    assert [t.name for t in threading.enumerate() if t.name == "wake"] == []


def test_a_change_wakes(tmp_path: Path) -> None:
    """Whatever is written into a folder that is listened to."""
    pytest.importorskip("watchfiles")
    woken = threading.Event()
    with listening((tmp_path,), woken.set):
        for number in range(100):
            (tmp_path / f"{number}.txt").touch()
            if woken.wait(0.1):
                break
    assert woken.is_set()


def test_without_the_library_files_are_looked_at_by_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody tells of a change then."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with listening([tmp_path], lambda: None) as notified:
        assert notified is False
