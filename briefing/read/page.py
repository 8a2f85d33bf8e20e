"""What a reader hands on: the text of one file, and what the file says about itself."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a file, in which all offsets count, and its metadata."""

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


class UnreadableError(Exception):
    """This file holds nothing to read; the message is the reason, in plain words."""
