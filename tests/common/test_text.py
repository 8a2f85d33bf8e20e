"""One safe line for a terminal, and the nearest of the known words."""

from __future__ import annotations

import pytest

from briefing.common.text import did_you_mean, nearest, one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ferry.txt", "ferry.txt"),
        ("", ""),
        ("two\nlines\tand  more ", "two lines and more"),
        ("red\x1b[31m", "red\ufffd[31m"),
        ("bell\x07", "bell\ufffd"),
        ("half of a pair \udc80", "half of a pair \ufffd"),
        ("turned \u202e round", "turned \ufffd round"),
        ("Zürich – «Ufer»", "Zürich – «Ufer»"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    """White space is collapsed, and what a terminal would act on or cannot show is replaced, one for one."""
    assert one_line(text) == line


def test_nearest_comes_first() -> None:
    """The most similar word stands first, no more than asked for, and none below the cutoff."""
    known = ["harbour", "harbours", "harvest", "ferry"]
    assert nearest("harbour", known, count=2) == ["harbour", "harbours"]
    assert nearest("harbour", known) == ["harbour"]
    assert nearest("harbor", known, cutoff=0.99) == []
    assert nearest("x", []) == []


@pytest.mark.parametrize(
    ("word", "hint"),
    [("titel", "Did you mean 'title'?"), ("title", "Did you mean 'title'?"), ("zebra", "There are two.")],
)
def test_did_you_mean(word: str, hint: str) -> None:
    """A word that comes near is offered; where none does, the other hint is given."""
    assert did_you_mean(word, ["title", "kind"], "There are two.") == hint


def test_no_hint_where_there_is_none() -> None:
    """Without another hint, an unknown word gets an empty one."""
    assert did_you_mean("zebra", ["title"]) == ""
