"""Which item of an earlier memo is which of a later one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.matching import (
    ComparedItem,
    Keys,
    Rule,
    content_of,
    counts_alike,
    figure_keys,
    match,
    own_id,
    own_proofs,
    own_words,
    plain,
    same_id,
    same_passage,
    same_words,
    says_alike,
    statement_keys,
)

HERE, THERE = ("a.txt",), ("b.txt",)


def said(
    text: str, who: str = "Eide", paths: tuple[str, ...] = HERE, party: str = "Norway", **more: str
) -> ComparedItem:
    """Build a position; its id is its words, as that of a real one is made of them."""
    return ComparedItem(f"p-{party} {text}".lower(), text, who, party, paths, tuple(more.values()))


def amount(text: str, measures: str, unit: str = "people", paths: tuple[str, ...] = HERE) -> ComparedItem:
    """Build a figure."""
    return ComparedItem(f"f-{text} {measures}".lower(), text, measures, unit, paths)


AID = "Norway will double its aid to farmers this year"

SAME = [
    ("positions", said(AID), said(AID, paths=THERE)),
    ("positions", said("We will pay"), said("“We will pay.”")),
    ("positions", said(AID), said(AID, who="Espen Barth Eide")),
    ("positions", said("they would pay", passage="y", more="x"), said("it would pay", passage="x")),
    ("positions", said("they would pay", passage="x"), said("Norway said that they would", paths=THERE, passage="x")),
    ("questions", said("who pays?", who="", party=""), said("Who pays?", who="", party="", paths=THERE)),
    ("figures", amount("30", "people"), amount("30", "people")),
    ("figures", amount("30", "people injured"), amount("30", "people injured", paths=THERE)),
]
CHANGED = [
    ("positions", said(AID), said("Norway will triple its aid to farmers this year")),
    ("positions", said("We will pay 200 million kroner"), said("We will pay 250 million kroner")),
    ("positions", said(AID), said("Norway will triple its aid to farmers this year", paths=THERE)),
    ("positions", said(AID), said("Norway will double its aid to farmers next year", who="Norway")),
    ("positions", said("it will not pay", passage="x", more="z"), said("it would never pay", passage="y", more="z")),
    ("questions", said("It is unclear who pays for it", ""), said("It is still unclear who pays for the plan", "")),
    ("figures", amount("30", "people"), amount("31", "people")),
    ("figures", amount("over 7,000", "casualties reported daily"), amount("8,000", "casualties reported daily")),
    ("figures", amount("15", "people injured"), amount("19", "people injured in Kyiv")),
    ("figures", amount("15", "sailors rescued off Bergen"), amount("16", "sailors rescued off Bergen", paths=THERE)),
]
APART = [
    ("positions", said(AID), said("the ferry will not sail before Easter")),
    ("positions", said(AID), said("Sweden will double its aid to farmers this year", "Svantesson", party="Sweden")),
    ("positions", said(AID), said("Norway will give ships this year to its navy and to its allies", paths=THERE)),
    ("positions", said("it is not in our plan"), said("it is not in our hands")),
    ("positions", said("30 countries", passage=""), said("they refused outright")),
    ("questions", said("who pays for the ferry?", ""), said("will the school shut in May?", "")),
    ("figures", amount("15", "people injured"), amount("3", "people killed")),
    ("figures", amount("30", "people"), amount("31", "people", paths=THERE)),
    ("figures", amount("30", "new ships built", "ships"), amount("31", "new ships built", "tonnes", THERE)),
]


@pytest.mark.parametrize(("kind", "old", "new"), SAME)
def test_the_same_item(kind: str, old: ComparedItem, new: ComparedItem) -> None:
    """The same words of one speaker, or the same passage under another wording, are no change."""
    assert match(kind, [old], [new]) == ({0: 0}, {0})


@pytest.mark.parametrize(("kind", "old", "new"), CHANGED)
def test_a_changed_item(kind: str, old: ComparedItem, new: ComparedItem) -> None:
    """Most of the words, or another amount of the same thing, are the item, changed."""
    assert match(kind, [old], [new]) == ({0: 0}, set())


@pytest.mark.parametrize(("kind", "old", "new"), APART)
def test_another_item(kind: str, old: ComparedItem, new: ComparedItem) -> None:
    """Other words, another party, another thing counted: one is gone, the other is new."""
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


def test_an_item_is_paired_once() -> None:
    """With the surest of several; of equals the first old one goes to the first new one."""
    near, far = (
        said("Norway will triple its aid to farmers this year"),
        said("Norway will triple its aid to farmers soon"),
    )
    assert match("positions", [far, near], [said(AID)])[0] == {0: 1}
    assert match("positions", [near, far], [said(AID)])[0] == {0: 0}
    assert match("positions", [said(AID)], [far, near])[0] == {1: 0}
    assert match("positions", [said(AID), said(AID)], [said(AID), said(AID)])[0] == {0: 0, 1: 1}


@pytest.mark.parametrize(
    ("text", "same"), [("“A  plan”, he said.", "a plan he said"), ("$5", "$5"), ("-5", "-5"), ("3.5", "3 5")]
)
def test_what_no_reader_calls_a_change(text: str, same: str) -> None:
    """Capitals, spaces, quotation marks and full stops make no change; signs of money and less do."""
    assert plain(text) == same


WORDS = ("the", "port", "closes", "monday", "talks", "began", "to", "40", "2", "harbour", "vote")
ITEMS = st.builds(
    ComparedItem,
    id=st.sampled_from(["a", "b", "c"]),
    text=st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    who=st.sampled_from(["", "Jane Roe", "port closures", "people in the port"]),
    scope=st.sampled_from(["", "Norland", "people"]),
    paths=st.lists(st.sampled_from(["x", "y"]), max_size=2).map(tuple),
    proofs=st.lists(st.sampled_from(["p", "q"]), max_size=2).map(tuple),
)
RULES = [
    (same_id, own_id),
    (same_words, own_words),
    (same_passage, own_proofs),
    (says_alike, statement_keys),
    (counts_alike, figure_keys),
]


@pytest.mark.parametrize(("rule", "keys"), RULES)
@given(old=ITEMS, new=ITEMS)
def test_what_a_rule_takes_for_one_shares_a_key(rule: Rule, keys: Keys, old: ComparedItem, new: ComparedItem) -> None:
    """Nothing is lost by holding only those against one another that share a key.

    But for a text without a word of content, which is only held against others of the kind.
    """
    empty = [not content_of(item.text) for item in (old, new)]
    if rule(old, new) and not (rule is says_alike and any(empty) and not all(empty)):
        assert set(keys(old)) & set(keys(new))
