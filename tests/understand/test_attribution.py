"""Who said what: direct and indirect speech, according to, noun cues, turns, bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.understand.stories import facts_of, said

if TYPE_CHECKING:
    from spacy.language import Language

SAID = [
    ("The minister said the plan was dead.", ("The minister", "said", "the plan was dead")),
    ("“We will not sign,” said Jane Roe.", ("Jane Roe", "said", "“We will not sign,”")),
    ('"We will not sign," Ms. Roe said.', ("Ms. Roe", "said", '"We will not sign,"')),
    ("'We will not sign,' Jane Roe told reporters.", ("Jane Roe", "told", "'We will not sign,'")),
    ("‘It’s the union’s fight, not ours,’ Jane Roe said.", ("Jane Roe", "said", "‘It’s the union’s fight, not ours,’")),
    (
        "“We came,” Jane Roe said. “We saw the damage ourselves.”",
        ("Jane Roe", "said", "“We came,” … “We saw the damage ourselves.”"),
    ),
    (
        "Prices will fall next year, according to the central bank.",
        ("the central bank", "according to", "Prices will fall next year"),
    ),
    ("According to the police, two men were arrested.", ("the police", "According to", "two men were arrested")),
    ("The union warned that jobs would go.", ("The union", "warned", "jobs would go")),
    ("Unions oppose the closure of the plant.", ("Unions", "oppose", "the closure of the plant")),
    ("Berlin's call for a ceasefire was ignored.", ("Berlin's", "call", "for a ceasefire")),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_tells_who_said_what(nlp: Language, text: str, expected: tuple[str, str, str]) -> None:
    """Source, cue and content are the words that stand there."""
    assert expected in said(nlp, text)


NOTHING = [
    "The bridge was closed on Monday after heavy rain.",
    "The book, called “A Long Way Home”, won two prizes.",
    "It means that buses will be late.",
    "The company declined to say how many jobs would go.",
    "Police questioned two men on Monday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_finds_no_statement(nlp: Language, text: str) -> None:
    """Narration, titles of works and refusals to speak are no statements of anybody."""
    assert [s for s in facts_of(nlp, text).statements if s.frame == "say"] == []


def test_halves_are_read_apart(nlp: Language) -> None:
    """What one side says before a semicolon is not the other side's."""
    found = said(nlp, "The reservoir holds nine years of rain; Norland says the dam is a threat.")
    assert ("Norland", "says", "the dam is a threat") in found


def test_speech_goes_on_over_paragraphs(nlp: Language) -> None:
    """A paragraph that opens with a quotation goes on with the speaker of the one before."""
    found = said(nlp, "Jane Roe said: “The fund is empty and nobody told us.", "“We should have been asked first.”")
    assert [(s, c) for s, _, c in found if "asked" in c and "empty" in c and s == "Jane Roe"]


def test_turns_of_a_transcript(nlp: Language) -> None:
    """A label in capitals before a colon speaks the rest of the paragraph."""
    found = said(nlp, "Jane Roe debated John Doe on Tuesday.", "ROE: I will not raise the tax.")
    assert ("ROE", "", "I will not raise the tax") in found


def test_bullets_under_a_lead_in(nlp: Language) -> None:
    """Bullets belong to whoever sets them out."""
    facts = facts_of(nlp, "In an interview, Jane Roe assessed the budget.", "• The deficit will grow for two years.")
    told = [s for s in facts.statements if facts.article.text[slice(*s.content[0])].startswith("The deficit")]
    assert [facts.article.text[slice(*s.source.spans[0])] for s in told] == ["Jane Roe"]


def test_negation_is_kept(nlp: Language) -> None:
    """What somebody has not said is marked, and a denied stance turns round."""
    facts = facts_of(nlp, "The ministry has not said who will pay. Norland has shown no interest in a deal.")
    assert {(s.lemma, s.negated) for s in facts.statements} >= {("say", True), ("show", True)}
    assert [s.stance for s in facts.statements if s.lemma == "show"] == ["refuses"]


@pytest.mark.parametrize("text", ["Asked whether Norland would join, she smiled.", "Will Norland support the deal?"])
def test_nothing_is_claimed_in_a_question(nlp: Language, text: str) -> None:
    """A stance behind "whether", or in a question, is nobody's."""
    assert [s for s in facts_of(nlp, text).statements if s.frame == "act"] == []
