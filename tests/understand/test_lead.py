"""The first sentence of an article, on parses written by hand."""

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


def lead(*docs: Doc) -> str | None:
    """Return the words of the lead of an article of some paragraphs."""
    page = article_of(*docs)
    span = find_lead(page)
    return page.article.text[slice(*span)] if span else None


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
    assert lead(doc) == words


@pytest.mark.parametrize("doc", [MOVE, PRONOUN, SHORT, HEADLINE, QUOTED])
def test_no_lead(doc: Doc) -> None:
    """What points back, is a few words, is no whole sentence or somebody's own words does not say what happened."""
    assert lead(doc) is None


def closed(before: str, tag: str, relation: str, day: str = "Friday") -> Doc:
    """Build "… storm closed the old ferry port here on Friday .", with one word before the storm."""
    return parsed(
        f"{before} storm closed/close the old ferry port here on {day} .",
        f"{tag} NN VBD DT JJ NN NN RB IN NNP .",
        f"{relation}:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 advmod:3 prep:3 pobj:9 punct:3",
    )


@pytest.mark.parametrize("word", each("the this that these those such its their his her The"))
def test_words_that_point_back(word: str) -> None:
    """The storm, or their storm, is one that a reader would have to know; a storm, or any storm, is not."""
    assert lead(closed(word, "DT", "det")) is None
    for other in ("A", "Another", "Our"):
        assert lead(closed(other, "DT", "det")) == f"{other} storm closed the old ferry port here on Friday"


@pytest.mark.parametrize("relation", each("amod compound nmod poss prep"))
def test_names_that_tell_one_from_another(relation: str) -> None:
    """Thus "The Orrin storm" is known by the name, if that says which storm it is."""
    words = "the storm Orrin closed/close the old ferry port on Friday ."
    tags = "DT NN NNP VBD DT JJ NN NN IN NNP ."
    links = "det:2 nsubj:4 {}:2 ROOT det:8 amod:8 compound:8 dobj:4 prep:4 pobj:9 punct:4"
    assert lead(parsed(words, tags, links.format(relation))) is not None
    assert lead(parsed(words, tags, links.format("appos"))) is None
    assert lead(parsed(words, tags.replace("NN NNP", "NN NN"), links.format(relation))) is None


def long_one(count: int, end: str = ".") -> Doc:
    """Build a sentence of so many words: "Orrin fell down down …"."""
    rest = count - 2
    words, tags = "Orrin fell/fall" + " down" * rest + f" {end}", "NNP VBD" + " RB" * rest + " ."
    return parsed(words, tags, "nsubj:2 ROOT" + " advmod:2" * rest + " punct:2")


@pytest.mark.parametrize(("count", "leads"), [(7, False), (8, True), (45, True), (46, False)])
def test_how_long_a_lead_is(count: int, *, leads: bool) -> None:
    """From eight to forty-five words."""
    assert (lead(long_one(count)) is not None) is leads


@pytest.mark.parametrize("end", ["?", "!", ":"])
def test_how_a_lead_ends(end: str) -> None:
    """With a full stop: no question, no call, nothing that a list follows."""
    assert lead(long_one(9, end)) is None


def test_whose_deed_it_is() -> None:
    """The main verb has a subject of its own, a noun or a name; a sentence whose root is no verb has none."""
    rest = "fell/fall down down down down down down down ."
    tags, links = "VBD RB RB RB RB RB RB RB .", "ROOT" + " advmod:{}" * 7 + " punct:{}"
    alone = links.format(*[1] * 8)
    assert lead(parsed(rest, tags, alone)) is None
    for pos in ("NOUN", "PROPN", "ADJ"):
        two = "nsubj:2 " + links.format(*[2] * 8)
        assert (lead(parsed(f"Ships {rest}", f"NNS/{pos} {tags}", two)) is not None) is (pos != "ADJ")
    root = parsed(
        "Ships old now fell/fall down down down down down .",
        "NNS JJ RB VBD RB RB RB RB RB .",
        "nsubj:2 ROOT advmod:2 advcl:2 advmod:4 advmod:4 advmod:4 advmod:4 advmod:4 punct:2",
    )
    assert lead(root) is None


def test_where_a_lead_stands() -> None:
    """In the body, not in a title; a quotation behind it does not matter, and one that begins in it does."""
    assert find_lead(article_of(STORM, kind="title")) is None
    assert find_lead(article_of(STORM, kind="bullet")) == find_lead(article_of(STORM))
    words = "A storm closed/close the old ferry port of the island on Friday . {} It is/be over . {}"
    tags = "DT NN VBD DT JJ NN NN IN DT NN IN NNP . `` PRP VBZ RB . ''"
    links = (
        "det:2 nsubj:3 ROOT det:7 amod:7 compound:7 dobj:3 prep:7 det:10 pobj:8 prep:3 pobj:11 punct:3"
        " punct:16 nsubj:16 ROOT advmod:16 punct:16 punct:16"
    )
    behind = parsed(words.format('"', '"'), tags, links)
    assert lead(behind) == "A storm closed the old ferry port of the island on Friday"


def test_only_the_first_sentence_leads() -> None:
    """A second paragraph is none, and an article without paragraphs has none."""
    assert lead(SHORT, STORM) is None
    assert lead() is None
