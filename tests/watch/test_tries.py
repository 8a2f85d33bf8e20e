"""Jobs and builds that fail: when each is tried again, when it is given up, and what is said of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.errors import BriefingError, NoSeedsError
from briefing.watch import loop, schedule
from briefing.watch.loop import BuildCallbacks, Rebuilder
from briefing.watch.plan import JobPlan
from briefing.watch.schedule import JobCallbacks, Scheduler
from briefing.watch.snapshot import Scanner, Snapshot

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
EIGHT = START.replace(hour=8)
DAILY = JobPlan("day", "08:00", "UTC", ("make", "send"))
KEY = "day 08:00 UTC make+send "
BAD = NoSeedsError("no light", "Light one.")


@dataclass
class Desk:
    """A scheduler with clocks that somebody sets, and steps that fail as they are told to."""

    now: datetime = START
    tick: float = 0.0
    fails: dict[str, list[BriefingError]] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    kept: list[dict[str, str]] = field(default_factory=list)
    ran: list[str] = field(default_factory=list)
    lost: list[tuple[str, str, datetime]] = field(default_factory=list)

    def jobs(self, *plans: JobPlan, done: Mapping[str, str] | None = None) -> Scheduler:
        """Return a scheduler of some jobs."""
        made = Scheduler(
            JobCallbacks(
                self._do,
                self.said.append,
                lambda slots: self.kept.append(dict(slots)),
                lambda plan, fault: self.ran.append(f"{plan.every} {fault.what if fault else 'well'}"),
                lambda: self.now,
                lambda: self.tick,
                lambda plan, fault, due: self.lost.append((plan.every, fault.what, due)),
            ),
            done or {},
        )
        made.set(plans)
        return made

    def _do(self, step: str, plan: JobPlan, now: datetime) -> None:
        self.steps.append(f"{step} {plan.every} {now:%d %H:%M}")
        if waiting := self.fails.get(step):
            raise waiting.pop(0)


def test_a_job_runs_when_its_slot_has_come() -> None:
    """Not a second before; once; what was dealt with is kept before the next one is looked for."""
    desk = Desk()
    jobs = desk.jobs(DAILY)
    assert desk.kept == [{KEY: "2026-03-01T08:00:00+00:00"}]
    for now, steps in ((EIGHT - timedelta(seconds=1), 0), (EIGHT, 2), (EIGHT, 2), (EIGHT + timedelta(hours=23), 2)):
        desk.now = now
        jobs.run_due()
        assert len(desk.steps) == steps
    assert desk.steps == ["make day 02 08:00", "send day 02 08:00"]
    assert desk.kept[-1] == {KEY: "2026-03-02T08:00:00+00:00"}
    assert desk.ran == ["day well"]


def test_what_comes_next() -> None:
    """In the time of each job's place."""
    desk = Desk()
    jobs = desk.jobs(DAILY, replace(DAILY, tz="Asia/Tokyo"), JobPlan("hour", "", "", ("make",)))
    assert [at.isoformat() for _, at in jobs.planned()][:2] == [
        "2026-03-02T08:00:00+00:00",
        "2026-03-03T08:00:00+09:00",
    ]
    assert jobs.planned()[2][1].astimezone(UTC) == EIGHT


@pytest.mark.parametrize(
    ("done", "following"),
    [
        ("2026-03-01T08:00:00+00:00", "2026-03-02T08:00:00+00:00"),
        ("2026-03-02T08:00:00+00:00", "2026-03-03T08:00:00+00:00"),
        ("2026-03-03T08:00:00+00:00", "2026-03-02T08:00:00+00:00"),
        ("2026-02-28T08:00:00+00:00", "2026-03-01T08:00:00+00:00"),
    ],
    ids=["as usual", "set back over a run", "set back by days", "missed"],
)
def test_a_clock_that_was_set(done: str, following: str) -> None:
    """A run that was made is not made again; what lies beyond the next run was never right; one missed is due."""
    jobs = Desk().jobs(DAILY, done={KEY: done})
    assert [at.isoformat() for _, at in jobs.planned()] == [following]


def test_a_clock_that_is_set_while_it_runs() -> None:
    """Back by an hour, nothing runs twice; and the next day is run as usual."""
    desk = Desk(now=EIGHT)
    jobs = desk.jobs(DAILY, done={KEY: "2026-03-01T08:00:00+00:00"})
    jobs.run_due()
    for now in (EIGHT - timedelta(hours=1), EIGHT, EIGHT + timedelta(hours=1)):
        desk.now = now
        jobs.run_due()
    assert len(desk.steps) == 2
    desk.now = EIGHT + timedelta(days=1)
    jobs.run_due()
    assert len(desk.steps) == 4


def test_a_job_that_is_gone_is_forgotten() -> None:
    """One that stays is known."""
    desk = Desk()
    done = {KEY: "2026-03-01T08:00:00+00:00", "monday": "2026-03-01T08:00:00+00:00"}
    desk.jobs(DAILY, done=done)
    assert desk.kept == [{KEY: "2026-03-01T08:00:00+00:00"}]


@pytest.mark.parametrize(("late", "run"), [(timedelta(hours=48), True), (timedelta(hours=48, seconds=1), False)])
def test_a_run_that_was_missed(late: timedelta, *, run: bool) -> None:
    """It is caught up within two days; later it is told, and passed over."""
    weekly = JobPlan("monday", "08:00", "UTC", ("make",))
    desk = Desk()
    jobs = desk.jobs(weekly)
    desk.now = EIGHT + late
    jobs.run_due()
    jobs.run_due()
    assert desk.steps == (["make monday 04 08:00"] if run else [])
    missed = "every monday at 08:00 UTC: make: missed at Mon 02 Mar 2026 08:00 UTC, too long ago"
    assert desk.said == ([] if run else [missed])


def test_a_job_that_fails_for_good() -> None:
    """It is tried six times, each pause twice as long as the one before, then given up until its next time."""
    desk = Desk(fails={"make": [BAD] * 6})
    jobs = desk.jobs(DAILY)
    desk.now = EIGHT
    jobs.run_due()
    for minutes in (1, 2, 4, 8, 16):
        desk.tick += minutes * 60 - 0.5
        jobs.run_due()
        before = len(desk.steps)
        desk.tick += 0.5
        jobs.run_due()
        assert len(desk.steps) == before + 1
    words = "every day at 08:00 UTC: make, send: no light; "
    pauses = [f"{words}tried again in {minutes} min" for minutes in (1, 2, 4, 8, 16)]
    assert desk.said == [*pauses, f"{words}given up until its next time"]
    assert desk.lost == [("day", "no light", EIGHT)]
    assert desk.ran == ["day no light"] * 6
    assert (6, 60.0, timedelta(hours=48)) == (schedule.TRIES, schedule.PAUSE, schedule.GRACE)
    desk.now, before = EIGHT + timedelta(days=1), len(desk.steps)
    jobs.run_due()
    assert desk.steps[before:] == ["make day 03 08:00", "send day 03 08:00"]


def test_only_what_failed_is_done_again() -> None:
    """A memo that was made is not made again; without one, nothing is sent; other steps do not wait for each other."""
    desk = Desk(fails={"send": [BAD]})
    jobs = desk.jobs(replace(DAILY, do=("make", "send", "print")))
    desk.now = EIGHT
    jobs.run_due()
    assert [s.split()[0] for s in desk.steps] == ["make", "send", "print"]
    desk.tick = 60
    jobs.run_due()
    assert [s.split()[0] for s in desk.steps] == ["make", "send", "print", "send"]
    assert desk.ran == ["day no light", "day well"]
    desk = Desk(fails={"make": [BAD]})
    jobs = desk.jobs(DAILY)
    desk.now = EIGHT
    jobs.run_due()
    assert [s.split()[0] for s in desk.steps] == ["make"]


def test_the_earliest_runs_first() -> None:
    """Of several that are due; one that fails starves no other."""
    late, soon = JobPlan("day", "09:00", "UTC", ("make",)), JobPlan("day", "08:30", "UTC", ("print",))
    desk = Desk(fails={"print": [BAD]})
    jobs = desk.jobs(late, soon)
    desk.now = START.replace(hour=10)
    jobs.run_due()
    assert [s.split()[0] for s in desk.steps] == ["print", "make"]


@dataclass
class Yard:
    """A builder over a folder whose content and clock somebody sets."""

    files: dict[str, str] | None = field(default_factory=lambda: {"a.txt": "1"})
    tick: float = 100.0
    takes: float = 0.0
    fails: list[Exception] = field(default_factory=list)
    built: int = 0
    said: list[str] = field(default_factory=list)
    doing: list[tuple[str, str]] = field(default_factory=list)

    def rebuilder(self, built: str = "") -> Rebuilder:
        """Return a builder that waits a second for rest, and two after a failure."""
        callbacks = BuildCallbacks(
            self._build, lambda: None, self.said.append, lambda *a: self.doing.append(a), lambda: self.tick,
            settle=1.0, pause=2.0,
        )  # fmt: skip
        return Rebuilder(_Still(self), callbacks, built)

    def _build(self) -> None:
        self.built += 1
        if self.fails:
            raise self.fails.pop(0)

    def step(self, rebuilder: Rebuilder, tick: float) -> int:
        """Look at a moment; return how often something was built by then."""
        self.tick = tick
        rebuilder.step()
        return self.built


class _Still(Scanner):
    """A scanner of what a yard says that there is."""

    def __init__(self, yard: Yard) -> None:
        super().__init__(dict)
        self._yard = yard

    def scan(self) -> Snapshot | None:
        """Take as long as the yard says."""
        self._yard.tick += self._yard.takes
        return None if self._yard.files is None else Snapshot(dict(self._yard.files), {})


def test_a_build_waits_for_rest() -> None:
    """A second without a change, exactly; a change begins it anew; what is built is not built again."""
    yard = Yard()
    rebuilder = yard.rebuilder()
    assert not rebuilder.settled
    assert [yard.step(rebuilder, t) for t in (100.0, 100.9)] == [0, 0]
    yard.files = {"a.txt": "2"}
    assert [yard.step(rebuilder, t) for t in (101.0, 101.9, 102.0, 103.0)] == [0, 0, 1, 1]
    assert rebuilder.settled
    digest = Snapshot({"a.txt": "2"}, {}).digest
    assert yard.doing == [("building", ""), ("watching", digest)]
    again = yard.rebuilder(digest)
    assert [yard.step(again, t) for t in (200.0, 201.0)] == [1, 1]


def test_a_build_that_fails() -> None:
    """It is tried again after four seconds, then eight, at most ten minutes; other content is tried at once."""
    yard = Yard(fails=[BAD] * 12)
    rebuilder = yard.rebuilder()
    yard.step(rebuilder, 100.0)
    assert yard.step(rebuilder, 101.0) == 1
    assert rebuilder.error is BAD
    assert rebuilder.settled
    at = 101.0
    for built, wait in enumerate((4, 8, 16, 32, 64, 128, 256, 512, 600, 600), 1):
        assert yard.step(rebuilder, at + wait - 0.5) == built
        at += wait
        assert yard.step(rebuilder, at) == built + 1
    assert yard.said[0] == "no light; the last memo stays. Light one."
    assert yard.doing[1] == ("waiting after a failure: no light", "")
    yard.files = {"a.txt": "2"}
    assert [yard.step(rebuilder, at + t) for t in (0.0, 1.0)] == [11, 12]
    assert yard.step(rebuilder, at + 5.0) == 13
    assert rebuilder.error is None
    assert (loop.LONGEST, loop.REST) == (600.0, 20.0)


def test_a_fault_of_the_program_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """It is told as one, and logged."""
    yard = Yard(fails=[ZeroDivisionError("by 0")])
    rebuilder = yard.rebuilder()
    with caplog.at_level(logging.INFO, "briefing"):
        for tick in (100.0, 101.0):
            yard.step(rebuilder, tick)
    assert yard.said == [
        "a fault in briefing itself: ZeroDivisionError: by 0; the last memo stays. Please report this."
    ]
    digest = Snapshot({"a.txt": "1"}, {}).digest
    assert caplog.messages == [f"building: 1 files, content {digest}", "the build failed"]


def test_a_folder_that_is_gone() -> None:
    """It is told once, and once more when it is there again; meanwhile there is nothing to wait for."""
    yard = Yard()
    rebuilder = yard.rebuilder()
    yard.files = None
    for tick in (100.0, 101.0):
        yard.step(rebuilder, tick)
    assert rebuilder.settled
    yard.files = {"a.txt": "1"}
    for tick in (102.0, 102.5):
        yard.step(rebuilder, tick)
    assert not rebuilder.settled
    assert yard.said == [
        "the articles are not there; the last memo stays, and I wait for them", "the articles are there again",
    ]  # fmt: skip
    assert yard.doing == [("waiting for the articles, which are not there", ""), ("watching", "")]
    assert yard.step(rebuilder, 103.0) == 1


def test_a_large_folder_is_looked_at_less_often() -> None:
    """Twenty seconds of rest for each second that a look takes."""
    yard = Yard(takes=0.5)
    rebuilder = yard.rebuilder()
    yard.step(rebuilder, 100.0)
    assert rebuilder.rest == 10.0
