"""The command line: arguments to settings to pipeline. The only module that prints or exits.

Data goes to stdout, messages go to stderr. Nothing is coloured, so NO_COLOR needs no care. What a command needs
is imported inside it, so that ``briefing --help`` loads no language model and no page maker.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import __version__
from briefing.errors import BriefingError, FaultError, NoSeedsError, UsageError
from briefing.show import plain

if TYPE_CHECKING:
    from briefing.ledger import Entry
    from briefing.pipeline import Load, Outcome
    from briefing.settings import Settings


@dataclass(frozen=True, slots=True)
class World:
    """All that a run takes from outside: its folder, the environment, the clock, the language model."""

    folder: Path
    environ: Mapping[str, str]
    clock: Callable[[], datetime]
    """The time, with its zone."""
    load: Load
    state: Path
    """Folder of the ledger."""


def main(arguments: list[str] | None = None, world: World | None = None) -> int:
    """Run a command and return the exit code; every failure is one or two lines on stderr."""
    try:
        code = command.main(arguments, "briefing", standalone_mode=False, obj=world or _world())
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        return _fail("interrupted", "", 130)
    except click.ClickException as error:
        path = getattr(error, "ctx", None)
        return _fail(error.format_message(), f"See {path.command_path if path else 'briefing'} --help.", 2)
    except BriefingError as error:
        return _fail(error.what, error.hint, error.code)
    except BrokenPipeError:  # who reads our stdout has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except Exception as error:  # noqa: BLE001 - a traceback is of no use to who runs this
        return _fail(f"a fault in briefing itself: {type(error).__name__}: {error}", _where(error), 4)
    return int(code or 0)


def _world() -> World:
    """The real world."""
    from platformdirs import user_state_path

    from briefing.pipeline import load

    return World(Path(), os.environ, lambda: datetime.now().astimezone(), load, user_state_path("briefing"))


def _fail(what: str, hint: str, code: int) -> int:
    click.echo(f"briefing: {plain(what)}", err=True)
    if hint:
        click.echo(f"  {plain(hint)}", err=True)
    return code


def _where(error: Exception) -> str:
    """The place in the code, for a report."""
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    return f"Nothing was changed. Please report this: {Path(frame.filename).name}, line {frame.lineno}."


EXAMPLES = """\b
Examples:
  briefing make                   seeds/ to out/briefing.pdf
  briefing make news --format all
  briefing read seeds/001.txt     what is understood of an article
  briefing verify out/briefing.json
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False, epilog=EXAMPLES)
@click.version_option(__version__, message="briefing %(version)s")
def command() -> None:
    """Turn a folder of news articles into a briefing memo, every line with its source."""


@command.command()
@click.argument("seeds", required=False)
@click.option("--format", "formats", metavar="LIST", help="pdf, docx, html, txt, json, parted by commas, or all.")
@click.option("--out", metavar="FOLDER", help="Where the memo goes [out].")
@click.option("--template", metavar="KIND", help="memo, handout, weekly, or a folder with templates of your own.")
@click.option("--title", help="Title of the memo.")
@click.option("--as-of", metavar="DATE", help="Date of the memo, 2025-08-21 [today].")
@click.option("--page", metavar="SIZE", help="a4 or letter.")
@click.option("--max-pages", metavar="N", help="Pages before the annex, which holds what did not fit [2].")
@click.option("--name", help="File name without its ending [briefing].")
@click.option("--model", help="Installed spaCy pipeline.")
@click.option("--strict", is_flag=True, help="End with 1 if anything was left out.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but failures.")
@click.option("-v", "--verbose", is_flag=True, help="Say more.")
@click.pass_obj
def make(world: World, /, *, strict: bool, quiet: bool, verbose: bool, **flags: str | None) -> None:
    """Make a memo of the articles in SEEDS [seeds]."""
    from briefing import ledger, pipeline, request

    settings = request.gather(world.folder, world.environ, flags)
    order = request.order(world.folder, settings, request.as_of(flags["as_of"], world.environ, world.clock))
    before = ledger.last(world.state, world.folder)
    try:
        outcome = pipeline.make(order, world.load)
    except BriefingError as error:
        failure = ledger.Failure(_now(world), plain(error.what))
        _remember(world, replace(before, error=failure))
        raise
    files = tuple(plain(r.where) for r in outcome.receipts)
    unread = tuple(plain(f"{u.path}: {u.reason}") for u in outcome.unread)
    _remember(world, ledger.Entry(ledger.Build(_now(world), order.as_of, files, len(outcome.articles), unread)))
    if not quiet:
        _tell(outcome, settings if verbose else None)
    for receipt in outcome.receipts:
        click.echo(receipt.where)
    if strict and (outcome.unread or outcome.warnings):
        raise FaultError(
            "something was left out, see above", "The memo was made. Mend the file, or run without --strict."
        )


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, an article each.")
@click.option("--text", "as_text", is_flag=True, help="The text of one FILE that offsets count in.")
@click.option("--model", help="Installed spaCy pipeline.")
@click.pass_obj
def read(world: World, /, *, paths: tuple[str, ...], as_json: bool, as_text: bool, model: str | None) -> None:
    """Show what is understood of each article, and what was left out."""
    from briefing import pipeline, request, show

    chosen = request.gather(world.folder, world.environ, {"model": model})
    found = [_existing(world, p) for p in paths]
    if as_text:
        click.echo(pipeline.text(_single(found)), nl=False)
        return
    readings = [pipeline.read(p, world.folder / chosen.seeds.path) for p in found]
    for unread in (u for r in readings for u in r.unread):
        click.echo(f"left out {plain(unread.path)}: {plain(unread.reason)}", err=True)
    articles = tuple(a for r in readings for a in r.articles)
    for one in pipeline.inspect(articles, chosen.language.model, world.load):
        click.echo(show.inspection_json(one) if as_json else show.inspection_text(one))


def _existing(world: World, path: str) -> Path:
    found = world.folder / path
    if not found.exists():
        raise UsageError(f"{path} is not there", "Name a file or a folder with articles.")
    return found


def _single(paths: list[Path]) -> Path:
    if len(paths) != 1 or not paths[0].is_file():
        raise UsageError("--text shows the text of one file", "Name a single file.")
    return paths[0]


@command.command()
@click.argument("memo")
@click.option("--seeds", metavar="FOLDER", help="Where its articles are [seeds].")
@click.pass_obj
def verify(world: World, /, *, memo: str, seeds: str | None) -> None:
    """Check every citation of MEMO (.json) against the articles as they are now."""
    from briefing import pipeline, request
    from briefing import verify as checking

    path = _existing(world, memo)
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


@command.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def status(world: World, /, *, as_json: bool) -> None:
    """Show the last build of this folder, and the last error."""
    from briefing import ledger, show

    entry = ledger.last(world.state, world.folder)
    click.echo(show.status_json(entry) if as_json else show.status_text(entry), nl=as_json)


@command.command()
@click.pass_obj
def config(world: World, /) -> None:
    """Show every setting, its value and where it comes from."""
    from briefing import request, show

    click.echo(show.settings_text(request.gather(world.folder, world.environ, {})), nl=False)


def _tell(outcome: Outcome, settings: Settings | None) -> None:
    """Say on stderr what was read, left out and written; the settings too, where more is wanted."""
    from briefing import show

    if settings:
        click.echo(show.settings_text(settings), err=True, nl=False)
    files = len({a.path for a in outcome.articles})
    click.echo(f"read {len(outcome.articles)} articles in {files} files", err=True)
    for unread in outcome.unread:
        click.echo(f"left out {plain(unread.path)}: {plain(unread.reason)}", err=True)
    for warning in outcome.warnings:
        click.echo(f"note: {plain(warning)}", err=True)
    for receipt in outcome.receipts:
        how = f"{receipt.bytes_written:,} bytes" if receipt.changed else "unchanged"
        click.echo(f"wrote {plain(receipt.where)}, {how}", err=True)


def _now(world: World) -> str:
    return world.clock().isoformat(timespec="seconds")


def _remember(world: World, entry: Entry) -> None:
    from briefing import ledger

    try:
        ledger.remember(world.state, world.folder, entry)
    except OSError as error:
        click.echo(f"note: briefing status will not know of this: {plain(str(error))}", err=True)
