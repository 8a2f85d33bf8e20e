"""The reading copy in a real browser: citations, filters, keyboard, phone, dark, print, and texts that mean harm."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from briefing.memo import Cite, Memo, Original, Stretch
from tests.builders import bullets, line, memo, paragraph, sample_memo, with_originals
from tests.desk import Desk
from tests.render.browser import PHONE, WIDE, Reader, chromium
from tests.tools import need

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this file."""
    with chromium() as found:
        yield found


@pytest.fixture
def reader(browser: Browser, tmp_path: Path) -> Reader:
    """Somebody with that browser and a folder."""
    return Reader(browser, tmp_path)


def cite(page: Page, number: int) -> Locator:
    """The citations of the positions, counted from 0."""
    return page.locator("section[data-key=positions] a.cite").nth(number)


def marked(page: Page) -> str:
    """The marked words of the panel."""
    return "".join(page.locator("#reading mark").all_text_contents())


def focused(page: Page) -> str:
    """Where the keyboard is: the words of a citation or button, the class or the name of anything else."""
    found: str = page.evaluate(
        "(e => e.matches('a,button') ? e.textContent : e.className || e.id || e.tagName)(document.activeElement)"
    )
    return found


# --- citations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_click_opens_the_passage(reader: Reader, size: tuple[int, int]) -> None:
    """A click on a citation shows article, outlet, date and the line, with the words of its evidence marked in view."""
    with reader.opens(with_originals(), size) as page:
        cite(page, 0).click()
        panel = page.get_by_role("dialog", name="First report")
        assert panel.is_visible()
        assert page.locator("#reading .about").text_content() == "[1] The Post, 1 May 2026"
        assert page.locator("#reading .claim").text_content() == "One"
        assert page.locator("#reading .text").text_content() == "First reportOne said.\r\nNo more.Nobody replied."
        assert marked(page) == "One said."
        assert page.locator("#reading .count").text_content() == "Passage 1 of 3"
        assert (
            page.locator("#reading").get_by_role("status").text_content() == "Passage 1 of 3. First report. One said."
        )
        page.get_by_role("button", name="Close").click()
        assert (panel.is_visible(), focused(page)) == (False, "[1]")


def test_from_passage_to_passage(reader: Reader) -> None:
    """Next and previous walk through all evidence of the line, in whatever article, and begin again at the end."""
    with reader.opens(with_originals()) as page:
        cite(page, 0).click()
        found = []
        for _ in range(3):
            page.get_by_role("button", name="Next").click()
            found.append((page.locator("#reading-title").text_content(), marked(page)))
        expected = [("Second report", "Two, said Roe."), ("Second report", "😀 Three"), ("First report", "One said.")]
        assert found == expected
        page.get_by_role("button", name="Previous").click()
        assert marked(page) == "😀 Three"


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_by_keyboard_alone(reader: Reader, size: tuple[int, int]) -> None:
    """Tab and Enter lead past the skip link to a citation and through its evidence; Esc leads back to the citation."""
    with reader.opens(with_originals(), size) as page:
        page.keyboard.press("Tab")
        assert focused(page) == "Skip to the memo"
        page.keyboard.press("Enter")
        assert focused(page) == "memo"
        while focused(page) != "[2]":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert (marked(page), focused(page)) == ("Two, said Roe.", "text")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        assert focused(page) == "Next"
        page.keyboard.press("Enter")
        assert (marked(page), focused(page)) == ("😀 Three", "Next")
        page.keyboard.press("Escape")
        expect(page.locator(".opened")).to_have_count(0)
        assert (page.locator("#reading").is_visible(), focused(page)) == (False, "[2]")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert marked(page) == "Two"


def test_another_citation_beside_the_panel(reader: Reader) -> None:
    """On a wide screen the memo stays in reach: a click on another citation changes what the panel shows."""
    with reader.opens(with_originals()) as page:
        cite(page, 0).click()
        cite(page, 4).click()
        assert marked(page) == "One said.\r\nNo more."
        assert page.locator(".opened").all_text_contents() == ["[1]"]
        assert page.get_by_role("button", name="Next").is_hidden()
        page.keyboard.press("Escape")
        expect(page.locator(".opened")).to_have_count(0)  # a dialog tells of its end a moment after it


def test_a_source_as_a_whole(reader: Reader) -> None:
    """A citation of no passage, and the number in the list of sources, open the article without a mark."""
    with reader.opens(with_originals()) as page:
        for link in (cite(page, 5), page.locator("#source-2 .number")):
            link.click()
            assert (marked(page), page.locator("#reading .count").text_content()) == ("", "The source as a whole")
        assert page.locator("#reading-title").text_content() == "Second report"


EVERY = """() => [...document.querySelectorAll("a.cite[data-at]")].map(cite => {
  cite.click();
  const at = cite.dataset.at.split(" ")[0];
  const words = [...document.querySelectorAll("#reading mark")].map(m => m.textContent).join("");
  return [`S${cite.dataset.number}`, ...at.split("-").map(Number), words];
})"""


def test_every_citation_of_the_seeds(reader: Reader, five: Desk) -> None:
    """Each citation of the memo of the seeds marks the evidence that the record has at that place, word for word."""
    record = five.record()
    known = {(e["source"], e["start"], e["end"]): e["text"] for e in evidence(record)}
    with reader.opens((five.out / "briefing.html").read_bytes()) as page:
        found = page.evaluate(EVERY)
        assert len(found) > 100
        assert [(f, known[tuple(f[:3])]) for f in found if "".join(f[3].split()) != joined(known[tuple(f[:3])])] == []
        assert page.evaluate("JSON.parse(document.getElementById('briefing').textContent)") == record


def joined(text: str) -> str:
    """Words without the white space between them: a passage may span paragraphs."""
    return "".join(text.split())


def evidence(node: Any) -> Iterator[Any]:
    """All evidence of a record."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node if isinstance(node, list) else ()):
        yield from value if key == "evidence" else evidence(value)


# --- filters ------------------------------------------------------------------------------------------------------


def test_positions_by_party_and_source(reader: Reader) -> None:
    """Choosing a party or a source leaves its lines, hides what is empty then, and says the number; all come back."""
    with reader.opens(with_originals()) as page:
        party, source = page.get_by_label("Party"), page.get_by_label("Source", exact=True)
        told = page.locator("output.shown")
        assert party.locator("option").all_text_contents() == ["All parties", "Norland (2)", "Soviana (3)"]
        assert source.locator("option").all_text_contents()[1:] == ["[1] First report (3)", "[2] Second report (3)"]
        assert (told.text_content(), lines(page)) == ("5 of 5 positions", ["One", "Two", "Three", "Four", "Five"])
        party.select_option("Soviana")
        assert (told.text_content(), lines(page)) == ("3 of 5 positions", ["Three", "Four", "Five"])
        source.select_option("2")
        assert (told.text_content(), lines(page)) == ("1 of 5 positions", ["Three"])
        party.select_option("")
        assert (told.text_content(), lines(page)) == ("3 of 5 positions", ["One", "Two", "Three"])
        assert told.get_attribute("aria-live") == "polite"
        page.get_by_role("button", name="Show all").click()
        assert (told.text_content(), len(lines(page))) == ("5 of 5 positions", 5)


def test_what_is_empty_is_hidden(reader: Reader) -> None:
    """A party and a topic without a line that is shown are hidden with them."""
    with reader.opens(with_originals()) as page:
        page.get_by_label("Party").select_option("Norland")
        assert page.locator("section[data-key=positions] :is(h3, p):visible").all_text_contents() == ["Norland"]


def test_filters_by_keyboard(reader: Reader) -> None:
    """The lists are reached by Tab, and a letter chooses."""
    with reader.opens(with_originals()) as page:
        page.get_by_label("Party").focus()
        page.keyboard.press("s")
        assert lines(page) == ["Three", "Four", "Five"]
        for _ in range(2):
            page.keyboard.press("Tab")
        assert focused(page) == "Show all"
        page.keyboard.press("Enter")
        assert (len(lines(page)), focused(page)) == (5, "Show all")


def test_front_and_annex_are_filtered_alike(reader: Reader, five: Desk) -> None:
    """In a memo with an annex both lists of positions follow one choice, and each says its own number."""
    with reader.opens((five.out / "briefing.html").read_bytes()) as page:
        first, second = page.locator("section[data-key=positions]").all()
        party = second.get_by_label("Party").locator("option").nth(2).get_attribute("value")
        second.get_by_label("Party").select_option(party)
        for section in (first, second):
            assert section.get_by_label("Party").input_value() == party
            assert section.locator("h3:visible").all_text_contents() in ([party], [])
            told = section.locator("output").text_content() or ""
            assert int(told.split()[0]) == section.locator("li:visible").count()
            assert int(told.split()[2]) == section.locator("li").count()
            assert f"{page.locator('section[data-key=positions] li:visible').count()} of" in told.partition(",")[2]


def lines(page: Page) -> list[str]:
    """First words of the positions that can be seen."""
    return [t.split()[0] for t in page.locator("section[data-key=positions] li:visible").all_text_contents()]


# --- without a script, on a phone, in the dark, on paper ----------------------------------------------------------


def test_without_a_script(reader: Reader) -> None:
    """A citation leads to its source, the source to its article, which opens; there is no control that does nothing."""
    with reader.opens(with_originals(), java_script_enabled=False) as page:
        assert page.locator("button, select, dialog").count() == 0
        assert page.get_by_text("Nobody replied.").is_hidden()
        cite(page, 0).click()
        assert page.url.endswith("#source-1")
        page.locator("#source-1 .number").click()
        assert page.get_by_text("Nobody replied.").is_visible()


LONG = "Donaudampfschifffahrtsgesellschaft" * 30


def test_nothing_is_wider_than_a_phone(reader: Reader, five: Desk) -> None:
    """At 360 pixels no page scrolls sideways, with the panel open or not, with long words or not."""
    stretches = (Stretch(0, LONG),)
    long = replace(with_originals(), title=LONG, originals=(Original(1, LONG, LONG, stretches),))
    for shown in ((five.out / "briefing.html").read_bytes(), sample_memo(), long):
        with reader.opens(shown, PHONE) as page:
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            for summary in page.locator("summary").all():
                summary.click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            if page.locator("#source-1 a.number").count():
                page.locator("#source-1 a.number").click()
                assert page.evaluate("Math.max(...[...reading.querySelectorAll('*')].map(e => e.scrollWidth))") <= 360


CONTRASTS = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1})
    .getContext("2d", {willReadFrequently: true});
  const rgb = colours => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = colours => rgb(colours).map(c => c / 255)
    .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const behind = e => e ? [...behind(e.parentElement), getComputedStyle(e).backgroundColor] : [];
  return [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility() && !e.disabled && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
    .map(e => {
      const under = behind(e);
      const [a, b] = [light([...under, getComputedStyle(e).color]), light(under)];
      return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e.outerHTML.slice(0, 90)];
    });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(reader: Reader, five: Desk, scheme: str) -> None:
    """Every text has a contrast of 4.5 or more to what is behind it, in the panel and its marks too."""
    with reader.opens((five.out / "briefing.html").read_bytes(), color_scheme=scheme) as page:
        cite(page, 3).click()
        found = page.evaluate(CONTRASTS)
        assert len(found) > 200
        assert any("<mark" in tag for _, tag in found)
        assert [f for f in found if f[0] < 4.5] == []
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light")


def test_on_paper(reader: Reader, tmp_path: Path) -> None:
    """Printed, the memo is whole and by itself: no panel, filter or article, and no line that a filter hides."""
    with reader.opens(with_originals()) as page:
        page.get_by_label("Party").select_option("Norland")
        cite(page, 0).click()
        page.pdf(path=tmp_path / "printed.pdf")
    command = [need("pdftotext"), "-layout", str(tmp_path / "printed.pdf"), "-"]
    words = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode().split()
    assert {"A", "One", "Three", "Four", "Soviana", "trade", "Sources", "Harbour"} <= {
        w.capitalize() for w in words
    } | {*words}
    assert not {"Close", "Skip", "Party", "Articles", "replied.", "positions"} & set(words)


# --- for a screen reader, and against harm ------------------------------------------------------------------------


def test_structure_for_a_screen_reader(reader: Reader, five: Desk) -> None:
    """One main part, headings without a gap, a language, a name for every control and link."""
    with reader.opens((five.out / "briefing.html").read_bytes()) as page:
        levels = [int(h[1]) for h in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName)")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert [b for a, b in pairwise(levels) if b > a + 1] == []
        assert page.get_by_role("main").count() == 1
        assert page.locator("html").get_attribute("lang") == "en-GB"
        controls = page.get_by_role("button"), page.get_by_role("combobox"), page.get_by_role("link")
        snapshot = page.locator("body").aria_snapshot()
        assert all(c.count() for c in controls)
        assert [s for s in ("- button\n", "- link\n", "- combobox\n", "- link:", "- combobox:") if s in snapshot] == []


HARM = [
    "<script>window.harmed = 1</script>",
    "</script><script>window.harmed = 1</script>",
    "<!--<script>",
    "]]>--><img src=x onerror='window.harmed = 1'>",
    "{{ 7 * 7 }} ${harmed} &lt;b&gt;",
    "\u202eesrever\u202c \u2067x",
    '" onclick="window.harmed = 1" x=\'',
    "</title></p></details><base href='https://example.org/'>",
]


def hostile() -> Memo:
    """Build a memo that is made of such texts in every place that an article fills."""
    text = " ".join(HARM)
    plain = replace(with_originals(), title=text, handling=text, record={"schema": "briefing/1", text: [text]})
    (positions, sources) = plain.sections
    said = (
        *positions.blocks,
        *memo(paragraph(text), bullets(line(text, Cite(1, ((0, len(text)),))))).sections[0].blocks,
    )
    original = Original(1, text, text, (Stretch(0, text, text),))
    return replace(
        plain, sections=(replace(positions, title=text, key=text, blocks=said), sources), originals=(original,)
    )


def test_no_text_does_anything(reader: Reader) -> None:
    """Whatever stands in articles and memo, it is shown as text, in the panel too, and nothing of it runs or loads."""
    with reader.opens(hostile()) as page:
        page.locator("a.cite").last.click()
        shown = marked(page)
        assert shown == " ".join(HARM).translate(dict.fromkeys(map(ord, "\u202e\u202c\u2067"), "\ufffd"))
        assert page.evaluate("window.harmed === undefined && document.images.length === 0")
        assert page.evaluate("document.baseURI === location.href.split('#')[0] || document.baseURI === location.href")
        found = page.evaluate("JSON.parse(document.getElementById('briefing').textContent)")
        assert next(iter(found)) == "schema"
        assert page.locator("script").count() == 2


def test_the_guards_hold(reader: Reader) -> None:
    """What the page forbids fails: a script put into it, markup made of text, an address asked for."""
    with reader.opens(with_originals(), quiet=False) as page:
        tried = """async () => {
          const failed = [];
          try { document.body.innerHTML = "<b>x</b>" } catch { failed.push("markup") }
          try { await fetch("https://example.org/") } catch { failed.push("address") }
          const sheet = document.createElement("style");
          sheet.textContent = "body { display: none }";
          document.head.append(sheet);
          if (document.body.checkVisibility()) failed.push("style");
          return failed;
        }"""
        assert page.evaluate(tried) == ["markup", "address", "style"]
