"""The date that can be concluded: two months wide at most, told as concluded, and none without a ground for it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing.facts import Article
from briefing.read import read_folder

FILL = "Nobody in the hall had thought that it would come to this, and nobody wanted to be the first to say so."


def read(folder: Path, **texts: str) -> dict[str, Article]:
    """Write texts into a folder, each below a headline of its own, and read them."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"Headline of {name} goes here\n\n{text}\n", "utf-8")
    return {a.path.removesuffix(".txt"): a for a in read_folder(folder).articles}


def span(article: Article) -> tuple[str, str] | str | None:
    """What is known of a date."""
    return article.published_range or article.published


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bank said on Friday that it would close. As of March 4, 2011 it had ten branches.",
            ("2011-03-04", "2011-03-10"),
        ),
        ("On 12 May 2023 leaders left the city without a deal, it was said.", ("2023-05-12", "2023-05-26")),
        (
            f"{FILL}\n\n{FILL} Yes.\n\nThe law was passed on 2 May 2023. A vote will be held on 1 June 2023.",
            ("2023-05-02", "2023-06-01"),
        ),
        (
            f"{FILL}\n\n{FILL} Yes.\n\nIt began on 2 May 2023. It was said on Tuesday, 9 May, that all is well.",
            ("2023-05-09", "2023-05-15"),
        ),
        ("ROME, May 9 (Reuters) - The law of 2 May 2023 was praised by all who had come to the hall.", "2023-05-09"),
    ],
)
def test_concludes_from_the_text(tmp_path: Path, text: str, expected: tuple[str, str] | str) -> None:
    """Full dates, weekdays beside them, and what is still to come date an article; the basis says so."""
    article = read(tmp_path, a=text)["a"]
    assert (span(article), article.published_basis) == (expected, "inferred")
    assert article.published_note


@pytest.mark.parametrize(
    "text",
    [
        FILL,
        "The bank said on Friday that it would close, and on Monday that it would not.",
        f"{FILL}\n\n{FILL} Yes.\n\nThe war of the two roses was over long before 2 May 1987, they said.",
        "A meeting (15-16 February) is upcoming, the ministers said on Sunday.",
        "The upcoming fair (15-16 February) will be held for a week in the old town.",
        "The three-year war has to end, the ministers said, and left it at that.",
    ],
)
def test_concludes_nothing(tmp_path: Path, text: str) -> None:
    """Without a year, or with old dates only, an article stays undated, and says so."""
    article = read(tmp_path, a=text)["a"]
    assert (span(article), article.published_basis) == (None, "unknown")
    assert article.published_note.startswith("states no date")


EVENT = (
    "The president met the chancellor and the premier of the island at the castle in {} on Monday for talks about gas."
)


def test_concludes_from_a_dated_article(tmp_path: Path) -> None:
    """An article that tells of the same Monday as a dated one is dated by that Monday."""
    told = EVENT.format("Prague")
    found = read(
        tmp_path, a=f"Thursday, 2 May 2024\n\n{told}", b=f"{FILL} {told}", c=EVENT.format("Rome")[:60] + " a year ago."
    )
    assert span(found["b"]) == ("2024-04-29", "2024-05-05")
    assert "[1]" in found["b"].published_note
    assert span(found["c"]) is None


def test_concludes_nothing_from_another_event(tmp_path: Path) -> None:
    """The same weekday beside other matter links nothing."""
    found = read(
        tmp_path,
        a="Thursday, 2 May 2024\n\n" + EVENT.format("Prague"),
        b=f"{FILL} A bus fell into the river on Monday, police said.",
    )
    assert span(found["b"]) is None


LASTING = (
    "The siege that began in 2012 was raging on. It was the biggest attack since mid-September, they said on Monday."
)


def test_concludes_from_what_has_lasted(tmp_path: Path) -> None:
    """A month without a year gets its year from how long something had lasted, where the folder says when it began."""
    found = read(tmp_path, a=f"{LASTING} The three-and-a-half-year siege must end.", b=FILL)
    assert span(found["a"]) == ("2015-09-29", "2015-11-28")
    assert "2015" in found["a"].published_note
    assert span(found["b"]) is None


@pytest.mark.parametrize(
    "more",
    [
        "",
        " The siege of many years must end.",
        " The three-year plan must end.",
        " The siege that began in 2009 is another.",
    ],
)
def test_concludes_no_year_without_ground(tmp_path: Path, more: str) -> None:
    """Without a duration of the same thing, or with two beginnings, there is no year."""
    assert span(read(tmp_path, a=LASTING + more)["a"]) is None


def test_a_range_is_two_months_at_most(tmp_path: Path) -> None:
    """However much is concluded, a range never says more than two months."""
    texts = {
        f"a{n}": f"{LASTING} The {years}-year siege goes on."
        for n, years in enumerate(("three-and-a-half", "two", "nearly ten"))
    }
    for article in read(tmp_path, **texts).values():
        if article.published_range:
            first, last = map(dt.date.fromisoformat, article.published_range)
            assert (last - first).days <= 62


def test_teasers_share_the_days_of_their_page(tmp_path: Path) -> None:
    """Teasers some hours old are of the same days."""
    teasers = "\n\n".join(
        f"Post {n}\n{n} hours ago\nA headline of number {n}\n{text}"
        for n, text in (
            (2, LASTING + " The three-and-a-half-year siege must end."),
            (3, "Trains will not run at the weekend, the operator told passengers, and buses are full already."),
        )
    )
    (tmp_path / "a.txt").write_text(
        f"Headline of the page\n\nA fair in the old town drew many. {FILL}\n\nRelated Articles\n\n{teasers}\n",
        "utf-8",
    )
    main, first, second = read_folder(tmp_path).articles
    assert span(first) == span(second) == ("2015-09-29", "2015-11-28")
    assert span(main) is None


def test_stated_dates_stay(tmp_path: Path) -> None:
    """Nothing that is stated is ever changed by what could be concluded."""
    found = read(tmp_path, a=f"Thursday, 2 May 2019\n\n{LASTING} The three-and-a-half-year siege must end.")
    assert (found["a"].published, found["a"].published_basis) == ("2019-05-02", "stated")
