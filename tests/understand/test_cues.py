"""Cue verbs and nouns: with which complements and stance they attribute, and which of them are deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.lexicon.cues import Cue, cue_of, is_deed, may_say, noun_cue, particle_of
from tests.understand.lists import each
from tests.understand.parses import parsed

if TYPE_CHECKING:
    from spacy.tokens import Token


def verb(lemma: str, particle: str = "well", relation: str = "advmod", tag: str = "VBD") -> Token:
    """The verb of "Roe … (particle) now ."."""
    words, links = f"Roe did/{lemma} {particle} now .", f"nsubj:2 ROOT {relation}:2 advmod:2 punct:2"
    return parsed(words, f"NNP {tag} RP RB .", links)[1]


def noun(lemma: str) -> Token:
    """A noun by itself."""
    return parsed(f"it/{lemma}", "NN", "ROOT")[0]


@pytest.mark.parametrize("relation", ["prt", "prep", "advmod"])
def test_a_particle_of_the_verb(relation: str) -> None:
    """By these relations to it, in capitals too; no other word of the clause, none that the verb does not go with."""
    assert particle_of(verb("rule", "out", relation)) == "out"
    assert particle_of(verb("Rule", "OUT", relation)) == "out"
    assert particle_of(verb("rule", "out", "dep")) == ""
    assert particle_of(verb("rule", "down", relation)) == ""
    assert particle_of(verb("rule")) == ""


CUES = [
    ("say", "well", Cue("c", "claims")),
    ("SAY", "well", Cue("c", "claims")),
    ("swim", "well", None),
    ("rule", "well", Cue("cp", "claims")),
    ("rule", "out", Cue("cxop", "refuses")),
    ("point", "out", Cue("cop", "claims")),
    ("find", "well", Cue("c", "claims")),
    ("find", "out", None),
    ("crack", "down", Cue("cxop", "opposes")),
]


@pytest.mark.parametrize(("lemma", "particle", "cue"), CUES)
def test_how_a_verb_attributes(lemma: str, particle: str, cue: Cue | None) -> None:
    """With its particle it is another verb: who claims something back does not ask for it; "find out" is no cue."""
    assert cue_of(verb(lemma, particle)) == cue


@pytest.mark.parametrize(
    ("lemma", "cue"),
    [
        ("demand", (frozenset({"for", "that", "to"}), "demands")),
        ("Demand", (frozenset({"for", "that", "to"}), "demands")),
        ("push", (frozenset({"for", "to"}), "demands")),
        ("boat", None),
    ],
)
def test_how_a_noun_attributes(lemma: str, cue: tuple[frozenset[str], str] | None) -> None:
    """By the words that lead into what is attributed."""
    assert noun_cue(noun(lemma)) == cue


@pytest.mark.parametrize(
    ("lemma", "particle", "deed"),
    [
        ("say", "well", False),
        ("abandon", "well", True),
        ("Abandon", "well", True),
        ("swim", "well", True),
        ("set", "out", True),
        ("back", "up", True),
        ("sign", "up", True),
        ("Sign", "UP", True),
        ("rule", "out", False),
        ("sign", "off", False),
    ],
)
def test_verbs_of_deeds(lemma: str, particle: str, *, deed: bool) -> None:
    """Who abandons, draws up or stands by something acts; so does whoever does what attributes nothing."""
    assert is_deed(verb(lemma, particle)) is deed


@pytest.mark.parametrize("lemma", each("push quest bid initiative plan Push"))
def test_nouns_of_deeds(lemma: str) -> None:
    """A push for something is made, a demand for it is said."""
    assert is_deed(noun(lemma))
    assert not is_deed(noun("demand"))


@pytest.mark.parametrize(
    ("lemma", "particle", "tag", "says"),
    [
        ("say", "well", "VBD", True),
        ("say", "well", "VBD/AUX", True),
        ("say", "well", "NN", False),
        ("snap", "well", "VBD", True),
        ("begin", "well", "VBD", True),
        ("praise", "well", "VBD", False),
        ("attempt", "well", "VBD", False),
        ("swim", "well", "VBD", False),
        ("find", "out", "VBD", False),
        ("lash", "out", "VBD", True),
    ],
)
def test_verbs_that_a_quotation_hangs_on(lemma: str, particle: str, tag: str, *, says: bool) -> None:
    """Those that take a clause or a quotation, as verbs."""
    assert may_say(verb(lemma, particle, tag=tag)) is says
