"""Find where an item is printed, by its words, which templates may put in another order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefing.memo import (
    Block,
    Bullets,
    Heading,
    Inline,
    Line,
    Memo,
    Paragraph,
    Quotation,
    References,
    Section,
    Table,
    Text,
)

SECTIONS = {
    "positions": ("summary", "positions"),
    "questions": ("summary", "questions"),
    "figures": ("figures",),
    "actors": ("actors",),
    "parties": ("positions",),
    "sources": ("sources",),
}
"""Kind of item -> keys of the sections that may print it."""
ENOUGH = 0.7
"""Least share of an item's words that must stand in one line, in their order."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PrintedPlace:
    """Where an item is printed."""

    section: str
    """Title of the section."""
    annex: bool
    """Whether the section is in the annex, behind the first pages."""


def place(memo: Memo, kind: str, words: str) -> PrintedPlace | None:
    """Return the first section that prints an item of a kind with some words; ``None`` where none does."""
    wanted = WORD.findall(words.casefold())
    annex = False
    for section in memo.sections:
        annex = annex or section.key == "annex"
        if section.key in SECTIONS[kind] and any(_holds(line, wanted) for line in lines(section)):
            return PrintedPlace(section.title, annex)
    return None


def _holds(line: str, wanted: list[str]) -> bool:
    """Whether a line holds enough of the wanted words, in their order."""
    words = WORD.findall(line.casefold())
    if not wanted or not set(wanted) & set(words):
        return False
    blocks = SequenceMatcher(None, words, wanted, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks) >= ENOUGH * len(wanted)


def lines(section: Section) -> Iterator[str]:
    """Yield the words of a section: a line for each paragraph, item, heading and row."""
    for block in section.blocks:
        yield from ("".join(map(_words, line)) for line in _lines(block))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading(text):
            yield (Text(text),)
        case Paragraph(line) | Quotation(line):
            yield line
        case Bullets(items):
            yield from items
        case Table(_, rows):
            yield from (tuple(span for cell in row for span in (*cell, Text(" "))) for row in rows)
        case References(entries):
            yield from (entry.line for entry in entries)


def _words(span: Inline) -> str:
    return getattr(span, "text", "")
