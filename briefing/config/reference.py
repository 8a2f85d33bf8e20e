"""All settings written out: as a commented file to start from, as a JSON Schema for editors, as rows for the docs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, get_type_hints

import msgspec

from briefing.config.schema import TABLES, JobSettings, keys

WIDTH = 42
"""Column in which comments begin, where there is room."""
EXAMPLE = JobSettings("monday", "08:00", "Europe/London", ("make", "send"), "weekly")
"""A job has no defaults worth showing."""


@dataclass(frozen=True, slots=True)
class DocumentedKey:
    """A key of a table of the settings file, with all that is said about it."""

    table: str
    key: str
    default: str
    """As a settings file writes it."""
    help: str
    kind: object
    """Its type."""


def documented_keys(name: str) -> tuple[DocumentedKey, ...]:
    """Return the keys of a table, in order."""
    table = TABLES[name]
    types, written = get_type_hints(table, include_extras=True), {field: key for key, field in keys(table).items()}
    return tuple(
        DocumentedKey(name, written[f.name], toml(f.default), f.metadata["help"], types[f.name]) for f in fields(table)
    )


def toml(value: object) -> str:
    """Return a value as a settings file writes it: JSON does for text, numbers and lists of text."""
    return json.dumps(value, ensure_ascii=False)


def commented() -> str:
    """Return a settings file that shows every key and its default in comments, and sets nothing."""
    lines = [
        "# Settings of briefing. All of them may be left out: each line shows what holds without it.",
        '# Take the "# " away in front of a line, and change what stands behind the "=".',
        "# briefing config shows what is in force, and where it comes from.",
    ]
    for name, table in TABLES.items():
        lines += ["", f"# {(table.__doc__ or '').replace('``', '')}"]
        lines += ["# [[job]]" if name == "job" else f"[{name}]", *map(_line, documented_keys(name))]
    return "\n".join(lines) + "\n"


def _line(row: DocumentedKey) -> str:
    value = toml(getattr(EXAMPLE, row.key)) if row.table == "job" else row.default
    return f"{f'# {row.key} = {value}':<{WIDTH}} # {row.help}"


def schema() -> str:
    """Return a JSON Schema of the settings file, by which an editor completes and checks it."""
    document = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "briefing.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _array(name) if name == "job" else _table(name) for name in TABLES},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _array(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {**_table(name), "required": ["every"]}}


def _table(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": (TABLES[name].__doc__ or "").replace("``", ""),
        "additionalProperties": False,
        "properties": dict(_properties(name)),
    }


def _properties(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in documented_keys(name):
        kind = msgspec.json.schema(row.kind)
        yield row.key, {**kind, "description": row.help, "default": json.loads(row.default)}
