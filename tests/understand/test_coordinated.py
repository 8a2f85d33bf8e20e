"""A second verb of the same speaker within the words that the first one reports."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.facts import Article
from briefing.understand.attribution.coordinated import with_coordinated
from briefing.understand.records import Attribution
from tests.dossiers import article
from tests.understand.attributions import attribution

ADMITTED = "Roe said her crew had reached a view but admitted it was late."


def both(
    text: str, outer: str, subject: str, cue: str, inner: str, **more: Any
) -> tuple[Article, Attribution, Attribution]:
    """Return an article, what Roe said in it, and what the subject of Roe's clause is taken to say."""
    story = article(text)
    first = attribution(story, "Roe", "said", outer, **more)
    lemma = "tell" if cue == "told" else cue
    return story, first, attribution(story, subject, cue, inner, mention=1, lemma=lemma)


TWO: list[tuple[str, str, str, str, str, str]] = [
    (
        ADMITTED,
        "her crew had reached a view but admitted it was late",
        "her crew",
        "admitted",
        "it was late",
        "her crew had reached a view",
    ),
    (
        "Roe said the pier was shut, and later added the boats would sail.",
        "the pier was shut, and later added the boats would sail",
        "the pier",
        "added",
        "the boats would sail",
        "the pier was shut",
    ),
    (
        "Roe said the board had invented a levy – and asked how crews would pay.",
        "the board had invented a levy – and asked how crews would pay",
        "the board",
        "asked",
        "how crews would pay",
        "the board had invented a levy",
    ),
]


@pytest.mark.parametrize("case", TWO, ids=[case[0] for case in TWO])
def test_two_verbs_of_one_speaker(case: tuple[str, str, str, str, str, str]) -> None:
    """What stands behind the second verb is the speaker's too, and no part of what the first one reports."""
    text, outer, subject, cue, inner, left = case
    story, first, second = both(text, outer, subject, cue, inner)
    cut, taken = with_coordinated([first, second], story.text)
    assert [story.text[a:b] for a, b in cut.content] == [left]
    assert cut.source == taken.source == first.source
    assert [story.text[a:b] for a, b in taken.content] == [inner]
    assert (taken.extent[0], cut.predicate[1]) == (second.cue[0][0], cut.content[-1][1])


LEFT: list[tuple[str, str, str, str, str]] = [
    (  # told whoever was spoken of
        "Roe said the guards had stopped him and told him the pier was shut.",
        "the guards had stopped him and told him the pier was shut",
        "the guards",
        "told",
        "the pier was shut",
    ),
    (  # a clause of its own
        "Roe said that Doe admitted it was late.",
        "Doe admitted it was late",
        "Doe",
        "admitted",
        "it was late",
    ),
    (  # with a subject of its own
        "Roe said the pier was shut but Doe admitted it was late.",
        "the pier was shut but Doe admitted it was late",
        "Doe",
        "admitted",
        "it was late",
    ),
]


@pytest.mark.parametrize(("text", "outer", "subject", "cue", "inner"), LEFT, ids=[case[0] for case in LEFT])
def test_verbs_of_others_stay(text: str, outer: str, subject: str, cue: str, inner: str) -> None:
    """A verb with another subject, or towards somebody, is part of what is reported."""
    story, first, second = both(text, outer, subject, cue, inner)
    assert with_coordinated([first, second], story.text) == [first, second]


def test_what_is_quoted_stays_whole() -> None:
    """Nothing is cut out of a quotation."""
    words = "her crew had reached a view but admitted it was late"
    story, first, second = both(ADMITTED, words, "her crew", "admitted", "it was late", mode="quote")
    assert with_coordinated([first, second], story.text) == [first, second]


def test_what_precedes_the_second_verb_is_not_its_content() -> None:
    """Of what the second verb was taken to govern, only that behind it stays; its quotations go with it."""
    story, first, second = both(
        ADMITTED, "her crew had reached a view but admitted it was late", "her crew", "admitted", "it was late"
    )
    view, late = story.text.index("a view"), second.content[0]
    first = attribution(story, "Roe", "said", story.text[slice(*first.content[0])], quotes=((view, view + 6), late))
    wide = attribution(story, "her crew", "admitted", "it was late", mention=1)
    cut, taken = with_coordinated([first, wide], story.text)
    assert cut.quotes == ((view, view + 6),)
    assert taken.content == (late,)
