"""Sudden death at random moments; ``tests/faults/kills.py`` does the same a hundred times."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.processes import python


def kills(folder: Path, *arguments: str) -> dict[str, Any]:
    """Run the script in a process of its own, which forks and kills."""
    done = python(folder, "-m", "tests.faults.kills", *arguments)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_killed_senders(tmp_path: Path) -> None:
    """Whenever a sender is killed, nobody gets a mail twice, and nobody goes without one unless that is reported."""
    told = kills(tmp_path, "sends", "6", "7")
    assert (told["twice"], told["lost without a report"]) == (0, 0)
    assert told["delivered"] + told["reported"] >= 12


def test_killed_builds(tmp_path: Path) -> None:
    """Whenever a build is killed, every file opens, and is the old or the new one; the next run leaves nothing over."""
    told = kills(tmp_path, "builds", "6", "7")
    assert (told["runs"], told["broken"], told["strange"], told["left over"]) == (6, 0, 0, 0)


def test_killed_writers(tmp_path: Path) -> None:
    """Killed while files are moved, the next run brings them to one version."""
    told = kills(tmp_path, "writes", "30", "7")
    assert (told["runs"], told["broken"], told["strange"], told["left over"]) == (30, 0, 0, 0)
    assert told["mixed after the sweep"] == 0
