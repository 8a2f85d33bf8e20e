"""How the program ends: one or two lines for each failure, the exit code, and nothing where nobody reads on."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefing import __version__
from briefing.actions.mail import MailReport
from briefing.cli import main as command_line
from briefing.cli.commands.doctor import _data, _text
from briefing.cli.commands.progress import progress
from briefing.cli.commands.send import tell
from briefing.cli.doctor.result import CheckResult, fault, note, ok
from briefing.cli.main import _world
from briefing.errors import CarryError, FaultError, LockedError
from briefing.watch.signals import Stopped
from tests.desk import Desk, Result


def ends(monkeypatch: pytest.MonkeyPatch, plain: Desk, error: BaseException | None, code: int | None = None) -> Result:
    """Run a command that ends so; return what it answers."""

    def broken(*_: object, **__: object) -> int | None:
        if error is not None:
            raise error
        return code

    monkeypatch.setattr(command_line.command.commands["status"], "callback", broken)
    return plain.run("status")


@pytest.mark.parametrize(
    ("error", "code", "lines"),
    [
        (KeyboardInterrupt(), 130, ["briefing: interrupted"]),
        (Stopped(), 130, ["briefing: interrupted"]),
        (click.Abort(), 130, ["briefing: interrupted"]),
        (FaultError("no pier", "Build one."), 1, ["briefing: no pier", "  Build one."]),
        (LockedError("no pier"), 6, ["briefing: no pier"]),
        (click.ClickException("no such"), 2, ["briefing: no such", "  See briefing --help."]),
        (BrokenPipeError(), 0, []),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_the_end_of_a_failure(
    monkeypatch: pytest.MonkeyPatch, plain: Desk, error: BaseException, code: int, lines: list[str]
) -> None:
    """Its code, and its lines on stderr."""
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    done = ends(monkeypatch, plain, error)
    assert (done.code, [line for line in done.err.splitlines() if line]) == (code, lines)


def test_a_fault_of_the_program(monkeypatch: pytest.MonkeyPatch, plain: Desk) -> None:
    """Its place in the code is told, for a report."""
    done = ends(monkeypatch, plain, ZeroDivisionError("by 0"))
    first, second = done.err.splitlines()
    assert first == "briefing: a fault in briefing itself: ZeroDivisionError: by 0"
    assert second.startswith("  Nothing was changed. Please report this: test_main.py, line ")
    assert done.code == 4


def test_the_end_of_a_command(monkeypatch: pytest.MonkeyPatch, plain: Desk) -> None:
    """All went well, unless it returns another code."""
    assert ends(monkeypatch, plain, None).code == 0
    assert ends(monkeypatch, plain, None, 7).code == 7


def test_an_option_that_is_not_there(plain: Desk) -> None:
    """The help of its command is named."""
    done = plain.run("status", "--wrong")
    assert done.code == 2
    assert done.err.splitlines()[1] == "  See briefing status --help."


def test_the_version(plain: Desk) -> None:
    """The name and the number."""
    assert plain.run("--version").out == f"briefing {__version__}\n"


def test_the_arguments_of_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where none are given, they are those that the program was started with."""
    monkeypatch.setattr(sys, "argv", ["briefing", "--version"])
    assert command_line.main() == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


def test_the_world_of_a_real_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The folder that one is in, the user's folders of state and cache, and a clock that knows its zone."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    world = _world()
    assert (world.folder, world.state, world.cache) == (
        Path(),
        tmp_path / "state/briefing",
        tmp_path / "cache/briefing",
    )
    assert world.clock().tzinfo is not None


def test_results_of_a_check() -> None:
    """As lines for a person, and as data; what to do stands below."""
    well, bad = ok("disk", "12.0 GB free"), fault("printer", "no\nprinter", "Name one.")
    assert _text(well) == "ok     disk       12.0 GB free\n"
    assert _text(bad) == "fault  printer    no printer\n                  Name one.\n"
    assert _data(bad) == {"check": "printer", "state": "fault", "told": "no\nprinter", "fix": "Name one."}
    assert note("mail", "not in use", "Set it.") == CheckResult("mail", "note", "not in use", "Set it.")
    assert (well.state, well.fix) == ("ok", "")


def test_who_got_a_mail() -> None:
    """Notes, then who was sent it, then all faults but the first, which ends the command."""

    @click.command()
    def told() -> None:
        tell(MailReport(("ann@x has it",), ("a note",), ("bob\n@x refused", "eve@x refused")))

    done = CliRunner().invoke(told)
    assert done.stderr.splitlines() == ["a note", "sent to ann@x has it", "eve@x refused"]
    assert isinstance(done.exception, CarryError)
    assert done.exception.what == "bob @x refused"
    assert done.exception.hint == (
        "Nobody is sent it twice: send again to try it for the others, or with --force for all."
    )


def test_a_mail_that_everybody_got(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is raised."""
    tell(MailReport(("ann@x",)))
    assert capsys.readouterr().err == "sent to ann@x\n"


TERMINAL = {"TERM": "xterm"}


def bar(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], *, quiet: bool, terminal: bool = True) -> None:
    """Go through two steps, on a terminal that shows colours and moves its cursor, or elsewhere."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    for name, value in {"FORCE_COLOR": "1", "COLUMNS": "80", "TERM": "xterm"}.items():
        monkeypatch.setenv(name, value)
    with progress(environ, 2, quiet=quiet) as step:
        step("reading")
        step("writing [b]")


@pytest.mark.parametrize(
    ("environ", "quiet", "shown"),
    [
        (TERMINAL, False, True),
        (TERMINAL, True, False),
        ({"TERM": "dumb"}, False, False),
        ({}, False, False),
        (TERMINAL | {"NO_COLOR": "1"}, False, False),
        (TERMINAL | {"NO_COLOR": ""}, False, True),
    ],
)
def test_a_bar_of_progress(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    environ: dict[str, str],
    *,
    quiet: bool,
    shown: bool,
) -> None:
    """On a terminal that can show it, where nobody has asked for quiet or for no colours."""
    bar(monkeypatch, environ, quiet=quiet)
    told = capsys.readouterr().err
    assert ("writing [b]" in told) is shown
    assert bool(told) is shown


def test_no_bar_where_nobody_looks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A file, or a pipe, is no terminal."""
    bar(monkeypatch, TERMINAL, quiet=False, terminal=False)
    assert capsys.readouterr().err == ""
