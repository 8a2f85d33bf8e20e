"""Ids of facts: the same for the same words."""

from __future__ import annotations

from briefing.understand.evidence import identify


def test_an_id_is_that_of_the_words() -> None:
    """However they are put into parts, spaced, marked or cased; other words or another kind have another one."""
    same = {
        identify("p", "Norland will pay"),
        identify("p", "Norland", "will pay."),
        identify("p", "NORLAND  will—pay"),
    }
    assert len(same) == 1
    assert identify("p", "Norland will play") not in same
    assert identify("q", "Norland will pay") not in same
