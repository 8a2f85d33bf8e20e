"""Read dumps of news services, one article per record: JSON, JSON Lines, tables with a header.

The keys are those that services and tools use (NewsAPI, schema.org, trafilatura and others), told by their letters
alone: ``publishedAt``, ``published_at`` and ``Published at`` are one.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from briefing.read.decode import decode
from briefing.read.formats.clean import stated
from briefing.read.formats.days import day
from briefing.read.formats.markup import plain
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError, UnreadPart

_KEYS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "articlebody",
        "fulltext",
        "body",
        "bodytext",
        "text",
        "content",
        "maintext",
        "story",
        "description",
        "summary",
    ),
    "title": ("title", "headline", "name"),
    "outlet": (
        "outlet",
        "source",
        "publisher",
        "publication",
        "sourcename",
        "sitename",
        "site",
        "newspaper",
        "provider",
    ),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "weburl", "permalink", "sourceurl"),
    "published": (
        *("published", "publishedat", "datepublished", "publisheddate", "publicationdate", "pubdate", "date"),
        *("webpublicationdate", "publishdate", "datetime", "seendate", "created", "createdat"),
    ),
    "language": ("language", "lang", "inlanguage"),
}
"""What a record says, by the first of these keys that it has."""
_LISTS = ("articles", "items", "results", "data", "docs", "entries", "news", "stories", "@graph", "response", "hits")
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+?\d+ chars\]\s*$")
"""Where a service sells only the beginning."""
_DEEPEST = 6


def read_json(data: bytes) -> ExtractedFile:
    """Read a JSON file; raises ``UnreadableError`` where it is none or holds no articles."""
    text, note = decode(data)
    return _extracted(_records(_parsed(text.removeprefix("\ufeff")), 0), note)


def read_lines(data: bytes) -> ExtractedFile:
    """Read JSON Lines: an article a line; a bad line is told of and stops nothing."""
    text, note = decode(data)
    found: list[Mapping[str, Any]] = []
    bad: list[UnreadPart] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        try:
            found += _records(_parsed(line), 0) if line.strip() else ()
        except UnreadableError as error:
            bad.append(UnreadPart(f"line {number}", str(error)))
    extracted = _extracted(found, note)
    return ExtractedFile(extracted.pages, (*extracted.failed, *bad[:20]))


def read_table(data: bytes) -> ExtractedFile:
    """Read a table with commas, semicolons or tabs whose first line names its columns."""
    text, note = decode(data)
    text = text.removeprefix("\ufeff").replace("\x00", "")
    csv.field_size_limit(20_000_000)
    head = text[: text.find("\n")] if "\n" in text else text
    mark = max(",;\t", key=head.count)
    try:
        rows = [dict(row) for row in csv.DictReader(StringIO(text, newline=""), delimiter=mark)]
    except csv.Error as error:
        raise UnreadableError(f"it is no table that can be read ({error})") from error
    return _extracted(rows, note)


def _parsed(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(text, strict=False)
    except ValueError as error:
        raise UnreadableError("it is damaged: no JSON") from error
    except RecursionError as error:
        raise UnreadableError("it is nested too deeply") from error


def _records(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """The records that hold a text, wherever the service puts its list."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _records(item, depth + 1)
    elif isinstance(value, dict):
        inner = [value[k] for k in _LISTS if isinstance(value.get(k), (list, dict))]
        if inner:
            for item in inner:
                yield from _records(item, depth + 1)
        elif _said(_folded(value), "text"):
            yield value


def _extracted(records: Iterable[Mapping[str, Any]], note: str) -> ExtractedFile:
    pages = tuple(p for n, r in enumerate(records, 1) if (p := _page(_folded(r), n, note)).text.strip())
    if not pages:
        raise UnreadableError("no record in it has the text of an article: a key such as “content”, “text” or “body”")
    return ExtractedFile(pages)


def _folded(record: Mapping[str, Any]) -> Mapping[str, Any]:
    return {re.sub(r"[^a-z0-9@]", "", key.lower()): value for key, value in record.items() if isinstance(key, str)}


def _page(record: Mapping[str, Any], number: int, note: str) -> ExtractedText:
    whole = _said(record, "text") or ""
    text = plain(_CUT.sub("", whole))
    cut = "its supplier gives only its beginning" if _CUT.search(whole) else ""
    title = stated(plain(_said(record, "title") or ""))
    url = stated(_said(record, "url"))
    return ExtractedText(
        f"# {title}\n\n{text}\n" if title else f"{text}\n",
        title,
        stated(_said(record, "outlet")),
        stated(_said(record, "author")),
        url if url and re.match(r"https?://\S+$", url) else None,
        next((d for key in _KEYS["published"] if (d := day(record.get(key)))), None),
        "; ".join(filter(None, (note, cut))),
        language=stated(_said(record, "language")),
        part=f"record {number}",
    )


def _said(record: Mapping[str, Any], what: str) -> str | None:
    """What a record says of itself; of a longer and a shorter text, the longer."""
    found = [t for key in _KEYS[what] if (t := _text_of(record.get(key)))]
    return (max(found, key=len) if what == "text" else found[0]) if found else None


def _text_of(value: object) -> str | None:
    """A text, the name of what is described by keys of its own, or several of these."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        return _text_of(value.get("name") or value.get("title"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text_of, value[:10]))) or None
    return None
