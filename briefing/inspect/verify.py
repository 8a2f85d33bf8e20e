"""Check every citation of a memo, and every quotation that it prints, against the articles as they are now."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.inspect.open_memo import BREAK, MOST, OpenedMemo, open_memo

__all__ = ["MOST", "SCHEMA", "Verdict", "verify"]

SCHEMA = "briefing/1"
HINT = "Give a memo that briefing make wrote (pdf, docx, html, or --format json)."
_QUOTED = re.compile(f"“([^“”{BREAK}]*)”")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|…|\.\.\.")
"""What a quotation may hold that its source does not: marks of words left out, words put in."""
_UNKNOWN = "\ufffd"
_MARKS = str.maketrans(dict.fromkeys('“”„«»‘’‚‹›`´"', "'") | dict.fromkeys("‐‑–—−", "-"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of checking a memo."""

    citations: int
    """How many citations were checked."""
    faults: tuple[str, ...]
    """What does not hold, a line each."""
    quotations: int = 0
    """How many printed quotations were checked."""


def verify(memo: bytes, articles: tuple[Article, ...]) -> Verdict:
    """Check a memo of any format that carries its record, given as the bytes of its file.

    Each source must be there and unchanged, each citation must stand verbatim where it says, and each printed quotation
    must stand in a source. Raises ``UsageError`` for what is no memo of schema ``briefing/1``.
    """
    opened = open_memo(memo)
    record = _record(opened)
    try:
        verdict = _check_citations(record, {a.path: a for a in articles})
        texts = [*_texts(record)]
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError(f"this memo is damaged: {type(error).__name__} {error}", "Make it again.") from error
    count, invented = _check_quotations(BREAK.join([*texts, opened.printed()]), record, articles)
    return Verdict(verdict.citations, (*verdict.faults, *invented), count)


def _check_citations(record: Mapping[str, Any], files: Mapping[str, Article]) -> Verdict:
    sources = {s["id"]: s for s in record["sources"]}
    cited = tuple(_citations(record))
    stale = (_source_fault(s, files) for s in record["sources"])
    wrong = (_citation_fault(where, e, sources, files) for where, e in cited)
    return Verdict(len(cited), tuple(f for f in (*stale, *wrong) if f))


def _record(opened: OpenedMemo) -> dict[str, Any]:
    """Return the first record of our schema that a memo carries; raises ``UsageError``."""
    reason = f"this is no memo of schema {SCHEMA}"
    for data in opened.records:
        try:
            record = msgspec.json.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            reason = f"this is no JSON: {error}"
            continue
        if isinstance(record, dict) and record.get("schema") == SCHEMA:
            return record
    raise UsageError(reason, HINT)


def _texts(node: object, key: str = "") -> Iterator[str]:
    """Yield the texts of a record that a memo prints: all but those of its evidence."""
    if isinstance(node, list):
        for item in node:
            yield from _texts(item, key)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name != "evidence":
                yield from _texts(value, name)
    elif key == "text" and isinstance(node, str):
        yield node


def _check_quotations(text: str, record: Mapping[str, Any], articles: Iterable[Article]) -> tuple[int, list[str]]:
    """Return how many quotations stand in printed text, and a line for each that is in no article."""
    sources = "\n".join(_folded(t) for t in {a.text for a in articles})
    titles = "\n".join(_folded(str(t)) for t in (record.get("title"), *_titles(record)))
    quotes = dict.fromkeys(" ".join(q.split()) for q in _QUOTED.findall(text) if _comparable(q))
    wrong = [q for q in quotes if any(p not in sources and p not in titles for p in map(_folded, _LEFT_OUT.split(q)))]
    return len(quotes), [f"printed, but in no article: “{q}”" for q in wrong]


def _titles(record: Mapping[str, Any]) -> Iterator[object]:
    return (source.get("title") for source in record["sources"])


def _comparable(quote: str) -> bool:
    """Whether a quotation can be read back; one with letters that no font has, or from right to left, cannot."""
    return _UNKNOWN not in quote and not any(unicodedata.bidirectional(c) in {"R", "AL"} for c in quote)


def _folded(text: str) -> str:
    """Return a text without what printing may change: white space, capitals, ligatures, quotation marks, hyphens."""
    marked = unicodedata.normalize("NFKC", text.translate(_MARKS)).casefold()
    return "".join(c for c in marked if not c.isspace() and unicodedata.category(c) not in {"Cf", "Cc"})


def _citations(node: object, where: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield all evidence of a record, each with the name and number of the item that it belongs to."""
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
    """Return why a source no longer holds; ``None`` if it does."""
    article = files.get(source["path"])
    if article is None:
        return f"source {source['id']}: {source['path']} is not there"
    if article.sha256 != source["sha256"]:
        return f"source {source['id']}: {source['path']} has changed"
    return None


def _citation_fault(
    where: str, evidence: Mapping[str, Any], sources: Mapping[str, Mapping[str, Any]], files: Mapping[str, Article]
) -> str | None:
    """Return why a citation no longer holds; ``None`` if it does."""
    source = sources.get(evidence["source"])
    if source is None:
        return f"{where}: cites {evidence['source']}, which is not among the sources"
    article = files.get(source["path"])
    if article is None:
        return f"{where}: cites {evidence['source']}, whose file is not there"
    start, end = evidence["start"], evidence["end"]
    if 0 <= start <= end and article.text[start:end] == evidence["text"]:
        return None
    moved = article.text.find(evidence["text"])
    now = f"it stands at {moved} now" if moved >= 0 else "these words are not in it"
    return f"{where}: not verbatim in {source['path']} at {start}: {now}"
