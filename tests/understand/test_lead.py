"""The first sentences of an article, on parses written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.events.lead import find_lead
from tests.understand.lists import each
from tests.understand.parses import article_of, parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATELINED = parsed(
    "ORRIN ( Reuters ) - The council of Orrin closed/close the old ferry port for good on Friday .",
    "NNP -LRB- NNP -RRB- : DT NN IN NNP VBD DT JJ NN NN IN JJ IN NNP .",
    "ROOT punct:1 appos:1 punct:3 punct:1 det:7 nsubj:10 prep:7 pobj:8 ROOT det:14 amod:14 compound:14 dobj:10"
    " prep:10 pobj:15 prep:10 pobj:17 punct:10",
)
STORM = parsed(
    "A storm closed/close the old ferry port of the island on Friday .",
    "DT NN VBD DT JJ NN NN IN DT NN IN NNP .",
    "det:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 prep:7 det:10 pobj:8 prep:3 pobj:11 punct:3",
)
NORLANDS = parsed(
    "The Norland council closed/close the old ferry port on Friday .",
    "DT NNP NN VBD DT JJ NN NN IN NNP .",
    "det:3 compound:3 nsubj:4 ROOT det:8 amod:8 compound:8 dobj:4 prep:4 pobj:9 punct:4",
)
MOVE = parsed(
    "The move will close the old ferry port of the island for good .",
    "DT NN MD VB DT JJ NN NN IN DT NN IN JJ .",
    "det:2 nsubj:4 aux:4 ROOT det:8 amod:8 compound:8 dobj:4 prep:8 det:11 pobj:9 prep:4 pobj:12 punct:4",
)
PRONOUN = parsed(
    "She closed/close the old ferry port of the island on Friday .",
    "PRP VBD DT JJ NN NN IN DT NN IN NNP .",
    "nsubj:2 ROOT det:6 amod:6 compound:6 dobj:2 prep:6 det:9 pobj:7 prep:2 pobj:10 punct:2",
)
SHORT = parsed("Marsh resigned/resign on Friday .", "NNP VBD IN NNP .", "nsubj:2 ROOT prep:2 pobj:3 punct:2")
HEADLINE = parsed(
    "A storm closed/close the old ferry port of the island",
    "DT NN VBD DT JJ NN NN IN DT NN",
    "det:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 prep:7 det:10 pobj:8",
)
QUOTED = parsed(
    '" A storm closed/close the old ferry port of the island on Friday . "',
    "`` DT NN VBD DT JJ NN NN IN DT NN IN NNP . ''",
    "punct:4 det:3 nsubj:4 ROOT det:8 amod:8 compound:8 dobj:4 prep:8 det:11 pobj:9 prep:4 pobj:12 punct:4 punct:4",
)


def sentences(*docs: Doc) -> list[tuple[str, bool]]:
    """Return the sentences that an article of some paragraphs opens with, and whether each stands alone."""
    page = article_of(*docs)
    return [(page.article.text[slice(*s.span)], s.alone) for s in find_lead(page)]


def first(*docs: Doc) -> str | None:
    """Return the first of them that stands alone."""
    return next((words for words, alone in sentences(*docs) if alone), None)


@pytest.mark.parametrize(
    ("doc", "words"),
    [
        (DATELINED, "The council of Orrin closed the old ferry port for good on Friday"),
        (STORM, "A storm closed the old ferry port of the island on Friday"),
        (NORLANDS, "The Norland council closed the old ferry port on Friday"),
    ],
)
def test_what_happened(doc: Doc, words: str) -> None:
    """The first sentence with a verb, without its dateline; somebody who is named, or whom a reader hears of first."""
    assert first(doc) == words


@pytest.mark.parametrize("doc", [SHORT, HEADLINE, QUOTED])
def test_no_sentences(doc: Doc) -> None:
    """What is a few words, is no whole sentence or somebody's own words does not say what happened."""
    assert sentences(doc) == []


@pytest.mark.parametrize("doc", [MOVE, PRONOUN])
def test_what_leans_on_the_sentence_before(doc: Doc) -> None:
    """What points back does not stand alone, and may stand behind another sentence."""
    assert [alone for _, alone in sentences(doc)] == [False]
    assert [alone for _, alone in sentences(STORM, doc)] == [True, False]


def closed(before: str, tag: str, relation: str, day: str = "Friday") -> Doc:
    """Build "… storm closed the old ferry port here on Friday .", with one word before the storm."""
    return parsed(
        f"{before} storm closed/close the old ferry port here on {day} .",
        f"{tag} NN VBD DT JJ NN NN RB IN NNP .",
        f"{relation}:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 advmod:3 prep:3 pobj:9 punct:3",
    )


@pytest.mark.parametrize("word", each("the this that these those such its their his her both other The"))
def test_words_that_point_back(word: str) -> None:
    """The storm, or their storm, is one that a reader would have to know; a storm, or any storm, is not."""
    assert first(closed(word, "DT", "det")) is None
    for other in ("A", "Any", "Our"):
        assert first(closed(other, "DT", "det")) == f"{other} storm closed the old ferry port here on Friday"


@pytest.mark.parametrize("relation", each("amod compound nmod poss prep"))
def test_names_that_tell_one_from_another(relation: str) -> None:
    """Thus "The Orrin storm" is known by the name, if that says which storm it is."""
    words = "the storm Orrin closed/close the old ferry port on Friday ."
    tags = "DT NN NNP VBD DT JJ NN NN IN NNP ."
    links = "det:2 nsubj:4 {}:2 ROOT det:8 amod:8 compound:8 dobj:4 prep:4 pobj:9 punct:4"
    unnamed = tags.replace("NN NNP", "NN NN")
    for kinds, link, alone in ((tags, relation, True), (tags, "acl", False), (unnamed, relation, False)):
        doc = parsed(words, kinds, links.format(link))
        assert [stands for _, stands in sentences(STORM, doc)] == [True, alone]


def long_one(count: int, end: str = ".") -> Doc:
    """Build a sentence of so many words: "Orrin fell down down …"."""
    rest = count - 2
    words, tags = "Orrin fell/fall" + " down" * rest + f" {end}", "NNP VBD" + " RB" * rest + " ."
    return parsed(words, tags, "nsubj:2 ROOT" + " advmod:2" * rest + " punct:2")


@pytest.mark.parametrize(("count", "leads"), [(5, False), (6, True), (45, True), (46, False)])
def test_how_long_a_lead_is(count: int, *, leads: bool) -> None:
    """From six to forty-five words."""
    assert (first(long_one(count)) is not None) is leads


@pytest.mark.parametrize("end", ["?", "!", ":"])
def test_how_a_lead_ends(end: str) -> None:
    """With a full stop: no question, no call, nothing that a list follows."""
    assert first(long_one(9, end)) is None


def test_whose_deed_it_is() -> None:
    """The first subject is a noun or a name; a sentence without any, or whose root is no verb, says nothing."""
    rest = "fell/fall down down down down down down down ."
    tags, links = "VBD RB RB RB RB RB RB RB .", "ROOT" + " advmod:{}" * 7 + " punct:{}"
    alone = links.format(*[1] * 8)
    assert sentences(parsed(rest, tags, alone)) == []
    for pos in ("NOUN", "PROPN", "ADJ"):
        two = "nsubj:2 " + links.format(*[2] * 8)
        assert (first(parsed(f"Ships {rest}", f"NNS/{pos} {tags}", two)) is not None) is (pos != "ADJ")
    root = parsed(
        "Ships old now fell/fall down down down down down .",
        "NNS JJ RB VBD RB RB RB RB RB .",
        "nsubj:2 ROOT advmod:2 advcl:2 advmod:4 advmod:4 advmod:4 advmod:4 advmod:4 punct:2",
    )
    assert sentences(root) == []


def test_who_says_it() -> None:
    """A claim stands alone whose own subject is known; not where "he" says it."""
    words, tags = "Storms closed/close the old ferry port , {} said/say .", "NNS VBD DT JJ NN NN , {} VBD ."
    links = "nsubj:2 ccomp:9 det:6 amod:6 compound:6 dobj:2 punct:9 nsubj:9 ROOT punct:9"
    assert first(parsed(words.format("Marsh"), tags.format("NNP"), links)) is not None
    assert sentences(parsed(words.format("he"), tags.format("PRP"), links))[0][1] is False


def test_what_an_article_begins_with_is_described() -> None:
    """Thus its first sentence may have "the" where a later one may not; a title is no name."""
    words, tags = "The old {} closed/close the ferry port on Friday .", "DT JJ {} VBD DT NN NN IN NNP ."
    links = "det:3 amod:3 nsubj:4 ROOT det:7 compound:7 dobj:4 prep:4 pobj:8 punct:4"
    owner = parsed(words.format("owner"), tags.format("NN"), links)
    assert [alone for _, alone in sentences(owner, owner)] == [True, False]
    mayor, hopper = (parsed(words.format(w), tags.format("NNP"), links) for w in ("Mayor", "Hopper"))
    assert [alone for _, alone in sentences(STORM, mayor, hopper)] == [True, False, True]


def test_a_word_that_ties_a_sentence_is_left_out() -> None:
    """Before a comma: "Separately, …"."""
    tied = parsed(
        "Separately , a storm closed/close the old ferry port on Friday .",
        "RB , DT NN VBD DT JJ NN NN IN NNP .",
        "advmod:5 punct:5 det:4 nsubj:5 ROOT det:9 amod:9 compound:9 dobj:5 prep:5 pobj:10 punct:5",
    )
    assert first(tied) == "a storm closed the old ferry port on Friday"


def test_no_parts_of_a_page() -> None:
    """A headline that runs on into the text, or marks between parts of a page."""
    words = "Orrin {} ferries closed/close the old ferry port on Friday ."
    tags, links = (
        "NNP {} NNS VBD DT JJ NN NN IN NNP .",
        ("nsubj:4 dep:1 dep:1 ROOT det:8 amod:8 compound:8 dobj:4 prep:4 pobj:9 punct:4"),
    )
    assert sentences(parsed(words.format("In"), tags.format("IN"), links)) == []
    assert sentences(parsed(words.format("in"), tags.format("IN"), links)) != []
    assert sentences(parsed(words.format("|"), tags.format("SYM"), links)) == []


def test_what_only_describes_is_no_news() -> None:
    """But for a first sentence: "The ferry is a wooden one"."""
    ferry = parsed(
        "Orrin is/be a small town on a northern island .",
        "NNP VBZ/AUX DT JJ NN IN DT JJ NN .",
        "nsubj:2 ROOT det:5 amod:5 attr:2 prep:5 det:9 amod:9 pobj:6 punct:2",
    )
    assert len(sentences(ferry, STORM)) == len(sentences(STORM, ferry, STORM)) == 2


def test_where_a_lead_stands() -> None:
    """In the body, not in a title; a quotation inside it does not matter, and one that goes on behind it does."""
    assert find_lead(article_of(STORM, kind="title")) == ()
    assert find_lead(article_of(STORM, kind="bullet")) == find_lead(article_of(STORM))
    words = "A storm closed/close {} the old {} ferry port on Friday ."
    tags = "DT NN VBD `` DT JJ '' NN NN IN NNP ."
    links = "det:2 nsubj:3 ROOT punct:9 det:9 amod:9 punct:9 compound:9 dobj:3 prep:3 pobj:10 punct:3"
    assert len(sentences(parsed(words.format('"', '"'), tags, links))) == 1


def test_the_first_five_sentences() -> None:
    """Those that follow tell less; a sentence without a verb, a dateline, is not counted."""
    assert len(sentences(*[STORM] * 7)) == 5
    assert len(sentences(SHORT, *[STORM] * 7)) == 4
    assert sentences() == []
