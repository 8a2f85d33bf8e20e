"""Find the political party in opposition: the one whose name stands by "shadow cabinet" and the like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefing.facts import Article
from briefing.understand.mentions.political import political_parties_in

NEAR = 200
"""Characters before and behind such an office within which a party's name counts."""
MARGIN = 2
"""Times that a party is named there for each time that the next one is."""
_OFFICE = re.compile(r"\bshadow |\bopposition (?:leader|party|spokes|MP)|\bleader of the opposition", re.IGNORECASE)


def opposition_of(articles: Iterable[Article]) -> str | None:
    """Return the party named most by offices of the opposition, in all articles; None where two come close."""
    count: Counter[str] = Counter()
    for article in articles:
        text = article.text[article.start : article.end]
        for office in _OFFICE.finditer(text):
            count.update(political_parties_in(text[max(0, office.start() - NEAR) : office.end() + NEAR]))
    first, second = [*count.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= max(MARGIN * second[1], 1) else None
