"""Arguments that commands share: files that must exist, and words that a shell can complete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.environment import World
from briefing.errors import UsageError

if TYPE_CHECKING:
    import click


def existing(world: World, path: str) -> Path:
    """Return the path of a file or folder of the working folder; raises ``UsageError`` where it does not exist."""
    place = world.folder / path
    if not place.exists():
        raise UsageError(f"{path} is not there", "Name a file or a folder with articles.")
    return place


def offered(*words: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Return a completion function that offers some words, also for the last part of a list with commas."""

    def offer(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
        done, comma, _part = begun.rpartition(",")
        return [w for w in (f"{done}{comma}{word}" for word in words) if w.startswith(begun)]

    return offer
