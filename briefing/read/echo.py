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
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, pairwise

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

_BITS = 24
"""Bits of a word's number in that of a pair."""
_PARTS = 16
"""Parts of the index of pairs that are held one after the other: what is held of an article is small."""

Vocabulary = dict[str, int]
"""The words of a folder, numbered as they come."""


@dataclass(frozen=True, slots=True)
class _Print:
    """What an article is recognised by."""

    names: frozenset[str]
    parts: tuple[array[int], ...]
    """Numbers of its pairs of words, in ``_PARTS`` parts."""
    words: int

    @property
    def pairs(self) -> Iterable[int]:
        """All of them."""
        return chain.from_iterable(self.parts)


def mark_echoes(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Set ``echo_of`` and ``echo_note`` where an article retells another's report; the fuller one is the original."""
    vocabulary: Vocabulary = {}
    prints = [_print(a, vocabulary) for a in articles]
    weight = _weights(prints, len(vocabulary))
    totals: dict[int, float] = {}
    found: dict[int, tuple[float, int]] = {}
    for one, other in _candidates(prints):
        echo, original = sorted((one, other), key=lambda n: (prints[n].words, n == min(one, other)))
        if echo not in totals:
            totals[echo] = _weighed(prints[echo].pairs, weight)
        strength = _strength(prints[echo], prints[original], weight, totals[echo])
        if strength > found.get(echo, (0.0, 0))[0]:
            found[echo] = (strength, original)
    return tuple(_marked(n, articles, found, prints) if n in found else a for n, a in enumerate(articles))


def _print(article: Article, vocabulary: Vocabulary) -> _Print:
    texts = [article.text[b.start : b.end] for b in article.blocks if b.kind in BODY]
    title = [article.title] if article.title else []
    words = [vocabulary.setdefault(w, len(vocabulary)) for text in (*title, *texts) for w in stems(text)]
    pairs = {_pair(a, b) for n, a in enumerate(words) for b in words[n + 1 : n + 4] if a != b}
    parts = tuple(array("Q") for _ in range(_PARTS))
    for pair in pairs:
        parts[pair % _PARTS].append(pair)
    return _Print(frozenset(n for text in texts for n in names_in(text)), parts, len(words))


def stems(text: str) -> Iterator[str]:
    """The content words of a text, each by its first letters."""
    return (word[:_STEM] for word in re.findall(r"\w+", text.lower()) if len(word) > 1 and word not in STOP)


def names_in(text: str) -> Iterator[str]:
    """The names and numbers of a text: digits, and capitalised words that open no sentence."""
    for found in re.finditer(r"(?<![\w.])[\w.]*\w", text):
        word = found[0]
        if word[0].isdigit():
            yield word
        elif word[0].isupper() and len(word) > 1:
            before = text[max(0, found.start() - 80) : found.start()].rstrip(" \t\r\n\"'“‘([")
            if before and before[-1] not in ".!?:":
                yield word.replace(".", "").lower()[:_STEM]


def _pair(a: int, b: int) -> int:
    return a << _BITS | b if a < b else b << _BITS | a


def _words_of(pair: int) -> tuple[int, int]:
    return pair >> _BITS, pair & (1 << _BITS) - 1


def _weights(prints: Sequence[_Print], words: int) -> Sequence[float]:
    """How rare each word is in the folder."""
    spread = Counter(w for p in prints for w in {word for pair in p.pairs for word in _words_of(pair)})
    return [math.log(1 + len(prints) / spread[w]) if w in spread else 0.0 for w in range(words)]


def _candidates(prints: Sequence[_Print]) -> list[tuple[int, int]]:
    """Pairs of articles that share enough of their wording to be looked at."""
    shared: Counter[int] = Counter()
    for part in range(_PARTS):
        index: dict[int, list[int]] = defaultdict(list)
        for n, p in enumerate(prints):
            for pair in p.parts[part]:
                index[pair].append(n)
        for holders in index.values():
            met = combinations(holders, 2) if len(holders) <= _COMMON else pairwise(holders)
            shared.update(a * len(prints) + b for a, b in met)
    least = [0.02 * sum(map(len, p.parts)) for p in prints]
    found = ((*divmod(both, len(prints)), n) for both, n in shared.items())
    return sorted((a, b) for a, b, n in found if n >= min(least[a], least[b]))


def _strength(echo: _Print, original: _Print, weight: Sequence[float], total: float) -> float:
    """How surely the one retells the other: its share of common wording; 0 where it does not."""
    wording = _weighed(set(echo.pairs).intersection(original.pairs), weight) / (total or 1.0)
    telling = len(echo.names) >= _FEWEST
    names = len(echo.names & original.names) / len(echo.names) if telling else 0.0
    alike = wording >= _SAME or (telling and wording >= _COPY) or (names >= _NAMES and wording >= _WORDING)
    return wording if alike else 0.0


def _weighed(pairs: Iterable[int], weight: Sequence[float]) -> float:
    return math.fsum(weight[a] * weight[b] for a, b in map(_words_of, pairs))


def _marked(
    echo: int, articles: Sequence[Article], found: Mapping[int, tuple[float, int]], prints: Sequence[_Print]
) -> Article:
    original = found[echo][1]
    while original in found:  # the echo of an echo retells what that one retells; originals are fuller, so this ends
        original = found[original][1]
    mine, shared = prints[echo].names, prints[echo].names & prints[original].names
    counted = f"{len(shared)} of its {len(mine)} names and numbers, and {found[echo][0]:.0%} of its wording"
    note = f"{counted}, are those of [{articles[original].id[1:]}], the fuller report"
    return replace(articles[echo], echo_of=articles[original].id, echo_note=note)
