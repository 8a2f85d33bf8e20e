"""``briefing completion``: what makes a shell complete commands and options."""

from __future__ import annotations

import click

from briefing.cli.commands.arguments import offered
from briefing.errors import UsageError

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", metavar="bash|zsh|fish", shell_complete=offered(*SHELLS))
@click.pass_context
def command(context: click.Context, /, *, shell: str) -> None:
    """Print the lines that make a shell complete commands, options and values."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell) if shell in SHELLS else None
    if found is None:
        raise UsageError(f"there is no completion for {shell!r}", f"Allowed are: {', '.join(SHELLS)}.")
    click.echo(found(context.find_root().command, {}, "briefing", "_BRIEFING_COMPLETE").source())
