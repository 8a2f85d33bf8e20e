"""Articles that are read one after the other in this process, and what becomes of a fault."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.understand.records import ArticleFacts
from briefing.understand.runner.base import InProcess, Result, read_one
from tests.dossiers import article


@dataclass(frozen=True)
class Strict:
    """A reader that finds nothing, and has a fault ready for an article that says "no"."""

    fault: Exception
    name: str = "strict 1.0"

    def extract(self, article: Article) -> ArticleFacts:
        """Return no facts, or bring out the fault."""
        if article.text == "no":
            raise self.fault
        return ArticleFacts(article, (), (), (), (), ())


def test_what_comes_of_an_article() -> None:
    """Its facts, and who read it."""
    page = article("yes")
    found = read_one(Strict(ValueError()), page)
    assert found == Result(ArticleFacts(page, (), (), (), (), ()), "strict 1.0")
    assert found.fault == ""


def test_a_fault_costs_no_other_article() -> None:
    """It is told in place of facts; the next article is read."""
    runner = InProcess(lambda: Strict(ValueError("odd words")))
    first, second = runner.results([article("no"), article("yes", 2)])
    assert (first.facts, first.reader) == (None, "strict 1.0")
    assert "ValueError" in first.fault
    assert second.facts is not None


def test_what_the_user_has_to_mend_stops_the_reading() -> None:
    """An error that is worded for the user comes through."""
    with pytest.raises(UsageError, match="no such model"):
        read_one(Strict(UsageError("no such model", "Name another.")), article("no"))


def test_without_articles_no_reader_is_made() -> None:
    """A model is loaded only if there is something to read."""
    made = []
    runner = InProcess(lambda: made.append(1) or Strict(ValueError()))  # type: ignore[func-returns-value]
    assert list(runner.results([])) == []
    assert made == []
