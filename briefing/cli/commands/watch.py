"""``briefing watch``: makes the memo again when the articles change, and does the jobs, until it is stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.common.text import one_line
from briefing.environment import World

if TYPE_CHECKING:
    from briefing.actions.watch_folder import WatchedFolder
    from briefing.config.schema import Settings
    from briefing.watch.lock import Lock
    from briefing.watch.signals import Stopper


@click.command("watch")
@click.option("--once", is_flag=True, help="Do what is due, and end.")
@click.pass_obj
def command(world: World, /, *, once: bool) -> None:
    """Rebuild when the articles change, and run the jobs of briefing.toml, until stopped."""
    from briefing.actions.watch_folder import WatchedFolder
    from briefing.state import builds
    from briefing.watch import lock
    from briefing.watch.signals import Stopped, Stopper

    stopper = Stopper()
    with lock.hold(builds.state_file(world.state, world.folder, "lock"), world.clock()) as held, stopper.listening():
        try:
            with stopper.working():
                folder = WatchedFolder(world, lambda line: _say(world, line), lambda s: send_memo(world, s))
            _watch(world, folder, held, stopper, once=once)
        except Stopped:
            _say(world, "stopped")


def _watch(world: World, folder: WatchedFolder, held: Lock, stopper: Stopper, *, once: bool) -> None:
    """Scan, build, run the jobs that are due, wait, and so on; with ``once``, until there is nothing left to do."""
    from briefing.watch import notify

    rebuilder, poll = folder.rebuilder(), folder.settings.watch.poll
    with notify.listening(folder.folders(), stopper.wake) as notified:
        if not once:
            how = "at once" if notified else f"every {poll:g} s"
            _say(world, f"watching {folder.settings.seeds.path}, {how}; {len(folder.settings.jobs)} jobs")
        while True:
            with stopper.working():
                held.beat(world.clock())
                rebuilder.step()
                if not once or rebuilder.settled:
                    folder.jobs.run_due()
            if once and rebuilder.settled:
                break
            stopper.wait(max(poll, rebuilder.rest))
    if rebuilder.error or folder.faults:
        raise rebuilder.error or folder.faults[0]


def send_memo(world: World, settings: Settings) -> None:
    """Mail the last memo of some settings, and say who got it; raises a ``BriefingError``."""
    from briefing.actions import mail, plan
    from briefing.cli.commands.send import tell

    memo = plan.memo_to_send(world, settings, None)
    tell(mail.send(memo, mail.mail_context(world, settings), force=False))


def _say(world: World, line: str) -> None:
    click.echo(f"{world.clock():%Y-%m-%d %H:%M:%S}  {one_line(line)}", err=True)
