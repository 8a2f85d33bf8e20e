"""The result of a check of ``briefing doctor``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found."""

    check: str
    """Name of the check, ``printer``."""
    state: Literal["ok", "note", "fault"]
    """A ``note`` stands in nobody's way; a ``fault`` makes something fail."""
    message: str
    fix: str = ""
    """What to do; empty where all is well."""


def ok(check: str, message: str) -> CheckResult:
    """Return the result of a check that found all well."""
    return CheckResult(check, "ok", message)


def note(check: str, message: str, fix: str) -> CheckResult:
    """Return the result of a check that found something worth knowing."""
    return CheckResult(check, "note", message, fix)


def fault(check: str, message: str, fix: str) -> CheckResult:
    """Return the result of a check that found something that will fail."""
    return CheckResult(check, "fault", message, fix)
