"""Lines of what has changed: how each is put, and what it cites."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.compose.changes import Change
from briefing.compose.context import MemoContext
from briefing.compose.sections.changes import change_line, change_lines, opens_with
from tests.dossiers import article, dossier, figure, position, question

PAGES = [article(f"Norland pays {n} crowns. Who counts harbour {n}?", n) for n in (1, 2, 3)]
CONTEXT = MemoContext(
    dossier(
        PAGES,
        position("Norland pays 1 crowns", PAGES[0], id="p"),
        question("Who counts harbour 2?", PAGES[1], id="q"),
        figure("3 crowns", 3.0, PAGES[2], id="f"),
    ),
    date(2025, 8, 22),
)


def test_each_kind_has_its_sources() -> None:
    """What is gone has none."""
    items = [
        Change(i, kind, "x", "Norland")
        for i, kind in zip("pqfx", ("positions", "questions", "figures", "figures"), strict=True)
    ]
    assert [line.cites for line in change_lines(items, CONTEXT)] == [(1,), (2,), (3,), ()]


@pytest.mark.parametrize(
    ("change", "who", "words", "verbal"),
    [
        (Change("p", "positions", "any", "Norland"), "", "Norland pays 1 crowns", False),
        (Change("x", "positions", "it will pay", "Norland"), "Norland", "it will pay", False),
        (Change("x", "positions", "[Norland] will pay", "Norland"), "Norland", "will pay", True),
        (Change("x", "positions", "Norland will pay", "Norland"), "", "Norland will pay", False),
        (Change("x", "positions", "The NORLAND board will pay", "Norland"), "", "The NORLAND board will pay", False),
        (Change("x", "figures", "ships sunk", "ships"), "ships", "ships sunk", False),
    ],
)
def test_who_stands_in_front(change: Change, who: str, words: str, *, verbal: bool) -> None:
    """A name, unless the words open with it; a position of an earlier memo goes on from a name put before it."""
    line = change_line(change, CONTEXT, ())
    assert (line.who, line.words, line.verbal) == (who, words, verbal)


@pytest.mark.parametrize(("words", "opens"), [("the Norland board", True), ("Norland", True), ("In Norland", False)])
def test_words_that_open_with_a_name(words: str, *, opens: bool) -> None:
    """Whatever its case, with an article or without."""
    assert opens_with(words, "norland") is opens
