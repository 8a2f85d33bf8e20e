"""Entities, and the index that leads from the mentions of all articles to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.facts import Article
from briefing.understand.lexicon.gazetteer import fold
from briefing.understand.records import ArticleFacts, MentionKind, RoleMention

MentionKey = tuple[str, int]
"""A mention: the id of its article and its index there."""


@dataclass
class Entity:
    """A person, body, state or bloc that the articles mention; filled while mentions are linked."""

    name: str
    kind: MentionKind
    mentions: list[MentionKey] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """How often each form of the name is written, the name itself included."""
    roles: list[tuple[str, RoleMention]] = field(default_factory=list)
    """Each role with the id of its article."""
    sure: bool = False
    """Whether some text itself shows the kind, not the model's guess alone."""
    note: str = ""
    """What is not certain about the entity, in words for the reader."""


@dataclass(frozen=True)
class EntityIndex:
    """The entities of all articles, by their mentions and names, beside the facts that they come from."""

    facts: Sequence[ArticleFacts]
    entities: tuple[Entity, ...]
    by_mention: Mapping[MentionKey, int]
    """Index of the entity that each mention means; a place or a thing has none."""

    def entity(self, key: MentionKey) -> Entity | None:
        """Return the entity that a mention means, or None for a place or a thing."""
        return self.entities[self.by_mention[key]] if key in self.by_mention else None

    @cached_property
    def facts_by_article(self) -> dict[str, ArticleFacts]:
        """The facts of each article, by its id."""
        return {f.article.id: f for f in self.facts}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by their ids, in the order they were read."""
        return {f.article.id: f.article for f in self.facts}

    @cached_property
    def article_order(self) -> dict[str, int]:
        """The position of each article in reading order, by its id."""
        return {article: n for n, article in enumerate(self.articles)}

    @cached_property
    def homes(self) -> dict[str, str | None]:
        """The home state of each article, by its id: whose "minister" needs no country there."""
        return {f.article.id: f.home for f in self.facts}

    @cached_property
    def by_name(self) -> dict[str, int]:
        """Folded names, other forms and surnames, each with the index of the first entity that bears it."""
        named = [(n, e) for n, e in enumerate(self.entities) if e.mentions]
        names: dict[str, int] = {}
        for n, e in named:
            for form in (e.name, *sorted(e.forms)):
                names.setdefault(fold(form), n)
        for n, e in named:
            if e.kind == "person":
                names.setdefault(fold(e.name).split()[-1], n)
        return names

    @cached_property
    def bodies_by_noun(self) -> dict[str, list[int]]:
        """The first and the last word of organisations' names, each with the indices of such organisations."""
        bodies: dict[str, list[int]] = {}
        for n, e in enumerate(self.entities):
            words = fold(e.name).split() if e.kind == "organisation" and e.mentions else []
            for noun in {words[0], words[-1]} if len(words) > 1 else ():
                bodies.setdefault(noun, []).append(n)
        return bodies
