"""What goes on without an item that brings out a fault, and what does not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.errors import MOST_FAULTS, UsageError, fault_in, leaving_out


def shares(weights: Sequence[int]) -> list[float]:
    """A step that a weight of nothing breaks."""
    return [100 / weight for weight in weights]


@pytest.mark.parametrize(
    ("weights", "left_out"),
    [
        ([4, 5], []),
        ([0], [0]),
        ([4, 0, 5], [0]),
        ([0, 4, 5, 10, 0, 20, 0], [0, 0, 0]),
        ([0] * MOST_FAULTS, [0] * MOST_FAULTS),
    ],
)
def test_an_item_at_fault_costs_no_other(weights: list[int], left_out: list[int]) -> None:
    """What is left out is named with its reason, in its order; the step has all others."""
    made, faults = leaving_out(weights, shares)
    assert made == [100 / w for w in weights if w]
    assert [item for item, _ in faults] == left_out
    assert all("ZeroDivisionError in test_errors.py, line " in reason for _, reason in faults)


def test_of_two_items_that_do_not_go_together_the_later_is_left_out() -> None:
    """Each by itself is right."""

    def paired(items: Sequence[str]) -> str:
        assert not {"salt", "ice"} <= set(items)
        return " ".join(items)

    made, faults = leaving_out(["sand", "salt", "grit", "ice", "clay"], paired)
    assert (made, [item for item, _ in faults]) == ("sand salt grit clay", ["ice"])


def test_items_are_found_in_few_steps() -> None:
    """By halves, not one by one."""
    steps = 0

    def counted(weights: Sequence[int]) -> list[float]:
        nonlocal steps
        steps += 1
        return shares(weights)

    _, faults = leaving_out([*range(1, 700), 0, *range(1, 300)], counted)
    assert (len(faults), steps <= 12) == (1, True)


@pytest.mark.parametrize("count", [0, 3, 1000])
def test_a_step_that_always_fails_is_at_fault_itself(count: int) -> None:
    """No item is blamed for it, and it is not tried for ever."""

    def broken(_: Sequence[int]) -> None:
        raise RuntimeError("out of order")

    with pytest.raises(RuntimeError, match="out of order"):
        leaving_out(range(count), broken)


def test_what_a_user_can_mend_is_no_fault() -> None:
    """A missing model is not the article's fault."""

    def missing(_: Sequence[int]) -> None:
        raise UsageError("there is no model", "Install one.")

    with pytest.raises(UsageError, match="no model"):
        leaving_out([1, 2], missing)


def test_a_fault_says_its_kind_and_place() -> None:
    """In words that can stand in a memo, without what an article says."""
    try:
        shares([0])
    except ZeroDivisionError as error:
        reason = fault_in(error)
    assert reason.startswith("a fault in briefing itself (ZeroDivisionError in test_errors.py, line ")
