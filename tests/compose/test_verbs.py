"""Which stretch of a source's words may follow a name."""

from __future__ import annotations

import pytest

from briefing.compose.verbs import verb_before


@pytest.mark.parametrize(
    ("lead", "cue", "stretch"),
    [
        ("Norland has repeatedly said that ", "said", "has repeatedly said that"),
        ("The minister on Tuesday ruled out ", "ruled out", "ruled out"),
        ("She told reporters in Oslo on Monday that ", "told", "told reporters in Oslo on Monday that"),
        ("Norland has vowed to '", "vowed", "has vowed to"),
        ("The company wants ", "wants", "wants"),
        ("He is also calling for ", "calling", "is calling for"),
        ("Norland did not say ", "say", "did not say"),
    ],
)
def test_a_finite_active_verb_may_follow_a_name(lead: str, cue: str, stretch: str) -> None:
    """The verb keeps its helpers, and all that leads from it to the reported words."""
    assert verb_before(lead, cue, plural=False) == stretch


@pytest.mark.parametrize(
    ("lead", "cue"),
    [
        ("Norland is expected to say ", "say"),
        ("Norland was accused of ", "accused"),
        ("The minister, criticizing ", "criticizing"),
        ("The ministers have said ", "said"),
        ("Its demands for ", "demands for it"),
        ("He said on Monday, after talks, that ", "said"),
        ("He said: “No.” Then ", "said"),
        ("He said in a long and winding statement to the whole house that ", "said"),
        ("The ministers say ", "say"),
        ("", "said"),
        ("He said ", ""),
    ],
)
def test_finds_nothing_here(lead: str, cue: str) -> None:
    """A verb that is not finite, not active, of the other number, or far off, does not follow a name."""
    assert verb_before(lead, cue, plural=False) == ""


def test_a_group_takes_the_plural() -> None:
    """The number of the verb is that of the name."""
    assert verb_before("They have said ", "said", plural=True) == "have said"
    assert verb_before("It has said ", "said", plural=True) == ""
