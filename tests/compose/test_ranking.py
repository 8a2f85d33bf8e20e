"""Which positions say most: what their order depends on, what counts as said again, how old and new are mixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import phrase
from briefing.compose.ranking import mixed, order, parted, queue
from briefing.compose.salience import is_background, is_early, prominence
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
    """Age, fragment, weight, sources and rank: two content words of which all and half the reports speak."""
    words = LONG.split()
    assert len(words) == 13
    age, fragment, weight, sources, rank = key(said(LONG, stance="demands", rank=4))
    assert (age, fragment, sources, rank) == (0, False, -1, 4)
    assert weight == pytest.approx(-(0.3 + 1 + (1.0 + 0.5 + 0 + 0 + 0) / 5))


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


@pytest.mark.parametrize(
    ("change", "more"),
    [
        ({}, 0.0),
        ({"stance": "other"}, 0.0),
        ({"stance": "demands"}, 0.3),
        ({"stance": "supports"}, 2.0),
        ({"stance": "opposes"}, 2.0),
        ({"stance": "refuses"}, 2.0),
        ({"mode": "quote"}, -0.5),
        ({"text": "Norland closed the harbour in 1999"}, -2.0),
        ({"text": "Norland closed the harbour in 1999", "verb": "said"}, 0.0),
    ],
)
def test_how_plainly_a_position_tells(change: dict[str, Any], more: float) -> None:
    """For or against something most, somebody's own words less, what was done in an earlier year least."""
    plain = said(LONG, stance="claims", verb="")
    folder = context(plain)
    assert prominence(replace(plain, **change), folder) - prominence(plain, folder) == pytest.approx(more)


def test_how_prominently_a_position_stands() -> None:
    """In the first quarter of an article, and in several reports; a third one tells no more than the second."""
    page = article(f"{'It rained. ' * 20}{LONG}. {'It snowed. ' * 60}", 1)
    late = position(LONG, page)
    assert is_early(late.evidence, MemoContext(dossier([page], late), DAY))
    page = article(f"{'It rained. ' * 60}{LONG}. {'It snowed. ' * 20}", 1)
    late = position(LONG, page)
    assert not is_early(late.evidence, MemoContext(dossier([page], late), DAY))
    weights = [prominence(said(LONG, sources=n), context(said(LONG, sources=n))) for n in (1, 2, 3)]
    assert weights[1] == weights[2] == weights[0] + 0.5


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The port was built in 1999", True),
        ("The port will close in 2031", False),
        ("The port is to close in 2031", False),
        ("The port closed on Friday", False),
        ("The port has 1999 berths there", True),
    ],
)
def test_what_happened_in_an_earlier_year(text: str, *, past: bool) -> None:
    """It names the year, and does not look ahead; a number of four digits may look like one."""
    assert is_background(text) is past


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
