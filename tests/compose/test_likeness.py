"""How alike two items must be to be one: each bound, from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import log

import pytest

from briefing.compose import matching, salience
from briefing.compose.context import MemoContext
from briefing.compose.matching import (
    ComparedItem,
    counts_alike,
    greedy,
    measured_words,
    own_id,
    plain,
    same_id,
    same_passage,
    same_words,
    says_alike,
    unchanged,
)
from briefing.compose.salience import centrality
from tests.dossiers import article, dossier

HERE, THERE = ("a.txt",), ("b.txt",)
TEN = "harbour village meadow quarter bridges council ferries winter summer autumn"
ONE = ComparedItem("x", TEN, "Berg", "Norland", HERE)


def other(text: str, **more: object) -> ComparedItem:
    """Build another item of the same speaker."""
    return replace(ONE, id="y", text=text, **more)  # type: ignore[arg-type]


def shared(count: int) -> str:
    """Return ten words of which the first ones are those of ``TEN``."""
    new = ["alphas", "bravos", "deltas", "echoes", "golfers", "hotels", "indians", "juliets", "kilos", "limas"]
    return " ".join([*TEN.split()[:count], *new[count:]])


@pytest.mark.parametrize(
    ("count", "more", "alike"),
    [
        (5, {}, 0.5),
        (4, {}, 0.0),
        (8, {"paths": THERE}, 0.8),
        (7, {"paths": THERE}, 0.0),
        (8, {"who": "Roe"}, 0.8),
        (7, {"who": "Roe"}, 0.0),
        (9, {"who": "Roe", "scope": "Sudland"}, 0.0),
    ],
)
def test_statements(count: int, more: dict[str, object], alike: float) -> None:
    """Half of the words of one speaker in one file; nearly three quarters elsewhere, or of another of the party."""
    assert says_alike(ONE, other(shared(count), **more)) == pytest.approx(alike)
    assert (matching.SAME_FILE, matching.OTHER_FILE, matching.SHARED, matching.SHORTEST) == (0.5, 0.72, 0.4, 4)


def test_statements_of_no_party() -> None:
    """Two speakers without one have nothing in common."""
    bare = replace(ONE, scope="")
    assert says_alike(bare, other(TEN, scope="", who="Roe")) == 0.0
    assert says_alike(bare, other(TEN, scope="")) == 1.0


@pytest.mark.parametrize(
    ("change", "score"),
    [({}, 1.0), ({"paths": THERE}, 1.0), ({"who": "Roe"}, 0.5), ({"who": "Roe", "paths": THERE}, 0.0),
     ({"who": "Roe", "scope": "x"}, 0.0), ({"text": "x"}, 0.0)],
)  # fmt: skip
def test_the_same_words(change: dict[str, object], score: float) -> None:
    """Of one speaker; or of one party in one file."""
    assert same_words(ONE, replace(ONE, **change)) == score  # type: ignore[arg-type]


def test_the_same_id_and_passage() -> None:
    """A passage that both have counts one, and likeness beside."""
    assert (same_id(ONE, ONE), same_id(ONE, other(TEN))) == (1.0, 0.0)
    old, new = replace(ONE, proofs=("a", "b")), other(TEN, proofs=("b", "c"))
    assert same_passage(old, new) == 2.0
    assert same_passage(old, other(TEN, proofs=("c",))) == 0.0


FIGURE = ComparedItem("f", "5", "ships lost off northern coasts", "ships", HERE)


@pytest.mark.parametrize(
    ("who", "more", "alike"),
    [
        ("ships lost off northern coasts", {}, True),
        ("ships lost off northern coasts", {"scope": "men"}, False),
        ("ships lost off northern coasts", {"paths": THERE}, True),
        ("ships lost off northern shores", {}, True),
        ("ships lost off northern shores", {"paths": THERE}, False),
        ("ships lost near southern shores", {}, False),
    ],
)
def test_figures(who: str, more: dict[str, object], *, alike: bool) -> None:
    """Most of what they measure, in one unit; nearly all of it in different files."""
    assert bool(counts_alike(FIGURE, replace(FIGURE, who=who, **more))) is alike  # type: ignore[arg-type]
    assert (matching.MEASURED, matching.MEASURED_ELSEWHERE) == (0.7, 0.85)


def test_one_word_is_not_enough_across_files() -> None:
    """In one file it is; words of the unit are left out where there are others."""
    short = replace(FIGURE, who="coasts")
    assert counts_alike(short, short) == 1.0
    assert counts_alike(short, replace(short, paths=THERE)) == 0.0
    assert measured_words(FIGURE) == ("lost", "off", "northern", "coasts")
    assert measured_words(replace(FIGURE, who="ships")) == ("ships",)
    assert counts_alike(replace(FIGURE, who="", scope=""), replace(FIGURE, who="", scope="")) == 0.0


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (("a",), ("a",), True), (("a", "b"), ("c", "a"), True), (("c", "a"), ("a", "b"), True),
        (("a", "b"), ("c", "b"), False), ((), (), False),
    ],
)  # fmt: skip
def test_words_that_still_stand_in_the_sources(old: tuple[str, ...], new: tuple[str, ...], *, same: bool) -> None:
    """What either memo prints is among the passages of the other."""
    assert unchanged(replace(ONE, proofs=old), other("x", proofs=new)) is same
    assert unchanged(ONE, other(f"“{TEN.upper()}.”"))


def test_the_surest_pair_comes_first() -> None:
    """Each item is in one pair; what is taken already is in none."""
    old = [replace(ONE, id="a"), replace(ONE, id="b")]
    new = [replace(ONE, id="b"), replace(ONE, id="a"), replace(ONE, id="c")]
    assert greedy(same_id, own_id, old, new, {}) == {0: 1, 1: 0}
    assert greedy(same_id, own_id, old, new, {0: 1}) == {1: 0}
    assert greedy(same_id, own_id, old, new, {2: 0}) == {0: 1}


@pytest.mark.parametrize("mark", list(" .,;:!?\"'“”‘’«»()[]…"))
def test_marks_are_no_change(mark: str) -> None:
    """Nor are capitals and spaces."""
    assert plain(f"One{mark}two") == "one two"


@pytest.mark.parametrize(("words", "share"), [(12, 0.5), (13, 0.5), (6, 0.25), (0, 0.0)])
def test_a_short_line_is_less_central(words: int, share: float) -> None:
    """One of fewer than twelve words counts for its part."""
    text = " ".join(["harbour", "village", *["a"] * 20][:words])
    assert centrality(text, {"harbour": 0.6, "village": 0.4}) == pytest.approx(share)
    assert centrality("a b c", {"harbour": 1.0}) == 0.0


def test_rare_words() -> None:
    """By the logarithm of how few reports use them."""
    pages = [article("harbour village", 1), article("harbour meadow", 2)]
    context = MemoContext(dossier(pages), date(2025, 8, 22))
    assert salience.rarity(["harbour"], context) == pytest.approx(log(4 / 2))
    assert salience.rarity(["village", "unknown"], context) == pytest.approx(2 * log(4))
    assert dict(salience.shares(context)) == {"harbour": 1.0, "village": 0.5, "meadow": 0.5}
