"""Text as it may be printed: what no format can carry, or what could mislead a reader, is taken out here alone."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from briefing.memo import Cite, Line, Link, References, Text

if TYPE_CHECKING:
    from briefing.memo import Block, Memo

_FIXED_SPACES = "\u00a0\u2007\u202f"
_SPACE = re.compile(rf"\s{{2,}}|[^\S {_FIXED_SPACES}]")
"""White space that is not one space already."""
_HIDDEN = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff\ufff9\ufffa\ufffb")
_DATA = frozenset({"record", "originals"})
_WEB = ("http://", "https://", "mailto:")


@lru_cache(1 << 14)  # the same words again and again, until a memo fits
def clean(text: str) -> str:
    """Take out control characters, lone surrogates, non-characters, and invisible signs that turn or hide text.

    Runs of white space become one space; no-break spaces stay.
    """
    shown = text if text.isascii() and text.isprintable() else "".join(c for c in text if c.isspace() or _shown(c))
    return _SPACE.sub(_one_space, shown)


def safe_href(href: str) -> str:
    """Return the address if a reader may follow it (web or mail), else an empty string."""
    address = clean(href).strip().replace(" ", "%20")
    return address if address.lower().startswith(_WEB) else ""


CleanedBlocks = dict[tuple[int, frozenset[int]], tuple["Block", "Block"]]
"""Blocks by their identity and the sources that are listed, each with what became of it."""


def tidy(memo: Memo, cleaned: CleanedBlocks | None = None) -> Memo:
    """Return the memo with every text cleaned, and no citation that leads nowhere.

    ``record`` and ``originals``, whose characters are counted, are left to the formats that show them.
    Of memos that are made of the same blocks, those that are ``cleaned`` are taken from there.
    """
    cleaned = {} if cleaned is None else cleaned
    blocks = [block for section in memo.sections for block in section.blocks]
    known = frozenset(entry.number for block in blocks if isinstance(block, References) for entry in block.entries)
    for block in blocks:
        if (id(block), known) not in cleaned:
            cleaned[id(block), known] = block, _tidy(block, known)
    bare: Memo = _tidy(replace(memo, sections=tuple(replace(section, blocks=()) for section in memo.sections)), known)
    pairs = zip(bare.sections, memo.sections, strict=True)
    return replace(
        bare, sections=tuple(replace(s, blocks=tuple(cleaned[id(b), known][1] for b in its.blocks)) for s, its in pairs)
    )


def cited(value: object) -> frozenset[int]:
    """Return the numbers of the sources that a memo, or a part of it, cites."""
    match value:
        case Cite():
            return frozenset({value.number})
        case tuple():
            return frozenset().union(*map(cited, value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            return frozenset().union(*(cited(getattr(value, f.name)) for f in fields(value) if f.name not in _DATA))
        case _:
            return frozenset()


def words(line: Line) -> str:
    """Return the plain words of a line; a citation reads ``[4]``."""
    return "".join(f"[{part.number}]" if not hasattr(part, "text") else part.text for part in line)


def _glued(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    """Put a no-break space between a word and its citation, so that no line begins with the citation.

    Done before the citations that lead nowhere become text: with or without its sources, a line breaks alike.
    """
    pairs = zip_longest(parts, parts[1:])
    return tuple(_tied(part) if isinstance(after, Cite) else part for part, after in pairs)


def _tied(part: Any) -> Any:  # noqa: ANN401
    text = getattr(part, "text", "")
    ends = text.strip() and text.endswith(" ") and not text.endswith("; ")  # after it another entry of a list begins
    return replace(part, text=text.rstrip(" ") + "\u00a0") if ends else part


def _one_space(found: re.Match[str]) -> str:
    kept = "".join(c for c in found[0] if c in _FIXED_SPACES)
    return kept or " "


@lru_cache(1 << 12)
def _shown(char: str) -> bool:
    code = ord(char)
    if char in _HIDDEN or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xE0000 <= code <= 0xE007F:
        return False
    return unicodedata.category(char) not in {"Cc", "Cs"} and code & 0xFFFE != 0xFFFE and not 0xFDD0 <= code <= 0xFDEF


def _tidy(value: Any, known: frozenset[int]) -> Any:  # noqa: ANN401, PLR0911  a memo is walked whatever its parts are
    match value:
        case str():
            return clean(value)
        case tuple():
            return tuple([_tidy(part, known) for part in _glued(value)])
        case Text():
            return Text(clean(value.text))
        case Cite():
            return value if value.number in known else Text(f"[{value.number}]")
        case Link():
            return Link(clean(value.text), safe_href(value.href))
        case _ if is_dataclass(value) and not isinstance(value, type):
            changed = {f.name: _tidy(getattr(value, f.name), known) for f in fields(value) if f.name not in _DATA}
            return replace(value, **changed)
        case _:
            return value
