"""Words beside numbers and in open questions: what each of them does, one case a word."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon import facts
from briefing.understand.quantities.find import find_quantities, qualifier_before
from briefing.understand.quantities.numbers import find_amounts
from briefing.understand.questions.phrasing import question_text
from briefing.understand.questions.signals import Signal, by_condition
from tests.understand.counting import counts
from tests.understand.lists import each
from tests.understand.parses import article_of, parsed

BEFORE_PART = each("about around over under nearly almost roughly than least only just by to")
AFTER_PART = each("to in from since this last over on had have has was were is are said say by")
AFTER_TIMES = each(
    "as more higher larger bigger greater the its that what earnings sales profit profits revenue oversubscribed"
)


def kinds(text: str) -> list[str]:
    """The kinds of the numbers in a text."""
    return [amount.kind for amount in find_amounts(text)]


@pytest.mark.parametrize("word", BEFORE_PART)
def test_words_before_a_part(word: str) -> None:
    """Thus "By a third" is a share; "in a third" is any third thing."""
    assert kinds(f"it fell {word} a third.") == ["share"]
    assert kinds("it fell near a third.") == []


@pytest.mark.parametrize("word", AFTER_PART)
def test_words_behind_a_part(word: str) -> None:
    """Thus "By a third since" is a share; "by a third party" is none."""
    assert kinds(f"it fell by a third {word} it") == ["share"]
    assert kinds("it fell by a third party it") == []


@pytest.mark.parametrize("word", AFTER_TIMES)
def test_words_behind_times(word: str) -> None:
    """Thus "Three times the price" is a factor; "three times now" is a count."""
    assert kinds(f"three times {word} it") == ["times"]
    assert kinds("three times now it") == ["count"]


MANY = each("over about around under above below between")


@pytest.mark.parametrize("word", MANY)
def test_qualifiers_of_many(word: str) -> None:
    """Thus "Over five" is more than five, "over two" is something else; "at least two" is not."""
    for number, qualifier in (("five", word), ("four", None)):
        text = f"it fell {word} {number} boats"
        (amount,) = find_amounts(text)
        assert qualifier_before(text, amount) == (text.index(word if qualifier else number), qualifier)
    text = "it fell at least two boats"
    assert qualifier_before(text, find_amounts(text)[0])[1] == "at least"


@pytest.mark.parametrize("word", each("over under above below"))
def test_limits_of_age(word: str) -> None:
    """Thus "People over 55" are of that age, "people with 55" have as many; under ten years it is a number."""
    assert not counts(f"people/NNS {word}/IN 55/CD came/VBD", "55")
    assert not counts(f"people/NNS {word}/IN 10/CD came/VBD", "10")
    assert counts(f"people/NNS {word}/IN 9/CD came/VBD", "9")
    assert counts("people/NNS with/IN 55/CD came/VBD", "55")


STREETS = each("Street St St. Road Avenue Ave Ave. Lane Drive Square Boulevard")


@pytest.mark.parametrize("street", STREETS)
def test_numbers_of_houses(street: str) -> None:
    """Thus "10 Orrin Street" is an address, "10 Orrin boats" are counted."""
    assert not counts(f"at/IN 10/CD Orrin/NNP {street}/NNP now/RB", "10")
    assert not counts(f"at/IN 10/CD Orrin/NNP Old/NNP New/NNP {street}/NNP", "10")
    assert counts(f"at/IN 10/CD Orrin/NNP Old/NNP New/NNP Red/NNP {street}/NNP", "10")
    assert counts("at/IN 10/CD Orrin/NNP boats/NNS", "10")


def test_what_a_number_names() -> None:
    """Thus "Page 5" is one page; five boats, and a plan of two boats, are counted; a plan for two states is not."""
    assert not counts("page/NN 5/CD came/VBD", "5")
    assert counts("boat/NN 5/CD came/VBD", "5")
    assert not counts("a/DT two-state/JJ plan/NN", "two-state")
    assert counts("a/DT two-boat/JJ plan/NN", "two-boat")


ENDS = each(
    "last this next today yesterday tomorrow to monday tuesday wednesday thursday friday saturday sunday Monday Today"
)


def unit(words: str, tags: str, links: str) -> str:
    """What the only quantity of a parse covers."""
    doc = parsed(words, tags, links)
    (found,) = find_quantities(article_of(doc))
    return doc.text[slice(*found.span)]


@pytest.mark.parametrize("word", ENDS)
def test_words_that_end_what_is_counted(word: str) -> None:
    """Thus "It sold 40 today": the day is not what was sold; fish is."""
    links = "nsubj:2 ROOT nummod:4 dobj:2 punct:2"
    assert unit(f"It sold 40 {word} .", "PRP VBD CD NN .", links) == "40"
    assert unit("It sold 40 fish .", "PRP VBD CD NN .", links) == "40 fish"


@pytest.mark.parametrize("link", each("of in for worth"))
def test_what_money_pays_for(link: str) -> None:
    """Thus "$5 in aid" is so much aid; "$5 near aid" is money."""
    tags, links = "PRP VBD $ CD IN NN .", "nsubj:2 ROOT quantmod:4 dobj:2 prep:4 pobj:5 punct:2"
    assert unit(f"It sent $ 5 {link} aid .", tags, links) == f"$5 {link} aid"
    assert unit("It sent $ 5 near aid .", tags, links) == "$5"


@pytest.mark.parametrize("noun", each("trading dealings total all"))
def test_what_nobody_pays_for(noun: str) -> None:
    """Thus "$5 in total" is all of it, not so much total."""
    tags, links = "PRP VBD $ CD IN NN .", "nsubj:2 ROOT quantmod:4 dobj:2 prep:4 pobj:5 punct:2"
    for link in ("in", "for"):
        assert unit(f"It sent $ 5 {link} {noun} .", tags, links) == "$5"


OPEN = each("unclear unknown uncertain undecided unresolved vague unspecified")


def asked(words: str, tags: str, links: str) -> str | None:
    """What a sentence leaves open, as a question."""
    doc = parsed(words, tags, links)
    return question_text(Signal(doc[1], doc[:-1], "unclear", 1.0))


@pytest.mark.parametrize("relation", each("acomp oprd xcomp"))
@pytest.mark.parametrize("state", [*OPEN, "clear", "known"])
def test_states_of_what_is_open(state: str, relation: str) -> None:
    """The price is open that is unclear, or that is not clear; not the one that is clear, or not unclear."""
    plain = asked(f"Prices are/be {state} .", "NNS VBP/AUX JJ .", f"nsubj:2 ROOT {relation}:2 punct:2")
    denied = asked(
        f"Prices are/be not {state} .", "NNS VBP/AUX RB/PART JJ .", f"nsubj:2 ROOT neg:2 {relation}:2 punct:2"
    )
    assert (plain, denied) == (("Open: Prices", None) if state in OPEN else (None, "Open: Prices"))
    assert asked("Prices are/be high .", "NNS VBP/AUX JJ .", f"nsubj:2 ROOT {relation}:2 punct:2") is None


QUESTION_WORDS = each("whether if how why what who whom when where which")


@pytest.mark.parametrize("word", QUESTION_WORDS)
def test_words_that_open_a_question(word: str) -> None:
    """It moves to the front, but for "whether" and "if"; "that" opens none."""
    tags = "PRP VBZ/AUX JJ WRB DT NN MD VB ."
    links = "nsubj:2 ROOT acomp:2 advmod:8 det:6 nsubj:8 aux:8 ccomp:2 punct:2"
    first = "" if word in {"whether", "if"} else f"{word} "
    question = asked(f"It is/be unclear {word} the ferry will sail .", tags, links)
    assert question == f"{first}will the ferry sail?".capitalize()
    assert asked("It is/be unclear that the ferry will sail .", tags, links) is None


@pytest.mark.parametrize("auxiliary", each("would will to could might"))
def test_outcomes_of_a_refusal(auxiliary: str) -> None:
    """What would happen if somebody refused is open; what does happen is not."""
    tags, links = "NNP MD VB IN/SCONJ NNP VBZ .", "nsubj:3 aux:3 ROOT mark:6 nsubj:6 advcl:3 punct:3"
    for helper, found in ((auxiliary, 1), ("did", 0)):
        doc = parsed(f"Orrin {helper} close if Roe refuses/refuse .", tags, links)
        assert len(list(by_condition(doc))) == found


def test_no_word_goes_untried() -> None:
    """Each word of these lists has a case here."""
    assert set(BEFORE_PART) >= set(facts.BEFORE_PART)
    assert set(AFTER_PART) >= set(facts.AFTER_PART)
    assert set(AFTER_TIMES) >= set(facts.AFTER_TIMES)
    assert set(MANY) >= facts.QUALIFIERS_OF_MANY
    assert {street.lower() for street in STREETS} >= facts.STREETS
    assert set(ENDS) >= facts.AFTER_COUNT
    assert {*OPEN, "clear", "known"} >= facts.OPEN_STATES
    assert set(QUESTION_WORDS) >= facts.QUESTION_WORDS
