"""Attributions inside one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Span
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


def nested(cue: tuple[Span, ...], content: tuple[Span, ...]) -> bool:
    """Whether an attribution with a cue is nested in one with a content."""
    inner = replace(WANTS, cue=cue)
    return with_nesting([replace(SAID, content=content), inner])[1].nested


@pytest.mark.parametrize(
    ("cue", "content", "found"),
    [
        (((10, 14),), ((10, 14),), True),
        (((10, 14),), ((11, 20),), False),
        (((10, 14),), ((5, 13),), False),
        (((10, 14),), ((0, 5), (9, 30)), True),
        (((10, 14),), ((0, 12), (12, 30)), False),
        (((10, 12), (20, 22)), ((10, 22),), True),
        (((10, 12), (20, 22)), ((10, 21),), False),
        (((10, 12), (20, 22)), ((15, 30),), False),
        ((), ((0, 30),), False),
    ],
)
def test_where_a_nested_cue_stands(cue: tuple[Span, ...], content: tuple[Span, ...], *, found: bool) -> None:
    """All of its words stand in one stretch of the other's content; without a cue nothing is nested."""
    assert nested(cue, content) is found
