"""HTML that is all article becomes blocks of simple Markdown."""

from __future__ import annotations

import pytest

from briefing.read.formats.markup import blocks, is_markup, plain, refuse_entities, tree_of
from briefing.read.records import UnreadableError


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>One", True),
        ("One</b>", True),
        ("a < b and c > d", False),
        ("<1>", False),
        (f"<a {'x' * 1999}>", True),
        (f"<a{'x' * 2001}>", False),
        ("<a<b", False),
    ],
)
def test_tells_markup(text: str, *, found: bool) -> None:
    """A tag makes it, a sign for less or more does not."""
    assert is_markup(text) is found


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div>One<p>two</p>three</div>", ["One", "two", "three"]),
        ("<div>One<div>two</div>three</div>", ["One", "two", "three"]),
        ("<div>One<section>two</section>three</div>", ["One", "two", "three"]),
        ("<div>One<article>two</article>three</div>", ["One", "two", "three"]),
        ("<div>One<main>two</main>three</div>", ["One", "two", "three"]),
        ("<div>One<header>two</header>three</div>", ["One", "two", "three"]),
        ("<div>One<footer>two</footer>three</div>", ["One", "two", "three"]),
        ("<div>One<aside>two</aside>three</div>", ["One", "two", "three"]),
        ("<div>One<center>two</center>three</div>", ["One", "two", "three"]),
        ("<div>One<address>two</address>three</div>", ["One", "two", "three"]),
        ("<div>One<figure>two</figure>three</div>", ["One", "two", "three"]),
        ("<div>One<pre>two</pre>three</div>", ["One", "two", "three"]),
        ("<div>One<br>two<hr>three</div>", ["One", "two", "three"]),
        ("<ul>One<li>two</li></ul>", ["One", "- two"]),
        ("<ol>One<li>two</li></ol>", ["One", "- two"]),
        ("<div>One<ul>two</ul>three</div>", ["One", "two", "three"]),
        ("<div>One<ol>two</ol>three</div>", ["One", "two", "three"]),
        ("<div>One<dl>two<dt>three</dt><dd>four</dd></dl></div>", ["One", "two", "three", "four"]),
        ("<table><tr><th>One</th><td>two</td></tr><tr><td>three</td></tr></table>", ["One", "two", "three"]),
        ("<table><tr><td>One</td><td>two</td></tr></table>", ["One", "two"]),
        ("<table><tr><th>One</th><th>two</th></tr></table>", ["One", "two"]),
        ("<dl><dd>One</dd><dd>two</dd></dl>", ["One", "two"]),
        ("<dl><dt>One</dt><dt>two</dt></dl>", ["One", "two"]),
        ("<div>One<table><caption>two</caption></table>three</div>", ["One", "two", "three"]),
        ("<div>One<blockquote>two</blockquote>three</div>", ["One", "> two", "three"]),
        ("<ul><li>One<ul><li>two</li></ul>three</li></ul>four", ["- One", "- two", "- three", "four"]),
        ("<blockquote>One<p>two</p></blockquote><p>three</p>", ["> One", "> two", "three"]),
        ("<p>One\n <b>two</b>\tthree</p>", ["One two three"]),
        ("<p>One<!-- two --> three</p>", ["One three"]),
        ("<p>One<?two?> three</p><!-- four -->five", ["One three", "five"]),
        ("<p> </p><p>&nbsp;</p><p>One</p>", ["One"]),
        ("<body>One</body>", ["One"]),
        ("<b></b> ", []),
        ("", []),
    ],
)
def test_blocks(markup: str, expected: list[str]) -> None:
    """Each is one line; items, quotations and headings carry their mark, comments and empty blocks are left out."""
    assert list(blocks(markup)) == expected


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_headings(level: int) -> None:
    """All six are headings below the headline."""
    assert list(blocks(f"<div>One<h{level}>two</h{level}>three</div>")) == ["One", "## two", "three"]


@pytest.mark.parametrize(
    "tag",
    ["script", "style", "template", "noscript", "svg", "form", "button", "select", "figcaption"],
)
def test_left_out(tag: str) -> None:
    """What no reader of the article reads; what stands behind it is read."""
    assert list(blocks(f"<div>One <{tag}>two</{tag}> three</div>")) == ["One three"]


def test_the_head_is_left_out() -> None:
    """With the title of the page."""
    assert list(blocks("<html><head><title>One</title></head><body>two</body></html>")) == ["two"]


def test_plain() -> None:
    """HTML is read block by block, other text stays as it is."""
    assert plain("<p>One</p><p>two &amp; three</p>") == "One\n\ntwo & three"
    assert plain("One  &amp;\ntwo < three") == "One  &\ntwo < three"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("It&#8217;s", "It\u2019s"), ("It&#x2019;s", "It\u2019s"), ("It&#X2019;s", "It\u2019s"), ("A&amp;B", "A&B")),
        *(("A&ampB", "A&ampB"), ("A & B; C", "A & B; C"), ("R&D;", "R&D;"), ("&amp;lt;", "&lt;")),
    ],
)
def test_character_references(text: str, expected: str) -> None:
    """They are read where they are whole and known, once."""
    assert plain(text) == expected


def test_a_page_that_declares_another_encoding() -> None:
    """It is decoded already."""
    tree = tree_of('<html><head><meta charset="latin-1"></head><body>\u00e9\u0301\ud800</body></html>')
    assert tree.text_content() == "\u00e9\u0301?"
    with pytest.raises(UnreadableError, match=r"^it is empty$"):
        tree_of("<!-- x -->")


def test_refuses_entities() -> None:
    """Declared in the first 64 kilobytes of a file; a mere mark of its type is fine."""
    refuse_entities(b"<!DOCTYPE html><p>&amp;")
    refuse_entities(b" " * (65_536 - 7) + b"<!ENTITY x>")
    with pytest.raises(UnreadableError, match=r"^it declares entities of its own, which no news does$"):
        refuse_entities(b" " * (65_536 - 8) + b"<!ENTITY x>")
