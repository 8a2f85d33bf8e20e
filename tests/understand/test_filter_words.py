"""Words beside a number by which it counts nothing: sources, stretches of time, order, one case a word."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon import facts
from briefing.understand.quantities.filters import is_quantity
from briefing.understand.quantities.numbers import find_amounts
from tests.understand.counting import counts
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import parsed

SOURCES = each(
    "people person sources source officials official diplomats diplomat aides aide insiders lawyers executives "
    "witnesses advisers advisors analysts economists"
)

INFORMED = each("familiar briefed close involved knowledge")
SPEAKING = each("say tell add confirm describe speak note warn")
DEFINITE = each("the these those its his her their our my your whose both")
CALENDAR = each("past last next previous coming preceding final first following")
COUNTING = each("than over nearly almost least about only just")
DEBTS = each("yield bond note treasury gilt mortgage")
ORDINALS = each("first second third fourth latter other last this final")
EXACTLY = each("only just least exactly")


def spoke(noun: str, verb: str, number: str = "two") -> bool:
    """Whether the number of those who speak counts something."""
    doc = parsed(f"{number} {noun} spoke/{verb} .", "CD NNS VBD .", "nummod:2 nsubj:3 ROOT punct:3")
    (amount,) = find_amounts(doc.text)
    return is_quantity(doc[0:1], amount, ())


@pytest.mark.parametrize("noun", SOURCES)
def test_how_many_speak(noun: str) -> None:
    """Two officials who say something are a source; sailors, thirteen of them, or officials who left are counted."""
    assert not spoke(noun, "say")
    assert spoke("sailors", "say")
    assert spoke(noun, "say", "thirteen")
    assert not spoke(noun, "say", "twelve")
    assert spoke(noun, "leave")


@pytest.mark.parametrize("verb", SPEAKING)
def test_verbs_of_speaking(verb: str) -> None:
    """Who confirms something speaks."""
    assert not spoke("officials", verb)


@pytest.mark.parametrize("word", INFORMED)
def test_how_sources_know(word: str) -> None:
    """People familiar with something are a source, whatever they do; tired people are counted."""
    for adjective, counted in ((word, False), ("tired", True)):
        doc = parsed(f"two people {adjective} left/leave .", "CD NNS JJ VBD .", "nummod:2 nsubj:4 amod:2 ROOT punct:4")
        (amount,) = find_amounts(doc.text)
        assert is_quantity(doc[0:1], amount, ()) is counted


@pytest.mark.parametrize("link", ["to", "by"])
def test_sources_behind_a_preposition(link: str) -> None:
    """Thus "According to two officials" names a source, "for two officials" does not."""
    for preposition, counted in ((link, False), ("for", True)):
        doc = parsed(f"ran/run {preposition} two officials .", "VBD IN CD NNS .", "ROOT prep:1 nummod:4 pobj:2 punct:1")
        (amount,) = find_amounts(doc.text)
        assert is_quantity(doc[2:3], amount, ()) is counted


@pytest.mark.parametrize("word", DEFINITE)
def test_small_numbers_that_recall(word: str) -> None:
    """Thus "The four boats" were named before, "the five boats" are counted."""
    assert not counts(f"{word}/DT four/CD boats/NNS", "four")
    assert counts(f"{word}/DT five/CD boats/NNS", "five")
    assert counts("big/JJ four/CD boats/NNS", "four")


def test_an_owner_before_a_small_number() -> None:
    """Thus "Roe's two boats" were named before too."""
    assert not counts("Roe/NNP 's/POS two/CD boats/NNS", "two")
    assert counts("Roe/NNP 's/POS five/CD boats/NNS", "five")


@pytest.mark.parametrize("word", CALENDAR)
def test_stretches_of_the_calendar(word: str) -> None:
    """Thus "The past 30 days" count nothing, nor do "the past ten boats"; thirty boats are counted."""
    assert not counts(f"{word}/JJ 30/CD days/NNS/dep/day", "30")
    assert not counts(f"{word}/JJ ten/CD boats/NNS", "ten")
    assert counts(f"{word}/JJ eleven/CD boats/NNS", "eleven")
    assert counts("long/JJ 30/CD days/NNS/dep/day", "30")


@pytest.mark.parametrize("unit", each("minute hour day week minutes hours days weeks"))
@pytest.mark.parametrize("link", each("after before later earlier"))
def test_days_that_link_two_happenings(unit: str, link: str) -> None:
    """Thus "Four days after" counts nothing, "more than four days after" does."""
    assert not counts(f"it ran/VBD four/CD {unit}/NNS {link} it", "four")
    if link in {"after", "before"}:  # "four days later" is a time by itself
        assert counts(f"it ran/VBD over four/CD {unit}/NNS {link} it", "four")


@pytest.mark.parametrize("word", COUNTING)
def test_words_that_make_days_a_quantity(word: str) -> None:
    """Thus "Nearly four days after" counts."""
    assert counts(f"it ran/VBD {word} four/CD days/NNS after it", "four")


COMPOUNDS: list[tuple[str, str, bool]] = [
    ("a/DT 45-year-old/JJ man/NN", "45-year-old", False),
    ("a/DT 45-year-old/JJ Roe/NNP", "45-year-old", False),
    ("a/DT 45-year-old/JJ tired/JJ man/NN", "45-year-old", False),
    ("a/DT 45-year-old/JJ browser/NN", "45-year-old", True),
    ("the/DT 45-year-olds/NNS browser/NN", "45-year-olds", False),
    ("a/DT 45-year-old/NN came/VBD", "45-year-old", False),
    ("the/DT ten-year/JJ bond/NN", "ten-year", False),
    ("the/DT ten-year/JJ plan/NN", "ten-year", True),
    ("a/DT one-man/JJ show/NN", "one-man", False),
    ("a/DT one-year/JJ show/NN", "one-year", True),
    ("a/DT two-state/JJ plan/NN", "two-state", False),
    ("a/DT two-boat/JJ plan/NN", "two-boat", True),
]


@pytest.mark.parametrize(("text", "number", "counted"), COMPOUNDS)
def test_compounds(text: str, number: str, *, counted: bool) -> None:
    """The age of a person, a bond by its years, a single one and a name count nothing; others do."""
    assert counts(text, number) is counted


@pytest.mark.parametrize("noun", DEBTS)
def test_debts_by_their_years(noun: str) -> None:
    """The ten-year yield is its name."""
    assert not counts(f"the/DT ten-year/JJ {noun}/NN", "ten-year")


@pytest.mark.parametrize("word", ORDINALS)
def test_parts_in_their_order(word: str) -> None:
    """Thus "The first half" is a part by its order, "the lower half" a share."""
    assert not counts(f"the {word}/JJ half/NN of it", "half")
    assert counts("the lower/JJR half/NN of it", "half")


@pytest.mark.parametrize("word", EXACTLY)
def test_words_that_make_one_a_count(word: str) -> None:
    """Thus "Exactly one boat" is counted, "one boat" is any, "one" alone a pronoun."""
    assert counts(f"{word}/RB one/CD boat/NN", "one")
    assert not counts("then/RB one/CD boat/NN", "one")
    assert not counts(f"{word}/RB one/CD came/RB", "one")


@pytest.mark.parametrize("relation", each("dobj nsubjpass nsubj"))
def test_one_who_was_harmed(relation: str) -> None:
    """Thus "Killing one man" counts, "seeing one man" does not."""
    for verb, counted in (("kill", True), ("see", False)):
        for tie in (relation, "npadvmod"):
            doc = parsed(f"it hit/{verb} one man .", "PRP VBD CD NN .", f"nsubj:2 ROOT nummod:4 {tie}:2 punct:2")
            (amount,) = find_amounts(doc.text)
            assert is_quantity(doc[2:3], amount, ()) is (counted and tie == relation)


SCORES = [
    ("they won/VBD 2-1/CD now/RB", "2-1", False),
    ("they won/VBD 12-10/CD now/RB", "12-10", False),
    ("they won/VBD 112-110/CD now/RB", "112-110", True),
    *((f"they won/VBD {word} 2-1/CD now/RB", "2-1", True) for word in each("by voting ruled decision split margin")),
    *((f"they won/VBD {word} 2-1/CD now/RB", "2-1", True) for word in each("majority passed approved ratio vote")),
    *((f"a/DT 2-1/CD {word}/NN", "2-1", True) for word in each("vote majority decision ruling voting")),
    ("a/DT 2-1/CD win/NN", "2-1", False),
    ("they voted/VBD it . they won/VBD 2-1/CD now/RB", "2-1", False),
]


@pytest.mark.parametrize(("text", "number", "counted"), SCORES)
def test_scores_and_votes(text: str, number: str, *, counted: bool) -> None:
    """The score of a match counts nothing; how a court or a council voted does, and so do large numbers."""
    assert counts(text, number) is counted


def test_inside_a_zone() -> None:
    """A number in a stretch that counts nothing is none, unless it is money or a share; one beside it is."""
    text = "it cost $5 and 5% of 40 boats"
    doc = flat("it cost $/$ 5/CD and 5/CD % of 40/CD boats/NNS")
    assert doc.text.startswith("it cost")
    amounts = {a.kind: a for a in find_amounts(text)}
    count = amounts["count"]
    words = doc.char_span(doc.text.index("40"), doc.text.index("40") + 2)
    assert words is not None
    for zone, counted in (
        ((count.start, count.end), False),
        ((count.end, count.end + 3), True),
        ((0, count.start), True),
        ((0, count.start + 1), False),
        ((count.end - 1, 99), False),
    ):
        assert is_quantity(words, count, (zone,)) is counted
    for kind in ("money", "share"):
        assert is_quantity(words, amounts[kind], ((0, 99),))


def test_no_word_goes_untried() -> None:
    """Each word of these lists has a case here."""
    assert set(SOURCES) >= facts.SOURCES
    assert set(SPEAKING) >= facts.SPEAKING
    assert set(INFORMED) >= facts.INFORMED
    assert set(DEFINITE) >= facts.DEFINITE
    assert set(CALENDAR) >= facts.CALENDAR
    assert set(COUNTING) >= facts.COUNTING
    assert set(DEBTS) >= facts.DEBTS
    assert set(ORDINALS) >= facts.ORDINALS
    assert set(EXACTLY) >= facts.EXACTLY
