"""The command line: the group of commands, and the one place where a failure becomes two lines and an exit code.

Data goes to stdout, messages go to stderr. Nothing is coloured, so NO_COLOR needs no care. What a command needs
is imported inside it, so that ``briefing --help`` loads no language model and no page maker.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from briefing import __version__
from briefing.cli.commands import COMMANDS
from briefing.cli.commands.examples import EXAMPLES, shown
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import BriefingError

__all__ = ["World", "command", "main"]


def main(arguments: list[str] | None = None, world: World | None = None) -> int:
    """Run a command and return the exit code; every failure is one or two lines on stderr."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = command.main(given or ["--help"], "briefing", standalone_mode=False, obj=world)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        return _fail("interrupted", "", 130)
    except click.ClickException as error:
        path = getattr(error, "ctx", None)
        return _fail(error.format_message(), f"See {path.command_path if path else 'briefing'} --help.", 2)
    except BriefingError as error:
        return _fail(error.what, error.hint, error.code)
    except (BrokenPipeError, SystemExit):  # who reads our stdout has seen enough; click makes the second of the first
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except Exception as error:  # noqa: BLE001 - a traceback is of no use to who runs this
        return _fail(f"a fault in briefing itself: {type(error).__name__}: {error}", _where(error), 4)
    return int(code or 0)


def _world() -> World:
    """The real world."""
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
    """The place in the code, for a report."""
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    return f"Nothing was changed. Please report this: {Path(frame.filename).name}, line {frame.lineno}."


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False, epilog=shown(EXAMPLES[""])
)
@click.version_option(__version__, message="briefing %(version)s")
@click.pass_context
def command(context: click.Context) -> None:
    """Turn a folder of news articles into a briefing memo, every line with its source."""
    context.obj = context.obj or _world()


for _one in COMMANDS:
    _one.epilog = shown(EXAMPLES[_one.name or ""])
    command.add_command(_one)
