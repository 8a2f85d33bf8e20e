"""Watch, as a process: signals, locks, sudden death."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from tests.faults.running import running
from tests.processes import environment, home
from tests.processes import process as briefing

STORY = """\
Ministers meet in Oslo

OSLO, 3 March 2025 - Norway's foreign minister Espen Barth Eide said on Monday that Norway would double its aid to \
farmers. "We will pay 200 million kroner this year," he said.
"""
QUICK = "[watch]\nsettle = 0.1\npoll = 0.1\n"
WAITS = "the articles are not there"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder without articles: a watcher waits there."""
    found = tmp_path / "desk"
    found.mkdir()
    (found / "briefing.toml").write_text(QUICK, "utf-8")
    return found


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_stops_when_idle(folder: Path, number: signal.Signals) -> None:
    """A watcher that waits ends within two seconds of a signal, with 0."""
    with running(folder, "watch") as watch:
        watch.hears(WAITS)
        code, took = watch.ends(number)
    assert code == 0
    assert took < 2
    assert watch.said.rstrip().endswith("stopped")
    assert "Traceback" not in watch.said


def test_stops_in_a_build(folder: Path) -> None:
    """A watcher that builds ends within two seconds too; the last memo stays, and nothing is left beside it."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "a.txt").write_text(STORY, "utf-8")
    (folder / "out").mkdir()
    (folder / "out" / "briefing.pdf").write_bytes(b"the last memo")
    with running(folder, "watch", BRIEFING_WATCH_SETTLE="0.01") as watch:
        watch.hears("watching seeds")
        code, took = watch.ends(signal.SIGTERM)
    assert code == 0
    assert took < 2
    assert sorted(p.name for p in folder.iterdir()) == ["briefing.toml", "out", "seeds"]
    assert [(p.name, p.read_bytes()) for p in (folder / "out").iterdir()] == [("briefing.pdf", b"the last memo")]


def test_a_second_one(folder: Path) -> None:
    """A second watcher of a folder is told who the first one is; when that is killed, no lock is left."""
    with running(folder, "watch") as watch:
        watch.hears(WAITS)
        second = briefing(folder, "watch")
        assert second.code == 6
        assert f"process {watch.process.pid}, since " in second.err
        assert json.loads(briefing(folder, "status", "--json").out)["watch"]["pid"] == watch.process.pid
        assert briefing(folder, "status", "--health").code == 0
        watch.ends(signal.SIGKILL)
    assert briefing(folder, "status", "--health").code == 1
    with running(folder, "watch") as watch:
        watch.hears(WAITS)


def test_a_frozen_one_is_ill(folder: Path) -> None:
    """A watcher that gives no sign of life for long is told to be ill."""
    with running(folder, "watch") as watch:
        watch.hears(WAITS)
        os.kill(watch.process.pid, signal.SIGSTOP)
        (lock,) = (home(folder) / "state" / "briefing").glob("*.lock")
        os.utime(lock, (1, 1))
        told = briefing(folder, "status", "--health")
        os.kill(watch.process.pid, signal.SIGCONT)
    assert told.code == 1
    assert "no sign of life" in told.err


def test_makes_a_memo_and_rests(folder: Path) -> None:
    """A watcher builds what is there, builds again when it is another, and not when it starts again."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "a.txt").write_text(STORY, "utf-8")
    memo = folder / "out" / "briefing.pdf"
    with running(folder, "watch") as watch:
        watch.hears("made out/briefing.pdf, of 1 articles")
        first = memo.read_bytes()
        watch.said = ""
        (folder / "seeds" / "b.txt").write_text(STORY.replace("Norway", "Sweden"), "utf-8")
        watch.hears("made out/briefing.pdf, of 2 articles")
        assert memo.read_bytes() != first
        second = memo.read_bytes()
        (folder / "briefing.toml").write_text(f"{QUICK}[memo]\ntitel = 'x'\n", "utf-8")
        watch.hears("unknown key 'titel'")
        assert memo.read_bytes() == second
        assert "titel" in briefing(folder, "status").err
        (folder / "briefing.toml").write_text(f"{QUICK}[memo]\ntitle = 'x'\n", "utf-8")
        watch.said = ""
        watch.hears("made out/briefing.pdf, of 2 articles")
        assert watch.ends(signal.SIGTERM)[0] == 0
    once = briefing(folder, "watch", "--once")
    assert (once.code, "made" in once.err) == (0, False)
    memo.unlink()
    again = briefing(folder, "watch", "--once")
    assert (again.code, memo.exists()) == (0, True)


def test_once_without_articles(folder: Path) -> None:
    """Where nothing can be made, --once ends with the code of that."""
    (folder / "seeds").mkdir()
    assert briefing(folder, "watch", "--once").code == 3


def test_out_among_the_seeds(folder: Path) -> None:
    """Memos among the articles would be read as articles: that is refused at the start."""
    (folder / "seeds").mkdir()
    (folder / "briefing.toml").write_text('[memo]\nout = "seeds/out"\n', "utf-8")
    done = briefing(folder, "watch")
    assert done.code == 2
    assert "would be read as articles" in done.err


def test_no_place_for_the_lock(folder: Path) -> None:
    """Without a place to keep the lock nothing is watched, and it is said what to set."""
    home(folder).mkdir()
    (home(folder) / "state").write_bytes(b"")
    done = briefing(folder, "watch")
    assert done.code == 6
    assert "XDG_STATE_HOME" in done.err


def test_a_wake_up_is_a_wake_up_only(folder: Path) -> None:
    """Without watchfiles a watcher works the same, by looking every so often."""
    (folder / "watchfiles.py").write_text("raise ImportError('not here')\n", "utf-8")
    with running(folder, "watch", PYTHONPATH=f"{folder}:{environment(folder)['PYTHONPATH']}") as watch:
        watch.hears("every 0.1 s")
        watch.hears(WAITS)
        (folder / "seeds").mkdir()
        watch.hears("there again")
