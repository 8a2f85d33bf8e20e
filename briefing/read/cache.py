"""What was read of a file, kept by its name and content: no file is read twice under the same fingerprint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b, sha256
from itertools import islice
from pathlib import Path

import msgspec

from briefing.facts import Article, Unread
from briefing.read.records import UnreadableError
from briefing.store import Store, remembered

BATCH = 50
"""Files whose contents are asked for, or kept, at once: each may be large."""


@dataclass(frozen=True, slots=True)
class FileContents:
    """What a file holds."""

    articles: tuple[Article, ...] = ()
    unread: tuple[Unread, ...] = ()
    """The file itself, or parts of it."""
    sha256: str = ""
    """Of its bytes; empty if the same bytes may give something else next time."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """The contents of a file as they are stored: with its text once, not in each article."""

    text: str
    articles: tuple[Article, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file to read."""

    name: str
    """Below the seeds folder, with forward slashes."""
    path: Path
    sha256: str
    """Of its bytes as they are now; empty if they cannot be had."""


Files = Iterable[tuple[str, Path]]
"""Paths of files, each with its name below the seeds folder."""
_decoder = msgspec.msgpack.Decoder(StoredFile)


def recalled(
    files: Files,
    read: Callable[[str, Path], FileContents],
    fetch: Callable[[Path], bytes],
    store: Store,
    fingerprint: str,
) -> Iterator[FileContents]:
    """Give the contents of files, in their order: from the store, or read, and then kept there.

    ``fetch`` returns the bytes of a file or raises ``UnreadableError``. What was kept under another ``fingerprint``
    (rules and libraries) is not taken.
    """

    def work(missing: Sequence[SeedFile]) -> Iterator[FileContents]:
        return (read(file.name, file.path) for file in missing)

    rest = iter(files)
    while batch := [SeedFile(name, path, _sha256(fetch, path)) for name, path in islice(rest, BATCH)]:
        yield from remembered(
            store,
            batch,
            lambda file: _key(file, fingerprint),
            work,
            encode=_encode,
            decode=lambda _, body: _decode(body),
        )


def _sha256(fetch: Callable[[Path], bytes], path: Path) -> str:
    try:
        return sha256(fetch(path)).hexdigest()
    except UnreadableError:  # whoever reads it says why
        return ""


def _key(file: SeedFile, fingerprint: str) -> str:
    """Return the key of all that a file's articles depend on: its bytes, its name (it may tell a date), the program."""
    parts = f"{fingerprint}\x00{file.sha256}\x00{file.name}".encode("utf-8", "surrogateescape")
    return f"read {blake2b(parts, digest_size=20).hexdigest()}" if file.sha256 else ""


def _encode(file: SeedFile, contents: FileContents) -> bytes:
    """Return the contents of a file as bytes; nothing if they should not be kept, or are of other bytes by now."""
    if contents.sha256 != file.sha256:
        return b""
    text = contents.articles[0].text if contents.articles else ""
    stored = StoredFile(text, tuple(replace(a, text="") for a in contents.articles), contents.unread)
    try:
        return msgspec.msgpack.encode(stored)
    except UnicodeEncodeError:  # half of a surrogate pair: read again next time
        return b""


def _decode(body: bytes) -> FileContents | None:
    try:
        stored = _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):  # of another version of the program
        return None
    return FileContents(tuple(replace(a, text=stored.text) for a in stored.articles), stored.unread)
