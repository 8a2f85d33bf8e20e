"""The clause that a figure or a name is printed with: hand-made parses, without the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.parsing.standalone import happening_of, main_clause_of, standalone_clause
from tests.understand.parses import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

PORT = parsed(
    "The port of Orrin , which employs/employ 400 people , will close two quays/quay in May .",
    "DT NN IN NNP , WDT VBZ CD NNS , MD VB CD NNS IN NNP .",
    "det:2 nsubj:12 prep:2 pobj:3 punct:4 nsubj:7 relcl:4 nummod:9 dobj:7 punct:2 aux:12 ROOT nummod:14 dobj:12"
    " prep:12 pobj:15 punct:12",
)
GIVEN_AWAY = parsed(
    "The attack came/come at a time when Orrin had/have given/give away 500 boats/boat .",
    "DT NN VBD IN DT NN WRB/SCONJ NNP VBD VBN RP CD NNS .",
    "det:2 nsubj:3 ROOT prep:3 det:6 pobj:4 advmod:10 nsubj:10 aux:10 relcl:6 advmod:10 nummod:13 dobj:10 punct:3",
)
SOLD = parsed("It sold/sell 300 boats/boat .", "PRP VBD CD NNS .", "nsubj:2 ROOT nummod:4 dobj:2 punct:2")
ITS_CREW = parsed(
    "Its crew numbers/number 300 people .", "PRP$ NN VBZ CD NNS .", "poss:2 nsubj:3 ROOT nummod:5 dobj:3 punct:3"
)
SUCH_A_FEE = parsed(
    "Such fees/fee cost/cost 300 euros .", "JJ NNS VBP CD NNS .", "amod:2 nsubj:3 ROOT nummod:5 dobj:3 punct:3"
)
IF_IT_SELLS = parsed(
    "If Orrin sells/sell 300 boats/boat , it closes/close .",
    "IN/SCONJ NNP VBZ CD NNS , PRP VBZ .",
    "mark:3 nsubj:3 advcl:8 nummod:5 dobj:3 punct:8 nsubj:8 ROOT punct:8",
)
NO_VERB = parsed(
    "About 300 boats/boat in Orrin .", "RB CD NNS IN NNP .", "advmod:2 nummod:3 ROOT prep:3 pobj:4 punct:3"
)
BRACKET = parsed(
    "Orrin sold/sell 300 boats/boat ( 12 leaky/leaky ones/one .",
    "NNP VBD CD NNS -LRB- CD JJ NNS .",
    "nsubj:2 ROOT nummod:4 dobj:2 punct:8 nummod:8 amod:8 dep:4 punct:2",
)

DENIED = parsed(
    "The council denied/deny that Orrin sold/sell 300 boats/boat .",
    "DT NN VBD IN/SCONJ NNP VBD CD NNS .",
    "det:2 nsubj:3 ROOT mark:6 nsubj:6 ccomp:3 nummod:8 dobj:6 punct:3",
)


def words_of(clause: Span | None) -> str | None:
    """Return the words of a clause; None where there is none."""
    return clause.text if clause is not None else None


@pytest.mark.parametrize(
    ("doc", "number", "end", "clause"),
    [
        (PORT, 7, 9, "The port of Orrin, which employs 400 people, will close two quays in May"),
        (PORT, 12, 14, "The port of Orrin, which employs 400 people, will close two quays in May"),
        (GIVEN_AWAY, 11, 13, "The attack came at a time when Orrin had given away 500 boats"),
        (IF_IT_SELLS, 3, 5, None),
        (DENIED, 6, 8, "The council denied that Orrin sold 300 boats"),
        (SOLD, 2, 4, None),
        (ITS_CREW, 3, 5, None),
        (SUCH_A_FEE, 3, 5, None),
        (NO_VERB, 1, 3, None),
        (BRACKET, 2, 9, None),
    ],
)
def test_the_clause_of_a_figure(doc: Doc, number: int, end: int, clause: str | None) -> None:
    """A finite clause that names its subject, or none: no pronoun, nothing that points back, no open bracket."""
    context = standalone_clause(doc[number : number + 1], end)
    assert words_of(context) == clause


FLED = parsed(
    "Orrin , a port , fled/flee when the dam broke/break , and Marsh stayed/stay there .",
    "NNP , DT NN , VBD WRB DT NN VBD , CC NNP VBD RB .",
    "nsubj:6 punct:1 det:4 appos:1 punct:1 ROOT advmod:10 det:9 nsubj:10 advcl:6 punct:6 cc:6 nsubj:14"
    " conj:6 advmod:14 punct:6",
)
REPORTED = parsed(
    "Marsh said/say Orrin sold/sell 300 boats/boat .",
    "NNP VBD NNP VBD CD NNS .",
    "nsubj:2 ROOT nsubj:4 ccomp:2 nummod:6 dobj:4 punct:2",
)
QUOTED = parsed(
    '" Orrin sold/sell 300 boats/boat . "',
    "`` NNP VBD CD NNS . ''",
    "punct:3 nsubj:3 ROOT nummod:5 dobj:3 punct:3 punct:3",
)
ASKED = parsed("Orrin sold/sell 300 boats/boat ?", "NNP VBD CD NNS .", "nsubj:2 ROOT nummod:4 dobj:2 punct:2")

ARGUED = parsed(
    "Mr Marsh argued/argue for them/they in May .",
    "NNP NNP VBD IN PRP IN NNP .",
    "compound:2 nsubj:3 ROOT prep:3 pobj:4 prep:3 pobj:6 punct:3",
)
LOOSE_END = parsed(
    "The cards/card would be issued/issue in May and , when he spoke/speak , he smiled/smile .",
    "DT NNS MD VB VBN IN NNP CC , WRB/SCONJ PRP VBD , PRP VBD .",
    "det:2 nsubjpass:5 aux:5 auxpass:5 ROOT prep:5 pobj:6 cc:5 punct:5 advmod:12 nsubj:12 advcl:5 punct:15 nsubj:15"
    " conj:5 punct:15",
)
BOTH_ENDS = parsed(
    "The cards/card would be issued/issue in May and sold/sell .",
    "DT NNS MD VB VBN IN NNP CC VBN .",
    "det:2 nsubjpass:5 aux:5 auxpass:5 ROOT prep:5 pobj:6 cc:5 conj:5 punct:5",
)


@pytest.mark.parametrize(
    ("doc", "name", "deed"),
    [
        (FLED, 0, "Orrin, a port, fled when the dam broke"),
        (FLED, 12, None),
        (IF_IT_SELLS, 1, None),
        (REPORTED, 2, None),
        (REPORTED, 0, "Marsh said Orrin sold 300 boats"),
        (QUOTED, 1, None),
        (ASKED, 0, None),
        (ARGUED, 1, None),
    ],
)
def test_what_the_article_says_that_somebody_did(doc: Doc, name: int, deed: str | None) -> None:
    """A main clause of the article's own, whose subject is the name: nothing reported, quoted, asked or supposed."""
    clause = main_clause_of(doc[name : name + 1])
    assert words_of(clause) == deed


MOVED = parsed(
    "Marsh , who moved/move here in May , resigned/resign .",
    "NNP , WP VBD RB IN NNP , VBD .",
    "nsubj:9 punct:1 nsubj:4 relcl:1 advmod:4 prep:4 pobj:6 punct:1 ROOT punct:9",
)
HOPES = parsed(
    "Marsh hopes/hope to resign in May .",
    "NNP VBZ TO VB IN NNP .",
    "nsubj:2 ROOT aux:4 xcomp:2 prep:4 pobj:5 punct:2",
)
SUNDAYS = parsed(
    "Marsh left/leave Sunday 's auction early .",
    "NNP VBD NNP POS NN RB .",
    "nsubj:2 ROOT poss:5 case:3 dobj:2 advmod:2 punct:2",
)


@pytest.mark.parametrize(
    ("doc", "time", "happening"),
    [
        (PORT, 15, "The port of Orrin, which employs 400 people, will close two quays in May"),
        (HOPES, 5, "Marsh hopes to resign in May"),
        (LOOSE_END, 6, "The cards would be issued in May"),
        (BOTH_ENDS, 6, "The cards would be issued in May and sold"),
        (MOVED, 6, None),
        (SUNDAYS, 2, None),
        (NO_VERB, 4, None),
    ],
)
def test_what_happened_at_a_time(doc: Doc, time: int, happening: str | None) -> None:
    """The clause whose verb the time belongs to, not one that only mentions something of that day."""
    clause = happening_of(doc[time : time + 1])
    assert words_of(clause) == happening
