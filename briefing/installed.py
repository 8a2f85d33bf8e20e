"""What is installed beside us, as the names of folders tell: asking each package for what it says of itself takes long.

``importlib.metadata`` is asked where folders do not tell: for packages of old kinds, in archives, found by finders
that are not Python's own.
"""

from __future__ import annotations

import os.path
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path

TOLD = ".dist-info", ".egg-info"
POINTS = "entry_points.txt"


def version(package: str) -> str:
    """The version of a package, of all that are there where it was installed twice; empty where it is not."""
    return " ".join(_versions(tuple(sys.path)).get(_normal(package), ())) or _asked(package)


def may_add(prefix: str) -> bool:
    """Whether a package may have entry points in a group whose name begins so; in doubt it may."""
    foreign = (finder for finder in sys.meta_path if finder is not PathFinder)
    if any(hasattr(finder, "find_distributions") for finder in foreign) or any(map(os.path.isfile, sys.path)):
        return True
    return any(f"[{prefix}" in _points(folder) for folder in _folders(tuple(sys.path)))


@cache  # what is installed while the program runs is not looked at
def _folders(places: tuple[str, ...]) -> tuple[Path, ...]:
    """The folders in which packages say what they are."""
    found = []
    for place in dict.fromkeys(places):
        with suppress(OSError):
            found += sorted(path for path in Path(place).iterdir() if path.suffix in TOLD)
    return tuple(found)


@cache
def _versions(places: tuple[str, ...]) -> Mapping[str, list[str]]:
    found = defaultdict(list)
    for folder in _folders(places):
        name, _, number = folder.stem.partition("-")
        if folder.suffix == TOLD[0] and number:
            found[_normal(name)].append(number)
    return found


def _normal(package: str) -> str:
    """The name of a package as all its spellings share it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", package).lower()


def _points(folder: Path) -> str:
    try:
        return (folder / POINTS).read_text("utf-8", "replace")
    except OSError:  # most packages add nothing
        return ""


def _asked(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
