"""Positions of all articles: the same statement merged, the best first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import takewhile

from briefing.facts import Position, independent, originals
from briefing.understand.dossier.claims import Draft, finished
from briefing.understand.dossier.merging import merge
from briefing.understand.evidence import with_unique_ids
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts
from briefing.understand.similarity import stems

ALIKE = 0.48
"""Likeness from which two statements of one side are one."""
SHARED = 2
"""Least content words, beside the name put before them, that two statements of one article share to be one."""
WELL_KNOWN = 12
"""Mentions from which a speaker ranks no higher."""


def merge_claims(
    drafts: Sequence[Draft], facts: Sequence[ArticleFacts], affiliations: Affiliations
) -> tuple[Position, ...]:
    """Merge what states the same; first what most independent reports carry, then who speaks, then how plainly."""
    groups = merge(drafts, lambda d: d.text, lambda d: d.holder.party, ALIKE, _may_be_one)
    order = _order(drafts, facts, affiliations)
    leads = sorted(((_lead(g), g) for g in groups), key=lambda x: (order(*x), x[0].article, x[0].span))
    made = [finished([lead, *(d for d in g if d is not lead)], affiliations, n) for n, (lead, g) in enumerate(leads, 1)]
    return with_unique_ids(made)


def _said(draft: Draft) -> str:
    """What a statement says, without the name put before it: one side opposes many things."""
    return re.sub(r"^\[[^\]]*\] ", "", draft.text) if draft.text.startswith("[") else draft.text


def _lead(group: Sequence[Draft]) -> Draft:
    """The wording to print: a statement with its speaker, verbatim where it is quoted, then the longest."""
    plain = {"say": 0, "act": 1, "noun": 2}
    return min(
        group,
        key=lambda d: (d.holder.speaker is None, plain[d.frame], d.mode != "quote", -len(d.text), d.article, d.span),
    )


def _may_be_one(draft: Draft, group: Sequence[Draft]) -> bool:
    """Two named speakers of one side make two statements, and one article that opposes two things tells of two."""
    actor, actors = draft.holder.speaker, {d.holder.speaker for d in group} - {None}
    if actor is not None and actors - {actor}:
        return False
    beside = takewhile(lambda d: d.article == draft.article, reversed(group))  # members stand in their articles' order
    return all(len(stems(_said(draft)) & stems(_said(d))) >= SHARED for d in beside)


def _order(
    drafts: Sequence[Draft], facts: Sequence[ArticleFacts], affiliations: Affiliations
) -> Callable[[Draft, Sequence[Draft]], tuple[float, ...]]:
    weight = Counter(d.holder.party for d in drafts)
    original = originals({f.article.id: f.article.echo_of for f in facts})

    def key(lead: Draft, group: Sequence[Draft]) -> tuple[float, ...]:
        known = len(affiliations.index.entities[lead.holder.speaker].mentions) if lead.holder.speaker is not None else 0
        return (
            -independent((d.article for d in group), original),
            -len(group),
            -weight[lead.holder.party],
            -min(known, WELL_KNOWN),
            lead.stance in {"claims", "other"},
            lead.mode != "quote",
        )

    return key
