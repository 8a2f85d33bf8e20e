"""Records of what a reader extracts: the texts of one file, and what the file says about each."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """A text with its metadata: a whole file, a feed entry, a mail of a mailbox, or a member of an archive."""

    text: str = field(repr=False)
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    """From the file's markup or properties, never from its prose."""
    note: str = ""
    """What was guessed while reading it, in words for the reader."""
    printed: str | None = None
    """The date that a page shows beside the article, if its markup says so."""
    made: str | None = None
    """The creation day in the file's properties, which may only be the day it was saved."""
    language: str | None = None
    """As the file declares it: an ISO 639 code, with or without a country."""
    part: str = ""
    """Which part of the file this is, in words for the reader; empty for the whole file."""


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """A part of a file that could not be read, and why."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExtractedFile:
    """All texts of a file in order, and the parts that could not be read."""

    pages: tuple[ExtractedText, ...]
    failed: tuple[UnreadPart, ...] = ()


class UnreadableError(Exception):
    """Raised for a file that holds nothing to read; the message is the reason in plain words."""


class BrokenReaderError(UnreadableError):
    """Raised when a file's reader gave no answer; it may answer next time."""
