"""The body of a mail: the same words as everywhere, in marks that mail programs keep."""

from __future__ import annotations

import re

import pytest
from lxml import html

from briefing.memo import Memo, Section
from briefing.render import letter
from tests import builders
from tests.render import spoken

MEMO = builders.sample_memo()
PAGE = letter(MEMO, stamp=spoken.STAMP).page


def test_the_same_words() -> None:
    """The page says the words of the memo, in the same order."""
    body = html.fromstring(PAGE).find("body")
    assert body is not None
    for block in body.iter("h1", "h2", "h3", "p", "li", "td", "th", "blockquote"):
        block.tail = f" {block.tail or ''}"
    handling = spoken.folded(MEMO.handling)
    told = spoken.folded("".join(map(str, body.itertext()))).removeprefix(handling).removesuffix(handling)
    assert told.strip() == spoken.meant(MEMO, labels=False)


def test_it_is_one_whole_page() -> None:
    """It begins with the kind of page that it is, and nothing stands behind its end that a mail program would show."""
    assert PAGE.startswith("<!DOCTYPE html>\n<html ")
    assert PAGE.endswith("</div>\n</body>\n</html>\n")


def test_the_text_is_the_text_format() -> None:
    """The plain body is the text format of the memo."""
    assert letter(MEMO, stamp=spoken.STAMP).text.encode() == spoken.body(MEMO, "txt")


@pytest.mark.parametrize(
    "mark", ["<script", "<style", "<link", "<img", "<svg", "src=", "url(", "var(", 'href="#', "class="]
)
def test_nothing_that_mail_programs_drop(mark: str) -> None:
    """No style sheet, script, picture or address inside the page: nothing is lost, and nothing is asked for."""
    assert mark not in PAGE


def test_small_enough() -> None:
    """A memo of two pages stays far below the size at which mail programs cut a mail off."""
    assert len(PAGE.encode()) < 60_000


def test_text_stays_text() -> None:
    """Markup in a memo is shown, and opens no element."""
    hostile = builders.memo(builders.paragraph("<img src=x onerror=y> & </p>"), title="<script>t</script>")
    page = letter(hostile, stamp=spoken.STAMP).page
    assert re.findall(r"<img|<script", page) == []
    assert "&lt;img src=x onerror=y&gt; &amp; &lt;/p&gt;" in page


def test_the_annex_stays_behind() -> None:
    """Of an annex only sources and method are in the page, which tells that there is more; the text has it all."""
    body = Section("positions", "Positions", (builders.paragraph("On the first page."),))
    annex = Section("annex", "Annex", (builders.paragraph("What is behind."),), "back")
    sources = Section("sources", "Sources", (builders.source_list(2),), "back")
    more = Section("positions", "Further positions", (builders.paragraph("Of less weight."),), "back")
    told = letter(Memo("A memo", "2026-05-14", (), (body, annex, sources, more)), stamp=spoken.STAMP)
    assert ["On the first page." in told.page, "part 2" in told.page, "in the annex" in told.page] == [True] * 3
    assert "Of less weight." not in told.page
    assert "Of less weight." in told.text
