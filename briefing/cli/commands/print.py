"""``briefing print``: the handout of the memo that was made last, to the printer."""

from __future__ import annotations

from dataclasses import replace
from shlex import join

import click

from briefing.common.text import one_line
from briefing.environment import World


@click.command("print")
@click.option("--printer", metavar="NAME", help="Name of the printer [print.printer, else the system's default].")
@click.option("--dry-run", is_flag=True, help="Show the command that would print, and do nothing.")
@click.pass_obj
def command(world: World, /, *, printer: str | None, dry_run: bool) -> None:
    """Print the handout of the articles through lp; it is made first where it is not there yet."""
    from briefing.actions import build, plan, print_memo

    settings = plan.gather(world.folder, world.environ, {})
    settings = replace(settings, print=replace(settings.print, printer=printer or settings.print.printer))
    handout, context = plan.variant(settings, "handout"), print_memo.print_context(world, settings)
    file = (world.folder / handout.memo.out / f"{handout.memo.name}.pdf").resolve()
    shown = print_memo.arguments(file, handout.memo.title or handout.memo.name, context)  # a wrong name fails at once
    if dry_run:
        click.echo(join(shown))
        return
    click.echo(one_line(print_memo.send(build.current(world, handout), context)), err=True)
