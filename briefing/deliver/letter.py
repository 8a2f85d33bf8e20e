"""Build a mail, from headers to attachment. The same letter at the same moment gives the same bytes.

What comes from articles is cleaned to one line before it becomes a header; addresses are checked one by one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from briefing.errors import UsageError
from briefing.outputs import Letter, Rendered

LARGEST = 10_000_000
"""Bytes of an attachment; many servers refuse a mail that is much larger."""
_LONGEST = 180
"""Characters of a subject."""
_PLAIN = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that is the same for all recipients and names none of them."""

    sender: str
    """One address, with or without a name before it."""
    subject: str
    letter: Letter = field(repr=False)
    attached: Rendered | None
    issue: str
    """Names the memo: it becomes the Message-ID, so that a copy is known as one."""
    name: str
    """Names the series, for who files mail by list."""
    date: datetime

    @property
    def bare_sender(self) -> str:
        """The bare address of the sender."""
        return address(self.sender, "mail.from").addr_spec


def address(text: str, called: str) -> Address:
    """Read one mail address; raises ``UsageError`` for anything that is not exactly one."""
    odd = None if text.isprintable() else "it holds a control character"
    try:
        header = None if odd else SMTP.header_factory("to", text)
    except (ValueError, IndexError) as error:
        odd, header = str(error), None
    found: tuple[Address, ...] = header.addresses if header is not None else ()
    odd = odd or next((str(d) for d in getattr(header, "defects", ())), None)
    odd = odd or (None if len(found) == 1 else "it is not exactly one address")
    if odd or not _PLAIN.fullmatch(found[0].addr_spec):
        what = f"{called}: {one_line(text)!r} is no mail address{f': {odd}' if odd else ''}"
        raise UsageError(what, "Write desk@example.org, or Desk <desk@example.org>; one address an entry.")
    return found[0]


def recipients(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the bare addresses, each once whatever its capitalisation; raises ``UsageError``."""
    found = (address(e, "mail.to").addr_spec for e in entries)
    return tuple({a.casefold(): a for a in reversed(tuple(found))}.values())[::-1]


def one_line(text: str) -> str:
    """Return text fit for a header: one line, no control or bidirectional characters, at most 180 characters."""
    shown = (c if unicodedata.category(c)[0] not in "CZ" else " " for c in text if unicodedata.category(c) != "Cf")
    line = " ".join("".join(shown).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def written(mail: Mail) -> bytes:
    """Return the mail as bytes, as it is sent and as it is saved in an .eml file."""
    message = EmailMessage(policy=SMTP)
    for name, value in _head(mail):
        message[name] = value
    note = "" if _fits(mail.attached) else "\nThe file of this memo is too large to be attached.\n"
    message.set_content(mail.letter.text + note, cte="quoted-printable")
    message.add_alternative(mail.letter.page, subtype="html", cte="quoted-printable")
    if mail.attached and _fits(mail.attached):
        main, _, sub = mail.attached.media_type.partition("/")
        message.add_attachment(mail.attached.body, maintype=main, subtype=sub, filename=mail.attached.name)
    for number, part in enumerate(p for p in message.walk() if p.is_multipart()):
        part.set_boundary(f"=_{mail.issue}_{number}")  # such a line stands in no encoded part
    return message.as_bytes()


def _head(mail: Mail) -> Iterable[tuple[str, object]]:
    """Yield the headers in order."""
    sender = address(mail.sender, "mail.from")
    series = re.sub(r"[^a-z0-9]+", "-", mail.name.casefold()).strip("-") or "memo"
    yield "From", Address(one_line(sender.display_name), addr_spec=sender.addr_spec)
    yield "To", "undisclosed-recipients:;"
    yield "Subject", one_line(mail.subject) or "Briefing"
    yield "Date", format_datetime(mail.date)
    yield "Message-ID", f"<briefing.{mail.issue}@{sender.domain}>"
    yield "List-Id", f"<{series}.briefing.{sender.domain}>"
    yield "List-Unsubscribe", f"<mailto:{sender.addr_spec}?subject=unsubscribe>"
    yield "Auto-Submitted", "auto-generated"


def _fits(attached: Rendered | None) -> bool:
    return attached is None or len(attached.body) <= LARGEST
