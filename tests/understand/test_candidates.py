"""What is a name, where it begins and ends, and of which kind it is, on parses written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.mentions.candidates import from_entity, is_title, reads_as_person
from briefing.understand.mentions.detection import find_names
from briefing.understand.mentions.finders import by_cue, by_description, by_gazetteer, by_title
from briefing.understand.records import MentionKind
from tests.understand.parses import article_of, parsed, word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Shown = tuple[str, MentionKind, bool]


def tagged(words: str, **tags: str) -> Doc:
    """Build a parse without relations: capitalised words are names, others nouns, unless ``tags`` gives their tag."""
    texts = words.split(" ")
    marks = {"'s": "POS", ",": ",", ".": ".", "(": "-LRB-", ")": "-RRB-", "-": "HYPH", "the": "DT", "The": "DT"}
    given = [tags.get(t) or marks.get(t) or ("NNP" if t[0].isupper() or not t.isalpha() else "NN") for t in texts]
    return parsed(words, " ".join(given), " ".join(["dep:1"] * len(texts)))


def entity(doc: Doc, text: str, label: str) -> Span:
    """Find the stretch of a parse that the model would have given a label."""
    start = doc.text.index(text)
    span = doc.char_span(start, start + len(text), label)
    assert span is not None
    return span


def candidate(words: str, text: str, label: str, **tags: str) -> Shown | None:
    """Show what becomes of an entity: its words, its kind, and whether that is sure."""
    doc = tagged(words, **tags)
    made = from_entity(0, doc, entity(doc, text, label))
    return (str(doc[made.start : made.end].text), made.kind, made.sure) if made else None


NAMES: list[tuple[str, str, str, Shown]] = [
    ("Jane Roe spoke", "Jane Roe", "PERSON", ("Jane Roe", "person", False)),
    ("the Fjordal spoke", "the Fjordal", "ORG", ("Fjordal", "organisation", False)),
    ("Jane Roe 's plan", "Jane Roe's", "PERSON", ("Jane Roe", "person", False)),
    ("Fjordal , spoke", "Fjordal,", "ORG", ("Fjordal", "organisation", False)),
    ("Gen. Roe spoke", "Gen. Roe", "PERSON", ("Roe", "person", True)),
    ("Jane Roe QC spoke", "Jane Roe QC", "ORG", ("Jane Roe", "person", True)),
    ("QC spoke", "QC", "ORG", ("QC", "organisation", False)),
    ("Jane Roe MP spoke", "Jane Roe MP", "PERSON", ("Jane Roe", "person", True)),
    ("Council of Ministers met", "Council of Ministers", "ORG", ("Council of Ministers", "organisation", True)),
    ("Council for Sport ( CFS met", "Council for Sport (CFS", "ORG", ("Council for Sport", "organisation", True)),
    ("Minister Roe spoke", "Minister Roe", "ORG", ("Roe", "person", True)),
    ("Minister Jane Roe spoke", "Jane Roe", "GPE", ("Jane Roe", "person", True)),
    ("leader , Jane Roe", "Jane Roe", "ORG", ("Jane Roe", "person", True)),
    ("ministers Velda Sund spoke", "Velda Sund", "ORG", ("Velda Sund", "organisation", False)),
    ("Minister Sund spoke", "Sund", "ORG", ("Sund", "organisation", False)),
    ("Enver Velda spoke", "Velda", "PERSON", ("Enver Velda", "person", False)),
    ("Minister Velda spoke", "Velda", "PERSON", ("Velda", "person", False)),
    ("Oslo Velda spoke", "Velda", "PERSON", ("Velda", "person", False)),
    ("Council Velda spoke", "Velda", "PERSON", ("Velda", "person", False)),
    ("NRK Velda spoke", "Velda", "PERSON", ("Velda", "person", False)),
    ("Helen Marsh spoke", "Helen Marsh", "ORG", ("Helen Marsh", "person", False)),
    ("Fish Council spoke", "Fish Council", "PERSON", ("Fish Council", "organisation", True)),
    ("Fish Council spoke", "Fish Council", "ORG", ("Fish Council", "organisation", True)),
    ("Fish Office spoke", "Fish", "ORG", ("Fish Office", "organisation", True)),
    ("Fish Office spoke", "Fish", "GPE", ("Fish", "place", False)),
    ("Council for Fish and bait", "Council", "ORG", ("Council for Fish", "organisation", True)),
    ("Council of the Fish Bank met", "Council", "ORG", ("Council of the Fish Bank", "organisation", True)),
    ("Council of fish met", "Council", "ORG", ("Council", "organisation", True)),
    ("NATO 's Fish Committee met", "Fish Committee", "ORG", ("NATO's Fish Committee", "organisation", True)),
    ("Roe 's Fish Committee met", "Fish Committee", "ORG", ("Fish Committee", "organisation", True)),
    ("carmaker Fjordal spoke", "carmaker Fjordal", "ORG", ("Fjordal", "organisation", True)),
    ("group Fjord Watchers met", "Fjord Watchers", "PERSON", ("Fjord Watchers", "organisation", True)),
    ("publisher Velda Sund spoke", "Velda Sund", "PERSON", ("Velda Sund", "person", False)),
    ("North Velda spoke", "North Velda", "PERSON", ("North Velda", "place", True)),
    ("Velda County spoke", "Velda County", "PERSON", ("Velda County", "place", True)),
    ("Oliver North spoke", "Oliver North", "PERSON", ("Oliver North", "person", False)),
    ("the Iron Cross shone", "Iron Cross", "PERSON", ("Iron Cross", "other", False)),
    ("Sens. Velda Sund spoke", "Velda Sund", "GPE", ("Velda Sund", "person", True)),
    ("group Velda spoke", "Velda", "PERSON", ("Velda", "person", False)),
    ("Save Velda Wood spoke", "Save Velda Wood", "PERSON", ("Save Velda Wood", "organisation", True)),
    ("General Mills spoke", "General Mills", "ORG", ("General Mills", "organisation", True)),
    (
        "Union of Fish Ministers met",
        "Union of Fish Ministers",
        "ORG",
        ("Union of Fish Ministers", "organisation", True),
    ),
    ("the Fish Bill passed", "Fish Bill", "ORG", ("Fish Bill", "other", True)),
    ("the White Paper spoke", "White Paper", "ORG", ("White Paper", "other", True)),
    ("Fjord Paper spoke", "Fjord Paper", "ORG", ("Fjord Paper", "organisation", False)),
    ("Bill spoke", "Bill", "ORG", ("Bill", "organisation", False)),
    ("Norway spoke", "Norway", "PERSON", ("Norway", "state", True)),
    ("NATO spoke", "NATO", "ORG", ("NATO", "bloc", True)),
    ("Kremlin spoke", "Kremlin", "FAC", ("Kremlin", "state", True)),
    ("Oslo spoke", "Oslo", "PERSON", ("Oslo", "state", True)),
    ("Geneva spoke", "Geneva", "GPE", ("Geneva", "place", False)),
    ("Florence spoke", "Florence", "PERSON", ("Florence", "person", False)),
    ("Storgata spoke", "Storgata", "LOC", ("Storgata", "place", False)),
    ("Titanic spoke", "Titanic", "PRODUCT", ("Titanic", "other", False)),
    ("the 30 Club met", "30 Club", "ORG", ("30 Club", "organisation", True)),
]


@pytest.mark.parametrize(("words", "text", "label", "name"), NAMES, ids=[f"{n[0]}: {n[1]} {n[2]}" for n in NAMES])
def test_a_name_of_the_model_s(words: str, text: str, label: str, name: Shown) -> None:
    """Titles, articles and endings come off; titles, organisation words and the gazetteer say the kind."""
    assert candidate(words, text, label) == name


NO_NAMES = [
    ("on Monday", "Monday", "DATE"),
    ("about 30", "30", "CARDINAL"),
    ("the Norwegians spoke", "Norwegians", "NORP"),
    ("French spoke", "French", "ORG"),
    ("Shadow Home Secretary Roe", "Shadow Home", "ORG"),
    ("the Home spoke", "Home", "ORG"),
    ("30 spoke", "30", "ORG"),
    ("30 Fish spoke", "30 Fish", "ORG"),
    ("the AI spoke", "AI", "ORG"),
    ("( Fjordal spoke", "(", "ORG"),
]


@pytest.mark.parametrize(("words", "text", "label"), NO_NAMES)
def test_no_name_of_the_model_s(words: str, text: str, label: str) -> None:
    """Dates, numbers, peoples, portfolios and what never acts are nobody's names."""
    assert candidate(words, text, label) is None


def test_a_title_in_front_is_kept() -> None:
    """The title that came off a name goes with it: it shows a person, and which pronoun is theirs."""
    doc = tagged("Gen. Roe spoke")
    made = from_entity(0, doc, entity(doc, "Gen. Roe", "PERSON"))
    assert made is not None
    assert made.title == "Gen."


def test_an_organisation_keeps_its_last_word() -> None:
    """A union's "United" belongs to its name, whatever the model makes of the two parts."""
    doc = tagged("Dock Hands United called", called="VBD")
    doc.ents = [entity(doc, "Dock Hands", "ORG"), entity(doc, "United", "PERSON")]
    assert [m.text for m in find_names(article_of(doc))] == ["Dock Hands United"]


def test_an_organisation_keeps_its_apostrophe() -> None:
    """A campaign is named after a place with an apostrophe in it; what owns the next noun does not keep it."""
    campaign = ("Save St Aldan's", "organisation", True)
    assert candidate("Save St Aldan 's met", "Save St Aldan's", "ORG", met="VBD") == campaign
    assert candidate("Fjordal 's plan", "Fjordal's", "ORG") == ("Fjordal", "organisation", False)
    assert candidate("Norway 's spoke", "Norway's", "GPE", spoke="VBD") == ("Norway", "state", True)


def test_a_person_keeps_a_surname_that_the_model_cuts_off() -> None:
    """What the parse makes one name of is one; a body's last word makes the whole no person's."""
    tags = "NN NNP NNP NNP VBD"
    links = "compound:4 compound:4 compound:4 nsubj:5 ROOT"
    doc = parsed("coach Velda Ten Sund spoke", tags, links)
    made = from_entity(0, doc, entity(doc, "Velda", "PERSON"))
    assert made is not None
    assert doc[made.start : made.end].text == "Velda Ten Sund"
    doc = parsed("coach Velda Ten Bank spoke", tags, links)
    made = from_entity(0, doc, entity(doc, "Velda", "PERSON"))
    assert made is not None
    assert doc[made.start : made.end].text == "Velda Ten"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("minister", True),
        ("Ministers", True),
        ("Gen.", True),
        ("Sens.", True),
        ("Gen", True),
        ("Chiefs", True),
        ("fish", False),
        ("s", False),
    ],
)
def test_titles(text: str, title: bool) -> None:  # noqa: FBT001
    """A title in any number, short or long."""
    assert is_title(word(tagged(text), text)) == title


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Helen Marsh", True),
        ("Helen Ann-Mary Marsh", True),
        ("Helen", False),
        ("Helen Ann Mary Marsh", False),
        ("Helen MARSH", False),
        ("Helen 2nd", False),
        ("Fjord Marsh", False),
    ],
)
def test_two_or_three_plain_words_after_a_given_name(words: str, person: bool) -> None:  # noqa: FBT001
    """A given name and one or two more plain words read as a person's name."""
    doc = tagged(words)
    assert reads_as_person(doc, 0, len(doc)) == person


TITLED = [
    ("Gen. Jane Roe spoke", ["Jane Roe"]),
    ("Gen Jane Roe spoke", ["Jane Roe"]),
    ("Minister Jan van der Berg spoke", ["Jan van der Berg"]),
    ("Minister Omar al - Amin spoke", ["Omar al-Amin"]),
    ("minister Jane Roe spoke", []),
    ("Minister of fish", []),
    ("Fish Minister Chief Roe", ["Roe"]),
    ("Minister Jane Chief", []),
    ("Minister Fish Council met", []),
    ("Minister Norway met", []),
]


@pytest.mark.parametrize(("words", "names"), TITLED)
def test_names_behind_titles(words: str, names: list[str]) -> None:
    """A capitalised title makes the capitalised words behind it a person's name."""
    doc = tagged(words)
    assert [c.text(article_of(doc).paras) for c in by_title(0, doc)] == names


DESCRIBED = [
    ("Rivers First , a campaign group , sued .", ["Rivers First"]),
    ("Rivers First , an old carmaker , sued .", ["Rivers First"]),
    ("We saw Rivers First , a campaign group , sue .", ["Rivers First"]),
    ("Rivers First , the campaign group , sued .", []),
    ("Rivers First , a campaign group leader , sued .", []),
    ("Rivers First , a man , sued the group .", []),
    ("Rivers First , a very old and by now quite small group , sued .", []),
    ("Rivers , a campaign group , sued .", []),
    ("Minister Rivers First , a charity , sued .", []),
]


@pytest.mark.parametrize(("words", "names"), DESCRIBED)
def test_names_that_a_description_explains(words: str, names: list[str]) -> None:
    """A name of several words with a kind of body behind a comma is an organisation's."""
    doc = tagged(
        words,
        a="DT",
        an="DT",
        sued="VBD",
        sue="VB",
        saw="VBD",
        We="PRP",
        very="RB",
        old="JJ",
        quite="RB",
        now="RB",
        by="RB",
        **{"and": "CC"},
    )
    assert [c.text(article_of(doc).paras) for c in by_description(0, doc)] == names


KNOWN: list[tuple[str, list[tuple[str, MentionKind]]]] = [
    ("Norway met NATO at Whitehall", [("Norway", "state"), ("NATO", "bloc"), ("Whitehall", "state")]),
    ("Norwegians met in Oslo", []),
    ("told us of it", []),
    ("the US met", [("US", "state")]),
    ("US met", [("US", "state")]),
    ("FOC (US met", []),
    ("EU met", [("EU", "bloc")]),
    ("an x-Norway plan", [("x-Norway", "state")]),
    ("an ex-Norway plan", []),
]


@pytest.mark.parametrize(("words", "names"), KNOWN)
def test_names_of_the_gazetteer(words: str, names: list[tuple[str, MentionKind]]) -> None:
    """States, blocs and houses wherever they stand; no peoples, no capitals, no "us"."""
    doc = tagged(words)
    assert [(c.text(article_of(doc).paras), c.kind) for c in by_gazetteer(0, doc)] == names


CUED: list[tuple[str, str, str, list[tuple[str, MentionKind]]]] = [
    (
        "Fjord Watch said/say so .",
        "NNP NNP VBD RB .",
        "compound:2 nsubj:3 ROOT advmod:3 punct:3",
        [("Fjord Watch", "organisation")],
    ),
    (
        "Helen Marsh said/say so .",
        "NNP NNP VBD RB .",
        "compound:2 nsubj:3 ROOT advmod:3 punct:3",
        [("Helen Marsh", "person")],
    ),
    (
        "Fjord Watch 's study said/say so .",
        "NNP NNP POS NN VBD RB .",
        "compound:2 poss:4 case:2 nsubj:5 ROOT advmod:5 punct:5",
        [("Fjord Watch", "organisation")],
    ),
    ("Fjord Watch ran/run so .", "NNP NNP VBD RB .", "compound:2 nsubj:3 ROOT advmod:3 punct:3", []),
    ("the watch said/say so .", "DT NN VBD RB .", "det:2 nsubj:3 ROOT advmod:3 punct:3", []),
    ("the Minister said/say so .", "DT NNP VBD RB .", "det:2 nsubj:3 ROOT advmod:3 punct:3", []),
    (
        "Minister Fjordal said/say so .",
        "NNP NNP VBD RB .",
        "compound:2 nsubj:3 ROOT advmod:3 punct:3",
        [("Fjordal", "organisation")],
    ),
]


@pytest.mark.parametrize(("words", "tags", "relations", "names"), CUED)
def test_names_that_speak(words: str, tags: str, relations: str, names: list[tuple[str, MentionKind]]) -> None:
    """What is the subject of a cue, or owns it, is a name where it is capitalised and no title."""
    doc = parsed(words, tags, relations)
    assert [(c.text(article_of(doc).paras), c.kind) for c in by_cue(0, doc)] == names


def test_a_family_is_people() -> None:
    """An article before a plural surname makes no thing of it."""
    doc = tagged("the Veldas spoke", Veldas="NNPS")
    made = from_entity(0, doc, entity(doc, "Veldas", "PERSON"))
    assert made is not None
    assert made.kind == "person"


def test_a_name_in_a_headline_is_none_whatever_finds_it() -> None:
    """Capitals behind a title show no name where all words have them."""
    doc = tagged("Mayor Velda Defends Harbour Plans Amid Doubts")
    assert not find_names(article_of(doc))


def test_a_paper_is_no_actor() -> None:
    """What is called a newspaper once is nobody's name in its article; without that noun it is what the model says."""
    called = tagged("the Fjordal newspaper spoke")
    plain = tagged("the Fjordal spoke")
    for doc, kind in ((called, "other"), (plain, "organisation")):
        doc.ents = [entity(doc, "Fjordal", "ORG")]
        assert [m.kind for m in find_names(article_of(doc))] == [kind]


def test_the_first_word_of_a_public_body_is_no_name_of_it() -> None:
    """A company is called by its first word, a committee is not."""
    for name, times in (("Velda Foods", 2), ("Velda Committee", 1)):
        doc = tagged(f"{name} met . people like Velda .")
        doc.ents = [entity(doc, name, "ORG")]
        assert len(find_names(article_of(doc))) == times


def test_who_is_taken_up_by_he_is_a_person() -> None:
    """A name of two words that the model takes for a body's is a person's where "he" refers to it."""
    for pronoun, kind in (("he", "person"), ("it", "organisation")):
        words, tags = f"Velda Sund said {pronoun} left .", "NNP NNP VBD PRP VBD ."
        doc = parsed(words, tags, "compound:2 nsubj:3 ROOT nsubj:5 ccomp:3 punct:3")
        doc.ents = [entity(doc, "Velda Sund", "ORG")]
        assert [m.kind for m in find_names(article_of(doc))] == [kind]
