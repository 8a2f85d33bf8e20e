"""How near, how long and how many: the limits of the rules that find articles in a file and their headlines."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.read.layout.boundaries import ArticleSpan, article_spans, is_running
from briefing.read.layout.labels import labels_of
from briefing.read.layout.segments import Segment

TEXT = "The harbour master of Ostby told the council on Sunday that the ferry will stop in May."
OTHER = TEXT.replace("May", "June")
TWELVE = "One two three four five six seven eight nine ten eleven twelve."
ELEVEN = TWELVE.replace(" twelve", "")
HEAD = "Ferry of Ostby to stop"
NEWS = "Bridge of Sudhavn is closed"
AGE = "2 hours ago"
MARKS: dict[str, Any] = {"-": "rule", "#": "heading", "*": "bullet", ">": "quote"}


def spans(*lines: str, headline: str | None = None) -> list[ArticleSpan]:
    """The articles in these lines; ``---`` is a rule, ``# `` marks a heading, ``* `` an item, ``> `` a quotation."""
    segments = [Segment(0, 0, line.lstrip("#*> "), MARKS.get(line[0], "")) for line in lines]
    return article_spans(segments, labels_of(segments), headline)


def places(*lines: str, headline: str | None = None) -> list[tuple[int, int | None]]:
    """Where each article begins, and where its headline stands."""
    return [(span.first, span.title) for span in spans(*lines, headline=headline)]


def title(*lines: str, headline: str | None = None) -> int | None:
    """The place of the headline of the only article."""
    ((_, place),) = places(*lines, headline=headline)
    return place


# --- running text -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "mark", "found"),
    [
        (TEXT, "", True),
        (TEXT, "bullet", True),
        (TEXT, "quote", True),
        (TEXT, "heading", False),
        (TEXT, "rule", False),
        (HEAD, "", False),
        ("Subscribe to our newsletter.", "", False),
        ("Photo: Ida Lund.", "", False),
        ("Published on May 1, 2024.", "", False),
        ("Related stories:", "", False),
        ("ferry " * 501, "", True),
        ("ferry " * 501, "heading", True),
        ("ferry " * 501, "rule", False),
        ("x" * 3_001, "", False),
        ("ferry " * 5, "", False),
    ],
)
def test_running_text(line: str, mark: Any, *, found: bool) -> None:
    """It ends as a sentence does and says nothing for the page; whatever is very long is text, but no noise."""
    assert is_running(Segment(0, len(line), line, mark)) is found


# --- teasers ------------------------------------------------------------------------------------------------------


def test_a_page_may_begin_with_a_teaser() -> None:
    """What stands above it without any text belongs to it; with text it is an article of its own."""
    assert spans("Menu", "Ostby Post", AGE, NEWS, TWELVE) == [ArticleSpan(0, 3, 5, "Ostby Post", AGE)]
    assert places(TEXT, "Ostby Post", AGE, NEWS, TWELVE) == [(0, None), (1, 3)]
    assert places("Ostby Post", AGE, NEWS, TWELVE) == [(0, 2)]


@pytest.mark.parametrize("above", [[], ["Menu"], ["Menu", "Search"]])
def test_teasers_follow_one_another(above: list[str]) -> None:
    """At whatever line each of them begins; none takes lines of the one before."""
    first = len(above) + 2
    found = places(
        HEAD, *above, TEXT, "Ostby Post", AGE, NEWS, TWELVE, "Fjord Post", AGE, "Mayor of Eastport resigns", TEXT
    )
    assert found == [(0, 0), (first, first + 2), (first + 4, first + 6)]


def test_two_lines_above_an_age_are_the_teasers() -> None:
    """No third one; nor a heading of links, a sentence, a line of five words or a marked heading."""
    assert places(HEAD, TEXT, "One", "Ostby Post", AGE, NEWS, TWELVE)[1] == (2, 5)
    assert places(HEAD, TEXT, "Zero", "One", "Ostby Post", AGE, NEWS, TWELVE)[1] == (3, 6)
    assert places(HEAD, TEXT, "Related articles", AGE, NEWS, TWELVE)[1] == (3, 4)
    assert places(HEAD, TEXT, "It stops.", AGE, NEWS, TWELVE)[1] == (3, 4)
    assert places(HEAD, TEXT, "The four words here", AGE, NEWS, TWELVE)[1] == (2, 4)
    assert places(HEAD, TEXT, "A line of five words", AGE, NEWS, TWELVE)[1] == (3, 4)
    assert places(HEAD, TEXT, "# Ostby Post", AGE, NEWS, TWELVE)[1] == (3, 4)
    assert places(HEAD, TEXT, "* Ostby Post", AGE, NEWS, TWELVE)[1] == (2, 4)


def test_two_lines_below_an_age_are_the_teasers() -> None:
    """With a third the headline is too far away."""
    assert places(HEAD, TEXT, AGE, "* Ostby Post", NEWS, TWELVE)[1] == (2, 4)
    assert places(HEAD, TEXT, AGE, "One", "Ostby Post", NEWS, TWELVE)[1] == (2, 5)
    assert len(spans(HEAD, TEXT, AGE, "One", "Two", "Ostby Post", NEWS, TWELVE)) == 1
    assert places(HEAD, TEXT, AGE, AGE, NEWS, TWELVE)[1] == (2, 4)


def test_a_short_headline_is_no_label() -> None:
    """Three words above twelve of text are its headline; two are a label."""
    assert places(HEAD, TEXT, AGE, "Bridge is closed", TWELVE)[1] == (2, 3)
    assert len(spans(HEAD, TEXT, AGE, "Bridge closed", TWELVE)) == 1
    assert len(spans(HEAD, TEXT, AGE, "Bridge is closed", ELEVEN)) == 1
    assert len(spans(HEAD, TEXT, AGE, "* Bridge is closed", TWELVE)) == 1


def test_a_headline_may_stand_above_its_age() -> None:
    """Right above, with the text right below."""
    assert spans(HEAD, TEXT, NEWS, AGE, TWELVE)[1] == ArticleSpan(2, 2, 5, None, AGE)
    assert spans(NEWS, AGE, TWELVE) == [ArticleSpan(0, 0, 3, None, AGE)]
    assert len(spans(HEAD, TEXT, NEWS, TEXT, AGE, TWELVE)) == 1


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (("Ostby Post", AGE), "Ostby Post"),
        (("Ostby Post", "Fjord News", AGE), "Fjord News"),
        (("Ostby Post", "Share", AGE), "Ostby Post"),
        (("Ostby Post", "Published", AGE), "Ostby Post"),
        (("Ostby Post", "1,200", AGE), "Ostby Post"),
        ((AGE, "Ostby Post"), "Ostby Post"),
        (("Fjord News", AGE, "Ostby Post"), "Ostby Post"),
        (("Ostby Post | 3 hours ago",), "Ostby Post"),
        ((AGE,), None),
    ],
)
def test_the_outlet_of_a_teaser(lines: tuple[str, ...], outlet: str | None) -> None:
    """The last name beside the age: no label of the page, no number."""
    assert spans(HEAD, TEXT, *lines, NEWS, TWELVE)[1].outlet == outlet


# --- articles strung together -------------------------------------------------------------------------------------


@pytest.mark.parametrize("above", [[], [OTHER], [OTHER, ELEVEN]])
def test_a_further_article_begins_at_any_line(above: list[str]) -> None:
    """Each is found where its headline stands, however many paragraphs stand between."""
    at = 2 + len(above)
    assert places(HEAD, TEXT, *above, NEWS, "By Ida Lund", TWELVE) == [(0, 0), (at, at)]
    more = ("Mayor of Eastport resigns", "By Omar Diaz", TEXT)
    assert places(HEAD, TEXT, *above, NEWS, "By Ida Lund", TWELVE, *more)[2] == (at + 3, at + 3)


def test_no_article_begins_above_the_first_text() -> None:
    """A date below a headline there is its own."""
    assert places(HEAD, "5 March 2024", NEWS, "6 March 2024", TEXT) == [(0, 0)]


def test_how_near_the_text_of_a_further_article_stands() -> None:
    """Within five lines of a headline with a date, within three of one below a rule; twelve words and a full stop."""
    light = ("Norland now", "South Ostby", "East Ostby")
    assert len(spans(HEAD, TEXT, NEWS, "By Ida Lund", *light, TWELVE)) == 2
    assert len(spans(HEAD, TEXT, NEWS, "By Ida Lund", *light, "West Ostby", TWELVE)) == 1
    assert len(spans(HEAD, TEXT, "---", NEWS, *light[:2], TWELVE)) == 2
    assert len(spans(HEAD, TEXT, "---", NEWS, *light, TWELVE)) == 1
    assert len(spans(HEAD, TEXT, NEWS, "By Ida Lund", ELEVEN)) == 1
    assert len(spans(HEAD, TEXT, NEWS, "By Ida Lund", TWELVE.rstrip("."))) == 1
    assert len(spans(HEAD, TEXT, NEWS, TWELVE, "By Ida Lund")) == 1


def test_what_may_stand_above_the_date() -> None:
    """Another headline or what a page says for itself; a sentence may not."""
    assert places(HEAD, TEXT, NEWS, "What the mayor says", "By Ida Lund", TWELVE)[1] == (2, 2)
    assert places(HEAD, TEXT, NEWS, "Home » World", "By Ida Lund", TWELVE)[1] == (2, 2)
    assert len(spans(HEAD, TEXT, NEWS, "It stops now.", "By Ida Lund", TWELVE)) == 1


def test_three_words_are_a_headline() -> None:
    """Two are a line of the page, unless a label says what it is."""
    assert places(HEAD, TEXT, "Bridge is closed", "By Ida Lund", TWELVE)[1] == (2, 2)
    assert len(spans(HEAD, TEXT, "Bridge closed", "By Ida Lund", TWELVE)) == 1
    assert places(HEAD, TEXT, "Title: Bridge", "Date: x", TWELVE)[1] == (2, 2)
    assert places(HEAD, TEXT, "Date: x", "Title: Bridge", TWELVE)[1] == (2, 3)
    assert len(spans(HEAD, TEXT, "Date: x", "Source: y", TWELVE)) == 1


# --- headlines ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        " ".join(["Ostby"] * 29),
        "* Ferry of Ostby to stop",
        "> Ferry of Ostby to stop",
        "Subscribe to our newsletter",
        "Related articles",
        "5 March 2024",
        "By Ida Lund",
        "Photo: Ferry of Ostby",
        "Ferry of Ostby:",
    ],
)
def test_lines_that_are_no_headline(line: str) -> None:
    """Too long, an item, a quotation, a way on, a date, a byline, a credit, a lead-in."""
    assert title(line, TEXT) is None
    assert title("Ostby ferry now", line, TEXT) == 0


def test_a_headline_has_twenty_eight_words_at_most() -> None:
    """And as many letters as a line may have."""
    assert title(" ".join(["Ostby"] * 28), TEXT) == 0
    assert title("x" * 40 + "y", TEXT) == 0


def test_the_text_that_a_headline_stands_above() -> None:
    """The first paragraph of twelve words; where none is as long, the first at all."""
    assert title("Four words stand here", "It stops now.", HEAD, TEXT) == 2
    assert title("Four words stand here", "It stops now.", HEAD, ELEVEN) == 0
    assert title("Four words stand here", "It stops now.", HEAD, TWELVE.replace("One two", "Ferry Ostby")) == 2


def test_a_headline_shares_two_words_with_the_text() -> None:
    """Words of four letters at least, of which five count; of the first six paragraphs; three words or more."""
    assert title("Words that stand here", "Harbour masters of it", TEXT) == 1
    assert title("Words that stand here", "Harbours masters", TEXT) == 0
    assert title("Words that stand here", "Harbour of the Swede", TEXT) == 0
    assert title("Words that stand here", "The of in and", TEXT) == 0
    far = [ELEVEN.replace("One", word) for word in ("Six", "Ten", "Two", "Now")]
    assert title("Words that stand here", "Bridge of Sudhavn", TWELVE, *far, "A bridge in Sudhavn.") == 1
    assert title("Words that stand here", "Bridge of Sudhavn", TWELVE, *far, ELEVEN, "A bridge in Sudhavn.") == 0


def test_four_words_are_better_than_three() -> None:
    """Where no line shares anything with the text."""
    assert title("Words stand here", "Four of them stand", TEXT) == 1
    assert title("Words stand here", "Two words", TEXT) == 0


@pytest.mark.parametrize(
    ("trail", "place"),
    [
        ("Home » The old ferry of Ostby", 1),
        ("News » The old ferry of Ostby", 1),
        ("Main page » The old ferry of Ostby", 1),
        ("Norland » The old ferry of Ostby", 0),
        ("Norland » Harbour of Sudhavn council", 1),
    ],
)
def test_the_way_to_a_headline(trail: str, place: int) -> None:
    """It begins at home, or repeats another line; any other line with such a mark may be a headline."""
    assert title(trail, "Harbour of Sudhavn council", TEXT) == place


def test_the_stated_headline_must_be_there() -> None:
    """One that no line says is of no use here, nor is one in the text or an empty one."""
    assert title("Other words stand here", HEAD, TEXT, headline="Nothing like it") == 1
    assert title("Other words stand here", HEAD, TEXT, headline="") == 1
    assert title("Other words stand here", HEAD, TEXT, headline="Other words stand here") == 0


def test_a_sentence_may_be_a_headline() -> None:
    """Twenty words at most, at the top, right above a date or a byline."""
    twenty = " ".join(["ferry"] * 20) + "."
    assert title(twenty, "5 March 2024", TEXT) == 0
    assert title(twenty, "By Ida Lund", TEXT) == 0
    assert title(f"Ferry {twenty}", "5 March 2024", TEXT) is None
    assert title(twenty, TEXT) is None
    assert title("5 March 2024", "The ferry stops.", "By Ida Lund", TEXT) == 1
    assert title(twenty) is None
    assert title(TEXT, "The ferry stops.", "By Ida Lund") is None
