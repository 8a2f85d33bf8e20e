"""Nouns and "according to" as cues, and the words that name a source, one relation at a time."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.according import according
from briefing.understand.attribution.noun_cues import copular_noun, possessed_noun
from briefing.understand.attribution.whole_sources import whole_source
from briefing.understand.parsing.grammar import CueMatch
from briefing.understand.records import SourceMention
from tests.understand.lists import each
from tests.understand.parses import block_of, parsed, word


def content(match: CueMatch | None) -> str:
    """The words that a cue ascribes; nothing where there is none."""
    return " ".join(t.text for t in match.content) if match is not None else ""


def told(words: str, tags: str, relations: str) -> str:
    """What "according to" ascribes."""
    doc = parsed(words, tags, relations)
    return content(according(next(t for t in doc if t.lower_.startswith("accord"))))


def test_a_source_behind_according() -> None:
    """It needs a "to" and a noun behind it."""
    words, tags = "It rained according {} Roe .", "PRP VBD VBG IN NNP ."
    links = "nsubj:2 ROOT prep:2 {}:3 {}:4 punct:2"
    assert told(words.format("to"), tags, links.format("prep", "pobj")) == "It rained"
    assert told(words.format("with"), tags, links.format("prep", "pobj")) == ""
    assert told(words.format("to"), tags, links.format("prep", "amod")) == ""
    assert told(words.format("to"), tags, links.format("advmod", "pobj")) == ""


@pytest.mark.parametrize("relation", each("ccomp conj advcl relcl"))
def test_the_clause_that_according_stands_in(relation: str) -> None:
    """Its own clause is the content, not the one above; a noun between is none."""
    words, tags = (
        "we saw/see rain that fell here according to Roe and left/leave .",
        "PRP VBD NN WDT VBD RB VBG IN NNP CC VBD .",
    )
    links = "nsubj:2 ROOT dobj:2 nsubj:5 {}:2 advmod:5 {}:5 prep:7 pobj:8 cc:2 conj:2 punct:2"
    assert told(words, tags, links.format(relation, "prep")) == "that fell here"
    assert told(words, tags, links.format("dep", "prep")) == "we saw rain that fell here and left"


def test_the_rest_of_a_sentence() -> None:
    """Opening a sentence, or behind a comma at its end, "according to" is about all the rest, marks left off."""
    opens = (
        "According to Roe , ( it rained ) .",
        "VBG IN NNP , -LRB- PRP VBD -RRB- .",
        "prep:7 prep:1 pobj:2 punct:7 punct:7 nsubj:7 ROOT punct:7 punct:7",
    )
    assert told(*opens) == "( it rained )"
    ends = (
        "It is/be late here , according to Roe .",
        "PRP VBZ RB RB , VBG IN NNP .",
        "nsubj:2 ROOT advmod:2 advmod:3 punct:2 prep:4 prep:6 pobj:7 punct:2",
    )
    assert told(*ends) == "It is late here"
    plain = (
        "It is/be late here now according to Roe .",
        "PRP VBZ RB RB RB VBG IN NNP .",
        "nsubj:2 ROOT advmod:2 advmod:3 advmod:2 prep:4 prep:6 pobj:7 punct:2",
    )
    assert told(*plain) == "It is late here now"
    short = "It rained , according to Roe", "PRP VBD , VBG IN NNP", "nsubj:2 ROOT punct:2 prep:2 prep:4 pobj:5"
    assert told(*short) == "It rained"
    alone = "According to Roe", "VBG IN NNP", "ROOT prep:1 pobj:2"
    assert told(*alone) == ""


@pytest.mark.parametrize("relation", each("relcl acl advcl parataxis punct conj cc"))
def test_what_hangs_on_the_source(relation: str) -> None:
    """A clause that the parser hung on the source is part of the rest; what describes it is not."""
    words, tags = "According to Roe rain fell .", "VBG IN NNP NN VBD ."
    for tie, rest in ((relation, "rain fell"), ("nmod", "fell")):
        assert told(words, tags, f"prep:5 prep:1 pobj:2 {tie}:3 ROOT punct:5") == rest


@pytest.mark.parametrize("link", ["by", "from"])
def test_the_agent_of_a_noun(link: str) -> None:
    """Thus "A call from Roe for talks" is Roe's; "a call about Roe for talks" is nobody's."""
    for preposition, found in ((link, "for talks"), ("about", "")):
        doc = parsed(
            f"a call {preposition} Roe for talks", "DT NN IN NNP IN NNS", "det:2 ROOT prep:2 pobj:3 prep:2 pobj:5"
        )
        assert content(possessed_noun(word(doc, "call"))) == found
    other = parsed("a call by Roe for talks", "DT NN IN NNP IN NNS", "det:2 ROOT advmod:2 pobj:3 prep:2 pobj:5")
    assert possessed_noun(word(other, "call")) is None
    adjective = parsed("a call by Roe for talks", "DT NN IN NNP IN NNS", "det:2 ROOT prep:2 amod:3 prep:2 pobj:5")
    assert possessed_noun(word(adjective, "call")) is None


@pytest.mark.parametrize("relation", each("acl relcl xcomp"))
def test_what_a_noun_leads_to(relation: str) -> None:
    """Thus "Roe's call to meet": an infinitive behind the noun, with a noun that takes one."""
    words, tags, links = "Roe 's {} to meet", "NNP POS NN TO VB", "poss:3 case:1 ROOT {}:5 {}:3"
    for tie, auxiliary, noun, found in (
        (relation, "aux", "call", "to meet"),
        ("nmod", "aux", "call", ""),
        (relation, "mark", "call", ""),
        (relation, "aux", "view", ""),
    ):
        doc = parsed(words.format(noun), tags, links.format(auxiliary, tie))
        assert content(possessed_noun(word(doc, noun))) == found


@pytest.mark.parametrize("relation", ["acl", "ccomp"])
def test_what_a_noun_states(relation: str) -> None:
    """Thus "Roe's view that it rains": a clause with "that", with a noun that takes one."""
    words, tags, links = (
        "Roe 's {} that it rains",
        "NNP POS NN IN/SCONJ PRP VBZ",
        "poss:3 case:1 ROOT {}:6 nsubj:6 {}:3",
    )
    for tie, mark, noun, found in (
        (relation, "mark", "view", "that it rains"),
        ("advcl", "mark", "view", ""),
        (relation, "dobj", "view", ""),
        (relation, "mark", "push", ""),
    ):
        doc = parsed(words.format(noun), tags, links.format(mark, tie))
        assert content(possessed_noun(word(doc, noun))) == found


@pytest.mark.parametrize("relation", each("xcomp ccomp attr prep advcl acomp"))
def test_what_a_noun_with_be_says(relation: str) -> None:
    """Thus "Roe's goal is to sell boats": three words behind "be" by these relations, not two, and not by others."""
    words, tags = "Roe 's goal is/be to sell boats", "NNP POS NN VBZ TO VB NNS"
    links = "poss:3 case:1 nsubj:4 ROOT aux:6 {}:4 dobj:6"
    found = copular_noun(word(parsed(words, tags, links.format(relation)), "goal"))
    assert content(found) == "to sell boats"
    assert found is not None
    assert (found.rule, found.frame) == ("noun cue, copula", "noun")
    assert copular_noun(word(parsed(words, tags, links.format("dep")), "goal")) is None
    short = parsed(
        "Roe 's goal is/be to sell", "NNP POS NN VBZ TO VB", f"poss:3 case:1 nsubj:4 ROOT aux:6 {relation}:4"
    )
    assert copular_noun(word(short, "goal")) is None
    before = parsed(
        "to sell boats is/be Roe 's goal",
        "TO VB NNS VBZ NNP POS NN",
        f"aux:2 {relation}:4 dobj:2 ROOT poss:7 case:5 nsubj:4",
    )
    assert copular_noun(word(before, "goal")) is None


def whole(words: str, tags: str, relations: str, cue: int) -> str:
    """All words that name a source whose phrase is the first word."""
    block = block_of(parsed(words, tags, relations), start=10)
    given = SourceMention("name", "x", ((10, 10 + len(block.doc[0])), (90, 95)), 0)
    found = whole_source(given, block, block.doc[0], block.doc[cue])
    assert found.spans[1:] == given.spans[1:]
    return block.text[: found.spans[0][1] - 10]


def test_all_who_speak() -> None:
    """Names and nouns beside a source speak with it; a verb beside it does not."""
    words, links = "Roe and Doe left", "nsubj:4 cc:1 {}:1 ROOT"
    assert whole(words, "NNP CC NNP VBD", links.format("conj"), 3) == "Roe and Doe"
    assert whole(words, "NNP CC NN VBD", links.format("conj"), 3) == "Roe and Doe"
    assert whole(words, "NNP CC VB VBD", links.format("conj"), 3) == "Roe"
    assert whole(words, "NNP CC NNP VBD", links.format("dep"), 3) == "Roe"
    assert whole(words, "PRP CC NNP VBD", links.format("conj"), 3) == "Roe"


@pytest.mark.parametrize("tag", ["VBN", "VBG"])
def test_a_participle_right_behind_a_source(tag: str) -> None:
    """It tells the source apart; behind another word, in another form or relation, it does not."""
    words, links = "polls taken now say", "nsubj:4 {}:1 advmod:2 ROOT"
    assert whole(words, f"NNS {tag} RB VBP", links.format("acl"), 3) == "polls taken now"
    assert whole(words, "NNS VBD RB VBP", links.format("acl"), 3) == "polls"
    assert whole(words, f"NNS {tag} RB VBP", links.format("relcl"), 3) == "polls"
    assert whole("polls , taken say", f"NNS , {tag} VBP", "nsubj:4 punct:1 acl:1 ROOT", 3) == "polls"


def test_a_name_beside_a_noun() -> None:
    """Thus "My father Jan" is called so; a noun beside it, or behind a comma, is not."""
    links = "nsubj:3 {}:1 ROOT"
    assert whole("father Jan left", "NN NNP VBD", links.format("appos"), 2) == "father Jan"
    assert whole("father Jan left", "NN NN VBD", links.format("appos"), 2) == "father"
    assert whole("father Jan left", "NN NNP VBD", links.format("dep"), 2) == "father"


@pytest.mark.parametrize("relation", each("relcl advcl ccomp parataxis"))
def test_clauses_beside_a_source(relation: str) -> None:
    """They are no part of what names it, nor is the cue itself."""
    words, tags = "Roe and Doe here left", "NNP CC NNP RB VBD"
    for tie, text in ((relation, "Roe and Doe"), ("advmod", "Roe and Doe here")):
        assert whole(words, tags, f"nsubj:5 cc:1 conj:1 {tie}:3 ROOT", 4) == text
    assert whole("Roe said and Doe", "NNP VBD CC NNP", "ROOT dep:1 cc:1 conj:1", 1) == "Roe"


@pytest.mark.parametrize(("count", "added"), [(10, True), (11, False)])
def test_how_many_words_are_added(count: int, *, added: bool) -> None:
    """Twelve at most."""
    middle = " ".join(["old"] * count)
    words = f"Roe and {middle} men left"
    last = count + 3
    tags = f"NNP CC {' '.join(['JJ'] * count)} NNS VBD"
    links = f"nsubj:{last + 1} cc:1 {' '.join([f'amod:{last}'] * count)} conj:1 ROOT"
    assert (whole(words, tags, links, last) != "Roe") is added


def test_a_source_without_a_place() -> None:
    """It stays as it is."""
    block = block_of(parsed("Roe and Doe left", "NNP CC NNP VBD", "nsubj:4 cc:1 conj:1 ROOT"))
    given = SourceMention("none", "")
    assert whole_source(given, block, block.doc[0], block.doc[3]) is given
