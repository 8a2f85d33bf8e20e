"""Patterns that are tried only where one of their words stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.corpus import paragraphs
from briefing.understand.events.times import RULES
from briefing.understand.lexicon.facts import OPEN_CUES
from briefing.understand.lexicon.guarded import Guarded, compiled
from briefing.understand.quantities.numerals import grammar
from briefing.understand.questions.signals import read_cue


def rules() -> Iterator[tuple[str, Guarded]]:
    """All of them, each with a name."""
    yield from ((f"time {n}", rule) for n, (rule, _, _) in enumerate(RULES))
    yield from ((f"number {n} {kind}", rule) for n, (kind, rule) in enumerate(grammar()))
    yield from ((f"cue {words}", read_cue(words)) for _, _, words in OPEN_CUES)


def test_a_pattern_is_tried_wherever_it_fits() -> None:
    """The words that a rule is kept for leave out no match, in all of the public texts and in capitals."""
    texts = [*paragraphs(), *map(str.upper, paragraphs())]
    for name, rule in rules():
        for text in texts:
            if rule.fitting(text, text.lower()) is None:
                assert compiled(rule.source).search(text) is None, (name, text)


@pytest.mark.parametrize("needles", [("may",), ("May",)])
def test_a_word_with_a_capital_letter_is_looked_for_as_it_is(needles: tuple[str, ...]) -> None:
    """A capital letter keeps the month from the verb."""
    assert Guarded("x", needles).fitting("In May", "in may") is not None
    assert (Guarded("x", needles).fitting("It may", "it may") is None) == needles[0].istitle()


GUARDS = [
    ((), "anything", True),
    (("may", "june"), "in June", True),
    (("may", "june"), "in July", False),
    (("May", "June"), "in June", True),
    (("May", "June"), "in june", False),
    (("MAY 1",), "on may 1", False),
    (("MAY 1",), "on MAY 1", False),
    (("may 1",), "on MAY 1", True),
    (("-",), "so-so", True),
    (("-",), "so so", False),
]


@pytest.mark.parametrize(("needles", "text", "fits"), GUARDS)
def test_when_a_pattern_is_tried(needles: tuple[str, ...], text: str, *, fits: bool) -> None:
    """Where one of its words stands, and everywhere if it has none; it ignores case itself."""
    pattern = Guarded("ANY|SO|on|in", needles).fitting(text, text.lower())
    assert (pattern is not None) is fits
    assert pattern is None or pattern.search(text)
