"""What is new, changed and gone since an earlier memo.

Two memos are plain data, schema ``briefing/1``, or what ``kept`` keeps of it, which is enough for the earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import Any

from briefing.compose.matching import ComparedItem, match
from briefing.compose.similarity import words

KINDS = ("positions", "questions", "figures")
PROOF = 4
"""Words that a passage must exceed to be recognised; "30 countries" may mean anything."""


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
    """Compare two memos item by item: an item is the same if its words, its passage or most of its words are."""
    added: list[Change] = []
    changed: list[Change] = []
    gone: list[Change] = []
    for kind in KINDS:
        old, new = items(before, kind), items(after, kind)
        pairs, known = match(kind, old, new)
        added += [change(kind, x) for n, x in enumerate(new) if n not in pairs]
        changed += [change(kind, new[b], old[a].text) for b, a in sorted(pairs.items()) if b not in known]
        gone += [change(kind, x) for n, x in enumerate(old) if n not in pairs.values()]
    return Changes(before.get("as_of"), tuple(added), tuple(changed), tuple(gone))


def kept(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a later memo needs of a memo to compare itself with it: its day and its items."""
    return {"as_of": record["as_of"], **{kind: [as_kept(i) for i in items(record, kind)] for kind in KINDS}}


def as_kept(item: ComparedItem) -> dict[str, Any]:
    """Return an item with the keys by which it is kept between runs."""
    return {"side" if name == "scope" else name: value for name, value in asdict(item).items()}


def items(record: Mapping[str, Any], kind: str) -> list[ComparedItem]:
    """Return the items of a kind, best rank first."""
    paths = {s["id"]: s["path"] for s in record.get("sources", ())}
    return [compared(kind, item, paths) for item in record.get(kind, ())]


def compared(kind: str, item: Mapping[str, Any], paths: Mapping[str, str]) -> ComparedItem:
    """Return an item of a memo's record, or of what was kept of one."""
    if "proofs" in item:
        return ComparedItem(
            item["id"], item["text"], item["who"], item["side"], tuple(item["paths"]), tuple(item["proofs"])
        )
    evidence = item.get("evidence", ())
    files = dict.fromkeys(paths[e["source"]] for e in evidence)
    proofs = () if kind == "figures" else dict.fromkeys(p for e in evidence if (p := proof(e["text"])))
    who = item.get("speaker") or item.get("party") or item.get("measures") or ""
    return ComparedItem(
        item["id"], item["text"], who, item.get("party") or item.get("unit") or "", (*files,), (*proofs,)
    )


def proof(passage: str) -> str:
    """Return a short digest of the words of a passage; empty where they are too few to be recognised."""
    said = words(passage)
    return blake2b(" ".join(said).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() if said[PROOF:] else ""


def change(kind: str, item: ComparedItem, was: str = "") -> Change:
    """Return the change that an item is, with its earlier words if it has changed."""
    return Change(item.id, kind, item.text, item.who, was)
