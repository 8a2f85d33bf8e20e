"""The memos that could be mailed or printed: of each name the one that was made last, as it was made.

``briefing send`` needs no language model, and sends what stands in ``out/``, not what the seeds have become since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

import msgspec

from briefing.common.files import sha256_of, write_whole
from briefing.state.builds import place


@dataclass(frozen=True, slots=True)
class Issue:
    """A memo that was made, and what a mail of it says."""

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
        """Names what it was made of: equal for two memos of the same seeds and kind, whatever their day."""
        return _digest(self.name, self.kind, *(f"{p} {h}" for p, h in sorted(self.seeds.items())))

    @property
    def id(self) -> str:
        """Names the issue: its content and its day."""
        return _digest(self.content, self.as_of)


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=12).hexdigest()


def made(state: Path, folder: Path) -> tuple[Issue, ...]:
    """All issues of a working folder, the one that was made last in front; none where nothing can be read."""
    try:
        return msgspec.json.decode(place(state, folder, "issues.json").read_bytes(), type=tuple[Issue, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def remember(state: Path, folder: Path, issue: Issue) -> None:
    """Keep an issue in place of that of its name; raises ``OSError``."""
    others = tuple(i for i in made(state, folder) if i.name != issue.name)
    write_whole(place(state, folder, "issues.json"), msgspec.json.encode((issue, *others)))


def pick(issues: tuple[Issue, ...], name: str, kind: str | None) -> Issue | None:
    """The issue of a kind, or of a name where no kind is asked for: the one that was made last."""
    return next((i for i in issues if (i.kind == kind if kind else i.name == name)), None)


def unchanged(issue: Issue) -> tuple[Path, ...]:
    """The files of an issue that are there still, as they were made."""
    return tuple(Path(name) for name, digest in issue.files.items() if _has_content(Path(name), digest))


def _has_content(path: Path, digest: str) -> bool:
    try:
        return sha256_of(path) == digest
    except OSError:
        return False
