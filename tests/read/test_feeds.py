"""Feeds, an article an entry."""

from __future__ import annotations

import pytest

from briefing.read.formats.feed import read
from briefing.read.records import ExtractedText, UnreadableError


def rss(*items: str, head: str = "<title>The Ostby Post</title><language>en-gb</language>") -> bytes:
    """A feed of these items."""
    body = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{body}</channel></rss>'.encode()


def test_an_entry() -> None:
    """Title, outlet, writer, address and day are those that the feed gives; HTML is read as blocks."""
    item = (
        "<title>Ferry &amp;amp; harbour</title><link>https://example.org/a</link><author>Ida Lund</author>"
        "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
        "<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</description>"
    )
    assert read(rss(item)).pages == (
        ExtractedText(
            "# Ferry & harbour\n\nOne\n\ntwo\n",
            "Ferry & harbour",
            "The Ostby Post",
            "Ida Lund",
            "https://example.org/a",
            "2024-03-05",
            language="en-gb",
            part="entry 1",
        ),
    )


def test_words_that_are_escaped_twice() -> None:
    """Many feeds write HTML where plain words are meant, in all that they say of an entry."""
    escaped = "<![CDATA[It&#8217;s R&amp;D]]>"
    head = f"<title>{escaped}</title>"
    (page,) = read(rss(f"{head}<author>{escaped}</author><description>{escaped}</description>", head=head)).pages
    assert {page.title, page.outlet, page.author, page.text.split("\n")[2]} == {"It\u2019s R&D"}


def test_entries_without_words_are_passed_over() -> None:
    """Their numbers are counted on; a text without a title has no headline."""
    found = read(rss("<title>One</title>", "<description>Two.</description>")).pages
    assert found == (ExtractedText("Two.\n", None, "The Ostby Post", language="en-gb", part="entry 2"),)


def test_the_longest_words_are_taken() -> None:
    """The whole text, of the paper that the entry names, on the day of a change if there is no other."""
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>All papers</title><entry><title>Ferry</title>
        <summary>Short.</summary><content type="text">The whole of it.</content><link href="ftp://example.org/a"/>
        <updated>2024-03-06T10:00:00Z</updated><source><title>The Other Post</title></source></entry></feed>"""
    (page,) = read(atom.encode()).pages
    assert page == ExtractedText(
        "# Ferry\n\nThe whole of it.\n", "Ferry", "The Other Post", published="2024-03-06", part="entry 1"
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (rss(), "it is a feed without articles"),
        (rss("<title>One</title>"), "it is a feed without articles"),
        (b"<list><a>x</a></list>", "it is XML, but no feed of news"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]>' + rss(), "it declares entities of its own, which no news does"),
    ],
)
def test_what_cannot_be_read(data: bytes, why: str) -> None:
    """The reason is told."""
    with pytest.raises(UnreadableError) as caught:
        read(data)
    assert str(caught.value) == why


PAGE = (
    "<html><head><title>Ferry to stop in May</title></head><body><article><h1>Ferry to stop in May</h1>"
    "<p>The ferry of the island will stop in May, the harbour master said on Sunday, and nobody knows why.</p>"
    "<p>It has run for forty years, and the parish wants it to run for forty more, its council said.</p>"
    "</article></body></html>"
)


@pytest.mark.parametrize("head", ["", " <?xml version='1.0'?>\n<!-- a\n --><!DOCTYPE html>\n", " " * 4000])
def test_a_page_is_read_as_a_page(head: str) -> None:
    """Whatever it is called."""
    (page,) = read((head + PAGE).encode()).pages
    assert page.title == "Ferry to stop in May"
    assert "forty years" in page.text
