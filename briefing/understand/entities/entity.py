"""The actors in the making, and which of them each mention is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.understand.records import MentionKind, RoleMention

Key = tuple[str, int]
"""A mention: id of its article and its index there."""


@dataclass
class Person:
    """An actor in the making (a person, a body or a state)."""

    name: str
    kind: MentionKind
    mentions: list[Key] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    roles: list[tuple[str, RoleMention]] = field(default_factory=list)
    sure: bool = False
    note: str = ""


@dataclass(frozen=True)
class Cast:
    """All actors, and which of them each mention is."""

    people: tuple[Person, ...]
    of: Mapping[Key, int]

    def actor(self, key: Key) -> Person | None:
        """Return the actor of a mention; ``None`` for a place or a thing."""
        return self.people[self.of[key]] if key in self.of else None
