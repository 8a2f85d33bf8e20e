"""What is named on the command line and has to be there."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import UsageError
from briefing.world import World


def existing(world: World, path: str) -> Path:
    """Find a file or a folder, below the working folder; raises ``UsageError``."""
    found = world.folder / path
    if not found.exists():
        raise UsageError(f"{path} is not there", "Name a file or a folder with articles.")
    return found
