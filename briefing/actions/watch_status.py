"""Who watches a folder, whether the watcher is alive, and which jobs come next: what ``briefing status`` shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.actions import plan
from briefing.errors import BriefingError
from briefing.state import builds
from briefing.watch import journal, lock
from briefing.watch.journal import JobRun
from briefing.watch.lock import LockHolder
from briefing.watch.plan import JobPlan
from briefing.watch.schedule import JobCallbacks, Scheduler

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.environment import World

IDLE, AT_WORK = 120.0, 3600.0
"""Seconds without a sign of life after which a watcher is taken for dead: while it waits, and while it works."""


@dataclass(frozen=True, slots=True)
class NextRun:
    """The next run of a job."""

    plan: JobPlan
    at: datetime
    """In the time zone of the job."""
    last: JobRun | None
    """How the job went last."""


@dataclass(frozen=True, slots=True)
class WatchStatus:
    """Who watches a folder, and what comes next."""

    holder: LockHolder | None
    """The process that watches; ``None`` if there is none."""
    doing: str
    """What it does, in words; empty if nobody watches."""
    since: str
    """When it began to, as ISO time."""
    jobs: tuple[NextRun, ...]
    fault: BriefingError | None = None
    """What is wrong with the settings."""


def job_plans(settings: Settings) -> tuple[JobPlan, ...]:
    """Return the plans of all jobs of the settings."""
    return tuple(JobPlan(job.every, job.at, job.tz, job.do, job.kind) for job in settings.jobs)


def watch_status(world: World) -> WatchStatus:
    """Return who watches the working folder and what comes next; changes nothing."""
    kept = journal.load(builds.state_file(world.state, world.folder, "watch.json"))
    holder = lock.holder(builds.state_file(world.state, world.folder, "lock"))
    doing, since = (kept.doing, kept.since) if holder else ("", "")
    nothing = JobCallbacks(lambda *_: None, lambda _: None, lambda _: None, lambda *_: None, world.clock, world.tick)
    scheduler = Scheduler(nothing, kept.slots)
    try:
        scheduler.set(job_plans(plan.gather(world.folder, world.environ, {})))
    except BriefingError as error:
        return WatchStatus(holder, doing, since, (), error)
    runs = tuple(NextRun(job, at, kept.runs.get(job.key)) for job, at in scheduler.planned())
    return WatchStatus(holder, doing, since, runs)


def illness(world: World, status: WatchStatus) -> str | None:
    """Return what is wrong with the watcher of a folder; ``None`` where it is well."""
    if status.holder is None:
        return "nobody watches this folder"
    silent = world.clock().timestamp() - status.holder.beat
    works = status.doing.startswith(("building", "running"))
    if silent > (AT_WORK if works else IDLE):
        return f"process {status.holder.pid} has given no sign of life for {silent:.0f} s"
    return None
