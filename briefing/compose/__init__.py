"""Compose: put a dossier into words and give them the memo's shape.

A builder chooses facts, the template of the same name puts them into words, the words become blocks.
To add a section: a module in ``sections`` with ``build``, a template of its name, a line in ``SECTIONS``.
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
from briefing.compose.paginate import Binder, Pages, Part
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
from briefing.compose.templates import Wording
from briefing.facts import Dossier
from briefing.memo import Memo

SECTIONS: tuple[Part, ...] = (
    Part("summary", summary.build, "front"),
    Part("changes", changes.build),
    Part("actors", actors.build),
    Part("agreement", agreement.build),
    Part("positions", positions.build),
    Part("questions", questions.build),
    Part("figures", figures.build),
    Part("timeline", timeline.build),
    Part("key", key.build, "back"),
    Part("annex", annex.build, "back"),
    Part("sources", sources.build, "back", last=True),
    Part("method", method.build, "back"),
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
    wording: Wording,
    *,
    title: str,
    as_of: date,
    kind: str = "memo",
    handling: str = "",
    changes: Changes | None = None,
    generated_by: str = "briefing 0.1.0",
    pages: Pages | None = None,
    max_pages: int = 2,
) -> Memo:
    """Make the memo of a dossier; raises ``TemplateError`` where a template cannot be used.

    ``pages`` counts the pages of a memo: what does not fit on ``max_pages`` stands in an annex behind them.
    Without it the memo is as long as it is.
    """
    context = MemoContext(dossier, as_of, kind, changes)
    points = tuple((p.plain, p.evidence) for p in summary.choose(context))
    data = record(dossier, title=title, as_of=as_of, generated_by=generated_by, summary=points, changes=changes)
    shell = Memo(clean(title), as_of.isoformat(), (), (), kind=kind, handling=clean(handling), record=data)
    shell = replace(shell, originals=originals(context, passages_of(data)))
    behind = () if kind in SINGLE else parts(ANNEX)
    return Binder(context, wording, shell, first(kind), behind).bind(pages, max_pages)


def parts(keys: tuple[str, ...]) -> tuple[Part, ...]:
    """Look sections up by their keys."""
    by_key = {part.key: part for part in SECTIONS}
    return tuple(by_key[key] for key in keys)


def first(kind: str) -> tuple[Part, ...]:
    """The sections of the first pages; what other packages add stands behind them, before the key to the sources."""
    keys = ORDERS.get(kind, ORDERS["memo"])
    more = tuple(Part(name, plugins.load("sections", name)) for name in plugins.names("sections"))
    end = next((n for n, key in enumerate(keys) if key in {"key", "sources"}), len(keys))
    return (*parts(keys[:end]), *more, *parts(keys[end:]))


__all__ = ["ORDERS", "SECTIONS", "Change", "Changes", "Part", "Wording", "compare", "compose", "kept", "record"]
