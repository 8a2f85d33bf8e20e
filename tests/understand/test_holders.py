"""Whom a source without a name of its own speaks for, on records made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder, holder_of
from briefing.understand.records import ArticleFacts, SourceMention
from tests.understand.records import NamedRole, body, facts, person, source, state


def holder(made: ArticleFacts, by: SourceMention) -> ClaimHolder | None:
    """Decide who holds what a source of the article says."""
    return holder_of(Affiliations(link_entities([made])), "S1", by)


GROUPS = [
    ("Supporters said so.", "Supporters", "supporters", "Supporters"),
    ("Other proponents of the bill said so.", "Other proponents of the bill", "proponents", "Proponents of the bill"),
    ("Some software developers said so.", "Some software developers", "developers", "Software developers"),
    ("Opponents said so.", "Opponents", "opponents", "Opponents"),
]


@pytest.mark.parametrize(("text", "words", "head", "party"), GROUPS)
def test_groups_are_sides(text: str, words: str, head: str, party: str) -> None:
    """Those for and against, and people of one trade, are a side by what they are called."""
    made = facts(text)
    assert holder(made, source(made, words, "group", head)) == ClaimHolder(party)


@pytest.mark.parametrize(("words", "head"), [("allies", "allies"), ("members", "members"), ("numbers", "numbers")])
def test_groups_that_nobody_knows(words: str, head: str) -> None:
    """Allies of nobody, and things, are none."""
    made = facts(f"Some {words} said so.")
    assert holder(made, source(made, words, "group", head)) is None


def test_officials_of_a_body_are_not_the_state_s() -> None:
    """Officials are those of the country at home; company officials are their company's."""
    made = facts("Officials said so. Company officials did not.", home="Norway")
    at_home = holder(made, source(made, "Officials", "group", "officials"))
    assert at_home is not None
    assert at_home.party == "Norway"
    company = holder(made, source(made, "Company officials", "group", "officials"))
    assert company is None or company.party != "Norway"


def test_a_judge_sits_in_a_court() -> None:
    """Their country is not whom they speak for; without a court nobody knows."""
    made = facts("The Norway appeal court judge said so.", state("Norway"))
    by = source(made, "The Norway appeal court judge", "unnamed", "judge", ("Norway",))
    assert holder(made, by) == ClaimHolder("Norway appeal court", witness="The Norway appeal court judge")
    bare = facts("A Norway judge said so.", state("Norway"))
    assert holder(bare, source(bare, "A Norway judge", "unnamed", "judge", ("Norway",))) is None


def test_an_unnamed_lawyer_speaks_for_the_client() -> None:
    """Jane Velda, who speaks for nobody, has a lawyer who speaks for her."""
    made = facts("Jane Velda's lawyer said so.", person("Jane Velda"))
    found = holder(made, source(made, "Jane Velda's lawyer", "unnamed", "lawyer", ("Jane Velda",)))
    assert found == ClaimHolder("Jane Velda", witness="Jane Velda's lawyer")


def test_a_spokesman_speaks_for_the_body_before() -> None:
    """A spokesman whom nothing ties to a name speaks for the body that was named just before."""
    made = facts("Fjord Rail grew. A spokesman said so.", body("Fjord Rail"))
    by = source(made, "A spokesman", "unnamed", "spokesman")
    near = SourceMention(by.sort, by.text, by.spans, None, (0,), by.head)
    assert holder(made, near) == ClaimHolder("Fjord Rail", witness="A spokesman")
    assert holder(made, by) is None


def test_officials_of_a_body_by_its_last_word() -> None:
    """Officials speak for the body named before them, by its full name."""
    made = facts("The Fjord Agency met. Agency officials said so.", body("Fjord Agency"), body("Agency"))
    by = source(made, "Agency officials", "group", "officials", ("Agency",))
    assert holder(made, by) == ClaimHolder("Fjord Agency", witness="Agency officials")
    plain = facts("Fjord Rail officials said so.", body("Fjord Rail"))
    by = source(plain, "Fjord Rail officials", "group", "officials", ("Fjord Rail",))
    assert holder(plain, by) == ClaimHolder("Fjord Rail", witness="Fjord Rail officials")


def test_a_correspondent_is_no_side() -> None:
    """What a medium's reporter tells is the story; what its columnist thinks is theirs."""
    told = facts("BBC reporter Jane Velda said so.", person("Jane Velda", NamedRole("BBC reporter", "BBC")))
    assert holder(told, source(told, "Jane Velda", "name", "velda", ("Jane Velda",))) is None
    opined = facts("BBC columnist Jane Velda said so.", person("Jane Velda", NamedRole("BBC columnist", "BBC")))
    assert holder(opined, source(opined, "Jane Velda", "name", "velda", ("Jane Velda",))) is not None


def test_an_office_with_its_people_s_name() -> None:
    """The Norwegian president is Norway's; the Norwegian sprinter nobody's."""
    made = facts("The Norwegian president said so. The Norwegian sprinter did not.")
    president = source(made, "The Norwegian president", "nominal", "president")
    assert holder(made, president) == ClaimHolder("Norway", witness="The Norwegian president")
    assert holder(made, source(made, "The Norwegian sprinter", "nominal", "sprinter")) is None


def test_a_short_name_of_a_political_party_is_the_party() -> None:
    """A party is one side under all the names that everybody knows it by."""
    made = facts("The GOP rejects the levy.", body("GOP"))
    named = source(made, "The GOP", "name", "gop", ("GOP",))
    assert holder(made, named) == ClaimHolder("Republican Party", alias="GOP")


DESCRIBED = [
    ("Velda, a choir of twelve, said so.", "a choir of twelve", "group", True),
    ("Velda, an old choir, said so.", "an old choir", "none", True),
    ("Velda, the choir, said so.", "the choir", "none", True),
    ("Velda, The choir, said so.", "The choir", "none", True),
    ("Velda, choirs of twelve, said so.", "choirs of twelve", "group", False),
    ("Velda, thechoir, said so.", "thechoir", "none", False),
    ("Velda; a choir of twelve, said so.", "a choir of twelve", "group", False),
    ("Velda and a choir of twelve said so.", "a choir of twelve", "group", False),
    ("Velda grew, a choir of twelve said so.", "a choir of twelve", "group", False),
    ("A choir of twelve, Velda, said so.", "A choir of twelve", "group", False),
]


@pytest.mark.parametrize(("text", "words", "sort", "found"), DESCRIBED)
def test_a_description_behind_a_comma(text: str, words: str, sort: str, *, found: bool) -> None:
    """Right behind a body's name, with an article, it is that body."""
    made = facts(text, body("Velda"))
    held = holder(made, source(made, words, sort, "choir"))
    assert (held is not None and held.party == "Velda") is found


@pytest.mark.parametrize(("kind", "found"), [("organisation", True), ("place", False), ("other", False)])
def test_what_a_description_is_about(kind: Any, *, found: bool) -> None:
    """A body, not a place or a thing."""
    made = facts("Velda, a choir of twelve, said so.", body("Velda", kind))
    held = holder(made, source(made, "a choir of twelve", "group", "choir"))
    assert (held is not None and held.party == "Velda") is found


@pytest.mark.parametrize(("behind", "found"), [(0, True), (8, True), (9, False)])
def test_how_far_behind_its_description_a_source_stands(behind: int, *, found: bool) -> None:
    """Up to eight characters; a source that stands nowhere is nobody's description."""
    made = facts("Velda, a choir of twelve, said so, in May, and left.", body("Velda"))
    there = source(made, "a choir of twelve", "group", "choir")
    end = there.spans[0][1]
    spans = there.spans if not behind else ((end + behind, end + behind + 3),)
    held = holder(made, replace(there, spans=spans))
    assert (held is not None and held.party == "Velda") is found
    assert holder(made, replace(there, spans=())) is None
