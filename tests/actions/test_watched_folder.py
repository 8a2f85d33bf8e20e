"""A folder that is watched: which files count, what a build and a job keep, and who is told where one is given up."""
# ruff: noqa: SLF001 - the steps of a watcher are taken one by one

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.actions import plan
from briefing.actions.watch_folder import WatchedFolder
from briefing.config.schema import Settings
from briefing.environment import World
from briefing.errors import NoSeedsError, UsageError
from briefing.orders import Order, Outcome
from briefing.outputs import Receipt
from briefing.state import builds, up_to_date
from briefing.state.builds import Build, FolderState
from briefing.watch import journal
from briefing.watch.journal import JobRun, Journal
from briefing.watch.plan import JobPlan
from tests.desk import NOW
from tests.dossiers import article

AT = "2025-08-21T08:00:00+00:00"


def watched(world: World, said: list[str]) -> WatchedFolder:
    """Start to watch."""
    return WatchedFolder(world, said.append, lambda settings: said.append(f"sent {settings.memo.name}"))


def kept(world: World) -> Journal:
    """Return the journal."""
    return journal.load(builds.state_file(world.state, world.folder, "watch.json"))


def test_files_that_a_watcher_looks_at(world: World) -> None:
    """Articles, templates of one's own, settings; nothing where the articles are not there."""
    (world.folder / "templates" / "memo").mkdir(parents=True)
    (world.folder / "templates" / "memo" / "key.md.j2").write_text("## Key\n")
    (world.folder / "briefing.toml").write_text("[memo]\nformats = ['txt']\n")
    folder = watched(world, [])
    home = world.folder.resolve()
    assert set(folder._files() or {}) == {
        "a.txt", str(home / "templates" / "memo" / "key.md.j2"), str(home / "briefing.toml"),
    }  # fmt: skip
    assert folder.folders() == (world.folder / "seeds", home / "templates")
    assert folder._memo_exists()
    (world.folder / "out" / "briefing.txt").unlink()
    assert not folder._memo_exists()
    (world.folder / "seeds" / "a.txt").unlink()
    (world.folder / "seeds").rmdir()
    assert folder._files() is None


def test_a_watched_build_that_fails(world: World) -> None:
    """Wrong settings are remembered as what went wrong, and raised."""
    folder = watched(world, [])
    (world.folder / "briefing.toml").write_text("[memo]\ntitel = 1\n")
    with pytest.raises(UsageError, match="titel"):
        folder._build()
    error = builds.load(world.state, world.folder).error
    assert error is not None
    assert "titel" in error.what


def test_a_watched_build(world: World) -> None:
    """It is said where the memo is, and that nothing has changed."""
    place = str(world.folder / "out" / "briefing.txt")
    order = replace(plan.order(world.folder, Settings(), "2025-08-22"), cache=world.cache)
    mark = up_to_date.mark(order, {"a.txt": world.folder / "seeds" / "a.txt"})
    made = Build(AT, "2025-08-22", (place,), 1, seeds={"a.txt": "1"}, mark=mark, marks=up_to_date.marks((place,)))
    builds.save(world.state, world.folder, FolderState(made))
    said: list[str] = []
    watched(world, said)._make(order)
    assert said == [f"unchanged: {place}"]


def test_steps_of_a_job(world: World) -> None:
    """A memo of the job's kind is sent; what is being done is kept meanwhile, and that it is over."""
    said: list[str] = []
    folder = watched(world, said)
    folder._do("send", JobPlan("day", "", "", ("send",), "weekly"), NOW)
    folder._do("send", JobPlan("day", "", "", ("send",)), NOW)
    assert said == ["sent briefing-weekly", "sent briefing"]
    assert (kept(world).doing, kept(world).since) == ("watching", "2025-08-22T09:30:00+00:00")


def test_how_a_job_went_is_kept(world: World) -> None:
    """For status; of a job that is gone, nothing is."""
    folder = watched(world, [])
    fine, bad = JobPlan("day", "", "", ("make",)), JobPlan("hour", "", "", ("make",))
    folder._ran(fine, None)
    folder._ran(bad, NoSeedsError("no light"))
    assert [f.what for f in folder.faults] == ["no light"]
    assert dict(kept(world).runs) == {
        fine.key: JobRun("2025-08-22T09:30:00+00:00", ""), bad.key: JobRun("2025-08-22T09:30:00+00:00", "no light"),
    }  # fmt: skip
    folder._keep_slots({bad.key: AT})
    assert (set(kept(world).runs), dict(kept(world).slots)) == ({bad.key}, {bad.key: AT})
    assert json.loads(journal.dump(kept(world)))["doing"] == ""


def test_a_job_that_is_given_up(world: World) -> None:
    """Where nobody wants to be told nothing is said; where nobody can be, that is."""
    said: list[str] = []
    folder = watched(world, said)
    job = JobPlan("day", "", "", ("make",))
    folder._lost(job, NoSeedsError("no light"), NOW)
    assert said == []
    mail = "[mail]\nnotices = 'it@example.org'\nhost = '127.0.0.1'\nport = 9\nsecurity = 'none'\nuser = 'x'\n"
    (world.folder / "briefing.toml").write_text(mail)
    folder = watched(world, said)
    folder._lost(job, NoSeedsError("no light"), NOW)
    assert said[0].startswith("nobody could be told of it: there is no password for x")


MADE = Outcome(
    (article("One."),), (), (Receipt("out/a.pdf", 1, changed=True), Receipt("out/b.txt", 1, changed=False)), ()
)


@pytest.mark.parametrize(("environ", "day"), [({}, "2025-08-23"), ({"SOURCE_DATE_EPOCH": "0"}, "1970-01-01")])
def test_a_job_makes_a_memo(world: World, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], day: str) -> None:
    """As of the day at its place, unless a day is fixed; what cannot be kept is said, then where the memo is."""
    orders: list[Order] = []

    def built(_: World, order: Order) -> tuple[Outcome, tuple[str, ...]]:
        orders.append(order)
        return MADE, ("this was not kept",)

    monkeypatch.setattr("briefing.actions.build.build", built)
    said: list[str] = []
    folder = watched(replace(world, environ=environ), said)
    folder._do("make", JobPlan("day", "", "", ("make",), "weekly"), NOW + timedelta(days=1))
    assert said == ["this was not kept", "made out/a.pdf, out/b.txt, of 1 articles"]
    assert [(o.as_of, o.name, o.kind) for o in orders] == [(day, "briefing-weekly", "weekly")]


def test_a_job_that_breaks_is_over_too(world: World) -> None:
    """What is being done is kept while it is done."""
    seen: list[str] = []

    def send(_: Settings) -> None:
        seen.append(kept(world).doing)
        raise NoSeedsError("no light")

    folder = WatchedFolder(world, seen.append, send)
    with pytest.raises(NoSeedsError):
        folder._do("send", JobPlan("day", "", "", ("send",)), NOW)
    assert seen == ["running a job: send"]
    assert kept(world).doing == "watching"


def test_a_journal_that_cannot_be_written(world: World) -> None:
    """It is said, and work goes on."""
    said: list[str] = []
    world.state.write_text("no folder")
    watched(world, said)
    assert said[0].startswith("briefing status will not know of this: ")
