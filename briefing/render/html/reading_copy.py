"""What a page carries for its reading copy: the articles as text, the script that opens them, the memo as data."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.render.json import write

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.memo import Memo, Original, Stretch
    from briefing.render.style import Look

RECORD = "briefing"
"""Id of the element that holds the memo as data."""
_BLANK = re.compile("[\x0b\x0c\x1c-\x1f\x85]")
_NONE = "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
_MISLEADING = re.compile(
    f"[\x00-\x08\x0e-\x1b\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e007f{_NONE}]"
)
"""Characters that no page can show, or that turn or hide others."""


@cache
def script() -> str:
    """Return the one script of a page."""
    return files("briefing.render.html").joinpath("reading.js").read_text("utf-8")


def data(memo: Memo, look: Look, stamp: datetime) -> str:
    """Write the memo's record so that nothing in it can end the element; every reader of JSON reads the same.

    In JSON the sign ``<`` stands only inside texts, where it may be written by its number.
    """
    body = write(memo, look, stamp)[0].decode().strip().replace("<", "\\u003c")
    return f'<script type="application/json" id="{RECORD}">{body}</script>'


def articles(memo: Memo) -> str:
    """Write the articles, folded away: to be read as they are, and for the script to open at a passage."""
    if not memo.originals:
        return ""
    parts = "\n".join(map(_article, memo.originals))
    start_tag = '<section class="articles" aria-labelledby="articles">\n<h2 id="articles">Articles</h2>'
    return f"{start_tag}\n{parts}\n</section>"


def _article(original: Original) -> str:
    """Write one article; a link to its text, not to the whole, makes a browser unfold it."""
    heading = f'<span class="title">{escape(verbatim(original.title))}</span>'
    about = f'<span class="about">{escape(verbatim(original.about))}</span>'
    summary = f'<summary><span class="number">[{original.number}]</span> {heading} {about}</summary>'
    gap = "" if original.whole else '<p class="gap">Only what stands around the cited passages is shown.</p>\n'
    body = "\n".join(map(_stretch, original.stretches))
    text = f'<div class="body" id="article-{original.number}">\n{gap}{body}\n</div>'
    return f"<details>\n{summary}\n{text}\n</details>"


def _stretch(stretch: Stretch) -> str:
    """Write a piece of an article; a return stays one, as its characters are counted."""
    text = escape(verbatim(stretch.text)).replace("\r", "&#13;")
    return f'<p class="{escape(verbatim(stretch.kind))}" dir="auto" data-start="{stretch.start}">{text}</p>'


def verbatim(text: str) -> str:
    """Put a sign in the place of each character that cannot be shown or would mislead; the length stays."""
    return _MISLEADING.sub("\ufffd", _BLANK.sub(" ", text))
