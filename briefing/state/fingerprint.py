"""Which edition of the program this is, by content: a change of a rule or a word list is another edition."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from briefing import installed, plugins

HOUSE = Path(__file__).resolve().parents[1]
TOLD = frozenset({".py", ".txt", ".tsv", ".js", ".j2", ".md", ".toml"})
"""Files whose content counts; of others (fonts) the size does."""

CONVERTERS = ("trafilatura", "htmldate", "lxml", "pypdfium2", "python-docx", "odfdo", "striprtf", "feedparser", "ftfy")
"""Packages that the text of a file may depend on."""


def edition(rooms: Iterable[str], packages: Iterable[str], more: Iterable[Path] = ()) -> str:
    """Name what is installed: files of some of our rooms ("" for all) and of other folders, versions of packages."""
    told = blake2b(digest_size=16)
    for folder in (*(HOUSE / room for room in rooms), *more):
        for path in sorted(_files(folder), key=str):
            name = str(path)[len(str(folder)) :]
            told.update(f"{name}\x00{path.stat().st_size}\x00".encode("utf-8", "surrogateescape"))
            told.update(path.read_bytes() if path.suffix in TOLD else b"")
    told.update(plugins.stamp().encode())
    for package in packages:
        told.update(f"{package} {installed.version(package)}\x00".encode())
    return told.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = (f for f in folders if f != "__pycache__")
        yield from filter(Path.is_file, map(Path(place).joinpath, names))
