"""How central words are to a folder."""

from __future__ import annotations

from datetime import date

from briefing.compose.context import MemoContext
from briefing.compose.salience import centrality, shares
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
