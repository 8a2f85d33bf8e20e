"""``briefing status``: the last build of a folder, the last error, who watches it, what runs next."""

from __future__ import annotations

import click

from briefing.environment import World
from briefing.errors import FaultError


@click.command("status")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--health", is_flag=True, help="Only tell whether briefing watch is alive: 0 if it is, else 1.")
@click.pass_obj
def command(world: World, /, *, as_json: bool, health: bool) -> None:
    """Show the last build of this folder, the last error, and the next runs."""
    from briefing.actions import watch_status
    from briefing.cli import status_output
    from briefing.state import builds

    state, status = builds.load(world.state, world.folder), watch_status.watch_status(world)
    ill = watch_status.illness(world, status)
    if as_json:
        click.echo(status_output.data(state, status, ill))
    elif not health:
        click.echo(status_output.text(state, status, world.clock()), nl=False)
    if health and ill:
        raise FaultError(ill, "Start briefing watch in this folder.")
    if health and not as_json:
        click.echo("well")
    if status.fault and not health:
        raise status.fault
