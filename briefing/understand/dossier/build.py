"""From the small facts of all articles to the dossier: who is who, who is on which side, then what each section needs.

Everything happens in the order of the articles, so that the result does not depend on who worked them off, or when.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts import Dossier, Reading
from briefing.understand.dossier.actors import actors, weights
from briefing.understand.dossier.claims import take_positions
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
    drafts = take_positions(facts, affiliations)
    listed = actors(affiliations, drafts)
    parties = make_parties(affiliations.index, weights(drafts, listed), (d.holder for d in drafts))
    positions = with_speakers(merge_claims(drafts, facts, affiliations), parties, listed)
    questions = with_holders(merge_questions(facts), parties, listed)
    return Dossier(
        articles=reading.articles,
        unread=reading.unread,
        parties=parties,
        actors=listed,
        positions=positions,
        questions=questions,
        figures=merge_figures(facts, affiliations),
        events=merge_events(facts),
        topics=find_topics(facts, positions, questions),
        method=tuple(method),
    )
