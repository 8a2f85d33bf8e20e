"""All settings written out: a file to start from shows each key, and an example of what has no default."""

from __future__ import annotations

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
