"""The words of open questions, on parses written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefing.facts import Block
from briefing.understand.questions.find import with_names
from briefing.understand.questions.phrasing import question_text
from briefing.understand.questions.signals import Signal
from briefing.understand.records import Attribution, Mention, OpenQuestion, SourceMention
from tests.dossiers import article
from tests.understand.parses import Parse, parsed

if TYPE_CHECKING:
    from briefing.facts import Why

ASKED: list[tuple[Parse, str]] = [
    (
        ("It is/be unclear whether the ferry will sail .", "PRP VBZ/AUX JJ IN/SCONJ DT NN MD VB .",
         "nsubj:2 ROOT acomp:2 mark:8 det:6 nsubj:8 aux:8 ccomp:2 punct:2"),
        "Will the ferry sail?",
    ),
    (
        ("It is/be unclear how many boats have sailed .", "PRP VBZ/AUX JJ WRB JJ NNS VBP VBN .",
         "nsubj:2 ROOT acomp:2 advmod:5 amod:6 nsubj:8 aux:8 ccomp:2 punct:2"),
        "How many boats have sailed?",
    ),
    (
        ("It is/be unclear where the money is/be .", "PRP VBZ/AUX JJ WRB DT NN VBZ/AUX .",
         "nsubj:2 ROOT acomp:2 advmod:7 det:6 nsubj:7 ccomp:2 punct:2"),
        "Where is the money?",
    ),
    (
        ("It is/be unclear who would pay .", "PRP VBZ/AUX JJ WP MD VB .",
         "nsubj:2 ROOT acomp:2 nsubj:6 aux:6 ccomp:2 punct:2"),
        "Who would pay?",
    ),
    (
        ("Norland did not say whether it would pay .", "NNP VBD RB/PART VB IN/SCONJ PRP MD VB .",
         "nsubj:4 aux:4 neg:4 ROOT mark:8 nsubj:8 aux:8 ccomp:4 punct:4"),
        "Would [Norland] pay?",
    ),
    (
        ("The ministers did not say whether they would meet .", "DT NNS VBD RB/PART VB IN/SCONJ PRP MD VB .",
         "det:2 nsubj:5 aux:5 neg:5 ROOT mark:9 nsubj:9 aux:9 ccomp:5 punct:5"),
        "Would [The ministers] meet?",
    ),
    (
        ("The role that the union might play is/be unclear .", "DT NN WDT DT NN MD VB VBZ/AUX JJ .",
         "det:2 nsubj:8 dobj:7 det:5 nsubj:7 aux:7 relcl:2 ROOT acomp:8 punct:8"),
        "Open: the role that the union might play",
    ),
    (
        ("Roles are/be not clear .", "NNS VBP/AUX RB/PART JJ .", "nsubj:2 ROOT neg:2 acomp:2 punct:2"),
        "Open: Roles",
    ),
]  # fmt: skip


def signal(parse: Parse, why: Why = "unclear") -> Signal:
    """Mark a whole sentence but for its full stop."""
    doc = parsed(*parse)
    return Signal(doc[:].root, doc[:-1], why, 1.0)


@pytest.mark.parametrize(("parse", "text"), ASKED)
def test_asks(parse: Parse, text: str) -> None:
    """An auxiliary moves to the front, a name takes a pronoun's place, an open noun stands behind "Open:"."""
    assert question_text(signal(parse)) == text


VERBATIM: list[tuple[str, Parse]] = [
    (
        "no auxiliary to move",
        ("It is/be unclear what the options entail .", "PRP VBZ/AUX JJ WP DT NNS VBP .",
         "nsubj:2 ROOT acomp:2 dobj:7 det:6 nsubj:7 ccomp:2 punct:2"),
    ),
    (
        "a subject that is chosen from",
        ("It is/be unclear which boat would sail .", "PRP VBZ/AUX JJ WDT NN MD VB .",
         "nsubj:2 ROOT acomp:2 det:5 nsubj:7 aux:7 ccomp:2 punct:2"),
    ),
    (
        "an infinitive",
        ("The firm did not say how to pay .", "DT NN VBD RB/PART VB WRB TO VB .",
         "det:2 nsubj:5 aux:5 neg:5 ROOT advmod:8 aux:8 ccomp:5 punct:5"),
    ),
    (
        "whether or not",
        ("It is/be unclear whether or not the ferry will sail .", "PRP VBZ/AUX JJ IN/SCONJ CC RB/PART DT NN MD VB .",
         "nsubj:2 ROOT acomp:2 mark:10 cc:10 neg:10 det:8 nsubj:10 aux:10 ccomp:2 punct:2"),
    ),
    (
        "a short auxiliary",
        ("It is/be unclear whether Roe 'll/will pay .", "PRP VBZ/AUX JJ IN/SCONJ NNP MD VB .",
         "nsubj:2 ROOT acomp:2 mark:7 nsubj:7 aux:7 ccomp:2 punct:2"),
    ),
    (
        "two questions",
        ("It is/be unclear what it will cost and who pays .", "PRP VBZ/AUX JJ WP PRP MD VB CC WP VBZ .",
         "nsubj:2 ROOT acomp:2 dobj:7 nsubj:7 aux:7 ccomp:2 cc:7 nsubj:10 conj:7 punct:2"),
    ),
    (
        "a pronoun that may be anybody's",
        ("Norland did not say whether he would pay .", "NNP VBD RB/PART VB IN/SCONJ PRP MD VB .",
         "nsubj:4 aux:4 neg:4 ROOT mark:8 nsubj:8 aux:8 ccomp:4 punct:4"),
    ),
    ("clear", ("The price is/be clear .", "DT NN VBZ/AUX JJ .", "det:2 nsubj:3 ROOT acomp:3 punct:3")),
    (
        "not unclear",
        ("The price is/be not unclear .", "DT NN VBZ/AUX RB/PART JJ .", "det:2 nsubj:3 ROOT neg:3 acomp:3 punct:3"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("parse", [parse for _, parse in VERBATIM], ids=[name for name, _ in VERBATIM])
def test_leaves_the_clause_as_it_is(parse: Parse) -> None:
    """Where the grammar is not safe no question is made."""
    assert question_text(signal(parse)) is None


def test_a_person_takes_the_place_of_she() -> None:
    """A pronoun of a person stands for a subject that is one."""
    doc = parsed(
        "Roe did not say whether she would stand .",
        "NNP VBD RB/PART VB IN/SCONJ PRP MD VB .",
        "nsubj:4 aux:4 neg:4 ROOT mark:8 nsubj:8 aux:8 ccomp:4 punct:4",
        people=("Roe",),
    )
    assert question_text(Signal(doc[3], doc[:-1], "unconfirmed", 1.0)) == "Would [Roe] stand?"


def test_a_direct_question_keeps_its_words() -> None:
    """What is asked in so many words only begins with a capital letter, and loses its marks."""
    parse = ("who will pay ?", "WP MD VB .", "nsubj:3 aux:3 ROOT punct:3")
    doc = parsed(*parse)
    assert question_text(Signal(doc[2], doc[:], "asked", 0.6)) == "Who will pay?"


@pytest.mark.parametrize("why", ["disputed", "contingent"])
def test_what_is_disputed_is_no_question(why: Why) -> None:
    """A denial or a condition stands as the article has it."""
    assert question_text(signal(ASKED[0][0], why)) is None


def test_a_long_question_stays_a_clause() -> None:
    """A question of more than 45 words is not read to its end."""
    words = " ".join(["slowly"] * 43)
    parse = (
        f"It is/be unclear whether the ferry will sail {words} .",
        f"PRP VBZ/AUX JJ IN/SCONJ DT NN MD VB {' '.join(['RB'] * 43)} .",
        f"nsubj:2 ROOT acomp:2 mark:8 det:6 nsubj:8 aux:8 ccomp:2 {' '.join(['advmod:8'] * 43)} punct:2",
    )
    assert question_text(signal(parse)) is None


TEXT = "Roe said it would close. It is a start."


def attribution(start: int, **more: Any) -> Attribution:
    """Attribute what begins at a place to the first of two names."""
    fields: dict[str, Any] = {
        "source": SourceMention("name", "Roe", ((0, 3),), mention=0),
        "cue": ((4, 8),),
        "content": ((start, start + 8),),
        "mode": "paraphrase",
        "stance": "claims",
        "frame": "say",
        "verb": "said",
        "extent": (0, 23),
        "sentence": (0, 24),
        "predicate": (4, 23),
    }
    return Attribution(**(fields | more))


def question(text: str, start: int) -> OpenQuestion:
    """Leave open what begins at a place."""
    return OpenQuestion((start, start + 10), text, "unclear", (0, 24))


@pytest.mark.parametrize(
    ("text", "start", "more", "shown"),
    [
        ("It would close", 9, {}, "[Roe] would close"),
        ("It would close", 10, {}, "It would close"),
        ("It would close", 9, {"frame": "act"}, "It would close"),
        ("It would close", 9, {"source": SourceMention("group", "officials", ((0, 3),))}, "It would close"),
        ("It is a start", 9, {}, "It is a start"),
        ("Boats would close", 9, {}, "Boats would close"),
    ],
)
def test_a_name_takes_a_pronoun_s_place(text: str, start: int, more: dict[str, Any], shown: str) -> None:
    """What begins a named source's words stands for that source, unless it stands for nobody."""
    names = [Mention((0, 3), "Roe", "person", sure=True)]
    assert article(TEXT, blocks=(Block("paragraph", 0, len(TEXT)),)).text[:3] == names[0].text
    assert [q.text for q in with_names([question(text, start)], [attribution(9, **more)], names)] == [shown]
