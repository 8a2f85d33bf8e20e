"""What keeps the watcher running: texts that the programs they are for accept."""

from __future__ import annotations

import configparser
import os
import shlex
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.tools import need


def told(desk: Desk, kind: str) -> str:
    """What is printed."""
    done = desk.run("service", f"--{kind}", "--print")
    assert done.code == 0, done.err
    return done.out


@pytest.fixture
def odd(sender: Desk) -> Desk:
    """A desk in a folder with a name that wants care."""
    folder = sender.folder / 'my "50%" $HOME; news'
    folder.mkdir()
    return replace(sender, folder=folder)


def test_the_unit(odd: Desk) -> None:
    """The unit names folder and program, hands over the password, and ends as the watcher does."""
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(told(odd, "systemd"))
    service = unit["Service"]
    assert service["WorkingDirectory"].replace("%%", "%") == str(odd.folder.resolve())
    assert service["ExecStart"].endswith(" -m briefing watch")
    assert "briefing-smtp-password" in told(odd, "systemd")


def test_the_unit_is_one(sender: Desk) -> None:
    """The program of systemd finds nothing wrong with the unit."""
    path = sender.put("briefing.service", told(sender, "systemd"))
    command = [need("systemd-analyze"), "verify", "--man=no", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "briefing.service" not in done.stderr


def test_the_crontab(odd: Desk) -> None:
    """The line of the crontab is what a shell takes for the command that is meant, in the folder that is meant."""
    (line,) = [x for x in told(odd, "cron").splitlines() if not x.startswith("#")]
    *times, command = line.split(" ", 5)
    assert times == ["*/10", "*", "*", "*", "*"]
    asked = command.replace("\\%", "%")
    assert "%" not in command.replace("\\%", "")
    assert shlex.split(asked)[:3] == ["cd", str(odd.folder.resolve()), "&&"]
    shown = subprocess.run(
        ["sh", "-c", f"{asked.partition(' && ')[0]} && pwd"], capture_output=True, text=True, check=True
    )
    assert Path(shown.stdout.rstrip("\n")) == odd.folder.resolve()


def test_the_dockerfile(sender: Desk) -> None:
    """The image asks for the health of the watcher, and is stopped by the signal that it heeds."""
    lines = told(sender, "docker").splitlines()
    assert lines[2].startswith("FROM python:3.1")
    assert "STOPSIGNAL SIGTERM" in lines
    assert 'CMD ["briefing", "watch"]' in lines
    assert any('CMD ["briefing", "status", "--health"]' in x for x in lines)


def test_a_name_that_fits_on_no_line(sender: Desk) -> None:
    """A folder whose name would begin a line of its own is refused."""
    folder = sender.folder / f"a{os.linesep}b"
    folder.mkdir()
    assert replace(sender, folder=folder).run("service", "--systemd").code == 2
    assert sender.run("service").code == 2
