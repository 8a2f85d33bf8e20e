"""Saved pages: the article's paragraphs survive, the page around them does not."""

from __future__ import annotations

import pytest

from briefing.read.formats import READERS
from briefing.read.formats.html import read
from briefing.read.layout.articles import articles_of
from briefing.read.records import UnreadableError

PAGE = """<html><head><title>Bank cuts rates - Money - The Example Post</title>
<meta property="article:published_time" content="2024-05-01T10:00:00Z">
<link rel="canonical" href="https://example.org/rates">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-01T09:00:00Z",
"dateModified": "2024-06-01"}</script></head>
<body><nav><ul><li><a href="#">Home</a></li><li><a href="#">Money</a></li></ul></nav><article><h1>Bank cuts rates</h1>
<p>The central bank cut rates on Thursday, its first cut since 2020,
saying that inflation is under <b>control</b> &amp; falling.<br><br>
Markets rose after the announcement and the currency fell by half a per cent against the dollar.</p>
<h2>What it means</h2><ul><li>Loans get cheaper for households and firms alike.</li>
<li>Savers lose, said Mr Roe.<ul><li>Pensioners lose most, the union said.</li></ul></li></ul>
<blockquote>We are confident that this was right, said the governor in a statement to the press.</blockquote>
<figure><img src="x.jpg"><figcaption>The bank on Monday. Image: Jane Doe.</figcaption></figure>
<p>Unions said that they would watch what the bank does in the months to come, and act on it.</p></article>
<footer><p>Privacy policy</p></footer><script>var x = "<p>no text</p>";</script></body></html>"""


def test_keeps_the_body_and_what_it_is() -> None:
    """Each paragraph, heading, list item and quotation of a page is there, once, as what it is."""
    page = read(PAGE.encode())
    (layout,) = articles_of(page.text, page.title)
    assert [b.kind for b in layout.blocks] == [
        *("title", "paragraph", "paragraph", "heading", "bullet", "bullet", "bullet", "quotation", "paragraph"),
    ]
    assert page.text.count("Pensioners lose most") == 1
    assert "control & falling" in page.text
    assert not any(word in page.text for word in ("Privacy", "Image:", "no text", "Home"))


def test_reads_metadata() -> None:
    """Title, site, address and the first day of publication come from the page's own data."""
    page = read(PAGE.encode())
    assert (page.title, page.outlet, page.published) == ("Bank cuts rates", "The Example Post", "2024-05-01")
    assert page.url == "https://example.org/rates"


def test_takes_no_year_of_a_copyright_line() -> None:
    """A page without a date has none, whatever year its footer names."""
    plain = PAGE[: PAGE.index("<meta")] + PAGE[PAGE.index("</head>") :]
    page = read(plain.replace("Privacy policy", "Copyright 2019 The Example Post").encode())
    assert (page.published, page.printed) == (None, None)


def test_believes_the_declared_encoding() -> None:
    """A page that is not UTF-8 is read as it declares."""
    page = read(PAGE.replace("<head>", '<head><meta charset="koi8-r">').replace("Mr Roe", "Mr Рой").encode("koi8-r"))
    assert "Рой" in page.text
    assert not page.note


@pytest.mark.parametrize(
    "page", ["", "<html></html>", "<div>" * 3000, "<html><body><script>x</script></body></html>", "\x00" * 3]
)
def test_refuses_pages_without_text(page: str) -> None:
    """A page that holds no text is refused, not raised about."""
    with pytest.raises(UnreadableError):
        read(page.encode())


@pytest.mark.parametrize(
    ("behind", "site"),
    [
        (" - Money - The Example Post", "The Example Post"),
        (" | Five words of the site", "Five words of the site"),
        (" | Six words of the long site", None),
        (" | Short | Six words of the long site", None),
        (" | Six words of the long site | Short", "Short"),
        ("|Post", "Post"),
        (" – The Post, news for all of the people of Ostby", "The Post"),
        (" · ", None),
        (" and more", None),
        ("", None),
    ],
)
def test_the_site_behind_the_headline(behind: str, site: str | None) -> None:
    """Five words at most behind the last dash or bar of the page's title."""
    page = PAGE.replace(" - Money - The Example Post", behind)
    assert read(page.encode()).outlet == site
    named = page.replace("<head>", '<head><meta property="og:site_name" content=" The  Post ">')
    assert read(named.encode()).outlet == "The Post"


def test_the_first_day_is_the_day_of_publication() -> None:
    """Not that of a later change, though it stands before it."""
    start, end = PAGE.index("<meta property"), PAGE.index("<link")
    both = '{"@type": "NewsArticle", "dateModified": "2024-06-01", "datePublished": "2024-05-01"}'
    plain = PAGE[:start] + PAGE[end:]
    first, last = plain.index('{"@type"'), plain.index("</script>")
    assert read((plain[:first] + both + plain[last:]).encode()).published == "2024-05-01"


@pytest.mark.parametrize(
    ("day", "found"),
    [("1989-12-31", None), ("1990-01-01", "1990-01-01"), ("2099-12-30", "2099-12-30"), ("2100-01-01", None)],
)
def test_the_days_of_the_web(day: str, found: str | None) -> None:
    """No page is older, and none is of another century."""
    assert read(PAGE.replace("2024-05-01", day).replace("2024-06-01", day).encode()).published == found


@pytest.mark.parametrize("ending", [".html", ".htm", ".xhtml"])
def test_pages_have_their_reader(ending: str) -> None:
    """Each ending of a page's name is read as a page."""
    assert READERS[ending] is read
