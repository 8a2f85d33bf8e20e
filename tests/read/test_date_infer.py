"""Dates that are handed on from one article to another, with the note that says from which."""

from __future__ import annotations

import pytest

from briefing.facts import Article
from briefing.read.dating.infer import infer_dates
from tests.read.articles import article

EVENT = "The mayor met the harbour master and fishermen of the island at the castle of Ostby on Monday to talk of gas."
SHOWN = "The mayor met the harbour master and fishermen of the island at the castle of …"
CALM = "Nobody in the hall had thought that it would come to this."


def dates(*articles: Article) -> list[tuple[object, str, str]]:
    """Date, basis and note of each article."""
    return [(a.published or a.published_range, a.published_basis, a.published_note) for a in infer_dates(articles)]


def stated(day: str, *parts: str, id: str = "S1") -> Article:  # noqa: A002 - the field's own name
    """An article that states its day."""
    return article(*parts or (CALM,), id=id, published=day, published_basis="stated")


def test_where_all_are_dated_nothing_is_inferred() -> None:
    """They stay as they are."""
    articles = (stated("2024-05-02", EVENT), stated("2024-05", EVENT, id="S2"))
    assert infer_dates(articles) == articles


@pytest.mark.parametrize(
    ("day", "first", "last", "monday"),
    [
        ("2024-05-02", "2024-04-29", "2024-05-05", "29 April 2024"),  # a Thursday
        ("2024-04-29", "2024-04-29", "2024-05-05", "29 April 2024"),  # the Monday itself
        ("2024-04-28", "2024-04-22", "2024-04-28", "22 April 2024"),  # the Sunday before
    ],
)
def test_the_event_of_a_dated_article(day: str, first: str, last: str, monday: str) -> None:
    """The last such weekday before a dated report begins the week in which the other was written."""
    assert dates(stated(day, EVENT), article(EVENT, id="S2"))[1] == (
        (first, last),
        "inferred",
        f"tells of the same Monday as [1]: Monday {monday}",
    )


def test_an_event_later_in_the_week_was_of_the_week_before() -> None:
    """A report of a Monday that tells of Friday tells of the Friday three days before."""
    told = EVENT.replace("Monday", "Friday")
    assert dates(stated("2024-04-29", told), article(told, id="S2"))[1] == (
        ("2024-04-26", "2024-05-02"),
        "inferred",
        "tells of the same Friday as [1]: Friday 26 April 2024",
    )


@pytest.mark.parametrize(("line", "expected"), [("ROME, May 1 -", "2023-05-01"), ("ROME, May 2 -", None)])
def test_a_month_lasts_to_its_last_day(line: str, expected: str | None) -> None:
    """The dateline of another article may be two months from it: from 28 February to 1 May."""
    assert dates(stated("2023-02"), article(("dateline", line), CALM, id="S2"))[1][0] == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (("2024-05-02", "2024-05-03"), ("2024-04-29", "2024-05-09")),
        (("2024-05-02", "2024-05-08"), ("2024-04-29", "2024-05-14")),
        (("2024-05-02", "2024-05-09"), None),
    ],
)
def test_the_event_of_an_article_of_some_days(span: tuple[str, str], expected: tuple[str, str] | None) -> None:
    """If it was written within a week, it still tells something; a longer range is too vague."""
    told = article(EVENT, published_range=span, published_basis="stated")
    assert dates(told, article(EVENT, id="S2"))[1][0] == expected


def test_an_article_of_a_month_is_too_vague() -> None:
    """A month as a date tells nothing of the day of a reprint, in December neither."""
    for month in ("2024-02", "2024-12"):
        assert dates(stated(month), article(CALM, id="S2", echo_of="S1"))[1] == (None, "unknown", "states no date")


def test_a_reprint_and_a_teaser() -> None:
    """A reprint is of the three days around its original, a teaser of one page of the day around the other."""
    teaser = {"before": "2 hours ago\n", "path": "page.txt"}
    assert dates(stated("2024-05-02"), article(CALM, id="S2", echo_of="S1"))[1] == (
        ("2024-04-29", "2024-05-05"),
        "inferred",
        "in the days of [1]: one retells the other",
    )
    known = article(CALM, published="2024-05-02", published_basis="stated", **teaser)
    assert dates(known, article(CALM, id="S2", **teaser))[1] == (
        ("2024-05-01", "2024-05-03"),
        "inferred",
        "in the days of [1]: they stand on one page, some hours apart",
    )


def test_two_dated_articles_are_met() -> None:
    """Where two links agree, the days that they share count; where they do not, the first."""
    undated = article(EVENT, id="S3", echo_of="S2")
    shared = dates(stated("2024-05-02", EVENT), stated("2024-05-06", id="S2"), undated)[2]
    assert shared == (("2024-05-03", "2024-05-05"), "inferred", "in the days of [2]: one retells the other")
    apart = dates(stated("2024-05-02", EVENT), stated("2024-06-06", id="S2"), undated)[2]
    assert apart == (("2024-06-03", "2024-06-09"), "inferred", "in the days of [2]: one retells the other")
    touching = dates(stated("2024-05-02", EVENT), stated("2024-05-08", id="S2"), undated)[2]
    assert touching[0] == "2024-05-05"


OPENS = "It passed on 2 May 2023, they said."


def test_inferred_days_are_handed_on() -> None:
    """What was inferred for one article holds for those linked with it, and for those linked with these."""
    found = dates(
        article(OPENS),
        article(EVENT, id="S2", echo_of="S1"),
        article(f"{CALM} {EVENT}", id="S3"),
        article(CALM, id="S4"),
    )
    span = ("2023-05-02", "2023-05-16")
    assert found == [
        (
            span,
            "inferred",
            "within two weeks of Tuesday 2 May 2023: the latest day that it names, and what it opens with",
        ),
        (span, "inferred", "in the days of [1]: one retells the other"),
        (span, "inferred", f"in the days of [2]: both tell the same of a Monday, “{SHOWN}”"),
        (None, "unknown", "states no date"),
    ]


def test_a_page_hands_on() -> None:
    """Teasers of one page share what was inferred for one of them."""
    teaser = {"before": "2 hours ago\n", "path": "page.txt"}
    found = dates(article(OPENS, **teaser), article(CALM, id="S2", **teaser))
    assert found[1] == (
        ("2023-05-02", "2023-05-16"),
        "inferred",
        "in the days of [1]: they stand on one page, some hours apart",
    )


SIEGE = "The siege that began in 2012 goes on."


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "Their upcoming fair (15 May) is big.",
            "states no date: “upcoming fair (15 May)” was still to come, in a year that it does not name",
        ),
        (
            "The three-year siege goes on.",
            (
                "states no date: “three-year siege”, beside “siege that began in 2012” in [2], puts it "
                "between November 2014 and November 2016"
            ),
        ),
        ("The three-year strike goes on.", "states no date"),
        (
            "The three-year strike and the two-and-a-half-year siege go on.",
            (
                "states no date: “two-and-a-half-year siege”, beside “siege that began in 2012” in [2], puts it "
                "between May 2014 and August 2015"
            ),
        ),
        (
            "It goes back to the law of 2 May 2023.",
            "states no date; not before Tuesday 2 May 2023, which it names",
        ),
        (CALM, "states no date"),
    ],
)
def test_what_little_is_known(text: str, note: str) -> None:
    """Where nothing is concluded the note tells the clue: what was to come, what had lasted, the latest day."""
    found = dates(article(CALM, CALM, text), article(SIEGE, id="S2"))
    assert found[0] == (None, "unknown", note)
