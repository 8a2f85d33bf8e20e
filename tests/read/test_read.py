"""A folder is read whole, whatever lies in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import NoSeedsError
from briefing.read import read_file, read_folder, text_of
from briefing.read.records import UnreadableError

GOOD = "Council closes road\n\nThe council voted on Monday to close the road, after two years of talks.\n"


def reasons(folder: Path) -> dict[str, str]:
    """Why each file was not read."""
    return {u.path: u.reason for u in read_folder(folder).unread}


def test_numbers_articles_by_path(tmp_path: Path) -> None:
    """Articles are numbered by the path of their file, sub-folders too, whatever order the file system has."""
    for name in ("b.txt", "a/z.txt", "a.txt", "c/d/e.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD.replace("road", name), "utf-8")
    assert [(a.id, a.path) for a in read_folder(tmp_path).articles] == [
        ("S1", "a.txt"),
        ("S2", "a/z.txt"),
        ("S3", "b.txt"),
        ("S4", "c/d/e.md"),
    ]


def test_offsets_count_in_the_text_of_the_file(tmp_path: Path) -> None:
    """Passages are slices of the decoded content, byte order mark and line ends included."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    (article,) = read_folder(tmp_path).articles
    assert text_of(path) == article.text == "\ufeff" + GOOD.replace("\n", "\r\n")
    assert article.start == 1
    assert [article.text[b.start : b.end] for b in article.blocks] == GOOD.strip().split("\n\n")
    assert article.words == 14


def test_passes_junk_over(tmp_path: Path) -> None:
    """Hidden files, half-downloads, pictures, memos and the parts of saved pages are passed over in silence."""
    for name in (
        "a.txt",
        ".hidden.txt",
        ".DS_Store",
        "~$a.docx",
        "b.txt.part",
        "c.png",
        "out/memo.txt",
        "page_files/x.txt",
        "sources.toml",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("" if name == "sources.toml" else GOOD, "utf-8")
    (tmp_path / "page.html").write_text(f"<html><body><p>{GOOD}</p></body></html>", "utf-8")
    reading = read_folder(tmp_path)
    assert [a.path for a in reading.articles] == ["a.txt", "page.html"]
    assert reading.unread == ()


def test_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    """Each file that cannot be read is told with its reason, and the others are read."""
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    (tmp_path / "menu.txt").write_text("Home | News | Sport\nSkip to content\n", "utf-8")
    (tmp_path / "page.html").write_text("<html></html>", "utf-8")
    (tmp_path / "table.xyz").write_text(GOOD, "utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "twice.txt").symlink_to(tmp_path / "a.txt")
    assert [a.path for a in read_folder(tmp_path).articles] == ["a.txt"]
    assert reasons(tmp_path) == {
        "binary.txt": "it is binary data, not text",
        "dead.txt": "it is a link to nothing",
        "empty.txt": "it is empty",
        "menu.txt": "it holds no running text, only headings, links and the like",
        "out.txt": "it is a link that leads out of the folder",
        "page.html": "the page holds no article text",
        "pipe.txt": "it is no file: a pipe, a socket or a device",
        "table.xyz": "files of its kind (.xyz) are not read",
    }


def test_tells_of_a_missing_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is told so in plain words."""
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.txt").write_text(GOOD, "utf-8")
    open_file = os.open

    def refuse(path: Path, flags: int) -> int:
        """As the system does for a file of somebody else; a test that runs as root cannot make one."""
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return open_file(path, flags)

    monkeypatch.setattr("briefing.read.sandbox.files.os.open", refuse)
    assert reasons(tmp_path) == {"b.txt": "there is no permission to read it"}


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    """A file in another encoding is read, and the guess is told beside it."""
    (tmp_path / "a.txt").write_bytes(GOOD.replace("road", "café").encode("cp1252"))
    reading = read_folder(tmp_path)
    assert "café" in reading.articles[0].text
    assert "Windows-1252" in reading.unread[0].reason


@pytest.mark.parametrize("make", ["nothing", "file", "empty", "bad"])
def test_nothing_to_read(tmp_path: Path, make: str) -> None:
    """Without any article the error says in one line what is missing, and what to do."""
    folder = tmp_path / "seeds"
    if make == "file":
        folder.write_text(GOOD, "utf-8")
    elif make != "nothing":
        folder.mkdir()
    if make == "bad":
        (folder / "a.txt").write_bytes(bytes(range(256)))
    with pytest.raises(NoSeedsError) as caught:
        read_folder(folder)
    assert "\n" not in caught.value.what
    assert caught.value.hint
    assert ("a.txt: it is binary" in caught.value.hint) == (make == "bad")


def test_reads_one_file(tmp_path: Path) -> None:
    """One file gives its articles with ids that count within it, or the reason why there are none."""
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.xyz").write_text(GOOD, "utf-8")
    (article,), unread = read_file(tmp_path / "a.txt", tmp_path)
    assert (article.id, article.path, unread) == ("S1", "a.txt", ())
    assert read_file(tmp_path / "b.xyz", tmp_path)[0] == ()
    with pytest.raises(UnreadableError):
        text_of(tmp_path / "b.xyz")


def test_twice_the_same(tmp_path: Path) -> None:
    """Reading twice gives equal records, and a copy of the folder elsewhere the same."""
    for place in ("x", "y"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.txt").write_text(GOOD, "utf-8")
        (tmp_path / place / "b.txt").write_text(GOOD.replace("road", "lane"), "utf-8")
    assert read_folder(tmp_path / "x") == read_folder(tmp_path / "x") == read_folder(tmp_path / "y")


def test_what_a_page_says_goes_for_its_first_article(tmp_path: Path) -> None:
    """A second article on a page does not take the outlet and the date of the page."""
    head = "<head><meta property='og:site_name' content='Example Post'><meta name='date' content='2024-05-09'></head>"
    second = f"<h2>Second road closes</h2><p>Friday, 3 May 2024</p><p>{GOOD.replace('road', 'lane')}</p>"
    body = f"<article><h1>Council closes road</h1><p>{GOOD * 3}</p>{second}</article>"
    (tmp_path / "a.html").write_text(f"<html>{head}<body>{body}</body></html>", "utf-8")
    found = [(a.title, a.outlet, a.published, a.published_basis) for a in read_folder(tmp_path).articles]
    assert found == [
        ("Council closes road", "Example Post", "2024-05-09", "metadata"),
        ("Second road closes", None, "2024-05-03", "stated"),
    ]
