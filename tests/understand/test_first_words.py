"""What the first words of a fact name and need."""

from __future__ import annotations

import pytest

from briefing.understand.dossier.first_words import (
    beginning_of,
    first_place,
    is_cut_off,
    names_speaker,
    points_back,
    without_tie,
    without_time,
)


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
        ("Fjord Party leader Jane Roe said so", True),
        ("Fjord Party supporter Jane Roe said so", False),
        ("Fjord Party home affairs spokesman Jane Roe said so", True),
        ("Norland criticised minister Jane Roe for so", False),
    ],
)
def test_only_a_title_may_stand_before_the_name(text: str, *, itself: bool) -> None:
    """What is neither a title nor an office in front makes it a sentence about something else."""
    assert names_speaker(text, ("Jane Roe",)) is itself


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Norland will pay", "free"),
        ("It is unclear who will pay", "free"),
        ("There are two ways", "free"),
        ("It will pay", "pronoun"),
        ("the vice minister gave no details", "pronoun"),
        ("The spokesman gave no details", "pronoun"),
        ("The minister Jane Roe gave details", "free"),
        ("the minister of the island gave details", "free"),
        ("the minister's boat sank", "free"),
        ("The president gave no details", "free"),
        ("The ferry gave no signal", "free"),
        ("“Such rules will not hold”", "pronoun"),
        ("There they will stay", "pronoun"),
        ("which have offered to help", "relative"),
        ("that the plan is dead", "pronoun"),
        ("While Norland waits, Sudland pays", "conjunction"),
        ("On Monday, after talks", "conjunction"),
        ("Mondays are free", "free"),
    ],
)
def test_what_a_text_begins_with(text: str, beginning: str) -> None:
    """A pronoun needs the sentence before, a conjunction another clause; "it is unclear" needs neither."""
    assert beginning_of(text) == beginning


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Will the council approve such a plan", True),
        ("Nobody answered this question", True),
        ("Will the council approve such a plan at all", False),
    ],
)
def test_what_only_the_text_before_tells(text: str, *, back: bool) -> None:
    """A demonstrative with its noun at the end points back."""
    assert points_back(text) is back


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Roe told the council: “We shall see", True),
        ('Roe told the council: "We shall see"', True),
        ("Roe told the council: “No” and left", False),
        ("Roe told the council “no”", False),
    ],
)
def test_a_quotation_that_ends_a_text_behind_a_colon_is_only_its_beginning(text: str, *, cut: bool) -> None:
    """More sentences of it may stand behind; what goes on behind the quotation is whole."""
    assert is_cut_off(text) is cut


@pytest.mark.parametrize(
    ("text", "when", "rest"),
    [
        ("On Friday, they met", "Friday", "they met"),
        ("Friday, they met", "on Friday", "they met"),
        ("However, on Friday, they met", "Friday", "they met"),
        ("They met on Friday, in Oslo", "Friday", "They met on Friday, in Oslo"),
        ("On Friday they met", "Friday", "On Friday they met"),
        ("On Friday, they met", "", "On Friday, they met"),
    ],
)
def test_a_time_in_front_is_left_out(text: str, when: str, rest: str) -> None:
    """Only the time itself, at the beginning, with its comma."""
    assert without_time(text, when) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [("But Norland pays", "Norland pays"), ("However, it pays", "it pays"), ("Butter is dear", "Butter is dear")],
)
def test_a_word_that_only_ties_is_left_out(text: str, rest: str) -> None:
    """What joins a sentence to the one before tells nothing away from it."""
    assert without_tie(text) == rest
