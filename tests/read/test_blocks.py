"""What kind of block a segment is: by its own looks, then by its neighbours, each rule on both sides."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.read.layout.blocks import author_in, is_quotation, kinds_of
from briefing.read.layout.segments import Segment

LONG = "The harbour master of Ostby told the council on Sunday that the ferry will stop in May."
"""Seventeen words and a full stop."""
OTHER = LONG.replace("May", "June")
SHORT = "The ferry will stop in May, he said."
"""Eight words and a full stop."""
LETTERS = {"t": "title", "s": "standfirst", "y": "byline", "d": "dateline", "h": "heading", "p": "paragraph"}
LETTERS |= {"b": "bullet", "q": "quotation", "c": "caption", "f": "furniture"}


def kinds(*segments: str | Segment, titled: bool = False, repeated: set[str] | None = None, author: str = "") -> str:
    """The kinds of segments, a letter each: ``p`` for a paragraph, ``f`` for furniture, ``y`` for a byline."""
    made = [s if isinstance(s, Segment) else seg(s) for s in segments]
    found = kinds_of(made, repeated or set(), titled=titled, author=author or None)
    return "".join(next(letter for letter, kind in LETTERS.items() if kind == one) for one in found)


def seg(text: str, mark: Any = "", *, gap: bool = True) -> Segment:
    """A segment."""
    return Segment(0, len(text), text, mark, gap=gap)


@pytest.mark.parametrize(
    ("segment", "kind"),
    [
        (LONG, "p"),
        (seg("----", "rule"), "f"),
        ("x" * 301, "f"),
        ("Photo: Ida Lund", "f"),
        ("Home » World » Ostby", "f"),
        ("Thursday, 5 March 2024", "d"),
        ("By Ida Lund", "y"),
        ("Related articles", "f"),
        ("2 hours ago", "f"),
        ("The ferry at its pier on Sunday. (AP Photo/Ida Lund)", "c"),
        (seg(LONG, "quote"), "q"),
        ("“The ferry will stop in May, and nobody knows why.”", "q"),
        (seg("word " * 700, "bullet"), "b"),
        (seg("word " * 700, "number"), "b"),
        ("word " * 700, "p"),
        (seg("x" * 3_001), "f"),
        ("He said this:", "p"),
        (" ".join(["word"] * 22), "p"),
        (" ".join(["word"] * 8) + ",", "p"),
        (" ".join(["word"] * 8) + ";", "p"),
    ],
)
def test_by_itself(segment: str | Segment, kind: str) -> None:
    """Rules, credits, ways through a site, dates, bylines, captions, quotations, long text, and lines that lead on."""
    assert kinds(OTHER, segment, OTHER.replace("June", "July"))[1] == kind


@pytest.mark.parametrize("text", [" ".join(["word"] * 21), " ".join(["word"] * 7) + ",", "A word"])
def test_lines_that_are_no_text(text: str) -> None:
    """Short, open lines are not paragraphs."""
    assert kinds(LONG, text, OTHER)[1] in "hf"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The ferry will stop in May.”", True),
        ('"The ferry will stop in May."', True),
        ("“The ferry will stop in May.” — Ida Lund, harbour master", True),
        ("“The ferry will stop in May.” -- Ida Lund", True),
        ("“The ferry will stop.”", True),
        ("“It will stop now.”", False),
        ("“The ferry will stop in May,” she said.", False),
        ("“The ferry will stop,” she said. “In May it is.”", False),
        ("The ferry will stop in May.", False),
    ],
)
def test_quotations(text: str, *, found: bool) -> None:
    """One quotation of twenty letters throughout, but for a name behind a dash."""
    assert is_quotation(text) is found


def test_what_is_repeated() -> None:
    """A line that the page prints again is no heading; a paragraph of twelve words counts once."""
    assert kinds(LONG, "What comes next", OTHER) == "php"
    assert kinds(LONG, "What comes next", OTHER, repeated={"what comes next"}) == "pfp"
    assert kinds(LONG, LONG.upper(), LONG) == "pff"
    assert kinds(SHORT, SHORT) == "pp"
    twelve = "One two three four five six seven eight nine ten eleven twelve."
    assert kinds(twelve, twelve) == "pf"
    eleven = twelve.replace(" twelve", "")
    assert kinds(eleven, eleven) == "pp"


NINE = "One two three four five six seven eight nine."


def test_what_follows_more() -> None:
    """It is furniture, until two whole paragraphs of 25 words together resume the article; bylines stay."""
    more = "Related articles"
    assert kinds(LONG, more, SHORT, "By Ida Lund", SHORT) == "pffyf"
    assert kinds(LONG, more, NINE, OTHER) == "pfpp"
    assert kinds(LONG, more, SHORT, OTHER) == "pfpp"
    assert kinds(LONG, more, SHORT.replace("he ", ""), OTHER) == "pfff"
    assert kinds(LONG, more, SHORT, OTHER.replace("of Ostby ", "")) == "pfff"
    assert kinds(LONG, more, OTHER) == "pff"
    assert (
        kinds(LONG, more, NINE, "“One two three four five six seven eight nine ten of them, all in a row, yes.”")
        == "pfpq"
    )
    assert kinds(more, NINE, LONG) == "fpp"


def test_what_follows_comments() -> None:
    """There the article never goes on."""
    assert kinds(LONG, "Comments", NINE, OTHER) == "pfff"
    assert kinds(LONG, "Comments", "Related articles", NINE, OTHER) == "pffff"


CREDIT = "Photo: Ida Lund"


def test_captions() -> None:
    """A line right above a credit is its caption, if it stands by itself and has 45 words at most."""
    tight = seg(CREDIT, gap=False)
    assert kinds(LONG, "The ferry at its pier", tight, OTHER) == "pcfp"
    assert kinds(LONG, "The ferry at its pier", seg(CREDIT), OTHER)[1] != "c"
    assert kinds(LONG, seg("The ferry at its pier", gap=False), tight)[1] != "c"
    assert kinds(LONG, " ".join(["word"] * 45), tight) == "pcf"
    assert kinds(LONG, " ".join(["word"] * 46), tight) == "ppf"
    assert kinds(LONG, "By Ida Lund", tight) == "pyf"


def test_signatures() -> None:
    """A short item below a quotation is who said it."""
    quoted = "“The ferry will stop in May, and that is it.”"
    assert kinds(quoted, seg("Ida Lund, harbour master", "bullet"), LONG) == "qqp"
    assert kinds(quoted, seg("Ida Lund, harbour master of all of Ostby", "bullet"))[1] == "q"
    assert kinds(quoted, seg("Ida Lund, harbour master of all of the Ostby", "bullet"))[1] != "q"
    assert kinds(quoted, seg("ida lund", "bullet"))[1] != "q"
    assert kinds(LONG, seg("Ida Lund", "bullet"), LONG)[1] != "q"
    assert kinds(quoted, seg("Ida Lund", "number"))[1] != "q"


def test_lists() -> None:
    """Short entries without a lead-in are links; two below a paragraph are a list, and so are sentences."""
    one, two = seg("Ferry to stop", "bullet"), seg("Bridge to close", "bullet")
    assert kinds(one, two, LONG) == "ffp"
    assert kinds(LONG, one, two) == "pbb"
    assert kinds(LONG, one, OTHER) == "pfp"
    assert kinds("What comes next", one, two, LONG)[1:] == "ffp"
    assert kinds("What comes next", seg(SHORT, "bullet"), two, LONG)[1:] == "bbp"


def test_standfirsts() -> None:
    """An open line of five words below the headline, or text between it and a byline, a date or the headline again."""
    head, deck = "Ferry to stop in May", "What the harbour master said"
    assert kinds(head, deck, LONG, titled=True) == "tsp"
    assert kinds(head, "What he said to us", LONG, titled=True) == "tsp"
    assert kinds(head, "What he said", LONG, titled=True) == "thp"
    assert kinds(head, deck + " on 5 March 2024", LONG, titled=True)[1] != "s"
    assert kinds(head, deck, "What he said", LONG, titled=True)[1] != "s"
    assert kinds(head, " ".join(["word"] * 22), LONG, titled=True) == "tsp"
    assert kinds(head, "He said what all of us had thought for a long time:", LONG, titled=True) == "tpp"
    assert kinds(head, SHORT, "By Ida Lund", LONG, titled=True) == "tsyp"
    assert kinds(head, SHORT, "5 March 2024", LONG, titled=True) == "tsdp"
    assert kinds(head, SHORT, head, LONG, titled=True)[1] == "s"
    assert kinds(head, SHORT, LONG, "By Ida Lund", titled=True)[1] == "p"
    assert kinds(head, "By Ida Lund", SHORT, "5 March 2024", LONG, titled=True)[2] == "p"
    assert kinds(head, SHORT, "By Ida Lund", LONG) == "hpyp"


def test_headings() -> None:
    """Eight words at most, above text, with none other beside; a marked one may be longer and follow another."""
    other = OTHER
    assert kinds(LONG, "What comes next", other) == "php"
    assert kinds(LONG, "one two three four five six seven eight", other) == "php"
    assert kinds(LONG, "one two three four five six seven eight nine", other) == "pfp"
    assert kinds(LONG, seg("one two three four five six seven eight nine", "heading"), other) == "php"
    assert kinds(LONG, "What comes next", "And what then", other) == "pffp"
    assert kinds(LONG, seg("What comes next", "heading"), seg("And then", "heading"), other)[2] == "h"
    assert kinds(LONG, "What comes next") == "pf"
    assert kinds("World news", LONG)[0] == "f"
    assert kinds(seg("World", "heading"), LONG)[0] == "h"


@pytest.mark.parametrize("verb", ["is", "was", "has", "writes", "teaches", "reports", "covers", "works"])
def test_notes_about_the_author(verb: str) -> None:
    """A last paragraph that begins with the name of the writer is furniture, whatever tells the name."""
    note = f"Ida Lund {verb} in Ostby for the Post."
    assert kinds("Ferry", "By Ida Lund", LONG, note)[1:] == "ypf"
    assert kinds("Ferry", "Ida Lund", LONG, note)[1:] == "ypf"
    assert kinds("Ferry", LONG, "Ida Lund", OTHER, note)[4] == "p"
    assert kinds(LONG, note, author="Ida Lund") == "pf"
    assert kinds(LONG, note, author="Omar Diaz") == "pp"
    assert kinds(LONG, f"*Ida Lund*, {verb} in Ostby.", author="Ida Lund") == "pf"
    assert kinds(LONG, note.replace(verb, "swims"), author="Ida Lund") == "pp"
    assert kinds(LONG, note + " word" * 52 + " word.", author="Ida Lund")[1] in "fp"


def test_a_long_note_is_text() -> None:
    """Sixty words are a note, more are the article."""
    note = "Ida Lund is " + "of " * 56 + "Ostby."
    assert kinds(LONG, note, author="Ida Lund") == "pf"
    assert kinds(LONG, note.replace("Ostby", "the Ostby"), author="Ida Lund") == "pp"
    assert kinds("Ida Lund is in Ostby.", author="Ida Lund") == "p"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ida Lund", "Ida Lund"),
        ("by  Ida  Lund, Ostby", "Ida Lund"),
        ("Words by Ida Lund | Post", "Ida Lund"),
        ("Written by Ida Lund / Post", "Ida Lund"),
        ("Story by Ida Lund", "Ida Lund"),
        ("Author: Ida Lund", "Ida Lund"),
        ("From Ida Lund", "Ida Lund"),
        ("Ida Lund", "Ida Lund"),
        ("", ""),
    ],
)
def test_the_name_in_a_byline(line: str, author: str) -> None:
    """Without what introduces it and what stands behind it."""
    assert author_in(line) == author
