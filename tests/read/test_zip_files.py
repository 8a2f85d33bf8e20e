"""Zip files: their members in order, each as a file of its name; what is in them is not believed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from briefing.read.formats import archive, unzip
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError, UnreadPart


def zipped(*members: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", how) as made:
        for name, data in members:
            made.writestr(name, data)
    return out.getvalue()


def take(name: str, data: bytes, depth: int) -> ExtractedFile:
    """Read a member as one text that says how deep it lies; one of the word "bad" as none."""
    if data == b"bad":
        raise UnreadableError("it is bad")
    failed = (UnreadPart(f"in {name}", "half of it is bad"),) if data == b"half" else ()
    return ExtractedFile((ExtractedText(f"{name} {depth} {data.decode()}"),), failed)


def texts(*members: tuple[str, bytes]) -> list[str]:
    """What is read of the members of a zip file."""
    return [page.text for page in archive.read(zipped(*members), take).pages]


def reason(act: Callable[[], object]) -> str:
    """Why nothing is read."""
    with pytest.raises(UnreadableError) as caught:
        act()
    return str(caught.value)


def test_members_in_the_order_of_their_names() -> None:
    """Each is one level deeper; bad ones, and bad parts of good ones, are told of."""
    found = archive.read(zipped(("b.txt", b"half"), ("a.txt", b"A"), ("c.txt", b"bad"), ("d/", b"")), take, 1)
    assert [page.text for page in found.pages] == ["a.txt 2 A", "b.txt 2 half"]
    assert found.failed == (UnreadPart("in b.txt", "half of it is bad"), UnreadPart("c.txt", "it is bad"))
    assert texts(("x\n y.txt", b"X")) == ["x y.txt 1 X"]
    assert texts(("\u200e", b"X")) == ["a member without a name 1 X"]


@pytest.mark.parametrize(
    "name",
    [
        *(".hidden.txt", "a/.git/x.txt", "__MACOSX/x.txt", "a/__MACOSX/b.txt", "photo.JPG", "a.part"),
        *("page_files/x.html", "a/page.files/x.html"),
    ],
)
def test_passed_over(name: str) -> None:
    """Hidden files, pictures, what a Mac adds, and the folder that a browser saves beside a page."""
    assert texts((name, b"X"), ("z.txt", b"Z")) == ["z.txt 1 Z"]
    assert reason(lambda: archive.read(zipped((name, b"X")), take)) == "it is empty"


def test_a_file_may_end_as_such_a_folder_does() -> None:
    """Only folders are passed over for that."""
    assert texts(("all_files", b"X"), ("my.files", b"Y")) == ["all_files 1 X", "my.files 1 Y"]


def test_nothing_can_be_read() -> None:
    """The first reason is told."""
    data = zipped(("b.txt", b"bad"), ("a.txt", b"bad"))
    assert reason(lambda: archive.read(data, take)) == "nothing in it can be read: a.txt: it is bad"


OLD = "it is protected by a password, or of an old kind; save it anew without one"
DAMAGED = "it is damaged, or not of the kind that its name says"


@pytest.mark.parametrize(
    ("data", "why"), [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x", OLD), (b"", DAMAGED), (b"PK\x03\x04 x", DAMAGED)]
)
def test_what_is_no_zip_file(data: bytes, why: str) -> None:
    """Old office files are told from damaged ones."""
    assert reason(lambda: unzip.opened(data)) == why


def test_how_many_members() -> None:
    """Five thousand, and no more."""
    crowd = zipped(*((f"{n}", b"") for n in range(5_000)), how=zipfile.ZIP_STORED)
    assert len(unzip.opened(crowd).infolist()) == 5_000
    assert reason(lambda: unzip.opened(with_one_more(crowd, b""))) == "it holds more than 5,000 files"


def with_one_more(archived: bytes, data: bytes) -> bytes:
    """The same zip file with another member."""
    out = BytesIO(archived)
    with zipfile.ZipFile(out, "a") as made:
        made.writestr("x", data)
    return out.getvalue()


def member(data: bytes, most: int = unzip.LARGEST) -> bytes:
    """The first member of a zip file."""
    with unzip.opened(data) as opened:
        return unzip.member(opened, opened.infolist()[0], most)


def locked(data: bytes) -> bytes:
    """A zip file whose head says that its first member needs a password."""
    at = data.find(b"PK\x01\x02") + 8
    return data[:at] + b"\x01\x00" + data[at + 2 :]


def test_a_member() -> None:
    """So many bytes, and no more; neither with a password nor damaged."""
    assert member(zipped(("a", b"abc")), 3) == b"abc"
    assert reason(lambda: member(zipped(("a", b"x" * 2_000_001)), 2_000_000)) == "it unpacks to more than 2 MB"
    assert reason(lambda: member(locked(zipped(("a", b"abc"))))) == "it is protected by a password"
    data = zipped(("a", b"abc"), how=zipfile.ZIP_STORED).replace(b"abc", b"abd", 1)
    assert reason(lambda: member(data)) == "it is damaged"


ENTITIES = "it declares entities of its own, which no such document does"


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml"])
def test_documents_with_entities(name: str) -> None:
    """The text of a document has no type of its own; what else is in it may."""
    assert reason(lambda: unzip.refuse_bomb(zipped((name, b"<?xml?><!DOCTYPE x []>")))) == ENTITIES
    unzip.refuse_bomb(zipped((name, b"<?xml?><x/>")))
    unzip.refuse_bomb(zipped((f"x/{name}", b"<?xml?><!DOCTYPE x []>")))
    unzip.refuse_bomb(zipped((name, b"x" * (1 << 20) + b"<!DOCTYPE x []>")))


def test_documents_that_are_locked_or_damaged() -> None:
    """They are refused."""
    assert reason(lambda: unzip.refuse_bomb(locked(zipped(("a", b"abc"))))) == "it is protected by a password"
    data = zipped(("a", b"abc"), how=zipfile.ZIP_STORED).replace(b"abc", b"abd", 1)
    assert reason(lambda: unzip.refuse_bomb(data)) == "it is damaged"


def swollen(name: str, megabytes: int) -> bytes:
    """A zip file of a member of so many million spaces."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made, made.open(name, "w") as stream:
        for _ in range(megabytes):
            stream.write(b" " * 1_000_000)
    return out.getvalue()


def test_documents_that_are_bombs() -> None:
    """Sixty megabytes of markup, two hundred of all members."""
    unzip.refuse_bomb(swollen("a.xml", 60))
    for name in ("a.xml", "a.rels"):
        assert reason(lambda name=name: unzip.refuse_bomb(swollen(name, 61))) == "it unpacks to more than 60 MB"  # type: ignore[misc]
    whole = swollen("a.png", 200)
    unzip.refuse_bomb(whole)
    assert reason(lambda: unzip.refuse_bomb(with_one_more(whole, b"x"))) == "it unpacks to more than 200 MB"
