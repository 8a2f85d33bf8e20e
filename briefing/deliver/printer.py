"""Print a file through CUPS's ``lp``. No shell is involved, and no file name can pass as an option."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import CarryError, UsageError

TIMEOUT = 60
"""Seconds that ``lp`` may take to accept a job."""
_NAME = re.compile(r"[^\s/#\x00-\x1f-][^\s/#\x00-\x1f]{0,126}")


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How a file is to be printed."""

    printer: str
    """Empty: the default printer of the system."""
    copies: int
    sides: str
    page: str
    """``a4`` or ``letter``."""
    title: str
    """Name of the job in the queue."""


def command(file: Path, options: PrintOptions) -> tuple[str, ...]:
    """Return the ``lp`` command that prints a file; raises ``UsageError`` for an invalid printer name."""
    if options.printer and not _NAME.fullmatch(options.printer):
        what = f"{options.printer!r} is no name of a printer"
        raise UsageError(what, "Names have no space, no slash, and no dash in front; lpstat -e lists them.")
    where = ("-d", options.printer) if options.printer else ()
    media = {"a4": "A4", "letter": "Letter"}[options.page]
    title = " ".join("".join(c if c.isprintable() else " " for c in options.title).split())[:100] or "briefing"
    how = ("-n", str(options.copies), "-o", f"sides={options.sides}", "-o", f"media={media}", "-t", title)
    return ("lp", *where, *how, "--", str(file))


def printers(environ: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """The names of the printers of this system, and its default one, empty where there is none.

    Raises ``CarryError`` where the system does not print.
    """
    names = _ask(("lpstat", "-e"), environ)
    default = re.search(r"(?m)^system default destination: (\S+)$", _ask(("lpstat", "-d"), environ))
    return tuple(names.split()), default[1] if default else ""


def _ask(arguments: tuple[str, ...], environ: Mapping[str, str]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - arguments of our own
            arguments, env=_clean(environ), capture_output=True, text=True, errors="replace", timeout=10, check=False
        )
    except FileNotFoundError as error:
        raise CarryError(
            "lp is not installed", "Install the client of CUPS; without it nothing can be printed."
        ) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CarryError(f"lpstat did not answer: {error}", "Look whether the print service runs.") from error
    return done.stdout


def _clean(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment without what is ours, in a language that we can read."""
    return {name: value for name, value in environ.items() if not name.startswith("BRIEFING_")} | {"LC_ALL": "C"}


def carry(file: Path, options: PrintOptions, environ: Mapping[str, str]) -> str:
    """Hand a file to the printer and return the id of the job; raises ``CarryError``."""
    arguments = command(file, options)
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, with -- before the file
            arguments,
            env=_clean(environ),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIMEOUT,
            check=False,
        )
    except FileNotFoundError as error:
        raise CarryError("lp is not installed", f"Install the client of CUPS, or print {file} by hand.") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CarryError(
            f"lp did not answer: {error}", "Look at the queue with lpstat before you try again."
        ) from error
    if done.returncode:
        why = " ".join((done.stderr or done.stdout).split()) or f"it ended with {done.returncode}"
        raise CarryError(f"lp did not take the job: {why[:200]}", "lpstat -p shows the printers, lpstat -o the queue.")
    found = re.search(r"request id is (\S+)", done.stdout)
    return found[1] if found else "without an id"
