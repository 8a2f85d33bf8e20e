"""What commands share: finding what is named on the command line, and what a shell may offer there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.environment import World
from briefing.errors import UsageError

if TYPE_CHECKING:
    import click


def existing(world: World, path: str) -> Path:
    """Find a file or a folder, below the working folder; raises ``UsageError``."""
    found = world.folder / path
    if not found.exists():
        raise UsageError(f"{path} is not there", "Name a file or a folder with articles.")
    return found


def offered(*words: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """What a shell offers for a value: these words; in a list parted by commas, for its last part."""

    def offer(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
        done, comma, _part = begun.rpartition(",")
        return [w for w in (f"{done}{comma}{word}" for word in words) if w.startswith(begun)]

    return offer
