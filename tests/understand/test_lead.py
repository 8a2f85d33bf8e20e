"""The first sentence of an article, on parses written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.events.lead import find_lead
from tests.understand.parses import article_of, parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATELINED = parsed(
    "ORRIN ( Reuters ) - The council of Orrin closed/close the old ferry port for good on Friday .",
    "NNP -LRB- NNP -RRB- : DT NN IN NNP VBD DT JJ NN NN IN JJ IN NNP .",
    "ROOT punct:1 appos:1 punct:3 punct:1 det:7 nsubj:10 prep:7 pobj:8 ROOT det:14 amod:14 compound:14 dobj:10"
    " prep:10 pobj:15 prep:10 pobj:17 punct:10",
)
STORM = parsed(
    "A storm closed/close the old ferry port of the island on Friday .",
    "DT NN VBD DT JJ NN NN IN DT NN IN NNP .",
    "det:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 prep:7 det:10 pobj:8 prep:3 pobj:11 punct:3",
)
NORLANDS = parsed(
    "The Norland council closed/close the old ferry port on Friday .",
    "DT NNP NN VBD DT JJ NN NN IN NNP .",
    "det:3 compound:3 nsubj:4 ROOT det:8 amod:8 compound:8 dobj:4 prep:4 pobj:9 punct:4",
)
MOVE = parsed(
    "The move will close the old ferry port of the island for good .",
    "DT NN MD VB DT JJ NN NN IN DT NN IN JJ .",
    "det:2 nsubj:4 aux:4 ROOT det:8 amod:8 compound:8 dobj:4 prep:8 det:11 pobj:9 prep:4 pobj:12 punct:4",
)
PRONOUN = parsed(
    "She closed/close the old ferry port of the island on Friday .",
    "PRP VBD DT JJ NN NN IN DT NN IN NNP .",
    "nsubj:2 ROOT det:6 amod:6 compound:6 dobj:2 prep:6 det:9 pobj:7 prep:2 pobj:10 punct:2",
)
SHORT = parsed("Marsh resigned/resign on Friday .", "NNP VBD IN NNP .", "nsubj:2 ROOT prep:2 pobj:3 punct:2")
HEADLINE = parsed(
    "A storm closed/close the old ferry port of the island",
    "DT NN VBD DT JJ NN NN IN DT NN",
    "det:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 prep:7 det:10 pobj:8",
)
QUOTED = parsed(
    '" A storm closed/close the old ferry port of the island on Friday . "',
    "`` DT NN VBD DT JJ NN NN IN DT NN IN NNP . ''",
    "punct:4 det:3 nsubj:4 ROOT det:8 amod:8 compound:8 dobj:4 prep:8 det:11 pobj:9 prep:4 pobj:12 punct:4 punct:4",
)


def lead(*docs: Doc) -> str | None:
    """Return the words of the lead of an article of some paragraphs."""
    page = article_of(*docs)
    span = find_lead(page)
    return page.article.text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("doc", "words"),
    [
        (DATELINED, "The council of Orrin closed the old ferry port for good on Friday"),
        (STORM, "A storm closed the old ferry port of the island on Friday"),
        (NORLANDS, "The Norland council closed the old ferry port on Friday"),
    ],
)
def test_what_happened(doc: Doc, words: str) -> None:
    """The first sentence with a verb, without its dateline; somebody who is named, or whom a reader hears of first."""
    assert lead(doc) == words


@pytest.mark.parametrize("doc", [MOVE, PRONOUN, SHORT, HEADLINE, QUOTED])
def test_no_lead(doc: Doc) -> None:
    """What points back, is a few words, is no whole sentence or somebody's own words does not say what happened."""
    assert lead(doc) is None


def test_only_the_first_sentence_leads() -> None:
    """A second paragraph is none, and an article without paragraphs has none."""
    assert lead(SHORT, STORM) is None
    assert lead() is None
