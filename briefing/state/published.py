"""The memos that could be mailed or printed: of each name the one that was made last, as it was made.

``briefing send`` needs no language model, and sends what stands in ``out/``, not what the seeds have become since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path

import msgspec

from briefing.state.builds import keep, place


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
    keep(place(state, folder, "issues.json"), msgspec.json.encode((issue, *others)))


def pick(issues: tuple[Issue, ...], name: str, kind: str | None) -> Issue | None:
    """The issue of a kind, or of a name where no kind is asked for: the one that was made last."""
    return next((i for i in issues if (i.kind == kind if kind else i.name == name)), None)


def unchanged(issue: Issue) -> tuple[Path, ...]:
    """The files of an issue that are there still, as they were made."""
    return tuple(Path(p) for p, digest in issue.files.items() if _sha256(Path(p)) == digest)


def _sha256(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
