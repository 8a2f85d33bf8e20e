"""The stance that a statement's own words show."""

from __future__ import annotations

import pytest

from briefing.understand.dossier.stance import stance_of_words

NAMES = ("Jane Roe", "Norland")
FINDS = [
    ("[Norland] would not accept foreign patrols", "refuses"),
    ("We will never agree to that", "refuses"),
    ("[Norland] has ruled out a second vote", "refuses"),
    ("We oppose the bill in its present form", "opposes"),
    ("we are firmly against the levy", "opposes"),
    ("Norland is ready to resume the ferry talks", "offers"),
    ("I’m open to a longer contract", "offers"),
    ("We welcome the ruling", "supports"),
    ("it backs the merger", "supports"),
    ("We need two more years", "demands"),
    ("she wants a say in the matter", "demands"),
    ("the harbour must stay open", "demands"),
    ("drivers should be paid first", "demands"),
    ("a longer pause is essential", "demands"),
    ("we will close two sites", "plans"),
    ("such a levy is unacceptable", "refuses"),
    ("“We oppose the bill”", "opposes"),
    ("The Norland would not accept patrols", "refuses"),
]
FINDS_NOTHING = [
    "the harbour was closed on Monday",
    "Holm would not accept foreign patrols",
    "We’re not against the levy",
    "I don't think we should pay",
    "You should ask the lawyers",
    "No one's home should be at risk",
    "the talks went well",
    "",
]


@pytest.mark.parametrize(("words", "stance"), FINDS)
def test_a_speaker_s_own_words_show_a_stance(words: str, stance: str) -> None:
    """A will, a wish or a need in the speaker's own words shows the stance that "said" leaves open."""
    assert stance_of_words(words, NAMES) == stance


@pytest.mark.parametrize("words", FINDS_NOTHING)
def test_words_about_others_show_none(words: str) -> None:
    """What others will do, what is turned round or put to somebody, and plain reports show no stance."""
    assert stance_of_words(words, NAMES) is None
