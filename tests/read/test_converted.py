"""A file is converted once; what is kept of it is only believed where it can be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing.errors import NoSeedsError
from briefing.facts import Reading
from briefing.read import read_folder
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


def read(folder: Path, shelf: Shelf, edition: str = "1") -> Reading:
    """Read with what is kept."""
    return read_folder(folder, store=shelf, edition=edition)


def test_a_file_is_converted_once(folder: Path) -> None:
    """Plain text is not kept, since nothing is to be gained; another edition converts anew."""
    shelf = Shelf()
    first = read(folder, shelf)
    assert (read(folder, shelf), shelf.puts) == (first, 2)
    assert (read(folder, shelf, "2"), shelf.puts) == (first, 4)
    assert read_folder(folder) == first


def test_a_file_under_another_name_is_the_same(folder: Path) -> None:
    """Content counts."""
    shelf = Shelf()
    read(folder, shelf)
    (folder / "ferry.html").rename(folder / "boat.html")
    read(folder, shelf)
    assert shelf.puts == 2


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
    """The file is converted anew."""
    shelf = Shelf()
    first = read(folder, shelf)
    shelf.bodies = dict.fromkeys(shelf.bodies, body)
    assert read(folder, shelf) == first
