"""Write the inlines of a line as HTML, for the page and for the mail; text from articles is always escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, assert_never

from briefing.memo import Cite, Emphasis, Inline, Line, Link, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Callable


def inline(line: Line, cite: Callable[[Cite], str], link_attributes: str = "") -> str:
    """Return a line as HTML; ``cite`` writes its citations, ``link_attributes`` go into each link to the web."""
    return "".join(_one(part, cite, link_attributes) for part in line)


def _one(part: Inline, cite: Callable[[Cite], str], link_attributes: str) -> str:
    match part:
        case Text():
            return escape(part.text)
        case Strong():
            return f"<strong>{escape(part.text)}</strong>"
        case Emphasis():
            return f"<em>{escape(part.text)}</em>"
        case Cite():
            return cite(part)
        case Link():
            text = escape(part.text)
            return f'<a href="{escape(part.href)}"{link_attributes}>{text}</a>' if part.href else text
        case _:
            assert_never(part)
