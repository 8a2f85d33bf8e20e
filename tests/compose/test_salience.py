"""How central words are to a folder."""

from __future__ import annotations

from datetime import date
from math import log

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.salience import body, centrality, rarity, shares
from briefing.facts import Block
from tests.dossiers import article, dossier

PAGES = (
    article("The harbour tariff divides ministers.", 1),
    article("Harbour tariffs without talks.", 2),
    article("A harbour tariff, retold with oranges.", 3, echo_of="S2"),
)
SHARE = shares(MemoContext(dossier(PAGES), date(2025, 8, 21)))


def test_words_are_counted_by_independent_reports() -> None:
    """A word that all reports use has share 1; a retelling adds its words to those of its report."""
    assert SHARE["harbour"] == SHARE["tariff"] == 1.0
    assert SHARE["orange"] == SHARE["minister"] == 0.5


def test_what_others_report_too_is_more_central() -> None:
    """Of two lines as long, the one of which others speak too is more central; a short one counts for less."""
    long = " and so it is for all of us in the end"
    assert centrality("Harbour tariffs" + long, SHARE) > centrality("Sweet oranges" + long, SHARE)
    assert centrality("Harbour tariffs" + long, SHARE) > centrality("Harbour tariffs", SHARE) > 0
    assert centrality("", SHARE) == 0


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("harbour tariff", 1.0 * 2 / 12),
        ("harbour oranges", 0.75 * 2 / 12),
        ("harbour herrings", 0.5 * 2 / 12),
        ("herrings", 0.0),
        ("to be or not", 0.0),
        ("harbour " + "to " * 10, 1.0 * 11 / 12),
        ("harbour " + "to " * 11, 1.0),
        ("harbour " + "to " * 12, 1.0),
    ],
)
def test_the_weight_of_a_line(text: str, weight: float) -> None:
    """The mean share of its content words, none for one that nobody uses; twelve words count in full."""
    assert centrality(text, SHARE) == pytest.approx(weight)


def test_rare_words_weigh_more() -> None:
    """By the logarithm of the reports and two more, to those that use the word; one that nobody uses is used once."""
    context = MemoContext(dossier(PAGES), date(2025, 8, 21))
    assert rarity(["harbour"], context) == pytest.approx(log(4 / 2))
    assert rarity(["orange"], context) == rarity(["herring"], context) == pytest.approx(log(4))
    assert rarity(["harbour", "orange"], context) == pytest.approx(log(2) + log(4))
    assert rarity([], context) == 0


def test_the_body_of_an_article() -> None:
    """Its paragraphs, and none of its title or of what stands around it."""
    blocks = (Block("title", 0, 1), Block("paragraph", 1, 2), Block("furniture", 2, 3), Block("bullet", 3, 4))
    page = article("ABCD", blocks=blocks)
    assert body(page) == "B D"
