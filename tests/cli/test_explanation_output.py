"""An explanation as a person reads it: each fact on its row, and no row for what there is not."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.cli.explanation_output import PASSAGES, text

PASSAGE = {
    "title": "A pier for Storholm",
    "path": "a.txt",
    "outlet": "The Islander",
    "published": None,
    "source": "S1",
    "start": 3,
    "end": 9,
    "text": "the pier",
}
PLACE = {"annex": False, "section": "Positions"}


def lines(**more: Any) -> list[str]:
    """Return the lines of a question's explanation, blanks made one."""
    explanation: dict[str, Any] = {
        "kind": "question",
        "item": "Who pays?",
        "text": "Who pays?",
        "rule": [("why", "asked")],
        "rank": 2,
        "of": 5,
        "printed": PLACE,
        "change": None,
        "reports": 1,
        "evidence": [PASSAGE],
    }
    return [" ".join(line.split()) for line in text(explanation | more).splitlines()]


def test_a_question_that_is_printed() -> None:
    """Kind and item, the rule, the rank, the place, and each passage with its source."""
    assert lines() == [
        "question Who pays?",
        "why asked",
        "rank 2 of 5",
        "printed on the first pages, under “Positions”",
        "reports 1 independent",
        "evidence S1, a.txt, characters 3 to 9: A pier for Storholm, The Islander",
        "“the pier”",
    ]


@pytest.mark.parametrize(
    ("more", "row"),
    [
        ({"text": "Who will pay?"}, "text Who will pay?"),
        ({"rank": None}, "rank none: not ranked"),
        ({"printed": PLACE | {"annex": True}}, "printed in the annex, under “Positions”"),
        ({"printed": None}, "printed not found on the printed pages; the JSON file holds it"),
        ({"change": "added"}, "change new since the last memo"),
        ({"change": "changed"}, "change changed since the last memo"),
        ({"evidence": [PASSAGE] * (PASSAGES + 2)}, "and 2 more passages, see --json"),
        ({"evidence": [PASSAGE | {"title": None}]}, "evidence S1, a.txt, characters 3 to 9: a.txt, The Islander"),
    ],
)
def test_a_row_for_what_is_known(more: dict[str, Any], row: str) -> None:
    """What one explanation has, and the plain one above has not."""
    assert row in lines(**more)
    assert row not in lines()


def test_no_more_passages_than_are_shown_need_no_hint() -> None:
    """As many as are shown, and no row says that there are more; without any, no row counts reports."""
    assert not [line for line in lines(evidence=[PASSAGE] * PASSAGES) if "more passages" in line]
    assert not [line for line in lines(evidence=[]) if line.startswith("reports")]
