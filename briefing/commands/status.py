"""``briefing status``: the last build of a folder, and the last error."""

from __future__ import annotations

import click

from briefing.world import World


@click.command("status")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def command(world: World, /, *, as_json: bool) -> None:
    """Show the last build of this folder, and the last error."""
    from briefing import ledger, show

    entry = ledger.last(world.state, world.folder)
    click.echo(show.status_json(entry) if as_json else show.status_text(entry), nl=as_json)
