"""Scheduler: each time once, at the time of their place, whatever the clock does."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from briefing.config.loading import load
from briefing.errors import BriefingError, CarryError, UsageError
from briefing.watch.plan import JobPlan
from briefing.watch.schedule import JobCallbacks, Scheduler

LONDON = ZoneInfo("Europe/London")
WEEKLY = JobPlan("monday", "08:00", "Europe/London", ("make", "send"), "weekly")
SUNDAY = datetime(2026, 3, 22, 12, tzinfo=UTC)


@dataclass(slots=True)
class Tower:
    """A clock, and what was done at its strokes."""

    now: datetime = SUNDAY
    tick: float = 0.0
    done: list[tuple[str, datetime]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)
    fails: dict[str, list[Exception]] = field(default_factory=dict)

    def do(self, step: str, _plan: JobPlan, now: datetime) -> None:
        """Do a step, or fail as said."""
        if self.fails.get(step):
            raise self.fails[step].pop(0)
        self.done.append((step, now))

    def keep(self, slots: object) -> None:
        """Keep the slots."""
        self.kept = dict(slots)  # type: ignore[call-overload]

    def jobs(self, *plans: JobPlan) -> Scheduler:
        """Start, with what was kept."""
        hands = JobCallbacks(self.do, self.said.append, self.keep, lambda *_: None, lambda: self.now, lambda: self.tick)
        scheduler = Scheduler(hands, self.kept)
        scheduler.set(plans)
        return scheduler

    def run(self, jobs: Scheduler, time: timedelta, step: timedelta = timedelta(minutes=10)) -> None:
        """Let time pass."""
        end = self.now + time
        while self.now < end:
            self.now += step
            self.tick += step.total_seconds()
            jobs.run_due()

    def steps(self, name: str) -> list[datetime]:
        """When a step was done."""
        return [at for step, at in self.done if step == name]


@pytest.fixture(params=["UTC", "Europe/London", "America/New_York"])
def host(request: pytest.FixtureRequest) -> Iterator[str]:
    """A machine in some time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("host")
@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"])
@pytest.mark.parametrize("every", ["monday", "sunday"])
@pytest.mark.parametrize("at", ["08:00", "01:30", "02:00", "00:00"])
def test_two_years(zone: str, every: str, at: str) -> None:
    """In two years, over all changes of summer time, a weekly job runs once a week, at its time of its place."""
    tower, place = Tower(), ZoneInfo(zone)
    tower.run(tower.jobs(JobPlan(every, at, zone, ("make",))), timedelta(days=2 * 364))
    local = [t.astimezone(place) for t in tower.steps("make")]
    weeks = [(t.date() - local[0].date()).days for t in local]
    assert weeks == list(range(0, 7 * 104, 7))
    hour, minute = map(int, at.split(":"))
    wanted = [datetime(t.year, t.month, t.day, hour, minute, tzinfo=place) for t in local]
    assert [w.astimezone(UTC) for w in wanted] == [t.astimezone(UTC) for t in local]


def test_two_years_of_the_machine(host: str) -> None:
    """Without a zone the time is that of the machine, over its changes too."""
    tower = Tower()
    tower.run(tower.jobs(JobPlan("monday", "08:00", "", ("make",))), timedelta(days=2 * 364))
    local = [t.astimezone(ZoneInfo(host)) for t in tower.steps("make")]
    assert {(t.weekday(), t.hour, t.minute) for t in local} == {(0, 8, 0)}
    assert len({t.date() for t in local}) == len(local) == 104


@pytest.mark.usefixtures("host")
def test_the_hour_that_is_skipped_and_the_one_that_comes_twice() -> None:
    """A time that does not exist is an hour later that day; one that comes twice is the first."""
    tower = Tower(now=datetime(2026, 3, 28, tzinfo=UTC))
    jobs = tower.jobs(JobPlan("day", "01:30", "Europe/London", ("make",)))
    tower.run(jobs, timedelta(days=2))
    assert [f"{t.astimezone(LONDON):%d %H:%M}" for t in tower.steps("make")] == ["28 01:30", "29 02:30"]
    tower = Tower(now=datetime(2026, 10, 24, 12, tzinfo=UTC))
    tower.run(tower.jobs(JobPlan("day", "01:30", "Europe/London", ("make",))), timedelta(days=1))
    assert [t.astimezone(UTC) for t in tower.steps("make")] == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


@pytest.mark.usefixtures("host")
def test_short_jobs_do_not_stall() -> None:
    """A job of every 15 minutes runs four times an hour, in the hours of the change too."""
    tower = Tower(now=datetime(2026, 10, 24, 22, tzinfo=UTC))
    tower.run(tower.jobs(JobPlan("15 minutes", "", "", ("make",))), timedelta(hours=6), timedelta(minutes=1))
    times = tower.steps("make")
    assert {(b - a) for a, b in pairwise(times)} == {timedelta(minutes=15)}
    assert len(times) == 24


@pytest.mark.parametrize(
    ("away", "runs"),
    [(timedelta(hours=1), 1), (timedelta(hours=47), 1), (timedelta(hours=49), 0), (timedelta(weeks=5, hours=1), 1)],
)
def test_missed(away: timedelta, runs: int) -> None:
    """What was missed while nothing ran is caught up once within two days; after that it is only said of."""
    tower = Tower()
    tower.jobs(WEEKLY)
    tower.now = datetime(2026, 3, 23, 8, tzinfo=UTC) + away
    jobs = tower.jobs(WEEKLY)
    tower.run(jobs, timedelta(minutes=30))
    assert len(tower.steps("make")) == runs
    assert any("too long ago" in t for t in tower.said) == (runs == 0)
    tower.run(tower.jobs(WEEKLY), timedelta(hours=1))
    assert len(tower.steps("make")) == runs


def test_the_first_start() -> None:
    """A job that is new runs at its next time, not for the time before."""
    tower = Tower(now=datetime(2026, 3, 23, 9, tzinfo=UTC))
    jobs = tower.jobs(WEEKLY)
    jobs.run_due()
    assert tower.done == []
    ((_, following),) = jobs.planned()
    assert following == datetime(2026, 3, 30, 7, tzinfo=UTC)
    assert str(following) == "2026-03-30 08:00:00+01:00"


def test_the_clock_is_set_back() -> None:
    """A clock that is set back over the time of a job starts it no second time; the week after it runs again."""
    tower = Tower(now=datetime(2026, 3, 23, 7, 55, tzinfo=UTC))
    jobs = tower.jobs(WEEKLY)
    tower.run(jobs, timedelta(minutes=10))
    tower.now -= timedelta(hours=2)
    tower.run(jobs, timedelta(hours=4))
    assert len(tower.steps("make")) == 1
    tower.run(jobs, timedelta(days=7))
    assert len(tower.steps("make")) == 2


@pytest.mark.parametrize("away", [timedelta(days=3), timedelta(days=8), timedelta(days=400)])
def test_the_clock_was_wrong_for_a_while(away: timedelta) -> None:
    """A clock that jumps ahead and is put right again starts a weekly job once at most, and does not silence it."""
    tower = Tower(now=datetime(2026, 3, 24, tzinfo=UTC))
    jobs = tower.jobs(WEEKLY)
    tower.now += away
    tower.run(jobs, timedelta(minutes=10))
    assert len(tower.steps("make")) <= 1
    tower.now -= away
    tower.done.clear()
    tower.run(jobs, timedelta(days=20))
    assert 1 <= len(tower.steps("make")) <= 2


def test_a_job_that_fails() -> None:
    """A job that fails is tried again at growing distances, six times in all; the others run, and nothing is raised."""
    tower = Tower(fails={"make": [BriefingError("no")] * 3 + [ZeroDivisionError("x")] * 97})
    other = JobPlan("15 minutes", "", "", ("print",))
    tower.run(tower.jobs(WEEKLY, other), timedelta(days=1), timedelta(minutes=1))
    assert 100 - len(tower.fails["make"]) == 6
    assert len(tower.steps("print")) == 96
    assert [t for t in tower.said if "given up" in t]
    assert tower.steps("send") == []


def test_steps_are_not_repeated() -> None:
    """Of a job whose mail fails, only the mail is tried again; print does not wait for it."""
    plan = JobPlan("monday", "08:00", "Europe/London", ("make", "send", "print"))
    tower = Tower(fails={"send": [CarryError("no line")] * 2})
    tower.run(tower.jobs(plan), timedelta(days=1), timedelta(minutes=1))
    assert [step for step, _ in tower.done] == ["make", "print", "send"]


def test_no_memo_no_mail() -> None:
    """Where the memo could not be made, nothing is sent or printed."""
    plan = JobPlan("monday", "08:00", "Europe/London", ("make", "send", "print"))
    tower = Tower(fails={"make": [BriefingError("no")] * 99})
    tower.run(tower.jobs(plan), timedelta(days=1), timedelta(minutes=1))
    assert tower.done == []


def test_many_jobs() -> None:
    """Many jobs at the same minute all run, once each."""
    tower = Tower()
    jobs = [JobPlan("monday", "08:00", "Europe/London", ("make",), kind) for kind in ("", "memo", "weekly")] * 20
    plans = [JobPlan(p.every, f"08:{n:02}", p.tz, p.do, p.kind) for n, p in enumerate(jobs)]
    tower.run(tower.jobs(*plans), timedelta(days=1))
    assert len(tower.done) == 60


def test_the_moment_is_that_of_the_place() -> None:
    """A job of Tokyo's Monday morning, which is a Sunday here, is said so: its memo is of Monday."""
    tower = Tower()
    tower.run(tower.jobs(JobPlan("monday", "08:00", "Asia/Tokyo", ("make",))), timedelta(days=1))
    (at,) = tower.steps("make")
    assert f"{at:%a %d %H:%M %Z}" == "Mon 23 08:00 JST"


@pytest.mark.parametrize(
    ("line", "said", "hint"),
    [
        ('every = "mondays"', "every cannot be 'mondays'", "monday, day, hour"),
        ('every = "0 minutes"', "every cannot be", "15 minutes"),
        ('at = "08:00"', "must say every when", "monday"),
        ('every = "day"\nat = "25:00"', "at cannot be '25:00'", "08:00"),
        ('every = "day"\nat = "8:00"', "at cannot be '8:00'", "08:00"),
        ('every = "hour"\nat = "08:00"', "at has no use", "Leave it out"),
        ('every = "day"\ntz = "Europe/Londn"', "no time zone 'Europe/Londn'", "Europe/London"),
        ('every = "day"\ntz = "GMT+1"', "no time zone 'GMT+1'", ""),
        ('every = "day"\ntz = "../../etc/passwd"', "no time zone", ""),
        ('every = "day"\ndo = []', "do cannot be []", ""),
    ],
)
def test_a_job_that_cannot_be(tmp_path_factory: pytest.TempPathFactory, line: str, said: str, hint: str) -> None:
    """A day, time or zone that there is not is said with its line and what may stand there."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "briefing.toml").write_text(f"[[job]]\n{line}\n", "utf-8")
    with pytest.raises(UsageError) as caught:
        load(folder, {}, {})
    assert said in caught.value.what
    assert "briefing.toml, line" in caught.value.what
    assert hint in caught.value.hint
