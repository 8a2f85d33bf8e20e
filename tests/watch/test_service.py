"""What keeps a watcher running: a unit, a line of a crontab, a Dockerfile; a folder may be called anything."""

from __future__ import annotations

import pytest

from briefing import __version__
from briefing.errors import UsageError
from briefing.watch import service


def test_a_unit() -> None:
    """It stands in one file, and says where that belongs; signs that systemd reads are doubled."""
    lines = service.systemd('/desk 50%/"a"', "/usr/bin/py$thon\\").splitlines()
    assert 'Description=Briefing memo of /desk 50%%/"a"' in lines
    assert 'WorkingDirectory=/desk 50%%/"a"' in lines
    assert 'ExecStart="/usr/bin/py$$thon\\\\" -m briefing watch' in lines
    assert "RestartPreventExitStatus=2 6" in lines
    assert service.systemd("/desk", '/a"b').count('ExecStart="/a\\"b" -m briefing watch') == 1


def test_a_line_of_a_crontab() -> None:
    """Each ten minutes; a per cent sign would end the command."""
    first, second = service.cron("/desk 50%", "/usr/bin/python").splitlines()
    assert first.startswith("# crontab -e; ")
    assert second == "*/10 * * * * cd '/desk 50\\%' && /usr/bin/python -m briefing watch --once"


def test_a_dockerfile() -> None:
    """It installs this version, and runs as a user of its own."""
    lines = service.docker("/desk", "/python").splitlines()
    assert f"COPY requirements.lock briefing-{__version__}-py3-none-any.whl /tmp/" in lines
    assert "FROM python:3.12-slim" in lines
    assert 'CMD ["briefing", "watch"]' in lines


@pytest.mark.parametrize("make", [service.systemd, service.cron])
@pytest.mark.parametrize(("folder", "python"), [("/a\nb", "/python"), ("/desk", "/py\x07")])
def test_a_name_with_a_control_character(make: object, folder: str, python: str) -> None:
    """It fits on no line, and is refused."""
    with pytest.raises(UsageError) as told:
        make(folder, python)  # type: ignore[operator]
    assert told.value.what == "the name of this folder holds a control character"
    assert told.value.hint == "Give it another name."
