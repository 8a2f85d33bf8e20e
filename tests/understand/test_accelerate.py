"""Speed-ups change no annotation, and give way to the plain library if that is not the one they were written for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from spacy.matcher import Matcher
from thinc.api import NumpyOps

from briefing.understand.parsing import accelerate as speed
from briefing.understand.parsing.accelerate import SPEED_UPS, accelerate
from briefing.understand.parsing.accelerate.matrices import TiledOps
from briefing.understand.parsing.language import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language

TEXTS = (
    "The harbour master of Holm, Ida Lund, said on Monday that the quay would be widened.",
    "“We won't pay 40,000 crowns,” the mayor told reporters; nobody had asked him to.",
)


@pytest.fixture
def plain() -> Language:
    """Return the model as spaCy loads it."""
    return spacy.load(DEFAULT_MODEL)


def annotated(nlp: Language) -> list[list[tuple[str, ...]]]:
    """Return what the model finds about each word."""
    return [
        [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.head.i), t.ent_type_, str(t.morph)) for t in doc]
        for doc in nlp.pipe(TEXTS)
    ]


def is_plain(nlp: Language) -> bool:
    """Return whether spaCy's own insides are all in place."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    pipes: list[Any] = [nlp.get_pipe(name) for name in ("tok2vec", "tagger", "parser", "ner")]
    ops = {type(layer.ops) for pipe in pipes for layer in pipe.model.walk()}
    return type(ruler.matcher) is Matcher and ops == {NumpyOps}


def test_annotations_are_the_same(plain: Language) -> None:
    """With all speed-ups, which fit the versions that are pinned."""
    expected = annotated(plain)
    assert is_plain(plain)
    assert accelerate(plain) == SPEED_UPS
    assert not is_plain(plain)
    assert {type(layer.ops) for layer in plain.get_pipe("ner").model.walk()} == {TiledOps}  # type: ignore[attr-defined]
    assert annotated(plain) == expected


def test_other_versions_are_left_alone(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of any library that a speed-up was written for."""
    monkeypatch.setattr(speed, "version_of", lambda library: {"spacy": "3.80.1", "thinc": "8.30.0"}[library])
    assert accelerate(plain) == ()
    assert is_plain(plain)


def test_one_library_of_another_version_leaves_the_other_speed_ups(plain: Language) -> None:
    """Each stands for itself."""
    foreign = tuple(replace(s, written_for=(("thinc", "9."),)) for s in SPEED_UPS[:1])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(speed, "SPEED_UPS", (*foreign, *SPEED_UPS[1:]))
        assert accelerate(plain) == SPEED_UPS[1:]


def test_what_is_missing_inside_leaves_plain_spacy(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """An attribute that a later version no longer has: the same annotations, by spaCy's own way."""
    expected = annotated(plain)
    monkeypatch.delattr("thinc.model.Model._to_ops")
    monkeypatch.delattr("spacy.pipeline.attributeruler.AttributeRuler.patterns")
    assert accelerate(plain) == ()
    assert is_plain(plain)
    assert annotated(plain) == expected
