"""All settings on one sheet: a commented file for who starts, a JSON Schema for editors, rows for the reference."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, get_type_hints

import msgspec

from briefing.config.schema import TABLES, Job, keys

WIDTH = 42
"""Column in which comments begin, where there is room."""
EXAMPLE = Job("monday", "08:00", "Europe/London", ("make", "send"), "weekly")
"""A job has no defaults worth showing."""


@dataclass(frozen=True, slots=True)
class Row:
    """A key of a table."""

    table: str
    key: str
    default: str
    """As a settings file writes it."""
    told: str
    kind: object
    """Its type."""


def rows(name: str) -> tuple[Row, ...]:
    """The keys of a table, in order."""
    table = TABLES[name]
    types, written = get_type_hints(table, include_extras=True), {field: key for key, field in keys(table).items()}
    return tuple(Row(name, written[f.name], toml(f.default), f.metadata["told"], types[f.name]) for f in fields(table))


def toml(value: object) -> str:
    """A value as a settings file writes it: JSON does for text, numbers and lists of text."""
    return json.dumps(value, ensure_ascii=False)


def commented() -> str:
    """A settings file that says what could be set, and sets nothing."""
    lines = [
        "# Settings of briefing. All of them may be left out: each line shows what holds without it.",
        '# Take the "# " away in front of a line, and change what stands behind the "=".',
        "# briefing config shows what is in force, and where it comes from.",
    ]
    for name, table in TABLES.items():
        lines += ["", f"# {(table.__doc__ or '').replace('``', '')}"]
        lines += ["# [[job]]" if name == "job" else f"[{name}]", *(_line(row) for row in rows(name))]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    value = toml(getattr(EXAMPLE, row.key)) if row.table == "job" else row.default
    return f"{f'# {row.key} = {value}':<{WIDTH}} # {row.told}"


def schema() -> str:
    """A JSON Schema of the settings file, by which an editor completes and checks it."""
    told = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "briefing.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _many(name) if name == "job" else _table(name) for name in TABLES},
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _many(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {**_table(name), "required": ["every"]}}


def _table(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": (TABLES[name].__doc__ or "").replace("``", ""),
        "additionalProperties": False,
        "properties": dict(_properties(name)),
    }


def _properties(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in rows(name):
        kind = msgspec.json.schema(row.kind)
        yield row.key, {**kind, "description": row.told, "default": json.loads(row.default)}
