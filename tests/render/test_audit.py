"""Files as checkers of others see them: PDF/UA for the PDF, Open XML for the Word document, on all kinds and papers."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.tools import need

KINDS = ("memo", "handout", "weekly")
PAPERS = ("a4", "letter")


def checked(program: str, *arguments: str | Path) -> str:
    """Return what a checker says (tests/audit.txt lists the checkers)."""
    done = subprocess.run([need(program), *arguments], capture_output=True, check=False, timeout=120)
    told = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 0, told
    return told


@pytest.fixture(scope="module", params=[(k, p) for k in KINDS for p in PAPERS], ids="-".join)
def files(request: pytest.FixtureRequest, five: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a memo of a kind, on a paper, as PDF and Word document."""
    kind, paper = request.param
    out = tmp_path_factory.mktemp("audit")
    made = five.run("make", "--template", kind, "--page", paper, "--format", "pdf,docx", "--out", str(out), "-q")
    assert made.code == 0, made.err
    return out


def test_pdf_ua(files: Path) -> None:
    """The PDF passes a PDF/UA-1 checker without an error."""
    told = checked("outloud", files / "briefing.pdf", "--layer", "conformance")
    assert "PASS" in told
    assert "0 error(s)" in told


def test_open_xml(files: Path) -> None:
    """The Word document passes an Open XML validator without a finding."""
    assert "Errors: 0" in checked("openxml-audit", files / "briefing.docx")
