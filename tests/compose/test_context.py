"""The questions that all sections ask of a dossier."""

from __future__ import annotations

from datetime import date

from briefing.compose.context import MemoContext
from briefing.compose.limits import Limits
from tests.dossiers import article, dossier, position

FIRST = article("Norland pays.", 1)
RETOLD = article("Norland pays.", 2, echo_of="S1", published="2025-08-21")
OTHER = article("Norland pays.", 3, published=None, published_range=("2025-02-09", "2025-02-14"))
LOST = article("Norland pays.", 10, published=None)
PAID = position("Norland pays.", FIRST, RETOLD, OTHER, LOST)
CONTEXT = MemoContext(dossier([FIRST, RETOLD, OTHER, LOST], PAID), date(2025, 8, 22))


def test_a_citation_has_the_number_of_its_source() -> None:
    """Numbers follow the ids of the sources, each once, in order."""
    assert CONTEXT.cites((*PAID.evidence[::-1], *PAID.evidence)) == (1, 2, 3, 10)


def test_retellings_count_once() -> None:
    """Two sources of which one retells the other are one report."""
    assert CONTEXT.independent(PAID.evidence[:2]) == 1
    assert CONTEXT.independent(PAID.evidence) == 3


def test_retellings_of_one_another_come_to_an_end() -> None:
    """A circle of retellings is one report."""
    a, b = article("Norland pays.", 1, echo_of="S2"), article("Norland pays.", 2, echo_of="S1")
    context = MemoContext(dossier([a, b]), date(2025, 8, 22))
    assert context.originals["S1"] in {"S1", "S2"}


def test_the_latest_report_sets_the_period() -> None:
    """What lies more than a month before the latest report is older; what has no date is not called old."""
    assert CONTEXT.latest == "2025-08-21"
    assert [CONTEXT.older(d) for d in ("2025-02-14", "2025-07", "2025-07-21", "2025-08", None)] == [True] + [False] * 4


def test_nothing_is_older_where_nothing_is_dated() -> None:
    """Without a dated report there is no period to be older than."""
    assert not MemoContext(dossier([LOST]), date(2025, 8, 22)).older("1999-01-01")


def test_the_annex_goes_on_where_the_first_pages_end() -> None:
    """What is cut for the first pages and for the annex is all that is ever printed, each once, in order."""
    facts, small = list(range(500)), CONTEXT.changed(limits=Limits(events=3), part="front")
    annex = small.changed(part="annex")
    assert (
        small.selected(facts, "events") + annex.selected(facts, "events")
        == CONTEXT.selected(facts, "events")
        == facts[:120]
    )
    assert (small.left_out(facts, "events"), annex.left_out(facts, "events")) == (497, 380)


def test_another_size_of_a_memo_leaves_it_as_it_was() -> None:
    """A context with other limits knows the same folder, and the first one is unchanged."""
    other = CONTEXT.changed(limits=Limits(events=3))
    assert (other.latest, other.articles) == (CONTEXT.latest, CONTEXT.articles)
    assert CONTEXT.limits.events == 120
