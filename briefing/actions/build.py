"""A memo is made, and what came of it is kept: for ``changes``, ``status`` and ``explain``, for mail and print."""

from __future__ import annotations

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
from briefing.state.builds import Build, Entry
from briefing.state.published import Issue

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.environment import World
    from briefing.facts import Unread
    from briefing.orders import Order


def build(world: World, order: Order, tell: Callable[[str], None] = lambda _: None) -> tuple[Outcome, tuple[str, ...]]:
    """Make a memo; the second is what could not be kept of it, a line each. Raises a ``BriefingError``."""
    known = builds.last(world.state, world.folder)
    order = replace(order, before=builds.before(known, order.series, order.as_of), cache=world.cache)
    mark = up_to_date.mark(order, pipeline.watched(order.seeds) or {}) if order.cache else ""
    if known.error is None and known.build and up_to_date.stands(known.build, mark):
        return _standing(known.build), ()
    try:
        outcome = pipeline.make(order, world.load, tell)
    except BriefingError as error:
        failed(world, error)
        raise
    entry = builds.built(known, replace(_build(world, order, outcome, known.build), mark=mark), outcome.kept)
    return outcome, _remember(world, entry, lambda: _issue(world, order, outcome))


def _standing(build: Build) -> Outcome:
    """What a build left, told again."""
    return Outcome(
        articles=(),
        unread=_left_out(build.unread) if build.unread else (),
        receipts=tuple(Receipt(name, Path(name).stat().st_size, changed=False) for name in build.marks),
        warnings=build.warnings,
        seeds=build.seeds,
        made=False,
    )


def _left_out(lines: tuple[str, ...]) -> tuple[Unread, ...]:
    from briefing.facts import Unread

    parts = (line.partition(": ") for line in lines)
    return tuple(Unread(path, reason) for path, _, reason in parts)


def current(world: World, settings: Settings) -> Issue:
    """The memo of these settings, of the same articles and day as the last build; it is made where it is not there.

    Raises a ``BriefingError``.
    """
    known = builds.last(world.state, world.folder).build
    found = published.pick(published.made(world.state, world.folder), settings.memo.name, settings.memo.kind)
    fits = found and known and (found.seeds, found.as_of) == (known.seeds, known.as_of)
    if found and fits and len(published.unchanged(found)) == len(found.files):
        return found
    order = plan.order(world.folder, settings, plan.as_of(None, world.environ, world.clock))
    outcome, lost = build(world, order)
    if lost:
        raise CarryError(lost[0], "Set XDG_STATE_HOME to a folder that can be written to.")
    return _issue(world, order, outcome)


def failed(world: World, error: BriefingError) -> None:
    """Keep what went wrong for ``briefing status``, where that can be kept."""
    known = builds.last(world.state, world.folder)
    _remember(world, replace(known, error=builds.Failure(world.now(), one_line(error.what))))


def _remember(world: World, entry: Entry, issue: Callable[[], Issue] | None = None) -> tuple[str, ...]:
    try:
        builds.remember(world.state, world.folder, entry)
        if issue:
            published.remember(world.state, world.folder, issue())
    except OSError as error:
        return (f"briefing status will not know of this memo, nor briefing send: {error}",)
    return ()


def _build(world: World, order: Order, outcome: Outcome, before: Build | None) -> Build:
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


def _issue(world: World, order: Order, outcome: Outcome) -> Issue:
    """What a mail needs of this memo; its files are named by their whole paths, wherever the next command is run."""
    paths = [Path(r.where).resolve() for r in outcome.receipts]
    return Issue(
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
