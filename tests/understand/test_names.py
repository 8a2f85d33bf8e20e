"""What may be a name, on documents made by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefing.facts import Block
from briefing.understand.entities.entity import Entity
from briefing.understand.entities.organisations import alias_bodies
from briefing.understand.mentions.detection import find_names
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from tests.dossiers import article


def speaking(name: str) -> ParsedArticle:
    """Return an article, parsed by hand, in which ``name`` is the subject of "said"."""
    words = ["Yesterday", name, "said", "so", "."]
    doc = Doc(
        Vocab(),
        words=words,
        heads=[2, 2, 2, 2, 2],
        deps=["npadvmod", "nsubj", "ROOT", "advmod", "punct"],
        pos=["NOUN", "PROPN", "VERB", "ADV", "PUNCT"],
        tags=["NN", "NNP", "VBD", "RB", "."],
        lemmas=["yesterday", name, "say", "so", "."],
    )
    block = Block("paragraph", 0, len(doc.text))
    return ParsedArticle(article(doc.text, blocks=(block,)), (ParsedBlock(block, doc),))


@pytest.mark.parametrize("name", ["Velasco", "4Rivers", "Ærø"])
def test_a_speaker_is_a_name(name: str) -> None:
    """A capitalised run that speaks is a mention."""
    assert [m.text for m in find_names(speaking(name))] == [name]


@pytest.mark.parametrize("name", [".", "-", "…", "'s", "§"])
def test_a_name_has_a_letter_or_a_digit(name: str) -> None:
    """A stray full stop that the model takes for a speaker is no mention."""
    assert find_names(speaking(name)) == ()


@pytest.mark.parametrize("name", [".", "'s"])
def test_a_name_that_folds_to_nothing_is_nobody_s_alias(name: str) -> None:
    """Organisations are compared by their words; a name without any stands alone."""
    bodies = [Entity(n, "organisation", mentions=[("S1", i)]) for i, n in enumerate((name, "Acme Foods", "Acme"))]
    assert alias_bodies(bodies) == {2: 1}
