"""The command line: the group of commands, and the one place where a failure becomes two lines and an exit code.

Data goes to stdout, messages go to stderr. Nothing is coloured, so NO_COLOR needs no care. What a command needs
is imported inside it, so that ``briefing --help`` loads no language model and no page maker.
"""

from __future__ import annotations

import logging
import os
import sys
from datetime import datetime
from pathlib import Path

import click

from briefing import __version__
from briefing.cli import logs
from briefing.cli.commands import COMMANDS
from briefing.cli.commands.examples import EXAMPLES, shown
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import BriefingError, unexpected
from briefing.watch.signals import Stopped

__all__ = ["World", "command", "main"]

log = logging.getLogger(__name__)


def main(arguments: list[str] | None = None, world: World | None = None) -> int:
    """Run a command and return the exit code; every failure is one or two lines on stderr."""
    with logs.console():
        return _run(sys.argv[1:] if arguments is None else arguments, world)


def _run(arguments: list[str], world: World | None) -> int:
    try:
        code = command.main(arguments or ["--help"], "briefing", standalone_mode=False, obj=world)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort, Stopped):
        return _fail("interrupted", "", 130)
    except click.ClickException as error:
        path = getattr(error, "ctx", None)
        return _fail(error.format_message(), f"See {path.command_path if path else 'briefing'} --help.", 2)
    except BriefingError as error:
        log.debug("ended by %s", type(error).__name__, exc_info=True)
        return _fail(error.what, error.hint, error.code)
    except (BrokenPipeError, SystemExit):  # who reads our stdout has seen enough; click makes the second of the first
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except Exception as error:  # a traceback is of no use to who runs this, unless they ask for it
        code = _fail(unexpected(error).what, _where(error), 4)
        log.exception("the traceback, for a report:")
        return code
    return int(code or 0)


def _world() -> World:
    """Return the world of a real run: the user's folders, environment and clock."""
    from platformdirs import user_cache_path, user_state_path

    from briefing.pipeline import load

    state, cache = user_state_path("briefing"), user_cache_path("briefing")
    return World(Path(), os.environ, lambda: datetime.now().astimezone(), load, state, cache)


def _fail(what: str, hint: str, code: int) -> int:
    click.echo(f"briefing: {one_line(what)}", err=True)
    if hint:
        click.echo(f"  {one_line(hint)}", err=True)
    return code


def _where(error: Exception) -> str:
    """Return the place in the code, for a report."""
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    return f"Nothing was changed. Please report this: {Path(frame.filename).name}, line {frame.lineno}."


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False, epilog=shown(EXAMPLES[""])
)
@click.version_option(__version__, message="briefing %(version)s")
@click.option("-v", "--verbose", count=True, help="Log each step on stderr; -vv logs details too.")
@click.option("--debug", is_flag=True, help="After a fault in briefing itself, show its traceback, for a report.")
@click.pass_context
def command(context: click.Context, /, *, verbose: int, debug: bool) -> None:
    """Turn a folder of news articles into a briefing memo, every line with its source."""
    logs.show(verbose, debug=debug)
    log.debug("briefing %s, Python %s", __version__, sys.version.split()[0])
    context.obj = context.obj or _world()


for _one in COMMANDS:
    _one.epilog = shown(EXAMPLES[_one.name or ""])
    command.add_command(_one)
