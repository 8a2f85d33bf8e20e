"""A second verb of the same speaker within the words that the first one reports."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Article
from briefing.understand.attribution.coordinated import with_coordinated
from briefing.understand.records import Attribution
from tests.dossiers import article
from tests.understand.attributions import attribution, place
from tests.understand.lists import each

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


@pytest.mark.parametrize(
    ("lemma", "cue"),
    [("tell", "told"), ("ask", "asked"), ("order", "ordered"), ("warn", "warned"), ("urge", "urged")],
)
def test_what_is_done_to_whoever_is_spoken_of(lemma: str, cue: str) -> None:
    """A verb towards a person who is only pointed at is part of what Roe reports; towards a named one it is Roe's."""
    for addressed in each("him her them me us you it Doe"):
        outer = f"the guards had come and {cue} {addressed} the pier was shut"
        story = article(f"Roe said {outer}.")
        first = attribution(story, "Roe", "said", outer)
        second = attribution(story, "the guards", cue, "the pier was shut", mention=1, lemma=lemma)
        assert (with_coordinated([first, second], story.text) == [first, second]) is (addressed != "Doe")


def test_a_statement_may_address_somebody() -> None:
    """To admit it to them is no act towards whoever is spoken of."""
    outer = "her crew had come and admitted it was late"
    story, first, second = both(f"Roe said {outer}.", outer, "her crew", "admitted", "was late")
    cut, _ = with_coordinated([first, second], story.text)
    assert [story.text[a:b] for a, b in cut.content] == ["her crew had come"]


@pytest.mark.parametrize(
    ("joint", "cut"),
    [
        (" and ", True),
        (" but ", True),
        (" yet ", True),
        (", and ", True),
        (" – and ", True),
        (" — but ", True),
        (" - yet ", True),
        (" and also ", True),
        (" and then ", True),
        (" and later ", True),
        (" and bluntly ", True),
        (" or ", False),
        (" and soon ", False),
    ],
)
def test_what_joins_two_verbs(joint: str, *, cut: bool) -> None:
    """A conjunction right before the second one, with a comma, a dash or an adverb."""
    outer = f"her crew was done{joint}admitted it was late"
    story, first, second = both(f"Roe said {outer}.", outer, "her crew", "admitted", "it was late")
    done = with_coordinated([first, second], story.text)
    assert [story.text[a:b] for a, b in done[0].content] == ["her crew was done" if cut else outer]


def test_a_subject_right_before_the_conjunction() -> None:
    """The words cut off may begin right behind the subject, never inside of it."""
    outer = "her crew and admitted it was late"
    story, first, second = both(f"Roe said {outer}.", outer, "her crew", "admitted", "it was late")
    cut, _ = with_coordinated([first, second], story.text)
    assert [story.text[a:b] for a, b in cut.content] == ["her crew"]
    inner = "Lund and Moss admitted it was late"
    story, first, second = both(f"Roe said {inner}.", inner, "Lund and Moss", "admitted", "it was late")
    assert with_coordinated([first, second], story.text) == [first, second]


def test_only_speech_is_cut() -> None:
    """An act, a noun, or a verb within a quotation neither cuts nor is cut."""
    words = "her crew had reached a view but admitted it was late"
    story, first, second = both(ADMITTED, words, "her crew", "admitted", "it was late")
    changes: tuple[dict[str, Any], ...] = ({"frame": "act"}, {"frame": "noun"}, {"inside_quote": True})
    for change in changes:
        for pair in ([replace(first, **change), second], [first, replace(second, **change)]):
            assert with_coordinated(pair, story.text) == pair
    for bare in (replace(second, cue=()), replace(second, source=replace(second.source, spans=()))):
        assert with_coordinated([first, bare], story.text)[0] == first


def test_the_second_verb_may_come_first_in_the_list() -> None:
    """Attributions keep their places, whichever stands first."""
    words = "her crew had reached a view but admitted it was late"
    story, first, second = both(ADMITTED, words, "her crew", "admitted", "it was late")
    taken, cut = with_coordinated([second, first], story.text)
    assert (cut.source, taken.source) == (first.source, first.source)
    assert [story.text[a:b] for a, b in cut.content] == ["her crew had reached a view"]


def test_a_second_verb_in_words_of_several_parts() -> None:
    """The part that holds subject and verb is the one that is cut, and what stands behind it goes too."""
    text = "So it was, Roe said, as her crew came but admitted it was late, all in all."
    story = article(text)
    parts = tuple(
        place(story, words) for words in ("So it was", "as her crew came but admitted it was late", "all in all")
    )
    first = replace(attribution(story, "Roe", "said", "So it was"), content=parts, extent=(0, parts[-1][1]))
    second = attribution(story, "her crew", "admitted", "it was late", mention=1)
    cut, taken = with_coordinated([first, second], text)
    assert [text[a:b] for a, b in cut.content] == ["So it was", "as her crew came"]
    assert cut.extent == (0, text.index(" but"))
    assert taken.extent == (text.index("admitted"), text.index(", all"))
    apart = replace(second, source=replace(second.source, spans=(parts[0],)))
    assert with_coordinated([first, apart], text) == [first, apart]


def test_extents_and_predicates() -> None:
    """What is cut ends with its last words, be they source or cue; what is taken over ends with its own."""
    text = "Her crew came but admitted it was late, Roe said."
    story = article(text)
    first = attribution(story, "Roe", "said", "Her crew came but admitted it was late", predicate=(2, 5))
    second = attribution(story, "Her crew", "admitted", "it was late", mention=1)
    before = place(story, "came")
    second = replace(second, content=(before, *second.content), extent=(0, second.extent[1] + 3))
    cut, taken = with_coordinated([first, second], text)
    assert cut.extent == (0, len(text) - 1)
    assert cut.predicate == (2, 5)
    assert taken.extent == (text.index("admitted"), second.extent[1])
    assert [text[a:b] for a, b in taken.content] == ["it was late"]
    alone = replace(second, content=(before,))
    assert with_coordinated([first, alone], text)[1].content == (before,)


def test_a_quotation_that_begins_with_the_conjunction_goes() -> None:
    """Quotations before the cut stay, even across it; one that begins there is the second verb's."""
    words = "her crew had reached a view but admitted it was late"
    story, first, second = both(ADMITTED, words, "her crew", "admitted", "it was late")
    end = ADMITTED.index(" but")
    first = replace(first, quotes=((end - 1, end + 9), (end, end + 4)))
    cut, _ = with_coordinated([first, second], story.text)
    assert cut.quotes == ((end - 1, end + 9),)
