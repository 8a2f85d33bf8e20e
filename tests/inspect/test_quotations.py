"""What a memo cites must stand where it says, and what it prints between quotation marks must stand in an article."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.inspect.verify import HINT, Verdict, verify
from tests.dossiers import article

TEXT = "We will pay – for the “new” pier, said Ada Lund of the office."
PAGE = article(TEXT)
SOURCE = {"id": "S1", "path": "001.txt", "sha256": PAGE.sha256, "title": "A pier for all"}


def memo(text: str = "", **more: Any) -> bytes:
    """Return a memo as JSON, with the text of one position."""
    positions = [{"text": text, "evidence": []}]
    return json.dumps({"schema": "briefing/1", "sources": [SOURCE], "positions": positions} | more).encode()


def invented(text: str, page: Article = PAGE, **more: Any) -> list[str]:
    """Return the quotations of a printed text that stand in no article."""
    start = "printed, but in no article: "
    return [f.removeprefix(start) for f in verify(memo(text, **more), (page,)).faults if f.startswith(start)]


@pytest.mark.parametrize(
    "quote",
    [
        "We will pay",
        "WE  WILL\npay",
        "pay - for",
        "the 'new' pier",
        "the «new» pier",
        "the o\ufb03ce",
        "We will … the “new” pier",
        "We will ... pier",
        "We will pay [at once] – for",
        "[Lund] We will pay",
        "A pier for all",
        "We\u00ad will\u200b pay",
    ],
)
def test_a_quotation_that_stands_in_an_article(quote: str) -> None:
    """Whatever printing does to white space, capitals, marks, hyphens and ligatures; with words left out or put in."""
    assert invented(f"She said “{quote.replace('“', '‘').replace('”', '’')}”.") == []


@pytest.mark.parametrize("quote", ["We will not pay", "We will … nothing", "[We will] never", "We pay", "office. x"])
def test_a_quotation_that_stands_in_none(quote: str) -> None:
    """It is told as it was printed, on one line."""
    assert invented(f"She said “{quote}”.") == [f"“{quote}”"]
    assert invented(f"She said “{quote}\n x”.") == [f"“{quote} x”"]


def test_a_quotation_is_told_once_and_counted_once() -> None:
    """However often it is printed; the title of the memo is known too."""
    assert invented("“No pier” and “no  pier” and “No pier”") == ["“No pier”", "“no pier”"]
    assert verify(memo("“We will pay” “We will pay” “the office”"), (PAGE,)).quotations == 2
    assert invented("“No pier”", title="No pier, then") == []


@pytest.mark.parametrize("quote", ["שלום", "مرحبا", "a \ufffd b"])
def test_what_cannot_be_read_back(quote: str) -> None:
    """Words from right to left, and letters that no font has, are not compared."""
    assert invented(f"“{quote}”") == []


def test_only_printed_texts_are_looked_at() -> None:
    """Evidence is held against its article by its place; other fields are no text."""
    hidden = [{"evidence": [{"text": "“No pier”"}], "note": "“No pier”"}]
    verdict = verify(
        memo(positions=[], questions=[{"text": ["“No quay”", {"text": "“No ship”"}]}], figures=[]), (PAGE,)
    )
    assert verdict.faults == ("printed, but in no article: “No quay”", "printed, but in no article: “No ship”")
    assert verify(memo(positions=[], notes=[hidden[0]["note"]]), (PAGE,)).faults == ()


def citing(**more: Any) -> Verdict:
    """Check a memo with one citation."""
    evidence = {"source": "S1", "start": 0, "end": 11, "text": "We will pay"} | more
    return verify(memo(positions=[{"evidence": []}, {"evidence": [evidence]}]), (PAGE,))


def test_a_citation_that_holds() -> None:
    """It is counted, and nothing is told; an empty one at the end of a text holds too."""
    assert citing() == Verdict(1, (), 0)
    end = len(TEXT)
    assert citing(start=end, end=end, text="").faults == ()


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"source": "S9"}, "positions 2: cites S9, which is not among the sources"),
        ({"start": 1}, "positions 2: not verbatim in 001.txt at 1: it stands at 0 now"),
        ({"end": 10}, "positions 2: not verbatim in 001.txt at 0: it stands at 0 now"),
        ({"text": "pay – for"}, "positions 2: not verbatim in 001.txt at 0: it stands at 8 now"),
        ({"text": "No pier"}, "positions 2: not verbatim in 001.txt at 0: these words are not in it"),
        ({"start": -63, "end": -52}, "positions 2: not verbatim in 001.txt at -63: it stands at 0 now"),
        ({"start": 5, "end": 3, "text": ""}, "positions 2: not verbatim in 001.txt at 5: it stands at 0 now"),
    ],
)
def test_a_citation_that_does_not_hold(more: dict[str, Any], fault: str) -> None:
    """Which item it belongs to, and where its words stand now."""
    assert citing(**more).faults == (fault,)


def test_sources() -> None:
    """One that is gone, and one that has changed, are told before their citations."""
    evidence = {"evidence": [{"source": "S1", "start": 0, "end": 2, "text": "We"}]}
    assert verify(memo(positions=[evidence]), ()).faults == (
        "source S1: 001.txt is not there",
        "positions 1: cites S1, whose file is not there",
    )
    assert verify(memo(), (article(TEXT + " "),)).faults == ("source S1: 001.txt has changed",)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b'{"schema": "briefing/2"}', "this is no memo of schema briefing/1"),
        (b"[]", "this is no memo of schema briefing/1"),
        (b'{"schema": "briefing/1"', "this is no JSON: "),
        (b"\xff", "this is no JSON: "),
    ],
)
def test_what_is_no_memo(body: bytes, what: str) -> None:
    """What can be given instead is told."""
    with pytest.raises(UsageError) as told:
        verify(body, ())
    assert told.value.what.startswith(what)
    assert told.value.hint == HINT
    assert HINT == "Give a memo that briefing make wrote (pdf, docx, html, or --format json)."


@pytest.mark.parametrize("sources", ['[{"id": "S1"}]', "7", "null", '["S1"]'])
def test_a_damaged_memo(sources: str) -> None:
    """It is to be made again."""
    with pytest.raises(UsageError, match=r"^this memo is damaged: \w+Error ") as told:
        verify(b'{"schema": "briefing/1", "sources": %s}' % sources.encode(), ())
    assert told.value.hint == "Make it again."
