"""Open questions: their order, who has not answered, and the statement that comes nearest."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.sections.questions import build, is_answered
from briefing.facts import Lead
from tests.dossiers import article, attributed, dossier, party, position, question

PAGE = article(
    "It is unclear whether the ministry will finance the harbour extension. Norland has not decided whether to pay. "
    "Holm said Norland would finance the harbour extension from fishing licences. He gave no such answer. "
    "The ferry company declined to say who owns the boats."
)
PAID = position(
    "Norland would finance the harbour extension from fishing licences",
    PAGE,
    party="Holm",
    speaker="Holm",
    **attributed(PAGE, "Holm said Norland would finance the harbour extension", "Holm", "said"),
)


def opened(*questions: object, facts: tuple[object, ...] = ()) -> list[tuple[str, str, str]]:
    """Say the words of each question, who holds the answer, and what is known."""
    context = MemoContext(dossier([PAGE], *questions, *facts, party("Norland", "state", "Oslo")), date(2025, 8, 22))
    made = build(context)
    return [(q.words, q.holder, q.known.words if q.known else "") for q in made["questions"]] if made else []


def test_the_nearest_statement_stands_beside_a_question() -> None:
    """What shares most words with a question, and is no part of it, is what is known of it."""
    asked = question("It is unclear whether the ministry will finance the harbour extension", PAGE)
    assert opened(asked, facts=(PAID,))[0][2].endswith("finance the harbour extension from fishing licences")


def test_a_statement_far_from_it_does_not() -> None:
    """A statement that shares hardly a word with a question tells nothing of it."""
    asked = question("The ferry company declined to say who owns the boats", PAGE)
    assert opened(asked, facts=(PAID,))[0][2] == ""


@pytest.mark.parametrize(
    ("words", "text", "holder"),
    [
        ("Norland has not decided whether to pay", "Will [it] pay?", "Norland"),
        ("Norland has not decided whether to pay", "Will [Norland] pay?", ""),
        ("It is unclear whether the ministry will finance the harbour extension", "Who pays?", ""),
    ],
)
def test_who_has_not_answered_is_named_once(words: str, text: str, holder: str) -> None:
    """The party that has not decided is named, unless the question does so itself."""
    assert opened(question(words, PAGE, text=text, holder="Norland" if "Norland" in words else ""))[0][1] == holder


VERDICT = "The harbour tribunal is expected to give its verdict next week"


@pytest.mark.parametrize(
    ("lead", "asked", "answered"),
    [
        ("Norland has been cleared by the harbour tribunal", VERDICT, True),
        ("Norland was cleared by the harbour tribunal", "A tribunal decision is due soon", True),
        ("Norland was cleared by the harbour tribunal", "The tribunal will rule in May", True),
        ("Norland has been cleared by the harbour tribunal", "It is unclear who pays the tribunal", False),
        ("Norland has been heard by the harbour tribunal", VERDICT, False),
        ("Norland has been banned by nobody at all", VERDICT, False),
    ],
)
def test_what_another_report_says_was_decided_is_answered(lead: str, asked: str, *, answered: bool) -> None:
    """A decision that one report awaits, and another begins with, by the same body; it is asked last."""
    pages = article(f"{asked}.", 1), article(f"{lead}.", 2)
    leads = (Lead((pages[1].passage(0, len(lead)),), (0,), (True,)),)
    context = MemoContext(dossier(pages, question(asked, pages[0]), leads=leads), date(2025, 8, 22))
    (facts,) = context.dossier.questions
    assert is_answered(facts, context) is answered
    own = (Lead((pages[0].passage(0, len(asked)),), (0,), (True,)),)
    assert not is_answered(facts, MemoContext(dossier(pages, facts, leads=own), date(2025, 8, 22)))


def test_first_pages_ask_what_can_be_answered() -> None:
    """What leans on other words, or a speaker asks in passing, stands in the annex, if there is anything else."""
    loose = question("He gave no such answer", PAGE, rank=1, begins="pronoun")
    passing = question("Holm said Norland", PAGE, rank=2, why="asked")
    clear = question("Norland has not decided whether to pay", PAGE, rank=3)
    for facts, front in (((loose, passing, clear), [clear.text]), ((loose,), [loose.text])):
        context = MemoContext(dossier([PAGE], *facts), date(2025, 8, 22))
        pages = [build(context.changed(part=part)) for part in ("front", "annex", "whole")]
        printed = [[q.words for q in made["questions"]] for made in pages if made]
        assert printed[0] == front
        assert sorted((*printed[0], *printed[1])) == sorted(printed[2])


def test_questions_that_lean_on_others_come_last() -> None:
    """A question that needs the sentence before it stands behind one that does not, whatever their ranks."""
    loose = question("He gave no such answer", PAGE, rank=1, begins="pronoun")
    clear = question("Norland has not decided whether to pay", PAGE, rank=2)
    assert [words for words, _, _ in opened(loose, clear)] == [clear.text, loose.text]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Will the council approve such a plan", {"points_back": True}),
        ("Who pays?", {}),
        ("Open: the price", {}),
        ("While it waits, will Norland pay", {"begins": "conjunction"}),
        ("The harbour is not ours to sell", {}),
        ("Will the council ever pay for that old harbour", {"why": "asked"}),
    ],
)
def test_a_question_that_points_elsewhere_or_is_short_comes_last(text: str, more: dict[str, object]) -> None:
    """Such a question stands behind a clear one of a lower rank."""
    loose = question("He gave no such answer", PAGE, rank=1, text=text, **more)
    clear = question("Norland has not decided whether to pay", PAGE, rank=2)
    assert next(words for words, _, _ in opened(loose, clear)) == clear.text


@pytest.mark.parametrize(
    ("why", "text", "label"),
    [
        ("unclear", "Norland has not decided", "Unclear"),
        ("undecided", "Norland has not decided", "Undecided"),
        ("disputed", "Norland has not decided", "Disputed"),
        ("unconfirmed", "Norland has not decided", "Not confirmed"),
        ("contingent", "Norland has not decided", "Depends"),
        ("asked", "Norland has not decided", "Asked"),
        ("undecided", "Will Norland pay?", ""),
        ("unclear", "It is unclear whether Norland pays", ""),
    ],
)
def test_words_that_do_not_say_why_they_are_open_have_a_label(why: str, text: str, label: str) -> None:
    """A statement among questions says in front what is open about it."""
    asked = question("Norland has not decided whether to pay", PAGE, text=text, why=why)
    made = build(MemoContext(dossier([PAGE], asked), date(2025, 8, 22)))
    assert made is not None
    assert [q.label for q in made["questions"]] == [label]


def test_no_questions_no_section() -> None:
    """Nothing is opened where nothing is open."""
    assert opened() == []
