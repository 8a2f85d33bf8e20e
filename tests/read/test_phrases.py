"""Phrases of web pages are data: one pattern a line, and lines that explain them."""

from __future__ import annotations

from importlib.resources import files

import pytest

from briefing.read.layout import phrases

NAMES = ("agencies", "credits", "end", "house", "imprint", "labels", "letters", "more", "prompts")


@pytest.mark.parametrize("name", NAMES)
def test_a_comment_is_no_phrase(name: str) -> None:
    """Nor is an empty line: none of the patterns matches nothing, or what a comment says."""
    text = files(phrases).joinpath(f"{name}.txt").read_text("utf-8")
    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert comments
    found = phrases.pattern(name)
    assert not found.fullmatch("")
    assert not [line for line in comments if found.match(line)]


@pytest.mark.parametrize("text", ["related stories", "Related Stories", "RELATED STORIES", "Related \n Stories"])
def test_case_and_width_of_spaces_do_not_matter(text: str) -> None:
    """A page may shout, and a space of a pattern stands for any space."""
    assert phrases.pattern("more").fullmatch(text)
    assert not phrases.pattern("more").fullmatch("".join(text.split()))


def test_only_what_is_marked_minds_its_case() -> None:
    """Agencies are known by their capitals, whatever stands in the other lines of the file."""
    found = phrases.pattern("agencies")
    assert found.fullmatch("AP Photo")
    assert found.fullmatch("AP\u00a0Photo")
    assert found.fullmatch("Harbour Images")
    assert not found.fullmatch("~AP Photo")
    assert [text for text in ("ap photo", "reuters", "harbour Images") if found.fullmatch(text)] == []


def test_a_pattern_of_a_line_goes_no_further() -> None:
    """What begins in one line and ends in another is neither of them."""
    found = phrases.pattern("end")
    assert found.fullmatch("12 comments")
    assert found.fullmatch("Footnotes")
    assert not found.fullmatch("12 footnotes")
    assert phrases.pattern("credits").fullmatch("Photo: Jane Roe\nJohn Doe")
