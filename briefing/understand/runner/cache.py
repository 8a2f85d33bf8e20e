"""The facts of an article as they are kept from one run to the next: by what was read, and by what read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import blake2b
from itertools import islice
from typing import Protocol, TypeVar

import msgspec

from briefing.facts import Article
from briefing.understand.records import (
    ArticleFacts,
    Attribution,
    EventMention,
    KeyPhrase,
    Mention,
    OpenQuestion,
    Quantity,
    phrase,
)

MODEL = "model "
"""Before an edition: the key of the model's name and version."""


LOT = 200
"""Articles whose facts are put into the store, or taken from it, at once."""
T = TypeVar("T")
Work = Callable[[Sequence[Article]], tuple[Iterable["ArticleFacts | None"], str]]
"""Works out the facts of articles, in their order; also tells the model's name. ``None``: the article broke it."""


class Store(Protocol):
    """Keeps bodies by key; what it cannot give is worked out again."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is kept under some keys."""
        ...

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bodies under their keys."""
        ...


@dataclass(frozen=True, slots=True)
class _Kept:
    """The facts of an article without the article itself, in the same order."""

    mentions: tuple[Mention, ...]
    statements: tuple[Attribution, ...]
    figures: tuple[Quantity, ...]
    questions: tuple[OpenQuestion, ...]
    events: tuple[EventMention, ...]
    phrases: tuple[KeyPhrase, ...]
    home: str | None


_READ = msgspec.json.Decoder(_Kept)
_WRITE = msgspec.json.Encoder()


def recalled(
    articles: Sequence[Article], work: Work, store: Store, edition: str
) -> tuple[list[ArticleFacts | None], str]:
    """Return the facts of articles, in their order, and the model's name and version.

    What the store has is taken from there, the rest is worked out. ``edition`` names the model and the rules: facts of
    another one are not taken.
    """
    keys = [_key(a, edition) for a in articles]
    facts = list(_known(keys, articles, store))
    missing = [n for n, found in enumerate(facts) if found is None]
    model = store.get([MODEL + edition]).get(MODEL + edition)
    if not missing and model is not None:
        return facts, model.decode()
    worked, name = work([articles[n] for n in missing])
    for lot in _lots(zip(missing, worked, strict=True)):  # what is done is kept, whatever becomes of the rest
        store.put({keys[n]: body(found) for n, found in lot if found})
        for n, found in lot:
            facts[n] = found
    store.put({MODEL + edition: name.encode()})
    return facts, name


def begun(store: Store, edition: str) -> bool:
    """Tell whether an edition has read articles to the end before."""
    return bool(store.get([MODEL + edition]))


def _known(keys: Sequence[str], articles: Sequence[Article], store: Store) -> Iterator[ArticleFacts | None]:
    """What the store has of articles, one after the other; a lot of bodies at a time is held."""
    for lot in _lots(zip(keys, articles, strict=True)):
        held = store.get([key for key, _ in lot])
        yield from (facts_in(held[key], article) if key in held else None for key, article in lot)


def _lots(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while lot := list(islice(rest, LOT)):
        yield lot


def _key(article: Article, edition: str) -> str:
    """What the facts of an article depend on: its words and where they stand, its day, and who reads it."""
    told = (article.start, [(b.kind, b.start, b.end) for b in article.blocks], article.published, edition)
    words = article.text[article.start : article.end].encode("utf-8", "surrogatepass")
    return blake2b(words + b"\x00" + _WRITE.encode(told), digest_size=20).hexdigest()


def body(facts: ArticleFacts) -> bytes:
    """The facts of an article as they are kept; nothing where they cannot be."""
    kept = _Kept(*(getattr(facts, part.name) for part in fields(_Kept)))
    try:
        return _WRITE.encode(kept)
    except UnicodeEncodeError:  # half of a pair of surrogates, which JSON cannot hold: read again next time
        return b""


def facts_in(body: bytes, article: Article) -> ArticleFacts | None:
    """The facts that were kept of an article; ``None`` where they cannot be made out."""
    try:
        kept = _READ.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    shared = replace(kept, phrases=tuple(phrase(p.span, p.head, p.key, p.text) for p in kept.phrases))
    return ArticleFacts(article, *(getattr(shared, part.name) for part in fields(_Kept)))
