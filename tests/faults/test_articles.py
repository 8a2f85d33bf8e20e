"""A fault that one article brings out: it is named as left out, and the memo of the others is made."""

from __future__ import annotations

import pytest

from briefing.facts import Article
from briefing.understand.extract import RulesReader
from briefing.understand.records import ArticleFacts
from tests.desk import Desk

QUAY = "Quay to be widened\n\n3 March 2024\n\nHarbour master Ida Lund said the quay would be widened in May.\n"
MILL = "Mill to close\n\n4 March 2024\n\nMayor Piet Aalders said the mill would close. “It costs too much,” he said.\n"
LEFT_OUT = "left out quay.txt: a fault in briefing itself (LookupError in test_articles.py, line "


@pytest.fixture
def broken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk with two articles, of which the rules break down over one."""
    desk.put("seeds/mill.txt", MILL)
    desk.put("seeds/quay.txt", QUAY)
    extract = RulesReader.extract

    def over_the_quay(reader: RulesReader, article: Article) -> ArticleFacts:
        if "Quay" in article.text:
            raise LookupError("quay")
        return extract(reader, article)

    monkeypatch.setattr(RulesReader, "extract", over_the_quay)
    return desk


@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 1)])
def test_the_memo_of_the_others_is_made(broken: Desk, flags: tuple[str, ...], code: int) -> None:
    """With a line that says what is left out, and why."""
    done = broken.run("make", "--format", "json", *flags)
    assert done.code == code, done.err
    assert LEFT_OUT in done.err
    assert [u["path"] for u in broken.record()["unread"]] == ["quay.txt"]
    assert [s["path"] for s in broken.record()["sources"]] == ["mill.txt"]
    assert {p["speaker"] for p in broken.record()["positions"]} == {"Piet Aalders"}


def test_reading_shows_the_others(broken: Desk) -> None:
    """And names what is left out."""
    done = broken.run("read", "seeds")
    assert (done.code, LEFT_OUT in done.err) == (0, True)
    assert ("Mill to close" in done.out, "Quay" in done.out) == (True, False)


def test_reading_the_one_alone_says_why_there_is_nothing(broken: Desk) -> None:
    """As for a file that cannot be read."""
    done = broken.run("read", "seeds/quay.txt")
    assert (done.code, done.out) == (3, "")
    assert "LookupError in test_articles.py" in done.err


def test_a_name_of_a_full_stop(desk: Desk) -> None:
    """A stray full stop before "said" is taken for a speaker by the model: both articles are in the memo."""
    desk.put("seeds/mill.txt", MILL)
    row = '"We want to bring this row to an end," Velasco. said. "The town needs a quay."'
    desk.put("seeds/row.txt", f"Row over the quay\n\n{row}\n")
    assert desk.run("make", "--format", "json").code == 0
    assert [s["path"] for s in desk.record()["sources"]] == ["mill.txt", "row.txt"]
    assert desk.record()["unread"] == []
