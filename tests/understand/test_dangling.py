"""Pronouns that nothing before them names, on parses written by hand."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.dangling import dangling
from tests.understand.parses import parsed

CASES = [
    ("offered to lend it to Norland", "VBD TO VB PRP IN NNP", "ROOT aux:3 xcomp:1 dobj:3 prep:3 pobj:5", False, "it"),
    ("offered a boat and lent it", "VBD DT NN CC VBD PRP", "ROOT det:3 dobj:1 cc:1 conj:1 dobj:5", False, ""),
    ("he would pay", "PRP MD VB", "nsubj:3 aux:3 ROOT", False, ""),
    ("he would pay", "PRP MD VB", "nsubj:3 aux:3 ROOT", True, "he"),
    ("it is clear that boats sail", "PRP VBZ JJ IN NNS VBP", "nsubj:2 ROOT acomp:2 mark:6 nsubj:6 ccomp:2", True, ""),
    ("it is clear", "PRP VBZ JJ", "nsubj:2 ROOT acomp:2", True, "it"),
    ("we saw them", "PRP VBD PRP", "nsubj:2 ROOT dobj:2", True, "them"),
    ("boats that they built", "NNS WDT PRP VBD", "ROOT dobj:4 nsubj:4 relcl:1", True, ""),
    ("her boat sank", "PRP$ NN VBD", "poss:2 nsubj:3 ROOT", True, ""),
]


@pytest.mark.parametrize(("words", "tags", "links", "spoken", "found"), CASES)
def test_what_nothing_before_names(words: str, tags: str, links: str, *, spoken: bool, found: str) -> None:
    """A pronoun without a noun before it; in a paraphrase a subject is the speaker, and "it" may mean a clause."""
    assert " ".join(t.text for t in dangling(parsed(words, tags, links), lambda _: spoken)) == found
