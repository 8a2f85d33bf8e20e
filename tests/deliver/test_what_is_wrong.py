"""What is said of a file that is not sound, and of a folder that cannot be written to; who carries what."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from briefing.deliver import CARRIERS, deliver, email, printer, verb
from briefing.deliver.checks import CHECKS, fault
from briefing.errors import WriteError
from briefing.outputs import Receipt, Rendered

PDF = b"%PDF-1.7\n" + b"x" * 91 + b"xref\n0 0\nstartxref\n100\n%%EOF\n"


def said(name: str, body: bytes) -> str | None:
    """Return what is wrong with a file."""
    return fault(Rendered(name, "", body))


def word(*names: str) -> bytes:
    """Return a Word document of these parts."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as parts:
        for name in names:
            parts.writestr(name, "<x/>")
    return body.getvalue()


@pytest.mark.parametrize(
    ("name", "body", "what"),
    [
        ("a.pdf", PDF, None),
        ("a.pdf", PDF + b"\n \n", None),
        ("a.pdf", b"x" + PDF, "it does not begin as a PDF"),
        ("a.pdf", PDF[:-3], "it does not end as a PDF"),
        ("a.pdf", PDF.replace(b"\n100\n", b"\n101\n"), "its table of contents is not where it says"),
        ("a.pdf", PDF.replace(b"xref\n0 0", b"7 0 obj\n"), None),
        ("a.docx", word("[Content_Types].xml", "word/document.xml"), None),
        ("a.docx", word("[Content_Types].xml"), "it lacks a part that Word needs"),
        ("a.docx", word("word/document.xml"), "it lacks a part that Word needs"),
        ("a.txt", b"", "it is empty"),
        ("a.csv", b"", "it is empty"),
    ],
)
def test_what_is_wrong_with_a_file(name: str, body: bytes, what: str | None) -> None:
    """In words for who reports it."""
    assert said(name, body) == what


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.docx", "it does not open: "), ("a.html", "it is no UTF-8: "), ("a.txt", "it is no UTF-8: "),
     ("a.json", "it is no JSON: ")],
)  # fmt: skip
def test_what_the_library_says_of_it(name: str, begins: str) -> None:
    """It stands behind."""
    assert (said(name, b"\xff{") or "").startswith(begins)
    assert list(CHECKS) == [".pdf", ".docx", ".html", ".txt", ".json"]


def test_receipts(tmp_path: Path) -> None:
    """Where each file is, how long it is, and whether it is another one."""
    one, two = Rendered("a.txt", "text/plain", b"one"), Rendered("b.txt", "text/plain", b"three")
    assert deliver((one,), tmp_path) == (Receipt(str(tmp_path / "a.txt"), 3, changed=True),)
    assert deliver((one, two), tmp_path) == (
        Receipt(str(tmp_path / "a.txt"), 3, changed=False), Receipt(str(tmp_path / "b.txt"), 5, changed=True),
    )  # fmt: skip


def test_a_file_that_is_not_sound(tmp_path: Path) -> None:
    """Nothing is changed, and it is asked to be reported."""
    with pytest.raises(WriteError) as told:
        deliver((Rendered("a.json", "", b"{"),), tmp_path / "out")
    assert told.value.what.startswith("a.json is not a sound file: it is no JSON: ")
    assert told.value.hint == "Nothing was changed. Please report this with the articles that it was made from."
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """The reason of the system is told."""
    (tmp_path / "file").touch()
    with pytest.raises(WriteError) as told:
        deliver((Rendered("a.txt", "", b"one"),), tmp_path / "file" / "out")
    assert told.value.what == f"could not write to {tmp_path / 'file' / 'out'}: Not a directory"
    assert told.value.hint == ("The last good memo is still there. Check space and permissions, or name another --out.")


def test_carriers() -> None:
    """Each is known by its module."""
    assert dict(CARRIERS) == {"folder": "write", "email": "carry", "printer": "carry"}
    assert (verb("email"), verb("printer")) == (email.carry, printer.carry)
    with pytest.raises(ModuleNotFoundError):
        verb("pigeon")
