"""Who is who, and on which side: names, roles, aliases, parties, unnamed voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.understand.stories import dossier_of

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.facts import Actor, Dossier, Position


def actor(found: Dossier, name: str) -> Actor:
    """Look somebody up by name."""
    return next(a for a in found.actors if a.name == name)


SIDES = [
    ("French Foreign Minister Jane Roe said the talks were over.", "Jane Roe", "France"),
    ("Jane Roe, the chief executive of Acme Foods, said sales fell.", "Jane Roe", "Acme Foods"),
    ("NATO Secretary General John Doe said the talks were over.", "John Doe", "NATO"),
    ("Italian Admiral John Doe, chair of NATO's Military Committee, said the talks were over.", "John Doe", "NATO"),
    ("Afghan Ambassador to the United States John Doe said the talks were over.", "John Doe", "Afghanistan"),
    ("Republican challenger Jane Roe said the count was wrong.", "Jane Roe", "Republican Party"),
    ("Jane Roe of the Fisheries Institute said stocks were low.", "Jane Roe", "Fisheries Institute"),
    ("Sara Lind, an analyst at Brook Capital, said sales fell.", "Sara Lind", "Brook Capital"),
]


@pytest.mark.parametrize(("text", "name", "side"), SIDES)
def test_role_tells_the_side(nlp: Language, text: str, name: str, side: str) -> None:
    """An office, an appositive or an affiliation tells whom somebody speaks for."""
    assert actor(dossier_of(nlp, (text,)), name).party == side


NO_SIDE = [
    ("Jane Roe said she had seen nothing.", "Jane Roe"),
    ("Jane Roe, a former French minister, said she had seen nothing.", "Jane Roe"),
]


@pytest.mark.parametrize(("text", "name"), NO_SIDE)
def test_nobody_is_put_on_a_side(nlp: Language, text: str, name: str) -> None:
    """Without a role, or with one of the past only, somebody who speaks is a side by themselves."""
    assert actor(dossier_of(nlp, (text,)), name).party == name


def test_aliases_are_one(nlp: Language) -> None:
    """Surnames, spellings, acronyms and short names of companies are one actor."""
    found = dossier_of(
        nlp,
        ("President Anna Petrenko met the head of the Brewers Company. Petrenko said Brewers had agreed.",),
        ("President Anna Petrenkko spoke to the International Grain Council. The IGC said nothing.",),
        ("President Anna Petrenko left on Monday.",),
    )
    names = {a.name: a for a in found.actors}
    assert "Petrenko" in actor(found, "Anna Petrenko").aliases
    assert not {"Petrenko", "Brewers", "IGC", "Anna Petrenkko"} & set(names)


def test_shared_surname_stays_apart(nlp: Language) -> None:
    """A surname that two people share is nobody's, and says so."""
    text = "Jane Holt and Michael Holt are running for mayor. Holt said the vote was fair."
    found = dossier_of(nlp, (text,))
    assert [a.note for a in found.actors if a.name == "Holt"] == ["could be Jane Holt or Michael Holt"]


def test_place_is_no_side(nlp: Language) -> None:
    """Talks in a capital are not that state's talks; a capital that speaks is its state."""
    found = dossier_of(nlp, ("Talks in Vienna failed. Ankara said it would not accept the plan.",))
    assert [p.party for p in found.positions] == ["Turkey"]


def only(found: Dossier) -> Position:
    """Take the one position."""
    (position,) = found.positions
    return position


def test_unnamed_official_keeps_their_party(nlp: Language) -> None:
    """An official without a name is kept as such, with the side that the words tell."""
    position = only(dossier_of(nlp, ("A senior NATO diplomat said the alliance would not pay for the bridge.",)))
    assert (position.party, position.speaker, position.witness) == ("NATO", None, "A senior NATO diplomat")


def test_pronoun_goes_on_with_the_speaker(nlp: Language) -> None:
    """Who adds something is who spoke before, not a name inside what was said."""
    text = (
        "German Chancellor John Doe said French President Paul Blanc had made an offer. He added that it was too low."
    )
    speakers = {p.text: p.speaker for p in dossier_of(nlp, (text,)).positions}
    assert [s for t, s in speakers.items() if "too low" in t] == ["John Doe"]


def test_same_statement_is_one_line(nlp: Language) -> None:
    """What two articles report of one side becomes one position with two citations."""
    found = dossier_of(
        nlp,
        ("Norway's prime minister Jane Roe said Oslo would not accept foreign troops on the island.",),
        ("Norway will not accept foreign troops on the island, Prime Minister Jane Roe said.",),
    )
    assert max(len({e.source for e in p.evidence}) for p in found.positions) == 2


def test_subject_is_restored_in_brackets(nlp: Language) -> None:
    """A claim whose pronoun means the speaker names the speaker."""
    found = dossier_of(nlp, ("Turkey has repeatedly said that it would not accept foreign troops.",))
    assert [p.text for p in found.positions] == ["[Turkey] would not accept foreign troops"]


def test_no_comment_is_no_position(nlp: Language) -> None:
    """Who declines to comment takes no stand."""
    found = dossier_of(nlp, ("Acme Foods declined to comment. Acme Foods rejected the offer from its rival.",))
    assert [p.text for p in found.positions] == ["Acme Foods rejected the offer from its rival"]


TOLD = [
    ("Acme Watch backed the plan; its director, Jane Roe, said it was late.", "Jane Roe", "Acme Watch"),
    ("Jane Roe (Lab) said the vote was lost.", "Jane Roe", "Labour"),
    ("Gov. John Doe, a Republican in his second term, said he would sign.", "John Doe", "Republican Party"),
    (
        "Rivers First, a campaign group, called it a gift. Its founder, Jane Roe, said she would sue.",
        "Jane Roe",
        "Rivers First",
    ),
    (
        "The High Court sat on Monday. Acme Foods lost. Its counsel, Jane Roe, told the judges it would appeal.",
        "Jane Roe",
        "Acme Foods",
    ),
    ("Jane Roe, an epidemiologist at Brook Hospital, said cases fell.", "Jane Roe", "Brook Hospital"),
]


@pytest.mark.parametrize(("text", "name", "side"), TOLD)
def test_words_around_tell_the_side(nlp: Language, text: str, name: str, side: str) -> None:
    """Whose "its" is, a party's tag, and a body's description tell whom somebody speaks for."""
    assert actor(dossier_of(nlp, (text,)), name).party == side


NOT_TOLD = [
    ("Jane Roe, an appointee of President John Doe, said the law was void.", "Jane Roe"),
    ("John Doe, the attorney general's nephew, said the law was void.", "John Doe"),
]


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_kin_and_patrons_are_no_side(nlp: Language, text: str, name: str) -> None:
    """Whose relative somebody is, or who appointed them, does not tell for whom they speak."""
    assert actor(dossier_of(nlp, (text,)), name).party == name


def test_a_shared_surname_is_whose_the_article_makes_it(nlp: Language) -> None:
    """A bare surname is that of whoever was named in full before it; a pronoun that fits only one is theirs."""
    found = dossier_of(
        nlp,
        ("Helen Marsh met reporters. Marsh said the bank would close. Her cousin, Peter Marsh, told them no.",),
        ("Peter Marsh said the branch was safe. Mr Marsh said nobody would lose a job.",),
    )
    told = {p.text: p.speaker for p in found.positions}
    assert told["the bank would close"] == "Helen Marsh"
    assert told["nobody would lose a job"] == "Peter Marsh"


def test_where_people_are_is_no_side(nlp: Language) -> None:
    """Doctors' leaders in a country do not speak for it."""
    found = dossier_of(nlp, ("Doctors' leaders in France have warned that they will strike unless pay rises.",))
    assert [p.party for p in found.positions] != ["France"]


def test_a_refusal_to_allow_is_one(nlp: Language) -> None:
    """What somebody would not allow is refused, not accepted."""
    found = dossier_of(nlp, ("The regulator, Acme Watch, said that it would not allow firms to pass on the cost.",))
    assert {p.stance for p in found.positions} == {"refuses"}


def test_a_second_cue_has_its_own_quotation(nlp: Language) -> None:
    """What the second of two verbs reports is not what the first one does."""
    found = dossier_of(nlp, ('Acme Foods said it would comply but accused the council of "wasting money on lawyers".',))
    assert "[Acme Foods] would comply" in {p.text for p in found.positions}
