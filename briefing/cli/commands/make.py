"""``briefing make``: turns the articles of a folder into a memo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from briefing.cli import logs
from briefing.cli.commands.arguments import offered
from briefing.cli.commands.progress import progress
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import FaultError, UsageError

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.pipeline import Order, Outcome


@click.command("make")
@click.argument("seeds", required=False, type=click.Path())
@click.option(
    "--format",
    "formats",
    metavar="LIST",
    shell_complete=offered("pdf", "docx", "html", "txt", "json", "all"),
    help="pdf, docx, html, txt, json, parted by commas, or all.",
)
@click.option("--out", metavar="FOLDER", type=click.Path(), help="Where the memo goes [out].")
@click.option(
    "--template",
    metavar="KIND",
    shell_complete=offered("memo", "handout", "weekly"),
    help="memo, handout, weekly, or a folder with templates of your own.",
)
@click.option("--title", help="Title of the memo.")
@click.option("--as-of", metavar="DATE", help="Date of the memo, 2025-08-21 [today].")
@click.option("--page", metavar="SIZE", shell_complete=offered("a4", "letter"), help="a4 or letter.")
@click.option("--max-pages", metavar="N", help="Pages before the annex, which holds what did not fit [2].")
@click.option(
    "--reference-doc",
    metavar="FILE",
    type=click.Path(),
    help="A .docx whose styles, margins, header and footer are used.",
)
@click.option("--name", help="File name without its ending [briefing].")
@click.option("--model", help="Installed spaCy pipeline.")
@click.option("--jobs", metavar="N", help="Processes that read articles, for large folders [1].")
@click.option("--cluster", metavar="ADDRESS", help="Dask scheduler whose workers read articles, or local [none].")
@click.option(
    "--lint", metavar="RULES", shell_complete=offered("icd203"), help="icd203: name words of estimate in the templates."
)
@click.option(
    "--cache",
    metavar="FOLDER",
    type=click.Path(),
    help="Where facts are kept from run to run [the user's cache folder].",
)
@click.option("--no-cache", is_flag=True, help="Work everything out again, and keep nothing.")
@click.option("--strict", is_flag=True, help="End with 1 if anything was left out, or found by --lint.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but failures.")
@click.option("-v", "--verbose", count=True, help="Show the settings and log each step; -vv logs details too.")
@click.pass_obj
def command(  # noqa: PLR0913  an argument for each flag that is no setting
    world: World,
    /,
    *,
    lint: str | None,
    cache: str | None,
    no_cache: bool,
    strict: bool,
    quiet: bool,
    verbose: int,
    **flags: str | None,
) -> None:
    """Make a memo of the articles in SEEDS [seeds]."""
    from briefing import pipeline
    from briefing.actions import build, plan

    logs.show(verbose)
    _check(lint)
    kept = None if no_cache else world.folder / cache if cache else world.cache
    world = replace(world, cache=kept)
    settings = plan.gather(world.folder, world.environ, flags)
    order = plan.order(world.folder, settings, plan.as_of(flags["as_of"], world.environ, world.clock))
    with progress(world.environ, pipeline.STEPS, quiet=quiet) as step:
        outcome, lost = build.build(world, order, step)
    for line in lost:
        click.echo(f"note: {one_line(line)}", err=True)
    if not quiet:
        _tell(outcome, settings if verbose else None)
    for receipt in outcome.receipts:
        click.echo(receipt.where)
    found = _linted(lint, order) if lint else ()
    for line in () if quiet else found:
        click.echo(line, err=True)
    if strict and (outcome.unread or outcome.warnings):
        raise FaultError(
            "something was left out, see above", "The memo was made. Mend the file, or run without --strict."
        )
    if strict and found:
        raise FaultError(f"--lint {lint} found {len(found)} faults", "The memo was made. Mend the templates.")


def _check(lint: str | None) -> None:
    if lint is None:
        return
    from briefing.inspect.template_lint import RULES

    if lint not in RULES:
        raise UsageError(f"--lint: there are no rules {lint!r}", f"Allowed are: {', '.join(RULES)}.")


def _linted(rules: str, order: Order) -> tuple[str, ...]:
    """Return what a list of words finds in the templates in use, a line each."""
    from briefing import pipeline
    from briefing.inspect.template_lint import lint

    files = [used for used, *_ in pipeline.words(order.kind, order.templates).places.values()]
    return tuple(one_line(f"lint: {f.path}, line {f.line}: {f.what}") for f in lint(rules, files))


def _tell(outcome: Outcome, settings: Settings | None) -> None:
    """Say on stderr what was read, left out and written, and the settings where they are given."""
    from briefing.cli import output

    if settings:
        click.echo(output.settings_text(settings), err=True, nl=False)
    files = len({a.path for a in outcome.articles})
    read = f"read {len(outcome.articles)} articles in {files} files"
    click.echo(read if outcome.made else "nothing has changed since the last memo", err=True)
    for unread in outcome.unread:
        click.echo(f"left out {one_line(unread.path)}: {one_line(unread.reason)}", err=True)
    for warning in outcome.warnings:
        click.echo(f"note: {one_line(warning)}", err=True)
    for receipt in outcome.receipts:
        how = f"{receipt.bytes_written:,} bytes" if receipt.changed else "unchanged"
        click.echo(f"wrote {one_line(receipt.where)}, {how}", err=True)
