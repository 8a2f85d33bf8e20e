"""The clause that a figure or a name is printed with: hand-made parses, without the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.parsing.standalone import happening_of, main_clause_of, standalone_clause
from tests.understand.lists import each
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


def bare(words: str, tags: str, links: str, first: int = 0, end: int = 1) -> str | None:
    """The clause around a word of a parse, up to a token at least."""
    return words_of(standalone_clause(parsed(words, tags, links)[first : first + 1], end))


@pytest.mark.parametrize(("count", "stands"), [(3, False), (4, True), (26, True), (27, False)])
def test_how_long_a_clause_is(count: int, *, stands: bool) -> None:
    """From four to twenty-six words."""
    more = count - 2
    words, tags = "Orrin fell" + " down" * more + " .", "NNP VBD" + " RB" * more + " ."
    assert (bare(words, tags, "nsubj:2 ROOT" + " advmod:2" * more + " punct:2") is not None) is stands


@pytest.mark.parametrize("word", each("its their his her this that these those such another"))
def test_words_that_point_back(word: str) -> None:
    """A clause whose subject needs the article cannot stand alone; where its object does, it can."""
    tags, links = "DT NN VBD DT NN .", "det:2 nsubj:3 ROOT det:5 dobj:3 punct:3"
    assert bare(f"{word} crew sold the boats .", tags, links, 3, 5) is None
    assert bare(f"Our crew sold {word} boats .", tags, links, 3, 5) == f"Our crew sold {word} boats"


@pytest.mark.parametrize(
    ("tag", "stands"),
    [("NN/NOUN", True), ("NNP/PROPN", True), ("EX/PRON", True), ("PRP/PRON", False), ("JJ/ADJ", False)],
)
@pytest.mark.parametrize("relation", ["nsubj", "nsubjpass", "expl"])
def test_the_subject_of_a_clause(relation: str, tag: str, *, stands: bool) -> None:
    """A noun, a name, or "there"; by any of these relations."""
    links = "{}:2 ROOT nummod:4 dobj:2 punct:2"
    found = bare("Crews sold 300 boats .", f"{tag} VBD CD NNS .", links.format(relation), 2, 4)
    assert found == ("Crews sold 300 boats" if stands else None)
    assert bare("Crews sold 300 boats .", f"{tag} VBD CD NNS .", links.format("dep"), 2, 4) is None


def test_a_clause_has_a_finite_verb() -> None:
    """Behind its subject; what is open by a mark before the subject, or a verb there, needs more."""
    links = "nsubj:2 ROOT nummod:4 dobj:2 punct:2"
    for tag, stands in (("VBD", True), ("VBZ", True), ("VBP", True), ("MD", True), ("VBG", False), ("VBN", False)):
        assert (bare("Crews sell 300 boats .", f"NNS {tag}/VERB CD NNS .", links, 2, 4) is not None) is stands
    opened = "mark:3 nsubj:3 ROOT nummod:5 dobj:3 punct:3"
    assert bare("that Crews sold 300 boats .", "IN NNS VBD CD NNS .", opened, 3, 5) == "Crews sold 300 boats"
    assert bare("since Crews sold 300 boats .", "IN NNS VBD CD NNS .", opened, 3, 5) is None


@pytest.mark.parametrize("adverb", each("when where When"))
def test_a_leading_adverb(adverb: str) -> None:
    """It is left out; another one is not."""
    tags, links = "WRB NNS VBD CD NNS .", "advmod:3 nsubj:3 ROOT nummod:5 dobj:3 punct:3"
    assert bare(f"{adverb} crews sold 300 boats .", tags, links, 3, 5) == "crews sold 300 boats"
    assert bare("then crews sold 300 boats .", tags, links, 3, 5) == "then crews sold 300 boats"


def test_a_description_stands_with_its_noun() -> None:
    """In "boats that sank in May" the noun comes along, if anything tells what they did."""
    words, tags = "Crews saw boats that sank in May .", "NNS VBD NNS WDT VBD IN NNP ."
    links = "nsubj:2 ROOT dobj:2 nsubj:5 relcl:3 prep:5 pobj:6 punct:2"
    assert bare(words, tags, links, 6, 7) == "Crews saw boats that sank in May"
    assert words_of(standalone_clause(parsed(words, tags, links)[2:3], 3)) == "Crews saw boats that sank in May"


LONG = "Crews sold 300 boats" + " here" * 20


@pytest.mark.parametrize(
    ("relation", "mark", "cut"),
    [
        ("conj", "and/CC/cc", True), ("parataxis", ";/:/punct", True), ("advcl", ",/,/punct", True),
        ("relcl", ",/,/punct", True), ("acl", ",/,/punct", True), ("advcl", "as/IN/prep", False),
        ("ccomp", ",/,/punct", False),
    ],
)  # fmt: skip
def test_what_a_long_clause_says_besides(relation: str, mark: str, *, cut: bool) -> None:
    """A clause of more than twenty-six words ends where another one begins that could be left out."""
    form, tag, tie = mark.split("/")
    words = f"{LONG} {form} saw the old port ."
    tags = "NNS VBD CD NNS" + " RB" * 20 + f" {tag} VBD DT JJ NN ."
    links = f"nsubj:2 ROOT nummod:4 dobj:2{' advmod:2' * 20} {tie}:2 {relation}:2 det:29 amod:29 dobj:26 punct:2"
    assert bare(words, tags, links, 2, 4) == (LONG if cut else None)
    assert bare(words, tags, links, 2, 27) is None


def test_a_clause_that_is_not_so_is_none() -> None:
    """What somebody only wants to happen did not, and what nobody says is so neither; "denied" tells so itself."""
    words, tags = "Roe wants crews to sell 300 boats .", "NNP VBZ NNS TO VB CD NNS ."
    links = "nsubj:2 ROOT nsubj:5 aux:5 ccomp:2 nummod:7 dobj:5 punct:2"
    assert bare(words, tags, links, 5, 7) == "Roe wants crews to sell 300 boats"


@pytest.mark.parametrize("word", each("it them him her this these those"))
@pytest.mark.parametrize("relation", ["dobj", "pobj", "dative"])
def test_deeds_without_their_object(relation: str, word: str) -> None:
    """What somebody did with "it" needs the article; a noun, or another relation, does not."""
    words, tags = "Marsh sold {} in May .", "NNP VBD PRP IN NNP ."
    links = "nsubj:2 ROOT {}:2 prep:2 pobj:4 punct:2"
    doc = parsed(words.format(word), tags, links.format(relation))
    assert main_clause_of(doc[0:1]) is None
    for other, tie in (("boats", relation), (word, "dep")):
        doc = parsed(words.format(other), tags, links.format(tie))
        assert words_of(main_clause_of(doc[0:1])) == f"Marsh sold {other} in May"


@pytest.mark.parametrize("relation", ["nsubj", "nsubjpass", "expl"])
def test_whose_deed_it_is(relation: str) -> None:
    """The name is the subject of the main verb, the first one; inside quotation marks nothing is the article's own."""
    words, tags = "Marsh sold boats in May .", "NNP VBD NNS IN NNP ."
    links = "{}:2 {} dobj:2 prep:2 pobj:4 punct:2"
    assert words_of(main_clause_of(parsed(words, tags, links.format(relation, "ROOT"))[0:1])) == words[:-2]
    assert main_clause_of(parsed(words, tags, links.format("dep", "ROOT"))[0:1]) is None
    second = parsed("It said : Marsh sold boats in May .", "PRP VBD : NNP VBD NNS IN NNP .",
                    f"nsubj:2 ROOT punct:2 {relation}:5 ccomp:2 dobj:5 prep:5 pobj:7 punct:2")  # fmt: skip
    assert main_clause_of(second[3:4]) is None
    opened = parsed('" It is . Marsh sold boats in May .', "`` PRP VBZ . NNP VBD NNS IN NNP .",
                    f"punct:3 nsubj:3 ROOT punct:3 {relation}:6 ROOT dobj:6 prep:6 pobj:8 punct:6")  # fmt: skip
    assert main_clause_of(opened[4:5]) is None


@pytest.mark.parametrize("relation", ["xcomp", "aux", "auxpass"])
def test_a_time_below_a_verb_without_its_own_subject(relation: str) -> None:
    """Whoever hopes to resign in May resigns then; what "it" that was criticised does is another matter."""
    words, tags = "Marsh hopes to resign in May .", "NNP VBZ TO VB/VERB IN NNP ."
    links = "nsubj:2 ROOT aux:4 {}:2 prep:4 pobj:5 punct:2"
    assert words_of(happening_of(parsed(words, tags, links.format(relation))[5:6])) == words[:-2]
    assert happening_of(parsed(words, tags, links.format("dep"))[5:6]) is None


def test_a_loose_end_behind_what_is_meant() -> None:
    """A conjunction that joins nothing is cut with all behind it; one before the end of what is meant stays."""
    tail = "Crews sold 300 boats and ports and ."
    tags = "NNS VBD CD NNS CC NNS CC ."
    links = "nsubj:2 ROOT nummod:4 dobj:2 cc:4 conj:4 cc:6 punct:2"
    assert bare(tail, tags, links, 2, 4) == "Crews sold 300 boats and ports"
    lone = "Crews sold 300 boats and in May ."
    alone = "nsubj:2 ROOT nummod:4 dobj:2 cc:4 prep:2 pobj:6 punct:2"
    assert bare(lone, "NNS VBD CD NNS CC IN NNP .", alone, 2, 4) == "Crews sold 300 boats"
    assert bare(lone, "NNS VBD CD NNS CC IN NNP .", alone, 2, 5) == "Crews sold 300 boats and in May"
