"""Lines become paragraphs and list items, each at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.layout.segments import segments_of

WRAPPED = """\
Ministers were facing a growing revolt last night over plans to charge
patients who miss hospital appointments, with more than forty members
signing a letter to the health secretary that demands a rethink of it.

The charge would be brought in from April under proposals published on
Monday, and officials say that missed appointments cost a great deal
of money every year.
"""


@given(st.text())
def test_pieces_stand_in_order(text: str) -> None:
    """Whatever the text, pieces are slices of it, in order, none empty and none overlapping."""
    at = 0
    for segment in segments_of(text):
        assert at <= segment.start < segment.end <= len(text)
        assert segment.text == text[segment.start : segment.end]
        at = segment.end


def test_joins_hard_wrapped_lines() -> None:
    """Lines that were broken at a width are one paragraph again."""
    assert [p.text.count("\n") for p in segments_of(WRAPPED)] == [2, 2]


def test_joins_the_lines_of_a_short_text() -> None:
    """One paragraph of three lines is enough to see that its lines were broken."""
    text = WRAPPED.split("\n\n", maxsplit=1)[0]
    assert len(segments_of(f"Ministers face a revolt\n\n{text}\n")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "One short line.\nAnother short line.\nA third.\nA fourth.\nA fifth.",
        "A headline of some words\nThe first paragraph is on a line of its own, and is quite long.\nSo is the second.",
        "\n".join(["- an item of a list, which is rather long, to be sure of it"] * 6),
    ],
)
def test_leaves_single_lines_apart(text: str) -> None:
    """A line is a paragraph where lines are not broken at a width, and an item always begins one."""
    assert len(segments_of(text)) == text.count("\n") + 1


@pytest.mark.parametrize(
    ("line", "mark", "text"),
    [
        ("  • One point", "bullet", "One point"),
        ("- One point", "bullet", "One point"),
        ("2. Second", "number", "Second"),
        ("## A heading", "heading", "A heading"),
        ("> said so", "quote", "said so"),
        ("-----", "rule", "-----"),
        ("* * *", "rule", "* * *"),
        ("**All bold**", "", "All bold"),
        ("*All italics*", "", "All italics"),
        ("\ufeffFirst", "", "First"),
    ],
)
def test_takes_marks_off(line: str, mark: str, text: str) -> None:
    """A mark at the head of a line is told and left out of the piece."""
    (segment,) = segments_of(line)
    assert (segment.mark, segment.text) == (mark, text)


@pytest.mark.parametrize(
    "line", ["-5 degrees were measured", "2024. That was it", "#tag here", "*one* and *two*", "a - b"]
)
def test_leaves_text_alone(line: str) -> None:
    """What only looks like a mark is text."""
    (segment,) = segments_of(line)
    assert (segment.mark, segment.text) == ("", line)
