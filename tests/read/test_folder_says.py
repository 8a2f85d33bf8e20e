"""What is said of a folder, or of a file, that cannot be read: the reason, and what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import briefing.read
from briefing.errors import NoSeedsError
from briefing.facts import Unread
from briefing.read import read_file, read_folder, text_of
from briefing.read.formats import LARGEST, take
from briefing.read.records import ExtractedFile, UnreadableError
from briefing.read.sandbox.files import OpenedFile, file_bytes

STORY = (
    "Ferry to stop in May\n\n3 March 2024\n\nThe island's ferry will stop in May, the harbour master said on Sunday.\n"
)


MANY = "it holds more than 60,000 words in one piece: no article"


def fault(folder: Path) -> tuple[str, str]:
    """What is said of a folder in which there is nothing to read, and what to do."""
    with pytest.raises(NoSeedsError) as caught:
        read_folder(folder)
    return caught.value.what, caught.value.hint


def test_no_folder(tmp_path: Path) -> None:
    """One that is not there, and a file in its place."""
    assert fault(tmp_path / "a") == (
        f"There is no folder {tmp_path / 'a'}.",
        "Make it and put articles into it: text, saved pages, PDF, Word; or name the folder that holds them.",
    )
    (tmp_path / "b").write_text("x")
    assert fault(tmp_path / "b") == (
        f"{tmp_path / 'b'} is no folder.",
        "Name the folder that holds it; briefing read shows one file.",
    )


def test_an_empty_folder(tmp_path: Path) -> None:
    """It is said what to put there."""
    assert fault(tmp_path) == (
        f"There is no article to read in {tmp_path}.",
        f"Put articles into {tmp_path}: text, saved pages, PDF or Word files, mails, feeds and the like.",
    )


@pytest.mark.parametrize(("count", "rest"), [(1, ""), (3, ""), (4, "; and 1 more"), (5, "; and 2 more")])
def test_a_folder_without_articles(tmp_path: Path, count: int, rest: str) -> None:
    """Three reasons are told, the others are counted."""
    for number in range(count):
        (tmp_path / f"{number}.xyz").write_text("x")
    first = "; ".join(f"{number}.xyz: files of its kind (.xyz) are not read" for number in range(min(count, 3)))
    assert fault(tmp_path)[1] == f"What is there cannot be used: {first}{rest}."


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is told."""

    def refuse(path: Path) -> object:
        raise PermissionError(str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert fault(tmp_path) == (
        f"{tmp_path} cannot be read: there is no permission to read it.",
        "Allow reading it, or name another folder.",
    )


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a", b"x", "files of its kind (no ending) are not read"),
        ("a.XYZ", b"x", "files of its kind (.xyz) are not read"),
        ("a.txt", b"", "it is empty"),
        ("a.txt", b"\xef\xbb\xbf\0 \t\r\n", "it is empty"),
        ("a.txt", b"Headline only", "it holds no running text, only headings, links and the like"),
        (
            "a.txt",
            b"The ferry stops. " * 200_000,
            "it holds more than 3 million characters in one piece: no article",
        ),
        (
            "a.txt",
            b"The old ferry of Ostby stops. " * 10_001,
            "it holds more than 60,000 words in one piece: no article",
        ),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """Its kind, its emptiness, or its size."""
    (tmp_path / name).write_bytes(data)
    assert read_file(tmp_path / name, tmp_path) == ((), (Unread(name, reason),))


def test_what_is_no_file(tmp_path: Path) -> None:
    """A pipe or a folder with the name of a text, and a file that is gone; one of another kind is not opened."""
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").mkdir()
    (tmp_path / "d.xyz").touch()
    for name, reason in (
        ("d.xyz", "files of its kind (.xyz) are not read"),
        ("a.txt", "it is no file: a folder, a pipe or a device"),
        ("b.txt", "it cannot be opened (Is a directory)"),
        ("c.txt", "it is no longer there"),
    ):
        with pytest.raises(UnreadableError) as caught:
            file_bytes(tmp_path / name)
        assert str(caught.value) == reason


@pytest.mark.parametrize(("name", "size"), [("a.txt", 20), ("a.pdf", 100)])
def test_a_file_that_is_too_large(tmp_path: Path, name: str, size: int) -> None:
    """How large it may be is told."""
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(size * 1_000_000 + 1)
    with pytest.raises(UnreadableError) as caught:
        file_bytes(tmp_path / name)
    assert str(caught.value) == f"it is larger than {size} MB"


def test_the_texts_of_a_file_are_joined(tmp_path: Path) -> None:
    """By an empty line; each knows where it begins in the whole."""
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert text_of(tmp_path / "a.jsonl") == "One.\n\n\nTwo.\n"
    extracted = take("a.jsonl", b'{"text": "One."}\n{"text": "Two."}\n')
    assert [start for start, _ in OpenedFile(extracted, "").pages()] == [0, 7]


def test_how_deep_and_how_much_is_taken() -> None:
    """Three files in one another, and twenty million letters."""
    assert isinstance(take("a.txt", b"x", 3), ExtractedFile)
    with pytest.raises(UnreadableError, match=r"^it lies too deep in other files$"):
        take("a.txt", b"x", 4)
    assert LARGEST == 20_000_000
    take("a.txt", b"x" * LARGEST)
    with pytest.raises(UnreadableError, match=r"^it holds more than 20 million characters$"):
        take("a.txt", b"x" * (LARGEST + 1))


def test_what_is_inside_another_file_carries_its_name() -> None:
    """With the part of it, where it has parts; what was cleaned is told."""
    assert [page.part for page in take("a.jsonl", b'{"text": "One."}', 1).pages] == ["a.jsonl: record 1"]
    assert [page.part for page in take("a.txt", b"x", 1).pages] == ["a.txt"]
    assert [page.part for page in take("a.jsonl", b'{"text": "One."}').pages] == ["record 1"]
    (page,) = take("a.json", '{"text": "Caf\u00c3\u00a9"}'.encode()).pages
    assert (page.text, page.note) == (
        "Caf\u00e9\n",
        "its letters were garbled (UTF-8, taken for another encoding), and are repaired",
    )
    (raw,) = take("a.txt", b"a\r\nb").pages
    assert raw.text == "a\r\nb"
    assert take("a.txt", b"a\r\nb", 1).pages[0].text == "a\nb"


def test_names_of_the_room() -> None:
    """Its readers are fetched when they are asked for; it has no others."""
    assert briefing.read.MOST_WORDS == 60_000
    with pytest.raises(AttributeError, match=r"^module 'briefing.read' has no attribute 'nothing'$"):
        _ = briefing.read.nothing
