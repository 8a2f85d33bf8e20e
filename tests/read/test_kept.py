"""A file is read once; what is kept of it is only believed where it can be made out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from briefing.errors import NoSeedsError
from briefing.facts import Reading
from briefing.read import cache, read_folder
from briefing.read import folder as folder_module
from briefing.read.sandbox.parent import SandboxedReader
from tests.inputs import story


@dataclass
class Shelf:
    """Keeps bodies, and counts what was put in."""

    bodies: dict[str, bytes] = field(default_factory=dict)
    puts: int = 0

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is there."""
        return {k: self.bodies[k] for k in keys if k in self.bodies}

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Put in."""
        self.bodies |= bodies
        self.puts += len(bodies)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page, a document and a text."""
    for name in ("ferry.html", "ferry.docx", "ferry.txt"):
        (tmp_path / name).write_bytes(story.FILES[name]())
    return tmp_path


def read(folder: Path, shelf: Shelf, fingerprint: str = "1") -> Reading:
    """Read with what is kept."""
    return read_folder(folder, store=shelf, fingerprint=fingerprint)


def test_a_file_is_read_once(folder: Path) -> None:
    """Under another fingerprint it is read anew."""
    shelf = Shelf()
    first = read(folder, shelf)
    assert (read(folder, shelf), shelf.puts) == (first, 3)
    assert (read(folder, shelf, "2"), shelf.puts) == (first, 6)
    assert read_folder(folder) == first


def test_only_what_has_changed_is_read(folder: Path) -> None:
    """By its content, or by its name, which may tell an article's date."""
    shelf = Shelf()
    read(folder, shelf)
    (folder / "ferry.html").rename(folder / "boat.html")
    changed = folder / "ferry.txt"
    changed.write_bytes(changed.read_bytes() + b"\n\nThe ferry was painted green last week.\n")
    assert read(folder, shelf) == read_folder(folder)
    assert shelf.puts == 5


def test_batches_are_in_their_order(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few files are asked for at once."""
    monkeypatch.setattr(cache, "BATCH", 2)
    shelf = Shelf()
    assert read(folder, shelf) == read(folder, shelf) == read_folder(folder)


def test_a_reader_that_gave_no_answer_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been the machine's fault, and no time that is short is enough for it."""
    shelf = Shelf()
    (tmp_path / "ferry.html").write_bytes(story.FILES["ferry.html"]())
    with monkeypatch.context() as hurry:
        hurry.setattr(folder_module, "SandboxedReader", partial(SandboxedReader, seconds=0.0))
        with pytest.raises(NoSeedsError, match="takes longer"):
            read(tmp_path, shelf)
    assert (len(read(tmp_path, shelf).articles), shelf.puts) == (1, 1)


def test_what_cannot_be_read_is_not_tried_again(tmp_path: Path) -> None:
    """Its reason is kept too."""
    shelf = Shelf()
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 but no more")
    for _ in range(2):
        with pytest.raises(NoSeedsError, match="it is damaged"):
            read(tmp_path, shelf)
    assert shelf.puts == 1


@pytest.mark.parametrize("body", [b"", b"\xff\xff", b"\x81\xa5sheaf\x01", b"\x93\x01\x02\x03"])
def test_a_damaged_body_is_as_if_it_were_not_there(folder: Path, body: bytes) -> None:
    """The file is read anew."""
    shelf = Shelf()
    first = read(folder, shelf)
    shelf.bodies = dict.fromkeys(shelf.bodies, body)
    assert read(folder, shelf) == first
