"""``briefing service``: what a machine needs to keep ``briefing watch`` running, ready to be put in its place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefing.environment import World
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@click.command("service")
@click.option("--systemd", "kind", flag_value="systemd", help="A unit of systemd, for the user who runs it.")
@click.option("--cron", "kind", flag_value="cron", help="A line of a crontab.")
@click.option("--docker", "kind", flag_value="docker", help="A Dockerfile.")
@click.option("--print", "_shown", is_flag=True, help="Print it, which is all that is ever done.")
@click.pass_obj
def command(world: World, /, *, kind: str | None, _shown: bool) -> None:
    """Print what keeps briefing watch running in this folder: a unit, a line of a crontab, or a Dockerfile."""
    from briefing.watch import service

    texts: Mapping[str, Callable[[str, str], str]] = {
        "systemd": service.systemd,
        "cron": service.cron,
        "docker": service.docker,
    }
    if kind is None:
        raise UsageError("what is to run it?", "Say --systemd, --cron or --docker.")
    click.echo(texts[kind](str(world.folder.resolve()), sys.executable), nl=False)
