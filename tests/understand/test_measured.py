"""What a quantity measures where no noun behind it says so: its subject, its verb, its trend."""

from __future__ import annotations

import pytest

from briefing.understand.quantities.find import find_quantities
from briefing.understand.quantities.measures import is_measure, rate
from tests.understand.lists import each
from tests.understand.parses import article_of, parsed


def measured(words: str, tags: str, links: str) -> str:
    """What the only quantity of a parse measures."""
    (found,) = find_quantities(article_of(parsed(words, tags, links)))
    return found.measures


@pytest.mark.parametrize("verb", each("be have stand total reach"))
def test_verbs_that_say_nothing_more(verb: str) -> None:
    """The rate that stands at 5% is the rate; one that fell to 5% fell."""
    tags, links = "DT NN VBD IN CD NN .", "det:2 nsubj:3 ROOT prep:3 nummod:6 pobj:4 punct:3"
    assert measured(f"The rate did/{verb} at 5 % .", tags, links) == "The rate"
    assert measured("The rate fell/fall at 5 % .", tags, links) == "The rate fell"
    assert measured("The rate fell/fall at 5 % .", tags.replace("VBD", "VBD/AUX"), links) == "The rate"


@pytest.mark.parametrize("trend", ["up", "down", "Up"])
def test_a_trend(trend: str) -> None:
    """It is said behind what moves; another word before the number is not."""
    tags, links = "DT NN VBD RB CD NN .", "det:2 nsubj:3 ROOT advmod:3 nummod:6 npadvmod:3 punct:3"
    assert measured(f"The rate was/be {trend} 5 % .", tags, links) == f"The rate {trend.lower()}"
    assert measured("The rate was/be now 5 % .", tags, links) == "The rate"


@pytest.mark.parametrize(("link", "what"), [("of", "a rise"), ("at", "a rise"), ("to", "saw a rise")])
def test_a_noun_before_the_quantity(link: str, what: str) -> None:
    """A rise of 5% is a rise; behind another preposition the verb says what it is."""
    tags, links = "PRP VBD DT NN IN CD NN .", "nsubj:2 ROOT det:4 dobj:2 prep:4 nummod:7 pobj:5 punct:2"
    assert measured(f"It saw a rise {link} 5 % .", tags, links) == what


@pytest.mark.parametrize(("count", "near"), [(6, True), (8, False)])
def test_words_between_a_pronoun_s_verb_and_the_quantity(count: int, *, near: bool) -> None:
    """Where the subject is a pronoun, up to eight words from the verb on tell what is measured."""
    words = f"It fell {'so ' * count}fast 5 % ."
    links = f"nsubj:2 ROOT {'advmod:2 ' * (count + 1)}nummod:{count + 5} npadvmod:2 punct:2"
    found = measured(words, f"PRP VBD {'RB ' * (count + 1)}CD NN .", links)
    assert found == (f"fell {'so ' * count}fast" if near else "fell")


def test_a_description_with_a_quantity() -> None:
    """In "a rate that fell 5%" it is the rate that fell."""
    doc = "They saw a rate that fell/fall 5 % ."
    links = "nsubj:2 ROOT det:4 dobj:2 nsubj:6 relcl:4 nummod:8 npadvmod:6 punct:2"
    assert measured(doc, "PRP VBD DT NN WDT VBD CD NN .", links) == "a rate that fell"


def test_a_subject_with_its_verb() -> None:
    """The verb brings its auxiliaries, and a relative clause between the two is left out from its first word on."""
    doc = "Crews who now leave/leave would lose 5 % ."
    links = "nsubj:6 nsubj:4 advmod:4 relcl:1 aux:6 ROOT nummod:8 dobj:6 punct:6"
    assert measured(doc, "NNS WP RB VBP MD VB CD NN .", links) == "Crews would lose"


@pytest.mark.parametrize("mark", [",", ";"])
def test_what_is_said_of_a_quantity(mark: str) -> None:
    """Where the quantity is the subject, the verb and six words tell, up to a mark."""
    tags, links = "CD NN VBD DT NN : RB .", "nummod:2 nsubj:3 ROOT det:5 dobj:3 punct:3 advmod:3 punct:3"
    assert measured(f"5 % left the port {mark} now .", tags, links) == "left the port"
    long = "5 % left the one old port of call here now ."
    more = "nummod:2 nsubj:3 ROOT det:7 det:7 amod:7 dobj:3 prep:7 pobj:8 advmod:3 advmod:3 punct:3"
    assert measured(long, "CD NN VBD DT DT JJ NN IN NN RB RB .", more) == "left the one old port of call"


@pytest.mark.parametrize(("count", "whole"), [(8, True), (9, False)])
def test_a_long_subject(count: int, *, whole: bool) -> None:
    """Of more than ten words only the noun is named."""
    words = f"The {'old ' * count}rate was/be 5 % ."
    noun = count + 2
    links = (
        f"det:{noun} {f'amod:{noun} ' * count}nsubj:{noun + 1} ROOT nummod:{noun + 3} attr:{noun + 1} punct:{noun + 1}"
    )
    found = measured(words, f"DT {'JJ ' * count}NN VBD CD NN .", links)
    assert found == (f"The {'old ' * count}rate" if whole else "rate")


@pytest.mark.parametrize("relation", each("relcl acl advcl"))
def test_a_subject_without_its_clauses(relation: str) -> None:
    """What is said of it besides is left out."""
    links = "det:2 nsubj:5 {}:2 advmod:3 ROOT nummod:7 attr:5 punct:5"
    assert measured("The rate set now was/be 5 % .", "DT NN VBN RB VBD CD NN .", links.format(relation)) == "The rate"
    assert "set now" in measured("The rate set now was/be 5 % .", "DT NN VBN RB VBD CD NN .", links.format("amod"))


@pytest.mark.parametrize("word", each("hour Hours km MILES tonne"))
def test_words_for_measures(word: str) -> None:
    """In any case, one or several."""
    assert is_measure(word)
    assert not is_measure(word + "x")


def test_a_rate_stands_right_behind() -> None:
    """A rate that stands further on is none of this quantity's."""
    assert rate("5 a day", 1) == (7, "a day")
    assert rate("5 or so a day", 1) == (1, "")


def unit(words: str, tags: str, links: str) -> str:
    """The unit of the only quantity of a parse."""
    (found,) = find_quantities(article_of(parsed(words, tags, links)))
    return found.unit


@pytest.mark.parametrize(
    ("compound", "expected"), [("ten-year", "years"), ("ten-mile", "miles"), ("ten-member", "member")]
)
def test_the_unit_of_a_compound(compound: str, expected: str) -> None:
    """A measure is in the plural, what is counted stands as it is; money has its own name."""
    assert (
        unit(f"It had a {compound} plan .", "PRP VBD DT JJ NN .", "nsubj:2 ROOT det:5 amod:5 dobj:2 punct:2")
        == expected
    )
    assert unit("It cost $ 5 .", "PRP VBD $ CD .", "nsubj:2 ROOT quantmod:4 dobj:2 punct:2") == "dollars"


COUNTED = [
    ("It sold 40 boats .", "PRP VBD CD NNS .", "nsubj:2 ROOT nummod:4 dobj:2 punct:2", "boats"),
    ("It sold 40 old boats .", "PRP VBD CD JJ NNS .", "nsubj:2 ROOT nummod:5 amod:5 dobj:2 punct:2", "boats"),
    ("It ran 40 miles .", "PRP VBD CD NNS .", "nsubj:2 ROOT nummod:4 dobj:2 punct:2", "miles"),
    ("It ran 40 .", "PRP VBD CD .", "nsubj:2 ROOT dobj:2 punct:2", ""),
    (
        "It sold 40 loads of fish .",
        "PRP VBD CD NNS IN NN .",
        "nsubj:2 ROOT nummod:4 dobj:2 prep:4 pobj:5 punct:2",
        "loads",
    ),
]


@pytest.mark.parametrize(("words", "tags", "links", "expected"), COUNTED)
def test_the_unit_of_a_count(words: str, tags: str, links: str, expected: str) -> None:
    """The noun that is counted, before "of"; nothing where there is none."""
    assert unit(words, tags, links) == expected
