"""The rule that found an item, in words: what the record tells of why it is what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

Record = Mapping[str, Any]
Told = Iterator[tuple[str, str]]

WHY = MappingProxyType(
    {
        "unclear": "the source says that it is not clear or not known",
        "undecided": "the source says that nobody has decided it, or that it is still being talked about",
        "unconfirmed": "the source says that it could not be confirmed",
        "disputed": "the sources tell it in ways that cannot both be so",
        "contingent": "the source makes it hang on something that has not happened",
        "asked": "the source asks it, or says that somebody does",
    }
)
STRENGTH = MappingProxyType(
    {
        "said": "said: a named voice, by a word of saying",
        "reported": "reported: told of somebody, who is not shown saying it",
        "unnamed": "unnamed: the speaker is not named",
    }
)
BASIS = MappingProxyType(
    {
        "given": "stated in sources.toml",
        "stated": "printed in the article",
        "metadata": "from the file's own data",
        "inferred": "worked out from what the article says",
        "unknown": "not known",
    }
)


def position(_: Record, item: Record) -> Told:
    """Who, by which word, how."""
    yield "party", item["party"]
    yield "speaker", item["speaker"] or item["witness"] or "only the side is named"
    yield "cue", f"“{item['cue']}”" if item["cue"] else "none: the sentence itself tells what the side does or wants"
    yield "stance", item["stance"]
    yield "mode", "quote: the speaker's own words" if item["mode"] == "quote" else "paraphrase: the source's words"
    yield "strength", STRENGTH[item["strength"]]
    if item["via"]:
        yield "via", item["via"]
    yield "as of", item["as_of"] or "no date known"


def question(_: Record, item: Record) -> Told:
    """Why it is open."""
    yield "why", f"{item['why']}: {WHY[item['why']]}"


def figure(record: Record, item: Record) -> Told:
    """What is counted, how exactly, by whom, and who counts otherwise."""
    others = {f["id"]: f for f in record["figures"]}
    yield "measures", item["measures"] or "not told"
    yield "value", "not told as a number" if item["value"] is None else f"{_span(item)} {item['unit']}".strip()
    yield "qualifier", f"“{item['qualifier']}”" if item["qualifier"] else "none: told as an exact number"
    yield "says", item["says"] or "the source itself"
    yield "as of", item["as_of"] or "no date known"
    for other in item["conflicts_with"]:
        told = others.get(other, {})
        yield "conflicts", f"{other}: {told.get('text', 'not in this memo')}, {told.get('says') or 'the source itself'}"


def _span(item: Record) -> str:
    value = f"{item['value']:,}"
    return value if item["value_to"] is None else f"{value} to {item['value_to']:,}"


def actor(record: Record, item: Record) -> Told:
    """How often, where, as what."""
    yield "kind", item["kind"]
    yield "mentions", f"{item['mentions']} in {len(item['sources'])} sources: {', '.join(item['sources'])}"
    yield "also", ", ".join(item["aliases"]) or "no other name"
    yield "party", item["party"] or "no source tells a side"
    for role in item["roles"]:
        yield "role", f"{role['text']} ({role['as_of'] or 'no date known'})"
    said = [p["id"] for p in record["positions"] if p["speaker"] == item["name"]]
    yield "positions", ", ".join(said) or "none"
    if item["note"]:
        yield "note", item["note"]


def party(record: Record, item: Record) -> Told:
    """Why it is a side: what is told of it."""
    said = [p["id"] for p in record["positions"] if p["party"] == item["name"]]
    yield "kind", item["kind"]
    yield "also", ", ".join(item["aliases"]) or "no other name"
    yield "actors", ", ".join(a["name"] for a in record["actors"] if a["party"] == item["name"]) or "none"
    yield "positions", ", ".join(said) or "none: it is spoken about, without a statement of its own"


def source(record: Record, item: Record) -> Told:
    """Where it is from, how its date is known, what rests on it."""
    yield "path", f"{item['path']}, characters {item['start']} to {item['end']}"
    yield "title", item["title"] or "not found"
    yield "outlet", item["outlet"] or "not found"
    day = item["published"] or " to ".join(item["published_range"] or ()) or "not known"
    note = f" ({item['published_note']})" if item["published_note"] else ""
    yield "date", f"{day}, {BASIS[item['published_basis']]}{note}"
    yield "sha256", item["sha256"]
    if item["echo_of"]:
        yield "echo", f"of {item['echo_of']}: {item['echo_note']}"
    for kind in ("positions", "questions", "figures"):
        cited = [i["id"] for i in record[kind] if any(e["source"] == item["id"] for e in i["evidence"])]
        yield kind, f"{len(cited)}: {', '.join(cited)}" if cited else "none"


RULES: Mapping[str, Callable[[Record, Record], Told]] = MappingProxyType(
    {
        "positions": position,
        "questions": question,
        "figures": figure,
        "actors": actor,
        "parties": party,
        "sources": source,
    }
)
"""Kind of item -> what tells its rule, as labels and words."""
