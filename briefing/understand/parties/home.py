"""The state that an article is at home in: its "minister" needs no country."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefing.facts import Article
from briefing.understand import lexicon
from briefing.understand.lexicon.gazetteer import is_bloc, pattern, state_of

AT_HOME = 0.3
"""Least share of all mentions of states that an article's home state has; it also has twice as many as the next."""
PART_OF = dict.fromkeys(("England", "Scotland", "Wales", "Northern Ireland"), "United Kingdom")
"""Countries whose government, as an article's home, is another state's too."""


@cache
def _sign(sign: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(sign)}(?!\w)" if sign.isalnum() else re.escape(sign))


def home_of(article: Article) -> str | None:
    """Return the state that an article is at home in; ``None`` where no state stands out."""
    text = article.text[article.start : article.end]
    named = (state_of(found.group()) for found in pattern().finditer(text))
    count = Counter(PART_OF.get(name, name) for name in named if name and not is_bloc(name))
    for sign, state in lexicon.table("home_signs"):
        count[state] += 2 * len(_sign(sign).findall(text)) if sign in text else 0
    ranked = sorted(count.items(), key=lambda x: (-x[1], x[0]))[:2]
    if not ranked or ranked[0][1] < 3:
        return None
    first, second = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if first >= 2 * second and first >= AT_HOME * count.total() else None
