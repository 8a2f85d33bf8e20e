"""Say in words which rule found an item of a memo's record, and why it is what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from briefing.facts import AffiliationRule

Record = Mapping[str, Any]
Rows = Iterator[tuple[str, str]]
"""Labels and words."""

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
PARTY_BY: Mapping[AffiliationRule, str] = MappingProxyType(
    {
        "owner": "from {}",
        "state": "from {}",
        "of": "from {}",
        "leading name": "from {}",
        "employer": "from {}",
        "first word": "from {}",
        "leads": "from {}",
        "political party": "the political party in {}",
        "own campaign": "a campaign of their own, from {}",
        "opposition": "the party in opposition, from {}",
        "named before": "named before {}",
        "capital beside": "the state of the capital beside {}",
        "acting state": "the state that acted last before {}",
        "home country": "the home country of the article, from {}",
        "principal": "the person named before {}, or their party",
        "own name": "a party by itself",
        "given owner": "to which the article gives {}",
        "state in name": "in the name {}",
    }
)
"""How the party of an actor was decided; ``{}`` stands for the words, with their source."""


def position(_: Record, item: Record) -> Rows:
    """Yield who holds a position, by which cue, and how it is put."""
    yield "party", item["party"]
    yield "speaker", item["speaker"] or item["witness"] or "only the side is named"
    yield "cue", f"“{item['cue']}”" if item["cue"] else "none: the sentence itself tells what the side does or wants"
    yield "stance", item["stance"]
    yield "mode", "quote: the speaker's own words" if item["mode"] == "quote" else "paraphrase: the source's words"
    yield "strength", STRENGTH[item["strength"]]
    if item["via"]:
        yield "via", item["via"]
    yield "as of", item["as_of"] or "no date known"


def question(_: Record, item: Record) -> Rows:
    """Yield why a question is open."""
    yield "why", f"{item['why']}: {WHY[item['why']]}"


def figure(record: Record, item: Record) -> Rows:
    """Yield what a figure measures, how exactly, who says so, and which figures differ."""
    figures = {f["id"]: f for f in record["figures"]}
    yield "measures", item["measures"] or "not told"
    yield "value", "not told as a number" if item["value"] is None else f"{_span(item)} {item['unit']}".strip()
    yield "qualifier", f"“{item['qualifier']}”" if item["qualifier"] else "none: told as an exact number"
    yield "says", item["says"] or "the source itself"
    yield "as of", item["as_of"] or "no date known"
    for other in item["conflicts_with"]:
        rival = figures.get(other, {})
        yield (
            "conflicts",
            f"{other}: {rival.get('text', 'not in this memo')}, {rival.get('says') or 'the source itself'}",
        )


def _span(item: Record) -> str:
    value = f"{item['value']:,}"
    return value if item["value_to"] is None else f"{value} to {item['value_to']:,}"


def actor(record: Record, item: Record) -> Rows:
    """Yield how often and where an actor is mentioned, their party with the reason, their roles and positions."""
    yield "kind", item["kind"]
    yield "mentions", f"{item['mentions']} in {len(item['sources'])} sources: {', '.join(item['sources'])}"
    yield "also", ", ".join(item["aliases"]) or "no other name"
    yield "party", _party_and_reason(item)
    for role in item["roles"]:
        yield "role", f"{role['text']} ({role['as_of'] or 'no date known'})"
    ids = [p["id"] for p in record["positions"] if p["speaker"] == item["name"]]
    yield "positions", ", ".join(ids) or "none"
    if item["note"]:
        yield "note", item["note"]


def _party_and_reason(item: Record) -> str:
    """Return an actor's party with the rule and the words that gave it, where ``with_reasons`` has put them in."""
    if item["party"] is None:
        return "no source tells a side"
    because = item.get("because")
    if not because:
        return str(item["party"])
    words = f"“{because['text']}” [{because['source'].removeprefix('S')}]" if because["text"] else ""
    return f"{item['party']}, {PARTY_BY[because['rule']].format(words)}"


def party(record: Record, item: Record) -> Rows:
    """Yield the kind of a party, its other names, its actors and positions."""
    said = [p["id"] for p in record["positions"] if p["party"] == item["name"]]
    yield "kind", item["kind"]
    yield "also", ", ".join(item["aliases"]) or "no other name"
    yield "actors", ", ".join(a["name"] for a in record["actors"] if a["party"] == item["name"]) or "none"
    yield "positions", ", ".join(said) or "none: it is spoken about, without a statement of its own"


def source(record: Record, item: Record) -> Rows:
    """Yield where a source is from, how its date is known, and what rests on it."""
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


RULES: Mapping[str, Callable[[Record, Record], Rows]] = MappingProxyType(
    {
        "positions": position,
        "questions": question,
        "figures": figure,
        "actors": actor,
        "parties": party,
        "sources": source,
    }
)
"""Kind of item -> what yields its rows."""
