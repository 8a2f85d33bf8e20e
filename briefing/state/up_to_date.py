"""Is the memo that stands there the one that would be made? Told by content, without reading an article or a model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.common.files import sha256_of
from briefing.state import fingerprint

if TYPE_CHECKING:
    from briefing.orders import Order
    from briefing.state.builds import Build

APART = frozenset({"templates", "cache", "jobs", "cluster"})
"""Fields of an order that count by their content, or not at all."""


def mark(order: Order, files: Mapping[str, Path]) -> str:
    """Name all that a memo of these ``files`` depends on; empty where one of them cannot be read."""
    try:
        digest = blake2b(digest_size=20)
        digest.update(fingerprint.of_memo(order.model, order.templates).encode())
        for part in fields(order):
            if part.name not in APART:
                digest.update(f"{part.name}\x00".encode() + _plain(getattr(order, part.name)))
        for name, path in sorted(files.items()):
            digest.update(name.encode("utf-8", "surrogateescape") + f"\x00{sha256_of(path)}".encode())
        return digest.hexdigest()
    except OSError:
        return ""


def _plain(value: object) -> bytes:
    return msgspec.json.encode(str(value) if isinstance(value, Path) else value)


def marks(files: tuple[str, ...]) -> dict[str, str]:
    """Path -> sha256 of files that were written."""
    return {name: sha256_of(Path(name)) for name in files}


def stands(build: Build | None, name: str) -> bool:
    """Whether the last build was made of what has this name, and its files are as it left them."""
    if build is None or not name or build.mark != name or not build.marks:
        return False
    try:
        return marks(tuple(build.marks)) == dict(build.marks)
    except OSError:
        return False
