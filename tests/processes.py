"""Python processes that tests start: each has a home of its own, so that none meets the user's cache or settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.desk import ROOT, Result

PYTHON = sys.executable
BRIEFING = (PYTHON, "-m", "briefing")
PATIENCE = 240.0
"""Seconds that a process may take on a slow machine before its test gives up."""


def home(folder: Path) -> Path:
    """Return the home of processes that work in a folder: beside it, empty until the first of them starts."""
    return folder.parent / f"{folder.name}-home"


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of a process that works in a folder: its own home, and none of the user's settings."""
    clean = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH" and not k.startswith("BRIEFING_")}
    place = home(folder)
    own = {
        "HOME": str(place),
        "XDG_CACHE_HOME": str(place / "cache"),
        "XDG_CONFIG_HOME": str(place / "config"),
        "XDG_STATE_HOME": str(place / "state"),
        "PYTHONPATH": str(ROOT),
    }
    return clean | own | more


def python(folder: Path, *arguments: str | Path, **environ: str) -> Result:
    """Run Python in a folder to its end; ``environ`` is added to the environment of the process."""
    done = subprocess.run(
        [PYTHON, *arguments],
        cwd=folder,
        env=environment(folder, **environ),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def process(folder: Path, *arguments: str, **environ: str) -> Result:
    """Run the program in a folder to its end, as a process of its own."""
    return python(folder, "-m", "briefing", *arguments, **environ)


def start(folder: Path, *arguments: str, **environ: str) -> subprocess.Popen[bytes]:
    """Start the program in a folder; what it says is read by the test."""
    return subprocess.Popen(
        [*BRIEFING, *arguments],
        cwd=folder,
        env=environment(folder, **environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
