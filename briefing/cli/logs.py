"""What the program logs while it runs: nothing by default, to stderr where ``-v``, ``-vv`` or ``--debug`` ask for it.

Modules log to ``logging.getLogger(__name__)``: paths, counts and steps, never a secret or the text of an article.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from briefing.common.text import one_line, printable

LOGGER = logging.getLogger("briefing")
LEVELS = (logging.CRITICAL, logging.INFO, logging.DEBUG)
"""What is shown without ``-v``, with one and with two."""


class Console(logging.Handler):
    """Writes records to stderr, each on a line that is safe for a terminal; tracebacks only where they are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setLevel(LEVELS[0])
        self.tracebacks = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; where stderr is closed or full, it is lost."""
        with suppress(OSError, ValueError):
            click.echo(self.format(record), err=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as time since the start, module and message, and perhaps a traceback below."""
        lines = [one_line(f"{record.relativeCreated / 1000:.3f} s {record.name}: {record.getMessage()}")]
        if self.tracebacks and record.exc_info:
            traceback = logging.Formatter().formatException(record.exc_info)
            lines += [printable(line) for line in traceback.splitlines()]
        return "\n".join(lines)


@contextmanager
def console() -> Iterator[None]:
    """Attach a console to the loggers of the program, inside ``with``; it is silent until ``show`` is called."""
    handler, level = Console(), LOGGER.level
    LOGGER.addHandler(handler)
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.setLevel(level)


def show(verbosity: int, *, debug: bool = False) -> None:
    """Have the console show more: steps for a ``verbosity`` of 1, details for 2; with ``debug``, tracebacks.

    It never shows less than it was asked to before.
    """
    level = min(LEVELS[min(verbosity, 2)], logging.ERROR if debug else LEVELS[0])
    for handler in LOGGER.handlers:
        if isinstance(handler, Console):
            handler.setLevel(min(handler.level, level))
            handler.tracebacks = handler.tracebacks or debug
            LOGGER.setLevel(handler.level)
