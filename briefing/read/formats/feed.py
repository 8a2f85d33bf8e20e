"""Read feeds (RSS, Atom, RDF), one article per entry, by feedparser, which is only ever given bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from briefing.read.formats import html
from briefing.read.formats.clean import stated
from briefing.read.formats.days import day
from briefing.read.formats.markup import plain, refuse_entities
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError

_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*<html\b", re.IGNORECASE | re.DOTALL)


def read(data: bytes) -> ExtractedFile:
    """Read a feed; a page that is called .xml is read as a page. Raises ``UnreadableError`` for other XML."""
    import feedparser

    if _PAGE.match(data[:4096]):
        return ExtractedFile((html.read(data),))
    refuse_entities(data)
    found = feedparser.parse(BytesIO(data))
    pages = tuple(p for n, e in enumerate(found.entries, 1) if (p := _page(e, found.feed, n)).text.strip())
    if not pages:
        raise UnreadableError("it is a feed without articles" if found.version else "it is XML, but no feed of news")
    return ExtractedFile(pages)


def _page(entry: Mapping[str, Any], feed: Mapping[str, Any], number: int) -> ExtractedText:
    title = _shown(entry, "title")
    bodies = [str(c.get("value", "")) for c in entry.get("content", ())] + [str(entry.get("summary", ""))]
    text = plain(max(bodies, key=len))
    source = entry.get("source")
    link = stated(entry.get("link"))
    return ExtractedText(
        (f"# {title}\n\n" if title and text.strip() else "") + text + "\n" * bool(text),
        title,
        (_shown(source, "title") if isinstance(source, dict) else None) or _shown(feed, "title"),
        _shown(entry, "author"),
        link if link and re.match(r"https?://\S+$", link) else None,
        day(entry.get("published")) or day(entry.get("updated")),
        language=stated(feed.get("language")),
        part=f"entry {number}",
    )


def _shown(described: Mapping[str, Any], key: str) -> str | None:
    """Return what is said under a key, as it is to be read: many feeds write it in HTML."""
    return stated(plain(str(described.get(key, ""))))
