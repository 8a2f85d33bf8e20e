"""What is known of an open question, and what its place among others depends on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import phrase
from briefing.compose.sections.questions import apart, build, by_word, is_clear, line, nearest, order, without_label
from briefing.facts import Article, Position, Question
from tests.dossiers import article, dossier, position, question

DAY = date(2025, 8, 22)
ASKED = "It is open whether to finance the harbour extension"
SAID = "Norland finances the harbour extension from a new levy"
AGAIN = "Norland would delay the harbour extension to finance a bridge"
ASKING = article(ASKED, 1)
OPEN = question(ASKED, ASKING)


def said(words: str = SAID, number: int = 2, published: str = "2025-08-20", **more: Any) -> Position:
    """Build a statement of an article of its own."""
    return position(words, article(words, number, published=published), id=f"p{number}", **more)


def others(count: int, text: str = "Boats.") -> tuple[Article, ...]:
    """Reports of something else."""
    return tuple(article(text, 10 + n) for n in range(count))


def folder(*facts: Position | Question, more: tuple[Article, ...] = ()) -> MemoContext:
    """Build the context of facts and of the articles that they stand in, and of more."""
    texts = {e.source: e.text for f in facts for e in f.evidence}
    days = {"S3": "2025-01-10"} if any(f.rank == 30 for f in facts) else {}
    pages = [article(t, int(s[1:]), published=days.get(s, "2025-08-20")) for s, t in texts.items()]
    return MemoContext(dossier([*pages, *more], *facts), DAY)


def known(*facts: Position, used: set[str] | None = None, more: int = 2) -> str | None:
    """The id of the statement that is known of the question."""
    found = nearest(OPEN, folder(OPEN, *facts, more=others(more)), used or set())
    return found.id if found else None


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (SAID, True),
        ("Norland will never build its harbour extension", False),
        ("Norland will find somebody to pay for it", False),
        ("They would finance the harbour extension", False),
        ("Norland finances harbour extensions", False),
        (f"{SAID}{' and more' * 12} so", True),
        (f"{SAID}{' and more' * 13}", False),
    ],
    ids=["near", "two words", "no word", "points back", "too few words", "34 words", "35 words"],
)
def test_what_is_near_a_question(words: str, *, near: bool) -> None:
    """Three rare words of it at least, in a clear statement of 34 words at most."""
    more: dict[str, Any] = {"begins": "pronoun", "names_speaker": True} if words.startswith("They") else {}
    assert known(said(words, **more)) == ("p2" if near else None)


def test_what_is_no_sentence_stands_beside_no_question() -> None:
    """Nor does a statement of long ago, one that is used already, or the question's own words."""
    assert known(said(names_speaker=False)) is None
    assert known(said(number=3, rank=30)) is None
    assert known(said(), used={"p2"}) is None
    own = position("whether to finance the harbour extension", ASKING, id="own", names_speaker=True)
    assert known(own) is None


@pytest.mark.parametrize(("more", "near"), [(1, False), (2, True)])
def test_words_of_many_reports_bring_nothing_near(more: int, *, near: bool) -> None:
    """Three words that two of three reports use are worth 3 times log 5/2, which is below 3; two of four are above."""
    assert known(said(), more=more) == ("p2" if near else None)


def test_the_nearest_of_several() -> None:
    """By the rarity of what it shares, then the latest, then by rank."""
    fuller = said("The decision to finance the harbour extension is Norland's", 4, rank=9, names_speaker=True)
    asked = question(f"{ASKED}: no decision", article(f"{ASKED}: no decision", 1))
    context = folder(asked, said(AGAIN, 5, rank=1), fuller, more=others(6))
    assert nearest(asked, context, set()) == phrase(fuller, context)
    assert known(said(rank=2), said(AGAIN, 5, rank=1), more=6) == "p5"
    assert known(said(rank=1), said(AGAIN, 5, rank=2), more=6) == "p2"


def test_of_two_as_near_the_latest_is_known() -> None:
    """One of which no date is known comes behind one that is dated, whatever the ranks."""
    undated, dated = said(AGAIN, 5, rank=1), said(rank=2)
    pages = [ASKING, *others(6), article(SAID, 2), article(AGAIN, 5, published=None)]
    found = nearest(OPEN, MemoContext(dossier(pages, OPEN, undated, dated), DAY), set())
    assert found is not None
    assert found.id == "p2"


def test_a_statement_stands_beside_one_question() -> None:
    """The second to which it is nearest has none; one without any uses up nothing."""
    other = question(f"{ASKED} in May", article(f"{ASKED} in May", 7))
    context, used = folder(OPEN, other, said(), more=others(6)), {"x"}
    first, second = line(OPEN, context, used), line(other, context, used)
    assert first.known == phrase(said(), context)
    assert second.known is None
    assert used == {"x", "p2", ""}
    made = build(context)
    assert made is not None
    assert [bool(q.known) for q in made["questions"]] == [True, False]


def key(text: str, **more: Any) -> tuple[float, ...]:
    """The sort key of a question by itself."""
    asked = question(text, article(text, 1), **more)
    return order(asked, folder(asked))


@pytest.mark.parametrize("word", ["I", "we", "us", "our", "ours", "my", "me", "We"])
def test_a_question_of_a_speaker_who_is_not_named(word: str) -> None:
    """Who "we" are is not told beside it, so it comes later."""
    assert key(f"Will the council and {word} pay")[1] is True
    assert key("Will the council and they pay")[1] is False


@pytest.mark.parametrize(
    ("text", "more", "loose"),
    [
        ("Who will pay?", {}, True),
        ("Who will pay now?", {}, False),
        ("Open: who will pay", {}, True),
        ("Open: who will pay now", {}, False),
        ("Who will pay now?", {"why": "asked"}, True),
        ("Who will pay now?", {"points_back": True}, True),
        ("Who will pay now?", {"begins": "pronoun"}, True),
        ("Who will pay now?", {"begins": "conjunction"}, True),
    ],
)
def test_a_question_that_is_not_clear_by_itself(text: str, more: dict[str, Any], *, loose: bool) -> None:
    """Three words do not tell what is open; nor does what a speaker asks, or what needs the sentence before."""
    assert key(text, **more)[1] is loose


@pytest.mark.parametrize(("words", "weighs"), [(40, True), (41, False)])
def test_the_longest_question(words: int, *, weighs: bool) -> None:
    """What is longer than forty words is no question any more."""
    assert (key("harbour " * words)[3] < 0) is weighs


def test_the_key_of_a_question() -> None:
    """Age, clearness, reports, weight and rank; of three questions, rank 2 takes two sevenths off the weight."""
    text = "Will the harbour extension wait until someone decides on the whole plan"
    pages = [article(text, n, published="2025-08-20") for n in (1, 2)]
    asked = question(text, *pages, rank=2)
    context = MemoContext(dossier(pages, asked, OPEN, question(ASKED, ASKING, id="q3")), DAY)
    old, loose, reports, weight, rank = order(asked, context)
    assert (old, loose, reports, rank) == (False, False, -2, 2)
    assert weight == pytest.approx(-(1 - 2 / 7))
    late = MemoContext(dossier([*pages, article("x", 9, published="2025-12-01")], asked), DAY)
    assert order(asked, late)[0] is True


def test_the_line_of_an_old_question() -> None:
    """The month in which it was open, where that is long ago, and its sources."""
    context = MemoContext(
        dossier([article(ASKED, 1, published="2025-02-03"), article("x", 2, published="2025-08-20")], OPEN), DAY
    )
    assert (line(OPEN, context, set()).month, line(OPEN, context, set()).cites) == ("3 Feb 2025", (1,))
    assert line(OPEN, folder(OPEN), set()).month == ""


@pytest.mark.parametrize(("holder", "shown"), [("Norland", "Norland"), ("the HARBOUR", ""), ("", "")])
def test_who_has_not_answered(holder: str, shown: str) -> None:
    """Named where the words do not, in whatever letters."""
    asked = question(ASKED, ASKING, holder=holder)
    assert line(asked, folder(asked), set()).holder == shown


def test_words_of_a_question() -> None:
    """Without the label in front, which its section has."""
    assert without_label("Open: the “price”") == "the “price”"
    assert without_label("The price is Open: yes") == "The price is Open: yes"


def test_where_words_are_used() -> None:
    """The places of statements, by their words of content."""
    assert by_word(folder(said("Norland sails", 2), said("Norland halts the harbour", 3))) == {
        "norland": [0, 1],
        "harbour": [1],
    }


def test_what_shares_no_passage() -> None:
    """A statement inside the question's passage is a part of it; one beside it is not."""
    page = article("AB CD", 1)
    assert apart(position("AB", page), question("CD", page))
    assert not apart(position("AB", page), question("AB CD", page))
    assert apart(position("AB", article("AB CD", 2)), question("AB CD", page))


def test_what_is_clear() -> None:
    """A sentence that needs no other, of 34 words at most."""
    context = folder(said())
    assert is_clear(phrase(said(), context))
    assert not is_clear(phrase(said(begins="pronoun"), context))
