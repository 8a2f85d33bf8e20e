"""What the console of the logs writes of a record: a line, and a traceback only for who wants it."""

from __future__ import annotations

import logging
import sys

import pytest

from briefing.cli.logs import Console


def failure() -> logging.LogRecord:
    """Return a record of an error that was caught."""
    try:
        int("no ferry")
    except ValueError:
        caught = sys.exc_info()
    return logging.LogRecord("briefing.trial", logging.ERROR, "trial.py", 1, "the ferry is late", None, caught)


@pytest.mark.parametrize("wanted", [False, True])
def test_a_traceback_only_where_it_is_wanted(*, wanted: bool) -> None:
    """A record that holds one has it below its line, or keeps it to itself."""
    console = Console()
    console.tracebacks = wanted
    first, *rest = console.format(failure()).splitlines()
    assert first.endswith(" s briefing.trial: the ferry is late")
    assert [line.partition(":")[0] for line in rest[-1:]] == (["ValueError"] if wanted else [])


def test_a_record_without_one_is_a_line() -> None:
    """Also for who wants tracebacks."""
    console = Console()
    console.tracebacks = True
    record = logging.LogRecord("briefing.trial", logging.INFO, "trial.py", 1, "two\nlines", None, None)
    assert len(console.format(record).splitlines()) == 1
