"""Which edition of the program this is, by content: a change of a rule or a word list is another edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefing import plugins

HOUSE = Path(__file__).resolve().parent
TOLD = frozenset({".py", ".txt", ".tsv", ".js", ".j2", ".md", ".toml"})
"""Files whose content counts; of others (fonts) the size does."""

CONVERTERS = ("trafilatura", "htmldate", "lxml", "pypdfium2", "python-docx", "odfdo", "striprtf", "feedparser", "ftfy")
"""Packages that the text of a file may depend on."""


def edition(rooms: Iterable[str], packages: Iterable[str], more: Iterable[Path] = ()) -> str:
    """Name what is installed: files of some of our rooms ("" for all) and of other folders, versions of packages."""
    told = blake2b(digest_size=16)
    for folder in (*(HOUSE / room for room in rooms), *more):
        for path in sorted(_files(folder)):
            told.update(f"{path.relative_to(folder)}\x00{path.stat().st_size}\x00".encode("utf-8", "surrogateescape"))
            told.update(path.read_bytes() if path.suffix in TOLD else b"")
    told.update(plugins.stamp().encode())
    for package in packages:
        told.update(f"{package} {_version(package)}\x00".encode())
    return told.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


@cache  # reading it takes longer than a module
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
