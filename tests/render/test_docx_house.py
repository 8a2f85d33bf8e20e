"""A memo on a house's own paper: its styles, margins, header and footer win."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.shared import Pt, RGBColor

from briefing.errors import UsageError
from briefing.render import render
from tests.builders import sample_memo
from tests.desk import Desk
from tests.render.spoken import STAMP
from tests.tools import need

if TYPE_CHECKING:
    from docx.document import Document as Draft

MEMO = sample_memo()
OLD = "Draft of last year, for nobody"


def house(**names: str) -> bytes:
    """A document of a ministry: large letters, wide margins, a header and a footer, and an old text."""
    draft = Document()
    draft.styles["Normal"].font.name, draft.styles["Normal"].font.size = "Georgia", Pt(12)
    draft.styles["Heading 1"].font.color.rgb = RGBColor(200, 0, 0)
    draft.styles["List Number"].font.italic = True
    page = draft.sections[0]
    page.left_margin, page.right_margin = Pt(120), Pt(90)
    page.header.paragraphs[0].text, page.footer.paragraphs[0].text = "Ministry of Examples", "House rules apply"
    draft.add_paragraph(OLD)
    for old, new in names.items():
        draft.styles.element.xpath(f"w:style[@w:styleId='{old}']")[0].set(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", new
        )
    file = io.BytesIO()
    draft.save(file)
    return file.getvalue()


def written(body: bytes) -> tuple[Draft, tuple[str, ...]]:
    """The memo on that paper, opened, and the warnings."""
    (made,) = render(MEMO, ("docx",), stamp=STAMP, house=body)
    return Document(io.BytesIO(made.body)), made.warnings


def test_its_styles_win() -> None:
    """Letters, colours and lists are the house's; the styles that it lacks are added in its letters, and named."""
    draft, warnings = written(house())
    assert draft.styles["Normal"].font.name == "Georgia"
    assert draft.styles["Heading 1"].font.color.rgb == RGBColor(200, 0, 0)
    assert draft.styles["Table Text"].font.name is None
    assert len(warnings) == 1
    assert "Memo Table" in warnings[0]
    assert "Heading 1" not in warnings[0]


def test_its_paper_is_kept() -> None:
    """Margins, header and footer stay; the old text is gone, with what only it used."""
    draft, _ = written(house())
    page = draft.sections[0]
    assert (page.left_margin, page.right_margin) == (Pt(120), Pt(90))
    assert page.header.paragraphs[0].text == "Ministry of Examples"
    assert page.footer.paragraphs[0].text == "House rules apply"
    assert OLD not in "\n".join(p.text for p in draft.paragraphs)


def test_it_says_the_same() -> None:
    """On a house's paper the memo has the same words in the same order."""
    (usual,) = render(MEMO, ("docx",), stamp=STAMP)
    draft, _ = written(house())
    assert [p.text for p in draft.paragraphs] == [p.text for p in Document(io.BytesIO(usual.body)).paragraphs]


def test_every_style_is_there() -> None:
    """Each paragraph, run and table names a style of the document, also where the house has other ids for them."""
    draft, _ = written(house(Strong="Fett", ListBullet="Aufzaehlung"))
    ids = {s.style_id for s in draft.styles}
    used = set(draft.element.body.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val"))
    assert used <= ids
    assert {"Aufzaehlung"} <= used


def test_its_lists_count() -> None:
    """Each numbered list begins at 1, in the numbering of the house."""
    draft, _ = written(house())
    lists = draft.part.numbering_part.element.xpath("w:num[w:lvlOverride/w:startOverride/@w:val='1']")
    known = set(draft.part.numbering_part.element.xpath("w:abstractNum/@w:abstractNumId"))
    assert {n.xpath("w:abstractNumId/@w:val")[0] for n in lists} <= known


def test_the_same_bytes() -> None:
    """The same memo on the same paper is the same file."""
    first, second = (render(MEMO, ("docx",), stamp=STAMP, house=house())[0].body for _ in range(2))
    assert first == second


def bomb() -> bytes:
    """An archive that unpacks to more than a document can have."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(70):
            archive.writestr(f"word/{number}.xml", b" " * (1 << 20))
    return file.getvalue()


@pytest.mark.parametrize("body", [b"no zip", b"PK\x03\x04", bomb()], ids=["text", "torn", "bomb"])
def test_no_document(body: bytes) -> None:
    """What is no Word document is wrong usage."""
    with pytest.raises(UsageError):
        render(MEMO, ("docx",), stamp=STAMP, house=body)


def test_on_the_command_line(five: Desk, tmp_path: Path) -> None:
    """The flag takes a file, from anywhere; without the file it is wrong usage."""
    paper = tmp_path / "house.docx"
    paper.write_bytes(house())
    made = five.run("make", "--format", "docx", "--reference-doc", str(paper), "--out", str(tmp_path))
    assert made.code == 0, made.err
    assert re.search(r"lacks styles, which were added: .*Memo Table", made.err)
    gone = five.run("make", "--reference-doc", "nowhere.docx", "--out", str(tmp_path))
    assert (gone.code, "nowhere.docx" in gone.err) == (2, True)


def test_an_office_opens_it(tmp_path: Path) -> None:
    """LibreOffice opens it and prints the header of the house."""
    (tmp_path / "memo.docx").write_bytes(render(MEMO, ("docx",), stamp=STAMP, house=house())[0].body)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [need("soffice"), profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "memo.docx")], check=True, capture_output=True, timeout=120)
    assert (tmp_path / "memo.txt").stat().st_size > 100
