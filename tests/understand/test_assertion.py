"""How a text puts it that somebody said something: polarity, modality, auxiliaries."""

from __future__ import annotations

import pytest

from briefing.facts import Agreement, Modality, Polarity
from briefing.understand.parsing.assertion import agreement_of, assertion_of, verb_group
from briefing.understand.parsing.grammar import is_open, is_passive, is_unsaid, negated, purpose
from briefing.understand.records import Assertion
from tests.understand.parses import Parse, parsed, word

Expected = tuple[Polarity, Modality, tuple[str, ...]]
PLAIN: tuple[Polarity, Modality] = ("positive", "asserted")

ASSERTED: list[tuple[Parse, str, Expected]] = [
    (
        (
            "Roe said/say that the port will close .",
            "NNP VBD IN/SCONJ DT NN MD VB .",
            "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2",
        ),
        "said",
        (*PLAIN, ()),
    ),
    (
        (
            "Jane Roe has/have repeatedly said/say that the bridge will close .",
            "NNP NNP VBZ RB VBN IN/SCONJ DT NN MD VB .",
            "compound:2 nsubj:5 aux:5 advmod:5 ROOT mark:10 det:8 nsubj:10 aux:10 ccomp:5 punct:5",
        ),
        "said",
        (*PLAIN, ("has", "repeatedly")),
    ),
    (
        (
            "Roe did/do not say that the port will close .",
            "NNP VBD RB/PART VB IN/SCONJ DT NN MD VB .",
            "nsubj:4 aux:4 neg:4 ROOT mark:9 det:7 nsubj:9 aux:9 ccomp:4 punct:4",
        ),
        "say",
        ("negative", "asserted", ("did", "not")),
    ),
    (
        (
            "Roe never said/say that the port will close .",
            "NNP RB VBD IN/SCONJ DT NN MD VB .",
            "nsubj:3 neg:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "said",
        ("negative", "asserted", ("never",)),
    ),
    (
        (
            "Roe has/have shown/show no interest in a deal .",
            "NNP VBZ VBN DT NN IN DT NN .",
            "nsubj:3 aux:3 ROOT det:5 dobj:3 prep:5 det:8 pobj:6 punct:3",
        ),
        "shown",
        ("negative", "asserted", ("has",)),
    ),
    (
        (
            "Roe could say that the port will close .",
            "NNP MD VB IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "say",
        ("uncertain", "possible", ("could",)),
    ),
    (
        (
            "Roe would say that the port will close .",
            "NNP MD VB IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "say",
        ("uncertain", "conditional", ("would",)),
    ),
    (
        (
            "Roe should say that the port will close .",
            "NNP MD VB IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "say",
        ("positive", "wished", ("should",)),
    ),
    (
        (
            "Roe will say that the port will close .",
            "NNP MD VB IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "say",
        ("positive", "expected", ("will",)),
    ),
    (
        (
            "Roe seems/seem to think that the port will close .",
            "NNP VBZ TO VB IN/SCONJ DT NN MD VB .",
            "nsubj:2 ROOT aux:4 xcomp:2 mark:9 det:7 nsubj:9 aux:9 ccomp:4 punct:2",
        ),
        "think",
        ("uncertain", "possible", ("to",)),
    ),
    (
        (
            "Roe is/be expected/expect to say that the port will close .",
            "NNP VBZ VBN TO VB IN/SCONJ DT NN MD VB .",
            "nsubjpass:3 auxpass:3 ROOT aux:5 xcomp:3 mark:10 det:8 nsubj:10 aux:10 ccomp:5 punct:3",
        ),
        "say",
        ("uncertain", "expected", ("to",)),
    ),
    (
        (
            "The union wants/want Roe to say that the money is/be there .",
            "DT NN VBZ NNP TO VB IN/SCONJ DT NN VBZ/AUX RB .",
            ("det:2 nsubj:3 ROOT nsubj:6 aux:6 ccomp:3 mark:10 det:9 nsubj:10 ccomp:6 advmod:10 punct:3"),
        ),
        "say",
        ("uncertain", "wished", ("to",)),
    ),
    (
        (
            "If Roe says/say that the bridge was/be sold/sell , the court will ask why .",
            "IN/SCONJ NNP VBZ IN/SCONJ DT NN VBD VBN , DT NN MD VB WRB/SCONJ .",
            (
                "mark:3 nsubj:3 advcl:13 mark:8 det:6 nsubjpass:8 auxpass:8 ccomp:3 punct:13 det:11 "
                "nsubj:13 aux:13 ROOT advmod:13 punct:13"
            ),
        ),
        "says",
        ("uncertain", "conditional", ()),
    ),
    (
        (
            "Unless Roe says/say that the bridge was/be sold/sell , the court will wait .",
            "IN/SCONJ NNP VBZ IN/SCONJ DT NN VBD VBN , DT NN MD VB .",
            (
                "mark:3 nsubj:3 advcl:13 mark:8 det:6 nsubjpass:8 auxpass:8 ccomp:3 punct:13 det:11 "
                "nsubj:13 aux:13 ROOT punct:13"
            ),
        ),
        "says",
        ("uncertain", "conditional", ()),
    ),
    (
        (
            "The court asked/ask whether Roe said/say that the bridge was/be sold/sell .",
            "DT NN VBD IN/SCONJ NNP VBD IN/SCONJ DT NN VBD VBN .",
            ("det:2 nsubj:3 ROOT mark:6 nsubj:6 ccomp:3 mark:11 det:9 nsubjpass:11 auxpass:11 ccomp:6 punct:3"),
        ),
        "said",
        ("uncertain", "question", ()),
    ),
    (
        (
            "Did/do Roe say that the bridge was/be sold/sell ?",
            "VBD NNP VB IN/SCONJ DT NN VBD VBN .",
            "aux:3 nsubj:3 ROOT mark:8 det:6 nsubjpass:8 auxpass:8 ccomp:3 punct:3",
        ),
        "say",
        ("uncertain", "question", ()),
    ),
]


@pytest.mark.parametrize(("parse", "verb", "expected"), ASSERTED)
def test_how_a_verb_is_asserted(parse: Parse, verb: str, expected: Expected) -> None:
    """Auxiliaries, "not", conjunctions and the verb above say whether it happened, and how the text puts it."""
    token = word(parsed(*parse), verb)
    assertion = assertion_of(token, denied=negated(token))
    assert (assertion.polarity, assertion.modality, assertion.auxiliaries) == expected


NOT_SAID: list[tuple[Parse, str]] = [
    (
        (
            "Nobody has/have heard/hear Roe say that the money was/be stolen/steal .",
            "NN/PRON VBZ VBN NNP VB IN/SCONJ DT NN VBD VBN .",
            "nsubj:3 aux:3 ROOT nsubj:5 ccomp:3 mark:10 det:8 nsubjpass:10 auxpass:10 ccomp:5 punct:3",
        ),
        "say",
    ),
    (
        (
            "Roe stopped/stop short of saying/say that the money was/be stolen/steal .",
            "NNP VBD RB IN VBG IN/SCONJ DT NN VBD VBN .",
            ("nsubj:2 ROOT advmod:2 prep:2 pcomp:4 mark:10 det:8 nsubjpass:10 auxpass:10 ccomp:5 punct:2"),
        ),
        "saying",
    ),
    (
        (
            "It is/be not true that Roe said/say that the money was/be stolen/steal .",
            "PRP VBZ/AUX RB/PART JJ IN/SCONJ NNP VBD IN/SCONJ DT NN VBD VBN .",
            (
                "nsubj:2 ROOT neg:2 acomp:2 mark:7 nsubj:7 ccomp:2 mark:12 det:10 nsubjpass:12 "
                "auxpass:12 ccomp:7 punct:2"
            ),
        ),
        "said",
    ),
    (
        (
            "A fake video showed/show Roe saying/say that the money was/be stolen/steal .",
            "DT JJ NN VBD NNP VBG IN/SCONJ DT NN VBD VBN .",
            ("det:3 amod:3 nsubj:4 ROOT nsubj:6 ccomp:4 mark:11 det:9 nsubjpass:11 auxpass:11 ccomp:6 punct:4"),
        ),
        "saying",
    ),
    (
        (
            "Had/have Roe said/say that the money was/be stolen/steal , the court would ask .",
            "VBD NNP VBD IN/SCONJ DT NN VBD VBN , DT NN MD VB .",
            (
                "aux:3 nsubj:3 advcl:13 mark:8 det:6 nsubjpass:8 auxpass:8 ccomp:3 punct:13 det:11 "
                "nsubj:13 aux:13 ROOT punct:13"
            ),
        ),
        "said",
    ),
]


@pytest.mark.parametrize(("parse", "verb"), NOT_SAID)
def test_what_was_not_said_is_not_asserted(parse: Parse, verb: str) -> None:
    """What nobody heard, what is not true, faked or only supposed is no plain fact."""
    token = word(parsed(*parse), verb)
    assertion = assertion_of(token, denied=negated(token))
    assert (assertion.polarity, assertion.modality) != PLAIN


AGREEING: list[tuple[Parse, str, Agreement]] = [
    (
        (
            "Roe said/say that the port will close .",
            "NNP VBD IN/SCONJ DT NN MD VB .",
            "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2",
        ),
        "said",
        "any",
    ),
    (
        (
            "Roe says/say that the port will close .",
            "NNP VBZ IN/SCONJ DT NN MD VB .",
            "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2",
        ),
        "says",
        "singular",
    ),
    (
        (
            "Allies/ally say that the port will close .",
            "NNS VBP IN/SCONJ DT NN MD VB .",
            "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2",
        ),
        "say",
        "plural",
    ),
    (
        (
            "Roe has/have often said/say that the port will close .",
            "NNP VBZ RB VBN IN/SCONJ DT NN MD VB .",
            "nsubj:4 aux:4 advmod:4 ROOT mark:9 det:7 nsubj:9 aux:9 ccomp:4 punct:4",
        ),
        "said",
        "singular",
    ),
    (
        (
            "Allies/ally have said/say that the port will close .",
            "NNS VBP VBN IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "said",
        "plural",
    ),
    (
        (
            "Roe could say that the port will close .",
            "NNP MD VB IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "say",
        "any",
    ),
    (
        (
            "Roe was/be saying/say that the port will close .",
            "NNP VBD VBG IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "saying",
        "singular",
    ),
    (
        (
            "Allies/ally were/be saying/say that the port will close .",
            "NNS VBD VBG IN/SCONJ DT NN MD VB .",
            "nsubj:3 aux:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
        ),
        "saying",
        "plural",
    ),
    (
        (
            "The union wants/want Roe to say that the money is/be there .",
            "DT NN VBZ NNP TO VB IN/SCONJ DT NN VBZ/AUX RB .",
            ("det:2 nsubj:3 ROOT nsubj:6 aux:6 ccomp:3 mark:10 det:9 nsubj:10 ccomp:6 advmod:10 punct:3"),
        ),
        "say",
        "none",
    ),
    (
        ("The plan was/be opposed/oppose .", "DT NN VBD VBN .", "det:2 nsubjpass:4 auxpass:4 ROOT punct:4"),
        "opposed",
        "none",
    ),
    (
        (
            "Roe has/have come/come and promised/promise aid .",
            "NNP VBZ VBN CC VBN NN .",
            "nsubj:3 aux:3 ROOT cc:3 conj:3 dobj:5 punct:3",
        ),
        "promised",
        "any",
    ),
    (
        (
            "Roe has/have come/come and given/give aid .",
            "NNP VBZ VBN CC VBN NN .",
            "nsubj:3 aux:3 ROOT cc:3 conj:3 dobj:5 punct:3",
        ),
        "given",
        "none",
    ),
    (
        ("Roe came/come demanding/demand aid .", "NNP VBD VBG NN .", "nsubj:2 ROOT advcl:2 dobj:3 punct:2"),
        "demanding",
        "none",
    ),
    (
        ("Roe came/come to feed/feed ducks/duck .", "NNP VBD TO VB NNS .", "nsubj:2 ROOT aux:4 advcl:2 dobj:4 punct:2"),
        "feed",
        "none",
    ),
]


@pytest.mark.parametrize(("parse", "verb", "expected"), AGREEING)
def test_which_subjects_a_verb_group_goes_with(parse: Parse, verb: str, expected: Agreement) -> None:
    """The finite word of the group decides; a passive, an infinitive and a bare participle go with none."""
    assert agreement_of(word(parsed(*parse), verb)) == expected


def test_a_group_keeps_the_word_before_an_adverb() -> None:
    """The verb group is the unbroken run of helping words before the verb."""
    doc = parsed(
        *(
            "Roe has/have often said/say that the port will close .",
            "NNP VBZ RB VBN IN/SCONJ DT NN MD VB .",
            "nsubj:4 aux:4 advmod:4 ROOT mark:9 det:7 nsubj:9 aux:9 ccomp:4 punct:4",
        )
    )
    assert [t.text for t in verb_group(word(doc, "said"))] == ["has", "often", "said"]
    assert [t.text for t in verb_group(word(doc, "close"))] == ["will", "close"]


@pytest.mark.xfail(strict=True, reason="the word below an adverb is not taken into the group")
def test_no_longer_stays_whole() -> None:
    """No longer is one adverb."""
    token = word(
        parsed(
            *(
                "Norland no longer/long supports/support the plan .",
                "NNP RB RBR/ADV VBZ DT NN .",
                "nsubj:4 neg:3 advmod:4 ROOT det:6 dobj:4 punct:4",
            )
        ),
        "supports",
    )
    assert assertion_of(token, denied=True).auxiliaries == ("no", "longer")


def test_plain_speech_needs_no_words() -> None:
    """What a label or a signature ascribes is asserted."""
    assert Assertion() == Assertion((), "positive", "asserted")


CLAUSES: list[tuple[Parse, str, set[str]]] = [
    (
        (
            "Roe met/meet Doe to demand a vote .",
            "NNP VBD NNP TO VB DT NN .",
            "nsubj:2 ROOT dobj:2 aux:5 advcl:2 det:7 dobj:5 punct:2",
        ),
        "demand",
        {"purpose"},
    ),
    (
        (
            "Roe continues/continue to demand a vote .",
            "NNP VBZ TO VB DT NN .",
            "nsubj:2 ROOT aux:4 xcomp:2 det:6 dobj:4 punct:2",
        ),
        "demand",
        set(),
    ),
    (
        ("Roe helped/help build the bridge .", "NNP VBD VB DT NN .", "nsubj:2 ROOT xcomp:2 det:5 dobj:3 punct:2"),
        "build",
        {"purpose"},
    ),
    (
        (
            "Roe declined/decline to say why .",
            "NNP VBD TO VB WRB/SCONJ .",
            "nsubj:2 ROOT aux:4 xcomp:2 advmod:4 punct:2",
        ),
        "say",
        {"unsaid", "purpose"},
    ),
    (
        (
            "Roe has/have yet to say why .",
            "NNP VBZ RB TO VB WRB/SCONJ .",
            "nsubj:2 ROOT advmod:2 aux:5 xcomp:2 advmod:5 punct:2",
        ),
        "say",
        {"unsaid", "purpose"},
    ),
    (
        ("Roe hopes/hop to say why .", "NNP VBZ TO VB WRB/SCONJ .", "nsubj:2 ROOT aux:4 xcomp:2 advmod:4 punct:2"),
        "say",
        {"purpose"},
    ),
    (("Did/do Roe say why ?", "VBD NNP VB WRB/SCONJ .", "aux:3 nsubj:3 ROOT advmod:3 punct:3"), "say", {"open"}),
    (
        (
            "If Roe says/say why , the court will wait .",
            "IN/SCONJ NNP VBZ WRB/SCONJ , DT NN MD VB .",
            "mark:3 nsubj:3 advcl:9 advmod:9 punct:9 det:7 nsubj:9 aux:9 ROOT punct:9",
        ),
        "says",
        {"open"},
    ),
    (
        (
            "If Roe says/say why , the court will wait .",
            "IN/SCONJ NNP VBZ WRB/SCONJ , DT NN MD VB .",
            "mark:3 nsubj:3 advcl:9 advmod:9 punct:9 det:7 nsubj:9 aux:9 ROOT punct:9",
        ),
        "wait",
        set(),
    ),
    (
        ("The plan was/be opposed/oppose .", "DT NN VBD VBN .", "det:2 nsubjpass:4 auxpass:4 ROOT punct:4"),
        "opposed",
        {"passive"},
    ),
    (
        (
            "Norland no longer/long supports/support the plan .",
            "NNP RB RBR/ADV VBZ DT NN .",
            "nsubj:4 neg:3 advmod:4 ROOT det:6 dobj:4 punct:4",
        ),
        "supports",
        {"negated"},
    ),
    (
        (
            "Roe does/do not support the plan .",
            "NNP VBZ RB/PART VB DT NN .",
            "nsubj:4 aux:4 neg:4 ROOT det:6 dobj:4 punct:4",
        ),
        "support",
        {"negated"},
    ),
]


@pytest.mark.parametrize(("parse", "verb", "expected"), CLAUSES)
def test_questions_about_a_verb(parse: Parse, verb: str, expected: set[str]) -> None:
    """Purposes, verbs that did not happen, questions, passives and negations are told apart."""
    token = word(parsed(*parse), verb)
    tests = {"purpose": purpose, "unsaid": is_unsaid, "open": is_open, "passive": is_passive, "negated": negated}
    assert {name for name, holds in tests.items() if holds(token)} == expected
