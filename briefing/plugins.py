"""What is installed beside us: versions of packages, and the readers, sections, formats and carriers that they add.

A package adds something by an entry point of the group ``briefing.readers`` (its name is a file ending, ``xyz``),
``briefing.sections``, ``briefing.formats`` or ``briefing.carriers``; it is loaded when its turn comes.

Versions are read from the names of folders, which takes a fraction of the time that ``importlib.metadata`` takes. That
is asked where folders do not tell: for packages of old kinds, in archives, found by finders that are not Python's own.
"""

from __future__ import annotations

import os.path
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUPS = ("readers", "sections", "formats", "carriers")
OURS = "briefing."
"""What the names of our groups begin with."""
DIST_INFO, EGG_INFO = ".dist-info", ".egg-info"
POINTS = "entry_points.txt"
HEAD = 8192
"""Bytes of a file of metadata that most headers fit into."""
_REQUIREMENT = re.compile(rb"^Requires-Dist: *([\w.-]+)(.*)", re.MULTILINE)
_BETWEEN_WORDS = re.compile(r"[-_.]+")
_END = re.compile(rb"\n\r?\n")
_EXTRA = re.compile(rb"""\bextra *==""")


def names(group: str) -> tuple[str, ...]:
    """Return the names of what is added to a group, in order."""
    return tuple(sorted({point.name for point in _points(group)}))


def load(group: str, name: str) -> Any:  # noqa: ANN401 - each group has objects of its own kind
    """Load what a package adds under a name, ``None`` if there is none; raises ``UsageError`` if it is broken."""
    for point in _points(group):
        if point.name == name:
            return _loaded(point)
    return None


def templates() -> tuple[Path, ...]:
    """Return the folders ``templates`` beside the modules of added sections."""
    from importlib.util import find_spec

    specs = (find_spec(point.module) for point in _points("sections"))
    return tuple(dict.fromkeys(Path(spec.origin).parent / "templates" for spec in specs if spec and spec.origin))


def stamp() -> str:
    """Return names and versions of all that is added; empty if nothing is."""
    points = (point for group in GROUPS for point in _points(group))
    return " ".join(f"{p.group} {p.name} {p.value} {p.dist.version if p.dist else ''}" for p in points)


def version(package: str) -> str:
    """Return the version of a package, of each copy if it is installed twice; empty if it is not installed."""
    if _normal(package) not in _folders_by_name(tuple(sys.path)) and not _in_doubt():
        return ""
    return " ".join(_numbers(package)) or _version_in_metadata(package)


def versions(*packages: str) -> Mapping[str, str]:
    """Return the versions of packages and of all that these need, directly or not, by normalised name.

    What an extra of a needed package names is among them if it is installed, since a package may use it then; what
    our own extras name is not. All that is installed is, if one of ``packages`` is not there to say what it needs.
    """
    here, doubt = _folders_by_name(tuple(sys.path)), _in_doubt()
    waiting = {*map(_normal, packages)} if all(map(version, packages)) else set(here)
    numbers: dict[str, str] = {}
    while waiting:
        package = waiting.pop()
        if number := version(package) if package in here or doubt else "":
            numbers[package] = number
            waiting |= {*_requirements(package)} - numbers.keys()
    return dict(sorted(numbers.items()))


@cache  # what is installed while the program runs is not looked at
def _points(group: str) -> tuple[EntryPoint, ...]:
    return tuple(sorted(_select()(group=f"{OURS}{group}"), key=lambda point: (point.name, point.value)))


@cache
def _select() -> Callable[..., Iterable[EntryPoint]]:
    if not may_add(OURS):
        return lambda **_: ()
    from importlib.metadata import entry_points

    return entry_points().select


def _loaded(point: EntryPoint) -> Any:  # noqa: ANN401 - as in ``load``
    try:
        return point.load()
    except Exception as error:  # a package of somebody else's can raise anything
        package = point.dist.name if point.dist else point.module
        what = f"the {point.group.rpartition('.')[2].rstrip('s')} {point.name!r} of the package {package} is broken"
        raise UsageError(f"{what}: {type(error).__name__}: {error}", "Mend or remove that package.") from error


def may_add(prefix: str) -> bool:
    """Return whether a package may have entry points in a group whose name begins so; in doubt it may."""
    return _in_doubt() or any(f"[{prefix}" in _text(folder / POINTS) for folder in _folders(tuple(sys.path)))


def _in_doubt() -> bool:
    """Return whether packages may be where no folder tells of them: in archives, or found by foreign finders."""
    foreign = (finder for finder in sys.meta_path if finder is not PathFinder)
    return any(hasattr(finder, "find_distributions") for finder in foreign) or any(map(os.path.isfile, sys.path))


@cache
def _folders(places: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the folders in which packages say what they are."""
    folders = list[Path]()
    for place in dict.fromkeys(places):
        with suppress(OSError):
            folders += sorted(path for path in Path(place).iterdir() if path.suffix in {DIST_INFO, EGG_INFO})
    return tuple(folders)


@cache
def _folders_by_name(places: tuple[str, ...]) -> Mapping[str, list[Path]]:
    by_name = defaultdict(list)
    for folder in _folders(places):
        by_name[_normal(folder.stem.partition("-")[0])].append(folder)
    return by_name


def _numbers(package: str) -> Iterator[str]:
    """Give the versions that the folders of a package are named after."""
    for folder in _folders_by_name(tuple(sys.path)).get(_normal(package), ()):
        number = folder.stem.partition("-")[2]
        if folder.suffix == DIST_INFO and number:
            yield number


def _version_in_metadata(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _requirements(package: str) -> Iterator[str]:
    """Give the names of what a package needs; of what its extras name too, unless it is ours."""
    folders = [f for f in _folders_by_name(tuple(sys.path)).get(package, ()) if f.suffix == DIST_INFO]
    if not folders:
        yield from _requirements_in_metadata(package)
    for match in (match for folder in folders for match in _REQUIREMENT.finditer(_head(folder / "METADATA"))):
        if not (package == "briefing" and _EXTRA.search(match[2])):
            yield _normal(match[1].decode())


def _requirements_in_metadata(package: str) -> Iterator[str]:
    from importlib import metadata

    head = "\n".join(f"Requires-Dist: {line}" for line in metadata.requires(package) or ())
    yield from (_normal(match[1].decode()) for match in _REQUIREMENT.finditer(head.encode()))


def _head(path: Path) -> bytes:
    """Return the header of a file of metadata, without the description below it."""
    try:
        with path.open("rb", buffering=0) as file:
            head = file.read(HEAD)
            return _END.split(head if _END.search(head) else head + file.readall(), maxsplit=1)[0]
    except OSError:
        return b""


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:  # most packages add nothing
        return ""


def _normal(package: str) -> str:
    """Return the name of a package as all its spellings share it (PEP 503)."""
    return _BETWEEN_WORDS.sub("-", package).lower()
