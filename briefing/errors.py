"""Errors that say what to do about them, and how to go on without an item that makes a step fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
MOST_FAULTS = 20
"""Items that are left out of one step before the step itself is taken to be at fault."""


class BriefingError(Exception):
    """A failure in one line, with a second one that says what to do.

    ``code`` is the exit code of the command line that ends with it.
    """

    code = 2

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        """Both lines, as they are shown."""
        return f"{self.what}\n  {self.hint}" if self.hint else self.what


class UsageError(BriefingError):
    """Wrong usage, or settings that cannot be right."""

    code = 2


class NoSeedsError(BriefingError):
    """Nothing to make a memo of; the last good memo stays."""

    code = 3


class WriteError(BriefingError):
    """A memo could not be written; the last good one stays."""

    code = 4


class CarryError(BriefingError):
    """A memo could not be mailed or printed."""

    code = 5


class LockedError(BriefingError):
    """Another process is at work on the same folder."""

    code = 6


class TemplateError(BriefingError):
    """A template cannot be used; says which, and on which line."""

    code = 2


class FaultError(BriefingError):
    """Done, but something was left out under ``--strict``, or does not hold."""

    code = 1


def unexpected(error: Exception) -> BriefingError:
    """Return a fault of the program itself as an error that can be shown to a user, without its traceback."""
    return BriefingError(f"a fault in briefing itself: {type(error).__name__}: {error}", "Please report this.")


def fault_in(error: Exception) -> str:
    """Return a reason for the reader of a memo: what kind of fault it is, and where in the code, for a report."""
    frame = extract_tb(error.__traceback__)[-1]
    return f"a fault in briefing itself ({type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno})"


def leaving_out(items: Sequence[T], step: Callable[[Sequence[T]], R]) -> tuple[R, tuple[tuple[T, str], ...]]:
    """Return what ``step`` makes of as many items as it can, and each item that was left out with the reason.

    An item is at fault if the items up to it make the step fail and those before it don't. A ``BriefingError`` is no
    fault, and is raised; so is the fault of a step that fails whatever is left out, or after ``MOST_FAULTS``.
    """
    rest, left_out = list(items), list[tuple[T, str]]()
    while True:
        try:
            return step(rest), tuple(left_out)
        except BriefingError:
            raise
        except Exception as error:
            if not rest or len(left_out) == MOST_FAULTS:
                raise
            place, error = _first_fault(rest, step, error)
            left_out.append((rest.pop(place), fault_in(error)))


def _first_fault(items: Sequence[T], step: Callable[[Sequence[T]], R], error: Exception) -> tuple[int, Exception]:
    """Return the place of an item at fault, by halves, and what it raises, where all items together raise ``error``."""
    good, bad = 0, len(items)
    while bad - good > 1:
        middle = (good + bad) // 2
        try:
            step(items[:middle])
            good = middle
        except Exception as earlier:  # noqa: BLE001 - it is looked into here
            bad, error = middle, earlier
    return good, error
