"""Ids of facts, and facts beside their article."""

from __future__ import annotations

import re

from briefing.understand.evidence import Sourced, identify, is_from_elsewhere, with_unique_ids
from briefing.understand.records import Quantity
from tests.dossiers import article, question


def test_an_id_is_that_of_the_words() -> None:
    """However they are put into parts, spaced, marked or cased; other words or another kind have another one."""
    same = {
        identify("p", "Norland will pay"),
        identify("p", "Norland", "will pay."),
        identify("p", "NORLAND  will—pay"),
    }
    assert len(same) == 1
    assert identify("p", "Norland will play") not in same
    assert identify("q", "Norland will pay") not in same


def test_an_id_is_short() -> None:
    """Its kind and eight digits, whatever the words; half a character is no hindrance."""
    for words in ("", "Norland will pay", "Norland \ud83d"):
        assert re.fullmatch(r"p-[0-9a-f]{8}", identify("p", words))
    assert identify("p", "Norland", "pays") != identify("p", "Norlandpays")


def test_ids_of_the_same_words_are_numbered() -> None:
    """The first keeps its id, the next are numbered from 2; others stay as they are."""
    page = article("Will Norland pay? Will Sudland pay?")
    first, other = (question(words, page) for words in ("Will Norland pay", "Will Sudland pay"))
    made = with_unique_ids([first, first, other, first])
    assert [q.id for q in made] == [first.id, f"{first.id}-2", other.id, f"{first.id}-3"]
    assert {q.text for q in made} == {first.text, other.text}


def test_a_fact_with_its_article() -> None:
    """Its words and its passage are cut out of the article."""
    page = article("It lost 40 boats.")
    found = Sourced(page, Quantity((8, 16), "40 boats", 40.0, "boats", "boats", (0, 17)))
    assert (found.text, found.passage) == ("40 boats", page.passage(8, 16))


def test_facts_from_elsewhere() -> None:
    """Those of another article than the last of a group."""
    one, two = article("It lost 40 boats."), article("It lost 40 boats.", 2)
    boats = Quantity((8, 16), "40 boats", 40.0, "boats", "boats", (0, 17))
    assert is_from_elsewhere(Sourced(two, boats), [Sourced(one, boats)])
    assert not is_from_elsewhere(Sourced(two, boats), [Sourced(one, boats), Sourced(two, boats)])
