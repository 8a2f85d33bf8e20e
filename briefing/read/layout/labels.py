"""Find lines that label a file: "Title: …", "Source: …", "Date: …", as put above a text by people and programs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.read.layout.segments import Segment

_KEYS: Mapping[str, str] = {
    "title": "title",
    "headline": "title",
    "source": "outlet",
    "outlet": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "site": "outlet",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "date": "date",
    "published": "date",
    "publication date": "date",
    "url": "url",
    "link": "url",
    "section": "other",
    "category": "other",
    "language": "other",
    "description": "other",
    "tags": "other",
    "keywords": "other",
}
_LABEL = re.compile(
    rf"[*_]*({'|'.join(sorted(_KEYS, key=len, reverse=True))})\s*[*_]*:[*_]*\s*[\"']?(?=\S)", re.IGNORECASE
)

Labels = Mapping[int, tuple[str, str]]
"""Number of a segment -> what it labels (title, outlet, author, date, url, other) and the value."""


def labels_of(segments: Sequence[Segment]) -> Labels:
    """Return the labelled lines: two or more together, since one alone may be a sentence of the story."""
    found = {n: label for n, p in enumerate(segments) if p.mark != "rule" and (label := _label(p.text))}
    return {n: label for n, label in found.items() if _has_company(n, found) and len(label[1].split()) <= 40}


def unlabelled(segments: Sequence[Segment], labels: Labels) -> tuple[Segment, ...]:
    """Return the segments with the label of a headline cut off and the headline marked as a heading."""
    return tuple(_headline(p) if labels.get(n, ("",))[0] == "title" else p for n, p in enumerate(segments))


def _headline(segment: Segment) -> Segment:
    found = _LABEL.match(segment.text)
    skip = found.end() if found else 0
    text = segment.text[skip:].rstrip("\"'*_")
    return replace(segment, start=segment.start + skip, end=segment.start + skip + len(text), text=text, mark="heading")


def _label(text: str) -> tuple[str, str] | None:
    found = _LABEL.match(text)
    return (_KEYS[found[1].lower()], text[found.end() :].strip("\"'*_ ")) if found else None


def _has_company(n: int, found: Labels) -> bool:
    """Whether a label of another kind stands right above or below."""
    return any(k in found and found[k][0] != found[n][0] for k in (n - 1, n + 1))
