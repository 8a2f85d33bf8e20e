"""What a file's reader made of its bytes, kept by their content: no file is converted twice by the same edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Protocol

import msgspec

from briefing.read.apart import Answer, Apart
from briefing.read.page import Sheaf, UnreadableError


class Store(Protocol):
    """Keeps bodies by key; what it cannot give is worked out again."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is kept under some keys."""
        ...

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bodies under their keys."""
        ...


class Converted:
    """Hands files to their readers, but those that a reader of the same ``edition`` has had."""

    def __init__(self, apart: Apart, store: Store | None = None, edition: str = "") -> None:
        self._apart, self._store, self._edition = apart, store, edition

    def take(self, name: str, data: bytes) -> Sheaf:
        """Read what a file of this name holds; raises ``UnreadableError`` with the reason why nothing can be read."""
        if self._store is None:
            return _texts(self._apart.ask(name, data))
        key = f"text {self._edition} {name} {blake2b(data, digest_size=20).hexdigest()}"
        answer = _kept(self._store.get([key]).get(key))
        if answer is None:
            answer = self._apart.ask(name, data)
            self._store.put({key: msgspec.msgpack.encode(answer)})
        return _texts(answer)


def _kept(body: bytes | None) -> Answer | None:
    try:
        return msgspec.msgpack.decode(body, type=Answer) if body else None
    except msgspec.DecodeError:  # of a program that told it otherwise
        return None


def _texts(answer: Answer) -> Sheaf:
    if answer.sheaf is None:
        raise UnreadableError(answer.reason)
    return answer.sheaf
