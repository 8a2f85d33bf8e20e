"""What became of a check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "note", "fault"]


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of a check. A ``note`` stands in nobody's way."""

    check: str
    state: State
    told: str
    fix: str = ""
    """What to do; empty where all is well."""


def ok(check: str, told: str) -> Finding:
    """All is well."""
    return Finding(check, "ok", told)


def note(check: str, told: str, fix: str) -> Finding:
    """Something that is worth knowing."""
    return Finding(check, "note", told, fix)


def fault(check: str, told: str, fix: str) -> Finding:
    """Something that will fail."""
    return Finding(check, "fault", told, fix)
