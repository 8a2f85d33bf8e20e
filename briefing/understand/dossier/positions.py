"""Positions: the claims of all articles, those that say the same merged, the best first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain, takewhile

from briefing.facts import Position, independent, originals
from briefing.understand.dossier.borne_out import borne_out
from briefing.understand.dossier.claims import FRAMES, Claim, own_words, position_of
from briefing.understand.dossier.merging import join, merge
from briefing.understand.dossier.rare_words import sharing_rare_words
from briefing.understand.dossier.same_statement import same_statements
from briefing.understand.evidence import with_unique_ids
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts
from briefing.understand.similarity import names_in, stems

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
    alike = merge(claims, lambda c: c.text, lambda c: c.holder.party, ALIKE, _may_be_one)
    pairs = chain(same_statements(alike, _unnamed(claims, affiliations)), sharing_rare_words(alike), borne_out(claims))
    groups = join(alike, pairs, _may_join)
    order = _order(claims, facts, affiliations)
    printed = sorted(((_claim_to_print(g), g) for g in groups), key=lambda x: (order(*x), x[0].article, x[0].span))
    positions = [
        position_of([lead, *(c for c in g if c is not lead)], affiliations, n) for n, (lead, g) in enumerate(printed, 1)
    ]
    return with_unique_ids(positions)


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
    if not any(_share_more_than_names(claim, c) for c in group):
        return False
    beside = takewhile(lambda c: c.article == claim.article, reversed(group))  # members stand in their articles' order
    return all(len(stems(own_words(claim)) & stems(own_words(c))) >= SHARED for c in beside)


def _share_more_than_names(one: Claim, other: Claim) -> bool:
    """Whether two claims share two stems, or all of the shorter one, besides names: one body decides many things."""
    names = names_in(one.text) | names_in(other.text)
    a, b = stems(own_words(one)) - names, stems(own_words(other)) - names
    return len(a & b) >= min(SHARED, len(a), len(b))


def _unnamed(claims: Sequence[Claim], affiliations: Affiliations) -> frozenset[str]:
    """Return the parties without a name of their own, which the text describes by a plural: "Analysts"."""
    names = {entity.name for entity in affiliations.index.entities}
    described = {c.holder.party for c in claims if c.holder.speaker is None} - names
    return frozenset(p for p in described if p.endswith("s") and p[1:] == p[1:].lower())


def _may_join(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether two groups may be one: no two speakers who are named."""
    actors = {c.holder.speaker for c in (*one, *other)} - {None}
    return len(actors) < 2


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
