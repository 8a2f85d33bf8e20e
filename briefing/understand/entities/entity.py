"""Entities, and the index that leads from the mentions of all articles to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.facts import Article
from briefing.understand.lexicon.gazetteer import fold, is_bloc, state_of
from briefing.understand.records import ArticleFacts, MentionKind, RoleMention

ACTING = 3
"""Times that a state acts, or is spoken for, from which it is a side among states."""
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
        """The home state of each article, by its id: whose "minister" needs no country there.

        An article that shows none has the one that most articles agree on, unless states face one another.
        """
        homes = Counter(f.home for f in self.facts)
        usual = next((h for h, n in homes.items() if 2 * n > len(self.facts)), None)
        return {f.article.id: f.home or (None if self.among_states else usual) for f in self.facts}

    @cached_property
    def among_states(self) -> bool:
        """Whether states face one another in the story: at least two act or have somebody speak for them."""
        acting: Counter[str] = Counter()
        for mention in (m for f in self.facts for m in f.mentions):
            if mention.kind == "state" and mention.subject:
                acting[mention.text] += 1
            acting.update(r.party for r in mention.roles if r.party)
        states: Counter[str] = Counter()
        for name, n in acting.items():
            state = state_of(name)
            states[state if state and not is_bloc(state) else ""] += n
        del states[""]
        (_, first), (_, second) = [*states.most_common(2), ("", 0), ("", 0)][:2]
        return second >= max(ACTING, first / 3)

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
