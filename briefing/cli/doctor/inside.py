"""Checks of what a memo needs: language model, typefaces, templates, articles, folders, the time."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.cli.doctor.result import CheckResult, fault, note, ok
from briefing.config.loading import templates
from briefing.config.schema import Settings
from briefing.errors import NoSeedsError
from briefing.state import builds
from briefing.watch import lock

if TYPE_CHECKING:
    from briefing.environment import World

NEEDED = frozenset({"tagger", "parser", "lemmatizer", "ner"})
"""Components that a language model must have."""
FREE = 100_000_000
"""Bytes that should be free."""
FIRST = 2025
"""The year in which the program was written: a clock that shows an earlier one is wrong."""


def model(world: World, settings: Settings) -> CheckResult:
    """Whether the language model can be loaded, and does what is asked of it."""
    from briefing.understand.parsing.language import DEFAULT_MODEL, version

    nlp = world.load(settings.language.model)
    lacks = sorted(NEEDED - set(nlp.pipe_names))
    if lacks:
        fix = f'Name another under [language] model: "{DEFAULT_MODEL}".'
        return fault("model", f"{settings.language.model} has no {', '.join(lacks)}", fix)
    return ok("model", version(nlp))


def fonts(_: World, __: Settings) -> CheckResult:
    """Whether the typefaces are installed and hold letters."""
    from briefing.render import fonts

    empty = [name for name in fonts.names() if not fonts.load(name)]
    if empty:
        return fault("fonts", f"no letters in {', '.join(empty)}", "Install briefing again, from where it came.")
    return ok("fonts", f"{len(fonts.names())} files")


def words(world: World, settings: Settings) -> CheckResult:
    """Whether the templates can be used, those of the jobs too."""
    from briefing.compose import Templates

    own = 0
    for kind in dict.fromkeys((settings.memo.kind, *(j.kind for j in settings.jobs if j.kind))):
        name, folders = templates(world.folder, kind, settings.files)
        in_use = Templates.load(name, folders)
        for file, path in in_use.files():
            in_use.check(file)
            own += not path.is_relative_to(folders[-1])
    return ok("templates", f"{own} of your own" if own else "as shipped")


def seeds(world: World, settings: Settings) -> CheckResult:
    """Whether there is something to read."""
    folder = world.folder / settings.seeds.path
    try:
        reading = pipeline.read(folder, folder)
    except NoSeedsError as error:
        return note("seeds", error.what, error.hint)
    message = f"{len(reading.articles)} articles in {settings.seeds.path}"
    if reading.unread:
        left = "; ".join(f"{u.path}: {u.reason}" for u in reading.unread[:3])
        return note("seeds", f"{message}; left out: {left}", "Save these as text or as pages, or take them out.")
    return ok("seeds", message)


def out(world: World, settings: Settings) -> CheckResult:
    """Whether memos can be written."""
    folder = world.folder / settings.memo.out
    near = next(p for p in (folder, *folder.resolve().parents) if p.exists())
    if not near.is_dir() or not os.access(near, os.W_OK | os.X_OK):
        return fault("out", f"nothing can be written to {folder}", "Name another folder with --out, or [memo] out.")
    return ok("out", settings.memo.out)


def state(world: World, _: Settings) -> CheckResult:
    """Whether the state can be written and locked: a lock is taken and released."""
    probe = world.state / "doctor.lock"
    with lock.hold(probe, world.clock()), suppress(OSError):
        probe.unlink()
    return ok("state", f"{world.state}, can be locked")


def disk(world: World, settings: Settings) -> CheckResult:
    """Whether there is space for memos and for the state."""
    places = {name: _free(world.folder / path) for name, path in (("out", settings.memo.out), ("state", world.state))}
    least = min(places, key=lambda name: places[name])
    message = f"{places[least] / 1e9:.1f} GB free for {least}"
    return ok("disk", message) if places[least] >= FREE else fault("disk", message, "Make room on that disk.")


def _free(path: Path) -> int:
    near = next(p for p in (path, *path.resolve().parents) if p.exists())
    return shutil.disk_usage(near).free


def clock(world: World, settings: Settings) -> CheckResult:
    """Whether the time can be right, and in which zone jobs run."""
    now, build = world.clock(), builds.load(world.state, world.folder).build
    message = f"{now:%Y-%m-%d %H:%M}, zone {now.tzname() or 'not known'}"
    if now.year < FIRST or (build and now < datetime.fromisoformat(build.at) - timedelta(minutes=5)):
        why = f"the last memo is of {build.at}" if build and now.year >= FIRST else "that is long ago"
        return fault(
            "clock", f"{message}; {why}", "Set the clock of this machine, or let it be set: timedatectl set-ntp on."
        )
    bare = [j for j in settings.jobs if not j.tz and j.every not in {"hour", "minute"}]
    if bare:
        return note("clock", f"{message}; {len(bare)} jobs run by it", 'Write tz = "Europe/London" below [[job]].')
    return ok("clock", message)
