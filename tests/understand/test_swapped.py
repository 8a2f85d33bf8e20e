"""Cues whose clause the parser took for the main one: "Critics claim the law, which Roe backs, is a mistake"."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.verb_cues import find_cues
from tests.understand.parses import Parse, parsed

LAW = (
    "Critics/critic claim the law , which Roe backs/back , is/be a mistake .",
    "NNS VBP DT NN , WDT NNP VBZ , VBZ/AUX DT NN .",
    "nsubj:2 ccomp:10 det:4 dobj:2 punct:4 dobj:8 nsubj:8 relcl:4 punct:10 ROOT det:12 attr:10 punct:10",
)
WILL = (
    "Critics/critic claim the law Roe backs/back will not help .",
    "NNS VBP DT NN NNP VBZ MD RB/PART VB .",
    "nsubj:2 ccomp:9 det:4 dobj:2 nsubj:6 relcl:4 aux:9 neg:9 ROOT punct:9",
)
JOINED = (
    "Critics/critic claim the law Roe backs/back will help , but Doe left/leave .",
    "NNS VBP DT NN NNP VBZ MD VB , CC NNP VBD .",
    "nsubj:2 ccomp:8 det:4 dobj:2 nsubj:6 relcl:4 aux:8 ROOT punct:8 cc:8 nsubj:12 conj:8 punct:8",
)


@pytest.mark.parametrize(
    ("parse", "content"),
    [
        (LAW, "the law, which Roe backs, is a mistake"),
        (WILL, "the law Roe backs will not help"),
        (JOINED, "the law Roe backs will help"),
    ],
)
def test_an_object_that_is_a_subject(parse: Parse, content: str) -> None:
    """What the parser took for the object of the cue and for the main verb is one clause, and what is claimed."""
    (found,) = find_cues(parsed(*parse))
    words = sorted(t.i for t in found.content)
    assert found.source.text == "Critics"
    assert found.source.doc[words[0] : words[-1] + 1].text.replace(" ,", ",") == content
    assert len(words) == words[-1] - words[0] + 1
    assert (found.frame, found.stance, found.negated) == ("say", "claims", False)


PLAIN = [
    ("relcl:4", "amod:4"),  # nothing that hides the verb from its subject
    ("punct:10 ROOT", "nsubj:10 ROOT"),  # a subject of its own
    ("ccomp:10", "advcl:10"),
    ("dobj:2", "dative:2"),
]


@pytest.mark.parametrize(("relation", "other"), PLAIN)
def test_an_object_that_is_one(relation: str, other: str) -> None:
    """Without a relative clause, with another subject or in another place the object stays an object."""
    words, tags, relations = LAW
    found = list(find_cues(parsed(words, tags, relations.replace(relation, other, 1))))
    assert all("mistake" not in {t.text for t in cue.content} for cue in found)
