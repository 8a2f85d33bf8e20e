"""Who gets which issue by mail: whom it is for, who has it already, what is to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import secrets
from briefing.errors import CarryError, UsageError
from briefing.outputs import Letter, Rendered
from briefing.state import outbox
from briefing.state.outbox import Row
from briefing.state.published import Issue, unchanged

if TYPE_CHECKING:
    from briefing.config.schema import MailSettings
    from briefing.deliver.email import SendReport, Server
    from briefing.deliver.letter import Mail as Message
    from briefing.outputs import Receipt

ATTACHED = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Endings of what is attached, the first that there is."""
NOBODY = "briefing@localhost"
"""Sender of a mail that only tries out how it would look."""
SOME = 'Name whom it is for with --to, or in briefing.toml: [mail] to = ["a@example.org"].'


@dataclass(frozen=True, slots=True)
class Post:
    """What a run needs to send mail."""

    mail: MailSettings
    folder: Path
    environ: Mapping[str, str] = field(repr=False)
    book: Path
    """The ledger of what was sent."""
    clock: Callable[[], datetime]
    sleep: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an issue: who got it, and a line for everything else that is worth saying."""

    sent: tuple[str, ...]
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def write(issue: Issue, post: Post) -> tuple[tuple[Receipt, ...], Told]:
    """Write the mail as an .eml beside the memo and open no connection; raises a ``BriefingError``."""
    from briefing.deliver import deliver, letter

    to = letter.recipients(post.mail.to)
    message, notes = _message(issue, post, post.mail.sender or NOBODY)
    place = next((Path(p).parent for p in issue.files), post.folder)
    file = Rendered(f"{issue.name}.eml", "message/rfc822", letter.written(message))
    known = outbox.Posted(-1, outbox.rows(post.book))
    would = tuple(f"would go to {a}" if why is None else why for a, why in _reasons(to, issue, known).items())
    return deliver((file,), place), Told((), (*notes, *(would or ("it is for nobody yet",))))


def send(issue: Issue, post: Post, *, force: bool) -> Told:
    """Send an issue to who does not have it; raises a ``BriefingError`` where nothing could be tried.

    ``force`` sends it to everybody, also to whom it was sent before or may have been.
    """
    from briefing.deliver import letter, verb
    from briefing.deliver.email import Envelope

    to = letter.recipients(post.mail.to)
    _check(to, post.mail)
    message, notes = _message(issue, post, post.mail.sender)
    with outbox.opened(post.book) as book:
        reasons = {} if force else {a: why for a, why in _reasons(to, issue, book).items() if why}
        lost = tuple(why for a, why in reasons.items() if _is_unknown(book, a, issue))
        notes += tuple(why for why in reasons.values() if why not in lost)
        due = tuple(a for a in to if a not in reasons)
        if not due:
            return Told((), notes, lost)
        envelope = Envelope(message.bare_sender, due, letter.written(message))
        done = verb("email")(envelope, server(post), note=_noting(book, issue, post), sleep=post.sleep)
    return Told(done.sent, notes, lost + _faults(done))


def _check(to: tuple[str, ...], mail: MailSettings) -> None:
    if not to:
        raise UsageError("there is nobody to send to", SOME)
    if not mail.sender or not mail.host:
        missing = "mail.from" if not mail.sender else "mail.host"
        raise UsageError(f"{missing} is not set", "Set it in briefing.toml, or try out with --dry-run.")


def _message(issue: Issue, post: Post, sender: str) -> tuple[Message, tuple[str, ...]]:
    """The mail of an issue, with its PDF or DOCX; raises ``CarryError`` where that is not what was made."""
    from briefing.deliver.letter import LARGEST
    from briefing.deliver.letter import Mail as Message

    path = _attached(issue)
    body = path.read_bytes() if path else b""
    message = Message(
        sender=sender,
        subject=post.mail.subject or f"{issue.title} ({issue.as_of})",
        letter=Letter(issue.title, issue.text, issue.page),
        attached=Rendered(path.name, ATTACHED[path.suffix], body) if path else None,
        issue=issue.id,
        name=issue.name,
        date=post.clock(),
    )
    notes = () if path else ("there is no PDF or DOCX of this memo: nothing is attached",)
    return message, (*notes, *((f"{path} is too large to be attached",) if path and len(body) > LARGEST else ()))


def _attached(issue: Issue) -> Path | None:
    """The file to attach; raises ``CarryError`` where it is not there as it was made."""
    found = [Path(p) for ending in ATTACHED for p in issue.files if Path(p).suffix == ending]
    if found and found[0] not in unchanged(issue):
        what = f"{found[0]} is not the memo that was made last"
        raise CarryError(what, "Nothing was sent. Run briefing make, then send again.")
    return found[0] if found else None


def _reasons(to: Iterable[str], issue: Issue, book: outbox.Posted) -> dict[str, str | None]:
    """Why a recipient is not sent this issue; ``None`` where there is no reason."""
    return {a: _reason(a, issue, book) for a in to}


def _reason(to: str, issue: Issue, book: outbox.Posted) -> str | None:
    row, before = book.last(to.casefold(), issue.id), book.last(to.casefold())
    if row and row.state == "sending":
        return f"{to} may have this issue or not: at {row.at} the sending had no known end"
    if row and row.state == "sent":
        return f"{to} has this issue since {row.at}"
    if before and before.content == issue.content:
        return f"nothing has changed since {to} was sent a memo at {before.at}"
    return None


def _is_unknown(book: outbox.Posted, to: str, issue: Issue) -> bool:
    row = book.last(to.casefold(), issue.id)
    return row is not None and row.state == "sending"


def _noting(book: outbox.Posted, issue: Issue, post: Post) -> Callable[[outbox.State, Iterable[str], str], None]:
    """What writes a line of the ledger for each recipient."""

    def note(state: outbox.State, to: Iterable[str], why: str) -> None:
        at = post.clock().isoformat(timespec="seconds")
        book.note(*(Row(issue.id, issue.content, a.casefold(), state, at, why) for a in to))

    return note


def server(post: Post) -> Server:
    """The mail server of the settings, with its password; raises ``UsageError`` where that is not found."""
    from briefing.deliver.email import Server

    mail, secret = post.mail, ""
    if mail.user:
        secret = secrets.find(
            post.environ,
            variable=mail.password_env,
            file=mail.password_file,
            folder=post.folder,
            user=mail.user,
        )
    return Server(mail.host, mail.port, mail.security, mail.user, secret)


def _faults(done: SendReport) -> tuple[str, ...]:
    unknown = tuple(f"{a} may have this issue or not: {why}" for a, why in done.unknown.items())
    return (*(f"{a} was not sent it: {why}" for a, why in done.refused.items()), *unknown)
