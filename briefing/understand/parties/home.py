"""Find the home country of an article: the state whose "minister" needs no country there."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefing.facts import Article
from briefing.understand.lexicon.bodies import HOME_SIGNS
from briefing.understand.lexicon.gazetteer import is_bloc, pattern, state_of

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


def home_of(article: Article) -> str | None:
    """Return the home country of an article, or None where no state stands out among those that it names."""
    text = article.text[article.start : article.end]
    named = (state_of(match.group()) for match in pattern().finditer(text))
    count = Counter(PART_OF.get(name, name) for name in named if name and not is_bloc(name))
    for sign, state in HOME_SIGNS:
        count[state] += SIGN * len(_sign(sign).findall(text)) if sign in text else 0
    page = article.text[article.start : article.end + IMPRINT]
    papers = (state_of(paper.group(1)) for paper in _paper().finditer(page))
    count.update(state for state in papers if state for _ in range(PAPER))
    ranked = sorted(count.items(), key=lambda x: (-x[1], x[0]))[:2]
    if not ranked or ranked[0][1] < LEAST:
        return None
    first, second = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if first >= 2 * second and first >= AT_HOME * count.total() else None
