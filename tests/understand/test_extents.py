"""Where a name ends, and whether it is a body's, a place's or a document's, by the words around it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from briefing.understand.mentions.extents import (
    end_of_person,
    is_dash,
    is_document,
    is_shown_as_body,
    keeps_ending,
    shown_as_other,
    with_owner,
)
from tests.understand.flat import flat
from tests.understand.lists import each

PLACES = each(
    "avenue bay beach bridge canyon city coast county creek desert gulf harbour harbor heights hills island islands "
    "lake mountain mountains ocean peninsula province river road sea shire square state street valley village"
)


@pytest.mark.parametrize("verb", each("Ban Defend Free Keep Protect Reclaim Save Scrap Stop"))
def test_campaigns(verb: str) -> None:
    """A verb that opens a name of two words makes it a campaign's."""
    assert is_shown_as_body(flat(f"{verb} Velda"), 0, 2, "person")
    assert not is_shown_as_body(flat("Paint Velda"), 0, 2, "person")
    assert not is_shown_as_body(flat(f"{verb} Velda"), 0, 1, "person")


def test_a_noun_before_a_name() -> None:
    """Thus "The carmaker X" is a body; a person's one name, a noun with a capital, and a trade, are not."""
    for text, start, end, kind, body in (
        ("the carmaker Velda Sund", 2, 4, "person", True),
        ("the carmaker Velda", 2, 3, "person", False),
        ("the carmaker Velda", 2, 3, "place", True),
        ("the Carmaker Velda Sund", 2, 4, "person", False),
        ("the publisher Velda Sund", 2, 4, "person", False),
        ("Velda Sund", 0, 2, "person", False),
    ):
        assert is_shown_as_body(flat(text), start, end, kind) is body  # type: ignore[arg-type]


@pytest.mark.parametrize("noun", PLACES)
def test_nouns_that_end_the_names_of_places(noun: str) -> None:
    """The county of a name is no person; nor is its first word alone a place."""
    doc = flat(f"Velda {noun.title()}")
    assert shown_as_other(doc, 0, 2) == "place"
    assert shown_as_other(flat("Velda Sund"), 0, 2) is None
    assert shown_as_other(doc, 1, 2) is None


@pytest.mark.parametrize("word", each("North South East West Northern Southern Eastern Western Central"))
def test_words_that_open_the_names_of_places(word: str) -> None:
    """Thus "North Velda" is a place, "North" by itself may be a person."""
    assert shown_as_other(flat(f"{word} Velda"), 0, 2) == "place"
    assert shown_as_other(flat(word), 0, 1) is None


@pytest.mark.parametrize("article", each("the a an The"))
def test_an_article_before_a_thing(article: str) -> None:
    """Thus "The Velda Cross" is a thing; without an article, of a family, or before its noun, it may be a person."""
    assert shown_as_other(flat(f"{article} Velda Cross"), 1, 3) == "other"
    assert shown_as_other(flat("old Velda Cross"), 1, 3) is None
    assert shown_as_other(flat("the Velda Sunds/NNPS"), 1, 3) is None
    assert shown_as_other(flat("the Velda/NNP/compound Cross/NNP/compound"), 1, 3) is None
    assert shown_as_other(flat("the Helen Lake"), 1, 3) is None
    assert shown_as_other(flat("Velda Cross"), 0, 2) is None


@pytest.mark.parametrize("kind", each("VERB AUX CCONJ ADP PRON"))
def test_an_ending_that_owns_nothing(kind: str) -> None:
    """Thus "Harrod's said" is called so; "Harrod's shares" and "Norway's said" have an owner."""
    assert keeps_ending(flat(f"Harrod 's/POS said/XX={kind}"), 2)
    assert not keeps_ending(flat("Harrod 's/POS shares/NNS"), 2)
    assert not keeps_ending(flat(f"Norway 's/POS said/XX={kind}"), 2)
    assert not keeps_ending(flat(f"Harrod x said/XX={kind}"), 2)


def test_an_ending_at_the_end() -> None:
    """At the end of a text, or before a mark, nothing is owned either; without a name before it it is none."""
    assert keeps_ending(flat("Harrod 's/POS"), 2)
    assert keeps_ending(flat("Harrod 's/POS ,"), 2)
    assert not keeps_ending(flat("'s/POS said/VBD"), 1)


def cut(text: str, start: int, end: int, **labels: str) -> str:
    """The name of a person whose end the model set at ``end``; ``labels`` are entities by their words."""
    doc = flat(text)
    spans = (doc.char_span(doc.text.index(w), doc.text.index(w) + len(w), label) for w, label in labels.items())
    doc.ents = [span for span in spans if span is not None]
    return doc[start : end_of_person(doc, start, end)].text


WHOLE = "Jane/NNP/compound Velda/NNP/ROOT"


def test_a_surname_that_was_cut_off() -> None:
    """Behind a given name, or a title, up to two more names belong to a person whose parse hangs together."""
    assert cut(WHOLE, 0, 1) == "Jane Velda"
    assert cut("Xana/NNP/compound Velda/NNP/ROOT", 0, 1) == "Xana"
    assert cut("mayor Xana/NNP/compound Velda/NNP/ROOT", 1, 2) == "Xana Velda"
    assert cut("sailor Xana/NNP/compound Velda/NNP/ROOT", 1, 2) != "Xana"
    assert cut("fjord Xana/NNP/compound Velda/NNP/ROOT", 1, 2) == "Xana"
    assert cut("Jane/NNP/dep Velda/NNP/ROOT", 0, 1) == "Jane"
    assert cut("Jane/NNP/compound old Velda/NNP/ROOT", 0, 1) == "Jane"


def test_no_more_than_two_more_names() -> None:
    """A third name behind the end is left out, though the parse joins it."""
    text = "Jane/NNP/compound Orrin/NNP/compound Tolv/NNP/compound Sund/NNP/compound Velda/NNP/ROOT"
    assert cut(text, 0, 1) == "Jane Orrin Tolv"


@pytest.mark.parametrize(
    "word", ["velda/NNP", "VELDA/NNP", "V3lda/NNP", "Velda/NN", "Minister/NNP", "Council/NNP", "Norway/NNP"]
)
def test_what_is_no_surname(word: str) -> None:
    """No surname is in small letters or all capitals, has a number, or is a noun, a title, a body's or a state's."""
    assert cut(f"Jane/NNP/compound {word}/ROOT", 0, 1) == "Jane"


@pytest.mark.parametrize("label", each("DATE GPE NORP"))
def test_days_places_and_peoples_are_no_surnames(label: str) -> None:
    """Unless the model takes the word for a person's name."""
    assert cut(WHOLE, 0, 1, Velda=label) == "Jane"
    assert cut(WHOLE, 0, 1, Velda="PERSON") == "Jane Velda"


@pytest.mark.parametrize("mark", each("- -- –"))
def test_a_dash_between_blanks(mark: str) -> None:
    """It ends a name; a hyphen inside a word, or beside it, does not."""
    vocab = flat("x").vocab
    for spaces, dash in (([True, True, False], True), ([False, True, False], False), ([True, False, False], False)):
        assert is_dash(Doc(vocab, words=["Velda", mark, "Sund"], spaces=spaces), 1) is dash
    assert not is_dash(Doc(vocab, words=["Velda", "x", "Sund"], spaces=[True, True, False]), 1)


def test_a_document_by_its_last_word() -> None:
    """Thus "The Harbour Bill" is one, "Bill" a person, "the Bill" one, and "Harbour Group" none."""
    assert is_document(flat("the Harbour Bill"), 1, 3)
    assert is_document(flat("the Bill"), 1, 2)
    assert not is_document(flat("Bill"), 0, 1)
    assert not is_document(flat("then Bill"), 1, 2)
    assert not is_document(flat("the Harbour Group"), 1, 3)
    assert is_document(flat("the old White Paper"), 2, 4)
    assert is_document(flat("the old Treaty"), 2, 3)


def test_the_state_that_owns_a_body() -> None:
    """Thus "NATO's Committee" begins with NATO; "Velda's Committee", and one behind another mark, do not."""
    for words, start in (("NATO 's/POS Committee", 0), ("Velda 's/POS Committee", 2), ("NATO , Committee", 2)):
        assert with_owner(flat(words), 2) == start
    assert with_owner(flat("Philippines '/POS Committee"), 2) == 0
    assert with_owner(flat("'s/POS Committee"), 1) == 1
