"""``briefing config``: the settings in force."""

from __future__ import annotations

import click

from briefing.world import World


@click.command("config")
@click.pass_obj
def command(world: World, /) -> None:
    """Show every setting, its value and where it comes from."""
    from briefing import request, show

    click.echo(show.settings_text(request.gather(world.folder, world.environ, {})), nl=False)
