"""How dates, quotation marks and first letters look."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import typography
from briefing.compose.escape import clean


@pytest.mark.parametrize(
    ("date", "shown"), [("2025-08-20", "20 Aug 2025"), ("2025-08", "Aug 2025"), (None, ""), ("soon", "soon")]
)
def test_a_date_is_shown_in_words(date: str | None, shown: str) -> None:
    """A day or a month is shown as far as it is known."""
    assert typography.day(date) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2025-02-09", "2025-02-14", "9–14 Feb 2025"),
        ("2025-02-28", "2025-03-03", "28 Feb – 3 Mar 2025"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024 – 2 Jan 2025"),
        ("2025-02-09", "2025-02-09", "9 Feb 2025"),
        ("2025-02", "2025-08-01", "Feb – 1 Aug 2025"),
        ("2025-02", "2025-02-07", "Feb – 7 Feb 2025"),
    ],
)
def test_a_period_is_shown_shortly(first: str, last: str, shown: str) -> None:
    """What both ends share is said once."""
    assert typography.period(first, last) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("it will", "It will"),
        ("“we will", "“We will"),
        ("[the minister] will", "[The minister] will"),
        ("NATO", "NATO"),
        ("iPhone sales", "iPhone sales"),
        ("7,000 a day", "7,000 a day"),
        ("élan", "Élan"),
        ("", ""),
        ("–", "–"),
    ],
)
def test_a_line_begins_with_a_capital(text: str, shown: str) -> None:
    """Only a first letter of a plain word changes."""
    assert typography.capital(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("bear 'the lion's share' of it,", "bear “the lion’s share” of it"),
        ('a "fair" price, and', "a “fair” price"),
        ("the ministers' and the allies' plan", "the ministers’ and the allies’ plan"),
        ("a 'just, durable peace,' which", "a “just, durable peace,” which"),
        ("only 'confirm the need", "only “confirm the need”"),
        ("to Europe,' which 'will be presented", "“to Europe,” which “will be presented”"),
        ("However, the plan stands.", "the plan stands"),
        ("the U.S.", "the U.S."),
        ("the class of '68", "the class of ’68"),
        ("firmly and harshly,'", "“firmly and harshly”"),
        ("it's Joe's", "it’s Joe’s"),
        ("But 'no' means “no”.", "“no” means “no”"),
    ],
)
def test_quotation_marks_are_one_kind(text: str, shown: str) -> None:
    """Whatever marks a source uses, a memo has “…”, and apostrophes stay apostrophes."""
    assert typography.prose(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("This will not work,", "“This will not work”"),
        ("'This will not work.'", "“This will not work”"),
        ("“He said 'no' to us”", "“He said ‘no’ to us”"),
        ('"It is "fine" now"', "“It is ‘fine’ now”"),
        ("Will it?", "“Will it?”"),
    ],
)
def test_a_quotation_stands_in_marks_once(text: str, shown: str) -> None:
    """A quotation has one pair of marks around it, and other ones inside."""
    assert typography.quoted(text) == shown


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("This will not work", True),
        ("“This will not work”", True),
        ("the strikes 'only confirm the need", False),
        ("“legitimate interests” must be considered", False),
        ("'a' and 'b'", False),
    ],
)
def test_reported_words_around_a_quotation_are_told_from_it(text: str, *, whole: bool) -> None:
    """A text is spoken as a whole only where no word stands outside the marks."""
    assert typography.spoken(text) is whole


@given(st.text(st.sampled_from("ab 'é‘’\"“”«»,.-—("), max_size=40))
def test_marks_are_always_in_pairs(text: str) -> None:
    """However marks were cut off, those that are printed open and close in turn, and every word is still there."""
    shown = typography.prose(text)
    marks = re.sub(rf"[^{typography.OPEN}{typography.CLOSE}]", "", typography.paired(clean(text)))
    while f"{typography.OPEN}{typography.CLOSE}" in marks:
        marks = marks.replace(f"{typography.OPEN}{typography.CLOSE}", "")

    assert not marks
    assert re.findall(r"\w", shown) == re.findall(r"\w", clean(text))
