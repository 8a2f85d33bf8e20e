"""What was built before, by working folder: a small file each, below ``$XDG_STATE_HOME/briefing``."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec


@dataclass(frozen=True, slots=True)
class Build:
    """The last memo that was made."""

    at: str
    """ISO time, with its zone."""
    as_of: str
    files: tuple[str, ...]
    articles: int
    unread: tuple[str, ...] = ()
    """``path: reason`` of each file that was left out."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong last."""

    at: str
    what: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one working folder. ``error`` is gone once a build succeeds."""

    build: Build | None = None
    error: Failure | None = None


def last(state: Path, folder: Path) -> Entry:
    """What was remembered of a folder; an empty entry where there is nothing, or nothing that can be read."""
    try:
        return msgspec.json.decode(_file(state, folder).read_bytes(), type=Entry)
    except (OSError, msgspec.DecodeError):
        return Entry()


def remember(state: Path, folder: Path, entry: Entry) -> None:
    """Keep an entry, whole or not at all; raises ``OSError``."""
    path = _file(state, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(entry)))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _file(state: Path, folder: Path) -> Path:
    digest = blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest()
    return state / f"{digest}.json"
