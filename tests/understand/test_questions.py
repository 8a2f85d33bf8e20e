"""Open questions: which clauses show that something is open, why, and how they are put."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.lexicon.facts import OPEN_CUES
from briefing.understand.questions.find import find_questions
from briefing.understand.questions.signals import read_cue
from tests.understand.pages import page_of

if TYPE_CHECKING:
    from spacy.language import Language

FINDS = [
    ("The role that the union might play is unclear.", "unclear", "The role that the union might play is unclear"),
    ("Details are yet to be finalised.", "undecided", "Details are yet to be finalised"),
    ("Control of the Senate remained undecided.", "undecided", "Control of the Senate remained undecided"),
    ("No venue was suggested.", "undecided", "No venue was suggested"),
    ("He left, but no formal agreement has been reached.", "undecided", "no formal agreement has been reached"),
    ("The structure is under discussion.", "undecided", "The structure is under discussion"),
    ("Ministers are considering fines for trusts.", "undecided", "Ministers are considering fines for trusts"),
    ("The board will decide whether to sell.", "undecided", "The board will decide whether to sell"),
    ("A decision is expected next month.", "undecided", "A decision is expected next month"),
    ("The ministry has not confirmed the date.", "unconfirmed", "The ministry has not confirmed the date"),
    ("The firm hasn't publicly said so.", "unconfirmed", "The firm hasn't publicly said so"),
    ("The company declined to comment.", "unconfirmed", "The company declined to comment"),
    ("She did not give specific details.", "unconfirmed", "She did not give specific details"),
    ("The treasury disputes that figure.", "disputed", "The treasury disputes that figure"),
    ("The minister denied the allegations.", "disputed", "The minister denied the allegations"),
    ("They would meet only after a truce was signed.", "contingent", "They would meet only after a truce was signed"),
    ("The talks will resume only if both sides stop firing.", "contingent",
     "The talks will resume only if both sides stop firing"),
    ("The board plans to seek approval for a levy.", "undecided", "The board plans to seek approval for a levy"),
    ("The sale is subject to approval by regulators.", "contingent", "The sale is subject to approval by regulators"),
    ("The army would respond if the broadcasts do not stop.", "contingent",
     "The army would respond if the broadcasts do not stop"),
    ("Roe left, even though the levy has not yet been agreed.", "undecided",
     "Roe left, even though the levy has not yet been agreed"),
    ("How would such a plan be paid for?", "asked", "How would such a plan be paid for?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why", "words"), FINDS)
def test_finds(nlp: Language, text: str, why: str, words: str) -> None:
    """Each sign of openness is found, with the clause that shows it and the reason."""
    page = page_of(nlp, text)
    assert [(page.article.text[slice(*q.span)], q.why) for q in find_questions(page)] == [(words, why)]


FINDS_NOTHING = [
    "The company opened a factory in Leeds on Monday.",
    "Growth could slow next year, analysts say.",
    "If we win, we will cut taxes.",
    "The team was denied visas twice.",
    "Shops remain open until eight.",
    "I don't know where I put it.",
    "Her role was simply to decide on the levy.",
    "Have you seen our newsletter?",
    "He was made known to the board.",
    "The board intends to seek damages from the builder.",
    "Most laws need the approval of both houses.",
    "She said only when it rains would the crop grow.",
    "The firms said in a joint statement the levy, expected to be small, would help them.",
    "Worshippers may now gather at the site.",
    "The payout is settled and the details are public.",
]


@pytest.mark.parametrize("text", FINDS_NOTHING)
def test_finds_nothing(nlp: Language, text: str) -> None:
    """Plain reports, forecasts, permissions and a speaker's own ignorance leave nothing open."""
    assert find_questions(page_of(nlp, text)) == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It is unclear whether the plant will stay open.", "Will the plant stay open?"),
        ("She did not say where the staff would come from.", "Where would the staff come from?"),
        ("It is unclear why the board hadn't told the crew.", "Why hadn't the board told the crew?"),
        ("It declined to say how many jobs would go.", "How many jobs would go?"),
        ("Officials have not said why the team was denied visas.", "Why was the team denied visas?"),
        ("China did not say whether it would contribute.", "Would [China] contribute?"),
        ("The role that the union might play is unclear.", "Open: the role that the union might play"),
        ("The cause of the fire is unknown.", "Open: the cause of the fire"),
        ("Nobody knows what those options entail.", "Nobody knows what those options entail"),
        ("He will not say who they are, or where he works.", "He will not say who they are, or where he works"),
        ("“What are they afraid of now?” he asked.", "What are they afraid of now?"),
    ],
)
def test_wording(nlp: Language, text: str, question: str) -> None:
    """A question is asked where its words stand ready; else the clause stays as the article has it."""
    assert [q.text for q in find_questions(page_of(nlp, text))] == [question]


def test_two_in_one_sentence(nlp: Language) -> None:
    """Clauses beside each other are two questions, each with its own stretch."""
    page = page_of(nlp, "The palace has not confirmed the visit and no venue was suggested.")
    found = [page.article.text[slice(*q.span)] for q in find_questions(page)]
    assert found == ["The palace has not confirmed the visit", "no venue was suggested"]


def test_quotation_marks_stay_as_printed(nlp: Language) -> None:
    """A clause that is not turned into a question keeps the article's own marks, and in pairs."""
    page = page_of(nlp, "It had “no current plans” to move it.")
    assert [q.text for q in find_questions(page)] == ["It had “no current plans” to move it"]


def fits(cue: str, text: str) -> bool:
    """Whether a cue stands in a text."""
    pattern = read_cue(cue).fitting(text, text.lower())
    return pattern is not None and pattern.search(text) is not None


def test_dateline_is_no_part(nlp: Language) -> None:
    """The place and agency before the first sentence are not part of the clause."""
    page = page_of(nlp, "LISBON, Nov. 16 (Reuters) - The outcome remains unclear.")
    assert [page.article.text[slice(*q.span)] for q in find_questions(page)] == ["The outcome remains unclear"]


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("has|have not ~ confirmed", "it has not yet confirmed"),
        ("has|have not ~ confirmed", "they haven't publicly confirmed"),
        ("grappl* with", "is grappling with it"),
        ("no _ date", 'no firm "opening" date'),
        ("under discussion", 'it is "under discussion"'),
    ],
)
def test_cue_language_matches(cue: str, text: str) -> None:
    """The small language of the cue file reads contractions, adverbs, gaps and quoted words."""
    assert fits(cue, text)


@pytest.mark.parametrize(
    ("cue", "text"),
    [("has not confirmed", "it has confirmed"), ("no date", "none dated"), ("under discussion", "under discussions")],
)
def test_cue_language_does_not_match(cue: str, text: str) -> None:
    """A cue needs its own words, whole and in order."""
    assert not fits(cue, text)


def test_every_cue_can_be_read() -> None:
    """Every row of the cue file has a reason, a weight up to one, and a pattern that compiles."""
    whys = {"unclear", "undecided", "unconfirmed", "disputed", "contingent", "asked"}
    assert all(len(row) == 3 and row[0] in whys and 0 < float(row[1]) <= 1 for row in OPEN_CUES)
    assert all(read_cue(row[2]).needles for row in OPEN_CUES)
