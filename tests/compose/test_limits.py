"""How much of a folder is printed at each size."""

from __future__ import annotations

from dataclasses import astuple, fields
from itertools import pairwise

import pytest

from briefing.compose.limits import MOST, STEPS, USUAL, Limits, limits_of


@pytest.mark.parametrize("kind", [*USUAL, "minister"])
def test_a_larger_size_never_prints_less(kind: str) -> None:
    """From size to size no limit shrinks, and the largest is all that is ever printed."""
    sizes = [astuple(limits_of(kind, size)) for size in range(STEPS + 1)]
    assert all(a <= b for one, two in pairwise(sizes) for a, b in zip(one, two, strict=True))
    assert limits_of(kind, STEPS) == MOST


@pytest.mark.parametrize("kind", USUAL)
def test_the_smallest_size_is_hardly_more_than_the_bottom_line(kind: str) -> None:
    """At the smallest size any memo fits a page: the bottom line, and two lines of each section at most."""
    smallest = limits_of(kind, 0)
    assert all(getattr(smallest, f.name) <= 2 for f in fields(Limits) if f.name != "summary")


def test_a_kind_of_ones_own_is_shared_out_like_a_memo() -> None:
    """Shares are known for the shipped kinds, and are those of the memo for others."""
    assert limits_of("minister", 30) == limits_of("memo", 30) != limits_of("weekly", 30)
