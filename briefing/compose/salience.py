"""How much a text, or a position, tells of the story of a folder: takes its reports, gives weights from 0 up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum, log

from briefing.compose.context import MemoContext
from briefing.compose.similarity import LONG, content_words
from briefing.facts import BODY, Article, Passage, Position

PLAIN = frozenset({"supports", "opposes", "refuses"})
"""Stances for or against something."""
SLIGHT = frozenset({"claims", "other"})
"""Stances that commit nobody to anything."""
FIRM = 0.3
"""How much more another commitment tells: a demand, a plan."""
EARLY = 0.25
"""Share of an article, from its beginning, that holds what matters most to it."""
QUOTED = 0.5
"""How much less somebody's own words tell, which are chosen for their sound."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
COMING = re.compile(r"\b(?:will|would|could|may|might|until|is to|are to)\b")
"""Show that a sentence with a year looks ahead."""
FULL = 12
"""Words; a shorter line says less, and counts for less."""


def shares(context: MemoContext) -> Mapping[str, float]:
    """Return the share of independent reports that use each content word, 0 to 1."""
    return context.cached("shares", lambda: shares_of(context))


def shares_of(context: MemoContext, shortest: int = LONG) -> Mapping[str, float]:
    """Work out ``shares``, which keeps them for the folder, for words of ``shortest`` letters or more."""
    reports: dict[str, set[str]] = {}
    for article in context.dossier.articles:
        reports.setdefault(context.originals[article.id], set()).update(content_words(body(article), shortest))
    uses = Counter(word for words in reports.values() for word in words)
    return {word: count / len(reports) for word, count in uses.items()}


def body(article: Article) -> str:
    """Return the text of an article's body, without headings and page furniture."""
    return " ".join(article.text[b.start : b.end] for b in article.blocks if b.kind in BODY)


def centrality(text: str, share: Mapping[str, float]) -> float:
    """Return how central a text is, 0 to 1: 1 where every report uses all of its content words."""
    telling = content_words(text)
    mean = fsum(share.get(w, 0.0) for w in telling) / len(telling) if telling else 0.0
    return mean * min(1.0, len(text.split()) / FULL)


def rarity(words: Iterable[str], context: MemoContext) -> float:
    """Return how rare words are among the reports: the sum of the logarithms of their inverse document frequencies."""
    reports, share = context.reports, shares(context)
    return fsum(log((reports + 2) / max(1.0, share.get(w, 0.0) * reports)) for w in words)


def prominence(position: Position, context: MemoContext) -> float:
    """Return how plainly and how prominently a position tells where its party stands, from about 0 to 4."""
    plain = 2.0 if position.stance in PLAIN else 0.0 if position.stance in SLIGHT else FIRM
    corroborated = min(2, context.independent(position.evidence)) - 1
    past = not position.verb and is_background(position.text)
    return (
        plain
        + is_early(position.evidence, context)
        + 0.5 * corroborated
        - QUOTED * (position.mode == "quote")
        - 2.0 * past
    )


def is_early(evidence: Iterable[Passage], context: MemoContext) -> bool:
    """Return whether one of some passages stands at the beginning of an article."""
    articles = [(e, context.articles[e.source]) for e in evidence]
    return any(e.start - a.start <= EARLY * (a.end - a.start) for e, a in articles)


def is_background(text: str) -> bool:
    """Return whether a text tells what happened in an earlier year: reports name the year of nothing new."""
    return bool(YEAR.search(text)) and not COMING.search(text)
