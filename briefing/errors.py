"""What can go wrong in a way that a user can mend: what happened, and what to do about it."""

from __future__ import annotations


class BriefingError(Exception):
    """A failure told in one line, with a second one that says what to do.

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
    """Another instance is at work on the same folder."""

    code = 6


class TemplateError(BriefingError):
    """A template cannot be used; says which, and on which line."""

    code = 2


class FaultError(BriefingError):
    """Done, but something was left out under ``--strict``, or does not hold."""

    code = 1
