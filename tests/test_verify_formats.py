"""A memo of any format is held against the articles: what was changed, in it or in them, is found."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.inspect.open_memo import open_memo
from briefing.inspect.verify import verify
from tests.desk import Desk

CARRIERS = ("json", "pdf", "docx", "html")


@pytest.fixture
def copied(five: Desk, tmp_path: Path) -> Desk:
    """A desk with the five articles and their memo, free to be changed."""
    shutil.copytree(five.folder, tmp_path / "desk")
    return Desk(tmp_path / "desk", five.load)


def seed(desk: Desk) -> Path:
    """The article that is cited most."""
    record = desk.record()
    paths: dict[str, str] = {s["id"]: s["path"] for s in record["sources"]}
    cited = [e["source"] for p in record["positions"] for e in p["evidence"]]
    return desk.folder / "seeds" / paths[max(sorted(set(cited)), key=cited.count)]


@pytest.mark.parametrize("ending", CARRIERS)
def test_a_memo_just_made_holds(five: Desk, ending: str) -> None:
    """Each format carries its record, and all that it cites and prints in quotation marks holds."""
    checked = five.run("verify", f"out/briefing.{ending}")
    assert checked.code == 0, checked.out
    assert "hold" in checked.err


def test_every_format_carries_the_same_record(five: Desk) -> None:
    """What the PDF, the Word document and the page carry is the memo as JSON."""
    wanted = five.record()
    for ending in CARRIERS:
        found = open_memo((five.out / f"briefing.{ending}").read_bytes()).records
        assert json.loads(found[0]) == wanted, ending


def comma(path: Path) -> None:
    """Add a comma behind a word in the middle of an article."""
    text = path.read_text("utf-8")
    at = text.index(" the ", len(text) // 2)
    path.write_text(text[:at] + "," + text[at:], "utf-8")


def moved(path: Path) -> None:
    """Put a paragraph before all others."""
    path.write_text("A paragraph that was not there before.\n\n" + path.read_text("utf-8"), "utf-8")


CHANGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a comma": (comma, "has changed"),
    "a moved passage": (moved, "it stands at"),
    "a deleted seed": (Path.unlink, "is not there"),
}


@pytest.mark.parametrize("ending", CARRIERS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_article_is_found(copied: Desk, ending: str, change: str) -> None:
    """A comma more, a passage that stands elsewhere and an article that is gone are found, in every format."""
    act, told = CHANGES[change]
    act(seed(copied))
    checked = copied.run("verify", f"out/briefing.{ending}")
    assert checked.code == 1
    assert told in checked.out


def longest_quotation(desk: Desk) -> str:
    """A stretch of the longest position that is a quotation, with a space in it and no mark."""
    quotes = [p["text"] for p in desk.record()["positions"] if p["mode"] == "quote"]
    return max(sorted(" ".join(q.split()[:4]) for q in quotes if q.replace(" ", "").isascii()), key=len)


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_a_comma_put_into_a_printed_quotation_is_found(copied: Desk, ending: str) -> None:
    """Who edits the words of a quotation in the document itself is found out, though its record still holds."""
    path = copied.out / f"briefing.{ending}"
    quotation = longest_quotation(copied)
    changed = quotation.replace(" ", ", ", 1).encode()
    if ending == "html":
        body = path.read_bytes()
        assert f"“{quotation}".encode() in body
        path.write_bytes(body.replace(f"“{quotation}".encode(), "“".encode() + changed))
    else:
        path.write_bytes(edited(path.read_bytes(), f"“{quotation}".encode(), "“".encode() + changed))
    checked = copied.run("verify", f"out/briefing.{ending}")
    assert checked.code == 1
    assert f"in no article: “{changed.decode()}" in checked.out


def edited(document: bytes, old: bytes, new: bytes) -> bytes:
    """A Word document with other words in its text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as parts, zipfile.ZipFile(out, "w") as made:
        for name in parts.namelist():
            body = parts.read(name)
            if name == "word/document.xml":
                assert old in body
                body = body.replace(old, new)
            made.writestr(name, body)
    return out.getvalue()


def bomb() -> bytes:
    """A small archive that unpacks to more than a memo can have."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(70):
            made.writestr(f"customXml/item{number}.xml", b" " * (1 << 20))
    return out.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\nno more",
        b"%PDF-1.7\n%%EOF",
        b"PK\x03\x04 torn",
        b"<html><p>a page</html>",
        b"<html><script type=application/json id=briefing>{</script></html>",
        b"\x00\x01\x02",
        bomb(),
    ],
    ids=["torn pdf", "empty pdf", "torn zip", "page", "page with damaged record", "bytes", "bomb"],
)
def test_what_carries_no_memo_is_told(desk: Desk, body: bytes) -> None:
    """A damaged, foreign or swollen file is wrong usage, told in a line or two."""
    desk.put("memo.bin", body)
    checked = desk.run("verify", "memo.bin")
    assert checked.code == 2
    assert 0 < len(checked.err.splitlines()) <= 3
    with pytest.raises(UsageError):
        verify(body, ())
