"""Cues between commas inside what is said: "The plan, she said, would hurt small shops"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.understand.attribution.verb_cues import find_cues
from briefing.understand.dossier.position_text import position_spans
from tests.dossiers import article
from tests.understand.attributions import attribution
from tests.understand.parses import Parse, parsed

PLAN = (
    "The plan , Roe said/say , would hurt small shops/shop .",
    "DT NN , NNP VBD , MD VB JJ NNS .",
    "det:2 nsubj:8 punct:5 nsubj:5 parataxis:8 punct:5 aux:8 ROOT amod:10 dobj:8 punct:8",
)
FEAR = (
    "This , they fear , could hurt the town .",
    "DT/PRON , PRP VBP , MD VB DT NN .",
    "nsubj:7 punct:4 nsubj:4 parataxis:7 punct:4 aux:7 ROOT det:9 dobj:7 punct:7",
)
TOLD = (
    "The ban , Roe told/tell us/we on Monday , would stay , but Norland rejected/reject it .",
    "DT NN , NNP VBD PRP IN NNP , MD VB , CC NNP VBD PRP .",
    (
        "det:2 nsubj:11 punct:5 nsubj:5 parataxis:11 dobj:5 prep:5 pobj:7 punct:5 aux:11 ROOT punct:11 cc:11 nsubj:15 "
        "conj:11 dobj:15 punct:15"
    ),
)
GROW = (
    "The ban , Roe said/say , would stay , and it would grow .",
    "DT NN , NNP VBD , MD VB , CC PRP MD VB .",
    "det:2 nsubj:8 punct:5 nsubj:5 parataxis:8 punct:5 aux:8 ROOT punct:8 cc:8 nsubj:13 aux:13 conj:8 punct:13",
)
NOT = (
    "It was/be , Roe admitted/admit , not a good day .",
    "PRP VBD/AUX , NNP VBD , RB/PART DT JJ NN .",
    "nsubj:2 ROOT punct:2 nsubj:5 parataxis:2 punct:5 neg:5 det:10 amod:10 attr:2 punct:2",
)
DENIED = (
    "The ban , Roe did/do not say , would stay .",
    "DT NN , NNP VBD/AUX RB/PART VB , MD VB .",
    "det:2 nsubj:10 punct:7 nsubj:7 aux:7 neg:7 parataxis:10 punct:7 aux:10 ROOT punct:10",
)
OPEN = (
    "The ban , Roe said/say after a long talk with the board would stay .",
    "DT NN , NNP VBD IN DT JJ NN IN DT NN MD VB .",
    "det:2 nsubj:14 punct:5 nsubj:5 parataxis:14 prep:5 det:9 amod:9 pobj:6 prep:9 det:12 pobj:10 aux:14 ROOT punct:14",
)
NO_REPORT = (
    "The ban , Roe walked/walk , would stay .",
    "DT NN , NNP VBD , MD VB .",
    "det:2 nsubj:8 punct:5 nsubj:5 parataxis:8 punct:5 aux:8 ROOT punct:8",
)


@pytest.mark.parametrize(
    ("parse", "source", "content"),
    [
        (PLAN, "Roe", "The plan would hurt small shops"),
        (FEAR, "they", "This could hurt the town"),
        (TOLD, "Roe", "The ban would stay"),
        (GROW, "Roe", "The ban would stay , and it would grow"),
        (NOT, "Roe", "It was not a good day"),
    ],
)
def test_what_stands_around_a_cue_is_said(parse: Parse, source: str, content: str) -> None:
    """The clause before and behind the commas is reported; another one with a subject of its own is not."""
    found = next(find_cues(parsed(*parse)))
    words = " ".join(t.text for t in found.content if not (t.is_punct and t.i == found.content[-1].i))
    assert (found.source.text, words, found.frame, found.negated) == (source, content, "say", False)


def test_a_denial_between_commas_is_one() -> None:
    """A "not" beside the cue denies it; one that the parser takes from behind the comma does not."""
    assert next(find_cues(parsed(*DENIED))).negated


@pytest.mark.parametrize("parse", [OPEN, NO_REPORT])
def test_no_cue_between_commas(parse: Parse) -> None:
    """No comma closes it, or the verb reports nothing."""
    assert [m.head.text for m in find_cues(parsed(*parse)) if m.frame == "say"] == []


def spans(text: str, cue: str, *content: str) -> list[str]:
    """The stretches that are printed of a statement by Roe."""
    page = article(text)
    places = tuple((text.index(c), text.index(c) + len(c)) for c in content)
    statement = replace(attribution(page, "Roe", cue, content[0]), content=places)
    return [text[a:b] for a, b in position_spans(page, statement)]


def test_a_clause_is_printed_whole_around_its_cue() -> None:
    """No half of it would stand alone."""
    text = "The plan, Roe said, would hurt small shops."
    assert spans(text, "said", "The plan", "would hurt small shops") == [text[:-1]]


@pytest.mark.parametrize("text", ["The plan failed. Roe said it rained.", "The plan failed, Roe said it rained."])
def test_two_clauses_are_printed_apart(text: str) -> None:
    """A cue that no commas enclose parts two statements."""
    assert spans(text, "said", "The plan failed", "it rained") == ["The plan failed", "it rained"]
