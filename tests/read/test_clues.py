"""Clues to a date in an article's words, each with both sides of its rule."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from briefing.read.dating.clues import Clues, DatedDay, Day, clues_in
from tests.read.articles import article

CALM = "Nobody in the hall had thought that it would come to this."


def clues(*parts: Any, **more: Any) -> Clues:
    """The clues of an article of these blocks."""
    return clues_in(article(*parts, **more))


def test_an_article_without_a_clue() -> None:
    """Words without a day, a month, an age or a length of time say nothing."""
    assert clues(CALM, "It rained for years, they said.") == Clues()


@pytest.mark.parametrize(
    ("text", "latest", "following"),
    [
        ("The law passed on 2 May 2023. It was changed on 4 June 2023.", "2023-06-04", None),
        ("It changed on 4 June 2023, after the law of 2 May 2023.", "2023-06-04", None),
        ("A vote will be held on 1 June 2023.", None, "2023-06-01"),
        ("A vote will be held on 1 June 2023. A feast will follow on 1 May 2023.", None, "2023-05-01"),
        ("It began on 2 May 2023. A vote will be held on 2 May 2023.", "2023-05-02", None),
        ("It began on 2 May 2023. A vote will be held on 3 May 2023.", "2023-05-02", "2023-05-03"),
        ("It began on 2 May 2023. A vote will be held on 1 May 2023.", "2023-05-02", None),
    ],
)
def test_full_dates(text: str, latest: str | None, following: str | None) -> None:
    """The latest past date counts, and the earliest coming one beyond it."""
    found = clues(text)
    assert found.latest == (latest and dt.date.fromisoformat(latest))
    assert found.next == (following and dt.date.fromisoformat(following))


@pytest.mark.parametrize(
    "lead",
    [
        *("will close", "is to be opened", "is to close", "are to close", "upcoming", "forthcoming", "scheduled"),
        *("slated", "due", "set for", "set to", "expected", "planned", "planning", "plans", "next", "by", "until"),
        *("before", "ahead of", "starting", "deadline", "later", "expire", "expires", "run", "runs"),
    ],
)
def test_words_for_what_is_to_come(lead: str) -> None:
    """Before a date, each of these says that it is still to come."""
    found = clues(f"Their ferry {lead} on 1 June 2023.")
    assert (found.latest, found.next) == (None, dt.date(2023, 6, 1))


def test_a_word_for_what_is_to_come_stands_near() -> None:
    """It counts within eighty characters before the date, and not behind it."""
    filling = "x" * 76
    assert clues(f"By {filling} 1 June 2023.").next == dt.date(2023, 6, 1)
    assert clues(f"By {filling}x 1 June 2023.").next is None
    assert clues("On 1 June 2023 they said that the ferry will go.").next is None


def test_a_date_in_the_opening() -> None:
    """The latest date opens an article if it stands in the first two paragraphs, or dates a figure."""
    dated = "The law passed on 2 May 2023."
    assert clues(dated).opens_with_day
    assert clues(CALM, dated).opens_with_day
    assert not clues(CALM, CALM, dated).opens_with_day
    assert clues(CALM, CALM, CALM, "As of 2 May 2023 there were four.").opens_with_day
    assert clues(CALM, CALM, "It passed on 1 May 2023.", "There were four as of 2 May 2023.").opens_with_day
    assert not clues("It passed on 1 May 2023.", CALM, dated).opens_with_day
    assert not clues(CALM, CALM, dated, "As of 1 May 2023 there were four.").opens_with_day


def test_a_weekday_without_a_date() -> None:
    """A sentence that names a weekday is kept with the stems of its words, shortened for the note."""
    (found,) = clues("The mayor met fishermen on Friday.").weekday_mentions
    assert (found.weekday, found.stems, found.words) == (
        4,
        frozenset({"mayor", "met", "fishe", "frida"}),
        "The mayor met fishermen on Friday.",
    )


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *(("Monday", 0), ("Tuesday", 1), ("Wednesday", 2), ("Thursday", 3)),
        *(("Friday", 4), ("Saturday", 5), ("Sunday", 6)),
    ],
)
def test_every_weekday(name: str, number: int) -> None:
    """Monday is 0, and so on; in small letters or in another word it is no weekday."""
    assert [m.weekday for m in clues(f"They met on {name} in Ostby.").weekday_mentions] == [number]
    assert clues(f"They met on {name.lower()} in Ostby, at the {name}s.").weekday_mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "They met on Friday, March 4, 2011 in Ostby.",
        "They met on Friday, 4 March in Ostby.",
        "They met on Friday the 4th of March in Ostby.",
    ],
)
def test_a_weekday_beside_its_date_is_not_bare(text: str) -> None:
    """Its date says more."""
    assert clues(text).weekday_mentions == ()


def test_one_of_two_weekdays_is_bare() -> None:
    """The other stands beside its date."""
    found = clues("They met on Monday and on Friday, 4 March in Ostby.").weekday_mentions
    assert [m.weekday for m in found] == [0]


def test_long_sentences_are_shortened() -> None:
    """Eighty characters are shown whole, of more the first 78."""
    fits = "On Friday " + "a" * 69 + "."
    assert [m.words for m in clues(fits).weekday_mentions] == [fits]
    assert [m.words for m in clues(f"{fits[:-1]}b.").weekday_mentions] == [f"On Friday {'a' * 68} …"]
    assert clues(f"On Friday {'a' * 67} b c.").weekday_mentions[0].words == f"On Friday {'a' * 67} …"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Tuesday, 9 May in Ostby.", DatedDay(1, 5, 9, ahead=False, words="Tuesday, 9 May")),
        ("They met on Sunday the 1st of May in Ostby.", DatedDay(6, 5, 1, ahead=False, words="Sunday the 1st of May")),
        ("They will meet on Tuesday, May 9, they said.", DatedDay(1, 5, 9, ahead=True, words="Tuesday, May 9")),
    ],
)
def test_a_weekday_with_day_and_month(text: str, expected: DatedDay) -> None:
    """It is read in both orders, and is past unless the words before it say otherwise."""
    assert clues(text).dated_days == (expected,)


@pytest.mark.parametrize(
    "text",
    ["They met on Tuesday, 31 June in Ostby.", "They met on Tuesday, 9 May 2023.", "They met on 9 May."],
)
def test_no_weekday_with_day_and_month(text: str) -> None:
    """A day that does not exist, one with a year, and one without a weekday are none."""
    assert clues(text).dated_days == ()


def test_dated_days_come_ahead_only_near() -> None:
    """A word for what is to come counts within eighty characters before the weekday."""
    assert clues("By Tuesday, 9 May it rained.").dated_days[0].ahead
    assert clues(f"By {'x' * 76} Tuesday, 9 May it rained.").dated_days[0].ahead
    assert not clues(f"By {'x' * 77} Tuesday, 9 May it rained.").dated_days[0].ahead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is the worst since mid-July.", Day(7, 15, "since mid-July")),
        ("It is the worst Since early March.", Day(3, 5, "Since early March")),
        ("It is the worst since Late October, they said.", Day(10, 25, "since Late October")),
        ("It is the worst since mid-July 2012.", None),
        ("It is the worst since mid-July, 2012.", None),
        ("It is the worst since mid-July of 2012.", None),
        ("It is the worst since July.", None),
        ("It is the worst in mid-July.", None),
    ],
)
def test_a_part_of_a_month(text: str, expected: Day | None) -> None:
    """Early, mid and late stand for the 5th, 15th and 25th; with a year behind it, it is no clue."""
    assert clues(text).part == expected


@pytest.mark.parametrize(
    "lead",
    [
        *("upcoming fair on", "forthcoming fair of", "next fair on", "fair scheduled for", "fair set for"),
        *("fair due on", "fair will be held on", "fair will take place on", "council will meet on"),
        *("fair will begin on", "fair will start on", "fair will open on"),
    ],
)
def test_a_coming_day(lead: str) -> None:
    """A day without a year that is still to come, told in each of these words."""
    (day,) = [found for found in [clues(f"Their {lead} 9 May.").coming] if found]
    assert (day.month, day.day) == (5, 9)
    assert day.words.endswith("9 May")


@pytest.mark.parametrize(
    "text",
    [
        "Their fair was held on 9 May.",
        "The next fair is near; we met on 9 May.",
        "The next fair will be held on 31 June.",
        f"The next fair {'x' * 61} on 9 May.",
        "The next fair will be held on 9 May 2023.",
    ],
)
def test_no_coming_day(text: str) -> None:
    """Not without such a word, behind a semicolon, too far from it, on a day that no calendar has, or with a year."""
    assert clues(text).coming is None


def test_a_coming_day_in_brackets_is_closed() -> None:
    """The note shows the bracket that was opened, closed."""
    assert clues("The upcoming fair (15-16 February) is big.").coming == Day(2, 15, "upcoming fair (15-16 February)")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LONDON, March 5 (Reuters) -", Day(3, 5, "LONDON, March 5 (Reuters) -")),
        ("LONDON, 29th of February -", Day(2, 29, "LONDON, 29th of February -")),
        ("LONDON, March 5, 2024 -", None),
        ("LONDON (Reuters) -", None),
        ("LONDON, February 30 -", None),
    ],
)
def test_a_dateline_without_a_year(line: str, expected: Day | None) -> None:
    """Its day is a clue; what is no dateline has none."""
    assert clues(("dateline", line), CALM).placed == expected
    assert clues(("heading", line), CALM).placed is None


@pytest.mark.parametrize(
    ("before", "second", "age"),
    [
        ("CBC · 2 hours ago\n", ("heading", "Ferry"), "2 hours ago"),
        ("2 hours ago\na\n\nb\n\n", ("heading", "Ferry"), "2 hours ago"),
        ("2 hours ago\na\nb\nc\nd\n", ("heading", "Ferry"), "2 hours ago"),
        ("2 hours ago\na\nb\nc\nd\ne\n", ("heading", "Ferry"), None),
        ("2 hours ago\n" + "x" * 187 + "\n", ("heading", "Ferry"), "2 hours ago"),
        ("2 hours ago\n" + "x" * 188 + "\n", ("heading", "Ferry"), None),
        ("1 hour ago\n2 hours ago\n", ("heading", "Ferry"), "2 hours ago"),
        ("2 hours ago\n", ("furniture", "3 hours ago"), "3 hours ago"),
        ("", ("furniture", "3 hours ago"), "3 hours ago"),
        ("", ("heading", "3 hours ago"), None),
    ],
)
def test_the_age_that_a_page_gives(before: str, second: Any, age: str | None) -> None:
    """It stands between headline and text, else in the last five lines, 200 characters, above the headline."""
    assert clues(("title", "Ferry stops"), second, CALM, before=before).age == age


def test_an_age_stands_near_the_headline() -> None:
    """Among the three blocks below it, and not as the headline itself."""
    age, head = ("furniture", "3 hours ago"), ("title", "Ferry stops")
    assert clues(head, ("heading", "a"), ("heading", "b"), age, CALM).age == "3 hours ago"
    assert clues(head, ("heading", "a"), ("heading", "b"), ("heading", "c"), age, CALM).age is None
    assert clues(age, CALM).age is None


@pytest.mark.parametrize(
    "title", ["Mr", "Ms", "Dr", "Lt", "St", "Mrs", "Gen", "Col", "Sen", "Rep", "Gov", "Adm", "Ida B"]
)
def test_a_title_ends_no_sentence(title: str) -> None:
    """Behind a title or an initial the sentence goes on; behind a word it ends."""
    assert len(clues(f"They saw {title}. Roe on Friday.").weekday_mentions[0].words) > len("Roe on Friday.")
    assert clues("They saw all. Roe came on Friday.").weekday_mentions[0].words == "Roe came on Friday."


@pytest.mark.parametrize("end", ['."', ".”", "!", "?", ".)", "]."])
def test_where_a_sentence_ends(end: str) -> None:
    """At a full stop, an exclamation or a question, closed by quotation marks or brackets or not."""
    assert clues(f"They saw it all{end} “Roe came on Friday.").weekday_mentions[0].words == "“Roe came on Friday."
