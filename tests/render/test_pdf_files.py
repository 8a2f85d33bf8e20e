"""What a PDF carries for programs."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.memo import Memo
from briefing.render.pdf.attachments import table
from tests.builders import sample_memo
from tests.render.spoken import body
from tests.tools import need

FIGURES = [
    {"id": "f-1", "text": "€4.2 million", "value": 4200000.0, "unit": "EUR", "evidence": [{"source": "S2"}] * 2},
    {"id": "f-2", "text": "some, “odd”\nwords", "value": None, "says": "=HYPERLINK(1)", "evidence": []},
]
MEMO = replace(sample_memo(), record={"schema": "briefing/1", "title": "Ferry – Łódź", "figures": FIGURES})


def attached(memo: Memo, folder: Path) -> dict[str, bytes]:
    """The files in a PDF, taken out with a tool that is not ours."""
    file = folder / "memo.pdf"
    file.write_bytes(body(memo, "pdf"))
    qpdf = need("qpdf")
    listed = subprocess.run([qpdf, "--list-attachments", str(file)], capture_output=True, check=True, timeout=60)
    names = [row.split(" -> ")[0] for row in listed.stdout.decode().splitlines() if " -> " in row]
    show = [[qpdf, f"--show-attachment={name}", str(file)] for name in names]
    return {
        name: subprocess.run(c, capture_output=True, check=True, timeout=60).stdout
        for name, c in zip(names, show, strict=True)
    }


def test_the_record_goes_with_the_memo(tmp_path: Path) -> None:
    """The JSON inside is the JSON file, byte for byte, and the figures are a table."""
    found = attached(MEMO, tmp_path)
    assert list(found) == ["briefing.json", "figures.csv"]
    assert found["briefing.json"] == body(MEMO, "json")
    assert json.loads(found["briefing.json"])["title"] == "Ferry – Łódź"


def test_it_is_the_data_of_the_document(tmp_path: Path) -> None:
    """Both files are tied to the document as its data, with a name, a type and a date."""
    (tmp_path / "memo.pdf").write_bytes(body(MEMO, "pdf"))
    command = [need("qpdf"), "--json=2", "--json-key=qpdf", str(tmp_path / "memo.pdf")]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)["qpdf"][1]
    values = [o.get("value") or o["stream"]["dict"] for o in told.values()]
    dictionaries = [v for v in values if isinstance(v, dict)]
    (catalog,) = [v for v in dictionaries if v.get("/Type") == "/Catalog"]
    specs = [told[f"obj:{reference}"]["value"] for reference in catalog["/AF"]]
    assert [s["/AFRelationship"] for s in specs] == ["/Data", "/Data"]
    assert [s["/UF"] for s in specs] == ["u:briefing.json", "u:figures.csv"]
    kinds = [v["/Subtype"] for v in dictionaries if v.get("/Type") == "/EmbeddedFile"]
    assert sorted(kinds) == ["/application/json", "/text/csv"]


def test_figures_as_a_table() -> None:
    """A row for each figure, its sources once each; what a table program would run as a formula is kept from it."""
    rows = list(csv.DictReader(io.StringIO(table(FIGURES).decode(), newline="")))
    assert [(r["id"], r["value"], r["sources"]) for r in rows] == [("f-1", "4200000.0", "S2"), ("f-2", "", "")]
    assert (rows[1]["text"], rows[1]["says"]) == ("some, “odd” words", "'=HYPERLINK(1)")


@pytest.mark.parametrize("figures", [[], None])
def test_without_figures_there_is_no_table(figures: object, tmp_path: Path) -> None:
    """A memo whose record has no figures carries the record alone."""
    assert list(attached(replace(MEMO, record={"figures": figures}), tmp_path)) == ["briefing.json"]


def test_without_a_record_there_is_nothing(tmp_path: Path) -> None:
    """A memo without a record carries no file."""
    (tmp_path / "memo.pdf").write_bytes(body(replace(MEMO, record={}), "pdf"))
    command = [need("qpdf"), "--list-attachments", str(tmp_path / "memo.pdf")]
    assert b"no embedded files" in subprocess.run(command, capture_output=True, check=True, timeout=60).stdout


def test_the_columns_of_the_figures() -> None:
    """Each thing that is known of a figure has its column, and its sources come last."""
    from briefing.render.pdf.attachments import table

    assert table([]) == b"id,text,value,value_to,unit,qualifier,measures,says,as_of,sources\r\n"


@pytest.mark.parametrize(
    ("says", "cell"),
    [
        *((f"{sign}1", f"'{sign}1") for sign in "=+-@"),
        ("\t=1", " =1"),
        ("1=", "1="),
        ("", ""),
    ],
)
def test_a_cell_that_would_be_a_formula(says: str, cell: str) -> None:
    """It has a mark in front, whatever sign it begins with; a tab in front is a space."""
    (row,) = csv.DictReader(io.StringIO(table([{"says": says}]).decode(), newline=""))
    assert row["says"] == cell
