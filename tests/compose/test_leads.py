"""The first lines of the bottom line: what happened, in the first sentences of the reports."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing.compose.context import MemoContext
from briefing.compose.sections import summary
from tests.dossiers import article, dossier, passage, position

if TYPE_CHECKING:
    from briefing.facts import Article

DAY = date(2025, 8, 22)
CLOSED = "A storm closed the harbour of Norland on Friday"
SHUT = "The harbour of Norland was closed by a storm on Friday"
VOTED = "Parliament voted on the harbour budget of Norland for eleven hours"
OLD = "A storm closed the airport of Sudland in the spring"


def report(lead: str, number: int, **more: str) -> Article:
    """Build a report that begins with a sentence, and goes on with what the sentence is about."""
    return article(f"{lead}. The harbour storm of Norland left damage.", number, **more)


def leads(*reports: tuple[Article, str]) -> list[tuple[str, tuple[int, ...]]]:
    """Say the lines that tell what happened, with their sources."""
    facts = dossier([a for a, _ in reports], leads=tuple(passage(lead, a)[0] for a, lead in reports))
    return [(p.plain, p.cites) for p in summary.choose(MemoContext(facts, DAY)) if p.kind == "lead"]


def test_what_happened_comes_first_in_two_lines_at_most() -> None:
    """The most central first sentences, each with its source."""
    apart = "Fishermen quarrel with bakers over wholly unrelated matters in distant mountain villages"
    made = leads((report(apart, 1), apart), (report(CLOSED, 2), CLOSED), (report(VOTED, 3), VOTED))
    assert [words for words, _ in made] == [VOTED, CLOSED]


def test_one_piece_of_news_is_told_once() -> None:
    """A second report of the same adds no line."""
    assert len(leads((report(CLOSED, 1), CLOSED), (report(SHUT, 2), SHUT))) == 1


def test_the_latest_news_comes_before_older_news() -> None:
    """However central that was."""
    old = report(OLD, 1, published="2025-01-01")
    assert leads((old, OLD), (report(VOTED, 2), VOTED))[0] == (VOTED, (2,))


def test_what_a_first_line_says_is_not_said_again() -> None:
    """A position on the same words has no line of its own."""
    page = report(VOTED, 1)
    said = position(VOTED, page, party="Norland")
    facts = dossier([page], said, leads=passage(VOTED, page))
    assert [p.kind for p in summary.choose(MemoContext(facts, DAY))] == ["lead"]
