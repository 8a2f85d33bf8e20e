"""Where the value of a setting comes from, and the type that it is given.

It knows no setting: which tables and keys there are is told to it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from briefing import plugins
from briefing.common.text import did_you_mean, nearest
from briefing.config.toml import TomlFile
from briefing.errors import UsageError


@dataclass(frozen=True, slots=True)
class Found:
    """A value, where it comes from, and whether it came as a word that may stand for a number or a list."""

    value: object
    origin: str
    word: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Where values are looked for."""

    folder: Path
    """The working folder."""
    files: tuple[TomlFile, ...]
    """The nearest first."""
    environ: Mapping[str, str] = field(repr=False)
    flags: Mapping[str, Any]
    paths: frozenset[str]
    """The settings that name a file or a folder."""
    words: frozenset[str]
    """Values of these that are no names of files."""

    def find(self, table: str, key: str) -> Found | None:
        """Look a key up, the nearest place first; ``None`` for the default."""
        flag, variable = self.flags.get(f"{table}.{key}"), f"BRIEFING_{table}_{key}".upper()
        if flag is not None:
            return Found(flag, "command line", word=True)
        if variable in self.environ:
            return Found(self.environ[variable], variable, word=True)
        for file in self.files:
            found = of_file(file, table, 1).get(key)
            if found:
                return self._placed(found, file) if f"{table}.{key}" in self.paths else found
        return None

    def _placed(self, found: Found, file: TomlFile) -> Found:
        """A name of a file as it counts from the working folder; in the user's own file it does so already."""
        value, home = found.value, self.folder.resolve()
        if not file.near or not isinstance(value, str) or not value or value in self.words:
            return found
        if value.startswith("~") or file.path.parent == home:
            return found
        return Found(os.path.relpath(file.path.parent / value, home), found.origin, found.word)


def of_file(file: TomlFile, table: str, number: int) -> dict[str, Found]:
    """All that the ``number``-th table of a name says."""
    given = file.tables(table)[number - 1 : number]
    return {k: Found(v, file.place(table, k, number), word=False) for t in given for k, v in t.items()}


def strangers(environ: Mapping[str, str], known: Mapping[str, Mapping[str, str]], passed: set[str]) -> None:
    """Raise ``UsageError`` for a variable that looks like a setting and is none; ``passed`` are other uses of such."""
    named = {f"BRIEFING_{table}_{key}".upper() for table, keys in known.items() for key in keys}
    heads = tuple(f"BRIEFING_{table}_".upper() for table in known)
    for variable in sorted(environ):
        if variable.startswith(heads) and variable not in named | passed:
            close = nearest(variable, named, cutoff=0.8)
            hint = f"Did you mean {close[0]}?" if close else "briefing config lists what there is."
            raise UsageError(f"{variable} in the environment is no setting", hint)


ADDED: Mapping[str, str] = {"formats": "formats"}
"""Key -> group of entry points, by which other packages add words that its value may hold."""


def fill(table: type, names: Mapping[str, str], found: Mapping[str, Found | None]) -> Any:  # noqa: ANN401 - a ``table``
    """Make a table of what was found; ``names`` are its keys -> its fields. Raises ``UsageError``."""
    types = get_type_hints(table, include_extras=True)
    return table(**{names[k]: _convert(k, f, types[names[k]]) for k, f in found.items() if f})


def _convert(key: str, found: Found, wanted: object) -> object:
    """Give a value its type; raises ``UsageError``."""
    value = found.value
    if found.word and isinstance(value, str) and get_origin(_bare(wanted)) is tuple:
        value = [part.strip() for part in value.split(",") if part.strip()]
    try:
        return msgspec.convert(value, wanted, strict=not found.word)
    except msgspec.ValidationError as error:
        if (
            key in ADDED
            and value
            and isinstance(value, list)
            and set(value) <= {*_words(wanted), *plugins.names(ADDED[key])}
        ):
            return tuple(value)
        what = f"{found.origin}: {key} cannot be {found.value!r}"
        raise UsageError(what, _allowed(wanted, value) or _shape(wanted)) from error


def _bare(wanted: object) -> object:
    """A type without what is said about it."""
    return get_args(wanted)[0] if get_origin(wanted) is Annotated else wanted


def _allowed(wanted: object, given: object) -> str:
    """Say what may stand there, the nearest to what does first, where that can be said in a line."""
    words = _words(wanted)
    told = next((m.description for m in get_args(wanted) if isinstance(m, msgspec.Meta)), None)
    return f"{_meant(words, given)}Allowed are: {', '.join(w for w in words if w)}." if words else told or ""


def _words(wanted: object) -> tuple[str, ...]:
    """The words that a value may be, or a list may hold; none where it may be anything."""
    inner = get_args(_bare(wanted))[0] if get_origin(_bare(wanted)) is tuple else wanted
    return get_args(inner) if get_origin(inner) is Literal else ()


def _shape(wanted: object) -> str:
    """Say what a value looks like."""
    if get_origin(_bare(wanted)) is tuple:
        return 'It is a list: ["one", "two"].'
    return "It is a text, in double quotes." if _bare(wanted) is str else "It is a number, without quotes."


def _meant(words: tuple[str, ...], given: object) -> str:
    """Guess which of the words was meant, where one comes near."""
    wrong = [g for g in (given if isinstance(given, list | tuple) else [given]) if g not in words]
    hint = did_you_mean(str(wrong[0]).casefold(), [w for w in words if w]) if wrong else ""
    return f"{hint} " if hint else ""
