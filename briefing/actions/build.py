"""Make a memo and keep what came of it: for the next memo's changes, for status and explain, for mail and print."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.actions import plan
from briefing.common.files import sha256_of
from briefing.common.text import one_line
from briefing.errors import BriefingError, CarryError
from briefing.orders import Outcome
from briefing.outputs import Receipt
from briefing.state import builds, published, up_to_date
from briefing.state.builds import Build, FolderState
from briefing.state.published import PublishedMemo

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.environment import World
    from briefing.facts import Unread
    from briefing.orders import Order

log = logging.getLogger(__name__)


def build(world: World, order: Order, tell: Callable[[str], None] = lambda _: None) -> tuple[Outcome, tuple[str, ...]]:
    """Make a memo, unless the last one is still what would be made; raises a ``BriefingError``.

    Returns what came of it, and a line for each thing that could not be kept for later runs. ``tell`` is called with
    the name of each step.
    """
    known = builds.load(world.state, world.folder)
    order = replace(order, before=builds.earlier_memo(known, order.series, order.as_of), cache=world.cache)
    mark = up_to_date.mark(order, pipeline.watched(order.seeds) or {}) if order.cache else ""
    if known.error is None and known.build and up_to_date.stands(known.build, mark):
        log.info("the memo of %s is up to date", known.build.at)
        return _unchanged(known.build), ()
    try:
        outcome = pipeline.make(order, world.load, _logged(tell))
    except BriefingError as error:
        failed(world, error)
        raise
    log.info("read %d articles, left out %d files", len(outcome.articles), len(outcome.unread))
    made = replace(_build(world, order, outcome, known.build), mark=mark)
    lost = _save(world, builds.after_build(known, made, outcome.kept), lambda: _published(world, order, outcome))
    return outcome, lost


def _logged(tell: Callable[[str], None]) -> Callable[[str], None]:
    """Return ``tell``, which also logs each step."""

    def step(name: str) -> None:
        log.info("%s", name)
        tell(name)

    return step


def _unchanged(build: Build) -> Outcome:
    """Return what an earlier build left, for a run that has nothing to do."""
    return Outcome(
        articles=(),
        unread=_left_out(build.unread) if build.unread else (),
        receipts=tuple(Receipt(name, Path(name).stat().st_size, changed=False) for name in build.marks),
        warnings=build.warnings,
        seeds=build.seeds,
        made=False,
    )


def _left_out(lines: tuple[str, ...]) -> tuple[Unread, ...]:
    """Return files that were left out, from the lines of a build."""
    from briefing.facts import Unread

    parts = (line.partition(": ") for line in lines)
    return tuple(Unread(path, reason) for path, _, reason in parts)


def current(world: World, settings: Settings) -> PublishedMemo:
    """Return the memo of some settings, of the articles and day of the last build; it is made where there is none.

    Raises a ``BriefingError``.
    """
    known = builds.load(world.state, world.folder).build
    memo = published.latest(published.load(world.state, world.folder), settings.memo.name, settings.memo.kind)
    fits = memo and known and (memo.seeds, memo.as_of) == (known.seeds, known.as_of)
    if memo and fits and len(published.unchanged(memo)) == len(memo.files):
        return memo
    order = plan.order(world.folder, settings, plan.as_of(None, world.environ, world.clock))
    outcome, lost = build(world, order)
    if lost:
        raise CarryError(lost[0], "Set XDG_STATE_HOME to a folder that can be written to.")
    return _published(world, order, outcome)


def failed(world: World, error: BriefingError) -> None:
    """Keep what went wrong for ``briefing status``, where that can be kept."""
    known = builds.load(world.state, world.folder)
    _save(world, replace(known, error=builds.Failure(world.now(), one_line(error.what))))


def _save(world: World, known: FolderState, memo: Callable[[], PublishedMemo] | None = None) -> tuple[str, ...]:
    """Keep what is known of the folder, and a memo that can be mailed; return what could not be kept, in words."""
    try:
        builds.save(world.state, world.folder, known)
        if memo:
            published.save(world.state, world.folder, memo())
    except OSError as error:
        return (f"briefing status will not know of this memo, nor briefing send: {error}",)
    return ()


def _build(world: World, order: Order, outcome: Outcome, before: Build | None) -> Build:
    """Return the record of a build, with the reason why it was made."""
    made = Build(
        at=world.now(),
        as_of=order.as_of,
        files=tuple(one_line(r.where) for r in outcome.receipts),
        articles=len(outcome.articles),
        unread=tuple(one_line(f"{u.path}: {u.reason}") for u in outcome.unread),
        kind=order.kind,
        name=order.name,
        folder=str(order.seeds),
        seeds=outcome.seeds,
        warnings=outcome.warnings,
        marks=up_to_date.marks(tuple(r.where for r in outcome.receipts)),
    )
    return replace(made, why=builds.reasons(before, made))


def _published(world: World, order: Order, outcome: Outcome) -> PublishedMemo:
    """Return the memo as mail and print need it; its files have whole paths, wherever the next command is run."""
    paths = [Path(r.where).resolve() for r in outcome.receipts]
    return PublishedMemo(
        name=order.name,
        kind=order.kind,
        as_of=order.as_of,
        title=outcome.letter.title,
        at=world.now(),
        text=outcome.letter.text,
        page=outcome.letter.page,
        files={str(p): sha256_of(p) for p in paths},
        seeds=outcome.seeds,
    )
