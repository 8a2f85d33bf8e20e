"""What is to be made, and what came of it: the records that the commands and the pipeline hand to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from briefing.outputs import Letter, Receipt

if TYPE_CHECKING:
    from briefing.facts import Article, Unread

Load = Callable[[str], Any]
"""Takes the name of an installed spaCy pipeline and returns it loaded; raises ``UsageError`` if there is none."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made, of which folder, as of which day."""

    seeds: Path
    out: Path
    templates: tuple[Path, ...]
    """Folders with the words of the memo; the first wins, file by file."""
    as_of: str
    """ISO date."""
    kind: str
    title: str
    handling: str
    formats: tuple[str, ...]
    page: Literal["a4", "letter"]
    name: str
    model: str
    max_pages: int = 2
    """Pages before the annex."""
    house: bytes = field(default=b"", repr=False)
    """A Word document whose styles, margins, header and footer the memo in Word takes over."""
    jobs: int = 1
    """Processes that read articles."""
    cluster: str = ""
    """Address of a Dask scheduler whose workers read articles, or ``local``; empty for none."""
    cache: Path | None = None
    """Folder of what was worked out of articles before; ``None`` for no such thing."""
    before: Mapping[str, Any] | None = None
    """What was kept of an earlier memo, to tell what changed since; ``None`` where there is none."""

    @property
    def series(self) -> tuple[str, str, str]:
        """What makes one memo the next of another: kind, name, and folder of the seeds."""
        return self.kind, self.name, str(self.seeds)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it."""

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...]
    receipts: tuple[Receipt, ...]
    warnings: tuple[str, ...]
    """What could not be shown as it is, each once."""
    kept: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """What a later memo is compared with."""
    seeds: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Path -> sha256 of what was read."""
    made: bool = True
    """Whether it was made now; else it stood there, and is what would be made."""
    letter: Letter = field(default=Letter("", "", ""), repr=False)
    """What a mail of it would say."""


@dataclass(frozen=True, slots=True)
class Words:
    """The templates of a kind of memo."""

    kind: str
    places: Mapping[str, tuple[Path, ...]]
    """Name -> the file in use, then those that it stands before."""
    sections: frozenset[str]
    """The names that this kind makes use of."""
    shipped: Path
    """The folder of what is shipped."""
