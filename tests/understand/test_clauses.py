"""The clause around a word, its noun phrase, and the phrases that may name a topic."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.clauses import clause_head, clause_span, happening_span, has_subject, trim
from briefing.understand.parsing.key_phrases import find_phrases, within
from briefing.understand.parsing.language import ParsedArticle
from briefing.understand.parsing.noun_phrases import contiguous, subtree
from tests.understand.parses import Parse, block_of, parsed, word

MAYOR = (
    "The mayor of Halden , Jane Roe , left/leave .",
    "DT NN IN NNP , NNP NNP , VBD .",
    "det:2 nsubj:9 prep:2 pobj:3 punct:2 compound:7 appos:2 punct:2 ROOT punct:9",
)
CLAUSES: list[tuple[Parse, str, str]] = [
    (
        (
            "Roe said/say that the dam is/be safe .",
            "NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT mark:6 det:5 nsubj:6 ccomp:2 acomp:6 punct:2",
        ),
        "safe",
        "the dam is safe",
    ),
    (
        (
            "Roe said/say that the dam is/be safe .",
            "NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT mark:6 det:5 nsubj:6 ccomp:2 acomp:6 punct:2",
        ),
        "said",
        "Roe said that the dam is safe",
    ),
    (
        (
            "The port will close , and the mill will stay .",
            "DT NN MD VB , CC DT NN MD VB .",
            "det:2 nsubj:4 aux:4 ROOT punct:4 cc:4 det:8 nsubj:10 aux:10 conj:4 punct:10",
        ),
        "port",
        "The port will close",
    ),
    (
        (
            "The port will close , and the mill will stay .",
            "DT NN MD VB , CC DT NN MD VB .",
            "det:2 nsubj:4 aux:4 ROOT punct:4 cc:4 det:8 nsubj:10 aux:10 conj:4 punct:10",
        ),
        "mill",
        "the mill will stay",
    ),
    (
        (
            "The dam is/be safe , Roe said/say .",
            "DT NN VBZ/AUX JJ , NNP VBD .",
            "det:2 nsubj:3 ccomp:7 acomp:3 punct:7 nsubj:7 ROOT punct:7",
        ),
        "Roe",
        "Roe said",
    ),
    (
        (
            "The dam is/be safe , Roe said/say .",
            "DT NN VBZ/AUX JJ , NNP VBD .",
            "det:2 nsubj:3 ccomp:7 acomp:3 punct:7 nsubj:7 ROOT punct:7",
        ),
        "dam",
        "The dam is safe",
    ),
]


@pytest.mark.parametrize(("parse", "at", "clause"), CLAUSES)
def test_the_clause_around_a_word(parse: Parse, at: str, clause: str) -> None:
    """A reported or coordinated clause is its own; marks and conjunctions at the edges are off."""
    assert clause_span(word(parsed(*parse), at)).text == clause


def test_the_head_of_a_clause() -> None:
    """The nearest verb with a subject above a word, or the head of the sentence."""
    doc = parsed(
        *(
            "Roe said/say that the dam is/be safe .",
            "NNP VBD IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ROOT mark:6 det:5 nsubj:6 ccomp:2 acomp:6 punct:2",
        )
    )
    assert clause_head(word(doc, "safe")).text == "is"
    assert clause_head(word(doc, "Roe")).text == "said"
    assert has_subject(word(doc, "is"))
    assert not has_subject(word(doc, "dam"))
    loose = parsed("A safe dam .", "DT JJ NN .", "det:3 amod:3 ROOT punct:3")
    assert clause_head(word(loose, "safe")).text == "dam"


HAPPENINGS: list[tuple[Parse, str, str]] = [
    (
        (
            "The port closed/close on Monday and the mill reopened/reopen in May .",
            "DT NN VBD IN NNP CC DT NN VBN IN NNP .",
            "det:2 nsubj:3 ROOT prep:3 pobj:4 cc:3 det:8 nsubj:9 conj:3 prep:9 pobj:10 punct:9",
        ),
        "Monday",
        "The port closed on Monday",
    ),
    (
        (
            "The deal signed/sign on Monday is/be void .",
            "DT NN VBN IN NNP VBZ/AUX JJ .",
            "det:2 nsubj:6 acl:2 prep:3 pobj:4 ROOT acomp:6 punct:6",
        ),
        "Monday",
        "The deal signed on Monday",
    ),
]


@pytest.mark.parametrize(("parse", "at", "happening"), HAPPENINGS)
def test_what_happened_at_a_time(parse: Parse, at: str, happening: str) -> None:
    """The nearest verb with its own words; a participle with the noun that it describes."""
    assert happening_span(word(parsed(*parse), at)).text == happening


def test_edges() -> None:
    """Datelines, conjunctions and marks go; quotation marks stay in pairs."""
    doc = parsed(
        *(
            "And the dam is/be safe , but the port will close .",
            "CC DT NN VBZ/AUX JJ , CC DT NN MD VB .",
            "cc:4 det:3 nsubj:4 ROOT acomp:4 punct:4 cc:4 det:9 nsubj:11 aux:11 conj:4 punct:11",
        )
    )
    assert trim(doc[0:7]).text == "the dam is safe"
    quoted = parsed(
        *(
            'Roe said/say : " The dam is/be safe . "',
            "NNP VBD : `` DT NN VBZ/AUX JJ . ''",
            "nsubj:2 ROOT punct:2 punct:2 det:6 nsubj:7 ccomp:2 acomp:7 punct:2 punct:2",
        )
    )
    assert trim(quoted[3:8]).text == "The dam is safe"
    assert trim(quoted[3:10]).text == '"The dam is safe."'
    assert trim(quoted[0:9]).text == 'Roe said: "The dam is safe."'
    assert trim(quoted[4:10]).text == "The dam is safe."
    relations = "dep:5 punct:5 det:4 nsubj:5 ROOT acomp:5 punct:5"
    wire = parsed("OSLO - The dam is/be safe .", "NNP : DT NN VBZ/AUX JJ .", relations)
    assert trim(wire[0:7]).text == "The dam is safe"


def test_words_under_a_head() -> None:
    """In reading order; relations are left out under the head itself only."""
    doc = parsed(*MAYOR)
    mayor = word(doc, "mayor")
    assert [t.text for t in subtree(mayor) if t.is_alpha] == ["The", "mayor", "of", "Halden", "Jane", "Roe"]
    assert [t.text for t in subtree(mayor, frozenset({"appos", "punct"}))] == ["The", "mayor", "of", "Halden"]


def test_an_unbroken_run() -> None:
    """Words apart from the head, and marks at the edges, are left out; a hyphen joins."""
    doc = parsed(*MAYOR)
    the, mayor, of, _, comma = doc[:5]
    jane = word(doc, "Jane")
    assert [t.text for t in contiguous([the, mayor, jane], mayor)] == ["The", "mayor"]
    assert [t.text for t in contiguous([the, mayor, of, comma], mayor)] == ["The", "mayor", "of"]
    assert [t.text for t in contiguous([comma, jane], jane)] == ["Jane"]


def phrases(parse: Parse) -> list[tuple[str, str]]:
    """Head and key of each phrase."""
    block = block_of(parsed(*parse))
    page = ParsedArticle(None, (block,))  # type: ignore[arg-type]  # phrases are read from the blocks alone
    return [(p.head, p.key) for p in find_phrases(page)]


def test_phrases_that_may_name_a_topic() -> None:
    """Common nouns with what makes them more exact; verbs without a key; vague words and actors name nothing."""
    assert phrases(
        (
            "The council wants/want security guarantees/guarantee .",
            "DT NN VBZ NN NNS .",
            "det:2 nsubj:3 ROOT compound:5 dobj:3 punct:3",
        )
    ) == [("want", ""), ("guarantee", "security guarantee")]
    assert ("way", "") not in phrases(
        ("The way is/be clear .", "DT NN VBZ/AUX JJ .", "det:2 nsubj:3 ROOT acomp:3 punct:3")
    )
    assert phrases(("Roe is/be here .", "NNP VBZ/AUX RB .", "nsubj:2 ROOT advmod:2 punct:2")) == []


def test_phrases_between_two_places() -> None:
    """Those that lie wholly between."""
    block = block_of(
        parsed(
            *(
                "The council wants/want security guarantees/guarantee .",
                "DT NN VBZ NN NNS .",
                "det:2 nsubj:3 ROOT compound:5 dobj:3 punct:3",
            )
        )
    )
    found = find_phrases(ParsedArticle(None, (block,)))  # type: ignore[arg-type]
    assert [p.head for p in within(0, 17, found)] == ["want"]
    assert [p.head for p in within(5, 38, found)] == ["want", "guarantee"]
    assert [p.head for p in within(0, 10, found)] == []
