"""Positions: the claims of all articles, those that say the same merged, the best first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import takewhile

from briefing.facts import Position, independent, originals
from briefing.understand.dossier.claims import FRAMES, Claim, position_of
from briefing.understand.dossier.merging import merge
from briefing.understand.evidence import with_unique_ids
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts
from briefing.understand.similarity import stems

ALIKE = 0.48
"""Likeness from which two claims of one party are one."""
SHARED = 2
"""Stems that two claims of one article share at least to be one, the name put before them left out."""
WELL_KNOWN = 12
"""Mentions from which a speaker ranks no higher."""


def merge_claims(
    claims: Sequence[Claim], facts: Sequence[ArticleFacts], affiliations: Affiliations
) -> tuple[Position, ...]:
    """Merge claims that say the same; ordered by independent reports, then by who speaks and how plainly."""
    groups = merge(claims, lambda c: c.text, lambda c: c.holder.party, ALIKE, _may_be_one)
    order = _order(claims, facts, affiliations)
    printed = sorted(((_claim_to_print(g), g) for g in groups), key=lambda x: (order(*x), x[0].article, x[0].span))
    positions = [
        position_of([lead, *(c for c in g if c is not lead)], affiliations, n) for n, (lead, g) in enumerate(printed, 1)
    ]
    return with_unique_ids(positions)


def _own_words(claim: Claim) -> str:
    """Return what a claim says without the name put before it: one party opposes many things."""
    return re.sub(r"^\[[^\]]*\] ", "", claim.text) if claim.text.startswith("[") else claim.text


def _claim_to_print(group: Sequence[Claim]) -> Claim:
    """Return the claim to print: first one with a speaker, a statement, a quotation, then the longest."""
    return min(
        group,
        key=lambda c: (
            c.holder.speaker is None,
            FRAMES.index(c.frame),
            c.mode != "quote",
            -len(c.text),
            c.article,
            c.span,
        ),
    )


def _may_be_one(claim: Claim, group: Sequence[Claim]) -> bool:
    """Whether a claim may join a group: not beside another speaker, nor another matter in the same article."""
    actor, actors = claim.holder.speaker, {c.holder.speaker for c in group} - {None}
    if actor is not None and actors - {actor}:
        return False
    beside = takewhile(lambda c: c.article == claim.article, reversed(group))  # members stand in their articles' order
    return all(len(stems(_own_words(claim)) & stems(_own_words(c))) >= SHARED for c in beside)


def _order(
    claims: Sequence[Claim], facts: Sequence[ArticleFacts], affiliations: Affiliations
) -> Callable[[Claim, Sequence[Claim]], tuple[float, ...]]:
    """Return the key by which merged claims are ordered, the best first."""
    weight = Counter(c.holder.party for c in claims)
    original = originals({f.article.id: f.article.echo_of for f in facts})

    def key(lead: Claim, group: Sequence[Claim]) -> tuple[float, ...]:
        known = len(affiliations.index.entities[lead.holder.speaker].mentions) if lead.holder.speaker is not None else 0
        return (
            -independent((c.article for c in group), original),
            -len(group),
            -weight[lead.holder.party],
            -min(known, WELL_KNOWN),
            lead.stance in {"claims", "other"},
            lead.mode != "quote",
        )

    return key
