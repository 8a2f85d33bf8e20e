"""``briefing send``: the memo that was made last, by mail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from briefing.common.text import one_line
from briefing.environment import World
from briefing.errors import CarryError

if TYPE_CHECKING:
    from briefing.actions.mail import MailReport


@click.command("send")
@click.option("--to", "to", multiple=True, metavar="ADDRESS", help="Whom it is for [mail.to]; may be given again.")
@click.option("--template", metavar="KIND", help="Send the last memo of this kind [the last of memo.name].")
@click.option("--dry-run", is_flag=True, help="Write the mail as an .eml beside the memo, and open no connection.")
@click.option("--force", is_flag=True, help="Send it also if nothing has changed, or if it was sent before.")
@click.pass_obj
def command(world: World, /, *, to: tuple[str, ...], template: str | None, dry_run: bool, force: bool) -> None:
    """Email the memo that was made last, once to each recipient, and only if something has changed."""
    from briefing.actions import mail, plan

    settings = plan.gather(world.folder, world.environ, {})
    settings = replace(settings, mail=replace(settings.mail, to=to or settings.mail.to))
    memo, context = plan.memo_to_send(world, settings, template), mail.mail_context(world, settings)
    if not dry_run:
        tell(mail.send(memo, context, force=force))
        return
    receipts, report = mail.write(memo, context)
    tell(report)
    for receipt in receipts:
        click.echo(receipt.where)


def tell(report: MailReport) -> None:
    """Say who got the mail and who did not; raises ``CarryError`` where it could not be sent to somebody."""
    for line in (*report.notes, *(f"sent to {a}" for a in report.sent)):
        click.echo(one_line(line), err=True)
    for line in report.faults[1:]:
        click.echo(one_line(line), err=True)
    if report.faults:
        hint = "Nobody is sent it twice: send again to try it for the others, or with --force for all."
        raise CarryError(one_line(report.faults[0]), hint)
