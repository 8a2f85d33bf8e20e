"""When a watcher is taken for dead."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.actions.watch_status import WatchStatus, illness, watch_status
from briefing.environment import World
from briefing.state.builds import state_file
from briefing.watch import lock
from briefing.watch.journal import Journal, dump
from briefing.watch.lock import LockHolder
from tests.desk import NOW

WORLD = World(Path(), {}, lambda: NOW, lambda name: name, Path())


@pytest.mark.parametrize(
    ("doing", "silent", "ill"),
    [
        ("watching", 0, False),
        ("watching", 120, False),
        ("watching", 121, True),
        ("waiting for the articles, which are not there", 121, True),
        ("waiting after a failure: no articles", 121, True),
        ("building", 3600, False),
        ("building", 3601, True),
        ("running a job: make", 3600, False),
        ("running a job: make", 3601, True),
    ],
)
def test_signs_of_life(doing: str, silent: int, *, ill: bool) -> None:
    """One that waits must show itself within two minutes, one that works within an hour."""
    beat = (NOW - timedelta(seconds=silent)).timestamp()
    status = WatchStatus(LockHolder(7, "", beat), doing, "", ())
    wanted = f"process 7 has given no sign of life for {silent} s" if ill else None
    assert illness(WORLD, status) == wanted


def test_nobody_watches() -> None:
    """Where nobody watches, that is what is wrong."""
    status = WatchStatus(None, "", "", ())
    assert illness(replace(WORLD), status) == "nobody watches this folder"


def test_what_a_watcher_does_is_told_while_it_runs(tmp_path: Path) -> None:
    """The journal of one that has ended says what it did last, which nobody does any more."""
    world = replace(WORLD, folder=tmp_path, state=tmp_path)
    journal = Journal(doing="building", since="2025-08-22T09:00:00+00:00")
    state_file(tmp_path, tmp_path, "watch.json").write_bytes(dump(journal))
    with lock.hold(state_file(tmp_path, tmp_path, "lock"), NOW):
        running = watch_status(world)
    ended = watch_status(world)
    assert (running.doing, running.since) == (journal.doing, journal.since)
    assert (ended.holder, ended.doing, ended.since) == (None, "", "")
