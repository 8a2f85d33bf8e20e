"""Jobs that the clock starts: each time once, at the time of day of its place, also over changes of the clock.

The table of jobs and the words for it are those of ``schedule``. When a job is due is told by slots instead: moments
in UTC, of which the last one that was dealt with is kept. So a run that was missed while nothing ran is caught up
once, a clock that is set back starts nothing twice, and a job that fails starves no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import schedule

from briefing.errors import BriefingError

GRACE = timedelta(hours=48)
"""A run that was missed by more is not caught up."""
TRIES = 6
PAUSE = 60.0
"""Seconds before a failed run is tried again; doubled each time."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a job says, checked already."""

    every: str
    """``monday``, ``day``, ``hour``, ``15 minutes``."""
    at: str
    tz: str
    do: tuple[str, ...]
    kind: str = ""

    @property
    def key(self) -> str:
        """Names the job among what is kept."""
        return " ".join((self.every, self.at, self.tz, "+".join(self.do), self.kind))

    @property
    def words(self) -> str:
        """The job for a person."""
        at = f" at {self.at or EARLY}" if _has_time(self.every) else ""
        kind = f" ({self.kind})" if self.kind else ""
        return f"every {self.every}{at}{f' {self.tz}' if self.tz and at else ''}: {', '.join(self.do)}{kind}"


EARLY = "08:00"
"""When a job of a day runs that tells no time."""


def _has_time(every: str) -> bool:
    return not re.search(r"hour|minute", every)


class _Job(schedule.Job):
    """A job whose next run is a moment in UTC, told by a clock that is handed in."""

    scheduler: Calendar
    zone: ZoneInfo | None = None
    done: datetime | None = None
    """The last slot that was dealt with."""
    due: datetime
    """The slot to be dealt with next."""
    tries = 0
    again = 0.0
    _between = (datetime.max.replace(tzinfo=UTC),) * 2
    """The slots on both sides of the last look."""

    @property
    def should_run(self) -> bool:
        """Whether a slot has come that was not dealt with, and no pause after a failure is on."""
        return self.look() <= self.scheduler.now() and self.scheduler.tick() >= self.again

    def look(self) -> datetime:
        """Find the slot to be dealt with next: the clock may have been set since."""
        now = self.scheduler.now()
        if not self._between[0] <= now < self._between[1]:
            self._between = self.slots(now)
        last, following = self._between
        if self.done is None or self.done > following:  # new, or the clock was wrong: what has passed has passed
            self.done = last
        if last > self.done:
            self.due = last
        else:  # a clock that was set back may stand before a slot that was dealt with
            self.due = following if following > self.done else self.slots(following)[1]
        return self.due

    def _schedule_next_run(self) -> None:
        self.next_run = self.look()

    def slots(self, now: datetime) -> tuple[datetime, datetime]:
        """The last slot up to a moment, and the first one after it."""
        if self.unit in {"minutes", "hours"}:
            step = timedelta(**{self.unit: self.interval})
            start = datetime.fromtimestamp(now.timestamp() // step.total_seconds() * step.total_seconds(), UTC)
            return start, start + step
        today = now.astimezone(self.zone).date()
        days = (today + timedelta(days=n) for n in range(-8, 9))
        wanted = (d for d in days if self.start_day in {None, d.strftime("%A").lower()})
        found = [self._moment(datetime.combine(d, self.at_time or time(8))) for d in wanted]
        return max(m for m in found if m <= now), min(m for m in found if m > now)

    def _moment(self, local: datetime) -> datetime:
        """A time of day as a moment: an hour that is skipped counts from before, one that comes twice is the first."""
        return (local.replace(tzinfo=self.zone) if self.zone else local).astimezone(UTC)


class Calendar(schedule.Scheduler):
    """Jobs and a clock."""

    def __init__(self, now: Callable[[], datetime], tick: Callable[[], float]) -> None:
        super().__init__()
        self._now = now
        self.tick = tick

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self._now().astimezone(UTC)

    def every(self, interval: int = 1) -> _Job:
        """A new job."""
        return _Job(interval, self)


@dataclass(frozen=True, slots=True)
class Hands:
    """What the jobs are handed."""

    do: Callable[[str, Plan, datetime], None]
    """Does a step of a job at a moment of its place; raises what went wrong."""
    say: Callable[[str], None]
    keep: Callable[[Mapping[str, str]], None]
    """Keeps the last slots that were dealt with, by job; it is safe on the disk when this returns."""
    ran: Callable[[Plan, BriefingError | None], None]
    """Told of each run, with what went wrong."""
    now: Callable[[], datetime]
    tick: Callable[[], float]
    lost: Callable[[Plan, BriefingError, datetime], None] = lambda *_: None
    """Told of a run that is given up, with what went wrong and when it was due."""


class Jobs:
    """All jobs of a folder."""

    def __init__(self, hands: Hands, done: Mapping[str, str]) -> None:
        self._hands = hands
        self._calendar = Calendar(hands.now, hands.tick)
        self._done = dict(done)
        self._jobs: list[tuple[Plan, _Job]] = []
        self._steps: dict[tuple[str, datetime], set[str]] = {}

    def set(self, plans: Iterable[Plan]) -> None:
        """Take these jobs in place of those before."""
        self._calendar.clear()
        self._jobs.clear()
        for plan in plans:
            self._add(plan)
        self._keep()

    def _add(self, plan: Plan) -> None:
        count, _, unit = plan.every.rpartition(" ")
        job: _Job = getattr(self._calendar.every(int(count or 1)), unit.removesuffix("s") + "s" * bool(count))
        if _has_time(plan.every):
            job.at(plan.at or EARLY)
        job.zone = ZoneInfo(plan.tz) if plan.tz else None
        kept = self._done.get(plan.key)
        job.done = datetime.fromisoformat(kept) if kept else None
        job.do(self._run, plan, job)
        self._jobs.append((plan, job))
        self._done[plan.key] = (job.done or job.due).isoformat()

    def _keep(self) -> None:
        known = {plan.key for plan, _ in self.planned()}
        self._done = {key: slot for key, slot in self._done.items() if key in known}
        self._hands.keep(self._done)

    def run_due(self) -> None:
        """Do what is due."""
        self._calendar.run_pending()

    def planned(self) -> list[tuple[Plan, datetime]]:
        """Each job with its next run, in the time of its place."""
        return [(plan, job.look().astimezone(job.zone)) for plan, job in self._jobs]

    def _run(self, plan: Plan, job: _Job) -> None:
        """Run a job; whatever goes wrong in it stays in it."""
        now, slot = self._calendar.now(), job.look()
        if now - slot > GRACE:
            self._hands.say(f"{plan.words}: missed at {slot.astimezone(job.zone):%a %d %b %Y %H:%M %Z}, too long ago")
            self._deal(plan, job, slot)
            return
        fault = self._do(plan, slot, now.astimezone(job.zone))
        self._hands.ran(plan, fault)
        if fault is None:
            self._deal(plan, job, slot)
            return
        job.tries += 1
        wait = PAUSE * 2 ** (job.tries - 1)
        job.again = self._hands.tick() + wait
        more = f"tried again in {wait / 60:.0f} min" if job.tries < TRIES else "given up until its next time"
        self._hands.say(f"{plan.words}: {fault.what}; {more}")
        if job.tries >= TRIES:
            self._hands.lost(plan, fault, slot.astimezone(job.zone))
            self._deal(plan, job, slot)

    def _deal(self, plan: Plan, job: _Job, slot: datetime) -> None:
        """Keep that a slot was dealt with, before the next one is looked for."""
        job.done, job.tries, job.again = slot, 0, 0.0
        self._steps.pop((plan.key, slot), None)
        self._done[plan.key] = slot.isoformat()
        self._hands.keep(self._done)

    def _do(self, plan: Plan, slot: datetime, now: datetime) -> BriefingError | None:
        """Do the steps that were not done yet; without a memo, nothing is sent. Says what went wrong."""
        done = self._steps.setdefault((plan.key, slot), set())
        fault: BriefingError | None = None
        for step in (s for s in plan.do if s not in done):
            try:
                self._hands.do(step, plan, now)
                done.add(step)
            except BriefingError as error:
                fault = fault or error
            except Exception as error:  # noqa: BLE001 - a job that fails must not end the others
                told = f"a fault in briefing itself: {type(error).__name__}: {error}"
                fault = fault or BriefingError(told, "Please report this.")
            if fault and step == "make":
                break
        return fault
