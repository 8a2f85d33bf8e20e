"""A published memo by mail: who gets it, who has it already, and what is said about that."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import secrets
from briefing.errors import CarryError, UsageError
from briefing.outputs import Letter, Rendered
from briefing.state import builds, outbox
from briefing.state.outbox import OutboxEntry
from briefing.state.published import PublishedMemo, unchanged

if TYPE_CHECKING:
    from briefing.config.schema import MailSettings, Settings
    from briefing.deliver.email import SendReport, Server
    from briefing.deliver.letter import Mail
    from briefing.environment import World
    from briefing.outputs import Receipt

ATTACHED = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Endings of files that can be attached; the first that a memo has is."""
NOBODY = "briefing@localhost"
"""Sender of a mail that only shows how it would look."""
NAME_SOMEBODY = 'Name whom it is for with --to, or in briefing.toml: [mail] to = ["a@example.org"].'

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MailContext:
    """What a run needs to send mail."""

    settings: MailSettings
    folder: Path
    """The working folder."""
    environ: Mapping[str, str] = field(repr=False)
    outbox: Path
    """File of the outbox."""
    clock: Callable[[], datetime]
    sleep: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class MailReport:
    """The outcome of mailing a memo, in lines for the user."""

    sent: tuple[str, ...]
    """Addresses that it was sent to."""
    notes: tuple[str, ...] = ()
    """What is worth knowing, such as who has it already."""
    faults: tuple[str, ...] = ()
    """What went wrong."""


def mail_context(world: World, settings: Settings) -> MailContext:
    """Return what a run in a working folder needs to send mail."""
    file = builds.state_file(world.state, world.folder, "posted.jsonl")
    return MailContext(settings.mail, world.folder, world.environ, file, world.clock, world.sleep)


def write(memo: PublishedMemo, context: MailContext) -> tuple[tuple[Receipt, ...], MailReport]:
    """Write the mail of a memo as an .eml beside it, without opening a connection; raises a ``BriefingError``."""
    from briefing.deliver import deliver, letter

    to = letter.recipients(context.settings.to)
    message, notes = _message(memo, context, context.settings.sender or NOBODY)
    folder = next((Path(name).parent for name in memo.files), context.folder)
    file = Rendered(f"{memo.name}.eml", "message/rfc822", letter.written(message))
    box = outbox.Outbox(-1, outbox.read_entries(context.outbox))
    plans = tuple(_obstacle(address, memo, box) or f"would go to {address}" for address in to)
    return deliver((file,), folder), MailReport((), (*notes, *(plans or ("it is for nobody yet",))))


def send(memo: PublishedMemo, context: MailContext, *, force: bool) -> MailReport:
    """Send a memo to everybody who does not have it; raises a ``BriefingError`` where nothing could be tried.

    ``force`` sends it to all recipients, also to those who have it or may have it.
    """
    from briefing.deliver import letter, verb
    from briefing.deliver.email import Envelope

    to = letter.recipients(context.settings.to)
    _check(to, context.settings)
    message, notes = _message(memo, context, context.settings.sender)
    with outbox.open_outbox(context.outbox) as box:
        obstacles = {} if force else {a: why for a in to if (why := _obstacle(a, memo, box))}
        unknown = tuple(why for a, why in obstacles.items() if _is_unknown(box, a, memo))
        notes += tuple(why for why in obstacles.values() if why not in unknown)
        due = tuple(a for a in to if a not in obstacles)
        log.info("memo %s: %d of %d recipients are due", memo.id, len(due), len(to))
        if not due:
            return MailReport((), notes, unknown)
        envelope = Envelope(message.bare_sender, due, letter.written(message))
        sending = verb("email")(envelope, server(context), note=_noting(box, memo, context), sleep=context.sleep)
    return MailReport(sending.sent, notes, unknown + _faults(sending))


def _check(to: tuple[str, ...], settings: MailSettings) -> None:
    """Raise ``UsageError`` where a setting is missing that sending needs."""
    if not to:
        raise UsageError("there is nobody to send to", NAME_SOMEBODY)
    if not settings.sender or not settings.host:
        missing = "mail.from" if not settings.sender else "mail.host"
        raise UsageError(f"{missing} is not set", "Set it in briefing.toml, or try out with --dry-run.")


def _message(memo: PublishedMemo, context: MailContext, sender: str) -> tuple[Mail, tuple[str, ...]]:
    """Return the mail of a memo, with its PDF or DOCX, and notes; raises ``CarryError`` where that has changed."""
    from briefing.deliver.letter import LARGEST, Mail

    path = _attachment(memo)
    body = path.read_bytes() if path else b""
    message = Mail(
        sender=sender,
        subject=context.settings.subject or f"{memo.title} ({memo.as_of})",
        letter=Letter(memo.title, memo.text, memo.page),
        attached=Rendered(path.name, ATTACHED[path.suffix], body) if path else None,
        issue=memo.id,
        name=memo.name,
        date=context.clock(),
    )
    if path is None:
        return message, ("there is no PDF or DOCX of this memo: nothing is attached",)
    return message, (f"{path} is too large to be attached",) if len(body) > LARGEST else ()


def _attachment(memo: PublishedMemo) -> Path | None:
    """Return the file to attach, if there is one; raises ``CarryError`` where it is not as it was made."""
    path = next((Path(name) for ending in ATTACHED for name in memo.files if Path(name).suffix == ending), None)
    if path and path not in unchanged(memo):
        raise CarryError(
            f"{path} is not the memo that was made last", "Nothing was sent. Run briefing make, then send again."
        )
    return path


def _obstacle(to: str, memo: PublishedMemo, box: outbox.Outbox) -> str:
    """Return why a recipient is not sent a memo; empty where nothing is in the way."""
    this, newest = box.last(to.casefold(), memo.id), box.last(to.casefold())
    if this and this.state == "sending":
        return f"{to} may have this issue or not: at {this.at} the sending had no known end"
    if this and this.state == "sent":
        return f"{to} has this issue since {this.at}"
    if newest and newest.content == memo.content:
        return f"nothing has changed since {to} was sent a memo at {newest.at}"
    return ""


def _is_unknown(box: outbox.Outbox, to: str, memo: PublishedMemo) -> bool:
    """Whether nobody knows if a recipient was sent a memo."""
    entry = box.last(to.casefold(), memo.id)
    return entry is not None and entry.state == "sending"


def _noting(
    box: outbox.Outbox, memo: PublishedMemo, context: MailContext
) -> Callable[[outbox.State, Iterable[str], str], None]:
    """Return a function that writes an entry of the outbox for each of some recipients."""

    def note(state: outbox.State, to: Iterable[str], why: str) -> None:
        at = context.clock().isoformat(timespec="seconds")
        box.note(*(OutboxEntry(memo.id, memo.content, a.casefold(), state, at, why) for a in to))

    return note


def server(context: MailContext) -> Server:
    """Return the mail server of the settings, with its password; raises ``UsageError`` where that is not found."""
    from briefing.deliver.email import Server

    settings, password = context.settings, ""
    if settings.user:
        password = secrets.find(
            context.environ,
            variable=settings.password_env,
            file=settings.password_file,
            folder=context.folder,
            user=settings.user,
        )
    return Server(settings.host, settings.port, settings.security, settings.user, password)


def _faults(report: SendReport) -> tuple[str, ...]:
    refused = (f"{a} was not sent it: {why}" for a, why in report.refused.items())
    unknown = (f"{a} may have this issue or not: {why}" for a, why in report.unknown.items())
    return (*refused, *unknown)
