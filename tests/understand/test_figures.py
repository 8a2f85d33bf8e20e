"""Figures: which numbers of a sentence a table should have, how far they reach, and what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.understand.quantities.find import find_quantities
from tests.understand.pages import page_of

if TYPE_CHECKING:
    from spacy.language import Language

FINDS = [
    ("Shares in the company rose as much as 6.4% in London.", "as much as 6.4%", 6.4, "per cent", "as much as"),
    ("The group, which employs 31,000 people, will expand.", "31,000 people", 31000, "people", None),
    ("The attack injured 15 people.", "15 people", 15, "people", None),
    ("He told of over 7,000 casualties a day.", "over 7,000 casualties a day", 7000, "casualties a day", "over"),
    ("Allies delivered over $50 billion in military aid.", "over $50 billion in military aid", 50e9, "dollars", "over"),
    ("The offer is worth 612p a share.", "612p a share", 612, "pence a share", None),
    ("Fines of £5,000 a day are planned.", "£5,000 a day", 5000, "pounds a day", None),
    ("The forms must be returned within twenty working days.", "within twenty working days", 20, "days", "within"),
    ("It ends nearly two decades of conflict.", "nearly two decades of conflict", 2, "decades", "nearly"),
    ("They marked the end of a three-and-a-half-year war.", "three-and-a-half-year war", 3.5, "years", None),
    ("Users gave up the 10-year-old browser.", "10-year-old browser", 10, "years", None),
    ("A 24-member panel will report.", "24-member panel", 24, "member", None),
    ("The army fired dozens of rounds of artillery.", "dozens of rounds of artillery", None, "rounds", None),
    ("A raid ended with police killing one person.", "one person", 1, "person", None),
    ("It fell after at least one shell landed.", "at least one shell", 1, "shell", "at least"),
    ("No injuries or deaths were reported.", "No injuries or deaths", 0, "injuries or deaths", "no"),
    ("The list has 40 to 50 questions.", "40 to 50 questions", 40, "questions", None),
    ("Half of the 13,000 patients can leave.", "Half of the 13,000 patients", 0.5, "share", None),
    ("The bill passed by a 17-16 vote.", "17-16 vote", 17, "vote", None),
    ("The chairman leads a panel of twelve.", "twelve", 12, "", None),
    ("Turnout was 61 percent.", "61 percent", 61, "per cent", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "told"), [(text, words, told) for text, words, *told in FINDS])
def test_finds(nlp: Language, text: str, words: str, told: list[object]) -> None:
    """A quantity is found with its qualifier and what it counts, and its unit is right."""
    page = page_of(nlp, text)
    found = {page.article.text[slice(*f.span)]: f for f in find_quantities(page)}
    assert words in found
    figure = found[words]
    assert [figure.value, figure.unit, figure.qualifier] == told


FINDS_NOTHING = [
    "The meeting on 12 June 2024 follows talks in May 2023.",
    "The invasion of 2022 was followed by the 2024 election.",
    "The site was back at 15:11 GMT and closed at 2 p.m. on Friday.",
    "Smith, 45, said that he would stand.",
    "A 45-year-old man was questioned.",
    "A mother of two spoke to reporters.",
    "One of the ministers said that no one knew.",
    "Two officials familiar with the talks said so.",
    "The two sides will meet again.",
    "Article 5 of the treaty applies.",
    "The FTSE 100 was flat.",
    "Users of Internet Explorer 6 were told to switch.",
    "The Group of Seven met.",
    "A spokesman for No 10 said so.",
    "They support a two-state solution.",
    "It happened seventeen years ago.",
    "He won 2-1 in the final.",
    "Read more at www.example.org/2024/15.",
    "It was the third time in the first round.",
    "In the past 30 days it fell.",
]


@pytest.mark.parametrize("text", FINDS_NOTHING)
def test_finds_nothing(nlp: Language, text: str) -> None:
    """Dates, years, times, ages, labels, names and turns of phrase are no figures."""
    page = page_of(nlp, text)
    assert [page.article.text[slice(*f.span)] for f in find_quantities(page)] == []


def test_conversion_is_left_out(nlp: Language) -> None:
    """The same amount in another unit, in brackets, is not a second figure."""
    page = page_of(nlp, "It was bought for £4.2bn ($5.3bn), about 500 miles (800 km) away.")
    assert [f.value for f in find_quantities(page)] == [4.2e9, 500]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The attack injured 15 people.", "people injured"),
        ("Some 68,000 people attended the conference.", "people attended the conference"),
        ("Annual cost savings of at least $180m are expected.", "Annual cost savings"),
        ("Unemployment stands at 4.3 percent.", "Unemployment"),
        ("Revenue fell 3% last year.", "Revenue fell"),
        ("Allies delivered over $50 billion in military aid to the region.", "military aid"),
        ("There are 163 teams in the competition.", "teams"),
        ("The eight industrialised nations met.", "industrialised nations met"),
    ],
)
def test_measures(nlp: Language, text: str, measure: str) -> None:
    """What is counted is told in the source's words."""
    assert [f.measures for f in find_quantities(page_of(nlp, text))] == [measure]


def test_cell(nlp: Language) -> None:
    """The words for a table hold qualifier, amount, unit and rate, and nothing else."""
    page = page_of(
        nlp, "Over 7,000 casualties a day were reported within twenty working days, at a cost of $3m a week."
    )
    assert [f.text for f in find_quantities(page)] == ["Over 7,000 a day", "within twenty working days", "$3m a week"]


def test_only_the_body_counts(nlp: Language) -> None:
    """Headlines and furniture give no figures: their numbers stand in the body, or nowhere."""
    assert find_quantities(page_of(nlp, "Five dead as 300 flee", kind="title")) == ()


def test_spans_are_in_the_files_text(nlp: Language) -> None:
    """Offsets count in the article's text, over several paragraphs and typographic marks."""
    page = page_of(nlp, "“It’s over,” he said.", "The plan – his third – cost £20 million.")
    assert [page.article.text[slice(*f.span)] for f in find_quantities(page)] == ["£20 million"]
