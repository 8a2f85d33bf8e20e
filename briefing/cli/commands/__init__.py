"""The commands, a small module each. To add one: a module here with its ``command``, and a line in ``COMMANDS``.

A command turns arguments into a call of an action, prints what that returns, and raises what went wrong.
It gets the ``World`` from click and imports what it needs inside itself, so that ``briefing --help`` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli.commands import (
    completion,
    config,
    doctor,
    explain,
    init,
    make,
    read,
    send,
    service,
    status,
    verify,
    watch,
)
from briefing.cli.commands import print as printing

if TYPE_CHECKING:
    import click

COMMANDS: tuple[click.Command, ...] = (
    init.command,
    make.command,
    read.command,
    verify.command,
    send.command,
    printing.command,
    watch.command,
    status.command,
    service.command,
    config.command,
    doctor.command,
    explain.command,
    completion.command,
)
