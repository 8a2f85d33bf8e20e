"""What mail, print and watch need: a server that lets us in, a printer, somebody who watches."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.actions import mail as posting
from briefing.cli.doctor.finding import Finding, fault, note, ok
from briefing.common.text import did_you_mean
from briefing.config.schema import Settings
from briefing.errors import CarryError

if TYPE_CHECKING:
    from briefing.actions.mail import Post
    from briefing.environment import World

WAIT = 10.0
"""Seconds for any answer of a server."""


def watch(world: World, settings: Settings) -> Finding:
    """Whether somebody watches, where there are jobs to be done."""
    from briefing.actions import watch_folder

    found = watch_folder.watching(world)
    ill = watch_folder.illness(world, found)
    if found.holder is None:
        told = "nobody runs the jobs of briefing.toml" if settings.jobs else "not in use: there is no [[job]]"
        return note("watch", told, "Start briefing watch in this folder.") if settings.jobs else ok("watch", told)
    if ill:
        return fault("watch", ill, f"End process {found.holder.pid}, and start briefing watch again.")
    return ok("watch", f"process {found.holder.pid} since {found.holder.since}")


def printer(world: World, settings: Settings) -> Finding:
    """Whether the printer is there."""
    from briefing.deliver import printer as lp

    asked = settings.print.printer
    wanted = bool(asked) or any("print" in j.do for j in settings.jobs)
    tell = fault if wanted else note
    try:
        names, default = lp.printers(world.environ)
    except CarryError as error:
        return tell("printer", error.what, f"{error.hint}")
    if asked and asked not in names:
        fix = did_you_mean(asked, names, f"There are: {', '.join(names) or 'none'}.")
        return fault("printer", f"there is no printer {asked!r}", fix)
    if not asked and not default:
        return tell("printer", "the system has no default printer", "Name one: [print] printer; lpstat -e lists them.")
    return ok("printer", asked or default)


def mail(post: Post) -> Finding:
    """Whether the mail server lets us in; no mail is sent."""
    from briefing.deliver import email, letter

    set_up = post.mail
    if not (set_up.host or set_up.sender or set_up.to):
        return ok("mail", "not in use: [mail] is not set")
    lacks = [k for k, v in {"from": set_up.sender, "to": set_up.to, "host": set_up.host}.items() if not v]
    if lacks:
        return fault("mail", f"[mail] lacks {', '.join(lacks)}", f"Set {lacks[0]} below [mail] in briefing.toml.")
    letter.recipients((set_up.sender, *set_up.to))
    server = posting.server(post)
    try:
        email.greet(replace(server, timeout=WAIT))
    except CarryError as error:
        return fault("mail", error.what, _fix(error.what, post))
    how = {"none": "open line", "tls": "TLS", "starttls": "STARTTLS"}[server.security]
    login = f", logged in as {server.user}" if server.user else ""
    return ok("mail", f"{server.host}, port {server.port}, {how}{login}; nothing was sent")


def _fix(why: str, post: Post) -> str:
    if re.search(r"answered 5(30|34|35|38)", why):
        return f"Check user below [mail], and the password: {post.mail.password_env} or password_file."
    return "Check host, port and security below [mail]."
