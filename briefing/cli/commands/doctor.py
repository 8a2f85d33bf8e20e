"""``briefing doctor``: whether everything is there, and what to do where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.output import line_json
from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import FaultError

if TYPE_CHECKING:
    from briefing.cli.doctor import CheckResult


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.pass_obj
def command(world: World, /, *, as_json: bool) -> None:
    """Check model, fonts, templates, articles, folders, clock, printer and mail server; no mail is sent."""
    from briefing.cli import doctor

    results = []
    for result in doctor.examine(world):
        results.append(result)
        if not as_json:
            click.echo(_text(result), nl=False)
    if as_json:
        click.echo(line_json({"checks": [_data(result) for result in results]}))
    faults = sum(result.state == "fault" for result in results)
    if faults:
        raise FaultError(f"{faults} of {len(results)} checks found a fault", "What to do stands below each.")


def _text(result: CheckResult) -> str:
    """Return a result as one or two lines for a person."""
    lines = [f"{result.state:<6} {result.check:<10} {one_line(result.message)}"]
    lines += [f"{'':<17} {one_line(result.fix)}"] if result.fix else []
    return "\n".join(lines) + "\n"


def _data(result: CheckResult) -> dict[str, str]:
    """Return a result as ``briefing doctor --json`` has it."""
    return {"check": result.check, "state": result.state, "told": result.message, "fix": result.fix}
