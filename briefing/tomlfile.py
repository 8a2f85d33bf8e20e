"""A settings file that knows on which line each of its keys stands."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_HEAD = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*[=.]""")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The text and the values of one settings file; both are empty where there is no such file."""

    name: str
    text: str = field(default="", repr=False)
    values: Mapping[str, Any] = field(default_factory=dict)

    def tables(self, name: str) -> tuple[Mapping[str, Any], ...]:
        """All tables of a name, in order: one for ``[memo]``, as many as there are for ``[[job]]``."""
        found = self.values.get(name, [])
        return tuple(found) if isinstance(found, list) else (found,)

    def place(self, table: str, key: str = "", number: int = 1) -> str:
        """Say where a key stands: ``briefing.toml, line 3``."""
        return f"{self.name}, line {self._line(table, key, number)}"

    def _line(self, table: str, key: str, number: int) -> int:
        """Line of a key in the ``number``-th table of a name, of the table itself without a key; 1 where not found."""
        now, seen = "", 0
        for line, text in enumerate(self.text.splitlines(), 1):
            if head := _HEAD.match(text):
                now, seen = head[1], seen + (head[1] == table)
            found = _KEY.match(text)
            if now == table and seen == number and (not key or (found and found[1] == key)):
                return line
            if not now and found and found[1] == table:  # a bare key, or dotted: memo.title = "…"
                return line
        return 1


def read(path: Path) -> TomlFile:
    """Read a settings file if there is one; raises ``UsageError`` where it cannot be read or is no TOML."""
    try:
        text = path.read_text("utf-8-sig")
        return TomlFile(path.name, text, tomllib.loads(text))
    except FileNotFoundError:
        return TomlFile(path.name)
    except tomllib.TOMLDecodeError as error:
        what = f"{path.name} is no valid TOML: {error}"
        raise UsageError(what, 'Text stands in double quotes: title = "Monday".') from error
    except (OSError, UnicodeDecodeError) as error:
        what = f"{path.name} cannot be read: {error}"
        raise UsageError(what, "It must be a text file in UTF-8.") from error


def check(file: TomlFile, known: Mapping[str, Iterable[str]], many: frozenset[str]) -> None:
    """Raise ``UsageError`` for the first table or key that is not among the known; ``many`` are written ``[[so]]``."""
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
    near = get_close_matches(word, list(known), 1)
    return UsageError(what, f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(known)}.")
