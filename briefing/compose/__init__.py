"""Compose: takes a ``Dossier`` and templates, gives a ``Memo`` that fits its page limit.

Each module in ``sections`` chooses facts (``build``), the template of the same name puts them into words, ``markup``
turns the words into blocks, and ``paginate`` fits the sections to the pages. Start at ``compose``, then read
``context`` and one section. To add a section: a module with ``build``, a template of its name, a line in ``SECTIONS``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from briefing import plugins
from briefing.compose.changes import Change, Changes, compare, kept
from briefing.compose.context import MemoContext
from briefing.compose.escape import clean
from briefing.compose.originals import originals, passages_of
from briefing.compose.paginate import CountPages, Paginator, SectionSpec
from briefing.compose.record import record
from briefing.compose.sections import (
    actors,
    agreement,
    annex,
    changes,
    figures,
    key,
    method,
    positions,
    questions,
    sources,
    summary,
    timeline,
)
from briefing.compose.templates import Templates
from briefing.facts import Dossier
from briefing.memo import Memo

SECTIONS: tuple[SectionSpec, ...] = (
    SectionSpec("summary", summary.build, "front"),
    SectionSpec("changes", changes.build),
    SectionSpec("actors", actors.build),
    SectionSpec("agreement", agreement.build),
    SectionSpec("positions", positions.build),
    SectionSpec("questions", questions.build),
    SectionSpec("figures", figures.build),
    SectionSpec("timeline", timeline.build),
    SectionSpec("key", key.build, "back"),
    SectionSpec("annex", annex.build, "back"),
    SectionSpec("sources", sources.build, "back", last=True),
    SectionSpec("method", method.build, "back"),
)
"""In the order of the memo."""

ANNEX = ("annex", "sources", "method", "changes", "actors", "positions", "questions", "figures", "timeline")
"""What stands behind the first pages, in this order: where it all comes from, then what did not fit."""
ORDERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "memo": ("summary", "changes", "actors", "agreement", "positions", "questions", "figures", "timeline", "key"),
        "weekly": ("changes", "summary", "agreement", "positions", "questions", "figures", "timeline", "actors", "key"),
        "handout": ("summary", "positions", "questions", "figures", "sources"),
    }
)
"""The sections of the first pages, by kind; a kind of the user's own has those of ``memo``."""
SINGLE = frozenset({"handout"})
"""The kinds that are one sheet, without an annex."""


def compose(  # noqa: PLR0913  # what a memo is made of; all but the first two have a name where they are given
    dossier: Dossier,
    templates: Templates,
    *,
    title: str,
    as_of: date,
    kind: str = "memo",
    handling: str = "",
    changes: Changes | None = None,
    generated_by: str = "briefing 0.1.0",
    pages: CountPages | None = None,
    max_pages: int = 2,
) -> Memo:
    """Return the memo of a dossier; raises ``TemplateError`` where a template cannot be used.

    ``pages`` counts the pages of a memo: what does not fit on ``max_pages`` goes into an annex.
    Without it the memo is as long as it needs to be.
    """
    context = MemoContext(dossier, as_of, kind, changes)
    points = tuple((p.plain, p.evidence) for p in summary.choose(context))
    data = record(dossier, title=title, as_of=as_of, generated_by=generated_by, summary=points, changes=changes)
    empty = Memo(clean(title), as_of.isoformat(), (), (), kind=kind, handling=clean(handling), record=data)
    empty = replace(empty, originals=originals(context, passages_of(data)))
    annex_specs = () if kind in SINGLE else specs(ANNEX)
    return Paginator(context, templates, empty, front_specs(kind), annex_specs).paginate(pages, max_pages)


def specs(keys: tuple[str, ...]) -> tuple[SectionSpec, ...]:
    """Return the sections of some keys."""
    by_key = {spec.key: spec for spec in SECTIONS}
    return tuple(by_key[key] for key in keys)


def front_specs(kind: str) -> tuple[SectionSpec, ...]:
    """Return the sections of the first pages; what other packages add comes before the key to the sources."""
    keys = ORDERS.get(kind, ORDERS["memo"])
    more = tuple(SectionSpec(name, plugins.load("sections", name)) for name in plugins.names("sections"))
    end = next((n for n, key in enumerate(keys) if key in {"key", "sources"}), len(keys))
    return (*specs(keys[:end]), *more, *specs(keys[end:]))


__all__ = [
    "ORDERS",
    "SECTIONS",
    "Change",
    "Changes",
    "SectionSpec",
    "Templates",
    "compare",
    "compose",
    "kept",
    "record",
]
