"""Attributions by nouns and by "according to"."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.according import according
from briefing.understand.attribution.noun_cues import copular_noun, possessed_noun
from tests.understand.parses import Parse, parsed, word

Found = tuple[str, str, str, bool]

OWNED: list[tuple[Parse, str, Found]] = [
    (
        (
            "Norland 's demand for a vote was/be ignored/ignore .",
            "NNP POS NN IN DT NN VBD VBN .",
            "poss:3 case:1 nsubjpass:8 prep:3 det:6 pobj:4 auxpass:8 ROOT punct:8",
        ),
        "demand",
        ("Norland", "for a vote", "demands", False),
    ),
    (
        (
            "The call by Roe to close the port was/be ignored/ignore .",
            "DT NN IN NNP TO VB DT NN VBD VBN .",
            "det:2 nsubjpass:10 prep:2 pobj:3 aux:6 acl:2 det:8 dobj:6 auxpass:10 ROOT punct:10",
        ),
        "call",
        ("Roe", "to close the port", "demands", False),
    ),
    (
        (
            "The claim by Roe that the port is/be safe was/be ignored/ignore .",
            "DT NN IN NNP IN/SCONJ DT NN VBZ/AUX JJ VBD VBN .",
            ("det:2 nsubjpass:11 prep:2 pobj:3 mark:8 det:7 nsubj:8 acl:2 acomp:8 auxpass:11 ROOT punct:11"),
        ),
        "claim",
        ("Roe", "that the port is safe", "claims", False),
    ),
    (
        (
            "The forces/force continued/continue their efforts/effort to clear the road .",
            "DT NNS VBD PRP$ NNS TO VB DT NN .",
            "det:2 nsubj:3 ROOT poss:5 dobj:3 aux:7 acl:5 det:9 dobj:7 punct:3",
        ),
        "efforts",
        ("forces", "to clear the road", "plans", True),
    ),
    (
        (
            "Norland expressed/express its willingness to meet Sudland .",
            "NNP VBD PRP$ NN TO VB NNP .",
            "nsubj:2 ROOT poss:4 dobj:2 aux:6 acl:4 dobj:6 punct:2",
        ),
        "willingness",
        ("Norland", "to meet Sudland", "offers", False),
    ),
]


@pytest.mark.parametrize(("parse", "noun", "expected"), OWNED)
def test_a_noun_ascribes_to_its_owner(parse: Parse, noun: str, expected: Found) -> None:
    """The owner, or the agent behind "by", is the source; "its" as an object belongs to the subject."""
    match = possessed_noun(word(parsed(*parse), noun))
    assert match is not None
    assert (match.source.text, " ".join(t.text for t in match.content), match.stance, match.deed) == expected
    assert (match.rule, match.frame) == ("noun cue", "noun")


NOTHING: list[tuple[Parse, str]] = [
    (
        (
            "Norland 's army crossed/cross the river .",
            "NNP POS NN VBD DT NN .",
            "poss:3 case:1 nsubj:4 ROOT det:6 dobj:4 punct:4",
        ),
        "army",
    ),
    (("The demand for bread grew/grow .", "DT NN IN NN VBD .", "det:2 nsubj:5 prep:2 pobj:3 ROOT punct:5"), "demand"),
    (
        (
            "Norland 's demand was/be ignored/ignore .",
            "NNP POS NN VBD VBN .",
            "poss:3 case:1 nsubjpass:5 auxpass:5 ROOT punct:5",
        ),
        "demand",
    ),
    (
        (
            "Norland 's demand in May was/be ignored/ignore .",
            "NNP POS NN IN NNP VBD VBN .",
            "poss:3 case:1 nsubjpass:7 prep:3 pobj:4 auxpass:7 ROOT punct:7",
        ),
        "demand",
    ),
]


@pytest.mark.parametrize(("parse", "noun"), NOTHING)
def test_a_noun_ascribes_nothing(parse: Parse, noun: str) -> None:
    """Other nouns, nouns that nobody owns, and nouns without a content ascribe nothing."""
    assert possessed_noun(word(parsed(*parse), noun)) is None


def test_a_noun_with_be() -> None:
    """What their goal is, is theirs."""
    match = copular_noun(
        word(
            parsed(
                *(
                    "Their goal is/be to close the port .",
                    "PRP$ NN VBZ/AUX TO VB DT NN .",
                    "poss:2 nsubj:3 ROOT aux:5 xcomp:3 det:7 dobj:5 punct:3",
                )
            ),
            "goal",
        )
    )
    assert match is not None
    assert (match.source.text, " ".join(t.text for t in match.content)) == ("Their", "to close the port")
    assert match.rule == "noun cue, copula"


@pytest.mark.parametrize(
    ("parse", "noun"),
    [
        (("Their goal is/be clear .", "PRP$ NN VBZ/AUX JJ .", "poss:2 nsubj:3 ROOT acomp:3 punct:3"), "goal"),
        (
            (
                "Their road is/be to close the port .",
                "PRP$ NN VBZ/AUX TO VB DT NN .",
                "poss:2 nsubj:3 ROOT aux:5 xcomp:3 det:7 dobj:5 punct:3",
            ),
            "road",
        ),
        (
            (
                "The goal is/be to close the port .",
                "DT NN VBZ/AUX TO VB DT NN .",
                "det:2 nsubj:3 ROOT aux:5 xcomp:3 det:7 dobj:5 punct:3",
            ),
            "goal",
        ),
        (
            (
                "Their goal became/become to close the port .",
                "PRP$ NN VBD TO VB DT NN .",
                "poss:2 nsubj:3 ROOT aux:5 xcomp:3 det:7 dobj:5 punct:3",
            ),
            "goal",
        ),
    ],
)
def test_a_noun_with_be_says_nothing(parse: Parse, noun: str) -> None:
    """Too few words, another noun, no owner or another verb: nothing is ascribed."""
    assert copular_noun(word(parsed(*parse), noun)) is None


ACCORDING: list[tuple[Parse, str, str]] = [
    (
        (
            "According/accord to Roe , the dam is/be safe .",
            "VBG IN NNP , DT NN VBZ/AUX JJ .",
            "prep:7 prep:1 pobj:2 punct:7 det:6 nsubj:7 ROOT acomp:7 punct:7",
        ),
        "Roe",
        "the dam is safe",
    ),
    (
        (
            "The dam is/be safe , according/accord to Roe .",
            "DT NN VBZ/AUX JJ , VBG IN NNP .",
            "det:2 nsubj:3 ROOT acomp:3 punct:3 prep:3 prep:6 pobj:7 punct:3",
        ),
        "Roe",
        "The dam is safe",
    ),
    (
        (
            "The dam is/be safe according/accord to Roe .",
            "DT NN VBZ/AUX JJ VBG IN NNP .",
            "det:2 nsubj:3 ROOT acomp:3 prep:3 prep:5 pobj:6 punct:3",
        ),
        "Roe",
        "The dam is safe",
    ),
    (
        (
            "The dam , according/accord to Roe , is/be safe .",
            "DT NN , VBG IN NNP , VBZ/AUX JJ .",
            "det:2 nsubj:8 punct:8 prep:8 prep:4 pobj:5 punct:8 ROOT acomp:8 punct:8",
        ),
        "Roe",
        "The dam is safe",
    ),
]


@pytest.mark.parametrize(("parse", "source", "content"), ACCORDING)
def test_according_to(parse: Parse, source: str, content: str) -> None:
    """The clause beside "according to" is its content, without the words themselves and marks at the edges."""
    doc = parsed(*parse)
    match = according(next(t for t in doc if t.lower_ == "according"))
    assert match is not None
    words = [t.text for t in match.content if t.is_alpha]
    assert (match.source.text, " ".join(words)) == (source, content)
    assert (match.rule, match.frame, match.stance) == ("according to", "say", "claims")


def test_according_without_to() -> None:
    """Nothing is ascribed without a source."""
    doc = parsed("It went according .", "PRP VBD VBG .", "nsubj:2 ROOT prep:2 punct:2")
    assert according(word(doc, "according")) is None


ASIDES: list[tuple[Parse, str, str]] = [
    (
        (
            "According/accord to Roe , the finance minister , the money is/be there .",
            "VBG IN NNP , DT NN NN , DT NN VBZ/AUX RB .",
            "prep:11 prep:1 pobj:2 punct:11 det:7 compound:7 nsubj:11 punct:7 det:10 nsubj:11 ROOT advmod:11 punct:11",
        ),
        "Roe",
        "the money is there",
    ),
    (
        (
            "According/accord to Roe , who leads/lead the port , the dam is/be safe .",
            "VBG IN NNP , WP VBZ DT NN , DT NN VBZ/AUX JJ .",
            "prep:12 prep:1 pobj:2 punct:3 nsubj:6 relcl:3 det:8 dobj:6 punct:12 det:11 nsubj:12 ROOT acomp:12 punct:3",
        ),
        "Roe",
        "the dam is safe",
    ),
    (
        (
            'According/accord to Roe , of the port , " the dam is/be safe . "',
            "VBG IN NNP , IN DT NN , `` DT NN VBZ/AUX JJ . ''",
            (
                "prep:12 prep:1 pobj:2 punct:1 prep:1 det:7 pobj:5 punct:12 punct:12 det:11 nsubj:12 ROOT acomp:12 "
                "punct:12 punct:12"
            ),
        ),
        "Roe",
        "the dam is safe",
    ),
    (
        (
            'According/accord to the mayor , Roe , " the dam is/be safe . "',
            "VBG IN DT NN , NNP , `` DT NN VBZ/AUX JJ . ''",
            (
                "prep:11 prep:1 det:4 pobj:2 punct:11 nsubj:11 punct:6 punct:11 det:10 nsubj:11 ROOT acomp:11 "
                "punct:11 punct:11"
            ),
        ),
        "Roe",
        "the dam is safe",
    ),
    # the parser takes the subject for an apposition
    (
        (
            "According/accord to Roe , the dam , a relic , will fall .",
            "VBG IN NNP , DT NN , DT NN , MD VB .",
            "prep:12 prep:1 pobj:2 punct:3 det:6 appos:3 punct:6 det:9 appos:6 punct:12 aux:12 ROOT punct:12",
        ),
        "Roe",
        "the dam a relic will fall",
    ),
]


@pytest.mark.parametrize(("parse", "source", "content"), ASIDES, ids=[case[0][0] for case in ASIDES])
def test_who_a_source_is_is_no_content(parse: Parse, source: str, content: str) -> None:
    """The minister is who Roe is, not what Roe says, wherever the parser hangs the apposition."""
    match = according(word(parsed(*parse), "According"))
    assert match is not None
    assert (match.source.text, " ".join(t.text for t in match.content if t.is_alpha)) == (source, content)


NO_ASIDES: list[tuple[Parse, str]] = [
    (
        (
            'According/accord to Roe , in May , " the dam was/be safe . "',
            "VBG IN NNP , IN NNP , `` DT NN VBD/AUX JJ . ''",
            (
                "prep:11 prep:1 pobj:2 punct:11 prep:11 pobj:5 punct:11 punct:11 det:10 nsubj:11 ROOT acomp:11 "
                "punct:11 punct:11"
            ),
        ),
        "in May the dam was safe",
    ),
    (
        (
            "According/accord to Roe , the dam , the wall and the gate will fall .",
            "VBG IN NNP , DT NN , DT NN CC DT NN MD VB .",
            (
                "prep:14 prep:1 pobj:2 punct:14 det:6 nsubj:14 punct:6 det:9 appos:6 cc:9 det:12 conj:9 aux:14 "
                "ROOT punct:14"
            ),
        ),
        "the dam the wall and the gate will fall",
    ),
    (
        (
            'According/accord to Roe , the dam is/be old , " a relic . "',
            "VBG IN NNP , DT NN VBZ/AUX JJ , `` DT NN . ''",
            "prep:7 prep:1 pobj:2 punct:7 det:6 nsubj:7 ROOT acomp:7 punct:7 punct:7 det:12 attr:7 punct:7 punct:7",
        ),
        "the dam is old a relic",
    ),
]


@pytest.mark.parametrize(("parse", "content"), NO_ASIDES, ids=[case[0][0] for case in NO_ASIDES])
def test_what_stands_behind_a_source_may_be_content(parse: Parse, content: str) -> None:
    """A time, the first of several things, and a clause are said, and do not tell who says it."""
    match = according(word(parsed(*parse), "According"))
    assert match is not None
    assert " ".join(t.text for t in match.content if t.is_alpha) == content
