"""Find the home country of an article: the state whose "minister" needs no country there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from briefing.facts import Article
from briefing.understand.lexicon.bodies import HOME_SIGNS
from briefing.understand.lexicon.gazetteer import DATELINE_CITIES, SEATS_OF_BLOCS, is_bloc, pattern, state_of

AT_HOME = 0.3
"""Least share of all mentions of states that the home country has; it also has twice as many as the next."""
SIGN = 2
"""Mentions of a state that one of its institutions counts for."""
PAPER = 5
"""Mentions that the name of a paper of that country counts for: "Norland Times" beside the text."""
IMPRINT = 400
"""Characters behind an article in which its paper names itself."""
LEAST = 3
"""Mentions that the home country has at least."""
WRITTEN_THERE = 0.25
"""Share of the mentions of the most named state from which a dateline counts: at home a country needs no name."""
PART_OF = dict.fromkeys(("England", "Scotland", "Wales", "Northern Ireland"), "United Kingdom")
"""Countries that count as the state that they are part of."""


@cache
def _paper() -> re.Pattern[str]:
    """Return the pattern of papers and broadcasters that are called by their country."""
    names = pattern().pattern
    return re.compile(rf"({names}) (?:Times|Daily|Herald|Post|News|Today|Broadcasting|Press|Examiner|Independent)\b")


@cache
def _sign(sign: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(sign)}(?!\w)" if sign.isalnum() else re.escape(sign))


_PLACE = r"(?P<city>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:, (?P<region>[A-Z][\w.]*(?: [A-Z][\w.]*)?))?"
_DATELINE = re.compile(_PLACE)
_DATELINE_IN_TEXT = re.compile(rf"{_PLACE}[^()\n]{{0,30}}?\s?\((?:[A-Z][\w. /-]{{1,40}})\)\s?(?:--?|[–—])\s")
"""A dateline that opens a paragraph: "OSLO (Reuters) - "."""
FIRST_PARAGRAPHS = 3
"""Paragraphs in which a dateline may stand."""


def home_of(article: Article) -> str | None:
    """Return the home country of an article, or None where no state stands out among those that it names.

    Where it was written counts before what it names: a paper calls its own government by no country's name.
    """
    count = _states_named(article)
    ranked = sorted(count.items(), key=lambda x: (-x[1], x[0]))[:2]
    first, second = [*(n for _, n in ranked), 0, 0][:2]
    written = state_of_dateline(article)
    if written and (first < LEAST or count[written] >= WRITTEN_THERE * first):
        return written
    if first < LEAST:
        return None
    return ranked[0][0] if first >= 2 * second and first >= AT_HOME * count.total() else None


def _states_named(article: Article) -> Counter[str]:
    """Return how often an article names each state, with what its institutions and papers count for."""
    text = article.text[article.start : article.end]
    named = (state_of(match.group()) for match in pattern().finditer(text))
    count = Counter(PART_OF.get(name, name) for name in named if name and not is_bloc(name))
    for sign, state in HOME_SIGNS:
        count[state] += SIGN * len(_sign(sign).findall(text)) if sign in text else 0
    page = article.text[article.start : article.end + IMPRINT]
    papers = (state_of(paper.group(1)) for paper in _paper().finditer(page))
    count.update(state for state in papers if state for _ in range(PAPER))
    return count


def state_of_dateline(article: Article) -> str | None:
    """Return the state where an article says it was written, or None: "OSLO, June 3 -", "NORBY, Norway -".

    From a seat of world bodies the news is seldom of the country.
    """
    for match in _datelines(article):
        city, region = match["city"].title(), match["region"]
        state = (region and state_of(region)) or DATELINE_CITIES.get(city) or state_of(city)
        if state and not is_bloc(state) and city not in SEATS_OF_BLOCS:
            return PART_OF.get(state, state)
    return None


def _datelines(article: Article) -> Iterator[re.Match[str]]:
    """Yield what may be the article's dateline, likeliest first."""
    blocks = [(article.text[b.start : b.end], b.kind) for b in article.blocks]
    paragraphs = [text for text, kind in blocks if kind == "paragraph"][:FIRST_PARAGRAPHS]
    yield from (m for text, kind in blocks if kind == "dateline" and (m := _DATELINE.match(text)))
    yield from (m for text in paragraphs if (m := _DATELINE_IN_TEXT.match(text)))
