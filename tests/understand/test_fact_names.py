"""Whom positions and questions name, on hand-built records."""

from __future__ import annotations

import pytest

from briefing.facts import Strength
from briefing.understand.dossier.names import unanswered_by, with_holders, with_speakers
from tests.dossiers import article, party, passage, person, position, question

PAGE = article(
    "Ada Berg said that Berg would leave. Norland has not decided. Oslo will pay. Oslo's minister declined to say."
)
BERG = person("Ada Berg", PAGE, aliases=("Berg",))


@pytest.mark.parametrize(
    ("words", "more", "named"),
    [
        ("Berg would leave", {"speaker": "Ada Berg"}, True),
        ("Berg would leave", {}, False),
        ("Norland has not decided", {}, True),
        ("Norland has not decided", {"speaker": "Ada Berg"}, False),
        ("Oslo will pay", {}, True),
        ("Oslo's minister declined to say", {"party": "Ports", "witness": "Oslo's minister"}, True),
        ("Ada Berg said", {"party": "Ada Berg of the council"}, False),
    ],
)
def test_a_position_knows_whether_it_names_its_speaker(words: str, more: dict[str, str], *, named: bool) -> None:
    """By any name of the person who speaks; of the party, or of the unnamed source, where nobody is named."""
    facts = position(words, PAGE, **more)
    (known,) = with_speakers([facts], [party("Norland", "state", "Oslo")], [BERG])
    assert known.names_speaker is named


@pytest.mark.parametrize(("kind", "named"), [("group", True), ("state", False)])
def test_a_group_is_known_by_its_first_noun(kind: str, *, named: bool) -> None:
    """A coalition of 30 countries may be one of 30 nations further on."""
    page = article("The coalition of many nations will pay.")
    facts = position("The coalition of many nations will pay", page, party="Coalition of 30 countries")
    group = party("Coalition of 30 countries", kind)  # type: ignore[arg-type]  # a row of the table
    facts = position("The coalition has offered", article("The coalition has offered it."), party=group.name)
    assert with_speakers([facts], [group], [])[0].names_speaker is named


@pytest.mark.parametrize(
    ("text", "strength", "named"),
    [
        ("The ban was lifted by Norland in May", "reported", True),
        ("The ban was lifted by some norland", "reported", True),
        ("The ban was lifted by Norlanders", "reported", False),
        ("The ban was lifted near Norland", "reported", False),
        ("The ban was lifted by Norland in May", "said", False),
    ],
)
def test_a_passive_names_who_did_it(text: str, strength: Strength, *, named: bool) -> None:
    """What was done by a party needs no name before it; what somebody says of the party does."""
    page = article(f"{text}.")
    deed = position(text, page, party="Norland", strength=strength)
    assert with_speakers([deed], [], [])[0].names_speaker is named


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Norland has not yet decided who pays.", "Norland"),
        ("Norland hasn't said who pays.", "Norland"),
        ("Norland has yet to answer.", "Norland"),
        ("Ada Berg also declined to say.", "Ada Berg"),
        ("Norland is considering two ways.", "Norland"),
        ("Norland has paid.", ""),
        ("Sudland has not decided.", ""),
        ("Norland said that Sudland has not decided.", ""),
    ],
)
def test_who_has_not_answered(text: str, holder: str) -> None:
    """The name right before words by which somebody has not answered; no name that is not known."""
    assert unanswered_by(passage(text, article(text)), ["Ada Berg", "Norland"]) == holder


def test_the_longest_name_is_the_holder() -> None:
    """A name within a longer one does not take its place."""
    page = article("New Norland has not decided.")
    asked = with_holders([question(page.text, page)], [party("Norland"), party("New Norland")], [])
    assert asked[0].holder == "New Norland"
