"""``render``: the table of formats and the way to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.render import FORMATS, counter, letter, pages, render
from tests.builders import memo, paragraph, sample_memo, with_annex
from tests.processes import python
from tests.render.spoken import STAMP

MEMO = memo(paragraph("One line."))


def test_files_come_in_the_order_asked_for() -> None:
    """Each format gives one file, named and typed, in the order in which it was asked for, once."""
    files = render(MEMO, ["txt", "pdf", "txt"], name="weekly", stamp=STAMP)
    assert [(f.name, f.media_type) for f in files] == [("weekly.txt", "text/plain"), ("weekly.pdf", "application/pdf")]


def test_no_format_gives_no_file() -> None:
    """Nothing asked for, nothing written."""
    assert render(MEMO, [], stamp=STAMP) == ()


@pytest.mark.parametrize("formats", [["odt"], ["pdf", "PDF"], [""]])
def test_an_unknown_format_is_wrong_usage(formats: list[str]) -> None:
    """A format that is not in the table is named, with those that are."""
    with pytest.raises(UsageError, match="pdf, docx, html, txt, json"):
        render(MEMO, formats, stamp=STAMP)


def test_an_unknown_page_is_wrong_usage() -> None:
    """A sheet that is not known is named."""
    page: Any = "a5"
    with pytest.raises(UsageError, match="a5"):
        render(MEMO, ["pdf"], page=page, stamp=STAMP)


def test_an_unknown_page_cannot_be_counted() -> None:
    """Pages are counted for the sheets that are known."""
    page: Any = "a5"
    with pytest.raises(UsageError) as caught:
        pages(MEMO, page=page)
    assert (caught.value.what, caught.value.hint) == ("unknown page: a5", "use one of a4, letter")


def test_pages_are_counted_as_they_are_printed() -> None:
    """One for a line, two with an annex, more on a shorter sheet; the same counter counts one memo after another."""
    count = counter()
    assert [count(MEMO), count(with_annex()), count(MEMO)] == [1, 2, 1]
    full = memo(*[paragraph("A line.")] * 43)
    assert (pages(full), pages(full, page="letter")) == (1, 2)


def test_a_letter_has_the_memo_twice() -> None:
    """As plain text and as a page, both cleaned, below its title."""
    found = letter(memo(paragraph("One\x07 & two."), title="A\x00 title"), stamp=STAMP)
    assert found.title == "A title"
    assert found.text.startswith("A title\n=======\n")
    assert "\nOne & two.\n" in found.text
    assert ">One &amp; two.</p>" in found.page


@pytest.mark.parametrize(
    ("form", "ending", "kind"),
    [
        ("pdf", ".pdf", "application/pdf"),
        ("docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("html", ".html", "text/html"),
        ("txt", ".txt", "text/plain"),
        ("json", ".json", "application/json"),
    ],
)
def test_what_each_file_is(form: str, ending: str, kind: str) -> None:
    """Its name ends as files of its type do, and mail and browser are told the type."""
    (file,) = render(MEMO, [form], stamp=STAMP)
    assert (file.name, file.media_type) == (f"briefing{ending}", kind)


@pytest.mark.parametrize("form", FORMATS)
def test_the_moment_counts_not_its_zone(form: str) -> None:
    """The same moment told in another zone, or in UTC without saying so, gives the same bytes."""
    elsewhere = STAMP.astimezone(timezone(timedelta(hours=5, minutes=45)))
    bare = STAMP.replace(tzinfo=None)
    assert len({render(MEMO, [form], stamp=moment)[0].body for moment in (STAMP, elsewhere, bare)}) == 1


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_the_moment_stands_in_the_file(form: str) -> None:
    """Another moment gives other bytes in the formats that have properties."""
    later = datetime(2027, 1, 1, tzinfo=UTC)
    assert render(MEMO, [form], stamp=STAMP)[0].body != render(MEMO, [form], stamp=later)[0].body


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_sheets_differ(form: str) -> None:
    """A4 and Letter are told apart wherever there is a page."""
    bodies = {render(sample_memo(), [form], page=page, stamp=STAMP)[0].body for page in ("a4", "letter")}
    assert len(bodies) == 2


def test_importing_the_room_is_light(tmp_path: Path) -> None:
    """Neither reportlab nor python-docx is loaded before a format that needs it is written."""
    code = "import sys, briefing.render; print({'reportlab', 'docx', 'lxml', 'msgspec'} & set(sys.modules))"
    assert python(tmp_path, "-c", code).out.strip() == "set()"
