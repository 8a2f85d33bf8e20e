"""How central words are to a folder: takes its reports and a text, gives the share of reports that use its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum, log

from briefing.compose.context import MemoContext
from briefing.compose.similarity import content_words
from briefing.facts import BODY, Article

FULL = 12
"""Words; a shorter line says less, and counts for less."""


def shares(context: MemoContext) -> Mapping[str, float]:
    """Return the share of independent reports that use each content word, 0 to 1."""
    return context.cached("shares", lambda: shares_of(context))


def shares_of(context: MemoContext) -> Mapping[str, float]:
    """Work out ``shares``, which keeps them for the folder."""
    reports: dict[str, set[str]] = {}
    for article in context.dossier.articles:
        reports.setdefault(context.originals[article.id], set()).update(content_words(body(article)))
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
