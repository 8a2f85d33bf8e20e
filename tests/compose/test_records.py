"""Records of the room ``compose``: none is changed once it was made, and a log shows nothing that it should not."""

from __future__ import annotations

from tests.frozen import changeable, untold

ROOM = "briefing.compose"


def test_records_stay_as_they_were_made() -> None:
    """All of them are frozen, and take no attribute that they do not name."""
    assert changeable(ROOM) == []


def test_what_is_not_shown() -> None:
    """Articles, what was found in them, and the texts of templates are long."""
    assert untold(ROOM) == {"MemoContext": "articles actors positions cache", "Templates": "_environment _written"}
