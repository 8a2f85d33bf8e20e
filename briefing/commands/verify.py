"""``briefing verify``: whether a memo still holds against the articles as they are now."""

from __future__ import annotations

import click

from briefing.commands.existing import existing
from briefing.errors import FaultError, NoSeedsError, UsageError
from briefing.show import plain
from briefing.world import World


@click.command("verify")
@click.argument("memo")
@click.option("--seeds", metavar="FOLDER", help="Where its articles are [seeds].")
@click.pass_obj
def command(world: World, /, *, memo: str, seeds: str | None) -> None:
    """Check every citation of MEMO (.json) against the articles as they are now."""
    from briefing import pipeline, request
    from briefing import verify as checking

    path = existing(world, memo)
    if path.suffix in {".pdf", ".docx", ".html"}:
        raise UsageError(f"{path.suffix} cannot be verified yet", "Verify the .json of the same memo (--format json).")
    folder = world.folder / request.gather(world.folder, world.environ, {"seeds": seeds}).seeds.path
    try:
        articles = pipeline.read(folder, folder).articles
    except NoSeedsError:  # then no citation holds, which is what was asked
        articles = ()
    verdict = checking.verify(path.read_bytes(), articles)
    for fault in verdict.faults:
        click.echo(plain(fault))
    if verdict.faults:
        raise FaultError(f"{len(verdict.faults)} of {verdict.citations} citations and their sources do not hold")
    click.echo(f"all {verdict.citations} citations hold", err=True)
