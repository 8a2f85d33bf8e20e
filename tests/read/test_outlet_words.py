"""The words that outlets are called by, and those of sections of a site that are called alike."""

from __future__ import annotations

import pytest

from briefing.read.outlet import behind_title, is_press, outlet_of

PRESS = (
    *("News", "Newsday", "Examplenews", "Times", "Post", "Herald", "Journal", "Tribune", "Gazette", "Chronicle"),
    *("Telegraph", "Guardian", "Observer", "Mail", "Press", "Magazine", "Review", "Radio", "Television", "TV"),
    *("Broadcasting", "Wire", "Daily", "Weekly", "Today", "Standard", "Independent", "Reporter", "Dispatch"),
    *("Bulletin", "Courier", "Register", "Agency", "BBC", "CNN", "CBC", "NBC", "ABC", "CBS", "NPR", "PBS", "ITV"),
    *("Reuters", "AFP", "Bloomberg", "Politico", "example.com", "example.net", "example.org", "example.co.uk"),
)


@pytest.mark.parametrize("word", PRESS)
def test_names_of_outlets(word: str) -> None:
    """Any of these makes a name one of the press."""
    assert is_press(f"Ostby {word}")


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Ostby",
            "",
            "the Ostby Post",
            "One Two Three Four Five Post",
            "World News",
            "Latest News",
            "News",
            "The World Today",
        ),
        *("Local Press", "National Radio", "International TV", "Business Daily", "Sports Review", "Sport Reviews"),
        *(
            "Breaking News",
            "Top News",
            "More News",
            "Related Posts",
            "Other News",
            "All News",
            "Good News",
            "Tech News",
        ),
        *("Technology News", "Political News", "Politics Today", "UK News", "US News", "Home Mail", "Your E-mail"),
        *("Our Newsletters", "News about Ostby", "Newsroom", "Email", "Magazine", "Register", "Journal"),
    ],
)
def test_names_of_others(name: str) -> None:
    """A name without such a word, in small letters or too long, and sections of a site."""
    assert not is_press(name)


def test_five_words_are_a_name() -> None:
    """Not six."""
    assert is_press("One Two Three Four Post")


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        *(
            (f"ROME, May 5 ({wire}) - It rained.", wire)
            for wire in ("AP", "AFP", "Reuters", "UPI", "dpa", "EFE", "ANSA")
        ),
        *((f"ROME ({wire}) — It rained.", wire) for wire in ("ANSA", "PTI", "Xinhua", "TASS", "VOA", "IPS")),
        ("ROME (Bloomberg) - It rained.", "Bloomberg"),
        ("ROME (REUTERS) – It rained.", "Reuters"),
        ("ROME (AP Photo) - It rained.", "AP"),
        (f"{'x' * 113} (AP) -", "AP"),
        (f"{'x' * 115} (AP) -", None),
        ("ROME (AP) It rained.", None),
        ("It rained, The Ostby Post reports via Telegram.", "The Ostby Post"),
        ("It rained. Ostby reports, via Telegram.", "Ostby"),
        ("Ostby reports via Telegram.", "Ostby"),
        ("In all Ostby reports via Telegram.", None),
        *((f"Example.az reports {how} the mayor.", "Example.az") for how in ("citing", "quoting", "referring to")),
        ("It rained, Example.az reports with reference to the mayor.", "Example.az"),
        ("Ostby reports citing the mayor.", None),
        ("The Ostby Post has learned that it rained.", "The Ostby Post"),
        ("Ostby News have learnt that it rained.", "Ostby News"),
        ("Ostby has learned that it rained.", None),
        ("He said The Ostby Post has learned that.", None),
    ],
)
def test_what_a_text_says_of_its_outlet(text: str, outlet: str | None) -> None:
    """An agency in the first 120 letters, who reports via or citing another, who has learned."""
    assert outlet_of(None, [text], []) == outlet


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        *(
            (f"{mark} 2024 Ostby Post", "Ostby Post")
            for mark in ("©", "(c)", "(C)", "Copyright", "copyright", "Copyright ©")
        ),
        ("© 2020-2024, by The Ostby Post Ltd All rights reserved", "The Ostby Post"),
        ("©Ostby Post", "Ostby Post"),
        *(
            (f"© Ostby Post {firm} of Ostby", "Ostby Post")
            for firm in ("Limited", "Inc", "LLC", "PLC", "plc", "Co", "Corp")
        ),
        *((f"© Ostby Post {firm}.", "Ostby Post") for firm in ("Co", "Corp", "Group", "Company", "All", "Rights")),
        ("Ostby Post, your source of news", "Ostby Post"),
        ("Welcome! Ostby Post, a house of news.", "Ostby Post"),
        ("Ostby Post, the house of cards", None),
        ("Ostby Post", "Ostby Post"),
        *((f"Ostby Post {mark} World", "Ostby Post") for mark in ">»›|"),
        *((f"{how} Ostby Post", "Ostby Post") for how in ("About", "Subscribe to", "Follow", "Support")),
        ("Follow Ostby Post on the web", "Ostby Post"),
        ("Support Ostby Post!", "Ostby Post"),
        ("Follow Ostby Post to the harbour", None),
        ("© 2024 Ida Lund", None),
        ("Ostby", None),
    ],
)
def test_what_a_page_says_of_its_house(text: str, outlet: str | None) -> None:
    """Its copyright, its motto, the head of its menu, and how it asks to be followed."""
    assert outlet_of(None, [], [text]) == outlet


def test_what_goes_first() -> None:
    """A label before the body, the body before the house, the first of several."""
    assert outlet_of("Label", ["ROME (AP) - x"], ["Ostby Post"]) == "Label"
    assert outlet_of(None, ["x", "ROME (AP) - x", "ROME (AFP) - x"], ["Ostby Post"]) == "AP"
    assert outlet_of("", [], ["x", "Ostby Post", "Lund Times"]) == "Ostby Post"
    assert outlet_of(None, [], []) is None


@pytest.mark.parametrize(
    ("title", "parted"),
    [
        *((f"One two three {mark} Ostby Post", ("One two three", "Ostby Post")) for mark in "|–—-"),
        ("One two - Ostby Post", ("One two - Ostby Post", None)),
        ("One two three -Ostby Post", ("One two three -Ostby Post", None)),
        ("One two three - Ostby", ("One two three - Ostby", None)),
        ("One two three - World News", ("One two three - World News", None)),
    ],
)
def test_headlines(title: str, parted: tuple[str, str | None]) -> None:
    """Three words at least stand before the outlet."""
    assert behind_title(title) == parted
