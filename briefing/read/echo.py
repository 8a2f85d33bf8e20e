"""Which articles retell a report that another one of the folder tells more fully, so that the two are no two sources.

Two measures, each of how much of the one stands in the other, and both must agree:

* names and numbers: the share of an article's distinct names and numbers that stand in the other, too. A report on the
  same story brings people and figures of its own; a retelling hardly does.
* wording: pairs of content words that stand close together (three words apart at most), weighed by how rare their words
  are in the folder. Reports of the same days share names, but not the same pairs of words around them.

Among reports on one story, written apart, names come to some 0.6 and wording to some 0.05; copies come to 0.9 and more,
free retellings to 0.8 and 0.09. The bounds lie between. A pair is only looked at where an index of the rare word pairs
brings it up, so the cost grows with the text, not with the square of the articles.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from briefing.facts import BODY, Article
from briefing.read.words import STOP

_NAMES, _WORDING = 0.70, 0.07
_COPY = 0.35
"""Wording; from here on names may be few: a copy with another opening."""
_SAME = 0.60
"""Wording; from here on it is a copy, however few names it has."""
_FEWEST = 8
"""Names and numbers; with fewer, names tell nothing."""
_COMMON = 8
"""Articles; where more of them have a word pair, each is only held against its neighbours, and those against theirs."""
_STEM = 5
"""Letters; enough that spellings of one name (Mohamed, Mohammed) and endings of one word fall together."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Print:
    """What an article is recognised by."""

    names: frozenset[str]
    pairs: frozenset[Pair]
    words: int


def mark_echoes(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Set ``echo_of`` and ``echo_note`` where an article retells another's report; the fuller one is the original."""
    prints = {a.id: _print(a) for a in articles}
    weight = _weights(prints)
    found: dict[str, tuple[float, str]] = {}
    for one, other in _candidates(prints):
        echo, original = sorted((one, other), key=lambda i: (prints[i].words, i == min(one, other, key=_number)))
        strength = _strength(prints[echo], prints[original], weight)
        if strength > found.get(echo, (0.0, ""))[0]:
            found[echo] = (strength, original)
    return tuple(_marked(a, found, prints) for a in articles)


def _number(identifier: str) -> int:
    return int(identifier[1:])


def _print(article: Article) -> _Print:
    texts = [article.text[b.start : b.end] for b in article.blocks if b.kind in BODY]
    title = [article.title] if article.title else []
    words = [w for text in (*title, *texts) for w in stems(text)]
    pairs = {_pair(a, b) for n, a in enumerate(words) for b in words[n + 1 : n + 4] if a != b}
    return _Print(frozenset(n for text in texts for n in names_in(text)), frozenset(pairs), len(words))


def stems(text: str) -> Iterator[str]:
    """The content words of a text, each by its first letters."""
    for word in re.findall(r"\w+", text.lower()):
        if len(word) > 1 and word not in STOP:
            yield word[:_STEM]


def names_in(text: str) -> Iterator[str]:
    """The names and numbers of a text: digits, and capitalised words that open no sentence."""
    for found in re.finditer(r"(?<![\w.])[\w.]*\w", text):
        word = found[0]
        before = text[: found.start()].rstrip(" \t\r\n\"'“‘([")
        opens = not before or before[-1] in ".!?:"
        if word[0].isdigit():
            yield word
        elif word[0].isupper() and len(word) > 1 and not opens:
            yield word.replace(".", "").lower()[:_STEM]


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _weights(prints: Mapping[str, _Print]) -> Mapping[str, float]:
    """How rare a word is in the folder."""
    spread = Counter(w for p in prints.values() for w in {word for pair in p.pairs for word in pair})
    return {w: math.log(1 + len(prints) / n) for w, n in spread.items()}


def _candidates(prints: Mapping[str, _Print]) -> list[tuple[str, str]]:
    """Pairs of articles that share enough of their wording to be looked at."""
    index: dict[Pair, list[str]] = defaultdict(list)
    for identifier, p in prints.items():
        for pair in p.pairs:
            index[pair].append(identifier)
    shared: Counter[tuple[str, str]] = Counter()
    for holders in index.values():
        shared.update(combinations(holders, 2) if len(holders) <= _COMMON else pairwise(holders))
    least = {i: 0.02 * len(p.pairs) for i, p in prints.items()}
    return sorted((a, b) for (a, b), n in shared.items() if n >= min(least[a], least[b]))


def _strength(echo: _Print, original: _Print, weight: Mapping[str, float]) -> float:
    """How surely the one retells the other: its share of common wording; 0 where it does not."""
    wording = _shared_weight(echo.pairs & original.pairs, weight) / (_shared_weight(echo.pairs, weight) or 1.0)
    telling = len(echo.names) >= _FEWEST
    names = len(echo.names & original.names) / len(echo.names) if telling else 0.0
    alike = wording >= _SAME or (telling and wording >= _COPY) or (names >= _NAMES and wording >= _WORDING)
    return wording if alike else 0.0


def _shared_weight(pairs: frozenset[Pair], weight: Mapping[str, float]) -> float:
    return math.fsum(weight[a] * weight[b] for a, b in sorted(pairs))


def _marked(article: Article, found: Mapping[str, tuple[float, str]], prints: Mapping[str, _Print]) -> Article:
    if article.id not in found:
        return article
    original = found[article.id][1]
    while original in found:  # the echo of an echo retells what that one retells; originals are fuller, so this ends
        original = found[original][1]
    mine, shared = prints[article.id].names, prints[article.id].names & prints[original].names
    counted = f"{len(shared)} of its {len(mine)} names and numbers, and {found[article.id][0]:.0%} of its wording"
    note = f"{counted}, are those of [{_number(original)}], the fuller report"
    return replace(article, echo_of=original, echo_note=note)
