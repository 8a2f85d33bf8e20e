"""Which item of an earlier memo is which of a later one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.matching import (
    Item,
    Keys,
    Rule,
    content,
    counting,
    counts_alike,
    match,
    own_id,
    own_proofs,
    own_words,
    plain,
    same_id,
    same_passage,
    same_words,
    saying,
    says_alike,
    words,
)

HERE, THERE = ("a.txt",), ("b.txt",)


def said(text: str, who: str = "Eide", paths: tuple[str, ...] = HERE, side: str = "Norway", **more: str) -> Item:
    """Build a position; its id is its words, as that of a real one is made of them."""
    return Item(f"p-{side} {text}".lower(), text, who, side, paths, tuple(more.values()))


def counted(text: str, measures: str, unit: str = "people", paths: tuple[str, ...] = HERE) -> Item:
    """Build a figure."""
    return Item(f"f-{text} {measures}".lower(), text, measures, unit, paths)


AID = "Norway will double its aid to farmers this year"

SAME = [
    ("positions", said(AID), said(AID, paths=THERE)),
    ("positions", said("We will pay"), said("“We will pay.”")),
    ("positions", said(AID), said(AID, who="Espen Barth Eide")),
    ("positions", said("they would pay", passage="y", more="x"), said("it would pay", passage="x")),
    ("positions", said("they would pay", passage="x"), said("Norway said that they would", paths=THERE, passage="x")),
    ("questions", said("who pays?", who="", side=""), said("Who pays?", who="", side="", paths=THERE)),
    ("figures", counted("30", "people"), counted("30", "people")),
    ("figures", counted("30", "people injured"), counted("30", "people injured", paths=THERE)),
]
CHANGED = [
    ("positions", said(AID), said("Norway will triple its aid to farmers this year")),
    ("positions", said("We will pay 200 million kroner"), said("We will pay 250 million kroner")),
    ("positions", said(AID), said("Norway will triple its aid to farmers this year", paths=THERE)),
    ("positions", said(AID), said("Norway will double its aid to farmers next year", who="Norway")),
    ("positions", said("it will not pay", passage="x", more="z"), said("it would never pay", passage="y", more="z")),
    ("questions", said("It is unclear who pays for it", ""), said("It is still unclear who pays for the plan", "")),
    ("figures", counted("30", "people"), counted("31", "people")),
    ("figures", counted("over 7,000", "casualties reported daily"), counted("8,000", "casualties reported daily")),
    ("figures", counted("15", "people injured"), counted("19", "people injured in Kyiv")),
    ("figures", counted("15", "sailors rescued off Bergen"), counted("16", "sailors rescued off Bergen", paths=THERE)),
]
APART = [
    ("positions", said(AID), said("the ferry will not sail before Easter")),
    ("positions", said(AID), said("Sweden will double its aid to farmers this year", "Svantesson", side="Sweden")),
    ("positions", said(AID), said("Norway will give ships this year to its navy and to its allies", paths=THERE)),
    ("positions", said("it is not in our plan"), said("it is not in our hands")),
    ("positions", said("30 countries", passage=""), said("they refused outright")),
    ("questions", said("who pays for the ferry?", ""), said("will the school shut in May?", "")),
    ("figures", counted("15", "people injured"), counted("3", "people killed")),
    ("figures", counted("30", "people"), counted("31", "people", paths=THERE)),
    ("figures", counted("30", "new ships built", "ships"), counted("31", "new ships built", "tonnes", THERE)),
]


@pytest.mark.parametrize(("kind", "old", "new"), SAME)
def test_the_same_item(kind: str, old: Item, new: Item) -> None:
    """The same words of one voice, or the same passage under another wording, are no change."""
    assert match(kind, [old], [new]) == ({0: 0}, {0})


@pytest.mark.parametrize(("kind", "old", "new"), CHANGED)
def test_a_changed_item(kind: str, old: Item, new: Item) -> None:
    """Most of the words, or another amount of the same thing, are the item, changed."""
    assert match(kind, [old], [new]) == ({0: 0}, set())


@pytest.mark.parametrize(("kind", "old", "new"), APART)
def test_another_item(kind: str, old: Item, new: Item) -> None:
    """Other words, another side, another thing counted: one is gone, the other is new."""
    assert match(kind, [old], [new]) == ({}, set())


def test_the_surest_pair_is_made_first() -> None:
    """Each item is paired once, with the one that is most like it, whatever the order."""
    old = [said(AID), said("Norway will double its aid to fishermen next year")]
    new = [
        said("Norway will double its aid to fishermen this summer"),
        said("Norway will double its aid to farmers now"),
    ]
    assert match("positions", old, new)[0] == {0: 1, 1: 0}
    assert match("positions", old[::-1], new)[0] == {0: 0, 1: 1}


@pytest.mark.parametrize(
    ("text", "same"), [("“A  plan”, he said.", "a plan he said"), ("$5", "$5"), ("-5", "-5"), ("3.5", "3 5")]
)
def test_what_no_reader_calls_a_change(text: str, same: str) -> None:
    """Capitals, spaces, quotation marks and full stops make no change; signs of money and less do."""
    assert plain(text) == same


WORDS = ("the", "port", "closes", "monday", "talks", "began", "to", "40", "2", "harbour", "vote")
ITEMS = st.builds(
    Item,
    id=st.sampled_from(["a", "b", "c"]),
    text=st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    who=st.sampled_from(["", "Jane Roe", "port closures", "people in the port"]),
    side=st.sampled_from(["", "Norland", "people"]),
    paths=st.lists(st.sampled_from(["x", "y"]), max_size=2).map(tuple),
    proofs=st.lists(st.sampled_from(["p", "q"]), max_size=2).map(tuple),
)
RULES = [
    (same_id, own_id),
    (same_words, own_words),
    (same_passage, own_proofs),
    (says_alike, saying),
    (counts_alike, counting),
]


@pytest.mark.parametrize(("rule", "keys"), RULES)
@given(old=ITEMS, new=ITEMS)
def test_what_a_rule_takes_for_one_shares_a_key(rule: Rule, keys: Keys, old: Item, new: Item) -> None:
    """Nothing is lost by holding only those against one another that share a key.

    But for a text without a word of content, which is only held against others of the kind.
    """
    empty = [not content(words(item.text)) for item in (old, new)]
    if rule(old, new) and not (rule is says_alike and any(empty) and not all(empty)):
        assert set(keys(old)) & set(keys(new))
