"""From the facts of all articles to the dossier: each section has its facts, with the parties and actors known."""

from __future__ import annotations

from dataclasses import replace

from briefing.facts import Reading, Unread
from briefing.understand.dossier.build import bring_together
from briefing.understand.records import ArticleFacts, EventMention, LeadSentence, OpenQuestion, Quantity
from tests.dossiers import article
from tests.understand.attributions import attribution, facts_of, mentions_of, nouns, place

TEXT = (
    "Norland met Sudland on Monday. Norland said the levy is dear. Sudland said a levy is fair. "
    "Norland has not said who pays the levy. 40 ships came."
)


def made(number: int, lead: str | None) -> ArticleFacts:
    """Read the article by hand; ``lead`` is its first sentence, where that says what happened."""
    page = article(TEXT, number)
    facts = facts_of(
        page,
        mentions_of(page, "Norland", "Sudland"),
        attribution(page, "Norland", "said", "the levy is dear"),
        attribution(page, "Sudland", "said", "a levy is fair", mention=1),
        phrases=nouns(page, "levy"),
    )
    asked, ships, met = (
        place(page, w) for w in ("Norland has not said who pays the levy", "40 ships", "Norland met Sudland")
    )
    return replace(
        facts,
        questions=(OpenQuestion(asked, "Who pays the levy?", "unclear", asked),),
        figures=(Quantity(ships, "40 ships", 40.0, "ships", "ships came", ships),),
        events=(EventMention(met, "on Monday", "2025-08-18", planned=False, sentence=met),),
        lead=(LeadSentence(place(page, lead), 0, alone=True),) if lead else (),
    )


def test_a_dossier() -> None:
    """Two articles that say the same: every fact once, cited from both."""
    facts = [made(1, "Norland met Sudland on Monday."), made(2, None)]
    unread = (Unread("b.txt", "no text"),)
    found = bring_together(facts, Reading(tuple(f.article for f in facts), unread), [("Model", "none")])
    assert (found.articles, found.unread) == (tuple(f.article for f in facts), unread)
    assert {p.name for p in found.parties} == {a.name for a in found.actors} == {"Norland", "Sudland"}
    assert [(p.text, len(p.evidence)) for p in found.positions] == [("the levy is dear", 2), ("a levy is fair", 2)]
    assert [(q.text, q.holder, len(q.evidence)) for q in found.questions] == [("Who pays the levy?", "Norland", 2)]
    assert [(f.text, len(f.evidence)) for f in found.figures] == [("40 ships", 2)]
    assert [(e.text, e.date) for e in found.events] == [("Norland met Sudland", "2025-08-18")]
    assert [t.name for t in found.topics] == ["levy"]
    assert [(p.source, p.text) for lead in found.leads for p in lead.sentences] == [
        ("S1", "Norland met Sudland on Monday.")
    ]
    assert found.method == (("Model", "none"),)


def test_an_empty_folder() -> None:
    """Without articles there is a dossier without facts."""
    found = bring_together([], Reading(()), ())
    assert (found.parties, found.actors, found.positions, found.questions) == ((), (), (), ())
    assert (found.figures, found.events, found.topics, found.leads, found.method) == ((), (), (), (), ())
