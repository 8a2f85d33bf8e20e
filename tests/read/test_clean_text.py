"""Converted texts are cleaned, and repaired where they were garbled."""

from __future__ import annotations

import pytest

from briefing.read.formats.clean import cleaned, line, repaired, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\r\ntwo\rthree\n\tfour", "One\ntwo\nthree\n\tfour"),
        ("O\x00n\x08e\x0b\x1f\x7f\x84\x86\x9f", "One"),
        ("O\x85ne", "O\x85ne"),
        ("\ufeffO\ufffen\uffffe\ufff9\ufffb", "One"),
        ("\u202aO\u202en\u2066e\u2069\u200e\u200f", "One"),
        ("half \ud800\udfff", "half \ufffd\ufffd"),
        ("e\u0301", "\u00e9"),
        ("Caf\u00c3\u00a9", "Caf\u00e9"),
    ],
)
def test_cleaned(text: str, expected: str) -> None:
    """Line ends are one kind, letters composed, controls and marks of direction gone, halves marked."""
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it\u00e2\u20ac\u2122s", "it\u2019s"),
        ("Caf\u00c3\u00a9", "Caf\u00e9"),
        ("5\u00c2\u00a0km", "5\u00a0km"),
        ("\u00d0\u2018\u00d0\u00b0", "\u0411\u0430"),
        ("\u00ce\u00b1", "\u03b1"),
        ("\u00c5\u00a1koda", "\u0161koda"),
        ("\u00d1\u0083", "\u0443"),
    ],
)
def test_repaired(text: str, expected: str) -> None:
    """UTF-8 that was taken for Windows-1252 is undone."""
    assert repaired(text) == expected


@pytest.mark.parametrize("text", ["Caf\u00e9", "na\u00efve \u00c5ngstr\u00f6m", "\u00e2me", "plain"])
def test_not_repaired(text: str) -> None:
    """What was right stays."""
    assert repaired(text) == text


def test_lines_and_properties() -> None:
    """A property is one clean line of five hundred characters, or nothing."""
    assert line(" One\n\t two ") == "One two"
    assert stated(" One\n\x00two ") == "One two"
    assert stated("x" * 501) == "x" * 500
    assert [stated(value) for value in (" \n", None, 5, b"x")] == [None, None, None, None]
