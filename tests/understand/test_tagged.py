"""Rules that are looked up find what they find when they are tried one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from briefing.understand.parsing.accelerate.tag_rules import Rules

if TYPE_CHECKING:
    from spacy.language import Language

WORDS = ["ai", "N't", "n't", "gon", "na", "Let", "'s", "a", "The", "that", "to", "be", "Been", "is", "her", "town", " "]
TAGS = ["", "NN", "NNP", "VB", "VBZ", "VBP", "VBG", "DT", "IN", "PRP", "PRP$", "TO", "MD", "WDT", "_SP", "POS"]
DEPS = ["", "dep", "det", "aux", "auxpass", "advmod", "mark", "cc", "nsubj", "ROOT", "expl"]
TOKENS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS), st.sampled_from(DEPS)), min_size=1, max_size=12
)


def both(rules: Any, doc: Doc) -> tuple[list[Any], list[Any]]:
    """What the rules find, looked up and tried one by one."""
    how = {"allow_missing": True, "as_spans": False}
    plain: Any = rules._all  # noqa: SLF001
    return sorted(rules(doc, **how)), sorted(plain(doc, **how))


@given(tokens=TOKENS)
@settings(max_examples=300, deadline=None)
def test_rules_of_the_model(nlp: Language, tokens: list[tuple[str, str, str]]) -> None:
    """For any words with any tags."""
    words, tags, deps = zip(*tokens, strict=True)
    doc = Doc(nlp.vocab, list(words), tags=list(tags), deps=list(deps), heads=list(range(len(words))))
    ruler: Any = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler.matcher, Rules)
    looked_up, tried = both(ruler.matcher, doc)
    assert looked_up == tried


def test_most_rules_of_the_model_are_looked_up(nlp: Language) -> None:
    """Else nothing would be won."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    tried = [n for n in range(len(ruler.patterns)) if str(n) in ruler.matcher._others]  # noqa: SLF001
    assert 0 < len(tried) < len(ruler.patterns) / 10


@pytest.mark.parametrize(
    "pattern",
    [
        [{"LOWER": {"IN": ["town", "her"]}}],
        [{"LOWER": {"NOT_IN": ["town"]}}],
        [{"LOWER": {"REGEX": "^t"}}],
        [{"TAG": "NN", "OP": "+"}],
        [{"ORTH": "Town"}],
        [{"LENGTH": {">": 3}}],
        [{"IS_SPACE": False, "TAG": "NN"}],
        [{}],
        [{"LOWER": "old"}, {"LOWER": "town"}],
    ],
    ids=str,
)
def test_rules_of_any_model(nlp: Language, pattern: list[dict[str, Any]]) -> None:
    """What asks for more than plain values of one token is tried as before; a rule may hold both kinds."""
    ruler: Any = AttributeRuler(nlp.vocab, validate=False)
    ruler.add([pattern, [{"LOWER": "her"}]], {"POS": "NOUN"})
    rules: Any = Rules(ruler)
    for words in (["her", "old", "Town", " ", "town"], ["Old", "town", "her"], ["x"]):
        looked_up, tried = both(rules, Doc(nlp.vocab, words, tags=["NN"] * len(words)))
        assert looked_up == tried
