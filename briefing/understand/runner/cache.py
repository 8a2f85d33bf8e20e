"""The facts of an article as bytes, for workers and for the store, and a runner that reads what the store lacks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import blake2b

import msgspec

from briefing.facts import Article
from briefing.store import Store, remembered
from briefing.understand.records import (
    ArticleFacts,
    Attribution,
    EventMention,
    KeyPhrase,
    LeadSentence,
    Mention,
    OpenQuestion,
    Quantity,
    phrase,
)
from briefing.understand.runner.base import Result, Runner


@dataclass(frozen=True, slots=True)
class StoredFacts:
    """The facts of an article without the article itself, in the order of ``ArticleFacts``; last, who read it."""

    mentions: tuple[Mention, ...]
    statements: tuple[Attribution, ...]
    figures: tuple[Quantity, ...]
    questions: tuple[OpenQuestion, ...]
    events: tuple[EventMention, ...]
    phrases: tuple[KeyPhrase, ...]
    home: str | None
    lead: tuple[LeadSentence, ...]
    reader: str


_FACTS = [part.name for part in fields(StoredFacts) if part.name != "reader"]
_decoder = msgspec.json.Decoder(StoredFacts)
_encoder = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Cached:
    """A runner that takes results from a store, and has another one read what is missing there."""

    runner: Runner
    store: Store
    fingerprint: str
    """Names the reader and its rules: results of another one are not taken."""

    def results(self, articles: Sequence[Article]) -> Iterator[Result]:
        """Give the result of each article, in their order; what is read is kept, faults are not."""
        return remembered(
            self.store, articles, self._key, self.runner.results, encode=lambda _, result: encode(result), decode=decode
        )

    def _key(self, article: Article) -> str:
        """Return the key of all that facts depend on: the words, where they stand, their day, and who reads them."""
        blocks = [(b.kind, b.start, b.end) for b in article.blocks]
        words = article.text[article.start : article.end].encode("utf-8", "surrogatepass")
        rest = _encoder.encode((article.start, blocks, article.published, self.fingerprint))
        return blake2b(words + b"\x00" + rest, digest_size=20).hexdigest()


def encode(result: Result) -> bytes:
    """Return the facts of a result as bytes; nothing if it has none."""
    if result.facts is None:
        return b""
    stored = StoredFacts(**{name: getattr(result.facts, name) for name in _FACTS}, reader=result.reader)
    try:
        return _encoder.encode(stored)
    except UnicodeEncodeError:  # half of a surrogate pair, which only the standard library writes
        return json.dumps(msgspec.to_builtins(stored)).encode()


def decode(article: Article, body: bytes) -> Result | None:
    """Return the result that was encoded of an article; ``None`` if it cannot be made out."""
    try:
        stored = _decoded(body)
    except ValueError:
        return None
    phrases = tuple(phrase(p.span, p.head, p.key, p.text) for p in stored.phrases)
    stored = replace(stored, phrases=phrases)
    return Result(ArticleFacts(article, *(getattr(stored, name) for name in _FACTS)), stored.reader)


def _decoded(body: bytes) -> StoredFacts:
    try:
        return _decoder.decode(body)
    except (msgspec.ValidationError, UnicodeDecodeError):
        raise
    except msgspec.DecodeError:  # half of a surrogate pair
        return msgspec.convert(json.loads(body), StoredFacts)
