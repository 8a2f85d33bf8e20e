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


SIZES = """
memo     60: 13 29 58 16 29 12 19 19 16
weekly   60: 38 16 51 13 26 10 16 16 16
handout  60:  0  0 45 13 19 10 16 19  0
memo     10:  1  2  3  1  2  1  1  1  1
memo    100: 60 120 400 60 60 12 120 120 120
"""
"""Kind and size: changes, actors, positions, those of a party, parties, topics, questions, figures, events.

Twenty sizes are about three times as much: 1.06 to the 20th is 3.21; thirty sizes down are about a sixth of it.
"""


@pytest.mark.parametrize("row", SIZES.strip().splitlines())
def test_how_much_is_printed(row: str) -> None:
    """By kind and size, rounded, and never more than is ever printed; the bottom line is as long at every size."""
    (kind, size), numbers = row.partition(":")[0].split(), [int(n) for n in row.partition(":")[2].split()]
    found = limits_of(kind, int(size))
    assert list(astuple(found)[1:]) == numbers
    assert found.summary == (4 if kind == "handout" else 7)


def test_what_two_pages_hold() -> None:
    """The usual size of a memo has nine actors and eighteen positions, of which no party has more than five."""
    usual = limits_of("memo", 40)
    assert (usual.actors, usual.positions, usual.per_party) == (9, 18, 5)
    assert (limits_of("memo", 41).positions, limits_of("memo", 39).positions) == (19, 17)
    assert (limits_of("handout", 99).actors, limits_of("handout", 100).actors) == (0, 120)
