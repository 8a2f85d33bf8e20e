"""What was read of a file, kept by its name and content: no file is read twice by the same edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b, sha256
from itertools import islice
from pathlib import Path
from typing import Protocol

import msgspec

from briefing.facts import Article, Unread
from briefing.read.records import UnreadableError

LOT = 50
"""Files whose contents are asked for, or kept, at once: each may be large."""


class Store(Protocol):
    """Keeps bodies by key; what it cannot give is worked out again."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is kept under some keys."""
        ...

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bodies under their keys."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds."""

    articles: tuple[Article, ...] = ()
    unread: tuple[Unread, ...] = ()
    """Itself, or parts of it."""
    sha256: str = ""
    """Of its bytes; empty where the same bytes may tell something else next time."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The same as it is kept: with the text of the file once."""

    text: str
    articles: tuple[Article, ...]
    unread: tuple[Unread, ...]


Files = Iterable[tuple[str, Path]]
"""By their names below the folder."""
Read = Callable[[str, Path], Found]
Fetch = Callable[[Path], bytes]
"""Reads the bytes of a file; raises ``UnreadableError``."""
_READ = msgspec.msgpack.Decoder(_Kept)


def recalled(files: Files, read: Read, fetch: Fetch, store: Store, edition: str) -> Iterator[Found]:
    """Give what files hold, in their order: from the store, or read, and then kept there for the same ``edition``."""
    rest = iter(files)
    while lot := list(islice(rest, LOT)):
        keys = [_key(name, _sum(fetch, path), edition) for name, path in lot]
        held = store.get(filter(None, keys))
        new: dict[str, bytes] = {}
        for key, (name, path) in zip(keys, lot, strict=True):
            found = _found(held.get(key))
            if found is None:
                found = read(name, path)
                new[_key(name, found.sha256, edition)] = _body(found)
            yield found
        store.put({key: body for key, body in new.items() if key and body})


def _sum(fetch: Fetch, path: Path) -> str:
    try:
        return sha256(fetch(path)).hexdigest()
    except UnreadableError:  # whoever reads it says why
        return ""


def _key(name: str, content: str, edition: str) -> str:
    """What a file's articles depend on: its bytes, its name, which may tell their date, and who reads it."""
    told = f"{edition}\x00{content}\x00{name}".encode("utf-8", "surrogateescape")
    return f"read {blake2b(told, digest_size=20).hexdigest()}" if content else ""


def _body(found: Found) -> bytes:
    text = found.articles[0].text if found.articles else ""
    try:
        return msgspec.msgpack.encode(_Kept(text, tuple(replace(a, text="") for a in found.articles), found.unread))
    except UnicodeEncodeError:  # half of a pair of surrogates
        return b""


def _found(body: bytes | None) -> Found | None:
    try:
        kept = _READ.decode(body) if body else None
    except (msgspec.DecodeError, UnicodeDecodeError):  # of a program that told it otherwise
        return None
    return Found(tuple(replace(a, text=kept.text) for a in kept.articles), kept.unread) if kept else None
