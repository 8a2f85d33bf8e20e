"""What was built before, by working folder: a small file each, below ``$XDG_STATE_HOME/briefing``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from briefing.common.files import remove_unfinished, write_whole

MEMOS = 8
"""Memos of one kind and name whose items are kept."""


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
    kind: str = ""
    name: str = ""
    folder: str = ""
    """Where the seeds were."""
    why: tuple[str, ...] = ()
    """What made it necessary, in words."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    """Path below the seeds folder -> sha256 of what was read."""
    warnings: tuple[str, ...] = ()
    """What could not be shown as it is."""
    mark: str = ""
    """Names all that the memo was made of."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """Path -> sha256 of the files that were written."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong last."""

    at: str
    what: str


@dataclass(frozen=True, slots=True)
class Item:
    """A position, question or figure of an earlier memo, as ``compose.kept`` keeps it."""

    id: str
    text: str
    who: str = ""
    side: str = ""
    paths: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What an earlier memo held, so that a later one can tell what is new."""

    kind: str
    name: str
    as_of: str
    folder: str = ""
    """Where its seeds were: a memo of other seeds is no earlier one of these."""
    positions: tuple[Item, ...] = ()
    questions: tuple[Item, ...] = ()
    figures: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one working folder. ``error`` is gone once a build succeeds."""

    build: Build | None = None
    error: Failure | None = None
    memos: tuple[Snapshot, ...] = ()


def last(state: Path, folder: Path) -> Entry:
    """What was remembered of a folder; an empty entry where there is nothing, or nothing that can be read."""
    try:
        return msgspec.json.decode(place(state, folder).read_bytes(), type=Entry)
    except (OSError, msgspec.DecodeError):
        return Entry()


def built(entry: Entry, build: Build, kept: Mapping[str, Any]) -> Entry:
    """An entry after a build: its error is gone, and the items of its memo are kept."""
    memo = msgspec.convert({**kept, "kind": build.kind, "name": build.name, "folder": build.folder}, Snapshot)
    return replace(entry, build=build, error=None, memos=_with(entry.memos, memo))


def _with(memos: tuple[Snapshot, ...], memo: Snapshot) -> tuple[Snapshot, ...]:
    """Keep a memo in place of that of its day. Where there is no room for more, the oldest goes.

    But one that another build of the same day is compared with stays: rather than drop it, ``memo`` is not kept.
    """
    others = tuple(m for m in memos if _series(m) != _series(memo))
    same = [m for m in memos if _series(m) == _series(memo) and m.as_of != memo.as_of]
    room = len(same) < MEMOS
    if not room and sorted(m.as_of for m in same)[1] > memo.as_of:
        return memos
    same = same if room else sorted(same, key=lambda m: m.as_of)[1:]
    return (*others, *sorted([*same, memo], key=lambda m: m.as_of))


def _series(memo: Snapshot) -> tuple[str, str, str]:
    return memo.kind, memo.name, memo.folder


@dataclass(frozen=True, slots=True)
class Difference:
    """Paths of the seeds that are not what they were."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def differing(before: Mapping[str, str], now: Mapping[str, str]) -> Difference:
    """Compare seeds, path -> sha256, by what is in them."""
    return Difference(
        tuple(p for p in now if p not in before),
        tuple(p for p in now if p in before and before[p] != now[p]),
        tuple(p for p in before if p not in now),
    )


def reasons(before: Build | None, now: Build) -> tuple[str, ...]:
    """Say why a build was not the same as the one before, a line each."""
    if before is None:
        return ("it is the first of this folder",)
    if not before.seeds:
        return ("it is not known what the build before has read",)
    found = differing(before.seeds, now.seeds)
    told = [f"{p} is new" for p in found.added]
    told += [f"{p} has changed" for p in found.changed]
    told += [f"{p} is gone" for p in found.gone]
    told += [f"the day is {now.as_of}, before it was {before.as_of}"] if now.as_of != before.as_of else []
    told += [f"the kind is {now.kind}, before it was {before.kind}"] if now.kind != before.kind else []
    return tuple(told) or ("it was asked for; no seed has changed",)


def before(entry: Entry, series: tuple[str, str, str], day: str) -> dict[str, Any] | None:
    """What is kept of the newest memo from before a day (ISO); ``None`` where there is none.

    ``series`` is its kind, its name, and the folder of its seeds.
    """
    older = [m for m in entry.memos if _series(m) == series and m.as_of < day]
    return asdict(max(older, key=lambda m: m.as_of)) if older else None


def remember(state: Path, folder: Path, entry: Entry) -> None:
    """Keep an entry, whole or not at all; raises ``OSError``."""
    write_whole(place(state, folder), msgspec.json.encode(entry))


def sweep(state: Path, folder: Path, now: float) -> None:
    """Remove what runs of this folder left half written when they were killed, an hour before ``now`` or more."""
    remove_unfinished(state, place(state, folder, "").name, now)


def place(state: Path, folder: Path, ending: str = "json") -> Path:
    """Where something is kept of a working folder: a file of its own, named after the folder's resolved path."""
    digest = blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest()
    return state / f"{digest}.{ending}"
