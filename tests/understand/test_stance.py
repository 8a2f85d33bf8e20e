"""The stance that a statement's own words show."""

from __future__ import annotations

import pytest

from briefing.understand.dossier.stance import stance_of_words
from tests.understand.lists import each

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


@pytest.mark.parametrize("before", ["", "well, ", "but ", "and ", "so ", "that ", "but so ", "Well, "])
def test_what_may_stand_before_the_speaker(before: str) -> None:
    """A small word or several lead into the speaker's own words; another one does not."""
    assert stance_of_words(f"{before}we oppose it", NAMES) == "opposes"
    assert stance_of_words(f"or {before}we oppose it", NAMES) is None


@pytest.mark.parametrize("pronoun", each("we i it he she they We"))
def test_pronouns_of_the_speaker(pronoun: str) -> None:
    """They are the speaker, or those spoken for; anybody else is not."""
    assert stance_of_words(f"{pronoun} opposed it", NAMES) == "opposes"
    for other in ("you", "who", "this", f"{pronoun}n", f"{pronoun} crews"):
        assert stance_of_words(f"{other} opposed it", NAMES) is None


@pytest.mark.parametrize(
    ("subject", "own"),
    [
        ("Norland", True),
        ("the Norland", True),
        ("NORLAND", True),
        ("Jane Roe", True),
        ("[Jane Roe]", True),
        ("Norland,", True),
        ("Roe", False),
        ("Norland's crew", False),
        ("Norlanders", False),
        ("a Norland", False),
    ],
)
def test_names_of_the_speaker(subject: str, *, own: bool) -> None:
    """The speaker's or the party's whole name, and nothing that only begins with it."""
    assert stance_of_words(f"{subject} opposed it", NAMES) == ("opposes" if own else None)


@pytest.mark.parametrize("word", each("not never no nobody nothing without you if don't don’t Not"))
def test_words_that_turn_a_stance_round(word: str) -> None:
    """Behind one of them a need is none of the speaker's, unless it is only a part of a word."""
    assert stance_of_words(f"{word} boats must stay", NAMES) is None
    assert stance_of_words(f"boats {word} must stay", NAMES) is None
    assert stance_of_words(f"x{word}x boats must stay", NAMES) == "demands"
    assert stance_of_words(f"boats must stay {word} so", NAMES) == "demands"


@pytest.mark.parametrize("adverb", each("bluntly still also always now very quite firmly"))
def test_adverbs_within_a_stance(adverb: str) -> None:
    """One or two stand within; a third one, or another word, breaks it."""
    assert stance_of_words(f"we {adverb} oppose it", NAMES) == "opposes"
    assert stance_of_words(f"we {adverb} {adverb} oppose it", NAMES) == "opposes"
    assert stance_of_words(f"we {adverb} {adverb} {adverb} oppose it", NAMES) is None
    assert stance_of_words("we often oppose it", NAMES) is None


@pytest.mark.parametrize("name", ["Halifax", "Xanten", "Orrin, Inc."])
def test_every_letter_of_a_name_counts(name: str) -> None:
    """Whatever it begins or ends with."""
    assert stance_of_words(f"{name} opposed it", (name,)) == "opposes"


def test_how_near_a_stance_must_be() -> None:
    """It begins within sixty characters."""
    for count, stance in ((59, "demands"), (60, None)):
        assert stance_of_words(f"{'x' * count} must stay", NAMES) == stance


@pytest.mark.parametrize("mark", ['"', "'", "“", "”", "‘", "’", " "])
def test_marks_around_a_stance(mark: str) -> None:
    """Quotation marks and blanks around the words are not read, nor how they are broken into lines."""
    assert stance_of_words(f"{mark}we oppose it{mark}", NAMES) == "opposes"
    assert stance_of_words(f"{mark}we\n  are   against it{mark}", NAMES) == "opposes"


def test_the_first_pattern_that_fits() -> None:
    """What somebody refuses counts before what they want or must do."""
    assert stance_of_words("we must stay, and we will not agree", NAMES) == "demands"
    assert stance_of_words("we will not agree, for boats must stay", NAMES) == "refuses"
