"""What other packages add, by entry points: readers, sections, formats, carriers; loaded when their turn comes.

An entry point of the group ``briefing.readers`` is named by its ending (``xyz``), any other by what is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import installed
from briefing.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUPS = ("readers", "sections", "formats", "carriers")
OURS = "briefing."
"""What the names of our groups begin with."""


def names(group: str) -> tuple[str, ...]:
    """What is added to a group, in order."""
    return tuple(sorted({point.name for point in _points(group)}))


def load(group: str, name: str) -> Any:  # noqa: ANN401 - each group has a shape of its own
    """Load what a package adds under a name, ``None`` where there is none; raises ``UsageError`` where it is broken."""
    for point in _points(group):
        if point.name == name:
            return _loaded(point)
    return None


def templates() -> tuple[Path, ...]:
    """The folders ``templates`` beside the modules of sections that were added."""
    from importlib.util import find_spec

    found = (find_spec(point.module) for point in _points("sections"))
    return tuple(dict.fromkeys(Path(spec.origin).parent / "templates" for spec in found if spec and spec.origin))


def stamp() -> str:
    """Names and versions of all that is added; empty where nothing is."""
    points = (point for group in GROUPS for point in _points(group))
    return " ".join(f"{p.group} {p.name} {p.value} {p.dist.version if p.dist else ''}" for p in points)


@cache
def _points(group: str) -> tuple[EntryPoint, ...]:
    return tuple(sorted(_select()(group=f"{OURS}{group}"), key=lambda point: (point.name, point.value)))


@cache  # what is installed while the program runs is not looked at
def _select() -> Callable[..., Iterable[EntryPoint]]:
    if not installed.may_add(OURS):
        return lambda **_: ()
    from importlib.metadata import entry_points

    return entry_points().select


def _loaded(point: EntryPoint) -> Any:  # noqa: ANN401 - as above
    try:
        return point.load()
    except Exception as error:  # a package of somebody else's can raise anything
        package = point.dist.name if point.dist else point.module
        what = f"the {point.group.rpartition('.')[2].rstrip('s')} {point.name!r} of the package {package} is broken"
        raise UsageError(f"{what}: {type(error).__name__}: {error}", "Mend or remove that package.") from error
