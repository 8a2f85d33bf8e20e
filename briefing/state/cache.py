"""What was worked out of each article, kept by content: one SQLite file, which may be deleted at any time.

A cache can only save time: whatever is wrong with it (damaged, of another program, not to be written), the memo is made
without it, and that is said once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

FILE = "facts-1.sqlite"
"""Name of the file; another shape of its table gets another number."""
AT_ONCE = 500
"""Keys that are asked for in one query."""
TABLE = "CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, mark BLOB, body BLOB) WITHOUT ROWID"
WAIT = 5.0
"""Seconds that another program's writing is waited for."""


@dataclass
class Cache:
    """Bodies by key, in a folder."""

    folder: Path
    warnings: list[str] = field(default_factory=list)
    """Why the cache is of no use, a line."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is kept under some keys; a body that is not what was put in is as if it were not there."""
        wanted = sorted(set(keys))
        if self.warnings or not (self.folder / FILE).exists():
            return {}
        try:
            with closing(self._open()) as base:
                return dict(
                    _sound(row for n in range(0, len(wanted), AT_ONCE) for row in _rows(base, wanted[n : n + AT_ONCE]))
                )
        except (sqlite3.Error, OSError) as error:
            self._useless(error)
            return {}

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bodies under their keys."""
        if self.warnings or not bodies:
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds the words of articles
            with closing(self._open()) as base, base:
                base.execute(TABLE)
                rows = [(key, _mark(key, body), body) for key, body in sorted(bodies.items())]
                base.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", rows)
        except (sqlite3.Error, OSError) as error:
            self._useless(error)

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.folder / FILE, timeout=WAIT)
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("PRAGMA synchronous=NORMAL")
        return base

    def _useless(self, error: Exception) -> None:
        self.warnings.append(f"the cache {self.folder / FILE} is of no use ({error}): everything was worked out again")


def _rows(base: sqlite3.Connection, keys: list[str]) -> Iterator[tuple[object, object, object]]:
    marks = ",".join("?" * len(keys))
    yield from base.execute(f"SELECT key, mark, body FROM facts WHERE key IN ({marks})", keys)  # noqa: S608  only marks


def _sound(rows: Iterable[tuple[object, object, object]]) -> Iterator[tuple[str, bytes]]:
    for key, mark, body in rows:
        if isinstance(key, str) and isinstance(body, bytes) and mark == _mark(key, body):
            yield key, body


def _mark(key: str, body: bytes) -> bytes:
    """A check sum over key and body."""
    return blake2b(body, digest_size=16, key=key.encode()[:64]).digest()
