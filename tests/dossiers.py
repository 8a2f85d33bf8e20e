"""Small factories of articles and facts: a test writes its articles, and names the words that a fact stands on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from briefing.facts import (
    Actor,
    Article,
    Block,
    Dossier,
    Event,
    Figure,
    Party,
    PartyKind,
    Passage,
    Position,
    Question,
    Role,
)


def article(text: str, number: int = 1, **more: Any) -> Article:
    """Build an article of one paragraph, ``S1`` unless numbered; ``more`` are fields of ``Article``."""
    given: dict[str, Any] = {
        "id": f"S{number}",
        "path": f"{number:03}.txt",
        "text": text,
        "start": 0,
        "end": len(text),
        "blocks": (Block("paragraph", 0, len(text)),),
        "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "title": f"Headline {number}",
        "outlet": f"Outlet {number}",
        "published": "2025-08-20",
        "published_basis": "stated",
    }
    return Article(**(given | more))


def passage(words: str, *articles: Article) -> tuple[Passage, ...]:
    """Find words in articles, as evidence: the first place in each that has them."""
    found = [a.passage(a.text.index(words), a.text.index(words) + len(words)) for a in articles if words in a.text]
    assert found, f"no article says {words!r}"
    return tuple(found)


def position(words: str, *articles: Article, party: str = "Norland", **more: Any) -> Position:
    """Build a position on words of articles: a paraphrase of a party, named in its text where that opens with it."""
    given: dict[str, Any] = {
        "id": f"P-{words[:12]}",
        "party": party,
        "mode": "paraphrase",
        "stance": "other",
        "rank": 1,
        "names_speaker": words.startswith(party),
    }
    return Position(**({"text": words, "evidence": passage(words, *articles)} | given | more))


def attributed(page: Article, clause: str, source: str = "", cue: str = "", **more: Any) -> dict[str, Any]:
    """Return the fields by which a position knows its attribution, found as words of a sentence of an article."""
    start = page.text.index(clause)

    def inside(words: str) -> Passage | None:
        at = start + clause.index(words)
        return page.passage(at, at + len(words)) if words else None

    return {
        "clause": inside(clause),
        "source": inside(source),
        "cue": inside(cue),
        "verb": cue,
        "agreement": "any",
        "rule": "verb cue",
        **more,
    }


def question(words: str, *articles: Article, **more: Any) -> Question:
    """Build an open question on words of articles."""
    given: dict[str, Any] = {"id": f"Q-{words[:12]}", "text": words, "why": "unclear", "rank": 1}
    return Question(**(given | {"evidence": passage(words, *articles)} | more))


def figure(words: str, value: float | None, *articles: Article, **more: Any) -> Figure:
    """Build a figure on words of articles."""
    given: dict[str, Any] = {"id": f"F-{words[:12]}", "text": words, "value": value, "unit": "", "measures": "ships"}
    return Figure(**(given | {"rank": 1, "evidence": passage(words, *articles)} | more))


def event(words: str, *articles: Article, date: str | None = "2025-08-15", **more: Any) -> Event:
    """Build an event on words of articles."""
    given: dict[str, Any] = {"text": words, "when": "last Friday", "date": date}
    return Event(**(given | {"evidence": passage(words, *articles)} | more))


def role(words: str, *articles: Article, **more: Any) -> Role:
    """Build a role on words of articles."""
    return Role(words, passage(words, *articles), **more)


def person(name: str, *articles: Article, **more: Any) -> Actor:
    """Build a person who is named in articles."""
    evidence = passage(name, *articles)
    given: dict[str, Any] = {"kind": "person", "rank": 1, "sources": tuple(e.source for e in evidence)}
    given |= {"name": name, "mentions": len(evidence), "evidence": evidence}
    return Actor(**(given | more))


def party(name: str, kind: PartyKind = "state", *aliases: str, plural: bool = False) -> Party:
    """Build a party."""
    return Party(name, kind, aliases, plural)


def dossier(articles: Sequence[Article], *facts: Any, **more: Any) -> Dossier:
    """Sort facts into a dossier; the parties that positions and actors name are made where they are not given."""
    kinds = {Actor: "actors", Position: "positions", Question: "questions", Figure: "figures", Event: "events"}
    fields: dict[str, Any] = {name: tuple(f for f in facts if isinstance(f, kind)) for kind, name in kinds.items()}
    given = {f.name: f for f in facts if isinstance(f, Party)}
    named = [f.party for f in facts if isinstance(f, Position | Actor) and f.party]
    parties = {name: given.get(name, party(name)) for name in [*given, *named]}
    return Dossier(tuple(articles), parties=tuple(parties.values()), **(fields | more))
