"""A folder that is watched: what ``briefing watch`` builds, mails and prints, and what it keeps of that."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.actions import alert, build, mail, plan, print_memo
from briefing.actions.watch_status import job_plans
from briefing.common.files import write_whole
from briefing.config import loading, schema
from briefing.errors import BriefingError
from briefing.state import builds
from briefing.watch import journal
from briefing.watch.journal import JobRun, Journal
from briefing.watch.loop import BuildCallbacks, Rebuilder
from briefing.watch.plan import JobPlan
from briefing.watch.schedule import JobCallbacks, Scheduler
from briefing.watch.snapshot import Scanner

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.environment import World

SendMemo = Callable[["Settings"], None]
"""Mails the last memo of some settings and says so; raises a ``BriefingError``."""

log = logging.getLogger(__name__)


class WatchedFolder:
    """The working folder of ``briefing watch``. What it keeps is on the disk at each moment."""

    def __init__(self, world: World, say: Callable[[str], None], send_memo: SendMemo) -> None:
        self._world = replace(world, load=cache(world.load))  # the language model is loaded once
        self._say = say
        self._send_memo = send_memo
        builds.sweep(world.state, world.folder, world.clock().timestamp())
        self._file = builds.state_file(world.state, world.folder, "watch.json")
        self._journal = journal.load(self._file)
        self.settings = plan.gather(world.folder, world.environ, {})
        self.faults: list[BriefingError] = []
        """What went wrong in jobs, in order."""
        self._order(self.settings)  # settings that cannot be are told at once
        callbacks = JobCallbacks(self._do, say, self._keep_slots, self._ran, world.clock, world.tick, self._lost)
        self.jobs = Scheduler(callbacks, self._journal.slots)
        self.jobs.set(job_plans(self.settings))

    def rebuilder(self) -> Rebuilder:
        """Return what builds again when the articles, the templates or the settings change."""
        watch = self.settings.watch
        callbacks = BuildCallbacks(
            self._build, self._refresh, self._say, self._doing, self._world.tick, watch.settle, pause=watch.poll
        )
        return Rebuilder(Scanner(self._files), callbacks, self._journal.built if self._memo_exists() else "")

    def folders(self) -> tuple[Path, ...]:
        """Return the folders in which changes are to be expected."""
        return (self._world.folder / self.settings.seeds.path, *self._own_templates())

    def _own_templates(self) -> tuple[Path, ...]:
        """Return the folders with the user's own templates."""
        return loading.templates(self._world.folder, self.settings.memo.kind, self.settings.files)[1][:-1]

    def _files(self) -> Mapping[str, Path] | None:
        """Return all files that a memo depends on, by name; ``None`` where the articles are not there."""
        articles = pipeline.watched(self._world.folder / self.settings.seeds.path)
        if articles is None:
            return None
        templates = [p for folder in self._own_templates() for p in folder.rglob("*.j2")]
        settings = {self._world.folder.resolve() / schema.FILE, *self.settings.files}
        return articles | {str(p): p for p in (*templates, *sorted(p for p in settings if p.exists()))}

    def _memo_exists(self) -> bool:
        """Whether the memo that was built last is still in its folder."""
        memo, out = self.settings.memo, self._world.folder / self.settings.memo.out
        return all((out / f"{memo.name}.{ending}").is_file() for ending in memo.formats)

    def _refresh(self) -> None:
        """Take over settings that have changed; what is wrong with them is told when the build fails by it."""
        try:
            self.settings = plan.gather(self._world.folder, self._world.environ, {})
            self.jobs.set(job_plans(self.settings))
        except BriefingError as error:
            log.info("the settings stay as they were: %s", error.what)

    def _order(self, settings: Settings, day: str | None = None) -> pipeline.Order:
        day = day or plan.as_of(None, self._world.environ, self._world.clock)
        return plan.order(self._world.folder, settings, day)

    def _build(self) -> None:
        try:
            settings = plan.gather(self._world.folder, self._world.environ, {})
            order = self._order(settings)
        except BriefingError as error:
            build.failed(self._world, error)
            raise
        self._make(order)

    def _make(self, order: pipeline.Order) -> None:
        outcome, lost = build.build(self._world, order)
        for line in lost:
            self._say(line)
        changed = any(r.changed for r in outcome.receipts)
        where = ", ".join(r.where for r in outcome.receipts)
        self._say(f"made {where}, of {len(outcome.articles)} articles" if changed else f"unchanged: {where}")

    def _do(self, step: str, job: JobPlan, now: datetime) -> None:
        """Do a step of a job, as of the day at its place."""
        self._doing(f"running a job: {step}", self._journal.built)
        settings = plan.variant(self.settings, job.kind)
        try:
            if step == "make":
                fixed = self._world.environ.get("SOURCE_DATE_EPOCH")
                self._make(self._order(settings, None if fixed else now.date().isoformat()))
            elif step == "send":
                self._send_memo(settings)
            else:
                self._print(settings)
        finally:
            self._doing("watching", self._journal.built)

    def _print(self, settings: Settings) -> None:
        memo = build.current(self._world, plan.variant(self.settings, "handout"))
        self._say(print_memo.send(memo, print_memo.print_context(self._world, settings), once=True))

    def _ran(self, job: JobPlan, fault: BriefingError | None) -> None:
        self.faults += [fault] if fault else []
        run = JobRun(self._world.now(), fault.what if fault else "")
        self._keep(replace(self._journal, runs={**self._journal.runs, job.key: run}))

    def _lost(self, job: JobPlan, fault: BriefingError, due: datetime) -> None:
        """Tell whoever runs this that a job is given up; what goes wrong in that does not hold up the jobs."""
        notice = alert.FailureNotice(job.description, f"{due:%a %d %b %Y %H:%M %Z}".strip(), fault)
        try:
            line = alert.send(notice, mail.mail_context(self._world, self.settings))
        except BriefingError as error:
            line = f"nobody could be told of it: {error.what}"
        if line:
            self._say(line)

    def _keep_slots(self, slots: Mapping[str, str]) -> None:
        runs = {key: run for key, run in self._journal.runs.items() if key in slots}
        self._keep(replace(self._journal, slots=dict(slots), runs=runs))

    def _doing(self, doing: str, built: str) -> None:
        self._keep(replace(self._journal, doing=doing, since=self._world.now(), built=built))

    def _keep(self, kept: Journal) -> None:
        self._journal = kept
        try:
            write_whole(self._file, journal.dump(kept))
        except OSError as error:
            self._say(f"briefing status will not know of this: {error}")
