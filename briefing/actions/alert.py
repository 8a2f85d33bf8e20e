"""A notice to whoever runs this that a job is given up: one for each time it was due, never to the readers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from typing import TYPE_CHECKING

from briefing.actions import mail
from briefing.outputs import Letter
from briefing.state import outbox
from briefing.state.outbox import OutboxEntry

if TYPE_CHECKING:
    from briefing.actions.mail import MailContext
    from briefing.deliver import letter
    from briefing.errors import BriefingError


@dataclass(frozen=True, slots=True)
class FailureNotice:
    """A job that is given up until its next time."""

    job: str
    """The job in words."""
    due: str
    """When it was due, in words."""
    fault: BriefingError

    @property
    def id(self) -> str:
        """A hash of job and time, which stays the same for each try to send the notice."""
        return blake2b(f"{self.job}\x00{self.due}".encode(), digest_size=10).hexdigest()

    def text(self, folder: str) -> str:
        """Return the text of the notice; ``folder`` is the working folder as its user knows it."""
        return (
            f"The job “{self.job}” in {folder}, due {self.due}, has failed.\n"
            "It was tried again for half an hour, and is given up until its next time. Nobody else was told.\n\n"
            f"What went wrong: {self.fault.what}\n"
            f"What to do:      {self.fault.hint}\n\n"
            "The last good memo stands as it was. briefing status and briefing doctor tell more.\n"
        )


def send(notice: FailureNotice, context: MailContext) -> str:
    """Send a notice to ``[mail] notices`` and return what became of it, in words; raises a ``BriefingError``.

    The line is empty where nobody wants notices.
    """
    from briefing.deliver import letter, verb
    from briefing.deliver.email import Envelope

    if not context.settings.notices:
        return ""
    to = letter.address(context.settings.notices, "mail.notices").addr_spec
    message = _message(notice, context)
    with outbox.open_outbox(context.outbox) as box:
        entry = box.last(_recipient(to), notice.id)
        if entry and entry.state in {"sent", "sending"}:
            return f"{to} was told of it at {entry.at}"

        def note(state: outbox.State, to: Iterable[str], why: str) -> None:
            at = context.clock().isoformat(timespec="seconds")
            box.note(*(OutboxEntry(notice.id, "notice", _recipient(a), state, at, why) for a in to))

        envelope = Envelope(message.bare_sender, (to,), letter.written(message))
        report = verb("email")(envelope, mail.server(context), note=note, sleep=context.sleep)
    why = next(iter((*report.refused.values(), *report.unknown.values())), "")
    return f"{to} could not be told of it: {why}" if why else f"{to} was told of it"


def _recipient(to: str) -> str:
    """Return the name in the outbox of who gets notices, apart from who gets memos, so that neither hides the other."""
    return f"notice {to.casefold()}"


def _message(notice: FailureNotice, context: MailContext) -> letter.Mail:
    from briefing.deliver.letter import Mail

    text = notice.text(str(context.folder))
    page = f'<!DOCTYPE html><html lang="en"><body><pre style="white-space:pre-wrap">{escape(text)}</pre></body></html>'
    return Mail(
        sender=context.settings.sender or mail.NOBODY,
        subject=f"briefing failed: {notice.job}",
        letter=Letter("briefing failed", text, page),
        attached=None,
        issue=notice.id,
        name="notices",
        date=context.clock(),
    )
