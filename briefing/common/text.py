"""Text for people: one safe line for a terminal, and the known word that comes nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable


def printable(text: str) -> str:
    """Return the text with U+FFFD in place of each control character and whatever else cannot be printed."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def one_line(text: str) -> str:
    """Return the text on one line that no terminal takes for a command: ``printable``, with white space collapsed."""
    return printable(" ".join(text.split()))


def nearest(word: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.6) -> list[str]:
    """Return up to ``count`` of the known words that resemble ``word``, the most similar first.

    ``cutoff`` is the least similarity that counts, from 0 to 1.
    """
    from difflib import get_close_matches  # loaded when something is wrong: it is of no use to a run that goes well

    return get_close_matches(word, list(known), count, cutoff)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "", *, cutoff: float = 0.6) -> str:
    """Return ``Did you mean 'x'?`` for the known word that resembles ``word`` most, or ``otherwise`` if none does."""
    close = nearest(word, known, cutoff=cutoff)
    return f"Did you mean {close[0]!r}?" if close else otherwise
