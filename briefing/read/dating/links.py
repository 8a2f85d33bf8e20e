"""Link articles that were written within the same days: reprints, teasers on one page, one event on one weekday."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Literal

from briefing.facts import Article
from briefing.read.dating.clues import Clues, WeekdayMention

if TYPE_CHECKING:
    Edge = tuple[str, str, Literal["reprint", "page", "event"], WeekdayMention | None]

_SHARED, _SHARE = 8, 0.5
"""How many content words two sentences with one weekday must share, and what share of the shorter one."""
_COMMON = 20
"""A word in more sentences than this is too common to link any."""


@dataclass(frozen=True, slots=True)
class DateLink:
    """A link to an article written within the same days, and why."""

    other: str
    kind: Literal["reprint", "page", "event"]
    weekday: int = 0
    words: str = ""
    """The sentence that reports the event."""


DateLinks = Mapping[str, tuple[DateLink, ...]]


def links_of(articles: Sequence[Article], clues: Mapping[str, Clues]) -> DateLinks:
    """Return the links of each article, in both directions and in a fixed order."""
    found: dict[str, list[DateLink]] = defaultdict(list)
    for a, b, kind, mention in (*_reprints(articles), *_pages(articles, clues), *_events(articles, clues)):
        day, words = (mention.weekday, mention.words) if mention else (0, "")
        found[a].append(DateLink(b, kind, day, words))
        found[b].append(DateLink(a, kind, day, words))
    return {a.id: tuple(found[a.id]) for a in articles}


def _reprints(articles: Sequence[Article]) -> Iterator[Edge]:
    return ((a.id, a.echo_of, "reprint", None) for a in articles if a.echo_of)


def _pages(articles: Sequence[Article], clues: Mapping[str, Clues]) -> Iterator[Edge]:
    """Yield teasers of one page that are all some hours old."""
    pages: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        if re.search(r"\d\s*(?:m|h)|hour|just|moment", clues[article.id].age or ""):
            pages[article.path].append(article.id)
    return ((a, b, "page", None) for ids in pages.values() for a, b in pairwise(ids))


def _events(articles: Sequence[Article], clues: Mapping[str, Clues]) -> Iterator[Edge]:
    """Yield pairs of articles with a sentence on the same event, found through an index of their words."""
    dated_mentions = [(a.id, m) for a in articles for m in clues[a.id].weekday_mentions]
    index: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, (_, mention) in enumerate(dated_mentions):
        for stem in mention.stems:
            index[mention.weekday, stem].append(n)
    shared = Counter(pair for at in index.values() if len(at) <= _COMMON for pair in combinations(at, 2))
    seen: set[tuple[str, str, int]] = set()
    for one, other in sorted(shared):
        (a, first), (b, second) = dated_mentions[one], dated_mentions[other]
        if a != b and (a, b, first.weekday) not in seen and _same(first, second):
            seen.add((a, b, first.weekday))
            yield a, b, "event", first


def _same(one: WeekdayMention, other: WeekdayMention) -> bool:
    both = len(one.stems & other.stems)
    return both >= _SHARED and both >= _SHARE * min(len(one.stems), len(other.stems))
