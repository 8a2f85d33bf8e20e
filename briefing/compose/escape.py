"""Text from articles stays text: shielded before it enters a template's words, and marked where it carries meaning."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from briefing.compose.citations import address

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
INVISIBLE = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff]")
"""Soft hyphens, marks that turn the direction of writing, byte order marks, code points that are no characters."""


@lru_cache(1 << 14)  # the same words again and again, until a memo fits
def clean(text: str) -> str:
    """Return a text with white space folded, without what no page can show: controls, surrogates, direction marks."""
    folded = " ".join(text.split())
    return folded if folded.isascii() and folded.isprintable() else " ".join("".join(filter(shown, folded)).split())


@lru_cache(1 << 12)
def shown(letter: str) -> bool:
    """Return whether a page can show a character."""
    hidden = unicodedata.category(letter) in {"Cc", "Cs"} or ord(letter) & 0xFFFE == 0xFFFE
    return not (hidden or INVISIBLE.match(letter))


def shield(value: object) -> Markup:
    """Return any value escaped for a template's Markdown; what is marked up already stays as it is."""
    if isinstance(value, Markup):
        return value
    return Markup(PUNCTUATION.sub(r"\\\1", clean(str(value))))  # noqa: S704  # this is the one place that vouches


def mark(words: object, target: str) -> Markup:
    """Return words as a link-shaped marker, which may stand anywhere in a line; empty words stay empty."""
    shown = shield(words)
    return Markup(f"[{shown}]({target})") if shown.strip() else shown  # noqa: S704  # both parts are shielded


def strong(words: object) -> Markup:
    """Return words marked as strong."""
    return mark(words, "strong:")


def emphasis(words: object) -> Markup:
    """Return words marked as emphasised."""
    return mark(words, "em:")


def cite(number: int) -> Markup:
    """Return a citation of a source, with the passages that its number has."""
    return mark(int(number), f"cite:{address(number)}")


def source(number: int) -> Markup:
    """Return the number that opens an entry in the list of sources."""
    return mark(int(number), f"source:{int(number)}")


def link(words: object, address: str | None) -> Markup:
    """Return words linked to an address; the bare words where it is not one of the web."""
    if not address or urlsplit(clean(address)).scheme not in {"http", "https"}:
        return shield(words)
    return mark(words, quote(clean(address), safe=":/?#@!$&'*+,;=%~-._"))
