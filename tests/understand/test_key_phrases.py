"""The phrases that can name what an article is about."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.key_phrases import find_phrases, within
from briefing.understand.records import phrase
from tests.understand.parses import article_of, parsed

HEADS = [
    ("The old ferry failed .", "DT JJ NN VBD .", "det:3 amod:3 nsubj:4 ROOT punct:4", ["ferry", "failed"]),
    (
        "The harbour ferry failed .",
        "DT NN NN VBD .",
        "det:3 compound:3 nsubj:4 ROOT punct:4",
        ["harbour ferry", "failed"],
    ),
    ("The coastal ferry failed .", "DT JJ NN VBD .", "det:3 amod:3 nsubj:4 ROOT punct:4", ["coastal ferry", "failed"]),
    ("The ferry failed .", "DT NN VBD .", "det:2 nsubj:3 ROOT punct:3", ["ferry", "failed"]),
    ("Berg left .", "NNP VBD .", "nsubj:2 ROOT punct:2", ["left"]),
    ("The old plan broke .", "DT JJ NN VBD .", "det:3 amod:3 nsubj:4 ROOT punct:4", ["broke"]),
    ("The dam broke .", "DT NN VBD .", "det:2 nsubj:3 ROOT punct:3", ["broke"]),
    ("The 2nd ferry failed .", "DT JJ NN VBD .", "det:3 amod:3 nsubj:4 ROOT punct:4", ["ferry", "failed"]),
    ("Norland ferry failed .", "NNP NN VBD .", "compound:2 nsubj:3 ROOT punct:3", ["ferry", "failed"]),
    ("The ferry stays open .", "DT NN VBZ JJ .", "det:2 nsubj:3 ROOT acomp:3 punct:3", ["ferry", "stays"]),
]


@pytest.mark.parametrize(("words", "tags", "relations", "wanted"), HEADS)
def test_what_can_name_a_topic(words: str, tags: str, relations: str, wanted: list[str]) -> None:
    """A common noun that says something, with such a noun or adjective before it; a verb by itself; never a name."""
    page = article_of(parsed(words, tags, relations))
    assert [page.article.text[slice(*p.span)] for p in find_phrases(page)] == wanted


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [(0, 30, [0, 10, 20]), (10, 20, [10]), (10, 14, []), (10, 15, [10]), (11, 30, [20]), (26, 30, [])],
)
def test_phrases_within_a_stretch(start: int, end: int, wanted: list[int]) -> None:
    """Those that lie in it as a whole."""
    phrases = [phrase((a, a + 5), "ferry") for a in (0, 10, 20)]
    assert [p.span[0] for p in within(start, end, phrases)] == wanted
