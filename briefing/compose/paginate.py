"""From sections to a memo: whole where it fits its pages, else the first pages as full as they go, then an annex."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.compose import masthead
from briefing.compose.context import MemoContext
from briefing.compose.limits import MIDDLE, MOST, STEPS, Limits, limits
from briefing.compose.markup import plain, stripped
from briefing.compose.templates import Wording
from briefing.errors import TemplateError
from briefing.memo import (
    Bullets,
    Chart,
    Cite,
    Inline,
    Line,
    Memo,
    Paragraph,
    Quotation,
    Section,
    SectionRole,
    Strong,
    Table,
)

Builder = Callable[[MemoContext], Mapping[str, Any] | None]
"""Chooses what a section says; ``None`` leaves the section out. ``more`` counts what it had no room for."""
LEFT = ("actors", "positions", "questions", "figures", "timeline")
"""The sections of which the masthead tells how much stands in the annex."""
TOP_UP = ("positions", "questions", "positions", "actors", "positions", "questions", "events")
"""Where a free line goes, in turn."""
NEAR = 8
"""From the usual size most folders' are no further."""
Pages = Callable[[Memo], int]
"""Counts the pages that a memo fills."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the memo: its key is the name of its builder's module and of its template."""

    key: str
    build: Builder
    role: SectionRole = "body"
    last: bool = False
    """Written when all others are, wherever it stands: it lists what they cite."""


@dataclass(frozen=True, slots=True)
class Binder:
    """Binds the sections of one kind of memo."""

    context: MemoContext
    wording: Wording
    shell: Memo
    """The memo without its sections."""
    first: Sequence[Part]
    """The sections of the first pages."""
    behind: Sequence[Part]
    """The sections of the annex; empty for a kind that has none."""

    def bind(self, pages: Pages | None, most: int) -> Memo:
        """Make the memo whole if it fits ``most`` pages, or nothing counts them; else as much as fits, by rank."""
        if pages is None:
            return self.whole()
        size = largest(self.fitting(pages, most))
        if size == STEPS - 1:  # else not even its first pages would fit: most of a large folder is not tried at all
            whole = self.whole()
            if pages(whole) <= most:
                return whole
        room = self.filled(limits(self.context.kind, size), pages, most)
        front = self.front(room)
        return replace(front, sections=(*front.sections, *self.annex(room, cited(front.sections))))

    def fitting(self, pages: Pages, most: int) -> Callable[[int], bool]:
        """Tell of a size whether its first pages fit."""
        return lambda size: pages(self.front(limits(self.context.kind, size))) <= most

    def filled(self, room: Limits, pages: Pages, most: int) -> Limits:
        """Use what a size leaves free at the foot of the last page: a line here and there, while it fits."""
        for name in TOP_UP:
            more = replace(room, **{name: min(getattr(MOST, name), getattr(room, name) + 1)})
            if more != room and pages(self.front(more)) <= most:
                room = more
        return room

    def whole(self) -> Memo:
        """Make all of it, sources and method last."""
        back = [part for part in self.behind if part.role == "back"]
        return self.memo(self.context, (*self.first, *back))

    def front(self, room: Limits) -> Memo:
        """Make the first pages with some room."""
        return self.memo(self.context.but(limits=room, part="front"), self.first)

    def annex(self, room: Limits, before: frozenset[int]) -> tuple[Section, ...]:
        """Make what stands behind first pages with some room, which cite some sources."""
        context = self.context.but(limits=room, part="annex", cited=before)
        return tuple(section for _, section, _ in self.sections(context, self.behind) if section)

    def memo(self, context: MemoContext, parts: Sequence[Part]) -> Memo:
        """Put some sections below the masthead, which tells what they had no room for."""
        made = list(self.sections(context, parts))
        left = {key: more for key, _, more in made if more}
        head = heading(context, self.wording, left, annexed=context.part == "front" and bool(self.behind))
        return replace(self.shell, masthead=head, sections=tuple(section for _, section, _ in made if section))

    def sections(self, context: MemoContext, parts: Sequence[Part]) -> Iterator[tuple[str, Section | None, int]]:
        """Write sections, each with its key and a count of what it had no room for.

        Each is told which sources those written before it cite.
        """
        made: dict[str, tuple[Section | None, int]] = {}
        known = context.cited
        for part in sorted(parts, key=lambda part: part.last):
            made[part.key] = write(part, context.but(cited=known), self.wording)
            known |= cited(made[part.key][:1])
        return ((part.key, *made[part.key]) for part in parts)


def largest(fits: Callable[[int], bool]) -> int:
    """Find the largest size below ``STEPS`` that fits, in a few steps from the usual one; 0 where none does."""
    low, high, size, step = 0, STEPS, MIDDLE, NEAR
    while high - low > 1:
        low, high, size = (size, high, size + step) if fits(size) else (low, size, size - step)
        step *= 2
        if not low < size < high:
            size = (low + high) // 2
    return low


def write(part: Part, context: MemoContext, wording: Wording) -> tuple[Section | None, int]:
    """Write one section, and count what it had no room for; ``None`` where it has nothing to say."""
    facts = part.build(context)
    if facts is None:
        return None, 0
    more = int(facts.get("more", 0))
    told = dict(facts) | {"more": 0 if context.part == "front" else more, "part": context.part}
    if not facts.get("shown", True):
        return None, more
    page, role = wording.say(part.key, told), "back" if context.part == "annex" else part.role
    return Section(part.key, page.title, page.blocks, role) if page.blocks else None, more


def cited(sections: Iterable[Section | None]) -> frozenset[int]:
    """Gather the sources that some sections cite."""
    said = (span for section in sections if section for span in spans(section))
    return frozenset(span.number for span in said if isinstance(span, Cite))


def spans(section: Section) -> Iterator[Inline]:
    """Give the words of a section's lines, one after the other."""
    for block in section.blocks:
        match block:
            case Paragraph(line) | Quotation(line):
                yield from line
            case Bullets(items):
                yield from (span for line in items for span in line)
            case Chart(bars=bars):
                yield from (span for bar in bars for span in (*bar.label, *bar.shown))
            case Table(_, rows):
                yield from (span for row in rows for cell in row for span in cell)
            case _:
                pass


def heading(
    context: MemoContext, wording: Wording, left: Mapping[str, int], *, annexed: bool
) -> tuple[tuple[str, Line], ...]:
    """Write the masthead: a list whose items open with their label in bold."""
    facts = masthead.build(context) | {"annexed": annexed, "left": {key: left.get(key, 0) for key in LEFT}}
    items = [i for b in wording.say("masthead", facts).blocks if isinstance(b, Bullets) for i in b.items]
    if not all(item and isinstance(item[0], Strong) for item in items):
        raise TemplateError(
            "masthead.md.j2: an item without a label.", "Begin each item with its label: - **Sources** …"
        )
    return tuple((plain(item[:1]).rstrip(":"), stripped(item[1:])) for item in items)
