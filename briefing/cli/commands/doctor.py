"""``briefing doctor``: whether everything is there, and what to do where it is not."""

from __future__ import annotations

from dataclasses import asdict

import click

from briefing.cli.output import line_json
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import FaultError


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def command(world: World, /, *, as_json: bool) -> None:
    """Check model, fonts, templates, articles, folders, clock, printer and mail server; no mail is sent."""
    from briefing.cli import doctor
    from briefing.cli.commands.send import prepared

    faults = 0
    found = []
    for one in doctor.examine(world, prepared):
        faults += one.state == "fault"
        found.append(asdict(one))
        if not as_json:
            click.echo(f"{one.state:<6} {one.check:<10} {one_line(one.told)}")
        if not as_json and one.fix:
            click.echo(f"{'':<17} {one_line(one.fix)}")
    if as_json:
        click.echo(line_json({"checks": found}))
    if faults:
        raise FaultError(f"{faults} of {len(found)} checks found a fault", "What to do stands below each.")
