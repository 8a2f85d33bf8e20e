"""Printing: the command that is run, and what its answers mean; a program of our own plays the part of CUPS."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.deliver.printer import PrintOptions, carry, command, printers
from briefing.errors import CarryError, UsageError

OPTIONS = PrintOptions("office", 2, "one-sided", "a4", "Ferries")
FILE = Path("/desk/out/briefing.pdf")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "lp|-d|office|-n|2|-o|sides=one-sided|-o|media=A4|-t|Ferries|--|/desk/out/briefing.pdf"),
        ({"printer": ""}, "lp|-n|2|-o|sides=one-sided|-o|media=A4|-t|Ferries|--|/desk/out/briefing.pdf"),
        ({"page": "letter", "copies": 1},
         "lp|-d|office|-n|1|-o|sides=one-sided|-o|media=Letter|-t|Ferries|--|/desk/out/briefing.pdf"),
    ],
)  # fmt: skip
def test_the_command(change: dict[str, object], words: str) -> None:
    """Printer, copies, sides, paper and title; the file stands behind a mark that no options follow."""
    assert "|".join(command(FILE, replace(OPTIONS, **change))) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ferries and\n piers", "Ferries and piers"),
        ("red \x1b[31m", "red [31m"),
        ("", "briefing"),
        ("\n", "briefing"),
        ("x" * 100, "x" * 100),
        ("x" * 101, "x" * 100),
    ],
)
def test_the_title_of_a_job(title: str, shown: str) -> None:
    """One line of a hundred characters, or the name of the program."""
    words = command(FILE, replace(OPTIONS, title=title))
    assert words[words.index("-t") + 1] == shown


@pytest.mark.parametrize("name", ["a", "office-2", "_x", "HP.Laser", "x" * 127])
def test_names_of_printers(name: str) -> None:
    """Letters, digits, marks, up to 127 of them."""
    assert command(FILE, replace(OPTIONS, printer=name))[2] == name


@pytest.mark.parametrize("name", ["-d", "a b", "a/b", "a#b", "/a", "#a", " a", "a\x07", "x" * 128])
def test_what_names_no_printer(name: str) -> None:
    """It is refused before anything is run."""
    with pytest.raises(UsageError) as told:
        command(FILE, replace(OPTIONS, printer=name))
    assert told.value.what == f"{name!r} is no name of a printer"
    assert told.value.hint == "Names have no space, no slash, and no dash in front; lpstat -e lists them."


def tool(place: Path, name: str, script: str) -> dict[str, str]:
    """Put a program into a place; return an environment in which it is found."""
    (place / name).write_text(f"#!/bin/sh\n{script}\n")
    (place / name).chmod(0o755)
    return {"PATH": f"{place}:/usr/bin:/bin", "BRIEFING_SMTP_PASSWORD": "secret", "LC_ALL": "de_DE"}


def test_the_printers_of_a_system(tmp_path: Path) -> None:
    """Their names and the default one; what is asked for is in a language that we can read."""
    script = 'test "$LC_ALL" = C || exit 1\ncase "$1" in -e) printf "office\\nattic\\n";; -d) echo "$D";; esac'
    environ = tool(tmp_path, "lpstat", script)
    assert printers(environ | {"D": "system default destination: office"}) == (("office", "attic"), "office")
    assert printers(environ | {"D": "no system default destination"}) == (("office", "attic"), "")


def test_a_system_that_does_not_print(tmp_path: Path) -> None:
    """What to install is told."""
    with pytest.raises(CarryError) as told:
        printers({"PATH": str(tmp_path)})
    assert told.value.what == "lp is not installed"
    assert told.value.hint == "Install the client of CUPS; without it nothing can be printed."
    with pytest.raises(CarryError) as told:
        carry(FILE, OPTIONS, {"PATH": str(tmp_path)})
    assert told.value.what == "lp is not installed"
    assert told.value.hint == f"Install the client of CUPS, or print {FILE} by hand."


def test_a_tool_that_cannot_be_run(tmp_path: Path) -> None:
    """The reason of the system is told."""
    for name in ("lp", "lpstat"):
        (tmp_path / name).write_text("none")
        (tmp_path / name).chmod(0o644)
    environ = {"PATH": str(tmp_path)}
    with pytest.raises(CarryError, match=r"^lpstat did not answer: .*Permission denied") as told:
        printers(environ)
    assert told.value.hint == "Look whether the print service runs."
    with pytest.raises(CarryError, match=r"^lp did not answer: .*Permission denied") as told:
        carry(FILE, OPTIONS, environ)
    assert told.value.hint == "Look at the queue with lpstat before you try again."


@pytest.mark.parametrize(
    ("script", "job"),
    [("echo 'request id is office-7 (1 file)'", "office-7"), ("echo done", "without an id"), ("", "without an id")],
)
def test_a_job_that_is_taken(tmp_path: Path, script: str, job: str) -> None:
    """Its id is told, where there is one; no secret of ours reaches the program."""
    environ = tool(tmp_path, "lp", f'test -z "$BRIEFING_SMTP_PASSWORD" || exit 3\n{script}')
    assert carry(FILE, OPTIONS, environ) == job


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("echo 'no such\n printer' >&2; exit 1", "no such printer"),
        ("echo 'sent to stdout'; exit 1", "sent to stdout"),
        ("exit 4", "it ended with 4"),
        ("printf 'x%.0s' $(seq 300) >&2; exit 1", "x" * 200),
    ],
)
def test_a_job_that_is_refused(tmp_path: Path, script: str, why: str) -> None:
    """What the program said, on one line, or its exit code."""
    with pytest.raises(CarryError) as told:
        carry(FILE, OPTIONS, tool(tmp_path, "lp", script))
    assert told.value.what == f"lp did not take the job: {why}"
    assert told.value.hint == "lpstat -p shows the printers, lpstat -o the queue."
