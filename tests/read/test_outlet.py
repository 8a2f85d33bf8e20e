"""The outlet, only where the file names it as the publisher."""

from __future__ import annotations

import pytest

from briefing.read.outlet import behind_title, outlet_of


@pytest.mark.parametrize(
    ("body", "house", "outlet"),
    [
        ("Support for the war fades, Example.Az reports via Bloomberg.", "", "Example.Az"),
        ("LONDON, March 5 (Reuters) - The bank cut its rates.", "", "Reuters"),
        ("Sky News has learned that the bank cut its rates.", "", "Sky News"),
        ("", "© 2024 The Daily Example Ltd. All rights reserved.", "The Daily Example"),
        ("", "Examplenews, the free news source you can write!", "Examplenews"),
        ("", "Examplenews > Science > Computing", "Examplenews"),
        ("", "BBC", "BBC"),
        ("", "The Valley Herald", "The Valley Herald"),
    ],
)
def test_finds_the_publisher(body: str, house: str, outlet: str) -> None:
    """An outlet is named by its own report, by an agency's date line, or by the page around the text."""
    assert outlet_of(None, [body], [house]) == outlet


@pytest.mark.parametrize(
    ("body", "house"),
    [
        ("The Wall Street Journal reports, citing people who know, that it closed.", "Home"),
        ("The firm told Sky News that it would close.", "World News"),
        ("Microsoft has learned a lesson, its rivals say.", "News"),
        ("He told Reuters - in a rare interview - that he was ready.", "Politics > Europe"),
        ("", "Related news"),
        ("", "Newsletter"),
        ("", "© 2024 Jane Doe"),
    ],
)
def test_finds_no_publisher(body: str, house: str) -> None:
    """An outlet that is quoted, and a section of a site, are no publisher."""
    assert outlet_of(None, [body], [house]) is None


@pytest.mark.parametrize(
    ("title", "parted"),
    [
        ("Bank cuts its rates | Example Times", ("Bank cuts its rates", "Example Times")),
        ("Talks - at last - in Rome - BBC News", ("Talks - at last - in Rome", "BBC News")),
        ("Bank cuts rates - for the last time", ("Bank cuts rates - for the last time", None)),
        ("Talks stall - again", ("Talks stall - again", None)),
    ],
)
def test_parts_a_headline_from_its_outlet(title: str, parted: tuple[str, str | None]) -> None:
    """The name behind a headline is parted from it where it is an outlet's."""
    assert behind_title(title) == parted
