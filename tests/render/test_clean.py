"""Text as it may be printed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.memo import Cite, Link, Paragraph, Text
from briefing.render.sanitize import cited, clean, safe_href, tidy, words
from tests.builders import line, memo, paragraph, table

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AT&T",
        "<b>bold</b>",
        "</para>",
        "{{ x }} {% if %}",
        "**stars** and _lines_",
        "a\\b `c` $d$ #e",
        "Łódź, Київ, Ελλάδα, Đặng Thị Hạnh",
        "عبد الفتاح 中文 हिन्दी",
        "1\u00a0000 and 1\u202f000",
        "e\u0301 👩\u200d🚀",
        "\u2011\u2013\u2014\u2026",
    ],
)
def test_leaves_alone(text: str) -> None:
    """Whatever a person can read stays as it is."""
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\x00b", "ab"),
        ("a\x07\x1b[31mb", "a[31mb"),
        ("a\ud800b\udfff", "ab"),
        ("a\ufffeb\uffff\U0001fffe\ufdd0", "ab"),
        ("a\nb\r\nc\td", "a b c d"),
        ("a\x0b\x0c\x1c\x85\u2028\u2029b", "a b"),
        ("a  \n  b", "a b"),
        ("a\u2003b", "a b"),
        ("a \u00a0 b", "a\u00a0b"),
        ("abc\u202edcba", "abcdcba"),
        ("\ufeffa\u200bb\u00adc\u2066d\u2069", "abcd"),
        ("a\U000e0061\U000e0062b", "ab"),
    ],
)
def test_takes_out(text: str, left: str) -> None:
    """What no format can carry, or what hides or turns words, is gone; white space is one space."""
    assert clean(text) == left


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Clean text is clean, can be written as UTF-8, and holds no control characters."""
    once = clean(text)
    assert clean(once) == once
    assert once.encode().decode() == once
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in once)


@pytest.mark.parametrize(
    "href", ["https://example.org/a?b=c&d", "http://x", "mailto:a@example.org", "HTTPS://EXAMPLE.ORG"]
)
def test_addresses_that_may_be_followed(href: str) -> None:
    """Web and mail addresses stay."""
    assert safe_href(href) == href


@pytest.mark.parametrize(
    "href",
    ["", "javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "#top", "x"],
)
def test_addresses_that_may_not(href: str) -> None:
    """Anything else leads nowhere."""
    assert safe_href(href) == ""


def test_an_address_has_no_spaces() -> None:
    """Spaces in an address are written as such an address has to write them."""
    assert safe_href("https://example.org/a b\nc") == "https://example.org/a%20b%20c"


def test_tidy_reaches_every_text() -> None:
    """Title, masthead, headings, cells and links of a memo are all cleaned."""
    dirty = memo(Paragraph((Link("a\x00b", "javascript:x"), Text("c\x07 "), Cite(1))), title="t\x00", references=1)
    tidied = tidy(dirty)
    assert tidied.title == "t"
    assert tidied.sections[0].blocks == (Paragraph((Link("ab", ""), Text("c\u00a0"), Cite(1))),)


def test_a_citation_is_tied_to_its_word() -> None:
    """No line can begin with a citation that belongs to the line before."""
    tidied = tidy(memo(paragraph("said so ", 1, " ", 2), references=2))
    assert tidied.sections[0].blocks == (Paragraph((Text("said so\u00a0"), Cite(1), Text(" "), Cite(2))),)


def test_a_citation_that_leads_nowhere_sticks_too() -> None:
    """First pages break their lines alike, whether the list of sources stands behind them or not."""
    tidied = tidy(memo(paragraph("said so ", 9, "; ", 9)))
    assert tidied.sections[0].blocks == (Paragraph((Text("said so\u00a0"), Text("[9]"), Text("; "), Text("[9]"))),)


def test_what_is_done_is_taken_from_there() -> None:
    """A block that was cleaned before is the same one again, unless other sources are listed now."""
    said, done = paragraph("said\x07 so ", 2), {}  # type: ignore[var-annotated]
    bare, once, again = (tidy(memo(said, references=n), done) for n in (0, 2, 2))
    assert (bare, once) == (tidy(memo(said)), tidy(memo(said, references=2)))
    assert again.sections[0].blocks[0] is once.sections[0].blocks[0]


def test_words_of_a_line() -> None:
    """A line reads as its words, a citation as its number."""
    assert words(line("a ", "*b* ", 4)) == "a b [4]"


@pytest.mark.parametrize("code", [0x202A, 0x202E, 0x2066, 0x2069, 0xE0000, 0xE007F, 0xFDD0, 0xFDEF, 0xFFFE, 0x10FFFF])
def test_the_edges_of_what_is_hidden(code: int) -> None:
    """First and last of each stretch of signs that turn, hide or are none."""
    assert clean(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("code", [0x2030, 0x206A - 0x10, 0xE0100, 0xFDCF, 0xFDF0, 0xFFFD])
def test_beside_what_is_hidden(code: int) -> None:
    """Their neighbours stay."""
    assert chr(code) in clean(f"a{chr(code)}b") or unicodedata.category(chr(code)) in {"Cf", "Zs"}


def test_what_a_citation_is_not_tied_to() -> None:
    """The mark between two entries of a list, an empty word, and a word without a space stay as they are."""
    for before in ("one; ", " ", "one"):
        tidied = tidy(memo(paragraph(before, 1), references=1))
        assert tidied.sections[0].blocks == (Paragraph((Text(before), Cite(1))),)


def test_what_a_memo_cites() -> None:
    """The numbers of all sources that stand anywhere in its text; its data cite none."""
    whole = memo(paragraph("a ", 4), paragraph("b"), table("H", (line("x ", 2),)), references=3)
    assert cited(whole) == {2, 4}
    assert cited("text") == frozenset()
