"""``briefing watch`` over a memo that stands: what it says, when it ends, and with which code. No model is loaded."""

from __future__ import annotations

from contextlib import redirect_stderr
from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from briefing.actions import plan
from briefing.cli.main import main
from briefing.config.schema import Settings
from briefing.environment import World
from briefing.errors import NoSeedsError
from briefing.state import builds, up_to_date
from briefing.state.builds import Build, FolderState
from briefing.watch import journal, lock
from briefing.watch.journal import Journal
from briefing.watch.signals import Stopped
from tests.desk import NOW

STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"
QUICK = "[watch]\nsettle = 0.001\npoll = 0.001\n"
SEND = '[[job]]\nevery = "hour"\ndo = ["send"]\n'
STAMP = "2025-08-22 09:30:00  "


def no_model(name: str) -> object:
    """Fail: nothing is read here."""
    raise AssertionError(name)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A working folder whose memo stands."""
    folder = tmp_path / "desk"
    for name, text in {"seeds/a.txt": STORY, "out/briefing.pdf": "memo", "briefing.toml": QUICK}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    made = World(folder, {}, lambda: NOW, no_model, tmp_path / "state", tmp_path / "cache")
    order = replace(
        plan.order(folder, replace(Settings(), files=(folder / "briefing.toml",)), "2025-08-22"), cache=made.cache
    )
    place = str(folder / "out" / "briefing.pdf")
    mark = up_to_date.mark(order, {"a.txt": folder / "seeds" / "a.txt"})
    built = Build(
        "2025-08-22T08:00:00+00:00", "2025-08-22", (place,), 1, seeds={}, mark=mark, marks=up_to_date.marks((place,))
    )
    builds.save(made.state, folder, FolderState(built))
    return made


def watch(world: World, *flags: str) -> tuple[int, list[str]]:
    """Watch, and return the exit code and what was said."""
    err = StringIO()
    with redirect_stderr(err):
        code = main(["watch", *flags], world)
    return code, err.getvalue().splitlines()


def test_once(world: World) -> None:
    """What is due is done: a memo that stands is unchanged; then it ends."""
    assert watch(world, "--once") == (0, [f"{STAMP}unchanged: {world.folder / 'out' / 'briefing.pdf'}"])
    kept = journal.load(builds.state_file(world.state, world.folder, "watch.json"))
    assert (kept.doing, bool(kept.built)) == ("watching", True)


def test_once_where_nothing_can_be_built(world: World) -> None:
    """What went wrong ends it with its code."""
    (world.folder / "seeds" / "a.txt").unlink()
    code, lines = watch(world, "--once")
    assert code == NoSeedsError("").code
    assert lines[0].startswith(STAMP)
    assert "; the last memo stays." in lines[0]


def test_once_without_a_folder(world: World) -> None:
    """There is nothing to wait for."""
    (world.folder / "seeds" / "a.txt").unlink()
    (world.folder / "seeds").rmdir()
    assert watch(world, "--once") == (
        0,
        [f"{STAMP}the articles are not there; the last memo stays, and I wait for them"],
    )


def test_once_with_a_job_that_fails(world: World) -> None:
    """It runs when the build is done; what went wrong in it ends with its code."""
    (world.folder / "briefing.toml").write_text(QUICK + SEND)
    slots = {"hour   send ": (NOW - timedelta(hours=2)).isoformat()}
    builds.state_file(world.state, world.folder, "watch.json").write_bytes(journal.dump(Journal(slots=slots)))
    (world.folder / "seeds" / "a.txt").unlink()
    (world.folder / "seeds").rmdir()
    code, lines = watch(world, "--once")
    assert code == 5
    assert lines[1] == (
        f"{STAMP}every hour: send: no memo called briefing was made yet in this folder; tried again in 1 min"
    )
    assert lines[2] == "briefing: no memo called briefing was made yet in this folder"


def test_until_it_is_stopped(world: World) -> None:
    """It says what it watches, looks again and again, and ends well when it is asked to."""
    calls = iter(range(200))

    def clock() -> datetime:
        if next(calls) == 40:
            raise Stopped
        return NOW

    code, lines = watch(replace(world, clock=clock))
    assert code == 0
    assert lines[0] in {f"{STAMP}watching seeds, at once; 0 jobs", f"{STAMP}watching seeds, every 0.001 s; 0 jobs"}
    assert lines[-1] == f"{STAMP}stopped"


def test_one_at_a_time(world: World) -> None:
    """A second watcher ends with 6."""
    with lock.hold(builds.state_file(world.state, world.folder, "lock"), NOW):
        code, lines = watch(world)
    assert code == 6
    assert lines[0].startswith("briefing: briefing watches this folder already")
