"""Checks of what mail, print and watch need: a server that lets us in, a printer, a process that watches."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.actions import mail as mailing
from briefing.cli.doctor.result import CheckResult, fault, note, ok
from briefing.common.text import did_you_mean
from briefing.config.schema import Settings
from briefing.errors import CarryError

if TYPE_CHECKING:
    from briefing.environment import World

WAIT = 10.0
"""Seconds for any answer of a server."""


def watch(world: World, settings: Settings) -> CheckResult:
    """Whether somebody watches, where there are jobs to be done."""
    from briefing.actions.watch_status import illness, watch_status

    status = watch_status(world)
    if status.holder is None and not settings.jobs:
        return ok("watch", "not in use: there is no [[job]]")
    if status.holder is None:
        return note("watch", "nobody runs the jobs of briefing.toml", "Start briefing watch in this folder.")
    ill = illness(world, status)
    if ill:
        return fault("watch", ill, f"End process {status.holder.pid}, and start briefing watch again.")
    return ok("watch", f"process {status.holder.pid} since {status.holder.since}")


def printer(world: World, settings: Settings) -> CheckResult:
    """Whether the printer is there."""
    from briefing.deliver import printer as lp

    name = settings.print.printer
    wanted = bool(name) or any("print" in j.do for j in settings.jobs)
    result = fault if wanted else note
    try:
        names, default = lp.printers(world.environ)
    except CarryError as error:
        return result("printer", error.what, f"{error.hint}")
    if name and name not in names:
        fix = did_you_mean(name, names, f"There are: {', '.join(names) or 'none'}.")
        return fault("printer", f"there is no printer {name!r}", fix)
    if not name and not default:
        fix = "Name one: [print] printer; lpstat -e lists them."
        return result("printer", "the system has no default printer", fix)
    return ok("printer", name or default)


def mail(world: World, settings: Settings) -> CheckResult:
    """Whether the mail server lets us in; no mail is sent."""
    from briefing.deliver import email, letter

    mail = settings.mail
    if not (mail.host or mail.sender or mail.to):
        return ok("mail", "not in use: [mail] is not set")
    lacks = [k for k, v in {"from": mail.sender, "to": mail.to, "host": mail.host}.items() if not v]
    if lacks:
        return fault("mail", f"[mail] lacks {', '.join(lacks)}", f"Set {lacks[0]} below [mail] in briefing.toml.")
    letter.recipients((mail.sender, *mail.to))
    server = mailing.server(mailing.mail_context(world, settings))
    try:
        email.greet(replace(server, timeout=WAIT))
    except CarryError as error:
        return fault("mail", error.what, _fix(error.what, settings))
    how = {"none": "open line", "tls": "TLS", "starttls": "STARTTLS"}[server.security]
    login = f", logged in as {server.user}" if server.user else ""
    return ok("mail", f"{server.host}, port {server.port}, {how}{login}; nothing was sent")


def _fix(why: str, settings: Settings) -> str:
    if re.search(r"answered 5(30|34|35|38)", why):
        return f"Check user below [mail], and the password: {settings.mail.password_env} or password_file."
    return "Check host, port and security below [mail]."
