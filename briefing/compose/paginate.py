"""Turns sections into a memo within a page limit: whole where it fits, else full first pages and an annex."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.compose import masthead
from briefing.compose.context import MemoContext
from briefing.compose.limits import MIDDLE, MOST, STEPS, Limits, limits_of
from briefing.compose.markup import plain, stripped
from briefing.compose.templates import Templates
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
"""Returns the variables of a section's template; ``None`` leaves the section out. ``more`` counts what is left out."""
LEFT = ("actors", "positions", "questions", "figures", "timeline")
"""The sections of which the masthead says how much stands in the annex."""
TOP_UP = ("positions", "questions", "positions", "actors", "positions", "questions", "events")
"""Where a free line goes, in turn."""
NEAR = 8
"""From the usual size most folders' are no further."""
CountPages = Callable[[Memo], int]
"""Returns how many pages a memo fills."""


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A section of the memo: its key is the name of its builder's module and of its template."""

    key: str
    build: Builder
    role: SectionRole = "body"
    last: bool = False
    """Written when all others are, wherever it stands: it lists what they cite."""


@dataclass(frozen=True, slots=True)
class Paginator:
    """Lays out the sections of one memo on its pages."""

    context: MemoContext
    templates: Templates
    masthead_only: Memo
    """The memo without its sections."""
    front_specs: Sequence[SectionSpec]
    """The sections of the first pages."""
    annex_specs: Sequence[SectionSpec]
    """The sections of the annex; empty for a kind that has none."""

    def paginate(self, count_pages: CountPages | None, max_pages: int) -> Memo:
        """Return the memo whole if it fits, or nothing counts its pages; else what fits by rank, then an annex."""
        if count_pages is None:
            return self.whole()
        size = largest(self.fitting(count_pages, max_pages))
        if size == STEPS - 1:  # else not even its first pages would fit: most of a large folder is not tried at all
            whole = self.whole()
            if count_pages(whole) <= max_pages:
                return whole
        limits = self.topped_up(limits_of(self.context.kind, size), count_pages, max_pages)
        front = self.front(limits)
        return replace(front, sections=(*front.sections, *self.annex(limits, cited(front.sections))))

    def fitting(self, count_pages: CountPages, max_pages: int) -> Callable[[int], bool]:
        """Return a test of a size: whether its first pages fit."""
        return lambda size: count_pages(self.front(limits_of(self.context.kind, size))) <= max_pages

    def topped_up(self, limits: Limits, count_pages: CountPages, max_pages: int) -> Limits:
        """Return limits that use up what is left free at the foot of the last page, a line at a time.

        Where one more line of a section did not fit, none is tried later, when others have taken of the room.
        """
        full: set[str] = set()
        for name in TOP_UP:
            more = replace(limits, **{name: min(getattr(MOST, name), getattr(limits, name) + 1)})
            if name in full or more == limits:
                continue
            if count_pages(self.front(more)) <= max_pages:
                limits = more
            else:
                full.add(name)
        return limits

    def whole(self) -> Memo:
        """Return the memo with all of its sections, sources and method last."""
        back = [spec for spec in self.annex_specs if spec.role == "back"]
        return self.memo(self.context, (*self.front_specs, *back))

    def front(self, limits: Limits) -> Memo:
        """Return the first pages within some limits."""
        return self.memo(self.context.changed(limits=limits, part="front"), self.front_specs)

    def annex(self, limits: Limits, cited_before: frozenset[int]) -> tuple[Section, ...]:
        """Return the sections behind first pages of some limits, which cite some sources."""
        context = self.context.changed(limits=limits, part="annex", cited=cited_before)
        return tuple(section for _, section, _ in self.sections(context, self.annex_specs) if section)

    def memo(self, context: MemoContext, specs: Sequence[SectionSpec]) -> Memo:
        """Return some sections below the masthead, which counts what they left out."""
        written = list(self.sections(context, specs))
        left = {key: more for key, _, more in written if more}
        head = heading(context, self.templates, left, annexed=context.part == "front" and bool(self.annex_specs))
        sections = tuple(section for _, section, _ in written if section)
        return replace(self.masthead_only, masthead=head, sections=sections)

    def sections(self, context: MemoContext, specs: Sequence[SectionSpec]) -> Iterator[tuple[str, Section | None, int]]:
        """Yield the key of each section, the section, and a count of what it left out.

        Each knows which sources those written before it cite.
        """
        written: dict[str, tuple[Section | None, int]] = {}
        known = context.cited
        for spec in sorted(specs, key=lambda spec: spec.last):
            written[spec.key] = write(spec, context.changed(cited=known), self.templates)
            known |= cited(written[spec.key][:1])
        return ((spec.key, *written[spec.key]) for spec in specs)


def largest(fits: Callable[[int], bool]) -> int:
    """Return the largest size below ``STEPS`` that fits, found in a few steps from the usual one; 0 where none does."""
    low, high, size, step = 0, STEPS, MIDDLE, NEAR
    while high - low > 1:
        low, high, size = (size, high, size + step) if fits(size) else (low, size, size - step)
        step *= 2
        if not low < size < high:
            size = (low + high) // 2
    return low


def write(spec: SectionSpec, context: MemoContext, templates: Templates) -> tuple[Section | None, int]:
    """Return one section, None where it has nothing to say, and a count of what it left out."""
    facts = spec.build(context)
    if facts is None:
        return None, 0
    more = int(facts.get("more", 0))
    if not facts.get("shown", True):
        return None, more
    variables = dict(facts) | {"more": 0 if context.part == "front" else more, "part": context.part}
    body = templates.render(spec.key, variables)
    role = "back" if context.part == "annex" else spec.role
    return Section(spec.key, body.title, body.blocks, role) if body.blocks else None, more


def cited(sections: Iterable[Section | None]) -> frozenset[int]:
    """Return the numbers of the sources that some sections cite."""
    inlines = (span for section in sections if section for span in spans(section))
    return frozenset(span.number for span in inlines if isinstance(span, Cite))


def spans(section: Section) -> Iterator[Inline]:
    """Yield the inline elements of a section's lines, in order."""
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
    context: MemoContext, templates: Templates, left: Mapping[str, int], *, annexed: bool
) -> tuple[tuple[str, Line], ...]:
    """Return the lines of the masthead, each with its label: the template's list, whose items open in bold."""
    facts = masthead.build(context) | {"annexed": annexed, "left": {key: left.get(key, 0) for key in LEFT}}
    items = [i for b in templates.render("masthead", facts).blocks if isinstance(b, Bullets) for i in b.items]
    if not all(item and isinstance(item[0], Strong) for item in items):
        raise TemplateError(
            "masthead.md.j2: an item without a label.", "Begin each item with its label: - **Sources** …"
        )
    return tuple((plain(item[:1]).rstrip(":"), stripped(item[1:])) for item in items)
