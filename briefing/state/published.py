"""Published memos, which can be mailed or printed: of each name the one that was made last.

``briefing send`` needs no language model: it sends what is in ``out/``, not what has become of the articles since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

import msgspec

from briefing.common.files import sha256_of, write_whole
from briefing.state.builds import state_file


@dataclass(frozen=True, slots=True)
class PublishedMemo:
    """A memo that was made, and what a mail of it says. The fields are those of the file."""

    name: str
    kind: str
    as_of: str
    title: str
    at: str
    """When it was made: ISO time, with its zone."""
    text: str = field(repr=False)
    page: str = field(repr=False)
    files: Mapping[str, str] = field(default_factory=dict)
    """Path of each file -> sha256."""
    seeds: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Path below the seeds folder -> sha256."""

    @property
    def content(self) -> str:
        """A hash of what it was made of: the same for memos of the same articles, name and kind, whatever their day."""
        return _digest(self.name, self.kind, *(f"{p} {h}" for p, h in sorted(self.seeds.items())))

    @property
    def id(self) -> str:
        """A hash of its content and its day, by which it is known who has it."""
        return _digest(self.content, self.as_of)


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=12).hexdigest()


def load(state: Path, folder: Path) -> tuple[PublishedMemo, ...]:
    """Return the published memos of a folder, the one that was made last first; none where nothing can be read."""
    try:
        return msgspec.json.decode(
            state_file(state, folder, "issues.json").read_bytes(), type=tuple[PublishedMemo, ...]
        )
    except (OSError, msgspec.DecodeError):
        return ()


def save(state: Path, folder: Path, memo: PublishedMemo) -> None:
    """Keep a memo in place of the one of its name; raises ``OSError``."""
    others = tuple(m for m in load(state, folder) if m.name != memo.name)
    write_whole(state_file(state, folder, "issues.json"), msgspec.json.encode((memo, *others)))


def latest(memos: tuple[PublishedMemo, ...], name: str, kind: str | None) -> PublishedMemo | None:
    """Return the newest memo of a kind, or of a name where no kind is asked for; ``None`` if there is none."""
    return next((m for m in memos if (m.kind == kind if kind else m.name == name)), None)


def unchanged(memo: PublishedMemo) -> tuple[Path, ...]:
    """Return the files of a memo that are still as they were made."""
    return tuple(Path(name) for name, digest in memo.files.items() if _has_content(Path(name), digest))


def _has_content(path: Path, digest: str) -> bool:
    try:
        return sha256_of(path) == digest
    except OSError:
        return False
