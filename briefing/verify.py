"""Does a memo still hold? Every citation against the articles as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from briefing.errors import UsageError
from briefing.facts import Article

SCHEMA = "briefing/1"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many citations were checked, and what does not hold, a line each."""

    citations: int
    faults: tuple[str, ...]


def verify(memo: bytes, articles: tuple[Article, ...]) -> Verdict:
    """Check a memo in JSON: each source is there and unchanged, each quotation verbatim where it says.

    Raises ``UsageError`` for what is no memo of schema ``briefing/1``.
    """
    record = _parse(memo)
    try:
        return _check(record, {a.path: a for a in articles})
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"this memo is damaged: {type(error).__name__} {error}", "Make it again.") from error


def _check(record: Mapping[str, Any], files: Mapping[str, Article]) -> Verdict:
    sources = {s["id"]: s for s in record["sources"]}
    cited = tuple(_citations(record))
    stale = (_source_fault(s, files) for s in record["sources"])
    wrong = (_citation_fault(where, e, sources, files) for where, e in cited)
    return Verdict(len(cited), tuple(f for f in (*stale, *wrong) if f))


def _parse(memo: bytes) -> dict[str, Any]:
    try:
        record = msgspec.json.decode(memo)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"this is no JSON: {error}", "Give the .json that briefing make --format json wrote."
        ) from error
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise UsageError(
            f"this is no memo of schema {SCHEMA}", "Give the .json that briefing make --format json wrote."
        )
    return record


def _citations(node: object, where: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Find all evidence, wherever it stands in the record, each with the item that it belongs to."""
    if isinstance(node, list):
        for number, item in enumerate(node, 1):
            yield from _citations(item, f"{where} {number}")
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "evidence":
                yield from ((where.strip(), e) for e in value)
            else:
                yield from _citations(value, f"{where} {key}")


def _source_fault(source: Mapping[str, Any], files: Mapping[str, Article]) -> str | None:
    article = files.get(source["path"])
    if article is None:
        return f"source {source['id']}: {source['path']} is not there"
    if article.sha256 != source["sha256"]:
        return f"source {source['id']}: {source['path']} has changed"
    return None


def _citation_fault(
    where: str, evidence: Mapping[str, Any], sources: Mapping[str, Mapping[str, Any]], files: Mapping[str, Article]
) -> str | None:
    source = sources.get(evidence["source"])
    if source is None:
        return f"{where}: cites {evidence['source']}, which is not among the sources"
    article = files.get(source["path"])
    if article is None:
        return f"{where}: cites {evidence['source']}, whose file is not there"
    if article.text[evidence["start"] : evidence["end"]] == evidence["text"]:
        return None
    moved = article.text.find(evidence["text"])
    told = f"it stands at {moved} now" if moved >= 0 else "these words are not in it"
    return f"{where}: not verbatim in {source['path']} at {evidence['start']}: {told}"
