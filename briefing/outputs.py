"""What leaves the house."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rendered:
    """A memo in one format, ready to be written."""

    name: str
    """File name with its ending: ``briefing.pdf``."""
    media_type: str
    body: bytes = field(repr=False)
    warnings: tuple[str, ...] = ()
    """What could not be shown as it is: letters that no font has."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says of a memo, before anybody sends it."""

    title: str
    text: str = field(repr=False)
    page: str = field(repr=False)
    """HTML with its styles inline, which asks for nothing from anywhere."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where something went. ``changed`` is false where the same bytes were there already."""

    where: str
    bytes_written: int
    changed: bool
