"""Which files of a folder are read, and what is said of those that must not be opened."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from briefing.facts import Unread
from briefing.read.walk import files_below, is_junk, name_of, reason_of, watched


def found(folder: Path) -> list[str]:
    """Names of the files below a folder that are read."""
    paths, unread = files_below(folder)
    assert unread == ()
    return [name_of(path, folder) for path in paths]


def fill(folder: Path, *names: str) -> None:
    """Make files of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", "utf-8")


def test_files_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """Sub-folders too; the settings and ``out`` are passed over at the top, and only there."""
    fill(tmp_path, "b.txt", "a/z.txt", "a/out/y.txt", "a/sources.toml", "out/x.txt", "sources.toml", "a.txt")
    assert found(tmp_path) == ["a.txt", "a/out/y.txt", "a/sources.toml", "a/z.txt", "b.txt"]


@pytest.mark.parametrize(
    "name",
    [
        *(".hidden", "~$memo.docx", "Thumbs.db", "desktop.ini", "x.part", "x.crdownload", "x.download", "x.tmp"),
        *("x.swp", "x.bak", "x.lnk", "x.png", "x.JPG", "x.jpeg", "x.gif", "x.webp", "x.svg", "x.bmp", "x.ico", "x.tif"),
        *("x.tiff", "x.heic", "x.avif"),
    ],
)
def test_passed_over(tmp_path: Path, name: str) -> None:
    """Hidden files, half-downloads and pictures, in silence."""
    assert is_junk(name)
    fill(tmp_path, name, "a.txt")
    assert found(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("name", ["x.txt", "x.pdf", "a.hidden", "a~$", "thumbs.db.txt", "png", "x.partly"])
def test_not_passed_over(name: str) -> None:
    """Other names are those of files to read."""
    assert not is_junk(name)


@pytest.mark.parametrize("page", ["page.html", "page.htm", "page.xhtml"])
@pytest.mark.parametrize("pictures", ["page_files", "page.files"])
def test_what_a_browser_saves_beside_a_page(tmp_path: Path, page: str, pictures: str) -> None:
    """Its pictures and scripts are no articles; a folder of such a name without a page is."""
    fill(tmp_path, page, f"{pictures}/a.html", "other_files/b.html", "zpage.txt/c.txt")
    assert found(tmp_path) == ["other_files/b.html", page, "zpage.txt/c.txt"]


def test_links(tmp_path: Path) -> None:
    """One that leads out of the folder, or to nothing, is told of; one that stays inside is its file already."""
    folder = tmp_path / "seeds"
    fill(tmp_path, "secret.txt", "seeds/a.txt")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    paths, unread = files_below(folder)
    assert [path.name for path in paths] == ["a.txt"]
    assert unread == (
        Unread("gone.txt", "it is a link to nothing"),
        Unread("loop.txt", "it is a link to nothing"),
        Unread("out.txt", "it is a link that leads out of the folder"),
    )


def test_what_is_no_file(tmp_path: Path) -> None:
    """A pipe is told of and never opened."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert files_below(tmp_path) == ((), (Unread("pipe.txt", "it is no file: a pipe, a socket or a device"),))


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One inside is told of, and the others are read; the folder itself is a fault."""
    fill(tmp_path, "a.txt", "locked/b.txt")
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == locked:
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    locked = "locked"
    paths, unread = files_below(tmp_path)
    assert [path.name for path in paths] == ["a.txt"]
    assert unread == (Unread("locked", "there is no permission to read it"),)
    locked = tmp_path.name
    with pytest.raises(PermissionError):
        files_below(tmp_path)
    assert watched(tmp_path) is None


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "x"), "there is no permission to read it"),
        (FileNotFoundError(errno.ENOENT, "x"), "it is no longer there"),
        (OSError(errno.EIO, "Input/output error"), "it cannot be opened (Input/output error)"),
        (OSError(), "it cannot be opened (OSError)"),
    ],
)
def test_reasons(error: OSError, reason: str) -> None:
    """In plain words."""
    assert reason_of(error) == reason


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a/b c.txt", "a/b c.txt"),
        (b"caf\xe9".decode("utf-8", "surrogateescape"), "caf\\xe9"),
        ("a\nb\x7f\x85", "a\\nb\\x7f\\x85"),
        ("\u061c\u200e\u2028\u202e\u2069\ufeff", "\\u061c\\u200e\\u2028\\u202e\\u2069\\ufeff"),
        ("\u00e9\u0644", "\u00e9\u0644"),
    ],
)
def test_names_that_any_output_can_hold(name: str, shown: str) -> None:
    """What is no UTF-8, controls, and what turns the direction of writing around stand as escapes."""
    folder = Path("seeds")
    assert name_of(folder / name, folder) == shown


def test_what_a_memo_depends_on(tmp_path: Path) -> None:
    """All files that are read, and the settings where there are any; nothing where there is no folder."""
    fill(tmp_path, "b.txt", "a/c.txt", ".d")
    assert watched(tmp_path) == {"a/c.txt": tmp_path / "a/c.txt", "b.txt": tmp_path / "b.txt"}
    fill(tmp_path, "sources.toml")
    assert watched(tmp_path) == {
        "a/c.txt": tmp_path / "a/c.txt",
        "b.txt": tmp_path / "b.txt",
        "sources.toml": tmp_path / "sources.toml",
    }
    assert watched(tmp_path / "nowhere") is None
