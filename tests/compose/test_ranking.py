"""Which positions say most: what their order depends on, what counts as said again, how old and new are mixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import phrase
from briefing.compose.ranking import FIRM, SLIGHT, mixed, order, parted, queue
from briefing.facts import Position
from tests.dossiers import article, dossier, position

DAY = date(2025, 8, 22)
SHARE = {"harbour": 1.0, "quarter": 0.5}
LONG = "Norland wants the harbour of the northern quarter to stay open all winter"


def said(text: str, name: str = "p", day: str = "2025-08-20", sources: int = 1, **more: Any) -> Position:
    """Build a position that some articles report."""
    pages = [article(text, n, published=day) for n in range(1, sources + 1)]
    return position(text, *pages, id=name, **more)


def context(*positions: Position) -> MemoContext:
    """Build the context of some positions, the latest report of 21 August."""
    texts = {e.source: e.text for p in positions for e in p.evidence}
    pages = [article(text, int(source[1:]), published="2025-08-20") for source, text in texts.items()]
    return MemoContext(dossier([*pages, article("x", 90, published="2025-08-21")], *positions), DAY)


def key(one: Position) -> tuple[float, ...]:
    """Return the sort key of a position by itself."""
    folder = context(one)
    return order(one, phrase(one, folder), folder, SHARE)


def test_the_key_of_a_position() -> None:
    """Age, fragment, reports, sources, weight and rank: two content words of which all and half the reports speak."""
    words = LONG.split()
    assert len(words) == 13
    age, fragment, reports, sources, weight, rank = key(said(LONG, stance="demands", rank=4))
    assert (age, fragment, reports, sources, rank) == (0, False, -1, -1, 4)
    assert weight == pytest.approx(-1.5 * (1.0 + 0.5 + 0 + 0 + 0) / 5)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (said(LONG), said(LONG, as_of="2025-01-01")),
        (said(LONG), said(LONG, names_speaker=False)),
        (said(LONG, sources=2), said(LONG)),
        (said(LONG, stance="demands"), said(LONG, stance="claims")),
        (said(LONG, stance="demands"), said(LONG, stance="other")),
        (said(LONG), said("Norland wants the village of the northern quarter to stay open all winter")),
        (said(LONG, rank=1), said(LONG, rank=2)),
    ],
    ids=["current", "whole", "reported twice", "no claim", "no other", "central", "rank"],
)
def test_what_comes_first(better: Position, worse: Position) -> None:
    """Of two that are alike in all else."""
    assert key(better) < key(worse)


@pytest.mark.parametrize("stance", ["supports", "opposes", "demands", "offers", "warns", "denies"])
def test_what_commits_weighs_half_as_much_again(stance: Any) -> None:
    """All stances but claims and others."""
    assert {"claims", "other"} == SLIGHT
    assert key(said(LONG, stance=stance))[4] == pytest.approx(FIRM * key(said(LONG, stance="claims"))[4])
    assert FIRM == 1.5


@pytest.mark.parametrize(
    ("first", "then", "again"),
    [
        ("harbour quarter", "harbour quarter", True),
        ("harbour quarter winter", "harbour quarter summer village meadow", True),
        ("harbour quarter winter summer", "harbour quarter village meadow", True),
        ("harbour quarter winter summer autumn", "harbour quarter village meadow spring", False),
        ("harbour", "harbour", False),
        ("harbour quarter", "harbour village", False),
        ("harbour quarter", "village meadow", False),
    ],
)
def test_what_is_said_again(first: str, then: str, *, again: bool) -> None:
    """Half of the content words of the shorter one, and two of them at least."""
    one, other = said(first, "a"), said(then, "b")
    assert [[p.id for p in group] for group in parted([one, other])] == ([["a"], ["b"]] if again else [["a", "b"], []])


def test_what_is_said_again_is_held_against_all_that_is_new() -> None:
    """Not against what repeats itself."""
    four = [said(text, str(n)) for n, text in enumerate(
        ("harbour quarter", "village meadow", "village meadow harbour quarter", "autumn winter"))]  # fmt: skip
    new, again = parted(four)
    assert ([p.id for p in new], [p.id for p in again]) == (["0", "1", "3"], ["2"])
    assert parted([]) == ([], [])


@pytest.mark.parametrize(
    ("fresh", "before", "line"),
    [("abcde", "xy", "abxcdye"), ("abc", "xy", "abxcy"), ("a", "xy", "axy"), ("ab", "", "ab"), ("", "xy", "xy")],
)
def test_old_among_new(fresh: str, before: str, line: str) -> None:
    """One of before behind each two that are current; what is left at the end."""
    known = {letter: said(LONG, letter) for letter in fresh + before}
    found = mixed([known[x] for x in fresh], [known[x] for x in before])
    assert "".join(p.id for p in found) == line


def test_a_queue() -> None:
    """Current ones first, among them one of before, repetitions at the end; what reads alone before what does not."""
    texts = {
        "a": "Norland wants harbour lights for fishermen this autumn",
        "b": "Norland opposes village taxes upon farmers this winter",
        "c": "Norland wants harbour lights for fishermen this spring",
        "d": "Norland offers a meadow to shepherds beyond mountains",
    }
    facts = [said(text, name, rank=n) for n, (name, text) in enumerate(texts.items(), 1)]
    facts[3] = replace(facts[3], as_of="2025-01-01")
    facts = [replace(p, evidence=tuple(replace(e, source=f"S{n}") for e in p.evidence)) for n, p in enumerate(facts, 1)]
    line = queue(facts, context(*facts), {})
    assert [p.id for p in line] == ["a", "b", "d", "c"]
    short = replace(facts[0], text="Norland pays")
    assert [p.id for p in queue([short, facts[1]], context(short, facts[1]), {})] == ["b", "a"]
