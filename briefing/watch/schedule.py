"""Jobs that the clock starts: each slot once, also over changes of summer time, restarts and a clock that is set.

The table of jobs is one of ``schedule``, used as its documentation shows: ``every().monday.at("08:00").do(run)``. When
a job is due is decided by the slots of its plan instead, because ``schedule`` forgets what it has run when the process
ends and asks the clock of the machine. Of each job the last slot that was dealt with is kept: a run that was missed
while nothing ran is caught up once, a clock that is set back starts nothing twice, and a job that fails starves no
other.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import schedule

from briefing.errors import BriefingError, unexpected
from briefing.watch.plan import EARLY, JobPlan, slots

GRACE = timedelta(hours=48)
"""A run that was missed by more is not caught up."""
TRIES = 6
PAUSE = 60.0
"""Seconds before a failed run is tried again; doubled each time."""
_NEVER = datetime.max.replace(tzinfo=UTC)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class JobCallbacks:
    """What the scheduler calls, and the clocks that it reads."""

    do: Callable[[str, JobPlan, datetime], None]
    """Does a step of a job at a moment of its place; raises what went wrong."""
    say: Callable[[str], None]
    """Shows a line to the user."""
    keep: Callable[[Mapping[str, str]], None]
    """Keeps the last slots that were dealt with, by key of the job; they are safe on the disk when it returns."""
    ran: Callable[[JobPlan, BriefingError | None], None]
    """Called after each run, with what went wrong."""
    now: Callable[[], datetime]
    """The time, with its zone; it may be set while the program runs."""
    tick: Callable[[], float]
    """Seconds of a clock that never goes back."""
    lost: Callable[[JobPlan, BriefingError, datetime], None] = lambda *_: None
    """Called when a run is given up, with what went wrong and the time it was due."""


class _Job:
    """A job of the table: the slot that comes next, and how often that has failed."""

    def __init__(self, plan: JobPlan, done: datetime | None) -> None:
        self.plan = plan
        self.done = done
        """The last slot that was dealt with; ``None`` for a job that is new."""
        self.tries = 0
        self.not_before = 0.0
        """When a failed run may be tried again, by the clock that never goes back."""
        self.run: Callable[[], object]
        """Runs the job, by the table of ``schedule``."""
        self._around = (_NEVER, _NEVER)
        """The slots on both sides of the last moment that was asked for."""

    def slot(self, now: datetime) -> datetime:
        """Return the slot to be dealt with next; the clock may have been set since the last call."""
        if not self._around[0] <= now < self._around[1]:
            self._around = slots(self.plan, now)
        last, following = self._around
        if self.done is None or self.done > following:  # a new job, or the clock was wrong: what has passed is past
            self.done = last
        if last > self.done:
            return last
        # a clock that was set back may stand before a slot that was dealt with
        return following if following > self.done else slots(self.plan, following)[1]

    def settle(self, slot: datetime) -> None:
        """Note that a slot was dealt with."""
        self.done, self.tries, self.not_before = slot, 0, 0.0

    def delay(self, tick: float) -> float:
        """Note a run that failed, and return the seconds until it is tried again."""
        self.tries += 1
        wait: float = PAUSE * 2 ** (self.tries - 1)
        self.not_before = tick + wait
        return wait


class Scheduler:
    """The jobs of a folder, run when they are due."""

    def __init__(self, callbacks: JobCallbacks, done: Mapping[str, str]) -> None:
        self._call = callbacks
        self._table = schedule.Scheduler()
        self._jobs: list[_Job] = []
        self._done = dict(done)
        self._steps_done: dict[tuple[str, datetime], set[str]] = {}

    def set(self, plans: Iterable[JobPlan]) -> None:
        """Replace all jobs; what was dealt with is known of those that stay."""
        self._table.clear()
        self._jobs = [self._added(plan) for plan in plans]
        known = {job.plan.key for job in self._jobs}
        self._done = {key: slot for key, slot in self._done.items() if key in known}
        self._call.keep(self._done)

    def _added(self, plan: JobPlan) -> _Job:
        kept = self._done.get(plan.key)
        job = _Job(plan, datetime.fromisoformat(kept) if kept else None)
        count, unit = plan.interval
        row = getattr(self._table.every(count), unit)
        if plan.has_time:
            row = row.at(plan.at or EARLY)
        job.run = row.do(self._run, job).run
        slot = job.slot(self._now())
        self._done[plan.key] = (job.done or slot).isoformat()
        return job

    def _now(self) -> datetime:
        return self._call.now().astimezone(UTC)

    def planned(self) -> list[tuple[JobPlan, datetime]]:
        """Return each job with its next run, in the time of its place."""
        return [(job.plan, job.slot(self._now()).astimezone(job.plan.zone)) for job in self._jobs]

    def run_due(self) -> None:
        """Run each job whose slot has come, the earliest first, unless it waits after a failure."""
        now, tick = self._now(), self._call.tick()
        due = [job for job in self._jobs if job.slot(now) <= now and tick >= job.not_before]
        for job in sorted(due, key=lambda job: job.slot(now)):
            job.run()

    def _run(self, job: _Job) -> None:
        """Run a job; whatever goes wrong in it ends no other."""
        plan, now = job.plan, self._now()
        slot = job.slot(now)
        if now - slot > GRACE:
            missed = f"{slot.astimezone(plan.zone):%a %d %b %Y %H:%M %Z}"
            self._call.say(f"{plan.description}: missed at {missed}, too long ago")
            self._settle(job, slot)
            return
        log.info("running the job %s, due %s", plan.description, slot.isoformat())
        fault = self._do(plan, slot, now.astimezone(plan.zone))
        self._call.ran(plan, fault)
        if fault is None:
            self._settle(job, slot)
        else:
            self._fail(job, slot, fault)

    def _fail(self, job: _Job, slot: datetime, fault: BriefingError) -> None:
        """Let a failed run be tried again, or give it up until its next slot."""
        wait = job.delay(self._call.tick())
        given_up = job.tries >= TRIES
        then = "given up until its next time" if given_up else f"tried again in {wait / 60:.0f} min"
        self._call.say(f"{job.plan.description}: {fault.what}; {then}")
        if given_up:
            self._call.lost(job.plan, fault, slot.astimezone(job.plan.zone))
            self._settle(job, slot)

    def _settle(self, job: _Job, slot: datetime) -> None:
        """Keep that a slot was dealt with, before the next one is looked for."""
        job.settle(slot)
        self._steps_done.pop((job.plan.key, slot), None)
        self._done[job.plan.key] = slot.isoformat()
        self._call.keep(self._done)

    def _do(self, plan: JobPlan, slot: datetime, now: datetime) -> BriefingError | None:
        """Do the steps that are not done yet, and return what went wrong first; without a memo, nothing is sent."""
        done = self._steps_done.setdefault((plan.key, slot), set())
        first: BriefingError | None = None
        for step in (s for s in plan.do if s not in done):
            fault = self._attempt(step, plan, now)
            if fault is None:
                done.add(step)
            first = first or fault
            if fault and step == "make":
                break
        return first

    def _attempt(self, step: str, plan: JobPlan, now: datetime) -> BriefingError | None:
        try:
            self._call.do(step, plan, now)
        except BriefingError as error:
            return error
        except Exception as error:  # a job that fails must not end the others
            log.exception("step %s of the job failed: %s", step, plan.description)
            return unexpected(error)
        return None
