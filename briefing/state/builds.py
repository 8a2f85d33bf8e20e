"""What is known of a working folder from run to run: its last build, its last error, the items of earlier memos.

Each folder has a small JSON file below ``$XDG_STATE_HOME/briefing``; the fields of the records are its keys.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from briefing.common.files import remove_unfinished, write_whole

log = logging.getLogger(__name__)

MEMOS = 8
"""Memos of one kind and name whose items are kept."""


@dataclass(frozen=True, slots=True)
class Build:
    """A memo that was made: when, of what, and which files came of it."""

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
    """Why it was made, a line each."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    """Path below the seeds folder -> sha256 of what was read."""
    warnings: tuple[str, ...] = ()
    """What could not be shown as it is."""
    mark: str = ""
    """A hash of all that the memo was made of."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """Path -> sha256 of the files that were written."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong in the last run."""

    at: str
    what: str


@dataclass(frozen=True, slots=True)
class KeptItem:
    """A position, question or figure of an earlier memo, as ``compose.kept`` keeps it."""

    id: str
    text: str
    who: str = ""
    side: str = ""
    paths: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptMemo:
    """The items of an earlier memo, so that a later one can tell what is new."""

    kind: str
    name: str
    as_of: str
    folder: str = ""
    """Where its seeds were: a memo of other seeds is no earlier one of these."""
    positions: tuple[KeptItem, ...] = ()
    questions: tuple[KeptItem, ...] = ()
    figures: tuple[KeptItem, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderState:
    """What is known of one working folder."""

    build: Build | None = None
    """The last one that succeeded."""
    error: Failure | None = None
    """What went wrong since then."""
    memos: tuple[KeptMemo, ...] = ()


def load(state: Path, folder: Path) -> FolderState:
    """Return what is known of a folder; an empty record where nothing is, or nothing that can be read."""
    try:
        return msgspec.json.decode(state_file(state, folder).read_bytes(), type=FolderState)
    except FileNotFoundError:
        return FolderState()
    except (OSError, msgspec.DecodeError) as error:
        log.info("what was known of this folder cannot be read (%s): it is built as if for the first time", error)
        return FolderState()


def after_build(before: FolderState, build: Build, kept: Mapping[str, Any]) -> FolderState:
    """Return what is known of a folder after a build; ``kept`` are the items of its memo, from ``compose.kept``."""
    memo = msgspec.convert({**kept, "kind": build.kind, "name": build.name, "folder": build.folder}, KeptMemo)
    return replace(before, build=build, error=None, memos=_with_memo(before.memos, memo))


def _with_memo(memos: tuple[KeptMemo, ...], memo: KeptMemo) -> tuple[KeptMemo, ...]:
    """Return the memos with one more, in place of that of its day; where there are too many, the oldest goes.

    A memo that another build of the same day is compared with stays; rather than drop it, ``memo`` is left out.
    """
    others = tuple(m for m in memos if _series(m) != _series(memo))
    same = [m for m in memos if _series(m) == _series(memo) and m.as_of != memo.as_of]
    full = len(same) >= MEMOS
    if full and sorted(m.as_of for m in same)[1] > memo.as_of:
        return memos
    same = sorted(same, key=lambda m: m.as_of)[1:] if full else same
    return (*others, *sorted([*same, memo], key=lambda m: m.as_of))


def _series(memo: KeptMemo) -> tuple[str, str, str]:
    return memo.kind, memo.name, memo.folder


@dataclass(frozen=True, slots=True)
class SeedChanges:
    """Paths of the articles that are not what they were."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def seed_changes(before: Mapping[str, str], now: Mapping[str, str]) -> SeedChanges:
    """Compare two sets of articles, path -> SHA-256, by their content."""
    return SeedChanges(
        tuple(p for p in now if p not in before),
        tuple(p for p in now if p in before and before[p] != now[p]),
        tuple(p for p in before if p not in now),
    )


def reasons(before: Build | None, now: Build) -> tuple[str, ...]:
    """Return why a build differs from the one before, a line each."""
    if before is None:
        return ("it is the first of this folder",)
    if not before.seeds:
        return ("it is not known what the build before has read",)
    seeds = seed_changes(before.seeds, now.seeds)
    lines = [f"{p} is new" for p in seeds.added]
    lines += [f"{p} has changed" for p in seeds.changed]
    lines += [f"{p} is gone" for p in seeds.gone]
    lines += [f"the day is {now.as_of}, before it was {before.as_of}"] if now.as_of != before.as_of else []
    lines += [f"the kind is {now.kind}, before it was {before.kind}"] if now.kind != before.kind else []
    return tuple(lines) or ("it was asked for; no seed has changed",)


def earlier_memo(known: FolderState, series: tuple[str, str, str], day: str) -> dict[str, Any] | None:
    """Return what is kept of the newest memo from before a day (ISO); ``None`` where there is none.

    ``series`` is its kind, its name, and the folder of its seeds.
    """
    older = [m for m in known.memos if _series(m) == series and m.as_of < day]
    return asdict(max(older, key=lambda m: m.as_of)) if older else None


def save(state: Path, folder: Path, known: FolderState) -> None:
    """Write what is known of a folder, whole or not at all; raises ``OSError``."""
    write_whole(state_file(state, folder), msgspec.json.encode(known))


def sweep(state: Path, folder: Path, now: float) -> None:
    """Remove what runs of this folder left half written when they were killed, an hour before ``now`` or more."""
    remove_unfinished(state, state_file(state, folder, "").name, now)


def state_file(state: Path, folder: Path, ending: str = "json") -> Path:
    """Return the path of a file of the state of a working folder, which is named after the folder's resolved path."""
    digest = blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest()
    return state / f"{digest}.{ending}"
