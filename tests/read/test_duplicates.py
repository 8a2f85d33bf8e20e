"""Copies of one article are one source, whatever file holds them."""

from __future__ import annotations

import pytest

from briefing.read.duplicates import merge_duplicates
from tests.read.articles import article

TEXT = "“It’s late,” said Ida Lund. 5 ferries wait."


def places(*articles: object) -> list[tuple[str, tuple[str, ...]]]:
    """Ids and other places of what is left."""
    return [(a.id, a.places) for a in merge_duplicates(articles)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        '"It\'s late", said Ida Lund - 5 ferries wait!',
        "“IT’S LATE,” SAID IDA LUND.\n5 ferries  wait.",
        "“It’s late,” said Ida Lu\u00adnd. 5 ferries w\u200bait.",
    ],
)
def test_the_same_words(other: str) -> None:
    """Marks, spaces and capitals make no difference."""
    assert places(article(TEXT), article(other, id="S2")) == [("S1", ("S2.txt",))]


@pytest.mark.parametrize("other", [TEXT.replace("5", "6"), TEXT.replace("Lund", "L\u00fcnd"), TEXT + " No"])
def test_other_words(other: str) -> None:
    """A digit, a letter or a word more makes another article."""
    assert places(article(TEXT), article(other, id="S2")) == [("S1", ()), ("S2", ())]


def test_half_a_character_counts_for_nothing() -> None:
    """No encoding holds it; beside letters of any alphabet it is a mark like others."""
    half = "F\u00e9rry \ud800 stops"
    assert places(article(half), article(f"“{half}”", id="S2"), article("F\u00e9rry stops", id="S3")) == [
        ("S1", ("S2.txt", "S3.txt"))
    ]


def test_only_the_body_counts() -> None:
    """Headline, byline and furniture may differ."""
    one = article(("title", "One"), TEXT, ("furniture", "Share"))
    assert places(one, article(("title", "Two"), ("byline", "By Roe"), TEXT, id="S2")) == [("S1", ("S2.txt",))]


@pytest.mark.parametrize("field", ["title", "outlet", "published", "author", "url"])
def test_the_best_known_one_is_kept(field: str) -> None:
    """The one with most metadata, in the place of the first; of equal ones the first. Places are named once."""
    known = article(TEXT, id="S3", **{field: "x"})
    copies = (article(TEXT), article("Other.", id="S2"), known, article(TEXT, id="S4", path="S1.txt"))
    assert places(*copies) == [("S3", ("S1.txt",)), ("S2", ())]
    assert places(known, article(TEXT, id="S5", **{field: "y"})) == [("S3", ("S5.txt",))]
