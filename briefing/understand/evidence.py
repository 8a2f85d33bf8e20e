"""Facts of single articles with the passages that they stand on, and ids that stay the same while a fact does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Generic, Protocol, TypeVar

from briefing.facts import Article, Figure, Passage, Position, Question, Span


class Located(Protocol):
    """A fact that knows where in its article it stands."""

    @property
    def span(self) -> Span:
        """Where it stands, in characters of the article's text."""


F = TypeVar("F", bound=Located)
Item = TypeVar("Item", Question, Figure, Position)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[F]):
    """A fact of one article, together with that article."""

    article: Article
    fact: F

    @property
    def text(self) -> str:
        """The words that the fact stands on, as the article has them."""
        return self.article.text[slice(*self.fact.span)]

    @property
    def passage(self) -> Passage:
        """The passage that the fact stands on."""
        return self.article.passage(*self.fact.span)


def is_from_elsewhere(item: Sourced[F], group: Sequence[Sourced[F]]) -> bool:
    """Whether a fact comes from another article than those of a group, which are in the order of the articles.

    An article that states a thing twice repeats itself, or means two things: either way both stay.
    """
    return item.article is not group[-1].article


def identify(kind: str, *parts: str) -> str:
    """Return a short id that stays the same while the fact does, whatever else the folder holds."""
    plain = " ".join(re.findall(r"\w+", " ".join(parts).lower()))
    return f"{kind}-{blake2b(plain.encode('utf-8', 'surrogatepass'), digest_size=4).hexdigest()}"


def with_unique_ids(items: Sequence[Item]) -> tuple[Item, ...]:
    """Number the ids of facts with the same words, in their order: "p-1f", "p-1f-2"."""
    seen: Counter[str] = Counter()
    numbered = []
    for item in items:
        seen[item.id] += 1
        numbered.append(item if seen[item.id] == 1 else replace(item, id=f"{item.id}-{seen[item.id]}"))
    return tuple(numbered)
