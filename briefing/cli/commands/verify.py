"""``briefing verify``: whether a memo still holds against the articles as they are now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.commands.arguments import existing
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import FaultError, NoSeedsError, UsageError

if TYPE_CHECKING:
    from briefing.inspect.verify import Verdict


@click.command("verify")
@click.argument("memo", type=click.Path())
@click.option("--seeds", metavar="FOLDER", type=click.Path(), help="Where its articles are [seeds].")
@click.pass_obj
def command(world: World, /, *, memo: str, seeds: str | None) -> None:
    """Check every citation and quotation of MEMO (.json, .pdf, .docx, .html) against the articles as they are now."""
    from briefing import pipeline
    from briefing.actions import plan
    from briefing.inspect import verify

    body = _read(existing(world, memo))
    folder = world.folder / plan.gather(world.folder, world.environ, {"seeds": seeds}).seeds.path
    try:
        articles = pipeline.read(folder, folder).articles
    except NoSeedsError:  # then no citation holds, which is what was asked
        articles = ()
    verdict = verify.verify(body, articles)
    for fault in verdict.faults:
        click.echo(one_line(fault))
    if verdict.faults:
        raise FaultError(f"{len(verdict.faults)} faults in {_totals(verdict)}")
    click.echo(f"all {_totals(verdict)} hold", err=True)


def _totals(verdict: Verdict) -> str:
    return f"{verdict.citations} citations and {verdict.quotations} quotations"


def _read(path: Path) -> bytes:
    """Read a memo; raises ``UsageError`` for what is no file, or none of a memo's size."""
    if not path.is_file():
        raise UsageError(f"{path} is no file", "Name a memo.")
    from briefing.inspect.verify import MOST

    if path.stat().st_size > MOST:
        raise UsageError(f"{path} is too large for a memo: over {MOST:,} bytes", "Name a memo.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}", "Name a memo that you may read.") from error
