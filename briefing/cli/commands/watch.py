"""``briefing watch``: makes the memo again when the articles change, and does the jobs, until it is stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.common.text import one_line
from briefing.environment import World

if TYPE_CHECKING:
    from briefing.actions.alert import Notice
    from briefing.actions.watch_folder import Standing
    from briefing.config.schema import Settings
    from briefing.watch.lock import Lock
    from briefing.watch.signals import Stopper


@click.command("watch")
@click.option("--once", is_flag=True, help="Do what is due, and end.")
@click.pass_obj
def command(world: World, /, *, once: bool) -> None:
    """Rebuild when the articles change, and run the jobs of briefing.toml, until stopped."""
    from briefing.actions.watch_folder import Standing
    from briefing.state import builds
    from briefing.watch import lock
    from briefing.watch.signals import Stopped, Stopper

    stopper = Stopper()
    with lock.hold(builds.place(world.state, world.folder, "lock"), world.clock()) as held, stopper.listening():
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
    from briefing.watch import notify

    watcher, poll = standing.watcher(), standing.settings.watch.poll
    with notify.listening(standing.folders(), stopper.wake) as hears:
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
    from briefing.actions import mail, plan
    from briefing.cli.commands.send import prepared, tell

    tell(mail.send(plan.issue(world, settings, None), prepared(world, settings), force=False))


def _call(world: World, settings: Settings, notice: Notice) -> str:
    from briefing.actions import alert
    from briefing.cli.commands.send import prepared

    return alert.send(notice, prepared(world, settings))


def _say(world: World, line: str) -> None:
    click.echo(f"{world.clock():%Y-%m-%d %H:%M:%S}  {one_line(line)}", err=True)
