"""The facts of an article as they are kept from one run to the next: by what was read, and by what read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Protocol

import msgspec

from briefing.facts import Article
from briefing.understand.raw import (
    ArticleFacts,
    RawEvent,
    RawFigure,
    RawMention,
    RawPhrase,
    RawQuestion,
    RawStatement,
)

MODEL = "model "
"""Before an edition: the key of the model's name and version."""


Work = Callable[[Sequence[Article]], tuple[Sequence["ArticleFacts | None"], str]]
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
    """The facts of an article without the article itself."""

    mentions: tuple[RawMention, ...]
    statements: tuple[RawStatement, ...]
    figures: tuple[RawFigure, ...]
    questions: tuple[RawQuestion, ...]
    events: tuple[RawEvent, ...]
    phrases: tuple[RawPhrase, ...]


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
    held = store.get([MODEL + edition, *keys])
    known = {k: f for k, a in zip(keys, articles, strict=True) if k in held and (f := facts_in(held[k], a))}
    missing = [n for n, k in enumerate(keys) if k not in known]
    model = held.get(MODEL + edition)
    if not missing and model is not None:
        return [_with(known[k], a) for k, a in zip(keys, articles, strict=True)], model.decode()
    worked, name = work([articles[n] for n in missing])
    found = dict(zip(missing, worked, strict=True))
    store.put({keys[n]: body(f) for n, f in found.items() if f} | {MODEL + edition: name.encode()})
    return [found[n] if n in found else _with(known[k], articles[n]) for n, k in enumerate(keys)], name


def _key(article: Article, edition: str) -> str:
    """What the facts of an article depend on: its words and where they stand, its day, and who reads it."""
    told = (article.start, [(b.kind, b.start, b.end) for b in article.blocks], article.published, edition)
    words = article.text[article.start : article.end].encode("utf-8", "surrogatepass")
    return blake2b(words + b"\x00" + _WRITE.encode(told), digest_size=20).hexdigest()


def body(facts: ArticleFacts) -> bytes:
    """The facts of an article as they are kept; nothing where they cannot be."""
    kept = _Kept(facts.mentions, facts.statements, facts.figures, facts.questions, facts.events, facts.phrases)
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
    return ArticleFacts(
        article, kept.mentions, kept.statements, kept.figures, kept.questions, kept.events, kept.phrases
    )


def _with(facts: ArticleFacts, article: Article) -> ArticleFacts:
    """The facts under an article that may have another number than the one with the same words."""
    return replace(facts, article=article)
