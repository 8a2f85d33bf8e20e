"""The memo as one HTML file."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

from lxml import html

from briefing.memo import Link, Paragraph
from tests.builders import memo, paragraph, sample_memo, source_list, with_annex
from tests.render.spoken import body

PAGE = body(sample_memo(), "html").decode()
TREE: Any = html.fromstring(PAGE)


def test_nothing_is_fetched() -> None:
    """The file names no other file: no script, image, frame, style sheet, font or import."""
    assert TREE.xpath("//script|//link|//img|//iframe|//object|//embed|//form|//*[@src]|//*[@style]|//base") == []
    assert re.findall(r"url\(|@import|@font-face", PAGE) == []


def test_policy_allows_the_one_style_sheet() -> None:
    """Everything is forbidden but the style sheet with that hash."""
    (policy,) = TREE.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = re.findall(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_every_citation_leads_to_its_source() -> None:
    """Each citation is a link to the entry of that number, which stands once."""
    cites = TREE.xpath("//a[@class='cite']")
    assert cites
    assert all(len(TREE.xpath(f"//*[@id='{a.get('href')[1:]}']")) == 1 for a in cites)
    assert all(a.get("href") == f"#source-{a.text[1:-1]}" for a in cites)


def test_a_source_named_twice_is_marked_once() -> None:
    """Two lists of the same sources do not give two anchors of one name."""
    page: Any = html.fromstring(body(memo(paragraph("x ", 1), source_list(2), source_list(2)), "html").decode())
    assert page.xpath("//li/@id") == ["source-1", "source-2"]
    assert len(page.xpath("//li")) == 4


def test_structure_has_meaning() -> None:
    """One main heading, sections with headings, tables with column heads, the language of the text."""
    assert len(TREE.xpath("//h1")) == 1
    assert len(TREE.xpath("//section")) == len(TREE.xpath("//section/h2"))
    assert TREE.xpath("//th/@scope") == ["col"] * 9
    assert (TREE.get("lang"), TREE.findtext("head/title")) == ("en-GB", sample_memo().title)


def test_an_annex_begins_a_printed_page() -> None:
    """The annex, and no other section, begins a page when it is printed."""
    page = body(with_annex(), "html").decode()
    tree: Any = html.fromstring(page)
    assert tree.xpath("//section[contains(@class, 'apart')]/h2/text()") == ["Annex"]
    assert ".apart { break-before: page; }" in page.split("@media print")[1]


def test_markup_in_text_is_text() -> None:
    """Tags, entities and quotes of an article show as themselves, in the title and in the address of a link too."""
    trick = "</title><script>x</script> &amp; \"'>"
    page: Any = html.fromstring(
        body(memo(paragraph(trick), Paragraph((Link(trick, 'https://x/"><b>'),)), title=trick), "html").decode()
    )
    assert page.xpath("//script|//b") == []
    assert (page.findtext("head/title"), page.findtext(".//section/p")) == (trick, trick)
    assert page.xpath("//p/a/@href") == ['https://x/"><b>']


def test_a_link_that_leads_nowhere_is_no_link() -> None:
    """Words with an address that may not be followed stay, as plain words."""
    page: Any = html.fromstring(body(memo(Paragraph((Link("go", "javascript:alert(1)"),))), "html").decode())
    assert page.xpath("//section//a") == []
    assert page.findtext(".//section/p") == "go"
