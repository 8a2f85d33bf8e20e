"""The verb that reports a position, as the source has it: which stretch of its words may follow a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

SINGULAR = frozenset({"has", "is", "was", "does", "hasn't", "isn't", "wasn't", "doesn't"})
PLURAL = frozenset({"have", "are", "were", "do", "haven't", "aren't", "weren't", "don't"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"})
MODAL = frozenset(
    {
        "had",
        "did",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "cannot",
        "hadn't",
        "didn't",
        "won't",
        "wouldn't",
        "can't",
    }
)
ADVERBS = frozenset({"not", "never", "often", "also", "again", "already", "still", "since", "now", "then", "both"})
JOINING = frozenset({"also", "then", "again"})
"""Adverbs that only tie a sentence to the one before."""
HELPERS = SINGULAR | PLURAL | BEING | MODAL | ADVERBS
PAST = re.compile(
    r"(?:\w+ed|said|told|wrote|made|took|gave|put|set|saw|felt|thought|knew|held|kept|sought|swore|went|came|laid|let|meant"
    r"|drew|cut|spoke|brought|stood|left|found|fought|chose|withdrew|understood|pled|led|met|threw|hit|won|began|rose|forbade"
    r"|broke|built|bought|forgave|got|heard|lost|paid|sent|sold|taught)$"
)
"""A past form, which needs no helping verb."""
LONGEST_GAP = 8
"""Words between a verb and what it reports: "said in a statement on Wednesday that"."""


def verb_before(lead: str, cue: str, *, plural: bool) -> str:
    """Return the source's words from the verb group of ``cue`` to the end of ``lead``.

    Empty where these words may not follow a name. ``lead`` is what stands before the reported words in their
    sentence; ``plural`` tells which number the name takes.
    """
    lead = lead.rstrip("\"'“‘ \n")
    found = list(re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", lead)) if cue.strip() else []
    if not found:
        return ""
    helpers, head = helped(lead[: found[-1].start()].split())
    gap = lead[found[-1].end() :].split()
    plain = len(gap) <= LONGEST_GAP and not re.search(r"[^\w\s.'’-]|\w\w\.\s", " ".join(gap))
    told = [h for h in helpers if h.lower() not in JOINING]
    return " ".join([*told, cue, *gap]) if plain and fits(helpers, cue, head, plural=plural) else ""


def helped(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the helping verbs and adverbs at the end of some words from the words before them."""
    at = len(words)
    while at and (words[at - 1].lower() in HELPERS or (words[at - 1].endswith("ly") and words[at - 1].islower())):
        at -= 1
    return list(words[at:]), list(words[:at])


def fits(helpers: Sequence[str], cue: str, head: Sequence[str], *, plural: bool) -> bool:
    """Whether a verb group is finite, active, and agrees in number with the name that it will follow."""
    low, first = {h.lower() for h in helpers}, cue.split(maxsplit=1)[0].lower()
    to = bool(head) and head[-1].lower() == "to"
    passive = bool(low & BEING) and not first.endswith("ing")
    disagrees = bool(low & (SINGULAR if plural else PLURAL))
    return not (to or passive or disagrees) and finite(low, first, plural=plural)


def finite(helpers: set[str], first: str, *, plural: bool) -> bool:
    """Whether a verb has a helper, or a form that needs none: a past tense, or the third person."""
    if helpers & (SINGULAR | PLURAL | MODAL | BEING):
        return True
    third = first.endswith("s") and not first.endswith("ss") and len(first) > 3
    return bool(PAST.match(first)) or (third and not plural)
