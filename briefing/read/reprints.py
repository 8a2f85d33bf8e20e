"""Find articles that retell a fuller report in the same folder, so that the two do not count as two sources.

Two measures, each of how much of the one stands in the other, and both must agree:

* names and numbers: the share of an article's distinct names and numbers that stand in the other, too. A report on the
  same story brings people and figures of its own; a retelling hardly does.
* wording: pairs of content words that stand close together (three words apart at most), weighed by how rare their words
  are in the folder. Reports of the same days share names, but not the same pairs of words around them.

Among reports on one story, written apart, names come to some 0.6 and wording to some 0.05; copies come to 0.9 and more,
free retellings to 0.8 and 0.09. The bounds lie between. A pair is only looked at where an index of the rare word pairs
brings it up, so the cost grows with the text, not with the square of the articles. All sums are of whole numbers, so
that neither an order nor a processor matters.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.arrays import NDArray, np
from briefing.facts import BODY, Article
from briefing.read.stopwords import STOP

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
_APART = 3
"""Words that a pair stands apart at most."""
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<![\w.])[^\W_a-z](?:[\w.]*\w)?")
"""Nothing that begins with a small letter."""
_BITS = 24
"""Bits of a word's number in that of a pair."""
_LOW = (1 << _BITS) - 1
_HELD = 2_000_000
"""Pairs that are sorted at once; where there are more, they are sorted in parts, one after the other."""
_ONE = 1 << 16
"""A weight of 1."""

Numbers = NDArray[np.int64]


class Vocabulary(dict[str, int]):
    """Numbers for the word stems of a folder, given out as they come; 0 for words without content."""

    def __init__(self) -> None:
        """Start empty."""
        self._numbers: dict[str, int] = {}
        super().__init__()

    def __missing__(self, word: str) -> int:
        """Number a word that is met for the first time."""
        number = self._numbers.setdefault(word[:_STEM], len(self._numbers) + 1) if _telling(word) else 0
        self[word] = number
        return number


@dataclass(frozen=True, slots=True)
class _Fingerprint:
    """What an article is recognised by: its names, word pairs and words, as numbers."""

    names: frozenset[str]
    pairs: Numbers
    """Numbers of its word pairs, sorted and unique."""
    spread: Numbers
    """Numbers of its words, unique."""
    words: int


def mark_reprints(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with ``echo_of`` and ``echo_note`` set on reprints; the fuller report is the original."""
    vocabulary = Vocabulary()
    prints = [_print(a, vocabulary) for a in articles]
    weight = _weights(prints)
    found: dict[int, tuple[float, int]] = {}
    for reprint, originals in _candidates(prints).items():
        total = _weigh(prints[reprint].pairs, weight)
        strength, last = max((_strength(weight, total, prints[reprint], prints[n]), -n) for n in originals)
        if strength > 0.0:
            found[reprint] = (strength, -last)  # of equals the first
    return tuple(_marked(n, articles, found, prints) if n in found else a for n, a in enumerate(articles))


def _print(article: Article, vocabulary: Vocabulary) -> _Fingerprint:
    texts = [article.text[b.start : b.end] for b in article.blocks if b.kind in BODY]
    title = [article.title] if article.title else []
    numbers = [n for text in (*title, *texts) for n in map(vocabulary.__getitem__, _WORD.findall(text.lower())) if n]
    words = np.array(numbers, dtype=np.int64)
    close = [_pairs(words[:-apart], words[apart:]) for apart in range(1, _APART + 1)]
    pairs = np.unique(np.concatenate(close))
    return _Fingerprint(frozenset(n for text in texts for n in names_in(text)), pairs, np.unique(words), len(words))


def _pairs(some: Numbers, others: Numbers) -> Numbers:
    """Return numbers for the unordered pairs of words at the same place of two rows, leaving out equal words."""
    least, most = np.minimum(some, others), np.maximum(some, others)
    numbers: Numbers = ((least << _BITS) | most)[least != most]
    return numbers


def stems(text: str) -> Iterator[str]:
    """Return the stems of a text's content words."""
    return (word[:_STEM] for word in _WORD.findall(text.lower()) if _telling(word))


def _telling(word: str) -> bool:
    return len(word) > 1 and word not in STOP


def names_in(text: str) -> Iterator[str]:
    """Return the names and numbers of a text: digits, and capitalised words inside sentences."""
    for found in _NAME.finditer(text):
        word = found[0]
        if word[0].isdigit():
            yield word
        elif word[0].isupper() and len(word) > 1:
            before = text[max(0, found.start() - 80) : found.start()].rstrip(" \t\r\n\"'“‘([")
            if before and before[-1] not in ".!?:":
                yield word.replace(".", "").lower()[:_STEM]


def _weights(prints: Sequence[_Fingerprint]) -> Numbers:
    """Return how rare each word is in the folder, by its number."""
    articles = np.bincount(np.concatenate([p.spread for p in prints]))
    rarity = [0, *(round(_ONE * math.log(1 + len(prints) / n)) for n in range(1, len(prints) + 1))]
    return np.array(rarity, dtype=np.int64)[articles]


def _weigh(pairs: Numbers, weight: Numbers) -> int:
    return int((weight[pairs >> _BITS] * weight[pairs & _LOW]).sum())


def _candidates(prints: Sequence[_Fingerprint]) -> Mapping[int, Sequence[int]]:
    """Return, for each article, the fuller ones that share enough of its wording to be compared."""
    both, times = _together(prints)
    least = np.array([0.02 * len(p.pairs) for p in prints])
    ones, others = np.divmod(both, len(prints))
    enough = times >= np.minimum(least[ones], least[others])
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in zip(ones[enough].tolist(), others[enough].tolist(), strict=True):
        reprint, original = (one, other) if prints[one].words < prints[other].words else (other, one)
        found[reprint].append(original)
    return found


def _together(prints: Sequence[_Fingerprint]) -> tuple[Numbers, Numbers]:
    """Return pairs of articles, coded as one number (first * count + second), and how many word pairs they share."""
    parts = 1 + sum(len(p.pairs) for p in prints) // _HELD
    found = [_meetings([p.pairs[p.pairs % parts == part] for p in prints]) for part in range(parts)]
    both, places = np.unique(np.concatenate([codes for codes, _ in found]), return_inverse=True)
    times = np.zeros(len(both), dtype=np.int64)
    np.add.at(times, places, np.concatenate([counts for _, counts in found]))
    return both, times


def _meetings(pairs: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """Return the same as ``_together`` for a sample of the word pairs of each article."""
    held = np.concatenate(pairs)
    order = np.argsort(held, kind="stable")  # of one pair, the articles stay in their order
    held, holders = held[order], np.repeat(np.arange(len(pairs)), [len(own) for own in pairs])[order]
    _, places, sizes = np.unique(held, return_inverse=True, return_counts=True)
    few = sizes[places] <= _COMMON
    met = []
    for apart in range(1, _COMMON):
        same = held[apart:] == held[:-apart]
        if apart > 1:
            same &= few[apart:]
        met.append(holders[:-apart][same] * len(pairs) + holders[apart:][same])
    codes, counts = np.unique(np.concatenate(met), return_counts=True)
    return codes, counts


def _strength(weight: Numbers, total: int, reprint: _Fingerprint, original: _Fingerprint) -> float:
    """Return how surely one article retells the other: its share of common wording, or 0."""
    wording = _weigh(_shared(reprint.pairs, original.pairs), weight) / (total or 1)
    telling = len(reprint.names) >= _FEWEST
    names = len(reprint.names & original.names) / len(reprint.names) if telling else 0.0
    alike = wording >= _SAME or (telling and wording >= _COPY) or (names >= _NAMES and wording >= _WORDING)
    return wording if alike else 0.0


def _shared(some: Numbers, others: Numbers) -> Numbers:
    """Return the numbers that two sorted, unique rows share."""
    both = np.concatenate((some, others))
    both.sort(kind="stable")
    shared: Numbers = both[1:][both[1:] == both[:-1]]
    return shared


def _marked(
    reprint: int, articles: Sequence[Article], found: Mapping[int, tuple[float, int]], prints: Sequence[_Fingerprint]
) -> Article:
    original = found[reprint][1]
    while original in found:  # the echo of an echo retells what that one retells; originals are fuller, so this ends
        original = found[original][1]
    mine, shared = prints[reprint].names, prints[reprint].names & prints[original].names
    share = f"{len(shared)} of its {len(mine)} names and numbers, and {found[reprint][0]:.0%} of its wording"
    note = f"{share}, are those of [{articles[original].id[1:]}], the fuller report"
    return replace(articles[reprint], echo_of=articles[original].id, echo_note=note)
