"""Sources of a lead that names nobody, on attributions written by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.understand.attribution.lead_sources import name_lead_sources
from briefing.understand.records import Mention
from tests.dossiers import article
from tests.understand.attributions import attribution, place

LEAD, NEXT = "The dam is unsafe, a senior minister has warned.", "Harbour minister Jane Roe said it was old."
PAGE = article(f"{LEAD} {NEXT}")
WARNED = replace(
    attribution(PAGE, "a senior minister", "warned", "The dam is unsafe", mention=None), sentence=place(PAGE, LEAD)
)
ROE = Mention(place(PAGE, "Jane Roe"), "Jane Roe", "person", sure=True, main=True, sentence=place(PAGE, NEXT))


def speaker(*mentions: Mention, start: int = 0, **source: Any) -> tuple[int | None, str]:
    """Return the mention that the source of the lead means, and how that is known."""
    warned = replace(WARNED, source=replace(WARNED.source, **source))
    (named,) = name_lead_sources([warned], mentions, start)
    return named.source.mention, named.resolution


def test_the_next_sentence_names_whom_the_lead_describes() -> None:
    """Somebody who is introduced right behind it."""
    assert speaker(ROE) == (0, "named behind")


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "organisation"},
        {"main": False},
        {"sentence": (len(LEAD) + 9, len(PAGE.text))},
        {"sentence": (0, len(LEAD))},
    ],
)
def test_whom_it_does_not_name(change: dict[str, Any]) -> None:
    """A body, somebody whom the sentence is not about, and whom a later sentence or the lead itself names."""
    assert speaker(replace(ROE, **change)) == (None, "source")


@pytest.mark.parametrize(
    "source",
    [
        {"head": "ministers"},
        {"head": "people"},
        {"sort": "group"},
        {"candidates": (0,)},
        {"mention": 0, "sort": "name"},
        {"spans": ()},
    ],
)
def test_sources_that_are_left_alone(source: dict[str, Any]) -> None:
    """Several people, those whom the words or the text before name, and a source without words."""
    assert speaker(ROE, **source)[1] == "source"


def test_only_a_newcomer_is_introduced() -> None:
    """Who was named before, by the surname too, is not whom the lead describes; nor is there a lead further on."""
    before = Mention((0, 3), "Roe", "person", sure=True)
    assert speaker(before, ROE) == (None, "source")
    assert speaker(replace(before, kind="organisation"), ROE) == (1, "named behind")
    late = replace(WARNED, sentence=(60, 90))
    assert name_lead_sources([late], [ROE], 0) == [late]
    assert speaker(ROE, start=5) == (None, "source")
