"""Attributions inside one another."""

from __future__ import annotations

from briefing.understand.attribution.nesting import with_nesting
from tests.dossiers import article
from tests.understand.attributions import attribution

TEXT = "Roe said Doe wants a bridge. Norland rejects it."
STORY = article(TEXT)
SAID = attribution(STORY, "Roe", "said", "Doe wants a bridge")
WANTS = attribution(STORY, "Doe", "wants", "a bridge", frame="act")
REJECTS = attribution(STORY, "Norland", "rejects", "it", frame="act")


def test_what_somebody_reports_is_nested() -> None:
    """That Doe wants a bridge is what Roe says; that Norland rejects it is the writer's."""
    assert [a.nested for a in with_nesting([SAID, WANTS, REJECTS])] == [False, True, False]


def test_one_cue_nests_nothing_in_itself() -> None:
    """Two attributions by one verb stand beside each other."""
    whole = attribution(STORY, "Roe", "said", "said Doe wants a bridge")
    assert [a.nested for a in with_nesting([SAID, whole])] == [False, False]
