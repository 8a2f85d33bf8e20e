"""The standing order: what ``briefing watch`` builds, mails and prints, and what it keeps of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.actions import build, print_memo
from briefing.actions import plan as request
from briefing.actions.alert import Notice
from briefing.common.files import write_whole
from briefing.config import loading, schema
from briefing.errors import BriefingError
from briefing.state import builds
from briefing.watch import journal, lock
from briefing.watch.journal import Kept, Run
from briefing.watch.lock import Holder
from briefing.watch.loop import Watcher, Work
from briefing.watch.schedule import Hands, Jobs, Plan
from briefing.watch.snapshot import Eye

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.environment import World

Mailer = Callable[["Settings"], None]
"""Mails the last memo of some settings and says so; raises a ``BriefingError``."""
Caller = Callable[["Settings", Notice], str]
"""Tells whoever runs this by mail, and says what became of it; raises a ``BriefingError``."""


def plans(settings: Settings) -> tuple[Plan, ...]:
    """The jobs of the settings."""
    return tuple(Plan(j.every, j.at, j.tz, j.do, j.kind) for j in settings.jobs)


def known(world: World) -> Kept:
    """What a watcher has kept of a folder."""
    return journal.load(builds.place(world.state, world.folder, "watch.json"))


@dataclass(frozen=True, slots=True)
class Coming:
    """A job, its next run in the time of its place, and its last run."""

    plan: Plan
    next: datetime
    last: Run | None


@dataclass(frozen=True, slots=True)
class Watching:
    """Who watches a folder, and what is to come."""

    holder: Holder | None
    """Nobody watches where there is none."""
    doing: str
    since: str
    jobs: tuple[Coming, ...]
    fault: BriefingError | None = None
    """What is wrong with the settings."""


def watching(world: World) -> Watching:
    """Look who watches a working folder, and what is to come."""
    kept, holder = known(world), lock.holder(builds.place(world.state, world.folder, "lock"))
    doing, since = (kept.doing, kept.since) if holder else ("", "")
    hands = Hands(lambda *_: None, lambda _: None, lambda _: None, lambda *_: None, world.clock, world.tick)
    jobs = Jobs(hands, kept.slots)
    try:
        jobs.set(plans(request.gather(world.folder, world.environ, {})))
    except BriefingError as error:
        return Watching(holder, doing, since, (), error)
    coming = tuple(Coming(plan, at, kept.runs.get(plan.key)) for plan, at in jobs.planned())
    return Watching(holder, doing, since, coming)


STALE, LONG = 120.0, 3600.0
"""Seconds without a sign of life after which a watcher is taken for dead: idle, and at work."""


def illness(world: World, found: Watching) -> str | None:
    """What is wrong with a watcher; ``None`` where it is well."""
    if found.holder is None:
        return "nobody watches this folder"
    silent = world.clock().timestamp() - found.holder.beat
    at_work = found.doing.startswith(("building", "running"))
    if silent > (LONG if at_work else STALE):
        return f"process {found.holder.pid} has given no sign of life for {silent:.0f} s"
    return None


class Standing:
    """A folder that is watched. What it keeps is on the disk at each moment."""

    def __init__(self, world: World, say: Callable[[str], None], mail: Mailer, call: Caller) -> None:
        self._world = replace(world, load=cache(world.load))  # the language model is loaded once
        self._say = say
        self._mail = mail
        self._call = call
        builds.sweep(world.state, world.folder, world.clock().timestamp())
        self._place = builds.place(world.state, world.folder, "watch.json")
        self._kept = known(world)
        self.settings = request.gather(world.folder, world.environ, {})
        self.faults: list[BriefingError] = []
        self._order(self.settings)  # what cannot be is told at once
        hands = Hands(self._do, say, self._keep_slots, self._ran, world.clock, world.tick, self._lost)
        self.jobs = Jobs(hands, self._kept.slots)
        self.jobs.set(plans(self.settings))

    def watcher(self) -> Watcher:
        """What builds when the articles, the templates or the settings are others."""
        watch = self.settings.watch
        work = Work(
            self._build, self._refresh, self._say, self._doing, self._world.tick, watch.settle, pause=watch.poll
        )
        return Watcher(Eye(self._files), work, self._kept.built if self._is_there() else "")

    def folders(self) -> tuple[Path, ...]:
        """Where changes are to be expected."""
        return (self._world.folder / self.settings.seeds.path, *self._words())

    def _words(self) -> tuple[Path, ...]:
        """Folders with the user's own templates."""
        return loading.templates(self._world.folder, self.settings.memo.kind, self.settings.files)[1][:-1]

    def _files(self) -> Mapping[str, Path] | None:
        """Everything that a memo depends on; ``None`` where the articles are not there."""
        seeds = self._world.folder / self.settings.seeds.path
        found = pipeline.watched(seeds)
        if found is None:
            return None
        words = [p for folder in self._words() for p in folder.rglob("*.j2")]
        toml = {self._world.folder.resolve() / schema.FILE, *self.settings.files}
        return found | {str(p): p for p in (*words, *sorted(p for p in toml if p.exists()))}

    def _is_there(self) -> bool:
        """Whether the memo that was built last still stands in its folder."""
        memo, out = self.settings.memo, self._world.folder / self.settings.memo.out
        return all((out / f"{memo.name}.{ending}").is_file() for ending in memo.formats)

    def _refresh(self) -> None:
        """Take settings that have changed; wrong ones are told when the build fails by them."""
        try:
            self.settings = request.gather(self._world.folder, self._world.environ, {})
            self.jobs.set(plans(self.settings))
        except BriefingError:
            return

    def _order(self, settings: Settings, day: str | None = None) -> pipeline.Order:
        day = day or request.as_of(None, self._world.environ, self._world.clock)
        return request.order(self._world.folder, settings, day)

    def _build(self) -> None:
        try:
            settings = request.gather(self._world.folder, self._world.environ, {})
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

    def _do(self, step: str, plan: Plan, now: datetime) -> None:
        """Do a step of a job; the day is that of its place."""
        settings = request.variant(self.settings, plan.kind)
        self._doing(f"running a job: {step}", self._kept.built)
        epoch = self._world.environ.get("SOURCE_DATE_EPOCH")
        try:
            if step == "make":
                self._make(self._order(settings, None if epoch else now.date().isoformat()))
            elif step == "send":
                self._mail(settings)
            else:
                press = print_memo.press(self._world, settings)
                issue = build.current(self._world, request.variant(self.settings, "handout"))
                self._say(print_memo.send(issue, press, once=True))
        finally:
            self._doing("watching", self._kept.built)

    def _ran(self, plan: Plan, fault: BriefingError | None) -> None:
        self.faults += [fault] if fault else []
        run = Run(self._world.now(), fault.what if fault else "")
        self._keep(replace(self._kept, runs={**self._kept.runs, plan.key: run}))

    def _lost(self, plan: Plan, fault: BriefingError, due: datetime) -> None:
        """Tell whoever runs this; what goes wrong in that must not hold up the jobs."""
        try:
            told = self._call(self.settings, Notice(plan.words, f"{due:%a %d %b %Y %H:%M %Z}".strip(), fault))
        except BriefingError as error:
            told = f"nobody could be told of it: {error.what}"
        if told:
            self._say(told)

    def _keep_slots(self, slots: Mapping[str, str]) -> None:
        runs = {key: run for key, run in self._kept.runs.items() if key in slots}
        self._keep(replace(self._kept, slots=dict(slots), runs=runs))

    def _doing(self, doing: str, built: str) -> None:
        self._keep(replace(self._kept, doing=doing, since=self._world.now(), built=built))

    def _keep(self, kept: Kept) -> None:
        self._kept = kept
        try:
            write_whole(self._place, journal.dump(kept))
        except OSError as error:
            self._say(f"briefing status will not know of this: {error}")
