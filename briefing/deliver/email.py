"""Send a mail over SMTP on a verified connection, so that it is known at each moment whether it may have left.

``note`` is called before the body of a mail is sent, and must not return before the note is safely on disk.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal

from briefing.errors import CarryError, UsageError

State = Literal["sending", "sent", "refused", "failed"]
Note = Callable[[State, Iterable[str], str], None]

LATER, NEVER = "later", "never"
"""How a failure may end: try again, or don't."""


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server, and how to talk to it."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 30.0
    """Seconds to wait for any answer."""
    delays: tuple[float, ...] = (5.0, 30.0, 120.0)
    """Seconds to wait before each new try."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A mail as bytes, with the bare addresses of its sender and recipients."""

    sender: str
    to: tuple[str, ...]
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SendReport:
    """The outcome of sending a mail, by recipient."""

    sent: tuple[str, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    """Recipient -> reason; nothing has reached them."""
    unknown: Mapping[str, str] = field(default_factory=dict)
    """Recipient -> why it is unknown whether the mail has reached them."""


class _Failure(Exception):  # noqa: N818 - it never leaves this module
    """Nothing was sent. ``when`` says whether to try again."""

    def __init__(self, when: str, why: str) -> None:
        super().__init__(why)
        self.when = when
        self.why = why


def carry(envelope: Envelope, server: Server, *, note: Note, sleep: Callable[[float], None]) -> SendReport:
    """Send one mail to all recipients, retrying while the server or the connection fails temporarily.

    Raises ``UsageError`` if the password would be sent unencrypted.
    """
    _check(server)
    ends: dict[str, tuple[str, str]] = {}
    waiting = envelope.to
    for delay in (0.0, *server.delays):
        if delay and waiting:
            sleep(delay)
        ends |= _Attempt(envelope, server, note).run(waiting) if waiting else {}
        waiting = tuple(a for a in waiting if ends[a][0] == LATER)
    gone = {a: why for a, (state, why) in ends.items() if state in {LATER, NEVER}}
    for recipient, why in gone.items():
        note("refused" if recipient not in waiting else "failed", (recipient,), why)
    sent = tuple(a for a, (state, _) in ends.items() if state == "sent")
    return SendReport(sent, gone, {a: why for a, (state, why) in ends.items() if state == "sending"})


def greet(server: Server) -> None:
    """Connect, secure the connection, log in and quit without sending. Raises ``CarryError`` if that fails."""
    _check(server)
    try:
        with _connected(server) as smtp:
            smtp.noop()
    except _Failure as failure:
        raise CarryError(failure.why) from failure


def _check(server: Server) -> None:
    with suppress(ValueError):
        if ip_address(server.host).is_loopback:
            return
    if server.security == "none" and server.user and server.host != "localhost":
        what = f"the password of {server.user} would go to {server.host} over an open line"
        raise UsageError(what, 'Set mail.security to "starttls" or "tls".')


def _login(smtp: smtplib.SMTP, server: Server) -> None:
    """Log in; credentials that are not ASCII are sent as RFC 4616 defines, which smtplib cannot do."""
    if f"{server.user}{server.password}".isascii():
        smtp.login(server.user, server.password)
        return
    smtp.ehlo_or_helo_if_needed()
    if "PLAIN" not in smtp.esmtp_features.get("auth", "").upper().split():
        raise smtplib.SMTPNotSupportedError("AUTH PLAIN, for a password that is not ASCII")
    words = b"\0".join([b"", server.user.encode(), server.password.encode()])
    code, reply = smtp.docmd("AUTH", f"PLAIN {b64encode(words).decode()}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, reply)


class _Attempt:
    """One attempt to send a parcel; ``done`` tells of each recipient what became of it, and why."""

    def __init__(self, envelope: Envelope, server: Server, note: Note) -> None:
        self._parcel = envelope
        self._server = server
        self._note = note
        self.done: dict[str, tuple[str, str]] = {}

    def run(self, to: tuple[str, ...]) -> dict[str, tuple[str, str]]:
        """Send to these recipients."""
        try:
            with _connected(self._server) as smtp:
                if taken := self._announce(smtp, to):
                    self._hand_over(smtp, taken)
        except _Failure as failure:
            return dict.fromkeys(to, (failure.when, failure.why)) | self.done
        return self.done

    def _announce(self, smtp: smtplib.SMTP, to: tuple[str, ...]) -> tuple[str, ...]:
        """Announce sender and recipients; return the recipients that the server accepts."""
        size = [f"size={len(self._parcel.body)}"] if smtp.has_extn("size") else []
        self._expect(smtp.mail(self._parcel.sender, size))
        for recipient in to:
            code, reply = smtp.rcpt(recipient)
            if code not in {250, 251}:
                failure = _answered(code, reply, self._server)
                self.done[recipient] = failure.when, failure.why
        taken = tuple(a for a in to if a not in self.done)
        if taken:
            self._expect(smtp.docmd("DATA"), 354)
        return taken

    def _hand_over(self, smtp: smtplib.SMTP, taken: tuple[str, ...]) -> None:
        """Send the body. Between the note before it and the answer after it, nobody can know whether it has arrived."""
        self._note("sending", taken, "")
        why = f"{self._server.host} did not say whether it has taken the mail"
        self.done |= dict.fromkeys(taken, ("sending", why))
        stuffed = re.sub(rb"(?m)^\.", b"..", self._parcel.body)
        smtp.send(stuffed + (b"" if stuffed.endswith(b"\r\n") else b"\r\n") + b".\r\n")
        code, reply = smtp.getreply()
        if code == 250:
            self._note("sent", taken, "")
            self.done |= dict.fromkeys(taken, ("sent", ""))
        else:
            failure = _answered(code, reply, self._server)
            self._note("failed", taken, failure.why)
            self.done |= dict.fromkeys(taken, (failure.when, failure.why))

    def _expect(self, answer: tuple[int, bytes], wanted: int = 250) -> None:
        code, reply = answer
        if code != wanted:
            raise _answered(code, reply, self._server)


@contextmanager
def _connected(server: Server) -> Iterator[smtplib.SMTP]:
    """Yield a secured, logged-in connection; every fault of it is raised as a ``_Failure``."""
    smtp = None
    try:
        smtp = _open(server)
        yield smtp
        with suppress(OSError):
            smtp.quit()
    except smtplib.SMTPNotSupportedError as error:
        raise _Failure(NEVER, f"{server.host} does not offer what is needed: {error}") from error
    except smtplib.SMTPResponseException as error:
        raise _answered(error.smtp_code, error.smtp_error, server) from error
    except ssl.SSLCertVerificationError as error:
        raise _Failure(NEVER, f"the certificate of {server.host} does not hold: {error.verify_message}") from error
    except ssl.SSLError as error:
        why = f"no secure line to {server.host}, port {server.port}: {error.reason or error}"
        raise _Failure(NEVER, why) from error
    except OSError as error:  # also the line that ends, and all that smtplib raises besides
        why = f"no line to {server.host}, port {server.port}: {error.strerror or error}"
        raise _Failure(LATER, why) from error
    finally:
        if smtp:
            smtp.close()


def _open(server: Server) -> smtplib.SMTP:
    context = ssl.create_default_context()  # smtplib by itself would take any certificate
    if server.security == "tls":
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout, context=context)
    else:
        smtp = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    try:
        if server.security == "starttls":
            smtp.starttls(context=context)
        if server.user:
            _login(smtp, server)
        smtp.ehlo_or_helo_if_needed()
    except BaseException:
        smtp.close()
        raise
    return smtp


def _answered(code: int, reply: bytes | str, server: Server) -> _Failure:
    """Return the failure behind a reply: 4xx is temporary, anything else permanent. The password is masked in it."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    for secret in _secrets(server):
        text = text.replace(secret, "***")
    when = LATER if 400 <= code < 500 or code == -1 else NEVER
    return _Failure(when, f"{server.host} answered {code}: {' '.join(text.split())[:200]}")


def _secrets(server: Server) -> tuple[str, ...]:
    """Return the password in every form in which it may appear in a reply."""
    raw, user = server.password.encode(), server.user.encode()
    forms = (raw, user + b"\0" + raw, b"\0" + user + b"\0" + raw)
    return tuple(s for s in (server.password, *(b64encode(f).decode() for f in forms)) if server.password and s)
