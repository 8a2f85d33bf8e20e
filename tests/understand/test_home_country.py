"""The home country of an article at the limits of its rules: how often, where, and by which signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Article, Block, BlockKind
from briefing.understand.parties.home import home_of, state_of_dateline
from tests.dossiers import article
from tests.understand.lists import each


def page(*parts: tuple[BlockKind, str]) -> Article:
    """Build an article of blocks."""
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    return replace(article(text), blocks=tuple(blocks))


def home(**counts: int) -> str | None:
    """The home of an article that names states so many times."""
    return home_of(article(" ".join(f"{name} came." for name, n in counts.items() for _ in range(n)) or "It rained."))


NAMED: list[tuple[dict[str, int], str | None]] = [
    ({"Norway": 3}, "Norway"),
    ({"Norway": 2}, None),
    ({}, None),
    ({"Norway": 4, "Finland": 2}, "Norway"),
    ({"Norway": 4, "Finland": 3}, None),
    ({"Norway": 3, "Finland": 1, "Sweden": 1, "Chad": 1, "Mali": 1, "Peru": 1, "Cuba": 1, "Fiji": 1}, "Norway"),
    ({"Norway": 3, "Finland": 1, "Sweden": 1, "Chad": 1, "Mali": 1, "Peru": 1, "Cuba": 1, "Fiji": 1, "Togo": 1}, None),
    ({"NATO": 5}, None),
]


@pytest.mark.parametrize(("counts", "expected"), NAMED)
def test_the_state_that_stands_out(counts: dict[str, int], expected: str | None) -> None:
    """Three mentions, twice as many as the next, and three in ten of all: three of ten do, three of eleven do not."""
    assert home(**counts) == expected


@pytest.mark.parametrize("part", ["England", "Scotland", "Wales", "Northern Ireland"])
def test_parts_of_a_state(part: str) -> None:
    """They count for the state that they are part of, and so does a dateline from there."""
    assert home_of(article(f"{part} came. " * 3)) == "United Kingdom"
    assert state_of_dateline(page(("dateline", f"NORBY, {part}"))) == "United Kingdom"


def test_only_the_body_of_an_article_is_read() -> None:
    """States before and behind it are not counted, but the name of a paper shortly behind it is."""
    text = "Norway Norway Norway. It rained. Norway Norway Norway."
    start, end = text.index("It"), text.index("It") + 10
    assert home_of(replace(article(text), start=start, end=end)) is None
    for gap, expected in ((380, "Norway"), (400, None)):
        paper = "It rained." + " " * gap + "Norway Times"
        assert home_of(replace(article(paper), end=10)) == expected


@pytest.mark.parametrize("noun", each("Times Daily Herald Post News Today Broadcasting Press Examiner Independent"))
def test_papers_that_are_called_by_their_country(noun: str) -> None:
    """A paper counts for five mentions, on top of the one of its name; no other body does."""
    assert home_of(article(f"The Norway {noun} came. " + "Finland came. " * 3)) == "Norway"
    assert home_of(article("The Norway Choir came. " + "Finland came. " * 3)) == "Finland"
    assert home_of(article(f"The Norway {noun} came. " + "Finland came. " * 4)) is None


def test_institutions_of_a_country() -> None:
    """Each place of one counts for two mentions, as printed and as a whole word."""
    assert home_of(article("Whitehall and the NHS met. NHS staff came.")) == "United Kingdom"
    assert home_of(article("One NHS nurse came. Finland came. Finland came.")) is None
    assert home_of(article("ANHSB and nhs met. " * 3)) is None


DATELINES: list[tuple[str, str | None]] = [
    ("OSLO, June 3", "Norway"),
    ("Norby, Norway", "Norway"),
    ("NORBY, N. Norway", None),
    ("NORBY", None),
    ("oslo", None),
    ("GENEVA", None),
    ("NATO", None),
    ("SYDNEY", "Australia"),
]


@pytest.mark.parametrize(("dateline", "state"), DATELINES)
def test_datelines(dateline: str, state: str | None) -> None:
    """A capital or a known city tells its state, so does a region; a seat of world bodies and a bloc do not."""
    assert state_of_dateline(page(("dateline", dateline))) == state


@pytest.mark.parametrize("city", each("Brussels Geneva Vienna Strasbourg Luxembourg Davos"))
def test_seats_of_world_bodies(city: str) -> None:
    """News from there is seldom of the country; from a seat of two words neither."""
    assert state_of_dateline(page(("dateline", city.upper()))) is None
    assert state_of_dateline(page(("dateline", "THE HAGUE"))) is None
    assert state_of_dateline(page(("dateline", "ADDIS ABABA"))) is None
    assert state_of_dateline(page(("dateline", "OSLO"))) == "Norway"


def test_where_a_dateline_may_stand() -> None:
    """In one of the first three paragraphs, with its agency; a block of its own is likelier; titles are not read."""
    plain: tuple[BlockKind, str] = ("paragraph", "It rained.")
    agency: tuple[BlockKind, str] = ("paragraph", "OSLO (Reuters) - It rained.")
    assert state_of_dateline(page(plain, plain, agency)) == "Norway"
    assert state_of_dateline(page(plain, plain, plain, agency)) is None
    assert state_of_dateline(page(("title", "x"), plain, plain, agency)) == "Norway"
    assert state_of_dateline(page(agency, ("dateline", "HELSINKI"))) == "Finland"
    assert state_of_dateline(page(("title", "OSLO (Reuters) - It rained."))) is None
    for text in ("OSLO (Reuters) It rained.", "OSLO - It rained.", "In OSLO (Reuters) - it rained."):
        assert state_of_dateline(page(("paragraph", text))) is None


def test_a_dateline_and_other_states() -> None:
    """Where it was written counts where its state has a quarter of the mentions of the first, or nobody stands out."""
    line: tuple[BlockKind, str] = ("dateline", "OSLO")
    for norway, finland, expected in ((1, 4, "Norway"), (1, 5, "Finland"), (0, 2, "Norway"), (0, 3, "Finland")):
        text = "Norway came. " * norway + "Finland came. " * finland
        assert home_of(page(line, ("paragraph", text))) == expected
