"""What makes a stretch of words a role, and what is cut off it."""

from __future__ import annotations

import pytest

from briefing.understand.mentions.role_words import has_office, has_title_head, role_of
from briefing.understand.records import RoleMention
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import block_of


def role(text: str, start: int = 0, end: int | None = None, *people: str) -> RoleMention | None:
    """The role that words of a flat parse are."""
    doc = flat(text, people)
    return role_of(block_of(doc, start=10), doc[start:end])


def words(text: str, start: int = 0, end: int | None = None, *people: str) -> str:
    """The words of a role; nothing where there is none."""
    found = role(text, start, end, *people)
    return found.text if found is not None else ""


@pytest.mark.parametrize("word", each("another one its his her their our this that some any"))
def test_words_before_a_role(word: str) -> None:
    """They are no part of it."""
    assert words(f"{word} mayor") == "mayor"
    assert words("old mayor") == "old mayor"


@pytest.mark.parametrize("word", each("no not whose who which"))
def test_words_that_open_no_role(word: str) -> None:
    """Thus "No mayor" is nobody's role."""
    assert words(f"{word} mayor") == ""


@pytest.mark.parametrize("link", ["in", "during"])
@pytest.mark.parametrize("article", each("an a the his her"))
@pytest.mark.parametrize("what", each("interview statement letter speech article email e-mail"))
def test_the_occasion_of_a_statement(link: str, article: str, what: str) -> None:
    """Where somebody said something is no part of what they are."""
    assert words(f"mayor {link}/IN {article} {what}") == "mayor"
    assert words(f"mayor {link}/IN {article} long {what}") == "mayor"


def test_a_place_is_part_of_a_role() -> None:
    """Thus "Mayor in the north" is whole."""
    assert words("mayor in/IN the north") == "mayor in the north"


def test_an_open_bracket() -> None:
    """What stands behind an open bracket is cut off, with a closed one it is kept."""
    assert words("mayor ( retired") == "mayor"
    assert words("mayor ( retired )") == "mayor (retired)"


def test_loose_ends() -> None:
    """A form of address or a preposition at the end is cut off."""
    for text in ("mayor Mr", "mayor Mrs.", "mayor of/IN", "mayor of/IN Mr"):
        assert words(text) == "mayor"


@pytest.mark.parametrize(("text", "kept"), [
    ("army chief Gen.", "army chief"), ("army chief Gen", "army chief"), ("attorney general", "attorney general"),
    ("secretary general", "secretary general"), ("Brigadier General", "Brigadier General"),
    ("old General", "old General"),
    ("big old General", "big old General"),
])  # fmt: skip
def test_ranks_at_the_end(text: str, kept: str) -> None:
    """A rank behind another title is cut off; a secretary general is whole, and a rank alone is a role."""
    assert words(text) == kept


def test_how_long_a_role_may_be() -> None:
    """Sixteen words, not seventeen."""
    assert words("old " * 15 + "mayor") != ""
    assert words("old " * 16 + "mayor") == ""


def test_the_head_of_a_role_is_a_title() -> None:
    """By itself, behind its owner, or as the last word behind a body's name."""
    for text in ("mayor of the town", "Acme's mayor", "Acme’s mayor", "Friends of Norby chairman"):
        assert has_title_head(text)
    for text in ("friends of Norby chairman", "Friend of General", "Friends of Norby", "house of the mayor of it"):
        assert not has_title_head(text)


def test_somebody_else_s_title() -> None:
    """Thus "boss Jane Velda" behind a comma names somebody; "boss for Jane Velda" and "Jane Velda's boss" do not."""
    assert words("former boss Jane Velda", 0, None, "Jane Velda") == ""
    assert words("former boss Jane Velda") == "former boss Jane Velda"
    assert words("boss for/IN Jane Velda", 0, None, "Jane Velda") == "boss for Jane Velda"
    assert words("Jane Velda 's/POS boss", 0, None, "Jane Velda") == "Jane Velda's boss"


def test_forms_of_address_are_no_roles() -> None:
    """Not alone, nor two of them; beside a title they are cut off or kept."""
    assert words("Lord") == ""
    assert words("Sir.") == ""
    assert words("lord mayor") == "lord mayor"


def test_the_weight_of_a_role() -> None:
    """An office weighs one, a rank less, a party that is guessed less, and a past role a tenth."""
    for text, weight in (
        ("mayor", 1.0),
        ("General", 0.4),
        ("Acme chief executive", 0.8),
        ("former mayor", 0.1),
        ("former General", 0.04),
        ("mayor and old former boss", 1.0),
    ):
        found = role(text)
        assert found is not None
        assert found.weight == pytest.approx(weight)


def test_where_a_past_role_is_seen() -> None:
    """In its first three words or right before it; a former member of a party is still of that party."""
    doc = flat("the former , mayor")
    found = role_of(block_of(doc), doc[3:4])
    assert found is not None
    assert found.weight == pytest.approx(0.1)
    far = flat("the former and somewhat tired mayor")
    kept = role_of(block_of(far), far[5:6])
    assert kept is not None
    assert kept.weight == pytest.approx(1.0)
    for text, weight in (("Republican former senator", 0.8), ("former Republican senator", 0.08)):
        found = role(text)
        assert found is not None
        assert found.weight == pytest.approx(weight)


def test_the_party_and_the_place_of_a_role() -> None:
    """A role knows the body that it names, by which rule, and where it stands in the article."""
    found = role("old mayor of/IN Acme Ltd", 1)
    assert found is not None
    assert (found.text, found.party, found.rule) == ("mayor of Acme Ltd", "Acme Ltd", "of")
    assert found.span == (14, 31)
    bare = role("old mayor", 1)
    assert bare is not None
    assert (bare.party, bare.rule, bare.span) == (None, "owner", (14, 19))


def test_offices_and_ranks() -> None:
    """A phrase with a mayor holds an office, one with a general only a rank, one with neither nothing."""
    assert has_office("the mayor")
    assert has_office("General and mayor")
    assert not has_office("the General")
    assert not has_office("the boat")
