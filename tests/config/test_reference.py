"""All settings written out: a file to start from shows each key, and an example of what has no default."""

from __future__ import annotations

import json
import tomllib

import pytest

from briefing.config import reference
from briefing.config.schema import TABLES, JobSettings


@pytest.mark.parametrize("table", TABLES)
def test_each_key_is_documented(table: str) -> None:
    """With words, and a default that a settings file can hold."""
    for key in reference.documented_keys(table):
        assert key.table == table
        assert key.help
        assert tomllib.loads(f"key = {key.default}") or key.default == "null"


def test_an_example_of_a_job() -> None:
    """It makes a memo each week, by the clock of a place, and mails it."""
    assert JobSettings("monday", "08:00", "Europe/London", ("make", "send"), "weekly") == reference.EXAMPLE


def test_nothing_is_set_by_what_is_written_out() -> None:
    """The tables are there, and every key in them is a comment."""
    assert not any(tomllib.loads(reference.commented()).values())


def test_how_it_is_written_out() -> None:
    """Three lines of what to do, then each table below its words; a job has its name in a comment, and an example."""
    lines = reference.commented().splitlines()
    assert lines[:4] == [
        "# Settings of briefing. All of them may be left out: each line shows what holds without it.",
        '# Take the "# " away in front of a line, and change what stands behind the "=".',
        "# briefing config shows what is in force, and where it comes from.",
        "",
    ]
    heads = {lines[n]: lines[n - 1] for n in range(4, len(lines)) if lines[n - 1].startswith("# ") and not lines[n - 2]}
    assert list(heads) == [*(f"[{name}]" for name in TABLES if name != "job"), "# [[job]]"]
    assert not [words for words in heads.values() if "``" in words or words == "# "]
    assert reference.commented().endswith("\n")
    assert not reference.commented().endswith("\n\n")


@pytest.mark.parametrize(
    ("start", "column"),
    [('# every = "monday"', 43), ('# at = "08:00"', 43), ("# max_pages = 2", 43), ("# copies = 1", 43)],
)
def test_words_stand_in_a_column(start: str, column: int) -> None:
    """Behind 42 characters, where there is room; the key and what holds without it stand in front."""
    (line,) = [line for line in reference.commented().splitlines() if line.startswith(f"{start} ")]
    assert line.partition(" # ")[0].rstrip() == start
    assert line.rindex(" # ") + 1 == column
    assert len(line) > column + 10


def test_the_schema_for_editors() -> None:
    """A closed object of tables; a job is one of a list and says how often it runs; each key has words and a value."""
    text = reference.schema()
    found = json.loads(text)
    assert text.endswith("}\n")
    assert text.startswith('{\n  "$schema"')
    assert {key: found[key] for key in ("$schema", "title", "type", "additionalProperties")} == {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "briefing.toml",
        "type": "object",
        "additionalProperties": False,
    }
    assert list(found["properties"]) == list(TABLES)
    job = found["properties"]["job"]
    assert (job["type"], job["items"]["required"], "required" in found["properties"]["memo"]) == (
        "array",
        ["every"],
        False,
    )
    for name in TABLES:
        table = job["items"] if name == "job" else found["properties"][name]
        assert (table["type"], table["additionalProperties"]) == ("object", False)
        assert table["description"]
        assert "``" not in table["description"]
        assert all(key["description"] and "default" in key for key in table["properties"].values())
    assert found["properties"]["memo"]["properties"]["max_pages"]["default"] == 2
    assert found["properties"]["memo"]["properties"]["page"]["enum"] == ["a4", "letter"]


def test_values_as_a_file_has_them() -> None:
    """Text in its letters, lists and numbers as they are."""
    assert [reference.toml(value) for value in ("é", 2, ("a", "b"), 0.5)] == ['"é"', "2", '["a", "b"]', "0.5"]
