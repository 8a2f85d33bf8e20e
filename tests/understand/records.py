"""Facts of articles written by hand: which names stand where, and which roles beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefing.facts import AffiliationRule
from briefing.understand.records import ArticleFacts, Mention, MentionKind, RoleMention, SourceMention
from tests.dossiers import article


class NamedRole(NamedTuple):
    """Words of a role, and the state or body that they name."""

    words: str
    party: str | None = None
    rule: AffiliationRule = "owner"
    weight: float = 1.0


class Name(NamedTuple):
    """A name that an article mentions at the ``nth`` place where it stands, with the roles beside it."""

    text: str
    kind: MentionKind
    roles: tuple[NamedRole, ...]
    nth: int
    more: dict[str, Any]


def person(text: str, *roles: NamedRole | str, nth: int = 1, **more: Any) -> Name:
    """Name a person; a role that is mere words names nobody."""
    named = tuple(r if isinstance(r, NamedRole) else NamedRole(r) for r in roles)
    return Name(text, "person", named, nth, {"sure": True} | more)


def body(text: str, kind: MentionKind = "organisation", nth: int = 1, **more: Any) -> Name:
    """Name an organisation, a state or a bloc: the subject of its sentence, unless ``more`` says otherwise."""
    return Name(text, kind, (), nth, {"sure": True, "subject": True} | more)


def state(text: str, nth: int = 1, **more: Any) -> Name:
    """Name a state."""
    return body(text, "state", nth, **more)


def place_of(text: str, words: str, nth: int = 1) -> tuple[int, int]:
    """Find the ``nth`` place of words in a text."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start, start + len(words)


def facts(text: str, *names: Name, number: int = 1, home: str | None = None) -> ArticleFacts:
    """Build the facts of an article that mentions these names, ``S1`` unless numbered."""
    mentions = [
        Mention(
            place_of(text, n.text, n.nth),
            n.text,
            n.kind,
            roles=tuple(RoleMention(r.words, place_of(text, r.words), r.party, r.weight, r.rule) for r in n.roles),
            **n.more,
        )
        for n in names
    ]
    ordered = tuple(sorted(mentions, key=lambda m: m.span))
    return ArticleFacts(article(text, number), ordered, (), (), (), (), home=home)


def source(made: ArticleFacts, words: str, sort: Any, head: str = "", names: Iterable[str] = ()) -> SourceMention:
    """Build the source that words of an article are; ``names`` are the mentions that they may stand for."""
    indices = tuple(i for name in names for i, m in enumerate(made.mentions) if m.text == name)
    owned = sort in {"name", "group", "unnamed", "none"}
    return SourceMention(
        sort,
        words,
        (place_of(made.article.text, words),),
        indices[0] if indices and owned else None,
        () if owned else indices,
        head or words.rsplit(maxsplit=1)[-1].lower(),
    )
