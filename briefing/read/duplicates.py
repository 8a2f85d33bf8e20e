"""Merge copies of the same article in several files into one source with all its paths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b

from briefing.facts import BODY, Article

_PLAIN_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_MARKS = re.compile(r"[^\w\x00-\x7f]+")


def merge_duplicates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return each article once: of those with the same words, the one with most metadata, else the first."""
    alike: dict[bytes, list[Article]] = {}
    for article in articles:
        alike.setdefault(_words(article), []).append(article)
    return tuple(_one(group) for group in alike.values())


def _words(article: Article) -> bytes:
    """Return a digest of the body's letters and digits; file types differ in spaces, quotation marks and hyphens."""
    body = "".join(article.text[b.start : b.end] for b in article.blocks if b.kind in BODY)
    plain = body.casefold().encode("utf-8", "surrogatepass").translate(None, _PLAIN_MARKS)
    letters = plain if plain.isascii() else _MARKS.sub("", plain.decode("utf-8", "surrogatepass")).encode()
    return blake2b(letters, digest_size=20).digest()


def _one(group: Sequence[Article]) -> Article:
    best = max(group, key=_known_fields)
    places = dict.fromkeys(_places(a for a in group if a is not best))
    return replace(best, places=tuple(places)) if places else best


def _known_fields(article: Article) -> int:
    """Return how many metadata fields of an article are known."""
    known = (article.title, article.outlet, article.published, article.author, article.url)
    return sum(value is not None for value in known)


def _places(articles: Iterable[Article]) -> Iterable[str]:
    return (a.path for a in articles)
