"""Sudden death at random moments; ``tests/faults/kills.py`` does the same a hundred times."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.desk import ROOT


def kills(*arguments: str) -> dict[str, Any]:
    """Run the script in a process of its own, which forks and kills."""
    command = [sys.executable, "-m", "tests.faults.kills", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_killed_senders() -> None:
    """Whenever a sender is killed, nobody gets a mail twice, and nobody goes without one unless that is reported."""
    told = kills("sends", "10", "7")
    assert (told["twice"], told["lost without a report"]) == (0, 0)
    assert told["delivered"] + told["reported"] >= 20


def test_killed_builds() -> None:
    """Whenever a build is killed, every file opens, and is the old or the new one; the next run leaves nothing over."""
    told = kills("builds", "10", "7")
    assert (told["runs"], told["broken"], told["strange"], told["left over"]) == (10, 0, 0, 0)


def test_killed_writers() -> None:
    """Killed while files are moved, the next run brings them to one version."""
    told = kills("writes", "30", "7")
    assert (told["runs"], told["broken"], told["strange"], told["left over"]) == (30, 0, 0, 0)
    assert told["mixed after the sweep"] == 0
