"""Printed lines become paragraphs: by their places, sizes and ends, each rule at its limit."""

from __future__ import annotations

import pytest

from briefing.read.formats.lines import HYPHEN, Line, markdown

WIDE = 400.0


def at(text: str, base: float, *, left: float = 50.0, right: float = WIDE, size: float = 10.0) -> Line:
    """A line of the text, of a size of 10 unless told."""
    return Line(text, left, right, base, size)


def column(*texts: str, top: float = 700.0, step: float = 12.0) -> list[Line]:
    """Lines below one another."""
    return [at(text, top - step * n) for n, text in enumerate(texts)]


def blocks(*lines: Line) -> list[str]:
    """The blocks of one page."""
    return markdown([lines])[1].removesuffix("\n").split("\n\n")


BODY = column("one two three", "four five six", "seven eight nine", "ten eleven twelve.", top=500)
"""Lines that show what the usual size and leading are."""


def after(*lines: Line) -> list[str]:
    """The blocks behind the usual lines."""
    return blocks(*BODY, *lines)[1:]


MUCH = at("x" * 400, 300)
"""Settles which size is that of the text."""


def test_lines_of_a_paragraph() -> None:
    """They are joined by spaces, and nothing makes a page without lines."""
    assert blocks(*BODY) == ["one two three four five six seven eight nine ten eleven twelve."]
    assert markdown([]) == (None, "\n")
    assert markdown([[]]) == (None, "\n")


@pytest.mark.parametrize(("step", "joined"), [(12, True), (16, True), (17, False), (60, False)])
def test_the_space_between_lines(step: float, *, joined: bool) -> None:
    """A third more than usual still is the same paragraph."""
    assert (len(after(at("a b", 400), at("c d", 400 - step))) == 1) is joined


def test_the_next_column_or_page() -> None:
    """The sentence goes on there unless it has ended; a parted word always does."""
    assert after(at("a b", 400), at("c d", 600)) == ["a b c d"]
    assert after(at("a b.", 400), at("c d", 600)) == ["a b.", "c d"]
    assert after(at("a b", 400), at("c d", 400 - 73)) == ["a b c d"]
    assert after(at("a b", 400), at("c d", 400 - 72)) == ["a b", "c d"]


@pytest.mark.parametrize(("size", "joined"), [(11.0, True), (11.1, False), (9.0, True), (8.9, False)])
def test_another_size(size: float, *, joined: bool) -> None:
    """A tenth of the size may differ."""
    assert (len(after(at("a b", 400), at("c d", 388, size=size))) == 1) is joined


@pytest.mark.parametrize("end", [".", "!", "?", ":", ";", ".”", '."', ".)", ".]"])
def test_a_paragraph_that_ends(end: str) -> None:
    """With a short line behind a full one, or before a line that is set in."""
    assert len(after(at("a", 400), at(f"b{end}", 388, right=359), at("c", 376))) == 2
    assert len(after(at("a", 400), at(f"b{end}", 388, right=360), at("c", 376))) == 1
    assert len(after(at("a", 400), at("b", 388, right=100), at("c", 376))) == 1
    assert len(after(at(f"a{end}", 400), at("b", 388, left=58.1))) == 2
    assert len(after(at(f"a{end}", 400), at("b", 388, left=58))) == 1
    assert len(after(at("a", 400), at("b", 388, left=80))) == 1


@pytest.mark.parametrize("mark", "•‣◦▪●○■□–—-")
def test_items(mark: str) -> None:
    """Each begins a block, marked alike; its second line hangs."""
    assert after(at(f"{mark} a:", 400), at("b", 388, left=60), at(f"{mark} c", 376)) == ["- a: b", "- c"]
    assert after(at("a", 400), at(f"{mark}b", 388)) == [f"a {mark}b"]


def test_pieces_of_one_line() -> None:
    """They stand on one foot; without a gap between them they are one word."""
    assert after(at("a", 400, right=60), at("b", 400, left=61.4, right=70)) == ["ab"]
    assert after(at("a", 400, right=60), at("b", 400, left=61.5, right=70)) == ["a b"]
    assert after(at("a.", 400, right=60), at("b", 402.9, left=200)) == ["a. b"]


def test_a_page_may_begin_as_high_as_the_last_one_ended() -> None:
    """The words on both sides of its edge are two."""
    assert markdown([[*BODY, at("a b", 400)], [at("c d", 400)]])[1].endswith("\n\na b c d\n")


def test_parted_words() -> None:
    """A hyphen at the end of a line is undone before a small letter, unless the word stands with it elsewhere."""
    assert after(at("fer-", 400), at("ry now", 388)) == ["ferry now"]
    assert after(at("fer\x02", 400), at("ry now", 388)) == ["ferry now"]
    assert after(at("well-", 400), at("known, so well-known", 388)) == ["well-known, so well-known"]
    assert after(at(f"well{HYPHEN}", 400), at("known, so well-known", 388)) == ["wellknown, so well-known"]
    assert after(at("Ost-", 400), at("Berg", 388)) == ["Ost-Berg"]
    assert after(at("and/", 400), at("or", 388)) == ["and/or"]
    assert after(at("a -", 400), at("b", 388)) == ["a - b"]
    assert after(at(f"a{HYPHEN}b", 400)) == ["a-b"]


def page(number: int, *middle: Line, head: str = "The Post, page {}", foot: str = "{}") -> list[Line]:
    """A page with a running title and its number."""
    return [at(head.format(number), 800), *middle, at(foot.format(number), 20)]


def test_what_every_page_prints() -> None:
    """A running title is left out whatever its number, where it stands at the same height; so are page numbers."""
    sheets = [page(n, *column(f"text {w} a b c", top=600)) for n, w in ((1, "one"), (2, "two"), (13, "three"))]
    assert markdown(sheets)[1] == "text one a b c text two a b c text three a b c\n"
    moved = [page(1), page(2)]
    moved[1][0] = at("The Post, page 2", 700)
    assert markdown(moved)[1] == "The Post, page 1 The Post, page 2\n"


@pytest.mark.parametrize("number", ["7", "Page 7", "page 12 of 40", "- 7 -", "3/12", "1234"])
def test_numbers_of_pages(number: str) -> None:
    """At an edge they are left out, in the middle they stay."""
    assert blocks(at(number, 800), *BODY) == blocks(*BODY)
    assert "".join(after(at("a.", 470), *column(number, "b c d", "e f g", "h i j", top=400))).find(number) >= 0


@pytest.mark.parametrize("text", ["12345", "7 apples"])
def test_no_numbers_of_pages(text: str) -> None:
    """Longer numbers, and numbers with words, are text."""
    assert any(text in block for block in blocks(at(text, 800), *BODY))


def test_a_heading() -> None:
    """The largest few words on the first page head the text; others that are larger are headings below it."""
    large, larger = at("A larger line", 700, size=12), at("The largest line", 740, size=16)
    assert markdown([[larger, large, *BODY]]) == (
        "The largest line",
        "# The largest line\n\n## A larger line\n\none two three four five six seven eight nine ten eleven twelve.\n",
    )
    assert markdown([[at("Title", 740, size=16), *BODY]])[0] is None
    assert markdown([[at("Two words", 740, size=11.5), *BODY]])[0] is None
    assert markdown([[at("Two words", 740, size=11.6), *BODY]])[0] == "Two words"
    assert markdown([[at("word " * 40, 740, size=16), *BODY, MUCH]])[0] is not None
    assert markdown([[at("word " * 41, 740, size=16), *BODY, MUCH]])[0] is None
    assert markdown([BODY, [at("Two words", 740, size=16)]])[0] is None


def test_lines_that_are_larger() -> None:
    """Twenty words at most and no full stop make a heading."""
    title = at("The largest line", 740, size=16)
    for text, marked in (("word " * 20, True), ("word " * 21, False), ("A line.", False), ("Line", True)):
        second = blocks(title, at(text.strip(), 700, size=12), *BODY, MUCH)[1]
        assert second.startswith("## ") is marked
    assert blocks(title, at("A line", 700, size=11.2), *BODY)[1] == "A line"
    assert blocks(title, at("A line", 700, size=11.3), *BODY)[1] == "## A line"
