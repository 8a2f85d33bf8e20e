"""Errors: the exit code that each kind ends with, and the lines that a user reads."""

from __future__ import annotations

import pytest

from briefing import errors
from briefing.errors import BriefingError, leaving_out, unexpected

CODES = {
    "BriefingError": 2,
    "UsageError": 2,
    "NoSeedsError": 3,
    "WriteError": 4,
    "CarryError": 5,
    "LockedError": 6,
    "TemplateError": 2,
    "FaultError": 1,
}


@pytest.mark.parametrize("name", CODES)
def test_exit_codes(name: str) -> None:
    """Scripts tell by them what went wrong; docs/commands.md promises them."""
    assert getattr(errors, name)("what").code == CODES[name]


def test_an_error_is_one_line_or_two() -> None:
    """What is wrong, and below it, set in, what to do."""
    assert str(BriefingError("no pier")) == "no pier"
    assert str(BriefingError("no pier", "Build one.")) == "no pier\n  Build one."
    assert BriefingError("no pier").args == ("no pier",)


def test_a_fault_that_nobody_expected() -> None:
    """It is told as one of the program, with its kind and words, and the request to report it."""
    told = unexpected(ValueError("no pier"))
    assert (told.what, told.hint) == ("a fault in briefing itself: ValueError: no pier", "Please report this.")


@pytest.mark.parametrize("count", [20, 21])
def test_twenty_items_are_left_out_and_no_more(count: int) -> None:
    """With the next one the step itself is taken to be at fault."""

    def whole(items: object) -> None:
        assert 0 not in list(items)  # type: ignore[call-overload]

    if count == 20:
        assert len(leaving_out([0] * count, whole)[1]) == count
    else:
        with pytest.raises(AssertionError):
            leaving_out([0] * count, whole)
