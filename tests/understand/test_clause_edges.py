"""Where a clause around a word begins and ends, one relation and one mark a case."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.clauses import clause_head, clause_span, happening_span, trim
from tests.understand.lists import each
from tests.understand.parses import parsed, word

HEADS = each("ccomp advcl parataxis csubj conj acl pcomp")


def below(relation: str, subject: str = "nsubj", kind: str = "VERB") -> tuple[str, str, str]:
    """Build "Roe said boats sank in May .", where "sank" hangs on "said"."""
    links = f"nsubj:2 ROOT {subject}:4 {relation}:2 prep:4 pobj:5 punct:2"
    return "Roe said boats sank in May .", f"NNP VBD NNS VBD/{kind} IN NNP .", links


@pytest.mark.parametrize("relation", HEADS)
@pytest.mark.parametrize("kind", ["VERB", "AUX"])
def test_the_head_of_a_clause(relation: str, kind: str) -> None:
    """A verb by these relations, with a subject of its own; else the head of the sentence."""
    doc = parsed(*below(relation, kind=kind))
    assert clause_head(doc[5]).text == "sank"
    for tie in ("relcl", "xcomp", "dep"):
        assert clause_head(parsed(*below(tie, kind=kind))[5]).text == "said"
    assert clause_head(parsed(*below(relation, "dobj", kind))[5]).text == "said"
    assert clause_head(parsed(*below(relation, kind="NOUN"))[5]).text == "said"


@pytest.mark.parametrize("subject", each("nsubj nsubjpass csubj expl csubjpass"))
def test_subjects_of_a_clause(subject: str) -> None:
    """By any of these relations."""
    assert clause_head(parsed(*below("ccomp", subject))[5]).text == "sank"


@pytest.mark.parametrize(
    ("relation", "apart"), [("conj", True), ("parataxis", True), ("ccomp", False), ("advcl", False)]
)
def test_clauses_that_stand_apart(relation: str, *, apart: bool) -> None:
    """What is coordinated is no part of a clause, what is reported in it is; without a subject both are."""
    doc = parsed(*below(relation))
    assert clause_span(doc[0]).text == ("Roe said" if apart else "Roe said boats sank in May")
    assert clause_span(parsed(*below(relation, "dobj"))[0]).text == "Roe said boats sank in May"
    assert clause_span(parsed(*below(relation, kind="NOUN"))[0]).text == "Roe said boats sank in May"


def test_what_is_reported_before() -> None:
    """In "boats sank, Roe said" each is a clause by itself."""
    doc = parsed("boats sank , Roe said .", "NNS VBD , NNP VBD .", "nsubj:2 ccomp:5 punct:5 nsubj:5 ROOT punct:5")
    assert clause_span(doc[3]).text == "Roe said"
    assert clause_span(doc[0]).text == "boats sank"


BESIDE = [
    ("Roe said that boats sank , and ports closed now .", "boats", "boats sank"),
    ("Roe said that boats sank now and ports closed now .", "boats", "boats sank now and ports closed now"),
]


@pytest.mark.parametrize(("words", "around", "clause"), BESIDE)
def test_a_clause_behind_a_comma(words: str, around: str, clause: str) -> None:
    """A comma sets a clause beside another one; without it they are one."""
    mark = "punct" if "," in words else "advmod"
    tags = f"NNP VBD IN NNS VBD {',' if ',' in words else 'RB'} CC NNS VBD RB ."
    links = f"nsubj:2 ROOT mark:5 nsubj:5 ccomp:2 {mark}:5 cc:5 nsubj:9 conj:5 advmod:9 punct:2"
    doc = parsed(words, tags, links)
    told = clause_span(word(doc, "Roe"))
    assert clause_span(word(doc, around)).text.startswith("boats sank")
    assert clause in told.text
    assert ("ports" in told.text) is ("," not in words)
    assert clause_span(word(doc, "ports")).text == "ports closed now"


@pytest.mark.parametrize(("tag", "opens"), [("WRB", True), ("WP", True), ("WDT", True), ("RB", False)])
def test_a_second_question(tag: str, *, opens: bool) -> None:
    """Thus "…, or where he works": it belongs to the question before."""
    doc = parsed(
        "Roe asked when boats sank , or where he works .",
        f"NNP VBD WRB NNS VBD , CC {tag} PRP VBZ .",
        "nsubj:2 ROOT advmod:5 nsubj:5 ccomp:2 punct:5 cc:5 advmod:10 nsubj:10 conj:5 punct:2",
    )
    assert ("works" in clause_span(doc[0]).text) is opens


def test_what_holds_the_word_is_kept() -> None:
    """A clause beside another one is part of what is around its own words."""
    doc = parsed(
        "Roe hopes boats sank , and ports closed in May .",
        "NNP VBZ NNS VBD , CC NNS VBD IN NNP .",
        "nsubj:2 ROOT nsubj:4 advcl:2 punct:4 cc:4 nsubj:8 conj:4 prep:8 pobj:9 punct:2",
    )
    assert clause_span(doc[0]).text == "Roe hopes boats sank"
    relative = parsed(
        "Roe met boats that sank , and ports closed in May .",
        "NNP VBD NNS WDT VBD , CC NNS VBD IN NNP .",
        "nsubj:2 ROOT dobj:2 nsubj:5 relcl:3 punct:5 cc:5 nsubj:9 conj:5 prep:9 pobj:10 punct:2",
    )
    assert clause_span(relative[0]).text == "Roe met boats that sank"
    assert clause_span(relative[2]).text == "Roe met boats that sank"


def test_a_gap_of_one_word() -> None:
    """It does not break a clause, two words do."""
    for gap, clause in (("x", "Roe sold x boats"), ("x y", "Roe sold")):
        count = len(gap.split())
        words = f"Roe sold {gap} boats , so ports closed ."
        end = count + 7
        outside = " ".join([f"dep:{end}"] * count)
        links = f"nsubj:2 parataxis:{end} {outside} dobj:2 punct:{end} advmod:{end} nsubj:{end} ROOT punct:{end}"
        doc = parsed(words, f"NNP VBD {'NN ' * count}NNS , RB NNS VBD .", links)
        assert clause_span(doc[0]).text == clause
        assert happening_span(doc[0]).text == clause


@pytest.mark.parametrize("relation", [*HEADS, "ROOT"])
def test_the_verb_of_a_happening(relation: str) -> None:
    """The nearest verb by these relations, whether it has a subject or not."""
    if relation == "ROOT":
        doc = parsed("boats sank in May .", "NNS VBD IN NNP .", "nsubj:2 ROOT prep:2 pobj:3 punct:2")
        assert happening_span(doc[3]).text == "boats sank in May"
        return
    doc = parsed(*below(relation))
    expected = {"acl": "Roe said boats sank in May"}.get(relation, "boats sank in May")
    assert happening_span(doc[5]).text == expected
    for tie in ("xcomp", "dep"):
        assert happening_span(parsed(*below(tie))[5]).text == "Roe said boats sank in May"


@pytest.mark.parametrize("relation", ["acl", "relcl"])
@pytest.mark.parametrize(("before", "kept"), [(8, True), (9, False)])
def test_a_noun_with_its_description(relation: str, before: int, *, kept: bool) -> None:
    """It comes along, with up to eight words before it."""
    words = f"{'old ' * before}boats sank in May stayed ."
    noun, end = before + 1, before + 5
    links = f"{f'amod:{noun} ' * before}nsubj:{end} {relation}:{noun} prep:{noun + 1} pobj:{noun + 2} ROOT punct:{end}"
    doc = parsed(words, f"{'JJ ' * before}NNS VBD IN NNP VBD .", links)
    assert happening_span(word(doc, "May")).text == f"{'old ' * before if kept else ''}boats sank in May"


def test_a_gerund_behind_a_preposition() -> None:
    """It has the subject of the clause around it, which comes along."""
    doc = parsed(
        "Roe left before sinking boats .", "NNP VBD IN VBG NNS .", "nsubj:2 ROOT prep:2 pcomp:3 dobj:4 punct:2"
    )
    assert happening_span(doc[4]).text == "Roe left before sinking boats"
    own = parsed("Roe left with boats sinking .", "NNP VBD IN NNS VBG .", "nsubj:2 ROOT prep:2 nsubj:5 pcomp:3 punct:2")
    assert happening_span(own[3]).text == "boats sinking"


@pytest.mark.parametrize(
    ("relation", "kept"), [("conj", False), ("parataxis", False), ("advcl", True), ("ccomp", True)]
)
def test_what_happens_beside(relation: str, *, kept: bool) -> None:
    """A verb that is coordinated is left out, even without a subject; the word's own clause is not."""
    doc = parsed("Roe left and sold boats .", "NNP VBD CC VBD NNS .", f"nsubj:2 ROOT cc:2 {relation}:2 dobj:4 punct:2")
    assert happening_span(doc[0]).text == ("Roe left and sold boats" if kept else "Roe left")
    noun = parsed("Roe left and sold boats .", "NNP VBD CC NN NNS .", f"nsubj:2 ROOT cc:2 {relation}:2 dobj:4 punct:2")
    assert happening_span(noun[0]).text == "Roe left and sold boats"


def cut(words: str, tags: str, first: int = 0, end: int | None = None, relations: str = "") -> str:
    """Trim a stretch of words that all hang on the first."""
    doc = parsed(words, tags, relations or " ".join(["ROOT", *(["dep:1"] * (len(tags.split()) - 1))]))
    return trim(doc[first : end if end is not None else len(doc)]).text


@pytest.mark.parametrize("lead", each("although while but and Although ,"))
def test_words_at_the_beginning(lead: str) -> None:
    """What only joins a clause to something before is left out; what is part of it is not."""
    tags = f"{',' if lead == ',' else 'IN'} PRP VBD"
    assert cut(f"{lead} it sank", tags) == "it sank"
    assert cut("then it sank", "RB PRP VBD") == "then it sank"
    assert cut("plus it sank", "CC PRP VBD", relations="cc:3 nsubj:3 ROOT") == "it sank"
    assert cut("that it sank", "IN PRP VBD", relations="mark:3 nsubj:3 ROOT") == "it sank"
    assert cut("that ship sank", "DT NN VBD", relations="det:2 nsubj:3 ROOT") == "that ship sank"
    assert cut("but", "CC") == "but"
    assert cut("but and", "CC CC") == "and"


@pytest.mark.parametrize(
    ("mark", "kept"), [(".", False), (",", False), (":", False), (")", True), ("]", True), ("?", True)]
)
def test_marks_at_the_end(mark: str, *, kept: bool) -> None:
    """A full stop is left out, a bracket and a question mark are not."""
    tag = {")": "-RRB-", "]": "-RRB-", "?": "."}.get(mark, mark)
    doc = parsed(f"it sank {mark}", f"PRP VBD {tag}", "nsubj:2 ROOT punct:2")
    assert trim(doc[:]).text == (doc.text if kept else "it sank")
    joined = parsed("it sank and", "PRP VBD CC", "nsubj:2 ROOT cc:2")
    assert trim(joined[:]).text == "it sank"
    percent = parsed("it sank 5 %", "PRP VBD CD SYM/PUNCT", "nsubj:2 ROOT dobj:2 punct:2")
    assert trim(percent[:]).text == percent.text


@pytest.mark.parametrize(
    ("words", "tags", "first", "end", "trimmed"),
    [
        ('" it sank " now', "`` PRP VBD '' RB", 0, 4, '"it sank"'),
        ('" it sank " now', "`` PRP VBD '' RB", 0, 3, '"it sank"'),
        ('" it sank now', "`` PRP VBD RB", 0, 3, "it sank"),
        ('he saw " it sank . " now', "PRP VBD `` PRP VBD . '' RB", 0, 5, 'he saw "it sank."'),
        ('" it sank . " now', "`` PRP VBD . '' RB", 0, 3, "it sank"),
        ('he saw " it sank now', "PRP VBD `` PRP VBD RB", 0, 3, "he saw"),
        ('he saw " it sank now', "PRP VBD `` PRP VBD RB", 0, 5, 'he saw "it sank'),
    ],
)
def test_quotation_marks_in_pairs(words: str, tags: str, first: int, end: int, trimmed: str) -> None:
    """A mark brings its partner along from right behind, or is left out at an edge."""
    assert cut(words, tags, first, end) == trimmed


DATELINES = [
    ("OSLO - It sank", "NNP : PRP VBD", "It sank"),
    ("OSLO ( Reuters ) - It sank", "NNP -LRB- NNP -RRB- : PRP VBD", "It sank"),
    ("OSLO , Norway - It sank", "NNP , NNP : PRP VBD", "It sank"),
    ("OSLO , Norway ( AP ) - It sank", "NNP , NNP -LRB- NNP -RRB- : PRP VBD", "It sank"),
    ("Oslo - It sank", "NNP : PRP VBD", "Oslo - It sank"),
    ("NEW OSLO - It sank", "NNP NNP : PRP VBD", "It sank"),
]


@pytest.mark.parametrize(("words", "tags", "rest"), DATELINES)
def test_a_dateline_is_left_out(words: str, tags: str, rest: str) -> None:
    """A place in capitals, with what tells where it is and who wrote it, up to a dash, at the beginning of a block."""
    assert cut(words, tags) == rest
    doc = parsed(f"so {words}", f"RB {tags}", " ".join(["ROOT", *["dep:1"] * len(tags.split())]))
    assert trim(doc[1:]).text == words.replace(" ,", ",").replace("( ", "(").replace(" )", ")")


def test_a_compound_is_not_cut_at_its_hyphen() -> None:
    """It is taken whole, however many parts it has; a dash between blanks is none."""
    tags, links = "PRP VBD RB HYPH VBN RB", "nsubj:2 ROOT dep:5 punct:5 dep:2 dep:2"
    doc = parsed("it was re - drafted now", tags, links)
    assert trim(doc[0:3]).text == "it was re-drafted"
    assert trim(doc[0:2]).text == "it was"
    spaced = parsed("it was re - drafted now", tags.replace("HYPH", ":"), links)
    assert trim(spaced[0:3]).text == "it was re"
    double = parsed("it x - y - z", "PRP NN HYPH NN HYPH NN", "ROOT dep:1 punct:1 dep:1 punct:1 dep:1")
    assert trim(double[0:2]).text == "it x-y-z"
