"""Which names an article has and of which kind each is, from what a model guesses and the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Span

from briefing.understand.mentions.detection import find_names
from tests.understand.lists import each
from tests.understand.parses import article_of, block_of, parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.understand.records import Mention

MARKS = {",": ",", ".": ".", "'s": "POS", "-": "HYPH", "the": "DT", "The": "DT", "a": "DT", "he": "PRP", "it": "PRP"}
FOUR = "Velda/ORG met . people like Velda/{0} . people like Velda/{1} . people like Velda/{2} ."


def guessed(words: str) -> Doc:
    """Build a parse in which names bring what a model guesses: "Velda_Sund/ORG spoke"; "_" joins the words of one."""
    forms, tags, guesses = list[str](), list[str](), list[tuple[int, int, str]]()
    for part in words.split():
        form, _, label = part.partition("/")
        names = form.split("_")
        if label:
            guesses.append((len(forms), len(forms) + len(names), label))
        forms += names
        tags += [MARKS.get(n) or ("NNP" if n[0].isupper() or label else "NN") for n in names]
    doc = parsed(" ".join(forms), " ".join(tags), " ".join(["dep:1"] * len(forms)))
    doc.ents = [Span(doc, a, b, label) for a, b, label in guesses]
    return doc


def mentions(*paragraphs: str) -> tuple[Mention, ...]:
    """Find the names in paragraphs."""
    return find_names(article_of(*map(guessed, paragraphs)))


def names(*paragraphs: str) -> list[str]:
    """Name each mention with its kind: "Velda: person"."""
    return [f"{m.text}: {m.kind}" for m in mentions(*paragraphs)]


OVERLAPS = [
    ("people like Velda_Sund/ORG .", ["Velda Sund: organisation"]),
    ("people like Norway_Foods/ORG .", ["Norway Foods: organisation"]),
    ("people like Norway/GPE Velda/PERSON .", ["Norway: state", "Velda: person"]),
    ("people like Velda/ORG Norway/GPE .", ["Velda: organisation", "Norway: state"]),
    ("people like Velda_Norway_Sund/ORG .", ["Velda Norway Sund: organisation"]),
]


@pytest.mark.parametrize(("text", "found"), OVERLAPS)
def test_a_body_around_a_state(text: str, found: list[str]) -> None:
    """It holds the state's name; names that only touch are two."""
    assert names(text) == found


def test_a_title_is_surer_than_a_guess() -> None:
    """The mayor is a person, though the model takes her name with the next word for a body's."""
    assert names("people like Mayor Velda Sund/ORG .") == ["Velda Sund: person"]


SHORT = [
    ("Velda_Foods", "Velda", True),
    ("Ved_Foods", "Ved", False),
    ("Vedi_Foods", "Vedi", True),
    ("iVelda_Foods", "iVelda", False),
    ("Health_Foods", "Health", False),
    ("Council_Foods", "Council", False),
    ("Royal_Foods", "Royal", False),
    ("Velda_Council", "Velda", False),
    ("Velda", "Veldas", False),
    ("Velda_Foods", "Foods", False),
]


@pytest.mark.parametrize(("name", "short", "found"), SHORT)
def test_companies_are_called_by_their_first_word(name: str, short: str, *, found: bool) -> None:
    """If that has four letters, a capital, and is no common word; a public body is not."""
    whole = name.replace("_", " ")
    expected = [f"{whole}: organisation", *([f"{short}: organisation"] if found else [])]
    assert names(f"people like {name}/ORG .", f"people like {short} .") == expected


SURNAMES = [
    ("Nils_Velda", "Velda", True),
    ("Nils_Vel", "Vel", True),
    ("Nils_Ve", "Ve", False),
    ("Nils_velda", "velda", False),
    ("Nils_Velda", "Veldas", False),
    ("Nils_Velda", "Nils", False),
]


@pytest.mark.parametrize(("name", "surname", "found"), SURNAMES)
def test_people_are_called_by_their_surnames(name: str, surname: str, *, found: bool) -> None:
    """By the last word of the name, if it has a capital and three letters; by no other."""
    expected = [name.replace("_", " "), *([surname] if found else [])]
    assert [m.text for m in mentions(f"people like {name}/PERSON .", f"people like {surname} .")] == expected


@pytest.mark.parametrize(("label", "found"), [("ORG", True), ("PERSON", True), ("GPE", False), ("PRODUCT", False)])
def test_which_names_are_found_again(label: str, *, found: bool) -> None:
    """People and bodies, in any paragraph; a place or a thing is not, since its name may mean another."""
    again = [m.text for m in mentions(f"people like Velda/{label} .", "people like Velda . people like Velda .")]
    assert again == ["Velda"] * (3 if found else 1)


def test_the_longest_name_is_found_again() -> None:
    """Where a surname stands in a full name, the full name counts."""
    text = "people like Nils_Velda/PERSON ."
    assert names(text, "people like Nils Velda .") == ["Nils Velda: person", "Nils Velda: person"]


def test_names_are_found_again_in_headlines() -> None:
    """A title has only the names of the gazetteer, and those that the body has."""
    title, body = guessed("Velda/ORG likes Sund/ORG and Norway"), guessed("people like Velda/ORG .")
    page = article_of(body)
    top = block_of(title, len(page.article.text), "title")
    headed = type(page)(page.article, (*page.paras, top))
    assert [m.text for m in find_names(headed)] == ["Velda", "Velda", "Norway"]


VOTES = [
    (("ORG", "ORG", "PERSON"), "organisation"),
    (("PERSON", "PERSON", "PERSON"), "person"),
    (("ORG", "PERSON", "PERSON"), "organisation"),
]


@pytest.mark.parametrize(("labels", "kind"), VOTES)
def test_what_most_guesses_say(labels: tuple[str, ...], kind: str) -> None:
    """A name has one kind in its article: that of most guesses, of equals the first in the alphabet."""
    assert names(FOUR.format(*labels)) == [f"Velda: {kind}"] * 4


@pytest.mark.parametrize(("guesses", "kind"), [(3, "organisation"), (4, "organisation"), (5, "person")])
def test_what_words_show_counts_four_guesses(guesses: int, kind: str) -> None:
    """A description as a charity outweighs up to four guesses of a person; it stays what it says itself."""
    text = "people like Velda Sund , a charity . " + "people like Velda_Sund/PERSON . " * guesses
    assert names(text) == ["Velda Sund: organisation", *[f"Velda Sund: {kind}"] * guesses]


def test_surnames_and_short_names_outweigh_guesses() -> None:
    """What ends the name of somebody is a person's, what begins a company's is the company's."""
    for ending in ("Velda", "der_Velda", "van_der_Velda"):
        text = f"people like Jan_van_der_Velda/PERSON . people like {ending}/ORG ."
        assert names(text)[-1] == f"{ending.replace('_', ' ')}: person"
    assert names("people like Velda_Foods/ORG . people like Velda/PERSON .")[-1] == "Velda: organisation"
    assert names("people like Velda_Foods/ORG . people like Foods/PERSON .")[-1] == "Foods: person"
    assert names("people like Velda_Sund/PERSON . people like Velda/ORG .")[-1] == "Velda: organisation"


COMMON = [
    ("Velda/ORG met . people like velda .", []),
    ("Vel/ORG met . people like vel .", []),
    ("Ve/ORG met . people like ve .", ["Ve"]),
    ("Velda/ORG met . people like -velda .", ["Velda"]),
    ("Velda/ORG met . people like 'velda .", ["Velda"]),
    ("Velda/ORG met . people like veldas .", ["Velda"]),
    ("Velda_Sund/ORG met . people like velda sund .", ["Velda Sund"]),
    ("Mayor Velda met . people like velda .", ["Velda"]),
    ("Jan_Velda/PERSON met . Velda/PERSON met . people like velda .", ["Jan Velda", "Velda"]),
]


@pytest.mark.parametrize(("text", "found"), COMMON)
def test_common_words_are_no_names(text: str, found: list[str]) -> None:
    """A word that the article uses in small letters too, by itself, unless it is a surname or has a title."""
    assert [m.text for m in mentions(text)] == found


HEADLINES = [
    ("Velda/ORG Defends Harbour Plans Amid", False),
    ("Velda/ORG Defends Harbour Plans", True),
    ("Velda/ORG Defends Harbour Plans Now", True),
    ("Velda/ORG Defends The Harbour Plans For Now", True),
    ("Velda/ORG Defends Harbour Plans Amid doubts", True),
    ("Velda/ORG Defends Harbour Plans in Amid", False),
]


@pytest.mark.parametrize(("text", "found"), HEADLINES)
def test_capitals_of_headlines_show_no_names(text: str, *, found: bool) -> None:
    """From five long words, all with capitals; short words do not count."""
    assert bool(mentions(text)) is found
    assert names(f"{text} Norway")[-1] == "Norway: state"


def subject(pronoun: str, label: str, words: str = "Velda") -> Doc:
    """Build "… said (pronoun) left .", with a guess what the subject is."""
    count = len(words.split())
    tags, before = "NNP " * count + "VBD PRP VBD .", f"compound:{count} " * (count - 1)
    links = f"{before}nsubj:{count + 1} ROOT nsubj:{count + 3} ccomp:{count + 1} punct:{count + 1}"
    doc = parsed(f"{words} said/say {pronoun} left .", tags, links)
    doc.ents = [Span(doc, 0, count, label)]
    return doc


TAKEN_UP = [
    ("Velda Sund", "ORG", "he", "person"),
    ("Velda Sund", "ORG", "it", "organisation"),
    ("Velda", "ORG", "he", "organisation"),
    ("Velda", "PERSON", "it", "organisation"),
    ("Velda", "PERSON", "he", "person"),
    ("Velda", "PERSON", "we", "person"),
    ("Helen Velda", "PERSON", "it", "person"),
    ("Velda", "PRODUCT", "we", "organisation"),
    ("Velda", "GPE", "we", "organisation"),
    ("Bergen", "GPE", "we", "place"),
]


@pytest.mark.parametrize(("words", "label", "pronoun", "kind"), TAKEN_UP)
def test_how_a_name_is_taken_up(words: str, label: str, pronoun: str, kind: str) -> None:
    """As "it" a name is a body's, unless more than a guess shows a person; what speaks is no place or thing."""
    assert [m.kind for m in find_names(article_of(subject(pronoun, label, words)))] == [kind]


def test_a_title_shows_a_person() -> None:
    """Somebody with a title stays a person, also where "it" may refer to them."""
    doc = parsed(
        "Mayor Velda said/say it left .", "NNP NNP VBD PRP VBD .", "compound:2 nsubj:3 ROOT nsubj:5 ccomp:3 punct:3"
    )
    assert [m.kind for m in find_names(article_of(doc))] == ["person"]


def test_what_only_bodies_have() -> None:
    """A name with shareholders is a body's; with a sister it is what the model says."""
    for noun, kind in (("shareholders", "organisation"), ("sister", "person")):
        assert names(f"people like Velda/PERSON 's {noun} .") == [f"Velda: {kind}"]


def test_a_paper_is_a_paper_everywhere() -> None:
    """What is called a newspaper once is one throughout, whatever else is guessed of it."""
    text = "people like the Velda/ORG newspaper . people like Velda/PERSON ."
    assert names(text) == ["Velda: other", "Velda: other"]


GENDERS = [
    ("people like Helen_Velda/PERSON . people like Velda/PERSON .", ["she", "she"]),
    ("people like Velda/PERSON . people like Helen_Velda/PERSON .", ["she", "she"]),
    ("people like Helen_Velda/PERSON . people like Peter_Velda/PERSON . people like Velda/PERSON .", ["she", "he", ""]),
    ("people like Helen_Velda/PERSON . people like Mr Velda/PERSON .", ["she", "he"]),
    ("people like Helen_Velda/PERSON . people like Sund/PERSON .", ["she", ""]),
    ("people like Helen_Velda/PERSON . people like Velda_Foods/ORG .", ["she", ""]),
]


@pytest.mark.parametrize(("text", "genders"), GENDERS)
def test_a_surname_has_the_pronoun_of_its_one_bearer(text: str, genders: list[str]) -> None:
    """A man and a woman of the same surname leave it open; a body has none."""
    assert [m.gender for m in mentions(text)] == genders


def test_what_a_mention_tells() -> None:
    """Where it stands with its sentence, whether it acts, what it did, and whether its own words show its kind."""
    words = "It rained . Velda Sund , mayor of Orrin , sold three old boats ."
    tags = "PRP VBD . NNP NNP , NN IN NNP , VBD CD JJ NNS ."
    links = (
        "nsubj:2 ROOT punct:2 compound:5 nsubj:11 punct:5 appos:5 prep:7 pobj:8 punct:5 ROOT nummod:14 amod:14 dobj:11"
        " punct:11"
    )
    doc = parsed(words, tags, links, people=["Velda Sund"])
    (found,) = find_names(article_of(doc))
    text = doc.text
    assert (found.text, found.kind, found.title) == ("Velda Sund", "person", "")
    assert text[slice(*found.span)] == "Velda Sund"
    assert text[slice(*found.sentence)] == "Velda Sund, mayor of Orrin, sold three old boats."
    assert (found.subject, found.main) == (True, True)
    assert [role.text for role in found.roles] == ["mayor of Orrin"]
    assert found.deed is not None
    assert text[slice(*found.deed)] == "Velda Sund, mayor of Orrin, sold three old boats"


def test_what_only_a_person_or_a_body_has() -> None:
    """A person has a pronoun, a body an owner; neither has the other's."""
    (state, body) = mentions("people like Norway 's news agency Velda/ORG .")
    assert (state.kind, state.owner) == ("state", "")
    assert (body.kind, body.owner) == ("organisation", "Norway")
    (person,) = mentions("people like the government 's mayor Velda/PERSON .")
    assert (person.kind, person.owner) == ("person", "")


@pytest.mark.parametrize("link", each("in at near"))
def test_a_capital_may_be_a_place(link: str) -> None:
    """People meet in Oslo, and Oslo wants something."""
    assert [m.kind for m in mentions(f"people {link} Oslo/GPE .")] == ["place"]
    assert [m.kind for m in mentions("people like Oslo/GPE .")] == ["state"]


def test_without_names() -> None:
    """An article without paragraphs, or without a capital, names nobody."""
    assert mentions() == ()
    assert mentions("people like it .") == ()
