"""A week of two runs: what changed since the last memo, from hand-made folders through the real command line."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.state import builds
from tests.desk import Desk

HARBOUR = """\
Port of Lyngby to close its old quay

LYNGBY, 4 March 2025 - Transport minister Anna Holm said on Tuesday that Denmark would close the old quay within two \
years. "We will spend 40 million kroner on the new harbour," Holm said.

It is unclear who will run the ferry.
"""
HARBOUR_EDITED = """\
Port of Lyngby to close its old quay

LYNGBY, 4 March 2025 - Transport minister Anna Holm said on Tuesday that Denmark would close the old quay within five \
years. "We will spend 65 million kroner on the new harbour," Holm said.

It is unclear who will run the ferry.
"""
SCHOOLS = """\
Teachers reject the pay offer

OSLO, 5 March 2025 - Norway's education minister Kari Nessa Nordtun warned on Wednesday that schools may shut early. \
The Teachers' Union rejected an offer of 3.5 per cent.

No date has been set for new talks.
"""
BRIDGE = """\
Bridge over the Rhine closed

BERLIN, 6 March 2025 - German transport minister Volker Wissing said on Thursday that the bridge would stay closed \
until summer. Repairs will cost 12 million euros.

Germany has not decided whether to build a tunnel.
"""
UNTOUCHED = """\
Fishing fleet stays in port

REYKJAVIK, 3 March 2025 - Iceland's fisheries minister Hanna Katrin said on Monday that 120 trawlers would stay in \
port. Hanna Katrin promised help for the crews.
"""


@pytest.fixture
def week(desk: Desk) -> Desk:
    """A desk after the first memo of its week."""
    desk.put("seeds/fleet.txt", UNTOUCHED)
    desk.put("seeds/harbour.txt", HARBOUR)
    desk.put("seeds/schools.txt", SCHOOLS)
    weekly(desk, "2025-03-07")
    return desk


def weekly(desk: Desk, day: str) -> dict[str, Any]:
    """Make a weekly memo as of a day."""
    made = desk.run("make", "--template", "weekly", "--format", "json,txt", "--as-of", day, "-q")
    assert made.code == 0, made.err
    return desk.record()


def next_week(desk: Desk) -> None:
    """One article is new, one was edited, one is gone."""
    desk.put("seeds/harbour.txt", HARBOUR_EDITED)
    desk.put("seeds/bridge.txt", BRIDGE)
    (desk.folder / "seeds" / "schools.txt").unlink()


def told(record: dict[str, Any]) -> dict[str, str]:
    """Text of each item by its id."""
    return {i["id"]: i["text"] for kind in ("positions", "questions", "figures") for i in record[kind]}


def standing(record: dict[str, Any], path: str) -> set[str]:
    """Ids of the items that an article is cited for."""
    source = next(s["id"] for s in record["sources"] if s["path"] == path)
    kinds = ("positions", "questions", "figures")
    return {i["id"] for k in kinds for i in record[k] if any(e["source"] == source for e in i["evidence"])}


def test_the_first_memo_has_nothing_to_compare_with(week: Desk) -> None:
    """Nothing is since anything, and the memo has no such section."""
    assert week.record()["changes"] == {"since": None, "added": [], "changed": [], "gone": []}
    assert "NEW SINCE" not in (week.out / "briefing.txt").read_text("utf-8").upper()


def test_exactly_what_is_new_changed_and_gone(week: Desk) -> None:
    """All items of the new article are added, those of the removed one gone, and the edited ones changed."""
    first = week.record()
    next_week(week)
    second = weekly(week, "2025-03-14")
    changes = second["changes"]
    before, now = told(first), told(second)
    assert changes["since"] == "2025-03-07"
    assert set(changes["added"]) == standing(second, "bridge.txt")
    assert set(changes["gone"]) == standing(first, "schools.txt")
    edited = standing(second, "harbour.txt")
    assert set(changes["changed"]) == {i for i in edited if now[i] != before.get(i)}
    assert {w for w in ("five", "65") if any(w in now[i] for i in changes["changed"])} == {"five", "65"}


def test_the_weekly_shows_them_first_and_whole(week: Desk) -> None:
    """The first section of the weekly tells each of them, a changed one with what it was before."""
    first = told(week.record())
    next_week(week)
    second = weekly(week, "2025-03-14")
    text = " ".join((week.out / "briefing.txt").read_text("utf-8").split())
    start = text.upper().index("NEW SINCE 7 MAR")
    section = text[start : text.upper().index("BOTTOM LINE")]
    assert "65 million kroner" in section
    assert "before: 40 million kroner" in section
    assert "within two years" in section.partition("before:")[2]
    for words in [told(second)[i] for i in second["changes"]["added"]] + [first[i] for i in second["changes"]["gone"]]:
        assert words.replace("'", "’").casefold() in section.casefold()
    assert "trawlers" not in section


def test_the_same_day_has_the_same_baseline(week: Desk) -> None:
    """A second build of a day gives the same bytes, whatever was built for that day before."""
    next_week(week)
    weekly(week, "2025-03-14")
    once = {p.name: p.read_bytes() for p in week.out.iterdir()}
    weekly(week, "2025-03-14")
    assert {p.name: p.read_bytes() for p in week.out.iterdir()} == once
    assert weekly(week, "2025-03-07")["changes"]["since"] is None


def test_each_kind_and_name_has_its_own_past(week: Desk) -> None:
    """A memo of another kind, or of another file name, is not compared with this one."""
    options = ("--format", "json", "--as-of", "2025-03-14", "-q")
    assert week.run("make", *options).code == 0
    assert week.record()["changes"]["since"] is None
    assert week.run("make", *options, "--template", "weekly", "--name", "other").code == 0
    assert week.record("other")["changes"]["since"] is None
    assert weekly(week, "2025-03-14")["changes"] == {"since": "2025-03-07", "added": [], "changed": [], "gone": []}


def test_a_failed_build_changes_nothing(week: Desk) -> None:
    """What later memos are compared with is the last memo that was made."""
    next_week(week)
    week.put("templates/weekly/changes.md.j2", "{{ nothing }}")
    assert week.run("make", "--template", "weekly", "--as-of", "2025-03-10", "-q").code == 2
    (week.folder / "templates" / "weekly" / "changes.md.j2").unlink()
    (week.folder / "templates" / "weekly").rmdir()
    assert weekly(week, "2025-03-14")["changes"]["since"] == "2025-03-07"


def test_a_past_from_an_older_version(week: Desk) -> None:
    """An entry that knows of no items is read; the next memo has nothing to compare with."""
    entry = builds.state_file(week.state, week.folder)
    entry.write_text(
        '{"build": {"at": "2025-03-07T09:00:00+00:00", "as_of": "2025-03-07", "files": [], "articles": 3}}'
    )
    assert "of 3 articles" in week.run("status").out
    assert weekly(week, "2025-03-14")["changes"]["since"] is None
