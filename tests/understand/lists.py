"""Lists of words that tests go through, one case a word."""

from __future__ import annotations


def each(words: str) -> list[str]:
    """Split a list of words at its blanks."""
    return words.split()
