"""Where articles begin in a file: teasers, articles strung together, and which line is the headline."""

from __future__ import annotations

import pytest

from briefing.read.layout.boundaries import ArticleSpan, article_spans, folded
from briefing.read.layout.labels import labels_of
from briefing.read.layout.segments import Segment

TEXT = "The harbour master of Ostby told the council on Sunday that the ferry will stop in May."
TWELVE = "One two three four five six seven eight nine ten eleven twelve."
HEAD = "Ferry of Ostby to stop"


def spans(*lines: str, headline: str | None = None) -> list[ArticleSpan]:
    """The articles in these lines; ``---`` is a rule, ``# `` marks a heading."""
    marks = {"-": "rule", "#": "heading"}
    segments = [Segment(0, 0, line.removeprefix("# "), marks.get(line[0], "")) for line in lines]  # type: ignore[arg-type]
    return article_spans(segments, labels_of(segments), headline)


def test_one_article() -> None:
    """From the first line to the last, with its headline; none where no line can be one."""
    assert spans(HEAD, TEXT) == [ArticleSpan(0, 0, 2)]
    assert spans("Menu", HEAD, TEXT) == [ArticleSpan(0, 1, 3)]
    assert spans(TEXT, TEXT) == [ArticleSpan(0, None, 2)]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Other words stand here", HEAD, TEXT), 1),
        (("Other words stand here", "# Marked", HEAD, TEXT), 1),
        (("Two words", "Four other words here", TEXT), 1),
        (("Two words", "Other ones", TEXT), 0),
        (("Ferry stops", "Other words stand here", TEXT), 1),
        (("Home » Ferry of Ostby", HEAD, TEXT), 1),
        (("Title: Any", "Date: x", HEAD, TEXT), 0),
        (("It will stop in May.", "5 March 2024", TEXT), 0),
        (("It will stop in May.", "Other words stand here", TEXT), 1),
    ],
)
def test_the_headline(lines: tuple[str, ...], title: int) -> None:
    """Labelled, else marked, else sharing two words with the text, else of four words, else the first that can be."""
    assert [span.title for span in spans(*lines)] == [title]


def test_the_headline_of_the_metadata() -> None:
    """The line that says the same, whatever its case and marks."""
    assert [s.title for s in spans(HEAD, "Other words stand here", TEXT, headline="other words: STAND here")] == [1]


TEASER = ("Ostby Post", "2 hours ago", "Bridge of Ostby is closed", TWELVE)


def test_teasers() -> None:
    """Outlet and age above a headline and twelve words of text, or the headline above them."""
    assert spans(HEAD, TEXT, TEXT.replace("May", "June"), *TEASER)[1:] == [
        ArticleSpan(3, 5, 7, "Ostby Post", "2 hours ago")
    ]
    below = ("Bridge of Ostby is closed", "Ostby Post", "2 hours ago", TWELVE)
    assert spans(HEAD, TEXT, *below)[1:] == [ArticleSpan(2, 2, 6, "Ostby Post", "2 hours ago")]
    one = ("Ostby Post · 2 hours ago", "Bridge of Ostby is closed", TWELVE)
    assert spans(HEAD, TEXT, *one)[1:] == [ArticleSpan(2, 3, 5, "Ostby Post", "2 hours ago")]


@pytest.mark.parametrize(
    "lines",
    [
        ("2 hours ago", "Bridge of Ostby is closed", TWELVE.replace(" twelve", "")),
        ("2 hours ago", "Bridge closed", TWELVE),
        ("2 hours ago", "Bridge of Ostby is closed"),
        ("Ostby Post", "Bridge of Ostby is closed", TWELVE),
    ],
)
def test_no_teasers(lines: tuple[str, ...]) -> None:
    """Without an age, three words of a headline, or twelve of text there is none."""
    assert len(spans(HEAD, TEXT, *lines)) == 1


def test_articles_strung_together() -> None:
    """A headline with a date or a byline below, behind a rule, or labelled begins another one; others do not."""
    other = "Bridge of Ostby is closed"
    assert [s.title for s in spans(HEAD, TEXT, other, "5 March 2024", TWELVE)] == [0, 2]
    assert [s.title for s in spans(HEAD, TEXT, other, "By Ida Lund", TWELVE)] == [0, 2]
    assert [s.title for s in spans(HEAD, TEXT, "---", other, TWELVE)] == [0, 3]
    assert [s.title for s in spans(HEAD, TEXT, f"Title: {other}", "Date: x", TWELVE)] == [0, 2]
    assert [s.title for s in spans(HEAD, TEXT, other, TWELVE)] == [0]
    assert [s.title for s in spans(HEAD, TEXT, "Bridge closed", "5 March 2024", TWELVE)] == [0]


def test_folded() -> None:
    """Words in small letters, nothing else."""
    assert folded("  “Ferry—of Ostby”, 5! ") == "ferry of ostby 5"
