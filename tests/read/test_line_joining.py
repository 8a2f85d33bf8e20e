"""How hard-wrapped lines are told, and lines with labels, at the limits of each rule."""

from __future__ import annotations

import pytest

from briefing.read.layout.labels import labels_of, unlabelled
from briefing.read.layout.segments import Segment, segments_of


def texts(text: str) -> list[str]:
    """The texts of the segments, a line break as a stroke."""
    return [segment.text.replace("\n", "/") for segment in segments_of(text)]


def row(width: int, last: str = "x") -> str:
    """A line of this width of short words."""
    return ("ab " * width)[: width - 1 - len(last)].rstrip().ljust(width - 1 - len(last), "b") + " " + last


@pytest.mark.parametrize(("width", "joined"), [(40, True), (39, False), (110, True)])
def test_how_wide_wrapped_lines_are(width: int, *, joined: bool) -> None:
    """Forty columns at least, and 110 at most."""
    text = "\n".join([row(width)] * 5)
    assert (len(segments_of(text)) == 1) is joined


def test_a_text_with_long_lines_is_not_wrapped() -> None:
    """One line in twenty may be longer than 110 columns, one in nineteen may not."""
    wrapped, long = "\n".join([row(60)] * 18), "c" * 111
    assert len(segments_of(f"{wrapped}\n\n{long}")) == 19
    assert len(segments_of(f"{wrapped}\n{row(60)}\n\n{long}")) == 2
    assert len(segments_of(f"{wrapped}\n\n{'c' * 110}")) == 2


def test_a_few_lines_are_wrapped_if_they_run_on() -> None:
    """Three lines that break inside a sentence, one of them before a small letter."""
    start = row(60)
    assert len(segments_of(f"{start}\n{row(60)}\nx y")) == 1
    assert len(segments_of(f"{row(60, 'x.')}\n{row(60)}\nx y")) == 3
    assert len(segments_of(f"{start}\nA{row(59)}\nX y")) == 3
    assert len(segments_of(f"{start}\n{row(60)}")) == 2


BODY = "\n".join([row(60)] * 4)


@pytest.mark.parametrize(
    ("following", "joined"),
    [
        ("ab", True),
        ("- ab", False),
        ("# ab", False),
        ("   Ab cd", False),
        (" Ab cd", True),
        ("\nab", False),
        ("> ab", False),
        ("----", False),
    ],
)
def test_what_goes_on_with_a_wrapped_line(following: str, *, joined: bool) -> None:
    """No mark, no empty line, and not set in by two columns."""
    assert (len(segments_of(f"{BODY}\n{following}")) == 1) is joined


def test_half_of_the_lines_must_be_full() -> None:
    """In a text of more than three lines; fewer than half of them are an accident."""
    full, short = row(60), "Ab cd"
    text = f"{full}\n{full}" + f"\n{short}" * 3
    assert texts(text) == [f"{full}/{full}/{short}", short, short]
    assert len(segments_of(f"{text}\n{short}")) == 6


@pytest.mark.parametrize(("word", "joined"), [("Abc", False), ("Abcd", True), ("Abc-d e", True), ("Abc d", False)])
def test_a_line_is_full_where_the_next_word_does_not_fit(word: str, *, joined: bool) -> None:
    """Two columns are left free by many a program; only the first word counts."""
    found = segments_of(f"{BODY}\n\n{row(54)}\n{word}")
    assert (len(found) == 2) is joined


@pytest.mark.parametrize(("width", "joined"), [(31, True), (30, False)])
def test_a_short_line_goes_on_before_a_small_letter(width: int, *, joined: bool) -> None:
    """If it is longer than half of the width."""
    text = f"{BODY}\n\n{row(width)}\nab ab"
    assert (len(segments_of(text)) == 2) is joined


def test_items_and_their_lines() -> None:
    """What goes on below an item, set in, belongs to it; below a heading nothing goes on."""
    assert texts(f"{BODY}\n\n- {row(58)}\n  ab")[1:] == [f"{row(58)}/  ab"]
    assert texts(f"{BODY}\n\n# {row(58)}\nab")[1:] == [row(58), "ab"]
    assert texts(f"{BODY}\n\n{'-' * 60}\nab")[1:] == ["-" * 60, "ab"]


@pytest.mark.parametrize(
    ("line", "mark", "text"),
    [
        *((f"{mark} One", "bullet", "One") for mark in "•‣◦▪▫●○∙·■□*–—+-"),
        *((f"{mark}One", "bullet", "One") for mark in "•‣◦▪▫●○■□"),
        *((f"{mark} One", "number", "One") for mark in ("1.", "12)", "(3)", "a)", "(h)", "b.")),
        *((f"{mark}One", "quote", "One") for mark in (">", "> ", ">> ", "> > ")),
        *((f"{mark} One", "heading", "One") for mark in ("#", "######")),
        *((mark, "rule", mark) for mark in ("===", "***", "___", "~~~", "###", "• • •", "+++", "···", "———")),
        *((line, "", line) for line in ("123. One", "i) One", "*One", "-One", "--", "#######  One", "1.One")),
        ("***One***", "", "One"),
        ("_One two_", "", "One two"),
        ("**One* two**", "", "**One* two**"),
        ("- **One**", "bullet", "One"),
    ],
)
def test_marks(line: str, mark: str, text: str) -> None:
    """Each sign of a list, a heading, a quotation or a rule, and what only looks like one."""
    ((found),) = segments_of(line)
    assert (found.mark, found.text) == (mark, text)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_ends_of_lines(end: str) -> None:
    """Each of them ends a line; two of them make a gap."""
    assert [(s.text, s.gap) for s in segments_of(f"A{end}B{end}{end}C")] == [("A", True), ("B", False), ("C", True)]


@pytest.mark.parametrize("space", "\x00\x1c\x1d\x1e\x1f\xa0\u2000\u2001\u2002\u2003\u2009\u200b\u202f\u3000\ufeff \t")
def test_spaces_at_the_edge(space: str) -> None:
    """They are no part of a segment."""
    (found,) = segments_of(f"{space}A{space}")
    assert (found.text, found.start, found.end) == ("A", 1, 2)


def test_depth() -> None:
    """A tab is as deep as four columns; a mark of byte order has no depth."""
    assert [s.depth for s in segments_of("A\n  B\n\tC\n\n \tD")] == [0, 2, 4, 4]
    assert segments_of("\ufeff  A")[0].depth == 2


def seg(*lines: str) -> list[Segment]:
    """Segments of these lines."""
    return [Segment(10 * n, 10 * n + len(line), line, "rule" if line == "---" else "") for n, line in enumerate(lines)]


KEYS = {
    **dict.fromkeys(("Title", "Headline"), "title"),
    **dict.fromkeys(("Source", "Outlet", "Publication", "Publisher", "Newspaper", "Site"), "outlet"),
    **dict.fromkeys(("Author", "Authors", "Byline", "By"), "author"),
    **dict.fromkeys(("Date", "Published", "Publication date"), "date"),
    **dict.fromkeys(("URL", "Link"), "url"),
    **dict.fromkeys(("Section", "Category", "Language", "Description", "Tags", "Keywords"), "other"),
}


@pytest.mark.parametrize("key", KEYS)
def test_what_each_key_labels(key: str) -> None:
    """In any case, beside a label of another kind."""
    other = "Date: x" if KEYS[key] == "title" else "Title: x"
    assert labels_of(seg(f"{key.upper()}: one", other))[0] == (KEYS[key], "one")


@pytest.mark.parametrize(
    "line", ["Source: 'one'", 'source : "one"', "**Source:** one", "*Source*: *one*", "_Source:_ one _"]
)
def test_how_labels_are_written(line: str) -> None:
    """Quotation marks and signs for bold and italics are no part of what is labelled."""
    assert labels_of(seg(line, "Title: x")) == {0: ("outlet", "one"), 1: ("title", "x")}


def test_labels_stand_together() -> None:
    """Two of different kinds, one right below the other; the value has forty words at most."""
    assert list(labels_of(seg("Title: a", "Date: b", "c", "Source: d"))) == [0, 1]
    assert labels_of(seg("Title: a", "Title: b")) == {}
    assert labels_of(seg("Title: a", "---", "Date: b")) == {}
    assert labels_of(seg("Title:", "Date: b")) == {}
    assert list(labels_of(seg("Title: a", "Date: " + "b " * 40))) == [0, 1]
    assert list(labels_of(seg("Title: a", "Date: " + "b " * 41))) == [0]


def test_a_labelled_headline() -> None:
    """It is cut out of its line, at its place, and marked as a heading; others stay."""
    for end in ("'", "*", "**", "_", '"'):
        assert unlabelled(cut := seg(f"Title: Fjord tax{end}", "Date: y"), labels_of(cut))[0].text == "Fjord tax"
    segments = seg('Title: "One two"', "Date: x")
    found = unlabelled(segments, labels_of(segments))
    assert found == (Segment(8, 15, "One two", "heading"), segments[1])
    assert unlabelled(segments, {}) == tuple(segments)
