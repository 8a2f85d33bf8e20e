"""A mail to whoever runs this when a job has failed for good: one for each time it was due, never to the readers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from typing import TYPE_CHECKING

from briefing.actions import mail
from briefing.outputs import Letter
from briefing.state import outbox
from briefing.state.outbox import Row

if TYPE_CHECKING:
    from briefing.actions.mail import Post
    from briefing.deliver import letter
    from briefing.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Notice:
    """A job, the time that it was due, and what went wrong."""

    job: str
    due: str
    fault: BriefingError

    @property
    def id(self) -> str:
        """Names the notice: the same for each try to send it."""
        return blake2b(f"{self.job}\x00{self.due}".encode(), digest_size=10).hexdigest()

    def words(self, folder: str) -> str:
        """What it says."""
        return (
            f"The job “{self.job}” in {folder}, due {self.due}, has failed.\n"
            "It was tried again for half an hour, and is given up until its next time. Nobody else was told.\n\n"
            f"What went wrong: {self.fault.what}\n"
            f"What to do:      {self.fault.hint}\n\n"
            "The last good memo stands as it was. briefing status and briefing doctor tell more.\n"
        )


def send(notice: Notice, post: Post) -> str:
    """Send a notice to ``[mail] notices``, if it is set, and say so; raises a ``BriefingError``."""
    from briefing.deliver import letter, verb
    from briefing.deliver.email import Envelope

    if not post.mail.notices:
        return ""
    to = letter.address(post.mail.notices, "mail.notices").addr_spec
    message = _message(notice, post)
    with outbox.opened(post.book) as book:
        row = book.last(_known_as(to), notice.id)
        if row and row.state in {"sent", "sending"}:
            return f"{to} was told of it at {row.at}"

        def note(state: outbox.State, to: Iterable[str], why: str) -> None:
            at = post.clock().isoformat(timespec="seconds")
            book.note(*(Row(notice.id, "notice", _known_as(a), state, at, why) for a in to))

        envelope = Envelope(message.bare_sender, (to,), letter.written(message))
        done = verb("email")(envelope, mail.server(post), note=note, sleep=post.sleep)
    why = next(iter((*done.refused.values(), *done.unknown.values())), "")
    return f"{to} could not be told of it: {why}" if why else f"{to} was told of it"


def _known_as(to: str) -> str:
    """How the ledger names who gets a notice: apart from who gets memos, so that neither hides the other."""
    return f"notice {to.casefold()}"


def _message(notice: Notice, post: Post) -> letter.Mail:
    from briefing.deliver.letter import Mail

    words = notice.words(str(post.folder))
    page = f'<!DOCTYPE html><html lang="en"><body><pre style="white-space:pre-wrap">{escape(words)}</pre></body></html>'
    return Mail(
        sender=post.mail.sender or mail.NOBODY,
        subject=f"briefing failed: {notice.job}",
        letter=Letter("briefing failed", words, page),
        attached=None,
        issue=notice.id,
        name="notices",
        date=post.clock(),
    )
