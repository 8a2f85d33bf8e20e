"""Lines are told apart by their looks; each table of what is found has one of what is not."""

from __future__ import annotations

import pytest

from briefing.read.layout import line_kinds


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, February 23, 2023",
        "5 March 2024",
        "5th of March, 2024",
        "Published: 2024-05-01 09:30 GMT",
        "15 Jan 2024 09:30 GMT",
        "Updated on May 1, 2024 at 3:15 p.m. (EDT)",
        "Tuesday 12 March 2024 06.00 GMT",
        "Tuesday 12 March",
        "2024-05-01T10:00:00Z",
        "Published 3 May 2024 | Updated 4 May 2024",
    ],
)
def test_finds_date_lines(line: str) -> None:
    """A line that is a date and nothing else is told as one."""
    assert line_kinds.is_date_line(line)


@pytest.mark.parametrize(
    "line", ["On 5 March 2024 the bank closed", "12 March", "May 2024 was wet", "1,200", "Date night"]
)
def test_finds_no_date_line(line: str) -> None:
    """A date within a sentence, or half a date, makes no date line."""
    assert not line_kinds.is_date_line(line)


INSIDE = [
    ("The dam held. Advertisement The town is dry.", ["Advertisement"]),
    ("Dam holds. Jane Doe, Fjord News Service Friday, May 3, 2024 The dam held.",
     ["Jane Doe, Fjord News Service Friday, May 3, 2024"]),
    ("It is over. The Fjord Times: Nov. 12, 2024", ["The Fjord Times: Nov. 12, 2024"]),
    ("He said: “It is over.” The Fjord Times: Nov. 12, 2024\n(C) All rights reserved",
     ["The Fjord Times: Nov. 12, 2024"]),
    ("Advertisement is an old trade. The Fjord Times wrote on Nov. 12, 2024 that it was over.", []),
    ("The town has an Advertisement Board. Jane Doe, the mayor, left on May 3, 2024.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), INSIDE)
def test_finds_furniture_between_sentences(text: str, found: list[str]) -> None:
    """Where a page was flattened, its furniture stands between sentences; in a sentence the same words are text."""
    assert [text[a:b] for a, b in line_kinds.furniture_inside(text)] == found


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By Jane Doe and John Roe",
        "By JANE DOE, Political Editor",
        "Author: Ann van der Berg",
        "From Jane Doe in Paris",
    ],
)
def test_finds_bylines(line: str) -> None:
    """A line that names the author and nothing else is a byline."""
    assert line_kinds.is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["By 2030 all cars", "By Monday it was over.", "by and large", "By the way", "From bad to worse", "Jane Doe"],
)
def test_finds_no_byline(line: str) -> None:
    """A sentence that begins with "By" is none."""
    assert not line_kinds.is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "(Photo: X, @someone)",
        "Image: Jane Doe.",
        "Photograph: John Roe/PA",
        "With files from the National Press",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Additional reporting by Peter Poe",
        "Photo by Jane Doe",
        "Jane Doe/Getty Images",
        "REUTERS/Jane Doe",
    ],
)
def test_finds_credits(line: str) -> None:
    """Credits of pictures and of help are told."""
    assert line_kinds.is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The image of the party has suffered.",
        "Reporting restrictions were lifted.",
        "Credit rating cut",
        "Photo finish in Rome",
    ],
)
def test_finds_no_credit(line: str) -> None:
    """Text about pictures, reports and credit is none."""
    assert not line_kinds.is_credit(line)


@pytest.mark.parametrize(
    "text",
    [
        "A ship at sea on Monday. Image: Jane Doe.",
        "The minister arrives in Rome, Monday, May 4, 2020. (AP / Jane Doe)",
        "A flag flies over the fort (Jane Doe/AFP)",
        "The hall before the vote (file photo)",
    ],
)
def test_finds_captions(text: str) -> None:
    """A short text that ends in the credit of a picture is its caption."""
    assert line_kinds.is_captioned(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We agree,” said Jane Roe (Labour/Co-op).",
        "The union (CDU/CSU) won (again).",
        "It rose (see image of the year).",
    ],
)
def test_finds_no_caption(text: str) -> None:
    """Brackets with a slash, or about pictures, make no caption."""
    assert not line_kinds.is_captioned(text)


def test_finds_a_caption_before_text() -> None:
    """A caption in front of a paragraph is cut behind its credit."""
    caption = "The minister opens the fair in Rome, Monday, May 4, 2020. (AP / Jane Doe)"
    assert line_kinds.caption_end(f"{caption} Prices rose on Friday, it said.") == len(caption)
    assert line_kinds.caption_end("The bank (credit rating AA) raised its rates. It said so.") == 0


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Sport",
        "Main page | Crime and law | United Kingdom",
        "Wiki > Science > Computing",
        "e-mail | print",
        "Share this:  e-mail  |  print  |  RSS",
        "4 min read",
        "1,234 views",
        "#one #two #three",
        "https://example.org/x",
        "Home »",
    ],
)
def test_finds_navigation(line: str) -> None:
    """Ways through a site, counters, tags and addresses are told."""
    assert line_kinds.is_navigation(line)


@pytest.mark.parametrize(
    "line",
    [
        "Sweden 1 – 0 Korea",
        "Rates rise again | The board explains why it had no choice",
        "He said either/or.",
        "In 2024 it rose",
    ],
)
def test_finds_no_navigation(line: str) -> None:
    """Text with a dash, a bar or a slash is none."""
    assert not line_kinds.is_navigation(line)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Subscribe to our newsletter",
        "Sign up for the weekly technology digest",
        "Have an opinion on this story? Share it!",
        "No comments yet...",
        "Try Our AI Features",
        "Get the week's stories by e-mail.",
        "This page is archived, and is no longer publicly editable.",
        "© 2024 The Example. All rights reserved.",
        "All text available under the terms of the Creative Commons Attribution 2.5 License.",
        "Tags: economy, trade",
        "Advertisement",
        "Privacy policy",
        "READ MORE: Why rates rose",
    ],
)
def test_finds_prompts(line: str) -> None:
    """What a page says to its reader, or for its house, is told."""
    assert line_kinds.is_prompt(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday after the announcement.",
        "The company changed its privacy policy on Monday, angering users.",
        "Promoted to the cabinet in May, she resigned in June.",
        "Officials will be told by e-mail, the ministry said.",
        "The group said so in a newsletter to members.",
        "What do you think about the treaty?",
        "“Sign up now,” he said.",
        "Advertisement revenue fell by 5%.",
        "Support for the government fell to 30%.",
        "Why did you decide to use a Creative Commons license?",
        "First published in 1843, the book has never been out of print.",
        "Comments by the minister drew criticism.",
        "Follow-up talks will be held in May.",
    ],
)
def test_finds_no_prompt(line: str) -> None:
    """Sentences of a story that use the same words are none."""
    assert not line_kinds.is_prompt(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related Articles",
        "Read also:",
        "Most read",
        "Latest",
        "Comments (12)",
        "More from Asia",
        "Related stories:",
        "Hashtags",
        "You may also like",
    ],
)
def test_finds_headings_of_links(line: str) -> None:
    """Headings above links, tags and comments are told."""
    assert line_kinds.is_more(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related party dealings hurt the bank",
        "Latest poll puts party ahead",
        "More than 40 die in floods",
        "Comments draw fire",
        "Read the bill first, MPs say",
    ],
)
def test_finds_no_heading_of_links(line: str) -> None:
    """Headlines that begin with the same words are none."""
    assert not line_kinds.is_more(line)


@pytest.mark.parametrize(
    ("line", "age"),
    [
        ("6 minutes ago", "6 minutes ago"),
        ("CBC · 2 hours ago", "2 hours ago"),
        ("Published 3h ago", "3h ago"),
        ("an hour ago", "an hour ago"),
    ],
)
def test_finds_ages(line: str, age: str) -> None:
    """A line that says how old a story is, and little else, has an age."""
    assert line_kinds.age_in(line) == age


@pytest.mark.parametrize(
    "line", ["The law was passed two years ago.", "Ten years ago it was much colder than it is now", "2 hours"]
)
def test_finds_no_age(line: str) -> None:
    """A sentence that looks back has none."""
    assert line_kinds.age_in(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "He agreed.",
        "“We agree,” he said.",
        "Did he?",
        "I have an idea --",
        "A quote that says it all. — Jane Doe",
        "So he said.[1][2]",
        "Yes.",
    ],
)
def test_finds_text(text: str) -> None:
    """Running text ends as a sentence does."""
    assert line_kinds.is_text(text)


@pytest.mark.parametrize("text", ["Bank raises rates again", "What it means", "U.S. to send troops to border"])
def test_finds_no_text(text: str) -> None:
    """Headlines and labels do not."""
    assert not line_kinds.is_text(text)
