"""Direct speech: whose a quotation is, which rule says so, and which quotation marks are no speech."""

from __future__ import annotations

import pytest

from briefing.facts import Rule
from briefing.understand.attribution.direct_speech import attribute_quotations
from tests.understand.parses import Parse, block_of, parsed

Found = tuple[str, str, str, Rule]
GOES_ON = "(goes on)"


def found(parse: Parse, *people: str) -> list[Found]:
    """Quotation, source, cue and rule of each quotation that is speech."""
    block = block_of(parsed(*parse, people=people))
    return [
        (
            block.text[q.quote.start : q.quote.end],
            GOES_ON if q.follows else q.source.text if q.source is not None else "",
            q.cue.text if q.cue is not None else "",
            q.rule,
        )
        for q in attribute_quotations(block)
    ]


BY_VERB: list[tuple[Parse, list[tuple[str, str, str]]]] = [
    (
        (
            '" The dam is/be safe , " Roe said/say .',
            "`` DT NN VBZ/AUX JJ , '' NNP VBD .",
            "punct:9 det:3 nsubj:4 ccomp:9 acomp:4 punct:9 punct:9 nsubj:9 ROOT punct:9",
        ),
        [('"The dam is safe,"', "Roe", "said")],
    ),
    (
        (
            '" The dam is/be safe , " said/say Jane Roe , the mayor .',
            "`` DT NN VBZ/AUX JJ , '' VBD NNP NNP , DT NN .",
            (
                "punct:8 det:3 nsubj:4 ccomp:8 acomp:4 punct:8 punct:8 ROOT compound:10 nsubj:8 punct:10 "
                "det:13 appos:10 punct:8"
            ),
        ),
        [('"The dam is safe,"', "Roe", "said")],
    ),
    (
        (
            'Roe said/say : " The dam is/be safe . "',
            "NNP VBD : `` DT NN VBZ/AUX JJ . ''",
            "nsubj:2 ROOT punct:2 punct:2 det:6 nsubj:7 ccomp:2 acomp:7 punct:2 punct:2",
        ),
        [('"The dam is safe."', "Roe", "said")],
    ),
    (
        (
            'Roe called/call the plan " a joke " .',
            "NNP VBD DT NN `` DT NN '' .",
            "nsubj:2 ROOT det:4 dobj:2 punct:7 det:7 oprd:2 punct:2 punct:2",
        ),
        [('"a joke"', "Roe", "called")],
    ),
    (
        (
            (
                '" The dam is/be safe , " she said/say on Monday . " The dam is/be a wreck and will fall '
                ', " Doe told/tell reporters/reporter .'
            ),
            ("`` DT NN VBZ/AUX JJ , '' PRP VBD IN NNP . `` DT NN VBZ/AUX DT NN CC MD VB , '' NNP VBD NNS ."),
            (
                "punct:9 det:3 nsubj:4 ccomp:9 acomp:4 punct:9 punct:9 nsubj:9 ROOT prep:9 pobj:10 "
                "punct:9 punct:25 det:15 nsubj:16 ccomp:25 det:18 attr:16 cc:16 aux:21 conj:16 punct:25 "
                "punct:25 nsubj:25 ROOT dobj:25 punct:25"
            ),
        ),
        [('"The dam is safe,"', "she", "said"), ('"The dam is a wreck and will fall,"', "Doe", "told")],
    ),
    (
        (
            '" The dam is/be safe . It will hold , " Roe said/say . " We checked/check it twice . "',
            "`` DT NN VBZ/AUX JJ . PRP MD VB , '' NNP VBD . `` PRP VBD PRP RB . ''",
            (
                "punct:4 det:3 nsubj:4 ROOT acomp:4 punct:4 nsubj:9 aux:9 ROOT punct:9 punct:9 nsubj:13 "
                "ccomp:9 punct:9 punct:17 nsubj:17 ROOT dobj:17 advmod:17 punct:17 punct:17"
            ),
        ),
        [('"The dam is safe. It will hold,"', "Roe", "said"), ('"We checked it twice."', "Roe", "said")],
    ),
    # any verb that ends the sentence of a quotation that ends in a comma
    (
        (
            '" The port is/be old , " an angry Roe retaliated/retaliate .',
            "`` DT NN VBZ/AUX JJ , '' DT JJ NNP VBD .",
            "punct:11 det:3 nsubj:4 ccomp:11 acomp:4 punct:11 punct:11 det:10 amod:10 nsubj:11 ROOT punct:11",
        ),
        [('"The port is old,"', "Roe", "retaliated")],
    ),
    # what ends a sentence with a few words in marks is not what the next one reports
    (
        (
            'Roe holds/hold a claim to " easy green money " . Critics/critic said/say it was/be old .',
            "NNP VBZ DT NN IN `` JJ JJ NN '' . NNS VBD PRP VBD/AUX JJ .",
            (
                "nsubj:2 ROOT det:4 dobj:2 prep:4 punct:9 amod:9 amod:9 pobj:5 punct:9 punct:2 "
                "nsubj:13 ROOT nsubj:15 ccomp:13 acomp:15 punct:13"
            ),
        ),
        [],
    ),
    # a turn opens another sentence, however soon its verb comes
    (
        (
            '" The dam is/be safe , " Roe said/say . " It will hold . " But Doe said/say it was/be a wreck .',
            "`` DT NN VBZ/AUX JJ , '' NNP VBD . `` PRP MD VB . '' CC NNP VBD PRP VBD/AUX DT NN .",
            (
                "punct:9 det:3 nsubj:4 ccomp:9 acomp:4 punct:9 punct:9 nsubj:9 ROOT punct:9 punct:14 nsubj:14 aux:14 "
                "ROOT punct:14 punct:14 cc:19 nsubj:19 ROOT nsubj:21 ccomp:19 det:23 attr:21 punct:19"
            ),
        ),
        [('"The dam is safe,"', "Roe", "said"), ('"It will hold."', GOES_ON, "")],
    ),
    # a verb that describes somebody right behind the quotation may report it; further on it does not
    (
        (
            'Roe wrote/write : " The dam is/be safe . " The man who says/say so left .',
            "NNP VBD : `` DT NN VBZ/AUX JJ . '' DT NN WP VBZ RB JJ .",
            (
                "nsubj:2 ROOT punct:2 punct:2 det:6 nsubj:7 ccomp:2 acomp:7 punct:2 punct:2 det:12 ROOT "
                "nsubj:14 relcl:12 advmod:16 acomp:14 punct:12"
            ),
        ),
        [('"The dam is safe."', "Roe", "wrote")],
    ),
    # a cue inside another quotation reports nothing outside
    (
        (
            'Roe said/say " It will hold " and " Doe says/say it will fall " .',
            "NNP VBD `` PRP MD VB '' CC `` NNP VBZ PRP MD VB '' .",
            (
                "nsubj:2 ROOT punct:2 nsubj:6 aux:6 ccomp:2 punct:6 cc:6 punct:11 nsubj:11 conj:6 "
                "nsubj:14 aux:14 ccomp:11 punct:14 punct:2"
            ),
        ),
        [('"It will hold"', "Roe", "said"), ('"Doe says it will fall"', "Roe", "said")],
    ),
    # a subject that the parse lost is the noun beside the verb
    (
        (
            '" The dam is/be safe , " said/say Roe .',
            "`` DT NN VBZ/AUX JJ , '' VBD NNP .",
            "punct:8 det:3 nsubj:4 ccomp:8 acomp:4 punct:8 punct:8 ROOT dobj:8 punct:8",
        ),
        [('"The dam is safe,"', "Roe", "said")],
    ),
]


@pytest.mark.parametrize(("parse", "expected"), BY_VERB)
def test_a_verb_says_who_speaks(parse: Parse, expected: list[tuple[str, str, str]]) -> None:
    """The cue stands behind a quotation that ends in a comma, before one behind a colon."""
    assert found(parse) == [(*quotation, "direct speech, verb") for quotation in expected]


@pytest.mark.parametrize(
    ("relation", "gap", "source"), [("relcl", 0, "Roe"), ("relcl", 3, ""), ("acl", 3, ""), ("conj", 3, "Roe")]
)
def test_a_describing_verb_has_to_be_near(relation: str, gap: int, source: str) -> None:
    """A verb that describes a noun reports a quotation only right behind it."""
    verb = 9 + gap
    adverbs = f"advmod:{verb} " * gap
    relations = f"punct:5 det:3 nsubj:5 aux:5 ROOT advmod:5 punct:5 punct:5 {adverbs}{relation}:5 nsubj:{verb} punct:5"
    tags = f"`` DT NN MD VB RB , '' {'RB ' * gap}VBD NNP ."
    parse = (f'" The dam will hold well , " {"very " * gap}said/say Roe .', tags, relations)
    assert [q[1] for q in found(parse)] == [source or GOES_ON]


def test_a_signature() -> None:
    """The name behind a dash."""
    parse = (
        '" The dam is/be safe , and it will hold . " - Jane Roe',
        "`` DT NN VBZ/AUX JJ , CC PRP MD VB . '' : NNP NNP",
        (
            "punct:4 det:3 nsubj:4 ROOT acomp:4 punct:4 cc:4 nsubj:10 aux:10 conj:4 punct:10 "
            "punct:10 punct:15 compound:15 ROOT"
        ),
    )
    expected = ('"The dam is safe, and it will hold."', "Roe", "", "direct speech, signature")
    assert found(parse, "Jane Roe") == [expected]


def test_another_sentence_signs_nothing() -> None:
    """Who left is not who said it; nobody is named for the quotation."""
    parse = (
        '" The dam is/be safe . " The mayor left/leave in May .',
        "`` DT NN VBZ/AUX JJ . '' DT NN VBD IN NNP .",
        "punct:4 det:3 nsubj:4 ROOT acomp:4 punct:4 punct:4 det:9 nsubj:10 ROOT prep:10 pobj:11 punct:10",
    )
    assert found(parse) == [('"The dam is safe."', GOES_ON, "", "direct speech, verb")]


def test_a_label() -> None:
    """The name before a colon."""
    parse = (
        'Jane Roe : " The dam is/be safe . "',
        "NNP NNP : `` DT NN VBZ/AUX JJ . ''",
        "compound:2 dep:7 punct:2 punct:2 det:6 nsubj:7 ROOT acomp:7 punct:7 punct:7",
    )
    assert found(parse, "Jane Roe") == [('"The dam is safe."', "Roe", "", "direct speech, label")]


def test_speech_goes_on() -> None:
    """A quotation that begins a sentence, with no cue near it, is of whoever spoke before it."""
    parse = (
        (
            '" The dam is/be safe , " Roe said/say on Monday . Ships/ship wait . " It was/be '
            'checked/check twice by us/we all . "'
        ),
        ("`` DT NN VBZ/AUX JJ , '' NNP VBD IN NNP . NNS VBP . `` PRP VBD VBN RB IN PRP DT/PRON . ''"),
        (
            "punct:9 det:3 nsubj:4 ccomp:9 acomp:4 punct:9 punct:9 nsubj:9 ROOT prep:9 pobj:10 "
            "punct:9 nsubj:14 ROOT punct:14 punct:19 nsubjpass:19 auxpass:19 ROOT advmod:19 agent:19 "
            "pobj:21 appos:22 punct:19 punct:19"
        ),
    )
    later = ('"It was checked twice by us all."', GOES_ON)
    assert [q[:2] for q in found(parse)] == [('"The dam is safe,"', "Roe"), later]


def test_a_paragraph_may_open_with_speech_that_goes_on() -> None:
    """Whose it is, the paragraph before tells."""
    assert [
        q[1]
        for q in found(
            (
                '" The dam was/be checked/check twice by us/we . "',
                "`` DT NN VBD VBN RB IN PRP . ''",
                "punct:5 det:3 nsubjpass:5 auxpass:5 ROOT advmod:5 agent:5 pobj:7 punct:5 punct:5",
            )
        )
    ] == [GOES_ON]


NOTHING: list[Parse] = [
    (
        'Roe calls/call it a " win " .',
        "NNP VBZ PRP DT `` NN '' .",
        "nsubj:2 ROOT dobj:2 det:6 punct:6 oprd:2 punct:6 punct:2",
    ),
    (
        'The show called/call " Good Morning Norland " was/be cancelled/cancel .',
        "DT NN VBD `` NNP NNP NNP '' VBD VBN .",
        ("det:2 nsubjpass:10 acl:2 punct:7 compound:6 compound:7 oprd:3 punct:7 auxpass:10 ROOT punct:10"),
    ),
    (
        'The " smart " dam is/be safe .',
        "DT `` JJ '' NN VBZ/AUX JJ .",
        "det:5 punct:5 amod:5 punct:5 nsubj:6 ROOT acomp:6 punct:6",
    ),
    ("The dam is/be safe .", "DT NN VBZ/AUX JJ .", "det:2 nsubj:3 ROOT acomp:3 punct:3"),
    (
        'The book " Long Winter " was/be sold/sell .',
        "DT NN `` NNP NNP '' VBD VBN .",
        "det:2 nsubjpass:8 punct:2 compound:5 appos:2 punct:2 auxpass:8 ROOT punct:8",
    ),
]


@pytest.mark.parametrize("parse", NOTHING, ids=lambda p: p[0])
def test_no_speech(parse: Parse) -> None:
    """Single words, titles of works and borrowed phrases are nobody's speech."""
    assert found(parse) == []


@pytest.mark.parametrize(
    "parse",
    [
        (
            'Jane Roe : " The dam is/be safe and strong . " The two met/meet in Norrby .',
            "NNP NNP : `` DT NN VBZ/AUX JJ CC JJ . '' DT CD VBD IN NNP .",
            (
                "compound:2 dep:7 punct:2 punct:2 det:6 nsubj:7 ROOT acomp:7 cc:8 conj:8 punct:7 punct:7 "
                "det:14 nsubj:15 ROOT prep:15 pobj:16 punct:15"
            ),
        ),
        (
            'Jane Roe : " The dam is/be safe . " John Doe : " It is/be not safe . "',
            "NNP NNP : `` DT NN VBZ/AUX JJ . '' NNP NNP : `` PRP VBZ/AUX RB/PART JJ . ''",
            (
                "compound:2 dep:7 punct:2 punct:2 det:6 nsubj:7 ROOT acomp:7 punct:7 punct:7 compound:12 "
                "ROOT punct:12 punct:12 nsubj:16 acl:12 neg:16 acomp:16 punct:12 punct:12"
            ),
        ),
    ],
    ids=lambda p: p[0],
)
def test_a_label_is_nearest(parse: Parse) -> None:
    """The label before the colon speaks, whatever the narration behind the quotation says."""
    people = [name for name in ("Jane Roe", "John Doe") if name in parse[0]]
    assert found(parse, *people)[0][1:] == ("Roe", "", "direct speech, label")


def test_a_stray_full_stop() -> None:
    """A full stop before a small letter parts nobody from the verb; one before a capital ends the sentence."""
    stray = (
        '" We want to stay , " Mr. Roe . said/say .',
        "`` PRP VBP TO VB , '' NNP NNP . VBD .",
        "punct:3 nsubj:3 ROOT aux:5 xcomp:3 punct:3 punct:3 compound:9 npadvmod:3 punct:3 ROOT punct:11",
    )
    assert [q[1:3] for q in found(stray)] == [("Roe", "said")]
    ended = (
        '" We want to stay , " he told/tell Roe . Said/say is/be said/say .',
        "`` PRP VBP TO VB , '' PRP VBD NNP . NNP VBZ/AUX VBN .",
        (
            "punct:3 nsubj:3 ccomp:9 aux:5 xcomp:3 punct:9 punct:9 nsubj:9 ROOT dobj:9 punct:9 nsubjpass:14 "
            "auxpass:14 ROOT punct:14"
        ),
    )
    assert [q[1:3] for q in found(ended)] == [("he", "told")]


def test_put_it() -> None:
    """As Roe put it is a cue."""
    parse = (
        'As Roe put it , " the dam is/be a wreck and a danger " .',
        "IN/SCONJ NNP VBD PRP , `` DT NN VBZ/AUX DT NN CC DT NN '' .",
        (
            "mark:3 nsubj:3 advcl:9 dobj:3 punct:9 punct:9 det:8 nsubj:9 ROOT det:11 attr:9 cc:11 "
            "det:14 conj:11 punct:9 punct:9"
        ),
    )
    assert [q[1:3] for q in found(parse)] == [("Roe", "put")]


def test_put_it_somewhere() -> None:
    """What is put on a shelf is not worded so."""
    parse = (
        'Roe put it on a shelf , " the gift of a friend . "',
        "NNP VBD PRP IN DT NN , `` DT NN IN DT NN . ''",
        (
            "nsubj:2 ROOT dobj:2 prep:2 det:6 pobj:4 punct:2 punct:2 det:10 dobj:2 prep:10 det:13 pobj:11 "
            "punct:2 punct:2"
        ),
    )
    assert found(parse) == []


OPENED: list[Parse] = [
    (
        'For Roe , " the dam is/be safe . "',
        "IN NNP , `` DT NN VBZ/AUX JJ . ''",
        "prep:7 pobj:1 punct:7 punct:7 det:6 nsubj:7 ROOT acomp:7 punct:7 punct:7",
    ),
    (
        'For Roe , the mayor , " the dam is/be safe . "',
        "IN NNP , DT NN , `` DT NN VBZ/AUX JJ . ''",
        ("prep:10 pobj:1 punct:10 det:5 nsubj:10 punct:5 punct:10 det:9 nsubj:10 ROOT acomp:10 punct:10 punct:10"),
    ),
    (
        'For Roe , who runs/run it , " the dam is/be safe . "',
        "IN NNP , WP VBZ PRP , `` DT NN VBZ/AUX JJ . ''",
        (
            "prep:11 pobj:1 punct:2 nsubj:5 relcl:2 dobj:5 punct:11 punct:11 det:10 nsubj:11 ROOT acomp:11 "
            "punct:11 punct:11"
        ),
    ),
    (
        'In the view of Roe , " the dam is/be safe . "',
        "IN DT NN IN NNP , `` DT NN VBZ/AUX JJ . ''",
        ("prep:10 det:3 pobj:1 prep:3 pobj:4 punct:10 punct:10 det:9 nsubj:10 ROOT acomp:10 punct:10 punct:10"),
    ),
    (
        'In Roe \'s words/word , " the dam is/be safe . "',
        "IN NNP POS NNS , `` DT NN VBZ/AUX JJ . ''",
        "prep:9 poss:4 case:2 pobj:1 punct:9 punct:9 det:8 nsubj:9 ROOT acomp:9 punct:9 punct:9",
    ),
]


@pytest.mark.parametrize("parse", OPENED, ids=lambda p: p[0])
def test_whose_view_opens_the_sentence(parse: Parse) -> None:
    """Behind "for Roe" or "in Roe's words" a whole clause in quotation marks is what Roe says."""
    assert [q[1:] for q in found(parse, "Roe")] == [("Roe", "", "direct speech, opener")]


NOT_OPENED: list[Parse] = [
    (
        'For years/year , " the dam was/be safe . "',
        "IN NNS , `` DT NN VBD/AUX JJ . ''",
        "prep:7 pobj:1 punct:7 punct:7 det:6 nsubj:7 ROOT acomp:7 punct:7 punct:7",
    ),
    (
        'For Roe , it was/be " a dam that was/be safe . "',
        "IN NNP , PRP VBD/AUX `` DT NN WDT VBD/AUX JJ . ''",
        "prep:5 pobj:1 punct:5 nsubj:5 ROOT punct:5 det:8 attr:5 nsubj:10 relcl:8 acomp:10 punct:5 punct:5",
    ),
    (
        'To Roe , " the dam that is/be safe " mattered/matter .',
        "IN NNP , `` DT NN WDT VBZ/AUX JJ '' VBD .",
        "prep:11 pobj:1 punct:11 punct:11 det:6 nsubj:11 nsubj:8 relcl:6 acomp:8 punct:11 ROOT punct:11",
    ),
    (
        'In May , " the dam was/be safe . "',
        "IN NNP , `` DT NN VBD/AUX JJ . ''",
        "prep:7 pobj:1 punct:7 punct:7 det:6 nsubj:7 ROOT acomp:7 punct:7 punct:7",
    ),
]


@pytest.mark.parametrize("parse", NOT_OPENED, ids=lambda p: p[0])
def test_nobodys_view_opens_the_sentence(parse: Parse) -> None:
    """A time, a clause of the writer's, and a quotation that is a part of the sentence name no speaker."""
    assert [q for q in found(parse) if q[3] == "direct speech, opener"] == []
