"""What a claim knows beside its words, which claims cover one another, and the position that claims become."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Position
from briefing.understand.dossier.claims import Claim, own_words, position_of, select_claims
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ArticleFacts, Attribution
from tests.dossiers import article
from tests.understand.attributions import attribution, facts_of, mentions_of, place
from tests.understand.claims import claim


def claims_of(facts: ArticleFacts) -> tuple[Claim, ...]:
    """Select the claims of an article."""
    return select_claims([facts], Affiliations(link_entities([facts])))


PAGE = article("Sudland said Norland wants the levy to go and the old pier to stay. Norland opposes the levy now.")
NAMES = mentions_of(PAGE, "Norland", "Sudland")


def said(content: str, **more: Any) -> Attribution:
    """Norland says words of the article."""
    return attribution(PAGE, "Norland", "wants", content, **more)


def deed(content: str, predicate: str, **more: Any) -> Attribution:
    """Norland does something by words of the article."""
    fields = {"frame": "act", "stance": "opposes", "predicate": place(PAGE, predicate)} | more
    return attribution(PAGE, "Norland", "opposes", content, **fields)


def texts(*statements: Attribution) -> list[str]:
    """The passages of the claims of the article."""
    return [c.passage.text for c in claims_of(facts_of(PAGE, NAMES, *statements))]


def test_words_without_the_name_before() -> None:
    """Only what was put in front is left out."""
    assert own_words(claim("S1", "Norland", "[Norland] opposes [the] levy")) == "opposes [the] levy"


def test_three_words_are_a_claim() -> None:
    """Two are none."""
    assert texts(said("the old pier")) == ["the old pier"]
    assert texts(said("old pier")) == []


def test_claims_within_claims() -> None:
    """What lies inside another claim of the party is none, however little it is shorter; what reaches out is one."""
    whole = said("the levy to go and the old pier")
    assert texts(whole, said("levy to go")) == ["the levy to go and the old pier"]
    assert texts(whole, said("the old pier")) == ["the levy to go and the old pier"]
    assert texts(whole, said("and the old pier to stay")) == [
        "the levy to go and the old pier",
        "and the old pier to stay",
    ]
    other = replace(said("the levy to go"), source=replace(whole.source, mention=1))
    assert len(texts(whole, other)) == 2


def test_claims_around_claims() -> None:
    """What lies around a noun or a deed of the party is told by it; what lies around a statement is more than it."""
    inner = {
        "noun": said("the levy to go", frame="noun", stance="demands"),
        "act": deed("the levy to go", "wants the levy to go"),
    }
    around = said("the levy to go and the old pier", frame="noun", stance="demands")
    statement = said("the levy to go")
    assert len(texts(statement, around)) == 1
    assert len(texts(inner["act"], around)) == 1


def test_who_reports_a_claim() -> None:
    """Sudland's words that begin with a claim of Norland's are the reporter's, with source and cue."""
    report = attribution(PAGE, "Sudland", "said", "Norland wants the levy to go", mention=1)
    predicate = place(PAGE, "wants the levy to go")
    demand: dict[str, Any] = {"frame": "act", "stance": "demands", "predicate": predicate}
    wants = attribution(PAGE, "Norland", "wants", "the levy to go", **demand)
    found = {c.holder.party: c for c in claims_of(facts_of(PAGE, NAMES, report, wants))}
    assert found["Sudland"].reporter is None
    reporter = found["Norland"].reporter
    assert reporter is not None
    assert reporter.text == "Sudland said"
    own = replace(report, source=wants.source)
    assert all(c.reporter is None for c in claims_of(facts_of(PAGE, NAMES, own, wants)))
    later = replace(report, content=(place(PAGE, "wants the levy to go"),))
    assert all(
        c.reporter is None for c in claims_of(facts_of(PAGE, NAMES, later, wants)) if c.holder.party == "Norland"
    )


def test_a_noun_with_its_owner_is_no_sentence() -> None:
    """Thus "Norland's demand for a pier" has no verb; "the demand of Norland" neither gets one, but is no such noun."""
    for text, owner, verbless in (
        ("Norland's demand for a pier grew.", "Norland", True),
        ("Norland’s demand for a pier grew.", "Norland", True),
        ("Norland had a demand for a pier.", "Norland", False),
    ):
        page = article(text)
        noun = attribution(page, owner, "demand", "for a pier", frame="noun", stance="demands", rule="noun cue")
        (made,) = claims_of(facts_of(page, mentions_of(page, "Norland"), noun))
        assert made.verbless is verbless
        copula = replace(noun, rule="noun cue, copula")
        (other,) = claims_of(facts_of(page, mentions_of(page, "Norland"), copula))
        assert not other.verbless


def position(*group: Claim, names: tuple[str, ...] = ("Norland",)) -> Position:
    """Make a position of claims; speakers are the names by their numbers."""
    page = article(" and ".join(names) + " met.")
    return position_of(group, Affiliations(link_entities([facts_of(page, mentions_of(page, *names))])), 7)


def test_the_strength_of_a_position() -> None:
    """Somebody said it, somebody unnamed did, or it is a deed that is reported."""
    official = ClaimHolder("Norland", witness="Norland officials")
    assert position(claim("S1", "Norland", "it rained")).strength == "said"
    assert position(claim("S1", "Norland", "it rained", frame="act")).strength == "reported"
    assert position(claim("S1", official, "it rained")).strength == "unnamed"
    assert position(claim("S1", replace(official, speaker=0), "it rained")).strength == "said"


def test_the_fields_of_a_position() -> None:
    """The first claim is printed; a speaker may come from another; each passage is evidence once; the newest date."""
    lead = claim(
        "S1",
        ClaimHolder("Norland", witness="officials"),
        "[Norland] wants rain",
        as_of="2024-01-02",
        inserted="Norland",
        pronoun="it",
        verbless=True,
        rule="noun cue",
        mode="quote",
        stance="demands",
    )
    again, other = (
        claim("S2", ClaimHolder("Norland", 0), "wants rain", as_of="2024-03-04"),
        claim("S1", "Norland", "x", as_of=None),
    )
    made = position(lead, again, again, other)
    assert made.id.startswith("p")
    assert (made.party, made.mode, made.stance, made.text, made.rank) == (
        "Norland",
        "quote",
        "demands",
        "[Norland] wants rain",
        7,
    )
    assert (made.speaker, made.as_of, made.verb, made.witness) == ("Norland", "2024-03-04", "said", "")
    assert len(made.evidence) == 3
    assert (made.inserted, made.pronoun, made.verbless, made.rule) == ("Norland", "it", True, "noun cue")
    assert (made.polarity, made.modality, made.agreement) == ("positive", "asserted", "none")
    alone = position(lead)
    assert (alone.speaker, alone.as_of, alone.witness) == (None, "2024-01-02", "officials")


@pytest.mark.parametrize("mode", ["quote", "paraphrase"])
def test_a_medium_holds_only_what_it_is_quoted_with(mode: str) -> None:
    """The Fjord Forbes in its own words holds something, and passes on what others say."""
    page = article("Fjord Forbes said the levy should go.")
    made = attribution(
        page, "Fjord Forbes", "said", "the levy should go", mode=mode, quotes=(place(page, "the levy should go"),)
    )
    mention = replace(mentions_of(page, "Fjord Forbes")[0], kind="organisation")
    assert bool(claims_of(facts_of(page, (mention,), made))) is (mode == "quote")


def test_speech_that_goes_on_is_known_by_its_beginning() -> None:
    """A claim that begins in a quotation without a cue is carried on; one that only ends there is not."""
    start, end = place(PAGE, "the levy to go")
    for continued, rule in (((start, start + 3), "carried on"), ((end - 3, end + 1), "verb cue")):
        (found,) = claims_of(facts_of(PAGE, NAMES, replace(said("the levy to go"), continued=(continued,))))
        assert found.rule == rule
