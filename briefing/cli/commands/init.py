"""``briefing init``: a working folder to begin with."""

from __future__ import annotations

import click

from briefing.common.text import one_line
from briefing.environment import World


@click.command("init")
@click.argument("folder", default=".", type=click.Path())
@click.option("--templates", "words", is_flag=True, help="Copy the words of the memo too, to be changed.")
@click.pass_obj
def command(world: World, /, *, folder: str, words: bool) -> None:
    """Start a FOLDER [.]: a commented briefing.toml, and seeds/ for the articles. Overwrites nothing."""
    from briefing.config import scaffold

    for one in scaffold.start(world.folder / folder, words=words):
        if one.created:
            click.echo(one.path)
        else:
            click.echo(f"left as it is: {one_line(str(one.path))}", err=True)
    where = "" if folder == "." else f" in {one_line(folder)}"
    click.echo(f"Put articles into seeds/, as text or saved pages, and run briefing make{where}.", err=True)
