"""Claims written by hand, for what is decided over all articles."""

from __future__ import annotations

from typing import Any

from briefing.facts import Passage
from briefing.understand.dossier.claims import Claim
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ASSERTED


def claim(article: str, holder: ClaimHolder | str, text: str, **more: Any) -> Claim:
    """Make a claim that a party states; the passage is its text, and its place the beginning."""
    passage = Passage(article, 0, len(text), text)
    fields: dict[str, Any] = {
        "article": article, "holder": ClaimHolder(holder) if isinstance(holder, str) else holder,
        "mode": "paraphrase", "stance": "claims", "text": text, "passage": passage, "frame": "say", "lemma": "say",
        "verb": "said", "as_of": None, "span": (0, len(text)), "cue": None, "clause": passage, "assertion": ASSERTED,
        "rule": "verb cue", "source": None, "reporter": None, "inserted": "", "pronoun": "", "verbless": False,
        "dangling": False,
    }  # fmt: skip
    return Claim(**(fields | more))
