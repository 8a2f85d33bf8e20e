"""The memo as a tagged PDF."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfbase import pdfdoc

from briefing.memo import Heading, Link, Paragraph
from briefing.render import render
from briefing.render.pdf import internals
from tests.builders import bullets, line, memo, paragraph, sample_memo, source_list, table
from tests.render.spoken import STAMP, body, meant, read_pdf, read_pdf_page
from tests.tools import need

LONG = memo(
    table("Name | What", *((f"row {n}", "words " * 12) for n in range(90))),
    Heading("After"),
    paragraph("The end ", 1, " ", 200),
    title="A long table, and a title that is far too long to stand in the narrow line at the top of each page, "
    "even of one with small type",
    references=200,
)
SCRIPTS = memo(
    paragraph("Київ, Ελλάδα, Đặng Thị Hạnh, Łódź ", 1),
    bullets(line("_Олена Коваль_ and ", "*Γιώργος Παππάς*")),
    table("Name | In its own letters", ("Netanyahu", "נתניהו"), ("Sisi", "عبد الفتاح السيسي"), ("Li", "李强")),
    references=1,
)
MEMOS = {
    "sample": sample_memo(),
    "long": LONG,
    "scripts": SCRIPTS,
    "one line": memo(paragraph("One.")),
    "empty": memo(),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The memos, written."""
    folder = tmp_path_factory.mktemp("pdf")
    for name, chosen in MEMOS.items():
        (folder / f"{name}.pdf").write_bytes(body(chosen, "pdf"))
    return {name: folder / f"{name}.pdf" for name in MEMOS}


def told(program: str, *arguments: str) -> str:
    """What a program says; it has to end well."""
    done = subprocess.run([need(program), *arguments], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.decode("utf-8", "replace")


def objects(path: Path) -> list[dict[str, Any]]:
    """All dictionaries of a file."""
    data = json.loads(told("qpdf", "--json=2", "--json-key=qpdf", str(path)))
    values = [o.get("value") or o.get("stream", {}).get("dict") for o in data["qpdf"][1].values()]
    return [v for v in values if isinstance(v, dict)]


@pytest.mark.parametrize("name", MEMOS)
def test_file_is_sound(name: str, files: dict[str, Path]) -> None:
    """A checker finds no fault in the file."""
    assert "No syntax or stream encoding errors found" in told("qpdf", "--check", str(files[name]))


@pytest.mark.parametrize("name", MEMOS)
def test_every_font_is_embedded(name: str, files: dict[str, Path]) -> None:
    """Each font is embedded, subset, and can be turned back into letters; none is a core font."""
    rows = [row.split() for row in told("pdffonts", str(files[name])).splitlines()[2:]]
    assert rows
    assert all(row[-5:-2] == ["yes", "yes", "yes"] and re.match(r"[A-Z]{6}\+", row[0]) for row in rows)


@pytest.mark.parametrize("name", MEMOS)
def test_no_stream_is_spelt_in_letters(name: str, files: dict[str, Path]) -> None:
    """Pages are compressed bytes: in letters, as mail once needed them, they would be a quarter larger."""
    assert b"ASCII85Decode" not in files[name].read_bytes()


def test_properties(files: dict[str, Path]) -> None:
    """The file tells its title, date, language and that it is tagged, and its title is what a window shows."""
    said = told("pdfinfo", str(files["sample"]))
    assert re.search(r"^Title: +Northern ferry service: where the parties stand$", said, re.MULTILINE)
    assert re.search(r"^Subject: +As of 14 May 2026$", said, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", said, re.MULTILINE)
    assert re.search(r"^CreationDate: .*May 14 .*2026", said, re.MULTILINE)
    (catalog,) = [o for o in objects(files["sample"]) if o.get("/Type") == "/Catalog"]
    assert catalog["/Lang"] == "u:en-GB"
    assert [o["/DisplayDocTitle"] for o in objects(files["sample"]) if "/DisplayDocTitle" in o] == [True]
    assert catalog["/PageMode"] == "/UseOutlines"


def test_metadata(files: dict[str, Path]) -> None:
    """The same stands in the XMP packet."""
    packet = told("pdfinfo", "-meta", str(files["sample"]))
    assert "Northern ferry service: where the parties stand</rdf:li>" in packet
    assert "<rdf:li>en-GB</rdf:li>" in packet
    assert "<xmp:CreateDate>2026-05-14T08:30:00Z</xmp:CreateDate>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet


@pytest.mark.parametrize(("page", "size"), [("a4", "595.28 x 841.89"), ("letter", "612 x 792")])
def test_sheet(page: Any, size: str, tmp_path: Path) -> None:
    """The sheet is the one asked for."""
    (tmp_path / "memo.pdf").write_bytes(body(MEMOS["sample"], "pdf", page))
    assert f"Page size:       {size} pts" in told("pdfinfo", str(tmp_path / "memo.pdf"))


def test_structure(files: dict[str, Path]) -> None:
    """Headings, paragraphs, lists, tables, quotations, figures and links are tagged as such."""
    tags = {o["/S"] for o in objects(files["sample"]) if o.get("/Type") == "/StructElem"}
    wanted = "Document Sect H1 H2 H3 P L LI Lbl LBody BlockQuote Table TR TH TD Figure Link"
    assert tags == {f"/{tag}" for tag in wanted.split()}


def test_header_cells_say_what_they_head(files: dict[str, Path]) -> None:
    """Each header cell is the head of its column, in a chart of its row."""
    heads = [o for o in objects(files["sample"]) if o.get("/S") == "/TH"]
    scopes = [head["/A"] for head in heads]
    assert scopes.count({"/O": "/Table", "/Scope": "/Column"}) == 9
    assert scopes.count({"/O": "/Table", "/Scope": "/Row"}) == len(heads) - 9 == 3


def test_all_content_is_tagged_or_decoration(files: dict[str, Path]) -> None:
    """Every text on every page stands inside marked content, and marks are never nested."""
    pages = told("qpdf", "--qdf", "--object-streams=disable", str(files["long"]), "-")
    streams = re.findall(r"^stream\n(.*?)^endstream", pages, re.DOTALL | re.MULTILINE)
    drawn = [s for s in streams if " Tj" in s]
    assert drawn
    for stream in drawn:
        depth = 0
        for token in re.findall(r"\bBDC\b|\bBMC\b|\bEMC\b|\bTj\b", stream):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(token, 0)
            assert depth == 1 or token == "EMC"  # noqa: S105  an operator of a page
        assert depth == 0


def test_outline(files: dict[str, Path]) -> None:
    """Sections and their headings are the outline."""
    data = json.loads(told("qpdf", "--json=2", "--json-key=outlines", str(files["sample"])))
    found = {entry["title"]: [kid["title"] for kid in entry["kids"]] for entry in data["outlines"]}
    assert list(found) == [s.title for s in sample_memo().sections]
    assert found["Positions by party"] == ["Nordvik council", "Skagen Lines", "Seafarers’ Union", "Government"]


def test_links(files: dict[str, Path]) -> None:
    """Citations lead to a place in the file, addresses to the web; each is tagged, printed, and named."""
    links = [o for o in objects(files["sample"]) if o.get("/Subtype") == "/Link"]
    inside = [link for link in links if "/Dest" in link]
    cites = re.findall(r"\[\d+\]", meant(sample_memo(), labels=True))
    assert len(inside) == len(cites)
    notes = [link["/Contents"] for link in inside]
    assert set(notes) == {f"u:{words} {n}" for n in range(1, 6) for words in ("Source", "First citation of source")}
    assert len([n for n in notes if n.startswith("u:First")]) == 5
    assert {link["/A"]["/URI"] for link in links if "/A" in link} == {"u:https://harbourpost.example/skagen"}
    assert all(link["/F"] == 4 and "/StructParent" in link and link["/Border"] == [0, 0, 0] for link in links)


def test_sources_lead_back(tmp_path: Path) -> None:
    """The number of a source leads to where it is cited first; that of one that is never cited leads nowhere."""
    pages = [paragraph("words " * 900, 2), paragraph("More ", 2, " and ", 4)]
    (tmp_path / "memo.pdf").write_bytes(body(memo(*pages, references=4), "pdf"))
    found = objects(tmp_path / "memo.pdf")
    back = {o["/Contents"]: o["/Dest"] for o in found if str(o.get("/Contents")).startswith("u:First")}
    assert set(back) == {"u:First citation of source 2", "u:First citation of source 4"}
    assert "No syntax or stream encoding errors found" in told("qpdf", "--check", str(tmp_path / "memo.pdf"))


def test_furniture(files: dict[str, Path]) -> None:
    """Each page has its number and the handling line; from the second page on, the title and the date."""
    pages = told("pdftotext", "-layout", str(files["sample"]), "-").rstrip("\f").split("\f")
    assert all(f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1))
    assert all("Official: for internal use" in page for page in pages)
    assert [page.count("As of 14 May 2026") for page in pages] == [0, *[1] * (len(pages) - 1)]


def test_a_long_title_is_cut_in_the_header(files: dict[str, Path]) -> None:
    """A title that is too long for the header ends in dots there, and stands in full on page one."""
    pages = told("pdftotext", "-layout", str(files["long"]), "-").split("\f")
    assert re.search(r"A long table, and a title that is far too long .*…", pages[1])
    assert "even of one with small type" in " ".join(pages[0].split())


def test_table_head_is_printed_on_each_page(files: dict[str, Path], tmp_path: Path) -> None:
    """The header row is drawn on every page of the table, and read aloud once."""
    data = files["long"].read_bytes()
    assert read_pdf_page(data, tmp_path).count("name what") > 2
    assert read_pdf(data, tmp_path).count("name what") == 1


def test_scripts(files: dict[str, Path]) -> None:
    """Names in Cyrillic, Greek, Vietnamese and Polish letters can be copied; so can what no font has."""
    found = told("pdftotext", str(files["scripts"]), "-")
    assert [
        w for w in ("Київ, Ελλάδα, Đặng Thị Hạnh, Łódź", "Олена Коваль", "Γιώργος Παππάς", "李强") if w not in found
    ] == []
    assert "נתניהו" in found


def test_unknown_letters_are_warned_of() -> None:
    """Each letter that no font has is named, once; scripts that the fonts have are not."""
    (made,) = render(SCRIPTS, ["pdf"], stamp=STAMP)
    assert made.warnings == ("pdf: no font has U+5F3A 强", "pdf: no font has U+674E 李")


@pytest.mark.parametrize("name", ["sample", "long", "empty"])
def test_nothing_to_warn_of(name: str) -> None:
    """Where every letter is printed, there is no warning."""
    assert render(MEMOS[name], ["pdf"], stamp=STAMP)[0].warnings == ()


def test_markup_is_text(tmp_path: Path) -> None:
    """Markup of any kind is drawn as the characters it is made of."""
    tricks = "<b>x</b> </para> AT&T; R&D <draft> {{ x }} ** %s \\n (a) &#65; <onDraw name='x'/>"
    shown = memo(paragraph(tricks), bullets(line(tricks)), table("A | B", (tricks, tricks)), title=tricks)
    assert read_pdf_page(body(shown, "pdf"), tmp_path).count(tricks.casefold()) >= 3


def test_many_sources(tmp_path: Path) -> None:
    """200 sources stand in order, each reached by its citation."""
    many = memo(*(paragraph(f"Line {n} ", n) for n in range(1, 201)), source_list(200))
    found = read_pdf(body(many, "pdf"), tmp_path)
    assert [int(n) for n in re.findall(r"\[(\d+)\] the harbour post", found)] == list(range(1, 201))


def test_a_link_over_two_lines() -> None:
    """A link that goes over a line end is one link for the ear and two places for the finger."""
    words = "a page with a name that is quite long " * 4
    data = body(memo(Paragraph((Link(words, "https://example.org/"),))), "pdf")
    assert data.count(b"/Subtype /Link") == 2
    assert data.count(b"/S /Link") == 1


def test_an_unknown_reportlab_still_writes_the_memo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where reportlab has other insides, the words are the same, the file is sound, and a warning says what lacks."""
    path, tagged = tmp_path / "plain.pdf", tmp_path / "tagged.pdf"
    tagged.write_bytes(body(sample_memo(), "pdf"))
    monkeypatch.delattr(pdfdoc, "XMP")
    internals.fit.cache_clear()
    try:
        (plain,) = render(sample_memo(), ["pdf"], stamp=STAMP)
    finally:
        internals.fit.cache_clear()
    path.write_bytes(plain.body)
    assert [w for w in plain.warnings if "no tags and no attachments" in w]
    assert told("pdftotext", str(path), "-") == told("pdftotext", str(tagged), "-")
    assert "No syntax or stream encoding errors found" in told("qpdf", "--check", str(path))
    assert (b"StructTreeRoot" in tagged.read_bytes(), b"StructTreeRoot" in plain.body) == (True, False)
