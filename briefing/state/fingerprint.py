"""Fingerprints of the program: another rule, word list or library gives another one, and what was kept is made anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from briefing import plugins

HOUSE = Path(__file__).resolve().parents[1]
BEYOND_FACTS = frozenset(
    {"_templates", "actions", "cli", "compose", "config", "deliver", "inspect", "render", "state", "watch"}
)
"""Rooms that facts cannot depend on: reading and understanding import nothing of them. All others count."""
BY_CONTENT = frozenset({".py", ".txt", ".tsv", ".js", ".j2", ".md", ".toml"})
"""Endings of files whose content counts; of others (fonts) the size does."""


@cache  # a program that is replaced while it runs still runs as it was
def of_facts(model: str = "") -> str:
    """Return the fingerprint of what reads articles, and, with the name of a ``model``, understands them.

    It is one for both steps: of all source but the rooms ``BEYOND_FACTS``, of all run-time dependencies, of Python.
    """
    return _fingerprint(_sources(BEYOND_FACTS), model)


def of_memo(model: str, templates: Iterable[Path]) -> str:
    """Return the fingerprint of all that makes a memo, folders of ``templates`` among it; raises ``OSError``."""
    return _fingerprint((*_sources(), *templates), model)


def packages(model: str = "") -> tuple[str, ...]:
    """Return the normalised names of the packages whose versions count."""
    return tuple(plugins.versions("briefing", *_package(model)))


def counts(path: Path) -> bool:
    """Return whether a file is among the sources that ``of_facts`` depends on."""
    return any(path == source or source in path.parents for source in _sources(BEYOND_FACTS))


def _fingerprint(places: Iterable[Path], model: str) -> str:
    digest = blake2b(digest_size=16)
    for place in places:
        for path in sorted(_files(place), key=str):
            name = f"{place.name}{str(path)[len(str(place)) :]}"
            digest.update(f"{name}\x00{path.stat().st_size}\x00".encode("utf-8", "surrogateescape"))
            digest.update(path.read_bytes() if path.suffix in BY_CONTENT else b"")
    digest.update(f"{plugins.stamp()}\x00{sys.version}\x00".encode())
    for package, number in plugins.versions("briefing", *_package(model)).items():
        digest.update(f"{package} {number}\x00".encode())
    return digest.hexdigest()


def _package(model: str) -> tuple[str, ...]:
    return (model.replace("_", "-"),) if model else ()


def _sources(without: frozenset[str] = frozenset()) -> tuple[Path, ...]:
    """Return our rooms and the modules beside them."""
    return tuple(sorted(path for path in HOUSE.iterdir() if path.name not in without | {"__pycache__"}))


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, folders, names in os.walk(place):
        folders[:] = (f for f in folders if f != "__pycache__")
        yield from filter(Path.is_file, map(Path(folder).joinpath, names))
