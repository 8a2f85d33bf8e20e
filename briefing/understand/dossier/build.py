"""From the facts of each article to the dossier: entities and their parties first, then what each section needs.

Everything is done in the order of the articles, so that the result does not depend on which worker read them, or when.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts import Dossier, Lead, Reading
from briefing.understand.dossier.actors import rank_actors, weigh_parties
from briefing.understand.dossier.claims import select_claims
from briefing.understand.dossier.figures import merge_figures
from briefing.understand.dossier.names import with_holders, with_speakers
from briefing.understand.dossier.positions import merge_claims
from briefing.understand.dossier.questions_and_events import merge_events, merge_questions
from briefing.understand.dossier.topics import find_topics
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.make import make_parties
from briefing.understand.records import ArticleFacts


def bring_together(facts: Sequence[ArticleFacts], reading: Reading, method: Sequence[tuple[str, str]]) -> Dossier:
    """Bring the facts of all articles together; ``method`` are labels and values for the method note."""
    affiliations = Affiliations(link_entities(facts))
    claims = select_claims(facts, affiliations)
    actors = rank_actors(affiliations, claims)
    parties = make_parties(affiliations.index, weigh_parties(claims, actors), (c.holder for c in claims))
    positions = with_speakers(merge_claims(claims, facts, affiliations), parties, actors)
    questions = with_holders(merge_questions(facts), parties, actors)
    return Dossier(
        articles=reading.articles,
        unread=reading.unread,
        parties=parties,
        actors=actors,
        positions=positions,
        questions=questions,
        figures=merge_figures(facts, affiliations),
        events=merge_events(facts),
        topics=find_topics(facts, positions, questions),
        leads=tuple(_lead_of(f) for f in facts if f.lead),
        method=tuple(method),
    )


def _lead_of(facts: ArticleFacts) -> Lead:
    sentences = facts.lead
    return Lead(
        tuple(facts.article.passage(*s.span) for s in sentences),
        tuple(s.place for s in sentences),
        tuple(s.alone for s in sentences),
    )
