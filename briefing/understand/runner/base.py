"""What runners share: the reader of one article, what comes of it, and a runner that reads in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing.errors import BriefingError, fault_in
from briefing.facts import Article
from briefing.understand.records import ArticleFacts


class ArticleReader(Protocol):
    """An engine that reads articles one at a time.

    What it returns is a pure function of the article, the engine and its settings: it may be kept, or made elsewhere.
    """

    @property
    def name(self) -> str:
        """What reads, and its version, for the method note: "en_core_web_sm 3.8.0"."""
        ...

    def extract(self, article: Article) -> ArticleFacts:
        """Return all that an article says on its own."""
        ...


MakeReader = Callable[[], ArticleReader]
"""Makes a reader where articles are read: a ``partial`` of a function of a module can be sent to a worker.

Raises a ``BriefingError`` if there is no such engine."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of reading an article: its facts, or why there are none."""

    facts: ArticleFacts | None
    reader: str = ""
    """Name of the ``ArticleReader``."""
    fault: str = ""
    """Why there are no facts, in words for the reader of a memo."""


class Runner(Protocol):
    """Has articles read, wherever that is."""

    def results(self, articles: Sequence[Article]) -> Iterator[Result]:
        """Give the result of each article, in their order; raises a ``BriefingError`` if none can be read."""
        ...


@dataclass(frozen=True, slots=True)
class InProcess:
    """A runner that reads articles one after the other, here."""

    make_reader: MakeReader
    """Called when there is something to read."""

    def results(self, articles: Sequence[Article]) -> Iterator[Result]:
        """Give the result of each article, in their order."""
        if articles:
            reader = self.make_reader()
            yield from (read_one(reader, article) for article in articles)


def read_one(reader: ArticleReader, article: Article) -> Result:
    """Read an article; a fault of the reader that it brings out is its result."""
    try:
        return Result(reader.extract(article), reader.name)
    except BriefingError:
        raise
    except Exception as error:  # noqa: BLE001 - one article costs no other
        return Result(None, reader.name, fault_in(error))
