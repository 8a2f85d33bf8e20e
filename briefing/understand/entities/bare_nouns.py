"""Find which body of an article a bare noun means: "the Trust" after "South Fjord Rail Trust"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.understand.entities.entity import Entity, MentionKey
from briefing.understand.lexicon.bodies import ORGANISATION_WORDS
from briefing.understand.lexicon.gazetteer import fold


def bodies_of_bare_nouns(
    entities: Sequence[Entity], is_definite: Callable[[MentionKey], bool]
) -> Iterator[tuple[MentionKey, int, int]]:
    """Yield each mention of a bare organisation noun, with the entity it stood for and the body that it means.

    ``is_definite`` tells whether a mention means a body that the article named: "the Trust", "Agency officials". The
    body is named in the same article and ends in the noun: the last such before the mention, or the only one behind.
    """
    for n, entity in enumerate(entities):
        if entity.kind != "organisation" or fold(entity.name) not in ORGANISATION_WORDS:
            continue
        bodies = _places(m for m in enumerate(entities) if _ends_in(m[1], fold(entity.name)))
        for article, i in entity.mentions:
            body = _nearest(bodies[article], i)
            if body is not None and is_definite((article, i)):
                yield (article, i), n, body


def _ends_in(entity: Entity, noun: str) -> bool:
    """Whether an organisation's name of several words ends in a noun."""
    return entity.kind == "organisation" and fold(entity.name).endswith(f" {noun}")


def _places(bodies: Iterable[tuple[int, Entity]]) -> dict[str, list[tuple[int, int]]]:
    """Return for each article the mentions of some bodies in order, each with the body."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, body in bodies:
        for article, i in body.mentions:
            places[article].append((i, n))
    for mentions in places.values():
        mentions.sort()
    return places


def _nearest(mentions: Sequence[tuple[int, int]], i: int) -> int | None:
    """Return the body mentioned last before a place, or the only one behind it; None where there is no such."""
    before = [n for place, n in mentions if place < i]
    behind = {n for place, n in mentions if place > i}
    return before[-1] if before else next(iter(behind)) if len(behind) == 1 else None
