"""What the words around a name show: owner, office, pronouns, place, subject and gender."""

from __future__ import annotations

import pytest

from briefing.understand.mentions.candidates import Candidate
from briefing.understand.mentions.surroundings import (
    gender_of,
    is_called_periodical,
    is_main_subject,
    is_place,
    is_subject,
    owner_of,
    owns_office,
    speaks,
    taken_up_as_person,
    taken_up_as_thing,
)
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import Parse, article_of, parsed


def name(start: int, end: int, para: int = 0) -> Candidate:
    """A name over some words."""
    return Candidate(para, start, end, "organisation", sure=False)


OWNED = [
    ("Norway 's/POS main/JJ agency Velda", 4, "Norway"),
    ("NATO '/POS agency Velda", 3, "NATO"),
    ("the United Kingdom 's/POS agency Velda", 5, "United Kingdom"),
    ("the government 's/POS carmaker Velda", 4, "government"),
    ("Norway 's/POS carmaker Velda", 3, ""),
    ("Norwegian 's/POS agency Velda", 3, ""),
    ("Oslo 's/POS agency Velda", 3, ""),
    ("Norway , agency Velda", 3, ""),
    ("agency Velda", 1, ""),
    ("Norway 's/POS agency said/VBD Velda", 4, ""),
    ("Norway 's/POS a b c d agency Velda", 7, "Norway"),
    ("Norway 's/POS a b c d e agency Velda", 8, "Norway"),
    ("Norway 's/POS a b c d e f agency Velda", 9, ""),
]


@pytest.mark.parametrize(("text", "start", "owner"), OWNED)
def test_the_owner_of_a_body(text: str, start: int, owner: str) -> None:
    """The state or government before "'s", up to six words before a body that speaks for it."""
    assert owner_of(flat(text), start) == owner


OFFICES = each(
    "chief_executive chair chairman chairwoman spokesman spokesperson board shareholder shareholders customers staff "
    "shares profit profits investors members founder finance_director managing_director general_secretary headquarters"
)


@pytest.mark.parametrize("office", OFFICES)
def test_what_only_bodies_have(office: str) -> None:
    """Thus "Velda's board" makes Velda a body; Velda's boat, and the board of a name of two words, do not."""
    words = office.replace("_", " ")
    own = article_of(flat(f"Velda 's/POS {words} met")).paras
    assert owns_office(own, [name(0, 1)], "velda")
    assert not owns_office(own, [name(0, 1)], "velda sund")
    assert not owns_office(article_of(flat("Velda 's/POS boat met")).paras, [name(0, 1)], "velda")


def test_a_body_that_a_relative_clause_takes_up() -> None:
    """Thus "Velda, which" is a body, "Velda, who" is none."""
    assert owns_office(article_of(flat("Velda , which")).paras, [name(0, 1)], "velda")
    assert not owns_office(article_of(flat("Velda , who")).paras, [name(0, 1)], "velda")


@pytest.mark.parametrize("noun", each("newspaper daily weekly magazine tabloid broadsheet newswire journal"))
def test_periodicals(noun: str) -> None:
    """A noun behind a name says that it is a paper's."""
    assert is_called_periodical(flat(f"the Velda {noun}"), name(1, 2))
    assert not is_called_periodical(flat("the Velda boat"), name(1, 2))
    assert not is_called_periodical(flat("the Velda"), name(1, 2))


def test_a_name_that_speaks() -> None:
    """The subject of "said" speaks, its object does not, nor does whoever ran."""
    assert speaks(flat("Velda/NNP/nsubj said/VBD/ROOT/say so"), name(0, 1))
    assert not speaks(flat("Velda/NNP/dobj said/VBD/ROOT/say so"), name(0, 1))
    assert not speaks(flat("Velda/NNP/nsubj ran/VBD/ROOT/run so"), name(0, 1))


def taken_up(text: str, *starts: int) -> tuple[bool, bool]:
    """Whether a name of one word is taken up as a person, and as a thing."""
    paras = article_of(flat(text)).paras
    candidates = [name(i, i + 1) for i in starts or (0,)]
    return taken_up_as_person(paras, candidates), taken_up_as_thing(paras, candidates)


@pytest.mark.parametrize("subject", ["nsubj", "nsubjpass"])
@pytest.mark.parametrize("pronoun", each("it its he she his her him"))
def test_pronouns_behind_a_subject(pronoun: str, subject: str) -> None:
    """Thus "He" takes a name up as a person, "it" as a thing; of what is no subject neither does."""
    person = pronoun not in {"it", "its"}
    assert taken_up(f"Velda/NNP/{subject} said/VBD/ROOT/say {pronoun}/PRP/dobj .") == (person, not person)
    assert taken_up(f"Velda/NNP/pobj said/VBD/ROOT/say {pronoun}/PRP/dobj .") == (False, False)
    assert taken_up(f"Velda/NNP/{subject} said/VBD/ROOT/say so .") == (False, False)


@pytest.mark.parametrize("stop", each(". ! ?"))
def test_pronouns_of_the_next_sentence(stop: str) -> None:
    """They tell nothing."""
    assert taken_up(f"Velda/NNP/nsubj said/VBD/ROOT/say so {stop} he/PRP .") == (False, False)
    assert taken_up("Velda/NNP/nsubj said/VBD/ROOT/say so ; he/PRP .") == (True, False)


def test_a_rival_for_the_pronoun() -> None:
    """Behind another subject a pronoun may be that one's, unless it is the object of its verb; "it rains" is nobody."""
    tags, links = "NNP VBD NNP VBD PRP .", "nsubj:2 ROOT {}:4 ccomp:2 {}:{} punct:2"
    for rival, relation, head, person in (
        ("nsubj", "dobj", 4, True),
        ("nsubj", "dative", 4, True),
        ("nsubj", "dobj", 2, False),
        ("nsubj", "npadvmod", 4, False),
        ("dep", "npadvmod", 4, True),
    ):
        doc = parsed("Velda said/say Sund hit him .", tags, links.format(rival, relation, head))
        assert taken_up_as_person(article_of(doc).paras, [name(0, 1)]) is person
    assert taken_up("Velda/NNP/nsubj said/VBD/ROOT/say it/PRP/expl .") == (False, False)


def test_a_name_and_its_apposition() -> None:
    """A name beside the subject is taken up with it; two of a name that do not agree are neither."""
    doc = parsed("mayor Velda said/say he left", "NN NNP VBD PRP VBD", "nsubj:3 appos:1 ROOT nsubj:5 ccomp:3")
    assert taken_up_as_person(article_of(doc).paras, [name(1, 2)])
    two = article_of(
        flat("Velda/NNP/nsubj said/VBD/ROOT/say he/PRP ."), flat("Velda/NNP/nsubj said/VBD/ROOT/say it/PRP .")
    ).paras
    both = [name(0, 1), name(0, 1, 1)]
    assert not taken_up_as_person(two, both)
    assert not taken_up_as_thing(two, both)


@pytest.mark.parametrize("word", each("in at near outside around across inside into visited"))
def test_words_that_make_a_place(word: str) -> None:
    """A capital or a house behind them is a place, elsewhere it acts; a town and a state are not asked."""
    assert is_place(flat(f"{word} Oslo"), name(1, 2))
    assert is_place(flat(f"{word} the White House"), name(2, 4))
    assert not is_place(flat("from Oslo"), name(1, 2))
    assert not is_place(flat(f"{word} Norway"), name(1, 2))
    assert not is_place(flat(f"{word} Velda"), name(1, 2))
    assert not is_place(flat("Oslo"), name(0, 1))
    assert not is_place(flat("the White House"), name(1, 3))


SUBJECTS = [
    (("Velda spoke", "NNP VBD", "nsubj:2 ROOT"), 0, True, True),
    (("Velda heard", "NNP VBN", "nsubjpass:2 ROOT"), 0, True, True),
    (("we saw Velda", "PRP VBD NNP", "nsubj:2 ROOT dobj:2"), 2, False, False),
    (("Velda boss spoke", "NNP NN VBD", "compound:2 nsubj:3 ROOT"), 0, True, True),
    (("Velda boss spoke", "NNP NN VBD", "poss:2 nsubj:3 ROOT"), 0, True, True),
    (("Velda claim came", "NNP NN VBD", "compound:2 nsubj:3 ROOT"), 0, False, False),
    (("Velda claim came", "NNP NN VBD", "poss:2 nsubj:3 ROOT"), 0, True, True),
    (("Velda board met", "NNP NN VBD", "compound:2 nsubj:3 ROOT"), 0, True, True),
    (("Velda workers met", "NNP NNS VBD", "compound:2 nsubj:3 ROOT"), 0, True, True),
    (("Velda Rail met", "NNP NNP VBD", "compound:2 nsubj:3 ROOT"), 0, True, True),
    (("mayor Velda spoke", "NN NNP VBD", "nsubj:3 appos:1 ROOT"), 1, True, True),
    (("mayor Velda spoke", "NN NNP VBD", "nsubj:3 amod:1 ROOT"), 1, False, False),
    (("saw boss Velda", "VBD NN NNP", "ROOT dobj:1 appos:2"), 2, False, False),
    (("we said Velda spoke", "PRP VBD NNP VBD", "nsubj:2 ROOT nsubj:4 ccomp:2"), 2, True, False),
    (("we sat Velda spoke", "PRP VBD NNP VBD", "nsubj:2 ROOT nsubj:4 conj:2"), 2, True, True),
    (("board of Velda spoke", "NN IN NNP VBD", "nsubj:4 prep:1 pobj:2 ROOT"), 2, True, True),
    (("board for Velda spoke", "NN IN NNP VBD", "nsubj:4 prep:1 pobj:2 ROOT"), 2, False, False),
    (("boat of Velda spoke", "NN IN NNP VBD", "nsubj:4 prep:1 pobj:2 ROOT"), 2, False, False),
    (("board of Velda spoke", "NN IN NNP VBD", "nsubj:4 prep:1 amod:2 ROOT"), 2, False, False),
]


@pytest.mark.parametrize(("parse", "place", "subject", "main"), SUBJECTS)
def test_subjects(parse: Parse, place: int, *, subject: bool, main: bool) -> None:
    """A name is a subject by itself, or by what it owns, describes or has a board of; main in the main clause."""
    span = parsed(*parse)[place : place + 1]
    assert is_subject(span) is subject
    assert is_main_subject(span) is main


GENDERS = [
    ("Jane Velda", 0, 2, "", "she"),
    ("John Velda", 0, 2, "", "he"),
    ("Jane", 0, 1, "", ""),
    ("Xana Velda", 0, 2, "", ""),
    ("Mrs. Velda", 1, 2, "", "she"),
    ("Mr Jane Velda", 1, 3, "", "he"),
    ("Velda", 0, 1, "Mr.", "he"),
    ("Velda", 0, 1, "Lady", "she"),
    ("his sister , Xana Velda", 3, 5, "", "she"),
    ("sister of x Xana Velda", 3, 5, "", "she"),
    ("sister of x y Xana Velda", 4, 6, "", ""),
    ("brother and sister Xana Velda", 3, 5, "", "she"),
    ("sister Xana Velda", 1, 3, "Mr", "she"),
]


@pytest.mark.parametrize(("text", "start", "end", "title", "pronoun"), GENDERS)
def test_genders(text: str, start: int, end: int, title: str, pronoun: str) -> None:
    """The nearest title or word of kin within three words tells, else a given name before a surname."""
    doc = flat(text)
    assert gender_of(doc, doc[start:end], title) == pronoun


CLAUSES: list[tuple[Parse, bool]] = [
    (("Roe left/leave .", "NNP VBD .", "nsubj:2 ROOT punct:2"), True),
    (
        (
            "Roe does/do not : he claims/claim that the dam is/be safe .",
            "NNP VBZ RB/PART : PRP VBZ IN/SCONJ DT NN VBZ/AUX JJ .",
            "nsubj:2 ccomp:6 neg:2 punct:6 nsubj:6 ROOT mark:10 det:9 nsubj:10 ccomp:6 acomp:10 punct:6",
        ),
        True,
    ),
    (
        (
            "Roe left/leave , he said/say .",
            "NNP VBD , PRP VBD .",
            "nsubj:2 ccomp:5 punct:5 nsubj:5 ROOT punct:5",
        ),
        False,
    ),
]


@pytest.mark.parametrize(("parse", "main"), CLAUSES, ids=[case[0][0] for case in CLAUSES])
def test_what_a_main_clause_is_about(parse: Parse, main: bool) -> None:  # noqa: FBT001
    """The subject of a clause that only a colon joins to the next one is a main one; that of a reported clause not."""
    assert is_main_subject(parsed(*parse)[:1]) == main


STRAY: Parse = (
    '" We will stay , " Roe . said/say .',
    "`` PRP MD VB , '' NNP NNP VBD .",
    "punct:4 nsubj:4 aux:4 ccomp:9 punct:9 punct:9 compound:8 nsubj:9 ROOT punct:9",
)


def test_who_speaks() -> None:
    """The subject of a verb of speech speaks, also before a full stop that ends nothing; who left does not."""
    assert speaks(parsed(*STRAY), Candidate(0, 6, 7, "other", sure=False))
    left = parsed("Roe left/leave .", "NNP VBD .", "nsubj:2 ROOT punct:2")
    assert not speaks(left, Candidate(0, 0, 1, "other", sure=False))
