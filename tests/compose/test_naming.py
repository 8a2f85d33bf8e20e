"""Whether words name who speaks."""

from __future__ import annotations

import pytest

from briefing.compose.naming import first_place, names_itself


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("Norland", "Norland has said so", 0),
        ("norland", "NORLAND’s talks", 0),
        ("Norland", "The Norland's envoy", 4),
        ("Jane Roe", "[Jane Roe] said", 1),
        ("Roe", "Roet said what Roe said", 15),
        ("Roe", "İzmir: Roe said so", 7),
        ("Straße", "die STRASSE, die Straße, both", 17),
    ],
)
def test_finds_who_does_has_or_is_something(name: str, text: str, place: int) -> None:
    """The first place where the whole name stands before a verb, a comma or an ending, in whatever letters."""
    assert first_place(name, text) == place


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Roe", "Monroe said so"),
        ("Roe", "_Roe said so"),
        ("Roe", "said Roe"),
        ("Roe", "Roe."),
        ("Roe", "Roe_said so"),
        ("", "said, so"),
        ("Roe", ""),
    ],
)
def test_finds_nobody_here(name: str, text: str) -> None:
    """Not inside another word, not at the end, and not where there is no name."""
    assert first_place(name, text) is None


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("Russian Foreign Minister Jane Roe said so", True),
        ("the minister, Jane Roe, said so", True),
        ("Norland's envoy, Jane Roe, said so", True),
        ("In the evening Jane Roe said so", False),
        ("nobody but Jane Roe said so", False),
    ],
)
def test_only_a_title_may_stand_before_the_name(text: str, *, itself: bool) -> None:
    """What is neither a title nor an office in front makes it a sentence about something else."""
    assert names_itself(text, ("Jane Roe",)) is itself
