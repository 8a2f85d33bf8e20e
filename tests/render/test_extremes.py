"""From one article to two hundred, cells of 300 words, names in every script: whole in every format, or told."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.memo import Memo
from briefing.render import render
from tests import readback
from tests.builders import bullets, chart, line, memo, paragraph, table
from tests.desk import Desk
from tests.render.spoken import STAMP, folded, tight
from tests.tools import need

NAMES = {
    "Cyrillic": "Володимир Зеленський",
    "Greek": "Κυριάκος Μητσοτάκης",
    "Vietnamese": "Nguyễn Phú Trọng",
    "Turkish": "Şükrü Ağaoğlu, İzmir",
    "Polish": "Żółć Gęślą Jaźń",
    "Arabic": "محمود عباس",
    "Hebrew": "בנימין נתניהו",
    "Chinese": "习近平",
    "Japanese": "岸田文雄",
    "Korean": "김정은",
    "Hindi": "नरेन्द्र मोदी",
    "an emoji": "🚢 Ferry 🇳🇴",
}
PRINTS = ("pdf", "docx", "html", "txt")
"""The formats that show the lines of a memo; JSON holds its record."""
PRINTED = ("Cyrillic", "Greek", "Vietnamese", "Turkish", "Polish")
"""Scripts whose letters the fonts of the PDF have from left to right; they must be there as they are."""


def named(name: str) -> Memo:
    """A memo with a name in every place."""
    said = line(f"{name}: ", f"“{name} said so” ", 1)
    drawn = chart((name, 2, line(name)), ("x", 1, "y"), title=name)
    return memo(
        paragraph(name), bullets(said, said), table("Who | What", (name, said)), drawn, title=name, references=1
    )


@pytest.mark.parametrize("script", NAMES)
@pytest.mark.parametrize("form", PRINTS)
def test_names_of_every_script(form: str, script: str, tmp_path: Path) -> None:
    """Each format has the name as it is; where the PDF has no letter for it, that is told, letter by letter."""
    (file,) = render(named(NAMES[script]), [form], stamp=STAMP)
    path = tmp_path / file.name
    path.write_bytes(file.body)
    if form != "pdf":
        assert folded(NAMES[script]) in folded(readback.words(path))
    elif script in PRINTED:
        assert file.warnings == ()
        assert tight(folded(NAMES[script])) in tight(folded(readback.words(path)))
    else:
        lost = {w.rsplit(" ", 1)[-1] for w in file.warnings}
        seen = folded(readback.words(path))  # which also turns shaped letters back to plain ones
        assert [c for c in NAMES[script] if c.isalpha() and c not in lost and folded(c) not in seen] == []


LONG = " ".join(f"word{n}" for n in range(300))


@pytest.mark.parametrize("kind", ["memo", "handout", "weekly"])
@pytest.mark.parametrize("form", PRINTS)
def test_cells_of_three_hundred_words(form: str, kind: str, tmp_path: Path) -> None:
    """Every word of a cell that is longer than a page can be read, also beside short ones and in one narrow column."""
    made = memo(
        table("A | B | C", ("x", LONG, "y"), ("short", "short", f"{LONG} {LONG} {LONG} end"), widths=(1, 4, 1)),
        kind=kind,
    )
    (file,) = render(made, [form], stamp=STAMP)
    path = tmp_path / file.name
    path.write_bytes(file.body)

    found = tight(readback.words(path))

    assert [n for n in range(300) if f"word{n}" not in found] == []


STORY = """{town} council delays its vote on quota {n}

{day} March 2024

{name}, the mayor of {town}, said the port of {town} would close on Monday. The plan costs ${n} million.

“We will not sign {n} contracts in {town},” said {name}. It is unclear when the council of {town} will meet again.
"""
FIRST = ("Jane", "Omar", "Lena", "Piet", "Clara", "Tomas", "Ann", "Marek", "Ida", "Hugo")
LAST = ("Roe", "Diaz", "Berg", "Aalders", "Yoon", "Reil", "Holt", "Novak", "Lund", "Weiss")
TOWNS = ("Norwick", "Ostby", "Eastport", "Holm", "Sudland", "Kerrow", "Marsden", "Tilbury")


def write(desk: Desk, count: int) -> None:
    """Put so many articles on the desk, of as many mayors."""
    for n in range(count):
        name, town = f"{FIRST[n % 10]} {LAST[n // 10 % 10]}", TOWNS[n % 8]
        desk.put(f"seeds/{n:03}.txt", STORY.format(name=name, town=town, n=n + 2, day=n % 28 + 1))


@pytest.mark.parametrize(("count", "most"), [(1, 1), (200, 2)])
def test_one_article_and_two_hundred(desk: Desk, count: int, most: int) -> None:
    """The memo fits its pages, every format opens, holds all sources, and every citation holds."""
    write(desk, count)
    done = desk.run("make", "--format", "all", "--as-of", "2024-04-01", "-q")
    assert done.code == 0, done.err

    record = desk.record()
    assert len(record["sources"]) == count
    for ending in PRINTS:
        words = readback.words(desk.out / f"briefing.{ending}")
        assert [n for n in range(1, count + 1) if f"[{n}]" not in words] == [], ending
    assert _pages_before_annex(desk.out / "briefing.pdf") <= most
    assert desk.run("verify", "out/briefing.pdf").code == 0
    assert desk.run("verify", "out/briefing.docx").code == 0


def _pages_before_annex(path: Path) -> int:
    import subprocess

    told = subprocess.run(
        [need("pdftotext"), str(path), "-"], capture_output=True, check=True, timeout=60
    ).stdout.decode()
    pages = told.split("\f")
    return next((n for n, page in enumerate(pages) if page.strip().upper().find("\nANNEX\n") >= 0), len(pages) - 1)
