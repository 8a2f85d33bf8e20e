"""The first lines of the bottom line: what happened, as the reports begin."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing.compose.context import MemoContext
from briefing.compose.sections import summary
from briefing.facts import Lead
from tests.dossiers import article, dossier, passage, position

if TYPE_CHECKING:
    from briefing.facts import Article

DAY = date(2025, 8, 22)
CLOSED = "A storm closed the harbour of Norland on Friday"
SHUT = "The harbour of Norland was closed by a storm on Friday"
VOTED = "Parliament voted on the harbour budget of Norland for eleven hours"
OLD = "A storm closed the airport of Sudland in the spring"


def report(text: str, number: int, **more: str) -> Article:
    """Build a report that begins with a sentence, and goes on with what the sentence is about."""
    return article(f"{text}. The harbour storm of Norland left damage. {'More of it followed. ' * 20}", number, **more)


def lead(*sentences: str, page: Article, alone: tuple[bool, ...] = (True, True, True)) -> Lead:
    """Build the beginning of an article."""
    passages = tuple(passage(words, page)[0] for words in sentences)
    return Lead(passages, tuple(range(len(passages))), alone[: len(passages)])


def lines(*found: Lead, pages: tuple[Article, ...]) -> list[tuple[str, tuple[int, ...]]]:
    """Say the lines that tell what happened, with their sources."""
    facts = dossier(pages, leads=found)
    return [(p.plain, p.cites) for p in summary.choose(MemoContext(facts, DAY)) if p.kind == "lead"]


def leads(*reports: tuple[Article, str]) -> list[tuple[str, tuple[int, ...]]]:
    """Say those lines of reports of which only the first sentence tells something."""
    return lines(*(lead(words, page=a) for a, words in reports), pages=tuple(a for a, _ in reports))


def test_what_happened_comes_first() -> None:
    """The first sentences of the most central reports, each with its source."""
    apart = "Fishermen quarrel with bakers over wholly unrelated matters in distant mountain villages"
    made = leads((report(apart, 1), apart), (report(CLOSED, 2), CLOSED), (report(VOTED, 3), VOTED))
    assert [words for words, _ in made] == [VOTED, CLOSED, apart]


def test_as_many_as_there_is_room_for() -> None:
    """Eighty words of first sentences, and more where nothing else fills the place: 105 words in all."""
    texts = [
        f"Town {n} {f'{word} so ' * 12}" for n, word in enumerate(("votes", "sings", "waits", "hopes", "walks"), 1)
    ]
    assert len(leads(*((report(text, n), text.strip()) for n, text in enumerate(texts, 1)))) == 4


def test_one_piece_of_news_stands_once() -> None:
    """A second report of the same adds no line."""
    assert len(leads((report(CLOSED, 1), CLOSED), (report(SHUT, 2), SHUT))) == 1


def test_the_latest_news_comes_before_older_news() -> None:
    """However central that was; what only announces another article comes last."""
    old = report(OLD, 1, published="2025-01-01")
    assert leads((old, OLD), (report(VOTED, 2), VOTED))[0] == (VOTED, (2,))
    short = article(f"{OLD}. It was long ago.", 1)
    assert leads((short, OLD), (report(VOTED, 2), VOTED))[0] == (VOTED, (2,))


MORE = "The ferries will be moored in Sudland"


def test_a_report_goes_on_where_there_is_room() -> None:
    """With its next sentence: one that leans on the first may stand behind it, and nowhere else."""
    page = report(f"{CLOSED}. {MORE}", 1)
    both = [(f"{CLOSED}. {MORE}", (1,))]
    assert lines(lead(CLOSED, MORE, page=page), pages=(page,)) == both
    assert lines(lead(CLOSED, MORE, page=page, alone=(True, False)), pages=(page,)) == both
    assert lines(lead(CLOSED, MORE, page=page, alone=(False, False)), pages=(page,)) == []
    assert lines(lead(CLOSED, MORE, page=page, alone=(False, True)), pages=(page,)) == [(MORE, (1,))]


def test_what_happened_years_ago_is_no_news() -> None:
    """Unless an article begins with it; what a coming year brings is."""
    for words, count in (("The port was built in 1999", 1), ("The port will close in 2031", 2)):
        page = report(f"{CLOSED}. {words}", 1)
        ((line, _),) = lines(lead(CLOSED, words, page=page), pages=(page,))
        assert len(line.split(". ")) == count


def test_sentences_end_once() -> None:
    """One that ends in a quotation that ends in a full stop needs none."""
    said = "Berg called the storm “a mess.”"
    page = report(f"{said} {MORE}", 1)
    assert lines(lead(said, MORE, page=page), pages=(page,)) == [(f"{said} {MORE}", (1,))]


def test_what_a_first_line_says_is_not_said_again() -> None:
    """A position on the same words has no line of its own."""
    page = report(VOTED, 1)
    said = position(VOTED, page, party="Norland")
    facts = dossier([page], said, leads=(lead(VOTED, page=page),))
    assert [p.kind for p in summary.choose(MemoContext(facts, DAY))] == ["lead"]
