"""``briefing read``: what is understood of each article, before anything is selected for a memo."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.commands.arguments import existing
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.facts import Unread


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="FILE|FOLDER...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, an article each.")
@click.option("--text", "as_text", is_flag=True, help="The text of one FILE that offsets count in.")
@click.option("--model", help="Installed spaCy pipeline.")
@click.pass_obj
def command(world: World, /, *, paths: tuple[str, ...], as_json: bool, as_text: bool, model: str | None) -> None:
    """Show what is understood of each article, and what was left out."""
    from briefing import pipeline
    from briefing.actions import plan
    from briefing.cli import output

    chosen = plan.gather(world.folder, world.environ, {"model": model})
    found = [existing(world, p) for p in paths]
    if as_text:
        click.echo(pipeline.text(_single(found)), nl=False)
        return
    readings = [pipeline.read(p, world.folder / chosen.seeds.path) for p in found]
    _tell_unread(u for r in readings for u in r.unread)
    inspections, faulty = pipeline.inspect(readings, chosen.language.model, world.load)
    _tell_unread(faulty)
    for one in inspections:
        click.echo(output.inspection_json(one) if as_json else output.inspection_text(one))


def _tell_unread(unread: Iterable[Unread]) -> None:
    for one in unread:
        click.echo(f"left out {one_line(one.path)}: {one_line(one.reason)}", err=True)


def _single(paths: list[Path]) -> Path:
    if len(paths) != 1 or not paths[0].is_file():
        raise UsageError("--text shows the text of one file", "Name a single file.")
    return paths[0]
