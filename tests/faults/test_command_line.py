"""The command line: pipes that close, terminals, scripts, full disks, closed folders."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.watch.signals import Stopped, Stopper
from tests.desk import SEEDS, Desk
from tests.faults.test_signals import STORY
from tests.processes import BRIEFING, PYTHON, environment, home


def shell(folder: Path, line: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell, in which ``briefing`` is the program."""
    start = f'briefing() {{ "{PYTHON}" -m briefing "$@"; }}; set -o pipefail; {line}'
    return subprocess.run(
        ["bash", "-c", start],
        cwd=folder,
        env=environment(folder, **environ),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that the first of these processes fills: what becomes of pipes and disks is the same without a model."""
    return tmp_path_factory.mktemp("warm")


@pytest.fixture
def folder(tmp_path: Path, warm: Path) -> Path:
    """A working folder with an article."""
    found = tmp_path / "desk"
    home(found).mkdir()
    (home(found) / "cache").symlink_to(warm)
    (found / "seeds").mkdir(parents=True)
    (found / "seeds" / "a.txt").write_text(STORY, "utf-8")
    return found


@pytest.mark.parametrize(
    "line", ["briefing --help | head -0", "briefing config | head -1", "briefing status | head -0"]
)
def test_a_pipe_that_closes(folder: Path, line: str) -> None:
    """A reader that has seen enough leads to no traceback and no complaint."""
    done = shell(folder, line)
    assert done.stderr == ""
    assert done.returncode in {0, 128 + signal.SIGPIPE}


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": "xterm-256color"}])
def test_no_escape_but_on_a_terminal(folder: Path, environ: dict[str, str]) -> None:
    """Into a file or a pipe goes no escape sequence, whatever TERM says."""
    done = shell(folder, "briefing make nowhere; briefing --help; briefing status; briefing mkae", **environ)
    assert "\x1b" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def on_a_terminal(folder: Path, *arguments: str, **environ: str) -> tuple[int, bytes]:
    """Run a command on a terminal: its exit code, and what the terminal was sent."""
    near, far = pty.openpty()
    command, env = [*BRIEFING, *arguments], environment(folder, **environ)
    with subprocess.Popen(command, cwd=folder, env=env, stdout=far, stderr=far) as done:
        os.close(far)
        told = b""
        with suppress(OSError):  # a terminal that nobody writes to any more
            while part := os.read(near, 65536):
                told += part
    os.close(near)
    return done.returncode, told


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_escape_on_a_terminal_that_wants_none(folder: Path, environ: dict[str, str]) -> None:
    """On a terminal too, NO_COLOR and TERM=dumb keep escape sequences out."""
    code, told = on_a_terminal(folder, "make", "--format", "json", **environ)
    assert code == 0
    assert b"briefing.json" in told
    assert b"\x1b" not in told


def test_progress_on_a_terminal(folder: Path) -> None:
    """Somebody who looks on is shown how far it has come; -q shows nothing."""
    code, told = on_a_terminal(folder, "make", "--format", "json", NO_COLOR="", TERM="xterm")
    assert code == 0
    assert b"understanding 1 articles" in told
    assert b"\x1b" not in on_a_terminal(folder, "make", "--format", "json", "-q", TERM="xterm")[1]


def test_json_also_in_failure(sender: Desk) -> None:
    """With --json, stdout is JSON or empty, whatever goes wrong; messages go to stderr."""
    sender.put("briefing.toml", "[memo]\ntitel = 1\n")
    done = sender.run("status", "--json")
    assert done.code == 2
    assert "titel" in json.loads(done.out)["settings"]
    assert "titel" in done.err
    for arguments in (("read", "nowhere", "--json"), ("explain", "S9", "--json")):
        assert sender.run(*arguments).out == ""
    sender.put("briefing.toml", "")
    sick = sender.run("status", "--health", "--json")
    assert (sick.code, json.loads(sick.out)["watch"]["running"]) == (1, False)


def test_a_full_disk(folder: Path) -> None:
    """Where the disk takes no more, make ends with 4, the old memo is as it was, and nothing is left beside it."""
    (folder / "out").mkdir()
    (folder / "out" / "briefing.pdf").write_bytes(b"the last memo")
    done = shell(folder, "ulimit -f 20; trap '' XFSZ; briefing make --format pdf,docx")
    assert done.returncode == 4, done.stderr
    assert "could not write" in done.stderr
    assert [(p.name, p.read_bytes()) for p in (folder / "out").iterdir()] == [("briefing.pdf", b"the last memo")]
    assert sorted(p.name for p in folder.iterdir()) == ["out", "seeds"]


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="there is no file system that nobody may write to")
def test_a_closed_folder(folder: Path) -> None:
    """Where nobody may write, make ends with 4 and says where."""
    done = shell(folder, "briefing make --out /sys/kernel --format txt")
    assert done.returncode == 4
    assert "/sys/kernel" in done.stderr
    assert len(done.stderr.splitlines()) <= 2


def work(stopper: Stopper, *signals: signal.Signals) -> int:
    """Do two things while signals come in between: how many were done."""
    done = 0
    try:
        with stopper.working():
            for number in signals:
                signal.raise_signal(number)
                done += 1
        done += 100
    except Stopped:
        return done
    return done


def test_a_first_signal_waits_a_second_forces() -> None:
    """While something is done, the first signal lets it end, and nothing after it; a second one breaks it off."""
    ends = []
    for signals in ((), (signal.SIGTERM,), (signal.SIGTERM, signal.SIGINT)):
        stopper = Stopper()
        with stopper.listening():
            ends.append(work(stopper, *signals))
    assert ends == [100, 1, 1]


def test_signals_are_given_back() -> None:
    """After the watching signals are as they were."""
    before = [signal.getsignal(s) for s in (signal.SIGTERM, signal.SIGINT, signal.SIGIO, signal.SIGALRM)]
    with Stopper().listening():
        assert signal.getsignal(signal.SIGTERM) != before[0]
    assert [signal.getsignal(s) for s in (signal.SIGTERM, signal.SIGINT, signal.SIGIO, signal.SIGALRM)] == before


def test_seeds_are_untouched() -> None:
    """No test of faults has written among the articles of the project."""
    assert {p.suffix for p in SEEDS.iterdir()} == {".txt"}
