"""What a reader hands on: the texts of one file, and what the file says about each of them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """A text with its metadata: a whole file, or one entry of a feed, mail of a mailbox, member of an archive."""

    text: str = field(repr=False)
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    """From the file's markup or properties, never from its prose."""
    note: str = ""
    """What was guessed in reading it, in words for the reader."""
    printed: str | None = None
    """The date that a page shows beside the article, where its markup says that it is one."""
    made: str | None = None
    """The day that the file's properties name as the one it was made on: the day of saving, if nothing says more."""
    language: str | None = None
    """As the file declares it: an ISO 639 code, or one with a country behind it."""
    part: str = ""
    """Which part of the file this is, in words for the reader; empty where it is the whole."""


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """A part of a file that could not be read, and why."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExtractedFile:
    """All texts of a file, in order, and what could not be read of it."""

    pages: tuple[ExtractedText, ...]
    failed: tuple[UnreadPart, ...] = ()


class UnreadableError(Exception):
    """This file holds nothing to read; the message is the reason, in plain words."""


class BrokenReaderError(UnreadableError):
    """A file's reader gave no answer; another time it may."""
