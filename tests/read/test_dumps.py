"""Dumps of news services: JSON, JSON Lines and tables, whose keys go by many names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.read.formats.records import read_json, read_lines, read_table
from briefing.read.records import ExtractedText, UnreadableError, UnreadPart

NONE = "no record in it has the text of an article: a key such as “content”, “text” or “body”"


def only(value: Any) -> ExtractedText:
    """The one article of a JSON file."""
    (page,) = read_json(json.dumps(value).encode()).pages
    return page


def reason(read: Any, data: bytes) -> str:
    """Why nothing can be read."""
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return str(caught.value)


@pytest.mark.parametrize(
    "key",
    [
        *("articleBody", "full_text", "Body", "bodyText", "text", "content", "maintext", "story", "description"),
        "summary",
    ],
)
def test_keys_of_the_text(key: str) -> None:
    """Any of these, by its letters alone."""
    assert only({key: "The ferry stops."}).text == "The ferry stops.\n"


@pytest.mark.parametrize(
    ("key", "field"),
    [
        *(("title", "title"), ("Headline", "title"), ("name", "title")),
        *((key, "outlet") for key in ("outlet", "source", "publisher", "publication", "source_name", "siteName")),
        *((key, "outlet") for key in ("site", "newspaper", "provider")),
        *((key, "author") for key in ("author", "authors", "byline", "creator")),
        *((key, "language") for key in ("language", "lang", "inLanguage")),
    ],
)
def test_keys_of_what_is_said_of_it(key: str, field: str) -> None:
    """Title, outlet, author and language by their names."""
    assert getattr(only({"text": "The ferry stops.", key: "Post "}), field) == "Post"


@pytest.mark.parametrize("key", ["url", "link", "webUrl", "permalink", "source_url"])
def test_keys_of_the_address(key: str) -> None:
    """It is one of the web, or none."""
    assert only({"text": "x", key: "https://example.org/a"}).url == "https://example.org/a"
    assert only({"text": "x", key: "http://example.org/a"}).url == "http://example.org/a"
    assert only({"text": "x", key: "javascript:x"}).url is None
    assert only({"text": "x", key: "https://example.org/a b"}).url is None


@pytest.mark.parametrize(
    "key",
    [
        *("published", "publishedAt", "date_published", "publishedDate", "publication date", "pubDate", "date"),
        *("webPublicationDate", "publish_date", "datetime", "seendate", "created", "createdAt"),
    ],
)
def test_keys_of_the_day(key: str) -> None:
    """As a text or as seconds."""
    assert only({"text": "x", key: "2024-03-05T10:00:00Z"}).published == "2024-03-05"
    assert only({"text": "x", key: 1_709_596_800}).published == "2024-03-05"


@pytest.mark.parametrize(
    "key",
    ["articles", "items", "results", "data", "docs", "entries", "news", "stories", "@graph", "response", "hits"],
)
def test_where_a_service_puts_its_list(key: str) -> None:
    """The records are found below it, in lists and in objects."""
    assert only({key: [{"text": "The ferry stops."}], "text": "not this"}).text == "The ferry stops.\n"
    assert only({key: {"text": "The ferry stops."}}).text == "The ferry stops.\n"


def test_which_of_several_keys() -> None:
    """The longest text, the first known title, the first key with a day that can be read."""
    page = only(
        {
            "summary": "Short.",
            "content": "Longer than that.",
            "name": "B",
            "title": "",
            "headline": "A",
            "outlet": "C",
            "source": "Longer",
            "published": "soon",
            "date": "2024-03-05",
        }
    )
    assert (page.text, page.title, page.outlet) == ("# A\n\nLonger than that.\n", "A", "C")
    assert page.published == "2024-03-05"


def test_a_title_that_is_escaped() -> None:
    """It is read as it is meant."""
    assert only({"text": "x", "title": "R&amp;D <i>now</i>"}).title == "R&D now"


def test_a_page_of_a_record() -> None:
    """HTML is read as blocks, what describes itself by its name, lists by their first ten."""
    page = only(
        {
            "content": "<p>One</p><p>two</p>",
            "source": {"id": 5, "name": "Post"},
            "publisher": {"title": "x"},
            "author": [{"name": "Ida"}, "", {"title": "Roe"}, 5, *"abcdefgh"],
            "title": {"id": 7},
        }
    )
    assert page == ExtractedText("One\n\ntwo\n", None, "Post", "Ida, Roe, a, b, c, d, e, f", part="record 1")


@pytest.mark.parametrize("end", ["… [+123 chars]", "...[123 chars] ", " [+1 chars]\n"])
def test_a_text_that_is_cut(end: str) -> None:
    """Where a service gives only the beginning, that is told."""
    page = only({"content": f"The ferry stops{end}"})
    assert (page.text, page.note) == ("The ferry stops\n", "its supplier gives only its beginning")
    assert only({"content": "The ferry [+1 chars] stops"}).note == ""


def test_a_guess_and_a_cut_are_both_told() -> None:
    """One after the other."""
    data = '[{"text": "Caf\u00e9 [+9 chars]"}]'.encode("cp1252")
    (page,) = read_json(data).pages
    assert page.note == "not UTF-8: read as Windows-1252, a guess; its supplier gives only its beginning"


def test_how_deep_records_lie() -> None:
    """Six levels down, not seven; records without a text are none, and their number is counted on."""
    deep: Any = {"text": "x"}
    for _ in range(6):
        deep = [deep]
    assert only(deep).text == "x\n"
    assert reason(read_json, json.dumps([deep]).encode()) == NONE
    assert reason(read_json, json.dumps({"data": {"data": {"data": {"data": deep}}}}).encode()) == NONE
    pages = read_json(
        json.dumps([{"text": "One"}, {"title": "x"}, 5, {"body": " "}, {"text": "<p> "}, {"text": "Two"}]).encode()
    )
    assert [(page.text, page.part) for page in pages.pages] == [("One\n", "record 1"), ("Two\n", "record 3")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"{", "it is damaged: no JSON"),
        (b"[" * 100_000, "it is nested too deeply"),
        (b"[]", NONE),
        (b'{"title": "x"}', NONE),
        (b'"text"', NONE),
    ],
)
def test_json_that_cannot_be_read(data: bytes, why: str) -> None:
    """The reason is told."""
    assert reason(read_json, data) == why


def test_json_with_odd_characters() -> None:
    """A mark of byte order before it, and a line break within a text."""
    (page,) = read_json('\ufeff{"text": "One\ntwo"}'.encode()).pages
    assert page.text == "One\ntwo\n"


def test_lines() -> None:
    """An article a line; empty lines are passed over, bad ones told of by number, twenty at most."""
    found = read_lines('\ufeff{"text": "One"}\n\n{\n{"title": "x"}\n{"text": "Two"}'.encode())
    assert [(page.text, page.part) for page in found.pages] == [("One\n", "record 1"), ("Two\n", "record 2")]
    assert found.failed == (UnreadPart("line 3", "it is damaged: no JSON"),)
    assert len(read_lines(b'{"text": "One"}\n' + b"{\n" * 25).failed) == 20
    assert reason(read_lines, b"{\n") == NONE
    assert len(read_lines(b'[[[[[[{"text": "One"}]]]]]]').pages) == 1


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_tables(mark: str) -> None:
    """Commas, semicolons or tabs part the columns, whichever the first line has most of."""
    head = mark.join(["Title", "Content", "Date"])
    row = mark.join(["Ferry", '"One,two;three\tfour,,,,,;;;;;\t\t\t\t\t."', "2024-03-05"])
    (page,) = read_table(f"\ufeff{head}\n{row}\n".encode()).pages
    assert page == ExtractedText(
        "# Ferry\n\nOne,two;three\tfour,,,,,;;;;;\t\t\t\t\t.\n", "Ferry", published="2024-03-05", part="record 1"
    )


def test_odd_tables() -> None:
    """NUL is left out, large cells are read, a row with too many cells too; a table without rows has no article."""
    (page,) = read_table(b"title,con\0tent\nFerry," + b"x\0" + b"x" * 199_999 + b",more\n").pages
    assert page.text == f"# Ferry\n\n{'x' * 200_000}\n"
    assert reason(read_table, b"title,content") == NONE
    assert reason(read_table, b"") == NONE
    assert reason(read_table, b'title,content\n"' + b"x" * 20_000_001 + b'"\n') == (
        "it is no table that can be read (field larger than field limit (20000000))"
    )
