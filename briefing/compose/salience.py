"""How central some words are to a folder: the share of its reports that use them too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum, log

from briefing.compose.context import MemoContext
from briefing.facts import BODY, Article

WORD = re.compile(r"[^\W\d_]{6,}")
COMMON = frozenset(
    {"about", "across", "after", "against", "although", "always", "another", "anyone", "because", "before", "behind"}
    | {"being", "between", "cannot", "during", "either", "enough", "everyone", "however", "including", "itself"}
    | {"might", "nothing", "people", "rather", "several", "should", "something", "themselves", "things", "though"}
    | {"through", "together", "toward", "towards", "under", "until", "unless", "whether", "which", "while", "within"}
    | {"without", "would"}
)
"""Words that any report uses."""
FULL = 12
"""Words; a shorter line says less, and counts for less."""


def shares(context: MemoContext) -> Mapping[str, float]:
    """Count for each word the share of independent reports that use it."""
    return context.once("shares", lambda: counted(context))


def counted(context: MemoContext) -> Mapping[str, float]:
    """Do so anew."""
    reports: dict[str, set[str]] = {}
    for article in context.dossier.articles:
        reports.setdefault(context.originals[article.id], set()).update(content(body(article)))
    found = Counter(word for words in reports.values() for word in words)
    return {word: count / len(reports) for word, count in found.items()}


def body(article: Article) -> str:
    """Return the words of an article's body."""
    return " ".join(article.text[b.start : b.end] for b in article.blocks if b.kind in BODY)


def content(text: str) -> set[str]:
    """Return the words of a text that tell what it is about, in lower case, without a plural's s."""
    return {w.removesuffix("s") for w in WORD.findall(text.lower()) if w not in COMMON}


def centrality(text: str, share: Mapping[str, float]) -> float:
    """Tell how central a text is: 1 where every report uses all of its words."""
    found = content(text)
    mean = fsum(share.get(w, 0.0) for w in found) / len(found) if found else 0.0
    return mean * min(1.0, len(text.split()) / FULL)


def rarity(words: Iterable[str], context: MemoContext) -> float:
    """Sum up how rare words are among the reports: the logarithms of their inverse document frequencies."""
    reports, share = context.reports, shares(context)
    return fsum(log((reports + 2) / max(1.0, share.get(w, 0.0) * reports)) for w in words)
