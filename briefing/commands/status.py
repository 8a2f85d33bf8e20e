"""``briefing status``: the last build of a folder, the last error, who watches it, what runs next."""

from __future__ import annotations

import click

from briefing.errors import FaultError
from briefing.world import World


@click.command("status")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--health", is_flag=True, help="Only tell whether briefing watch is alive: 0 if it is, else 1.")
@click.pass_obj
def command(world: World, /, *, as_json: bool, health: bool) -> None:
    """Show the last build of this folder, the last error, and the next runs."""
    from briefing import ledger, standing, told

    entry, found = ledger.last(world.state, world.folder), standing.watching(world)
    ill = standing.illness(world, found)
    if as_json:
        click.echo(told.data(entry, found, ill))
    elif not health:
        click.echo(told.text(entry, found, world.clock()), nl=False)
    if health and ill:
        raise FaultError(ill, "Start briefing watch in this folder.")
    if health and not as_json:
        click.echo("well")
    if found.fault and not health:
        raise found.fault
