"""The journal of a watched folder: what one watcher leaves for the next, and for ``briefing status``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec


@dataclass(frozen=True, slots=True)
class JobRun:
    """The last run of a job."""

    at: str
    """ISO time, with its zone."""
    fault: str = ""
    """What went wrong; empty if it went well."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What is known of a watched folder. The fields are those of the file."""

    built: str = ""
    """Digest of what was built last."""
    doing: str = ""
    """What the watcher does, in words."""
    since: str = ""
    """When it began to, as ISO time."""
    slots: Mapping[str, str] = field(default_factory=dict)
    """Key of a job -> the last slot that was dealt with, as ISO time."""
    runs: Mapping[str, JobRun] = field(default_factory=dict)
    """Key of a job -> its last run."""


def load(path: Path) -> Journal:
    """Return the journal that a file holds; an empty one where there is none, or none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Journal)
    except (OSError, msgspec.DecodeError):
        return Journal()


def dump(journal: Journal) -> bytes:
    """Return the content of the file that holds a journal."""
    return msgspec.json.encode(journal)
