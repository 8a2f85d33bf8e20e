"""Runners give the same results wherever articles are read; an article that brings out a fault costs no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from briefing.errors import NoSeedsError, UsageError
from briefing.facts import Article, Dossier, Reading
from briefing.understand import inspect, understand
from briefing.understand.dossier import build
from briefing.understand.records import ArticleFacts, KeyPhrase, Mention
from briefing.understand.runner.base import InProcess, Result
from briefing.understand.runner.cache import Cached, decode, encode
from briefing.understand.runner.workers import WorkerProcesses
from tests.dossiers import article

FAULT = "a fault in briefing itself (LookupError in test_runner.py, line "


@dataclass(frozen=True, slots=True)
class FirstWord:
    """A reader for which the first word of an article is a name."""

    name: str = "first word 1.0"

    def extract(self, article: Article) -> ArticleFacts:
        """Find it; an article that begins with "Unreadable" has none, and "Offline" ends the run."""
        word = article.text.split()[0]
        if word == "Unreadable":
            raise LookupError(word)
        if word == "Offline":
            raise UsageError("the engine does not answer", "Start it.")
        mention = Mention((0, len(word)), word, "organisation", sure=True)
        phrase = KeyPhrase((0, len(word)), word.lower(), "", word)
        return ArticleFacts(article, (mention,), (), (), (), (), (phrase,))


def no_reader() -> FirstWord:
    """Fail to make a reader, by a fault."""
    raise OSError("the disk is gone")


@dataclass
class Shelf:
    """A store in memory."""

    bodies: dict[str, bytes] = field(default_factory=dict)

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """Return what is there."""
        return {key: self.bodies[key] for key in keys if key in self.bodies}

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bodies."""
        self.bodies |= bodies


def articles(*firsts: str) -> tuple[Article, ...]:
    """Return an article for each first word."""
    return tuple(article(f"{first} closes the old mill.", n) for n, first in enumerate(firsts, 1))


MakeDossier = Callable[[Sequence[ArticleFacts], Reading, Sequence[tuple[str, str]]], Dossier]

MANY = ("Norwick", "Unreadable", "Half \ud83d pair", *(f"Town{n}" for n in range(6)))
"""First words of nine articles, for which processes pay; the third has half of a surrogate pair behind it."""


def named(results: Iterable[Result]) -> list[str]:
    """Return the name that each result has, or the reason why it has none, without the line."""
    return [r.facts.mentions[0].text if r.facts else r.fault.rpartition(" ")[0] + " " for r in results]


@pytest.mark.parametrize("runner", [InProcess(FirstWord), WorkerProcesses(FirstWord, 2)], ids=["here", "workers"])
def test_an_article_at_fault_costs_no_other(runner: InProcess | WorkerProcesses) -> None:
    """Its result is the reason; all others have their facts, in their order, and say who read them."""
    given = articles(*MANY)
    results = list(runner.results(given))
    assert named(results) == ["Norwick", FAULT, "Half", *MANY[3:]]
    assert {r.reader for r in results if r.facts} == {"first word 1.0"}
    assert [r.facts.article for r in results if r.facts] == [a for a in given if "Unreadable" not in a.text]


def test_workers_return_what_this_process_does() -> None:
    """To the last field."""
    given = [a for a in articles(*MANY) if "Unreadable" not in a.text]
    assert list(WorkerProcesses(FirstWord, 2).results(given)) == list(InProcess(FirstWord).results(given))


@pytest.mark.parametrize("runner", [InProcess(FirstWord), WorkerProcesses(FirstWord, 2)], ids=["here", "workers"])
def test_what_a_user_can_mend_ends_the_run(runner: InProcess | WorkerProcesses) -> None:
    """An engine that does not answer is not the fault of the article that asked it."""
    with pytest.raises(UsageError, match="does not answer"):
        list(runner.results(articles(*MANY, "Offline")))


def test_a_reader_that_cannot_be_made_blames_no_article() -> None:
    """One message, in place of a reason for each article."""
    with pytest.raises(UsageError, match="the disk is gone"):
        list(WorkerProcesses(no_reader, 2).results(articles(*MANY)))


def test_eight_articles_are_read_here() -> None:
    """Another process would not pay for them: what is amiss with the reader comes out as it is."""
    with pytest.raises(OSError, match="the disk is gone"):
        list(WorkerProcesses(no_reader, 2).results(articles(*MANY[:8])))


def test_no_reader_is_made_for_nothing() -> None:
    """Not where there is no article, nor where all is kept."""
    shelf, given = Shelf(), articles("Norwick", "Ostby")
    first = list(Cached(InProcess(FirstWord), shelf, "1").results(given))
    assert list(InProcess(no_reader).results(())) == []
    assert list(Cached(InProcess(no_reader), shelf, "1").results(given)) == first


def test_faults_are_not_kept() -> None:
    """Once the reader is mended, the article is read."""
    shelf, given = Shelf(), articles("Norwick", "Unreadable")
    assert named(Cached(InProcess(FirstWord), shelf, "1").results(given)) == ["Norwick", FAULT]
    assert len(shelf.bodies) == 1


def test_what_was_read_is_kept_when_the_rest_comes_to_grief() -> None:
    """The engine goes offline after two articles: these need not be read again."""
    shelf, given = Shelf(), articles("Norwick", "Ostby", "Offline")
    with pytest.raises(UsageError, match="does not answer"):
        list(Cached(InProcess(FirstWord), shelf, "1").results(given))
    assert named(Cached(InProcess(no_reader), shelf, "1").results(given[:2])) == ["Norwick", "Ostby"]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[]", b'{"mentions": 4}', b'"\\ud83d"', b"null"])
def test_a_body_that_cannot_be_made_out_is_read_again(body: bytes) -> None:
    """Whatever stands in the store."""
    shelf, given = Shelf(), articles("Norwick")
    list(Cached(InProcess(FirstWord), shelf, "1").results(given))
    shelf.bodies = dict.fromkeys(shelf.bodies, body)
    assert named(Cached(InProcess(FirstWord), shelf, "1").results(given)) == ["Norwick"]


@pytest.mark.parametrize("first", ["Norwick", "Half\ud83d", "Ærø"])
def test_facts_come_back_from_bytes(first: str) -> None:
    """Half of a surrogate pair too."""
    given = articles(first)[0]
    result = Result(FirstWord().extract(given), "first word 1.0")
    assert decode(given, encode(result)) == result


def breaking(step: MakeDossier) -> MakeDossier:
    """Return a step that brings facts together, and breaks down over those of Ostby."""

    def broken(facts: Sequence[ArticleFacts], reading: Reading, method: Sequence[tuple[str, str]]) -> Dossier:
        if any(m.text == "Ostby" for f in facts for m in f.mentions):
            raise LookupError("Ostby")
        return step(facts, reading, method)

    return broken


def test_what_is_left_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One article breaks its reader, one breaks the bringing together; the others are in the dossier."""
    monkeypatch.setattr(build, "bring_together", breaking(build.bring_together))
    given = articles("Norwick", "Unreadable", "Ostby", "Holm")
    dossier = understand(Reading(given), InProcess(FirstWord))
    assert dossier.articles == (given[0], given[3])
    assert [(u.path, u.reason.rpartition(" ")[0] + " ") for u in dossier.unread] == [
        ("002.txt", FAULT),
        ("003.txt", FAULT),
    ]
    assert dossier.method == (("model", "first word 1.0"),)


def test_a_reprint_of_what_is_left_out_is_a_source_of_its_own() -> None:
    """It would name an article that is not there."""
    lost, reprint = articles("Unreadable", "Holm")
    reprint = article(reprint.text, 2, echo_of=lost.id)
    dossier = understand(Reading((lost, reprint)), InProcess(FirstWord))
    assert [(a.id, a.echo_of) for a in dossier.articles] == [("S2", None)]


def test_where_all_is_left_out_there_is_no_memo() -> None:
    """It is said why."""
    given = articles("Unreadable", "Unreadable")
    with pytest.raises(NoSeedsError, match="LookupError"):
        understand(Reading(given), InProcess(FirstWord))
    with pytest.raises(NoSeedsError, match="LookupError"):
        inspect(given, InProcess(FirstWord))


def test_inspection_leaves_out_what_is_at_fault() -> None:
    """And names it."""
    shown, unread = inspect(articles("Norwick", "Unreadable"), InProcess(FirstWord))
    assert [i.article.path for i in shown] == ["001.txt"]
    assert [u.path for u in unread] == ["002.txt"]
