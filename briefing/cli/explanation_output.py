"""An explanation of an item of a memo, as ``briefing explain`` prints it for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from briefing.cli.output import row
from briefing.common.text import one_line

NOWHERE = "not found on the printed pages; the JSON file holds it"
CHANGE = MappingProxyType({"added": "new", "changed": "changed"})
PASSAGES = 12
"""Passages that are shown; ``--json`` gives all of them."""


def text(explanation: Mapping[str, Any]) -> str:
    """Return an explanation as lines of label and words; ``explanation`` is one item of ``inspect.explain.explain``.

    Passages are verbatim, except for characters that a terminal would take for a command.
    """
    place, change, evidence = explanation["printed"], explanation["change"], explanation["evidence"]
    more = len(evidence) - PASSAGES
    rank = f"{explanation['rank']} of {explanation['of']}" if explanation["rank"] else "none: not ranked"
    pages = "in the annex" if place and place["annex"] else "on the first pages"
    rows = [
        f"{explanation['kind']} {one_line(explanation['item'])}",
        *([row("text", explanation["text"])] if explanation["text"] != explanation["item"] else []),
        *(row(label, words) for label, words in explanation["rule"]),
        row("rank", rank),
        row("printed", f"{pages}, under “{place['section']}”" if place else NOWHERE),
        *([row("change", f"{CHANGE[change]} since the last memo")] if change else []),
        *([row("reports", f"{explanation['reports']} independent")] if evidence else []),
        *(line for passage in evidence[:PASSAGES] for line in _passage(passage)),
        *([row("", f"and {more} more passages, see --json")] if more > 0 else []),
    ]
    return "\n".join(rows) + "\n"


def _passage(passage: Mapping[str, Any]) -> Iterator[str]:
    head = ", ".join(x for x in (passage["title"] or passage["path"], passage["outlet"], passage["published"]) if x)
    place = f"{passage['source']}, {passage['path']}, characters {passage['start']} to {passage['end']}"
    yield row("evidence", f"{place}: {head}")
    yield row("", f"“{one_line(passage['text'])}”")
