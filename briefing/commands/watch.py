"""``briefing watch``: makes the memo again when the articles change, and does the jobs, until it is stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.show import plain
from briefing.world import World

if TYPE_CHECKING:
    from briefing.notices import Notice
    from briefing.settings import Settings
    from briefing.standing import Standing
    from briefing.watch.lock import Lock
    from briefing.watch.stop import Stopper


@click.command("watch")
@click.option("--once", is_flag=True, help="Do what is due, and end.")
@click.pass_obj
def command(world: World, /, *, once: bool) -> None:
    """Rebuild when the articles change, and run the jobs of briefing.toml, until stopped."""
    from briefing import ledger
    from briefing.standing import Standing
    from briefing.watch import lock
    from briefing.watch.stop import Stopped, Stopper

    stopper = Stopper()
    with lock.hold(ledger.place(world.state, world.folder, "lock"), world.clock()) as held, stopper.listening():
        try:
            with stopper.working():
                standing = Standing(
                    world, lambda line: _say(world, line), lambda s: _mail(world, s), lambda s, n: _call(world, s, n)
                )
            _watch(world, standing, held, stopper, once=once)
        except Stopped:
            _say(world, "stopped")


def _watch(world: World, standing: Standing, held: Lock, stopper: Stopper, *, once: bool) -> None:
    """Look, build, do what is due, wait; again and again, or until there is nothing left to do."""
    from briefing.watch import wake

    watcher, poll = standing.watcher(), standing.settings.watch.poll
    with wake.listening(standing.folders(), stopper.wake) as hears:
        if not once:
            how = "at once" if hears else f"every {poll:g} s"
            _say(world, f"watching {standing.settings.seeds.path}, {how}; {len(standing.settings.jobs)} jobs")
        while True:
            with stopper.working():
                held.beat(world.clock())
                watcher.step()
                if not once or watcher.settled:
                    standing.jobs.run_due()
            if once and watcher.settled:
                break
            stopper.wait(max(poll, watcher.rest))
    if watcher.error or standing.faults:
        raise watcher.error or standing.faults[0]


def _mail(world: World, settings: Settings) -> None:
    from briefing import posting, request
    from briefing.commands.send import prepared, tell

    tell(posting.send(request.issue(world, settings, None), prepared(world, settings), force=False))


def _call(world: World, settings: Settings, notice: Notice) -> str:
    from briefing import notices
    from briefing.commands.send import prepared

    return notices.send(notice, prepared(world, settings))


def _say(world: World, line: str) -> None:
    click.echo(f"{world.clock():%Y-%m-%d %H:%M:%S}  {plain(line)}", err=True)
