"""Explain why an item is in the memo: its evidence, the rule that found it, its rank, and where it is printed.

Works on a memo's record, schema ``briefing/1``; ``with_reasons`` adds why each actor has its party.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing.common.text import nearest
from briefing.errors import UsageError
from briefing.facts import Actor, Reason, independent, originals
from briefing.inspect.locate import PrintedPlace
from briefing.inspect.rules import RULES

Data = dict[str, Any]
Record = Mapping[str, Any]
Where = Callable[[str, str], PrintedPlace | None]
"""Takes a kind of item and its words, and returns where they are printed."""

ITEMS = ("positions", "questions", "figures")
NAMED = ("actors", "parties")
PREFIX = 3
"""Least number of letters of an id that may stand for it."""
OFFERED = 12
"""Most ids that are offered where one cannot be found, or is one of several."""


def explain(record: Record, name: str, where: Where) -> list[Data]:
    """Return an explanation of each item that a name stands for: mostly one, but an actor and a party may share it.

    Raises ``UsageError`` with the nearest ids and names.
    """
    return [_explained(record, kind, item, where) for kind, item in find(record, name)]


def with_reasons(record: Record, actors: Iterable[Actor]) -> Record:
    """Return a record in which each actor with a party has ``because``: the rule, and the words that it stands on."""
    reasons = {a.rank: _reason(a.affiliation.because) for a in actors if a.affiliation}
    return {**record, "actors": [{**a, "because": reasons.get(a["rank"])} for a in record["actors"]]}


def _reason(reason: Reason) -> Data:
    passage = reason.passage
    return {
        "rule": reason.rule,
        "source": passage.source if passage else "",
        "text": passage.text if passage else "",
    }


def find(record: Record, asked: str) -> list[tuple[str, Record]]:
    """Find an item by its id, its name, the beginning of its id or a word of its name, in that order."""
    key = asked.strip().strip("[]").casefold()
    for fits in (_is_id, _is_name, _begins_id, _in_name):
        found = [(kind, item) for kind, item in _all(record) if key and fits(kind, item, key)]
        if len(found) == 1 or (found and fits is _is_name):
            return found
        if found:
            raise UsageError(f"{asked!r} may be any of {len(found)} items", f"Name one: {_labels(found)}.")
    raise UsageError(f"the memo has no item {asked!r}", _nearest(record, key))


def _all(record: Record) -> Iterator[tuple[str, Record]]:
    for kind in (*ITEMS, *NAMED, "sources"):
        yield from ((kind, item) for item in record[kind])


def _is_id(kind: str, item: Record, key: str) -> bool:
    if kind == "sources":
        return key in {item["id"].casefold(), item["id"].casefold().removeprefix("s")}
    return kind in ITEMS and item["id"].casefold() == key


def _is_name(kind: str, item: Record, key: str) -> bool:
    names = (item["name"], *item["aliases"]) if kind in NAMED else ()
    return key in {n.casefold() for n in names} or (kind == "sources" and item["path"].casefold() == key)


def _begins_id(kind: str, item: Record, key: str) -> bool:
    whole = item["id"].casefold() if kind in ITEMS else ""
    return len(key) >= PREFIX and (whole.startswith(key) or whole.partition("-")[2].startswith(key))


def _in_name(kind: str, item: Record, key: str) -> bool:
    return kind in NAMED and key in item["name"].casefold().split()


def _label(kind: str, item: Record) -> str:
    return str(item["name"] if kind in NAMED else item["id"])


def _labels(found: Sequence[tuple[str, Record]]) -> str:
    labels = list(dict.fromkeys(_label(*f) for f in found))
    return ", ".join(labels[:OFFERED]) + (" and others" if len(labels) > OFFERED else "")


def _nearest(record: Record, key: str) -> str:
    labels = {_label(*f).casefold(): _label(*f) for f in _all(record)}
    close = nearest(key, labels, count=5, cutoff=0.5)
    some = close or list(labels)[:5]
    named = ", ".join(labels[c] for c in some)
    return f"{'The nearest are' if close else 'There are, among others'}: {named}." if some else "It has no items."


def _explained(record: Record, kind: str, item: Record, where: Where) -> Data:
    """Return all that is known of an item, as ``--json`` prints it; ``rule`` is a list of label and words."""
    evidence = list(_evidence(record, kind, item))
    text = item.get("text") or item.get("title") or item.get("name") or ""
    place = where(kind, f"{text} {item.get('measures', '')}")
    rank = item.get("rank")
    return {
        "kind": kind.removesuffix("s") if kind != "parties" else "party",
        "item": _label(kind, item),
        "text": text,
        "rule": [list(row) for row in RULES[kind](record, item)],
        "rank": rank,
        "of": len(record[kind]) if rank else None,
        "printed": {"section": place.section, "annex": place.annex} if place else None,
        "change": next((n for n in ("added", "changed") if item.get("id") in record["changes"][n]), None),
        "reports": _independent(record, {e["source"] for e in evidence} | set(item.get("sources", ()))),
        "evidence": evidence,
    }


def _evidence(record: Record, kind: str, item: Record) -> Iterator[Data]:
    """Yield the passages that an item is based on, each once, with what is known of its source."""
    sources = {s["id"]: s for s in record["sources"]}
    roles = [e for r in item.get("roles", ()) for e in r["evidence"]]
    positions = [p for p in record["positions"] if kind == "parties" and p["party"] == item["name"]]
    seen = set()
    for e in (*roles, *item.get("evidence", ()), *(e for p in positions for e in p["evidence"])):
        if (key := (e["source"], e["start"], e["end"])) not in seen:
            seen.add(key)
            s = sources[e["source"]]
            yield {**e, "path": s["path"], "title": s["title"], "outlet": s["outlet"], "published": s["published"]}


def _independent(record: Record, cited: set[str]) -> int:
    """Return how many of some sources are reports of their own, rather than copies of another."""
    return independent(cited, originals({s["id"]: s["echo_of"] for s in record["sources"]}))
