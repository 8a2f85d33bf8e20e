"""Settings files: which ones are read, what they hold, and on which line each key stands."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.common.text import did_you_mean
from briefing.common.toml import line_of
from briefing.config.schema import FILE
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SHARED = "pyproject.toml"
TABLE = "tool", "briefing"
"""Table of ``SHARED`` that holds ours."""

TWICE = "It is there already: write its keys below the first one."
QUOTED = 'Text stands in double quotes: title = "Monday".'
"""What to do about a file that is no TOML."""


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The text and the values of one settings file."""

    name: str
    """As messages name it."""
    path: Path
    text: str = field(default="", repr=False)
    values: Mapping[str, Any] = field(default_factory=dict)
    root: tuple[str, ...] = ()
    """The table that holds our settings, where the file has others as well."""
    near: bool = True
    """Whether it belongs to a project, not to all projects of a user."""

    def tables(self, name: str) -> tuple[Mapping[str, Any], ...]:
        """Return the tables of a name, in order: one for ``[memo]``, any number for ``[[job]]``."""
        value = self.values.get(name, [])
        return tuple(value) if isinstance(value, list) else (value,)

    def place(self, table: str, key: str = "", number: int = 1) -> str:
        """Return where a key stands, or its table if ``key`` is empty: ``briefing.toml, line 3``."""
        return f"{self.name}, line {line_of(self.text, (*self.root, table), key, repeat=number) or 1}"


def found(folder: Path, environ: Mapping[str, str]) -> tuple[TomlFile, ...]:
    """Return the settings files that apply to a working folder, the nearest first; raises ``UsageError``.

    The first is its own or that of the nearest folder above, the second that of the user: ``briefing/briefing.toml``
    below ``$XDG_CONFIG_HOME`` or ``~/.config``.
    """
    home = folder.resolve()
    near = next((f for place in (home, *home.parents) if (f := _of(place, home))), None)
    own = user_file(environ)
    users = read(own, str(own), near=False) if own and os.path.lexists(own) else None
    return tuple(f for f in (near, users) if f)


def user_file(environ: Mapping[str, str]) -> Path | None:
    """Return the path of a user's own settings file; ``None`` where the environment names no home."""
    below = environ.get("XDG_CONFIG_HOME") or (f"{environ['HOME']}/.config" if environ.get("HOME") else "")
    return Path(below) / "briefing" / FILE if below and Path(below).is_absolute() else None


def _of(place: Path, home: Path) -> TomlFile | None:
    """Return the settings file of one folder, if it has one; ``briefing.toml`` hides ``pyproject.toml``."""
    path, shared = place / FILE, place / SHARED
    if os.path.lexists(path) and _trusted(path, home):
        return read(path, os.path.relpath(path, home))
    if not os.path.lexists(shared) or not _trusted(shared, home) or ".".join(TABLE).encode() not in _bytes(shared):
        return None
    whole = read(shared, os.path.relpath(shared, home))
    ours = whole.values.get("tool", {}).get("briefing")
    return replace(whole, values=ours, root=TABLE) if isinstance(ours, dict) else None


def _trusted(path: Path, home: Path) -> bool:
    """Whether a file may be obeyed: above the working folder, only one that the user or the system owns."""
    try:
        return path.parent == home or path.stat().st_uid in {os.getuid(), 0}
    except OSError:
        return False


def _bytes(path: Path) -> bytes:
    """Return what a file holds; nothing where it may not be read, for then it is not for us."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def read(path: Path, name: str = "", *, near: bool = True) -> TomlFile:
    """Read a settings file; raises ``UsageError`` where it cannot be read or is no TOML."""
    name = name or path.name
    try:
        text = path.read_text("utf-8-sig")
        return TomlFile(name, path, text, tomllib.loads(text), near=near)
    except tomllib.TOMLDecodeError as error:
        what = f"{name} is no valid TOML: {error}"
        raise UsageError(what, TWICE if "twice" in str(error) else QUOTED) from error
    except (OSError, UnicodeDecodeError) as error:
        what = f"{name} cannot be read: {error}"
        raise UsageError(what, "It must be a text file in UTF-8.") from error


def check(file: TomlFile, known: Mapping[str, Iterable[str]], many: frozenset[str]) -> None:
    """Raise ``UsageError`` for the first unknown table or key; tables in ``many`` are arrays, written ``[[job]]``."""
    for name, value in file.values.items():
        if name not in known:
            kind = "table" if isinstance(value, dict | list) else "key"
            raise _unknown(f"{file.place(name)}: unknown {kind} {name!r}", name, known)
        if not _is_table(value, many=name in many):
            right = f"[[{name}]]" if name in many else f"[{name}]"
            what = f"{file.place(name)}: {name} must be a table"
            raise UsageError(what, f"Write {right} on a line of its own, and its keys below.")
        for number, key in _keys(file.tables(name)):
            if key not in known[name]:
                raise _unknown(f"{file.place(name, key, number)}: unknown key {key!r} in [{name}]", key, known[name])


def _is_table(value: object, *, many: bool) -> bool:
    if many:
        return isinstance(value, list) and all(isinstance(v, dict) for v in value)
    return isinstance(value, dict)


def _keys(tables: tuple[Mapping[str, Any], ...]) -> Iterator[tuple[int, str]]:
    return ((number, key) for number, table in enumerate(tables, 1) for key in table)


def _unknown(what: str, word: str, known: Iterable[str]) -> UsageError:
    return UsageError(what, did_you_mean(word, known, f"There are: {', '.join(known)}."))
