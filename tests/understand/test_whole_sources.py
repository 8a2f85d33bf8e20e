"""Whole sources: all who speak together, and what tells a source apart from others."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.whole_sources import whole_source
from briefing.understand.records import SourceMention
from tests.understand.parses import Parse, block_of, parsed, word

WIDER: list[tuple[Parse, str, str, str]] = [
    (
        (
            "Roe and Doe reject the plan .",
            "NNP CC NNP VBP DT NN .",
            "nsubj:4 cc:1 conj:1 ROOT det:6 dobj:4 punct:4",
        ),
        "Roe",
        "reject",
        "Roe and Doe",
    ),
    (
        (
            "A poll taken/take in May shows/show that voters/voter agree .",
            "DT NN VBN IN NNP VBZ IN/SCONJ NNS VBP .",
            "det:2 nsubj:6 acl:2 prep:3 pobj:4 ROOT mark:9 nsubj:9 ccomp:6 punct:6",
        ),
        "A poll",
        "shows",
        "A poll taken in May",
    ),
]
SAME: list[tuple[Parse, str, str]] = [
    (
        (
            "The study , paid/pay by Acme , shows/show that voters/voter agree .",
            "DT NN , VBN IN NNP , VBZ IN/SCONJ NNS VBP .",
            "det:2 nsubj:8 punct:2 acl:2 agent:4 pobj:5 punct:2 ROOT mark:11 nsubj:11 ccomp:8 punct:8",
        ),
        "The study",
        "shows",
    ),
    (
        (
            "Roe and he reject the plan .",
            "NNP CC PRP VBP DT NN .",
            "nsubj:4 cc:1 conj:1 ROOT det:6 dobj:4 punct:4",
        ),
        "Roe",
        "reject",
    ),
]


def whole(parse: Parse, source: str, cue: str) -> str:
    """The words of a source that begins the sentence, as its attribution has them."""
    para = block_of(parsed(*parse), start=50)
    mention = SourceMention("nominal", source, ((50, 50 + len(source)),))
    head = word(para.doc, source.rsplit(maxsplit=1)[-1])
    ((start, end),) = whole_source(mention, para, head, word(para.doc, cue)).spans
    return para.text[start - 50 : end - 50]


@pytest.mark.parametrize(("parse", "source", "cue", "expected"), WIDER)
def test_a_source_is_named_whole(parse: Parse, source: str, cue: str, expected: str) -> None:
    """Both speakers are named, and which poll it was."""
    assert whole(parse, source, cue) == expected


@pytest.mark.parametrize(("parse", "source", "cue"), SAME)
def test_a_source_stays(parse: Parse, source: str, cue: str) -> None:
    """What commas set off is said in passing, and a pronoun names nobody."""
    assert whole(parse, source, cue) == source
