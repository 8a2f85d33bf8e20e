"""What a watcher keeps for the next one, and for ``briefing status``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec


@dataclass(frozen=True, slots=True)
class Run:
    """The last run of a job."""

    at: str
    fault: str = ""
    """Empty: it went well."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a watched folder."""

    built: str = ""
    """Digest of what was built last."""
    doing: str = ""
    since: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    """Job -> the last slot that was dealt with."""
    runs: Mapping[str, Run] = field(default_factory=dict)


def load(path: Path) -> Kept:
    """Read it; nothing is known where nothing can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return Kept()


def dump(kept: Kept) -> bytes:
    """Write it."""
    return msgspec.json.encode(kept)
