"""Quoted words amid a clause: the clause is what is reported, and a name given in passing reports nothing."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.direct_speech import AttributedQuotation
from briefing.understand.attribution.embedded import is_named_so, reported_clause
from tests.understand.flat import flat
from tests.understand.parses import Parse, block_of, parsed, word

PART: Parse = (
    'Roe called/call the plan " a mistake " for the town .',
    "NNP VBD DT NN `` DT NN '' IN DT NN .",
    "nsubj:2 ROOT det:4 dobj:2 punct:4 det:7 appos:4 punct:4 prep:2 det:11 pobj:9 punct:2",
)
SENTENCE: Parse = (
    'Roe said/say : " The dam is/be safe and it will hold for years/year . "',
    "NNP VBD : `` DT NN VBZ/AUX JJ CC PRP MD VB IN NNS . ''",
    (
        "nsubj:2 ROOT punct:2 punct:2 det:6 nsubj:7 ccomp:2 acomp:7 cc:7 nsubj:12 aux:12 conj:7 prep:12 pobj:13 "
        "punct:2 punct:2"
    ),
)
ALONE: Parse = (
    'Roe said/say " a very sad day " was/be over .',
    "NNP VBD `` DT RB JJ NN '' VBD/AUX RB .",
    "nsubj:2 ROOT punct:7 det:7 advmod:6 amod:7 nsubj:9 punct:7 ccomp:2 advmod:9 punct:2",
)
NAMED: Parse = (
    'The board attacked/attack what Roe called/call a " bad mistake " by the town .',
    "DT NN VBD WP NNP VBD DT `` JJ NN '' IN DT NN .",
    (
        "det:2 nsubj:3 ROOT dobj:6 nsubj:6 ccomp:3 det:10 punct:10 amod:10 oprd:6 punct:10 prep:10 det:14 pobj:12 "
        "punct:3"
    ),
)


def clause(parse: Parse, cue: str) -> str | None:
    """The clause around the quoted words of a sentence."""
    para = block_of(parsed(*parse))
    span = reported_clause(para, AttributedQuotation(para.quotes[0], cue=word(para.doc, cue)))
    return None if span is None else para.text[slice(*span)]


def test_quoted_words_are_reported_with_their_clause() -> None:
    """What was called so, and for whom, is part of it."""
    assert clause(PART, "called") == 'the plan "a mistake" for the town'


@pytest.mark.parametrize("parse", [SENTENCE, ALONE])
def test_speech_is_reported_alone(parse: Parse) -> None:
    """A quotation behind a colon, or right behind the verb, needs nothing before it."""
    assert clause(parse, "said") is None


@pytest.mark.parametrize(("parse", "cue", "expected"), [(NAMED, "called", True), (PART, "called", False)])
def test_a_name_in_passing(parse: Parse, cue: str, expected: bool) -> None:  # noqa: FBT001
    """A “bad mistake”, as Roe called it, is what the board attacked, in Roe's words."""
    para = block_of(parsed(*parse))
    assert is_named_so(AttributedQuotation(para.quotes[0], cue=word(para.doc, cue))) is expected


def around(text: str, cue: str = "called") -> str | None:
    """The clause around the first quoted words of a flat parse."""
    para = block_of(flat(text))
    span = reported_clause(para, AttributedQuotation(para.quotes[0], cue=word(para.doc, cue)))
    return None if span is None else para.text[slice(*span)]


CALLED = "Roe/NNP/nsubj called/VBD/ROOT/call"
SAYS = "Doe/NNP/nsubj said/VBD/conj/say"
CLAUSES = [
    (f'{CALLED} the plan " mad " for us .', 'the plan "mad" for us'),
    (f'{CALLED} the plan " mad " for us ! It rained .', 'the plan "mad" for us'),
    (f'{CALLED} the plan " mad " for us ? It rained .', 'the plan "mad" for us'),
    (f'{CALLED} the plan " mad " for us', 'the plan "mad" for us'),
    (f'{CALLED} the plan " mad . " It rained .', 'the plan "mad."'),
    (f'{CALLED} the plan " mad ! " It rained .', 'the plan "mad!"'),
    (f'{CALLED} the plan " mad ? " It rained .', 'the plan "mad?"'),
    (f'{CALLED} that the plan was " mad " .', 'the plan was "mad"'),
    (f'{CALLED} : that , the plan was " mad " .', 'the plan was "mad"'),
    (f'{CALLED} thatched huts " mad " .', 'thatched huts "mad"'),
    (f'{CALLED} it " mad " and it " bad . So " then .', 'it "mad" and it "bad. So" then'),
    (f'{CALLED} it " mad " , {SAYS} .', 'it "mad"'),
    (f'{CALLED} it " mad " {SAYS} .', 'it "mad"'),
    (f'{CALLED} it " mad " now . {SAYS} so .', 'it "mad" now'),
    (f'{CALLED} it " mad " and " he said/VBD/dep/say so " then .', 'it "mad" and "he said so" then'),
    (f'{CALLED} that " mad " here .', None),
    (f'{CALLED} " mad " here .', None),
    (f'{CALLED} it , " mad " here .', None),
    (f'{CALLED} it : " mad " here .', None),
    (f'{CALLED} so . It was " mad " here .', None),
    (f'{CALLED} so ! It was " mad " here .', None),
    (f'{CALLED} so ? It was " mad " here .', None),
    (f'" mad " here {CALLED} it .', None),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=range(len(CLAUSES)))
def test_clauses_around_quoted_words(text: str, expected: str | None) -> None:
    """From behind the cue, and "that", to the end of the sentence, or of the quotation where others speak behind it."""
    assert around(text) == expected


@pytest.mark.parametrize(
    ("count", "first", "sentence"), [(8, "It", True), (7, "It", False), (8, "it", False), (9, "It", True)]
)
def test_a_quoted_sentence_amid_a_clause(count: int, first: str, *, sentence: bool) -> None:
    """Eight words with a capital are a sentence of their own."""
    said = f"{first} {' '.join(['old'] * (count - 1))}"
    assert around(f'{CALLED} the plan " {said} " here .') == (None if sentence else f'the plan "{said}" here')


def test_a_quotation_without_a_cue() -> None:
    """It is no part of a clause that is reported, nor a name in passing."""
    para = block_of(flat(f'{CALLED} what he did " mad " .'))
    assert reported_clause(para, AttributedQuotation(para.quotes[0])) is None
    assert not is_named_so(AttributedQuotation(para.quotes[0]))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('what/WP Roe called/VBD/ROOT/call it " mad " .', True),
        ('which/WP Roe called/VBD/ROOT/call it " mad " .', False),
        ('Roe called/VBD/ROOT/call it what/WP " mad " .', False),
        ('" mad " what/WP Roe called/VBD/ROOT/call it .', False),
    ],
)
def test_what_is_called_so(text: str, *, named: bool) -> None:
    """The "what" stands before the cue, and the quoted words behind it."""
    para = block_of(flat(text))
    assert is_named_so(AttributedQuotation(para.quotes[0], cue=word(para.doc, "called"))) is named
