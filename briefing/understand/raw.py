"""What one article says on its own, before articles are brought together: small facts, offsets in the file's text."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import Span, Why


@dataclass(frozen=True, slots=True)
class RawFigure:
    """A quantity as it stands in one article."""

    span: Span
    """The quantity with its qualifier and what it counts: "over 7,000 casualties reported daily"."""
    text: str
    """The quantity as a table cell would have it: "over 7,000 a day"."""
    value: float | None
    unit: str
    measures: str
    sentence: Span
    value_to: float | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class RawQuestion:
    """A stretch that shows that something is open."""

    span: Span
    text: str
    """A well-formed question where the grammar allows, else the clause in the article's words."""
    why: Why
    sentence: Span
    weight: float = 1.0
    """How plainly it is open: 1 for words such as "unclear", less for hints."""


@dataclass(frozen=True, slots=True)
class RawEvent:
    """Something that happened, or is to happen, at a time that the article gives."""

    span: Span
    when: str
    date: str | None
    planned: bool
    sentence: Span
