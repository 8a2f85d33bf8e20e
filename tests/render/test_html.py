"""The memo as one HTML file."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefing.memo import Link, Original, Paragraph, Stretch
from tests.builders import memo, paragraph, sample_memo, source_list, with_annex, with_originals
from tests.render.spoken import body

PAGE = body(sample_memo(), "html").decode()
TREE: Any = html.fromstring(PAGE)


def test_nothing_is_fetched() -> None:
    """The file names no other file: no image, frame, style sheet, font or import, and its script asks for none."""
    assert TREE.xpath("//link|//img|//iframe|//object|//embed|//form|//*[@src]|//*[@style]|//base") == []
    assert re.findall(r"url\(|@import|@font-face|\bfetch\b|XMLHttp|\bimport\b|Storage|innerHTML", PAGE) == []


@pytest.mark.parametrize("tag", ["style", "script"])
def test_policy_allows_one_of_each(tag: str) -> None:
    """Everything is forbidden but the style sheet and the script with these hashes."""
    (policy,) = TREE.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
    digest = b64encode(sha256(body.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"{tag}-src 'sha256-{digest}'" in policy
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
    assert (page.xpath("//b"), len(page.xpath("//script"))) == ([], 2)
    assert (page.findtext("head/title"), page.findtext(".//section/p")) == (trick, trick)
    assert page.xpath("//p/a/@href") == ['https://x/"><b>']


def test_a_link_that_leads_nowhere_is_no_link() -> None:
    """Words with an address that may not be followed stay, as plain words."""
    page: Any = html.fromstring(body(memo(Paragraph((Link("go", "javascript:alert(1)"),))), "html").decode())
    assert page.xpath("//section//a") == []
    assert page.findtext(".//section/p") == "go"


HOSTILE = "</script><!--<script>alert(1)</script> {{ x }} --> \u2028 & \\u003c"


def test_the_memo_as_data() -> None:
    """The page carries the memo's record as it is, and no text in it ends or opens an element."""
    record = {"schema": "briefing/1", "title": HOSTILE, "positions": [{"evidence": [], "text": HOSTILE * 3}]}
    page = body(replace(sample_memo(), record=record), "html").decode()
    (found,) = re.findall(r'<script type="application/json" id="briefing">(.*?)</script>', page, re.DOTALL)
    assert json.loads(found) == json.loads(body(replace(sample_memo(), record=record), "json"))
    assert "<" not in found


def test_articles_can_be_read_without_a_script() -> None:
    """The articles stand below the memo as text, folded away, and the numbers in the list of sources lead to them."""
    page: Any = html.fromstring(body(with_originals(), "html").decode())
    (article,) = page.xpath("//details/div[@id='article-2']")
    assert article.xpath("./p/text()") == ["Second report", "One. Two, said Roe. \U0001f600 Three."]
    assert page.xpath("//li[@id='source-2']/a[@class='number']/@href") == ["#article-2"]
    assert page.xpath("//main//details") == []


def test_what_is_counted_stays_as_long_as_it_is() -> None:
    """In an article no character is lost, a return stays one, and what turns or hides text is shown as a sign."""
    text = "a\r\nb\u202ec\x00d\ud800\u00ade\x0cf"
    original = Original(1, "T", "", (Stretch(0, text),))
    page: Any = html.fromstring(body(replace(memo(references=1), originals=(original,)), "html").decode())
    assert page.xpath("//details//p/text()") == ["a\r\nb\ufffdc\ufffdd\ufffd\u00ade f"]


def test_a_citation_tells_its_passages() -> None:
    """A citation carries the places of its passages, for the script of the page."""
    page: Any = html.fromstring(body(with_originals(), "html").decode())
    found = page.xpath("//section[@data-key='positions']//a[@class='cite']")
    assert [(a.get("data-number"), a.get("data-at")) for a in found][:2] == [("1", "110-119"), ("2", "220-234 235-242")]


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_article_keeps_its_length(text: str) -> None:
    """Whatever an article holds, a page gives it back with as many characters, and all that can be shown in place."""
    original = Original(1, "T", "", (Stretch(0, f"[{text}]"),))
    page: Any = html.fromstring(body(replace(memo(references=1), originals=(original,)), "html").decode())
    (found,) = page.xpath("//details//p/text()")
    assert len(found) == len(text) + 2
    assert all(a == b for a, b in zip(found[1:-1], text, strict=True) if b.isprintable())
