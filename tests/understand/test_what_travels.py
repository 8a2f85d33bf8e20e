"""What a rule knew travels from the attribution to the position, through the cache, and never into the memo's JSON."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.compose.record import position as record_position
from briefing.facts import Position, Reading
from briefing.understand import understand
from briefing.understand.extract import RulesReader
from briefing.understand.records import Assertion, Attribution
from briefing.understand.runner.base import InProcess, Result
from briefing.understand.runner.cache import decode, encode
from tests.understand.stories import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

STORY = (
    "Jane Roe, the mayor of Halden, has repeatedly said that the harbour will close.",
    "The council of Halden did not support the tax.",
    "According to John Doe, the bridge is safe.",
    "“The ferry will never sail again,” said Ann Holt. “We will miss it very much.”",
)


def positions(nlp: Language) -> list[Position]:
    """Understand the story."""
    article = facts_of(nlp, *STORY).article
    return list(understand(Reading((article,)), InProcess(lambda: RulesReader(nlp))).positions)


def test_positions_keep_what_the_rule_knew(nlp: Language) -> None:
    """Cue and clause are passages of the article; the clause holds the cue and the first evidence."""
    article = facts_of(nlp, *STORY).article
    found = positions(nlp)
    assert found
    for one in found:
        assert one.rule is not None
        assert one.clause is not None
        assert article.passage(one.clause.start, one.clause.end) == one.clause
        assert one.clause.start <= one.evidence[0].start
        assert one.evidence[0].end <= one.clause.end
        if one.cue is not None:
            assert article.passage(one.cue.start, one.cue.end) == one.cue
            assert one.clause.start <= one.cue.start < one.cue.end <= one.clause.end


def test_positions_know_their_rule(nlp: Language) -> None:
    """The words of the verb group, what is denied, and the rule by which each was found."""
    by_text = {p.text: p for p in positions(nlp)}
    closed = by_text["the harbour will close"]
    assert (closed.verb, closed.auxiliaries, closed.rule) == ("said", ("has", "repeatedly"), "verb cue")
    assert closed.cue is not None
    assert closed.cue.text == "said"
    assert closed.clause is not None
    assert closed.clause.text == STORY[0]
    (tax,) = (p for text, p in by_text.items() if "tax" in text)
    assert (tax.polarity, tax.auxiliaries, tax.stance) == ("negative", ("did", "not"), "opposes")
    (bridge,) = (p for text, p in by_text.items() if "bridge" in text)
    assert (bridge.rule, bridge.polarity, bridge.modality) == ("according to", "positive", "asserted")


def test_a_quotation_without_a_cue_is_carried_on() -> None:
    """Of one speech the sentence beside the cue and the one that only goes on are told apart."""
    from briefing.understand.records import SourceMention

    speech = Attribution(
        source=SourceMention("name", "Ann Holt", ((40, 48),), 0),
        cue=((35, 39),),
        content=((0, 33), (50, 80)),
        mode="quote",
        stance="claims",
        frame="say",
        verb="said",
        extent=(0, 80),
        sentence=(0, 49),
        predicate=(35, 80),
        rule="direct speech, verb",
        continued=((50, 80),),
    )
    assert [speech.rule_at(place) for place in (0, 32, 49, 50, 79, 80)] == [
        "direct speech, verb",
        "direct speech, verb",
        "direct speech, verb",
        "carried on",
        "carried on",
        "direct speech, verb",
    ]


def test_the_cache_keeps_it(nlp: Language) -> None:
    """Facts come back as they were put in, with every field of an attribution."""
    facts = facts_of(nlp, *STORY)
    assert {a.rule for a in facts.statements} >= {"verb cue", "according to"}
    assert decode(facts.article, encode(Result(facts))) == Result(facts)
    changed = tuple(
        replace(
            a,
            rule="direct speech, label",
            continued=((1, 2),),
            resolution="issuer",
            assertion=Assertion(("may",), "uncertain", "possible"),
        )
        for a in facts.statements
    )
    kept = decode(facts.article, encode(Result(replace(facts, statements=changed))))
    assert kept is not None
    assert kept.facts is not None
    assert kept.facts.statements == changed


def test_a_cached_rule_that_nobody_knows_is_read_again(nlp: Language) -> None:
    """Facts of other rules are not taken for ours."""
    facts = facts_of(nlp, *STORY)
    assert decode(facts.article, encode(Result(facts)).replace(b'"verb cue"', b'"a hunch"')) is None


def test_the_record_has_none_of_it(nlp: Language) -> None:
    """The schema of the memo's JSON has the word that reports, and no more."""
    said = next(p for p in positions(nlp) if p.text == "the harbour will close")
    record = record_position(said)
    assert record["cue"] == "said"
    bare = replace(said, cue=None, clause=None, auxiliaries=(), polarity="uncertain", modality="wished", rule=None)
    assert record_position(bare) == record
