"""Ends of reported clauses: what belongs to the report stays in it, what the writer adds does not come in."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.verb_cues import find_cues
from tests.understand.parses import Parse, parsed

SAID = "nsubj:2 ROOT det:4 nsubj:5 ccomp:2 acomp:5 "


def content(parse: Parse) -> str:
    """The words that the first cue reports."""
    return " ".join(t.text for t in next(find_cues(parsed(*parse))).content)


GOES_ON: list[tuple[Parse, str]] = [
    (
        (
            "Roe said/say the dam was/be safe , and it would hold in spring .",
            "NNP VBD DT NN VBD/AUX JJ , CC PRP MD VB IN NN .",
            SAID + "punct:2 cc:2 nsubj:11 aux:11 conj:2 prep:11 pobj:12 punct:11",
        ),
        "the dam was safe , and it would hold in spring",
    ),
    (
        (
            "Roe said/say the dam was/be safe , because nobody would dare to touch it .",
            "NNP VBD DT NN VBD/AUX JJ , IN/SCONJ NN/PRON MD VB TO VB PRP .",
            SAID + "punct:2 mark:11 nsubj:11 aux:11 advcl:2 aux:13 xcomp:11 dobj:13 punct:2",
        ),
        "the dam was safe , because nobody would dare to touch it",
    ),
]
ENDS: list[Parse] = [
    (
        "Roe said/say the dam was/be safe , but the mayor looks/look worried .",
        "NNP VBD DT NN VBD/AUX JJ , CC DT NN VBZ JJ .",
        SAID + "punct:2 cc:2 det:10 nsubj:11 conj:2 acomp:11 punct:11",
    ),
    (
        "Roe said/say the dam was/be safe , and he urged/urge Norland to pay .",
        "NNP VBD DT NN VBD/AUX JJ , CC PRP VBD NNP TO VB .",
        SAID + "punct:2 cc:2 nsubj:10 conj:2 dobj:10 aux:13 xcomp:10 punct:10",
    ),
    (
        "Roe said/say the dam was/be safe after the board met/meet .",
        "NNP VBD DT NN VBD/AUX JJ IN/SCONJ DT NN VBD .",
        SAID + "mark:10 det:9 nsubj:10 advcl:2 punct:2",
    ),
]


@pytest.mark.parametrize(("parse", "expected"), GOES_ON)
def test_a_report_goes_on(parse: Parse, expected: str) -> None:
    """A second clause in the tense of the report, a reason and a condition are reported too."""
    assert content(parse) == expected


@pytest.mark.parametrize("parse", ENDS)
def test_a_report_ends(parse: Parse) -> None:
    """What is still so, what somebody else is asked for, and when it was said, are the writer's."""
    assert content(parse) == "the dam was safe"


def test_what_a_second_verb_reports_is_not_the_first_ones() -> None:
    """The board is accused, and nobody said that it would be."""
    parse = (
        "Roe said/say the dam would hold but accused/accuse the board of greed .",
        "NNP VBD DT NN MD VB CC VBD DT NN IN NN .",
        "nsubj:2 ROOT det:4 nsubj:6 aux:6 ccomp:2 cc:6 conj:6 det:10 dobj:8 prep:8 pobj:11 punct:2",
    )
    assert content(parse) == "the dam would hold"
