"""The tables of ``sources.toml``: what each value may be, what is said of a wrong one, and whom it is given to."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.facts import Unread
from briefing.read.given import Given, apply, load, parse, skipped
from tests.read.articles import article


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        *((key, " Post ", "Post") for key in ("title", "outlet", "author")),
        *((("url", url, url)) for url in ("https://example.org/a", "http://example.org")),
        *(("published", day, day) for day in ("2025-02-28", "2024-02-29", "2025-02")),
        ("published", dt.date(2025, 2, 10), "2025-02-10"),
        ("published", dt.datetime(2025, 2, 10, 8, 30), "2025-02-10"),  # noqa: DTZ001 - as TOML has it
        *(("skip", value, value) for value in (True, False)),
    ],
)
def test_values(key: str, value: object, kept: object) -> None:
    """Text without the spaces around it, a day or a month, an address of the web, yes or no."""
    assert getattr(parse({"a.txt": {key: value}})["a.txt"][0], key) == kept


SKIP = "Write skip = true or skip = false."
DAY = 'Write a day, "2025-02-10", or a month, "2025-02".'
URL = "Write an address that begins with https:// or http://."


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        *(("skip", value, SKIP) for value in (1, "true", None)),
        *(("published", day, DAY) for day in ("2025", "2025-13", "2025-02-30", "2025-2-3", "x2025-02", 20250)),
        *(
            (key, value, f'Write text in quotes: {key} = "…".')
            for key in ("title", "outlet", "author")
            for value in ("", 5)
        ),
        ("url", " ", 'Write text in quotes: url = "…".'),
        *(("url", url, URL) for url in ("example.org", "ftp://example.org", "https://", "https://example.org/a b")),
    ],
)
def test_values_that_cannot_be(key: str, value: object, hint: str) -> None:
    """The fault says what it should be."""
    with pytest.raises(UsageError) as caught:
        parse({"a.txt": {key: value}})
    assert (caught.value.what, caught.value.hint) == (f"sources.toml: {key} cannot be {value!r} (a.txt)", hint)


@pytest.mark.parametrize(
    ("table", "what", "hint"),
    [
        (5, "sources.toml: 'a.txt' must be a table", 'Write ["a.txt"] on a line of its own.'),
        *(
            (
                {key: {}},
                f"sources.toml: {key!r} is no number of an article (a.txt)",
                'Write ["a.txt".2] for the second.',
            )
            for key in ("two", "0", "-1", "²", "٢")
        ),
        (
            {"zzz": 1},
            "sources.toml: unknown key 'zzz' (a.txt)",
            "There are: title, outlet, author, published, url, skip.",
        ),
        ({"2": {"titel": "x"}}, "sources.toml: unknown key 'titel' (a.txt)", "Did you mean 'title'?"),
    ],
)
def test_tables_that_cannot_be(table: object, what: str, hint: str) -> None:
    """Each fault names the file that the table is for, and says how to mend it."""
    with pytest.raises(UsageError) as caught:
        parse({"a.txt": table})
    assert (caught.value.what, caught.value.hint) == (what, hint)


def test_tables() -> None:
    """The file's own table is number 0, those inside it have numbers of their own, from 1 on."""
    assert parse({"a.txt": {"title": "A", "1": {"outlet": "B"}, "2": {"skip": True}}}) == {
        "a.txt": {0: Given("A"), 1: Given(outlet="B"), 2: Given(skip=True)}
    }


def test_the_line_of_a_fault() -> None:
    """It is told where the text is known, in a table inside a table too."""
    text = '["a.txt"]\ntitle = "A"\n["a.txt".2]\ntitle = ""\n'
    with pytest.raises(UsageError, match=r"^sources.toml, line 4: title cannot be '' \(a.txt\)"):
        parse({"a.txt": {"title": "A", "2": {"title": ""}}}, text)


def test_files(tmp_path: Path) -> None:
    """Without a file nothing is given; a mark of byte order is no fault; what is no TOML and no UTF-8 is."""
    assert load(tmp_path) == {}
    path = tmp_path / "sources.toml"
    path.write_bytes(b'\xef\xbb\xbf["a.txt"]\ntitle = "A"\n')
    assert load(tmp_path) == {"a.txt": {0: Given("A")}}
    for data, what, hint in (
        (b"[a", "sources.toml is no valid TOML: ", 'A file name stands in quotes: ["001.txt"].'),
        (b"\xff", "sources.toml cannot be read: ", "It must be a text file in UTF-8."),
    ):
        path.write_bytes(data)
        with pytest.raises(UsageError, match=re.escape(what)) as caught:
            load(tmp_path)
        assert caught.value.hint == hint


ARTICLES = (article("One."), article("Two.", id="S2", path="S1.txt"), article("Three.", id="S3"))


def given(**tables: Any) -> tuple[list[tuple[str, str | None]], list[str]]:
    """Titles of the articles that are left, and what is told of tables that fit none."""
    kept, astray = apply(ARTICLES, parse({name.replace("_", "."): table for name, table in tables.items()}))
    assert {unread.path for unread in astray} <= {"sources.toml"}
    return [(a.id, a.title) for a in kept], [unread.reason for unread in astray]


def test_whom_it_is_given_to() -> None:
    """The file's own table goes to its first article, a numbered one to that article, and it comes later."""
    assert given(S1_txt={"title": "A"}) == ([("S1", "A"), ("S2", None), ("S3", None)], [])
    assert given(S1_txt={"title": "A", "1": {"title": "B"}, "2": {"title": "C"}})[0][:2] == [("S1", "B"), ("S2", "C")]


def test_whom_is_skipped() -> None:
    """A whole file, or one article of it."""
    assert given(S1_txt={"skip": True}) == ([("S3", None)], [])
    assert given(S1_txt={"2": {"skip": True}}) == ([("S1", None), ("S3", None)], [])
    assert skipped(parse({"S1.txt": {"skip": True}}), "S1.txt")
    assert not skipped(parse({"S1.txt": {"1": {"skip": True}}}), "S1.txt")
    assert not skipped({}, "S1.txt")


def test_what_fits_no_article() -> None:
    """A file that was not read, unless it is to be skipped, and an article that there is not."""
    assert given(b_txt={"title": "A"}, a_txt={"title": "A"}, c_txt={"skip": True})[1] == [
        "it tells of a.txt, in which no article was read",
        "it tells of b.txt, in which no article was read",
    ]
    assert given(S1_txt={"3": {}, "2": {}, "4": {}})[1] == [
        "it tells of article 3 of S1.txt, which holds 2",
        "it tells of article 4 of S1.txt, which holds 2",
    ]


def test_a_given_date_wins() -> None:
    """With its basis and a note; what is not given stays."""
    known = article("One.", outlet="Post", published_range=("2024-01-01", "2024-01-05"), published_basis="stated")
    ((found,), _) = apply([known], parse({"S1.txt": {"published": "2025-02"}}))
    assert (found.outlet, found.published, found.published_range) == ("Post", "2025-02", None)
    assert (found.published_basis, found.published_note) == ("given", "as sources.toml says")
    ((same,), _) = apply([known], parse({"S1.txt": {"title": "A", "author": "B", "url": "https://c.example"}}))
    assert (same.title, same.author, same.url, same.published_basis) == ("A", "B", "https://c.example", "stated")


def test_unread() -> None:
    """What fits none is told of the settings' own file."""
    assert apply(ARTICLES, parse({"a.txt": {}}))[1] == (
        Unread("sources.toml", "it tells of a.txt, in which no article was read"),
    )
