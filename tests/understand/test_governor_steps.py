"""How a clause hangs on what stands above it, step by step up to the root."""

from __future__ import annotations

import pytest

from briefing.facts import Modality
from briefing.understand.parsing.assertion import assertion_of, is_disclaimed, modality_of
from briefing.understand.parsing.governors import is_held
from tests.understand.lists import each
from tests.understand.parses import parsed, word


@pytest.mark.parametrize("relation", each("ccomp xcomp pcomp acl csubj csubjpass"))
def test_relations_of_a_complement(relation: str) -> None:
    """What is denied was not said, by whatever relation it is the complement; an aside was."""
    for tie, held in ((relation, False), ("parataxis", True)):
        doc = parsed("they deny saying/say so .", "PRP VBP VBG RB .", f"nsubj:2 ROOT {tie}:2 advmod:3 punct:2")
        assert is_held(word(doc, "saying")) is held


@pytest.mark.parametrize("relation", each("ccomp xcomp pcomp csubj csubjpass acl acomp prep"))
def test_relations_of_what_is_taken_back(relation: str) -> None:
    """What is false was not said, by whatever relation it hangs there; an aside was."""
    for tie, taken_back in ((relation, True), ("parataxis", False)):
        doc = parsed(
            "it is/be untrue they like it .",
            "PRP VBZ JJ PRP VBP PRP .",
            f"nsubj:3 cop:3 ROOT nsubj:5 {tie}:3 dobj:5 punct:3",
        )
        below = parsed(
            "it is/be untrue in them saying/say so .",
            "PRP VBZ JJ IN PRP VBG RB .",
            f"nsubj:3 cop:3 ROOT {tie}:3 nsubj:6 pcomp:4 advmod:6 punct:3",
        )
        assert is_disclaimed(word(below, "saying")) is taken_back
        if tie != "prep":
            assert is_disclaimed(word(doc, "like")) is taken_back


@pytest.mark.parametrize("subject", ["nsubj", "nsubjpass"])
def test_a_fake_may_be_shown(subject: str) -> None:
    """A fake that shows it, or is shown, does not tell that it was said."""
    words = "a fake letter reports/report Roe says/say so ."
    doc = parsed(words, "DT JJ NN VBZ NNP VBZ RB .", f"det:3 amod:3 {subject}:4 ROOT nsubj:6 ccomp:4 advmod:6 punct:4")
    assert not is_held(word(doc, "says"))
    assert is_disclaimed(word(doc, "says"))


def test_two_verbs_share_what_stands_above() -> None:
    """In "they deny that Roe stood and said so" neither happened; a noun beside another is no clause."""
    words, tags = "they deny Roe stood/stand and said/say so .", "PRP VBP NNP VBD CC VBD RB ."
    doc = parsed(words, tags, "nsubj:2 ROOT nsubj:4 ccomp:2 cc:4 conj:4 advmod:6 punct:2")
    assert not is_held(word(doc, "said"))
    auxiliary = parsed(
        words, tags.replace("NNP VBD", "NNP VBD/AUX"), "nsubj:2 ROOT nsubj:4 ccomp:2 cc:4 conj:4 advmod:6 punct:2"
    )
    assert not is_held(word(auxiliary, "said"))
    noun = parsed(
        "they deny rows and said/say so .",
        "PRP VBP NNS CC VBD RB .",
        "nsubj:2 ROOT dobj:2 cc:3 conj:3 advmod:5 punct:2",
    )
    assert is_held(word(noun, "said"))


@pytest.mark.parametrize("part_of_speech", ["IN", "IN/SCONJ"])
def test_a_preposition_between(part_of_speech: str) -> None:
    """A preposition leads from the verb above into the clause, whatever the tagger takes it for."""
    doc = parsed(
        "they refrain from saying/say so .",
        f"PRP VBP {part_of_speech} VBG RB .",
        "nsubj:2 ROOT prep:2 pcomp:3 advmod:4 punct:2",
    )
    assert not is_held(word(doc, "saying"))


def test_an_adverb_and_a_preposition_between() -> None:
    """Thus "Stopped short of saying" is about the stopping; an adverb without a preposition is no step."""
    doc = parsed(
        "they stop short of saying/say so .",
        "PRP VBP RB IN VBG RB .",
        "nsubj:2 ROOT advmod:2 prep:3 pcomp:4 advmod:5 punct:2",
    )
    assert not is_held(word(doc, "saying"))
    plain = parsed(
        "they stop soon saying/say so .", "PRP VBP RB VBG RB .", "nsubj:2 ROOT advmod:2 pcomp:3 advmod:4 punct:2"
    )
    assert is_held(word(plain, "saying"))


def test_an_infinitive_hangs_on_its_verb() -> None:
    """Thus "They refused, to say so" is their refusal by any relation; "they refused, saying so" is an aside."""
    for mark, tag, held in (("to", "VB", False), ("now", "VB", True), ("to", "VBG", True)):
        doc = parsed(
            f"they refuse {mark} say so .", f"PRP VBP TO {tag} RB .", "nsubj:2 ROOT aux:4 advcl:2 advmod:4 punct:2"
        )
        assert is_held(word(doc, "say")) is held


def test_an_infinitive_that_is_the_sentence() -> None:
    """Thus "To say so" hangs on nothing."""
    doc = parsed("to refuse now .", "TO VB RB .", "aux:2 ROOT advmod:2 punct:2")
    assert is_held(word(doc, "refuse"))


@pytest.mark.parametrize("link", ["except", "besides"])
def test_an_exception_wherever_it_hangs(link: str) -> None:
    """Thus "They refuse all except to say so" has it said, "all now to say so" does not."""
    for before, held in ((link, True), ("now", False)):
        doc = parsed(
            f"they refuse {before} to say so .",
            "PRP VBP IN TO VB RB .",
            "nsubj:2 ROOT advmod:2 aux:5 xcomp:2 advmod:5 punct:2",
        )
        assert is_held(word(doc, "say")) is held
    opens = parsed(f"to say so they refuse {link}", "TO VB RB PRP VBP IN", "aux:2 xcomp:5 advmod:2 nsubj:5 ROOT prep:5")
    assert not is_held(word(opens, "say"))


def test_the_other_side_of_a_quotation_mark() -> None:
    """A parse that joins a word in a quotation with one outside is not believed."""
    for words, tags, held in (
        ('they deny " Roe says/say so', "PRP VBP `` NNP VBZ RB", True),
        ("they deny - Roe says/say so", "PRP VBP : NNP VBZ RB", False),
    ):
        doc = parsed(words, tags, "nsubj:2 ROOT punct:5 nsubj:5 ccomp:2 advmod:5")
        assert is_held(word(doc, "says")) is held
    whole = parsed(
        'they deny " no " Roe says/say so',
        "PRP VBP `` DT '' NNP VBZ RB",
        "nsubj:2 ROOT punct:4 dep:2 punct:4 nsubj:7 ccomp:2 advmod:7",
    )
    assert not is_held(word(whole, "says"))


def test_a_quality_beside_a_verb() -> None:
    """Thus "It is false that" leaves it open, "it is Norby that" does not, whatever the tagger makes of the word."""
    for relation, held in (("acomp", False), ("advmod", True)):
        doc = parsed(
            "it is/be unlikely Roe says/say so .",
            "PRP VBZ RB NNP VBZ RB .",
            f"nsubj:2 ROOT {relation}:2 nsubj:5 ccomp:2 advmod:5 punct:2",
        )
        assert is_held(word(doc, "says")) is held


@pytest.mark.parametrize("relation", each("nsubj nsubjpass det advmod preconj"))
def test_where_nobody_stands(relation: str) -> None:
    """Few, neither or nobody take it back in whatever relation they stand beside the verb, but not as its object."""
    for tie, held in ((relation, False), ("dobj", True)):
        doc = parsed("few see Roe say so .", "NNS VBP NNP VB RB .", f"{tie}:2 ROOT nsubj:4 ccomp:2 advmod:4 punct:2")
        assert is_held(word(doc, "say")) is held


def test_a_negation_by_its_relation() -> None:
    """Whatever the parser calls a negation is one."""
    for relation, held in (("neg", False), ("intj", True)):
        doc = parsed(
            "they nay see Roe say so .",
            "PRP RB VBP NNP VB RB .",
            f"nsubj:3 {relation}:3 ROOT nsubj:5 ccomp:3 advmod:5 punct:3",
        )
        assert is_held(word(doc, "say")) is held
        assert is_disclaimed(word(doc, "say")) is not held


def test_what_an_infinitive_shares_with_its_verb() -> None:
    """Thus "They did not want to hear" did not hear it."""
    for relation, held in (("xcomp", False), ("advcl", True)):
        doc = parsed(
            "they never go hear Roe say so .",
            "PRP RB VBP VB NNP VB RB .",
            f"nsubj:3 neg:3 ROOT {relation}:3 nsubj:6 ccomp:4 advmod:6 punct:3",
        )
        assert is_held(word(doc, "say")) is held


@pytest.mark.parametrize("relation", each("nsubj nsubjpass dobj attr"))
@pytest.mark.parametrize("no", ["no", "neither"])
def test_no_before_a_noun(relation: str, no: str) -> None:
    """Thus "No letter shows that" and "neither letter shows it" take it back."""
    for determiner, tie, held in ((no, relation, False), ("the", relation, True), (no, "npadvmod", True)):
        doc = parsed(
            f"{determiner} letter shows/show Roe says/say so .",
            "DT NN VBZ NNP VBZ RB .",
            f"det:2 {tie}:3 ROOT nsubj:5 ccomp:3 advmod:5 punct:3",
        )
        assert is_held(word(doc, "says")) is held
    behind = parsed(
        f"they show {no} man Roe says/say so .",
        "PRP VBP DT NN NNP VBZ RB .",
        f"nsubj:2 ROOT det:4 {relation}:2 nsubj:6 ccomp:2 advmod:6 punct:2",
    )
    assert is_held(word(behind, "says"))


def test_no_is_a_determiner() -> None:
    """Thus "No" that is none does not take it back."""
    doc = parsed(
        "no letter shows/show Roe says/say so .",
        "DT NN VBZ NNP VBZ RB .",
        "amod:2 nsubj:3 ROOT nsubj:5 ccomp:3 advmod:5 punct:3",
    )
    assert is_held(word(doc, "says"))


@pytest.mark.parametrize("auxiliary", each("would 'd could might should"))
def test_what_was_not_done(auxiliary: str) -> None:
    """Thus "Would have said" was not said; "will have said" will be, and "would say" is only unsure."""
    for first, second, held in ((auxiliary, "have", False), ("will", "have", True), (auxiliary, "now", True)):
        doc = parsed(
            f"Roe {first} {second} said/say so .", "NNP MD VB VBN RB .", "nsubj:4 aux:4 aux:4 ROOT advmod:4 punct:4"
        )
        assert assertion_of(word(doc, "said"), denied=False).held is held


def test_a_denied_statement_is_told_as_denied() -> None:
    """Thus "Roe would not have said" is held as a denial."""
    doc = parsed("Roe would have said/say so .", "NNP MD VB VBN RB .", "nsubj:4 aux:4 aux:4 ROOT advmod:4 punct:4")
    assert assertion_of(word(doc, "said"), denied=True).held
    back = parsed(
        "it is/be untrue Roe says/say so .",
        "PRP VBZ/AUX JJ NNP VBZ RB .",
        "nsubj:2 ROOT acomp:2 nsubj:5 ccomp:2 advmod:5 punct:2",
    )
    found = assertion_of(word(back, "says"), denied=False)
    assert (found.polarity, found.held) == ("negative", False)


@pytest.mark.parametrize(
    ("first", "expected"),
    [("had", "conditional"), ("were", "conditional"), ("should", "conditional"), ("did", "asserted")],
)
def test_a_condition_by_word_order(first: str, expected: Modality) -> None:
    """Thus "Had Roe said so, they would go" is a condition; a question is none."""
    for relation in ("advcl", "ccomp"):
        words, tags = f"{first} Roe said/say so they go .", "VBD/AUX NNP VBN RB PRP VBP ."
        doc = parsed(words, tags, f"aux:3 nsubj:3 {relation}:6 advmod:3 nsubj:6 ROOT punct:6")
        assert modality_of(word(doc, "said")) == ("wished" if (first, expected) == ("should", "asserted") else expected)
    behind = parsed(
        "Roe had said/say so they go .",
        "NNP VBD/AUX VBN RB PRP VBP .",
        "nsubj:3 aux:3 advcl:6 advmod:3 nsubj:6 ROOT punct:6",
    )
    assert modality_of(word(behind, "said")) == "asserted"


def test_a_question_by_its_mark() -> None:
    """A mark at the end, or a quotation mark behind it, makes a question."""
    for words, tags, relations, expected in (
        ("Roe says/say so ?", "NNP VBZ RB .", "nsubj:2 ROOT advmod:2 punct:2", "question"),
        ("Roe says/say so ? '", "NNP VBZ RB . ''", "nsubj:2 ROOT advmod:2 punct:2 punct:2", "question"),
        ("Roe says/say so .", "NNP VBZ RB .", "nsubj:2 ROOT advmod:2 punct:2", "asserted"),
        ("? Roe says/say so .", ". NNP VBZ RB .", "punct:3 nsubj:3 ROOT advmod:3 punct:3", "asserted"),
    ):
        assert modality_of(word(parsed(words, tags, relations), "says")) == expected
