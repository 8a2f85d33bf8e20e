"""What is new, changed and gone since an earlier memo.

Two memos are plain data, schema ``briefing/1``, or what ``kept`` keeps of it, which is enough for the earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import Any

from briefing.compose.matching import Item, match, words

KINDS = ("positions", "questions", "figures")
PROOF = 4
"""Words from which a passage is known again; "30 countries" may mean anything."""


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
        added += [shown(kind, x) for n, x in enumerate(new) if n not in pairs]
        changed += [shown(kind, new[b], old[a].text) for b, a in sorted(pairs.items()) if b not in known]
        gone += [shown(kind, x) for n, x in enumerate(old) if n not in pairs.values()]
    return Changes(before.get("as_of"), tuple(added), tuple(changed), tuple(gone))


def kept(record: Mapping[str, Any]) -> dict[str, Any]:
    """Keep of a memo what a later one is compared with: its day and its items."""
    return {"as_of": record["as_of"], **{kind: [asdict(i) for i in items(record, kind)] for kind in KINDS}}


def items(record: Mapping[str, Any], kind: str) -> list[Item]:
    """Gather the items of a kind, best rank first."""
    paths = {s["id"]: s["path"] for s in record.get("sources", ())}
    return [entry(kind, item, paths) for item in record.get(kind, ())]


def entry(kind: str, item: Mapping[str, Any], paths: Mapping[str, str]) -> Item:
    """Make an item of one that a memo has, or that was kept of one."""
    if "proofs" in item:
        return Item(item["id"], item["text"], item["who"], item["side"], tuple(item["paths"]), tuple(item["proofs"]))
    evidence = item.get("evidence", ())
    found = dict.fromkeys(paths[e["source"]] for e in evidence)
    proofs = () if kind == "figures" else dict.fromkeys(p for e in evidence if (p := proof(e["text"])))
    who = item.get("speaker") or item.get("party") or item.get("measures") or ""
    return Item(item["id"], item["text"], who, item.get("party") or item.get("unit") or "", (*found,), (*proofs,))


def proof(passage: str) -> str:
    """A short digest of the words of a passage; empty where they are too few to be known again."""
    found = words(passage)
    return blake2b(" ".join(found).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() if found[PROOF:] else ""


def shown(kind: str, item: Item, was: str = "") -> Change:
    """Make an item ready to be shown."""
    return Change(item.id, kind, item.text, item.who, was)
