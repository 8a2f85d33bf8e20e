"""Compose: put a dossier into words and give them the memo's shape.

A builder chooses facts, the template of the same name puts them into words, the words become blocks.
To add a section: a module in ``sections`` with ``build``, a template of its name, a line in ``SECTIONS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from briefing.compose import masthead
from briefing.compose.changes import Change, Changes, compare
from briefing.compose.draft import Draft
from briefing.compose.markup import plain, stripped
from briefing.compose.record import record
from briefing.compose.sections import actors, changes, figures, method, positions, questions, sources, summary, timeline
from briefing.compose.shield import clean
from briefing.compose.wording import Wording
from briefing.errors import TemplateError
from briefing.facts import Dossier
from briefing.memo import Bullets, Line, Memo, Section, SectionRole, Strong

Builder = Callable[[Draft], Mapping[str, Any] | None]
"""Chooses what a section says; ``None`` leaves the section out."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the memo: its key is the name of its builder's module and of its template."""

    key: str
    build: Builder
    role: SectionRole = "body"


SECTIONS: tuple[Part, ...] = (
    Part("summary", summary.build, "front"),
    Part("changes", changes.build),
    Part("actors", actors.build),
    Part("positions", positions.build),
    Part("questions", questions.build),
    Part("figures", figures.build),
    Part("timeline", timeline.build),
    Part("sources", sources.build, "back"),
    Part("method", method.build, "back"),
)
"""In the order of the memo."""

ORDERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "weekly": (
            "changes",
            "summary",
            "positions",
            "questions",
            "figures",
            "timeline",
            "actors",
            "sources",
            "method",
        ),
        "handout": ("summary", "positions", "questions", "figures", "sources"),
    }
)
"""The sections of the kinds that have an order of their own; every other kind has all, in the order of the memo."""


def compose(  # noqa: PLR0913  # what a memo is made of; all but the first two have a name where they are given
    dossier: Dossier,
    wording: Wording,
    *,
    title: str,
    as_of: date,
    kind: str = "memo",
    handling: str = "",
    changes: Changes | None = None,
    generated_by: str = "briefing 0.1.0",
) -> Memo:
    """Make the memo of a dossier; raises ``TemplateError`` where a template cannot be used."""
    draft = Draft(dossier, as_of, kind, changes)
    points = tuple((p.plain, p.evidence) for p in summary.choose(draft))
    data = record(dossier, title=title, as_of=as_of, generated_by=generated_by, summary=points, changes=changes)
    sections = (section(part, draft, wording) for part in parts(kind))
    return Memo(
        title=clean(title),
        as_of=as_of.isoformat(),
        masthead=heading(draft, wording),
        sections=tuple(s for s in sections if s),
        kind=kind,
        handling=clean(handling),
        record=data,
    )


def parts(kind: str) -> tuple[Part, ...]:
    """Return the sections of a kind, in its order."""
    by_key = {part.key: part for part in SECTIONS}
    return tuple(by_key[key] for key in ORDERS.get(kind, tuple(by_key)))


def section(part: Part, draft: Draft, wording: Wording) -> Section | None:
    """Write one section; ``None`` where it has nothing to say."""
    facts = part.build(draft)
    if facts is None:
        return None
    page = wording.say(part.key, facts)
    return Section(part.key, page.title, page.blocks, part.role) if page.blocks else None


def heading(draft: Draft, wording: Wording) -> tuple[tuple[str, Line], ...]:
    """Write the masthead: a list whose items open with their label in bold."""
    items = [
        i for b in wording.say("masthead", masthead.build(draft)).blocks if isinstance(b, Bullets) for i in b.items
    ]
    if not all(item and isinstance(item[0], Strong) for item in items):
        raise TemplateError(
            "masthead.md.j2: an item without a label.", "Begin each item with its label: - **Sources** …"
        )
    return tuple((plain(item[:1]).rstrip(":"), stripped(item[1:])) for item in items)


__all__ = ["ORDERS", "SECTIONS", "Change", "Changes", "Part", "Wording", "compare", "compose", "record"]
