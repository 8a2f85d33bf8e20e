"""In which state an article is at home: by its dateline, else by the state that it names most."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Block
from briefing.understand.parties.home import home_of
from tests.dossiers import article

ABROAD = " Finland spoke. Finland acted. Finland's boat came. Finland left."

HOMES = [
    ("OSLO, June 3 -", "Norway was angry." + ABROAD, "Norway"),
    ("OSLO, June 3 -", "The minister spoke.", "Norway"),
    ("NORBY, Norway -", "Norway was angry." + ABROAD, "Norway"),
    ("Istanbul, June 3 -", "Turkey was angry." + ABROAD, "Turkey"),
    ("OSLO, June 3 -", "It rained." + ABROAD, "Finland"),
    ("GENEVA, June 3 -", "Switzerland was host." + ABROAD, "Finland"),
    ("June 3 -", "It rained." + ABROAD, "Finland"),
]


@pytest.mark.parametrize(("dateline", "text", "home"), HOMES)
def test_a_dateline_tells_the_home(dateline: str, text: str, home: str) -> None:
    """Where it was written counts, if the article is about that state at all; a seat of world bodies does not."""
    whole = f"{dateline} {text}"
    end = len(dateline)
    made = article(whole)
    blocks = (Block("dateline", 0, end), Block("paragraph", end + 1, len(whole)))
    assert home_of(replace(made, blocks=blocks)) == home


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("OSLO (Reuters) - Norway was angry." + ABROAD, "Norway"),
        ("OSLO, June 3 (AP) -- Norway was angry." + ABROAD, "Norway"),
        ("Oslo (a city in Norway) is old." + ABROAD, "Finland"),
        ("Norway and Finland met. Norway spoke. Finland spoke.", None),
    ],
)
def test_a_dateline_inside_a_paragraph(text: str, home: str | None) -> None:
    """An agency in brackets and a dash show a dateline; without one two states alike leave it open."""
    made = article(text)
    blocks = (Block("paragraph", 0, len(text)),)
    assert home_of(replace(made, blocks=blocks)) == home
