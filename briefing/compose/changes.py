"""What is new, changed and gone since an earlier memo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("positions", "questions", "figures")


@dataclass(frozen=True, slots=True)
class Change:
    """An item that is in one memo and not, or not so, in the other."""

    id: str
    kind: str
    """``positions``, ``questions`` or ``figures``."""
    text: str
    who: str = ""
    """The party or speaker of a position, or what a figure counts."""
    was: str = ""
    """The earlier words of a changed item."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from the memo of an earlier day; ``since`` is its ISO date, ``None`` where not known."""

    since: str | None
    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> Changes:
    """Compare two memos as plain data, schema ``briefing/1``, item by item, by id."""
    old, new = items(before), items(after)
    added = tuple(new[key] for key in new if key not in old)
    gone = tuple(old[key] for key in old if key not in new)
    changed = (changed_from(old[key], new[key]) for key in new if key in old)
    return Changes(before.get("as_of"), added, tuple(c for c in changed if c), gone)


def items(record: Mapping[str, Any]) -> dict[tuple[str, str], Change]:
    """Gather the items of a memo that can change, by kind and id, in order."""
    return {(kind, item["id"]): entry(kind, item) for kind in KINDS for item in record.get(kind, ())}


def entry(kind: str, item: Mapping[str, Any]) -> Change:
    """Make one item ready to be shown as a change."""
    who = item.get("speaker") or item.get("party") or item.get("measures") or ""
    return Change(item["id"], kind, item["text"], who)


def changed_from(old: Change, new: Change) -> Change | None:
    """Return the new item with the old words, or ``None`` where the words are the same."""
    return None if old.text == new.text else Change(new.id, new.kind, new.text, new.who, old.text)
