"""What stands above a clause: whether it can be told without the clauses around it."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.governors import is_held
from tests.understand.parses import Parse, parsed, word

OPEN: list[tuple[Parse, str]] = [
    (
        (
            "Nobody has/have heard/hear Roe say that the dam is/be safe .",
            "NN/PRON VBZ VBN NNP VB IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:3 aux:3 ROOT nsubj:5 ccomp:3 mark:9 det:8 nsubj:9 ccomp:5 acomp:9 punct:3",
        ),
        "say",
    ),
    (
        (
            "A doctored video showed/show Roe saying/say that the dam is/be safe .",
            "DT JJ NN VBD NNP VBG IN/SCONJ DT NN VBZ/AUX JJ .",
            "det:3 amod:3 nsubj:4 ROOT nsubj:6 ccomp:4 mark:10 det:9 nsubj:10 ccomp:6 acomp:10 punct:4",
        ),
        "saying",
    ),
    (
        (
            "There is/be no proof that Roe said/say that the dam is/be safe .",
            "EX VBZ DT NN IN/SCONJ NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            "expl:2 ROOT det:4 attr:2 mark:7 nsubj:7 acl:4 mark:11 det:10 nsubj:11 ccomp:7 acomp:11 punct:2",
        ),
        "said",
    ),
    (
        (
            "It is/be understood/understand that Roe said/say that the dam is/be safe .",
            "PRP VBZ VBN IN/SCONJ NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            ("nsubjpass:3 auxpass:3 ROOT mark:6 nsubj:6 ccomp:3 mark:10 det:9 nsubj:10 ccomp:6 acomp:10 punct:3"),
        ),
        "said",
    ),
    (
        (
            "The board denied/deny that Roe had/have said/say that the dam is/be safe .",
            "DT NN VBD IN/SCONJ NNP VBD VBN IN/SCONJ DT NN VBZ/AUX JJ .",
            "det:2 nsubj:3 ROOT mark:7 nsubj:7 aux:7 ccomp:3 mark:11 det:10 nsubj:11 ccomp:7 acomp:11 punct:3",
        ),
        "said",
    ),
    (
        (
            "Roe is/be likely to say that the dam is/be safe .",
            "NNP VBZ/AUX JJ TO VB IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT acomp:2 aux:5 xcomp:3 mark:9 det:8 nsubj:9 ccomp:5 acomp:9 punct:2",
        ),
        "say",
    ),
]
HELD: list[tuple[Parse, str]] = [
    (
        (
            "It was/be announced/announce that Roe said/say that the dam is/be safe .",
            "PRP VBD VBN IN/SCONJ NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            ("nsubjpass:3 auxpass:3 ROOT mark:6 nsubj:6 ccomp:3 mark:10 det:9 nsubj:10 ccomp:6 acomp:10 punct:3"),
        ),
        "said",
    ),
    (
        (
            "The board reported/report that Roe said/say that the dam is/be safe .",
            "DT NN VBD IN/SCONJ NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            "det:2 nsubj:3 ROOT mark:6 nsubj:6 ccomp:3 mark:10 det:9 nsubj:10 ccomp:6 acomp:10 punct:3",
        ),
        "said",
    ),
    (
        (
            "The board told/tell voters/voter that Roe said/say that the dam is/be safe .",
            "DT NN VBD NNS IN/SCONJ NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            "det:2 nsubj:3 ROOT dobj:3 mark:7 nsubj:7 ccomp:3 mark:11 det:10 nsubj:11 ccomp:7 acomp:11 punct:3",
        ),
        "said",
    ),
    (
        (
            "Roe gave/give no details/detail , except to say that the dam is/be safe .",
            "NNP VBD DT NNS , IN/SCONJ TO VB IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT det:4 dobj:2 punct:2 mark:8 aux:8 advcl:2 mark:12 det:11 nsubj:12 ccomp:8 acomp:12 punct:2",
        ),
        "say",
    ),
    (
        (
            "Roe went/go on to say that the dam is/be safe .",
            "NNP VBD RP TO VB IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT prt:2 aux:5 advcl:2 mark:9 det:8 nsubj:9 ccomp:5 acomp:9 punct:2",
        ),
        "say",
    ),
    (
        (
            "Roe dismissed/dismiss the plan by saying/say that the dam is/be safe .",
            "NNP VBD DT NN IN VBG IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT det:4 dobj:2 prep:2 pcomp:5 mark:10 det:9 nsubj:10 ccomp:6 acomp:10 punct:2",
        ),
        "saying",
    ),
]


@pytest.mark.parametrize(("parse", "verb"), OPEN)
def test_what_stands_above_leaves_it_open(parse: Parse, verb: str) -> None:
    """What is denied, made up, supposed or likely was not said."""
    assert not is_held(word(parsed(*parse), verb))


@pytest.mark.parametrize(("parse", "verb"), HELD)
def test_what_stands_above_lets_it_stand(parse: Parse, verb: str) -> None:
    """What is reported, excepted or the means of something was said."""
    assert is_held(word(parsed(*parse), verb))
